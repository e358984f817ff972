//! How far the detector came with photos.

use super::{Entry, by_id, columns};
use crate::domain::{self, PhotoId};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// How far the detector came with a photo.
    Detection in "detection" by photo {
        detection: String,
    }
}

impl Entry for Detection {
    type Of = domain::Detection;
    type Code = PhotoId;

    fn store(detection: &domain::Detection, _: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self { detection: detection.id().to_owned() })
    }

    fn load(self, _: &Texts) -> Option<domain::Detection> {
        by_id(&domain::Detection::ALL, domain::Detection::id, &self.detection)
    }
}

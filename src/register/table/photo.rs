//! Photos.

use super::{Coded, Entry, List, TextId, columns};
use crate::domain::{self, EventId, PhotoId, Size};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// A photo.
    Photo in "photo" by photo {
        event: u32,
        number: u32,
        sha256: String,
        width: u32,
        height: u32,
        sources: List<TextId>,
    }
}

impl Entry for Photo {
    type Of = domain::Photo;
    type Code = PhotoId;

    fn store(photo: &domain::Photo, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self {
            event: photo.event.to_number(),
            number: photo.number,
            sha256: photo.sha256.clone(),
            width: photo.size.width,
            height: photo.size.height,
            sources: photo.sources.iter().map(|path| texts.intern(path)).collect::<Result<_, _>>()?,
        })
    }

    fn load(self, texts: &Texts) -> Option<domain::Photo> {
        Some(domain::Photo {
            event: EventId::of_number(self.event)?,
            number: self.number,
            sha256: self.sha256,
            size: Size::new(self.width, self.height),
            sources: self.sources.0.into_iter().map(|path| texts.get(path)).collect::<Option<_>>()?,
        })
    }
}

//! What was noted about photos.

use super::{Entry, List, TextId, by_id, columns};
use crate::domain::{self, PhotoId, Pick};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// What was noted about a photo.
    Remarks in "remarks" by photo {
        ticked: List<String>,
        caption: Option<TextId>,
        alt: Option<TextId>,
        note: Option<TextId>,
        held_back: bool,
        pick: String,
    }
}

impl Entry for Remarks {
    type Of = domain::Remarks;
    type Code = PhotoId;

    fn store(remarks: &domain::Remarks, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self {
            ticked: remarks.ticked.iter().cloned().collect(),
            caption: texts.intern_some(remarks.caption.as_ref())?,
            alt: texts.intern_some(remarks.alt.as_ref())?,
            note: texts.intern_some(remarks.note.as_ref())?,
            held_back: remarks.held_back,
            pick: remarks.pick.id().to_owned(),
        })
    }

    fn load(self, texts: &Texts) -> Option<domain::Remarks> {
        Some(domain::Remarks {
            ticked: self.ticked.0.into_iter().collect(),
            caption: texts.some(self.caption)?,
            alt: texts.some(self.alt)?,
            note: texts.some(self.note)?,
            held_back: self.held_back,
            pick: by_id(&Pick::ALL, Pick::id, &self.pick)?,
        })
    }
}

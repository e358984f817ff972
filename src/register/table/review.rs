//! That people looked at photos.

use super::{Entry, TextId, Written, columns};
use crate::domain::{self, Fingerprint, PhotoId, Timestamp};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// That a person looked at a photo. `SQLite` knows signed numbers only: `seen` is the fingerprint's bits.
    Review in "review" by photo {
        seen: i64,
        by: TextId,
        at: Written<Timestamp>,
    }
}

impl Entry for Review {
    type Of = domain::Review;
    type Code = PhotoId;

    fn store(review: &domain::Review, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self { seen: review.seen.0.cast_signed(), by: texts.intern(&review.by)?, at: Written(review.at) })
    }

    fn load(self, texts: &Texts) -> Option<domain::Review> {
        let seen = Fingerprint(self.seen.cast_unsigned());
        Some(domain::Review { seen, by: texts.get(self.by)?, at: self.at.0 })
    }
}

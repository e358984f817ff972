//! Regions that people draw, and the review of all of them.

use super::Refused;
use super::outline::is_outline;
use super::plan::{Desk, Planned, change, if_changed};
use crate::domain::{Decided, Decision, Edit, Origin, PhotoId, Region, RegionId, RegionKind, Review, Shape};
use std::collections::BTreeMap;

impl Desk<'_> {
    pub(super) fn add_region(self, photo: PhotoId, shape: &Shape, kind: RegionKind) -> Planned {
        is_outline(shape, self.photo(photo)?.size)?;
        let id = self.book.codes().region;
        if self.book.photo_of(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        let region = Region { shape: shape.clone(), kind, origin: Origin::Drawn };
        Ok(vec![Edit::Region(change((photo, id), None, Some(region)))])
    }

    pub(super) fn reshape_region(self, photo: PhotoId, id: RegionId, shape: &Shape) -> Planned {
        let region = self.region(photo, id)?;
        is_outline(shape, self.photo(photo)?.size)?;
        if region.shape == *shape {
            return Ok(vec![]);
        }
        let origin = match region.origin {
            Origin::Drawn => Origin::Drawn,
            Origin::Detected { .. } | Origin::Corrected => Origin::Corrected,
        };
        let reshaped = Region { shape: shape.clone(), origin, ..region.clone() };
        Ok(vec![Edit::Region(change((photo, id), Some(region), Some(reshaped)))])
    }

    pub(super) fn remove_region(self, photo: PhotoId, id: RegionId) -> Planned {
        match self.region(photo, id)?.origin {
            Origin::Drawn => Ok(self.forget_region(photo, id)),
            Origin::Detected { .. } | Origin::Corrected => Err(Refused::DecideInstead(id)),
        }
    }

    /// What is undecided is covered by it; a weak candidate has to be answered and stays undecided.
    pub(super) fn review(self, photo: PhotoId) -> Planned {
        self.photo(photo)?;
        let covers: BTreeMap<RegionId, Decided> = self
            .book
            .regions_of(photo)
            .filter(|(id, region)| !region.is_weak() && self.book.decision(photo, *id).is_none())
            .map(|(id, _)| (id, self.decided(Decision::Cover)))
            .collect();
        let decision = |id| covers.get(&id).or_else(|| self.book.decision(photo, id));
        let seen = self.book.fingerprint_with(photo, decision).ok_or(Refused::NoSuchPhoto(photo))?;
        let review = Review { seen, by: self.now.operator.clone(), at: self.now.at };
        let before = self.book.review(photo);
        let covered = covers.into_iter().map(|(id, cover)| Edit::Decision(change((photo, id), None, Some(cover))));
        let mut edits: Vec<Edit> = covered.collect();
        edits.extend(if_changed(change(photo, before, Some(review)), Edit::Review));
        Ok(edits)
    }

    /// A decision of whoever asks, about nobody in particular.
    pub(super) fn decided(self, decision: Decision) -> Decided {
        Decided { decision, person: None, by: self.now.operator.clone(), at: self.now.at }
    }
}

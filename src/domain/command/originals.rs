//! An original that has other bytes than before.

use super::hashes::is_sha256;
use super::outline::scaled;
use super::photos::has_pixels;
use super::plan::{Desk, Planned, change, if_changed};
use crate::domain::{Decided, Decision, Detection, Edit, Origin, Photo, PhotoId, Region, RegionId, Remarks, Size};
use std::collections::BTreeSet;

impl Desk<'_> {
    /// The photo is as one that nobody looked at, but nothing of what people did is lost: outlines move with the picture's size,
    /// and whoever was named stays named. The checklist is to be ticked anew. What was shown is covered, since nobody knows that the same face is still there; what
    /// the detector found and nobody answered it will find again.
    pub(super) fn change_original(self, id: PhotoId, sha256: &str, size: Size) -> Planned {
        let photo = self.photo(id)?;
        is_sha256(sha256)?;
        has_pixels(size)?;
        let now = Photo { sha256: sha256.to_owned(), size, ..photo.clone() };
        let mut edits = if_changed(change(id, Some(photo), Some(now)), Edit::Photo);
        if edits.is_empty() {
            return Ok(edits);
        }
        if self.book.detection(id) != Detection::Pending {
            edits.push(self.detection_edit(id, Detection::Pending));
        }
        edits.extend(self.untick_all(id));
        for (region, found) in self.book.regions_of(id) {
            edits.extend(self.onto_other_original(id, region, found, photo.size, size));
        }
        Ok(edits)
    }

    /// The checklist is about what is to be seen in the picture.
    fn untick_all(self, id: PhotoId) -> Vec<Edit> {
        let Some(before) = self.book.remarks(id) else { return vec![] };
        let unticked = Remarks { ticked: BTreeSet::new(), ..before.clone() };
        let after = (unticked != Remarks::default()).then_some(unticked);
        if_changed(change(id, Some(before), after), Edit::Remarks)
    }

    fn onto_other_original(self, photo: PhotoId, id: RegionId, region: &Region, from: Size, to: Size) -> Vec<Edit> {
        let decided = self.book.decision(photo, id);
        if decided.is_none() && matches!(region.origin, Origin::Detected { .. }) {
            return self.forget_region(photo, id);
        }
        let moved = Region { shape: scaled(&region.shape, from, to), ..region.clone() };
        let mut edits = if_changed(change((photo, id), Some(region), Some(moved)), Edit::Region);
        if let Some(decided) = decided.filter(|decided| decided.decision != Decision::Cover) {
            let covered =
                Decided { decision: Decision::Cover, person: decided.person, ..self.decided(Decision::Cover) };
            edits.push(Edit::Decision(change((photo, id), Some(decided), Some(covered))));
        }
        edits
    }
}

//! What a photo would look like in a channel, for whoever is still deciding.

use super::{Case, Placed, Verdict};
use crate::domain::{Book, Channel, Date, PhotoId, Policy};

/// What would be covered and what shown. It lets nothing out: that is what a [`super::Cleared`] is for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sight {
    /// What is covered, by code: what was decided so, what is undecided, and what is to be shown and not clear here.
    pub covered: Vec<Placed>,
    /// The faces that are shown, by code: covers are cut back there.
    pub shown: Vec<Placed>,
}

/// What a photo would look like in a channel on a day, whatever else keeps it in. A second-look candidate that nobody answered
/// is neither covered nor shown.
pub fn sight(book: &Book, policy: &Policy, photo: PhotoId, channel: &Channel, day: Date) -> Sight {
    let case = Case { book, policy, channel, day };
    let mut sight = Sight::default();
    for (id, region) in book.regions_of(photo) {
        let placed = || Placed { region: id, shape: region.shape.clone(), kind: region.kind, origin: region.origin };
        match case.verdict(region, book.decision(photo, id)) {
            Verdict::Undecided if region.is_weak() => {}
            Verdict::Undecided | Verdict::Covered | Verdict::Uncleared(_) => sight.covered.push(placed()),
            Verdict::Shown(_) | Verdict::Overridden => sight.shown.push(placed()),
            Verdict::Harmless | Verdict::Unidentifiable { .. } => {}
        }
    }
    sight
}

//! What the network proposes before anything is merged.

use crate::domain::PxBox;

/// One box that the network proposes. The space of `area` changes on its way: tile, pass, picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Candidate {
    /// The box.
    pub area: PxBox,
    /// The network's score, 0 to 1.
    pub score: f32,
    /// The box ends at an inner edge of its tile: the face may go on in the neighbour.
    pub cut: bool,
}

/// Strongest first. Equal scores keep their order, so the same input gives the same list.
pub(super) fn sort_by_score(candidates: &mut [Candidate]) {
    candidates.sort_by(|a, b| b.score.total_cmp(&a.score));
}

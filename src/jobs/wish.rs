//! From what is to be hidden to what is covered.

use crate::domain::gate::Placed;
use crate::domain::{Extent, Origin, PxBox, RegionKind, Shape};
use crate::imaging::cover::CoverWish;

/// How much of the face box's size is kept under the cover on each side, whatever is shown beside it.
const KEPT_MARGIN: f32 = 0.1;

/// The cover of a detected face: the head around it.
pub(super) fn around_face(face: PxBox) -> CoverWish {
    CoverWish { shape: Extent::Head.around(face), keep: Some(Shape::Rect(face.grown(KEPT_MARGIN))) }
}

/// The cover of a region: the head around a face as the detector saw it, and what a person drew as they drew it.
pub(super) fn over(placed: &Placed) -> CoverWish {
    match (&placed.shape, placed.kind, placed.origin) {
        (Shape::Rect(face), RegionKind::Face, Origin::Detected { .. }) => around_face(*face),
        (drawn, ..) => CoverWish { shape: drawn.clone(), keep: Some(drawn.clone()) },
    }
}

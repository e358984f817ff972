//! A face as the detector saw it.

use super::PxBox;

/// A detected face. It says where a face is, never whose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Face {
    /// The box around the face, forehead to chin, clipped to the upright picture.
    pub area: PxBox,
    /// The detector's score, 0 to 1.
    pub score: f32,
    /// A second-look candidate: shown dotted for a person to decide, not covered by itself.
    pub weak: bool,
}

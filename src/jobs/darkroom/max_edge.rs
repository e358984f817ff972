//! How large a file is made.

use std::num::NonZeroU32;

/// The longest side of a published photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MaxEdge {
    /// At most this many pixels; smaller photos are not enlarged.
    Px(NonZeroU32),
    /// The size that it has.
    Full,
}

impl Default for MaxEdge {
    /// 2048 pixels: fills a screen, and the camera's sensor noise and quantisation tables do not survive.
    fn default() -> Self {
        Self::Px(const { NonZeroU32::new(2048).unwrap() })
    }
}

impl MaxEdge {
    /// In pixels, as far as there is a bound.
    pub const fn px(self) -> Option<u32> {
        match self {
            Self::Px(px) => Some(px.get()),
            Self::Full => None,
        }
    }
}

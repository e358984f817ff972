//! Quarter turns: the network knows upright heads, so a thorough look also turns the picture.

use crate::domain::{PxBox, Size};

/// A turn, clockwise, applied to a tile before the network sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

impl Turn {
    /// The size of an upright tile of size `upright` once it is turned.
    pub(super) const fn size(self, upright: Size) -> Size {
        match self {
            Self::None | Self::Half => upright,
            Self::Quarter | Self::ThreeQuarters => Size::new(upright.height, upright.width),
        }
    }

    /// Where the pixel `(x, y)` of an upright tile stands once the tile is turned; `x` and `y` lie inside `upright`.
    pub(super) const fn place(self, x: u32, y: u32, upright: Size) -> (u32, u32) {
        let (right, bottom) = (upright.width - 1, upright.height - 1);
        match self {
            Self::None => (x, y),
            Self::Quarter => (bottom - y, x),
            Self::Half => (right - x, bottom - y),
            Self::ThreeQuarters => (y, right - x),
        }
    }

    /// A box found in the turned tile, in the upright tile of size `upright`.
    pub(super) fn undo(self, found: PxBox, upright: Size) -> PxBox {
        let (width, height) = (upright.width as f32, upright.height as f32);
        let PxBox { x, y, w, h } = found;
        match self {
            Self::None => found,
            Self::Quarter => PxBox::new(y, height - x - w, h, w),
            Self::Half => PxBox::new(width - x - w, height - y - h, w, h),
            Self::ThreeQuarters => PxBox::new(width - y - h, x, h, w),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TURNS: [Turn; 4] = [Turn::None, Turn::Quarter, Turn::Half, Turn::ThreeQuarters];

    #[test]
    fn a_box_around_a_turned_pixel_comes_back_around_the_pixel() {
        let upright = Size::new(7, 4);
        for turn in TURNS {
            for (x, y) in [(0, 0), (6, 0), (2, 3), (6, 3)] {
                let (tx, ty) = turn.place(x, y, upright);
                let back = turn.undo(PxBox::new(tx as f32, ty as f32, 1.0, 1.0), upright);
                assert_eq!(back, PxBox::new(x as f32, y as f32, 1.0, 1.0), "{turn:?}");
            }
        }
    }

    #[test]
    fn a_quarter_turn_brings_the_top_left_corner_to_the_top_right() {
        let upright = Size::new(7, 4);
        assert_eq!(Turn::Quarter.size(upright), Size::new(4, 7));
        assert_eq!(Turn::Quarter.place(0, 0, upright), (3, 0));
        assert_eq!(Turn::ThreeQuarters.place(0, 0, upright), (0, 6));
        assert_eq!(Turn::Half.place(0, 0, upright), (6, 3));
    }
}

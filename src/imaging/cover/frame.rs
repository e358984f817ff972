//! A rectangle of whole pixels.

use crate::domain::{PxBox, Size};
use std::ops::Range;

/// Whole pixels, half-open on the right and at the bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The first column.
    pub left: u32,
    /// The first row.
    pub top: u32,
    /// The column after the last one.
    pub right: u32,
    /// The row after the last one.
    pub bottom: u32,
}

impl Frame {
    /// All pixels of a picture of `size`.
    pub const fn whole(size: Size) -> Self {
        Self { left: 0, top: 0, right: size.width, bottom: size.height }
    }

    /// The number of columns.
    pub const fn width(self) -> u32 {
        self.right.saturating_sub(self.left)
    }

    /// The number of rows.
    pub const fn height(self) -> u32 {
        self.bottom.saturating_sub(self.top)
    }

    /// The frame grown by `reach` pixels on every side, as far as a picture of `size` goes.
    pub const fn grown_within(self, reach: u32, size: Size) -> Self {
        let (right, bottom) = (self.right.saturating_add(reach), self.bottom.saturating_add(reach));
        Self {
            left: self.left.saturating_sub(reach),
            top: self.top.saturating_sub(reach),
            right: if right < size.width { right } else { size.width },
            bottom: if bottom < size.height { bottom } else { size.height },
        }
    }

    /// Whether every pixel of `other` is in this frame.
    pub const fn holds(self, other: Self) -> bool {
        self.left <= other.left && self.top <= other.top && other.right <= self.right && other.bottom <= self.bottom
    }

    /// Whether the two overlap or touch, be it at a corner.
    pub const fn meets(self, other: Self) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    /// The smallest frame around both.
    pub fn around(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// Columns and rows of the picture, counted from the frame's corner. `None` when they begin before it.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "to be taken in by `widest`")]
    pub(in crate::imaging) fn within(self, xs: &Range<u32>, ys: &Range<u32>) -> Option<(Range<u32>, Range<u32>)> {
        let counted =
            |range: &Range<u32>, from: u32| Some(range.start.checked_sub(from)?..range.end.checked_sub(from)?);
        Some((counted(xs, self.left)?, counted(ys, self.top)?))
    }

    /// The same frame as a box.
    pub const fn as_box(self) -> PxBox {
        PxBox::new(self.left as f32, self.top as f32, self.width() as f32, self.height() as f32)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 10, top: 20, right: 30, bottom: 40 };

    #[test]
    fn frames_meet_where_they_touch_and_nowhere_else() {
        let beside = Frame { left: 30, right: 35, ..FRAME };
        let corner = Frame { left: 30, top: 40, right: 31, bottom: 41 };
        let inside = Frame { left: 12, top: 22, right: 13, bottom: 23 };
        assert!([beside, corner, inside].into_iter().all(|other| FRAME.meets(other) && other.meets(FRAME)));
        assert!(
            !FRAME.meets(Frame { left: 31, right: 35, ..FRAME }) && !FRAME.meets(Frame { top: 0, bottom: 19, ..FRAME })
        );
        assert!(FRAME.holds(inside) && FRAME.holds(FRAME) && !FRAME.holds(beside) && !inside.holds(FRAME));
        assert_eq!(FRAME.around(corner), Frame { right: 31, bottom: 41, ..FRAME });
    }
}

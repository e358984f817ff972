//! The lattice of blocks within which a lossy source smears its pixels.

use crate::domain::Size;
use crate::imaging::Orientation;

/// The lattice of blocks within which the source's compression smears pixels, in pixels of the upright picture.
///
/// Block edges stand at `x0 + k * width` and `y0 + k * height`; an offset appears when a picture whose last blocks are
/// incomplete has been turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockGrid {
    /// Block width, 1 for a lossless source.
    pub width: u32,
    /// Block height, 1 for a lossless source.
    pub height: u32,
    /// Offset of the lattice, `0..width`.
    pub x0: u32,
    /// Offset of the lattice, `0..height`.
    pub y0: u32,
    /// How much further a cover grows beyond the blocks it touches: 16 for lossy sources, 0 for lossless ones.
    pub margin: u32,
}

impl BlockGrid {
    /// The grid of a source whose pixels do not influence each other.
    pub const LOSSLESS: Self = Self { width: 1, height: 1, x0: 0, y0: 0, margin: 0 };

    /// How far a cover grows beyond the blocks of a lossy source: upsampling and loop filters reach over their edges.
    pub const LOSSY_MARGIN_PX: u32 = 16;

    /// The grid of a lossy source with blocks of `width` by `height` pixels, anchored at the stored top left.
    pub const fn lossy(width: u32, height: u32) -> Self {
        Self { width, height, x0: 0, y0: 0, margin: Self::LOSSY_MARGIN_PX }
    }

    /// The same lattice where a JPEG has been decoded to `eighths` of its size, 1 to 8: its blocks are whole multiples of
    /// eight pixels, so that their edges still stand between two pixels. To be asked for before the lattice is turned.
    #[must_use]
    pub const fn reduced(self, eighths: u32) -> Self {
        Self {
            width: self.width * eighths / 8,
            height: self.height * eighths / 8,
            x0: self.x0 * eighths / 8,
            y0: self.y0 * eighths / 8,
            margin: (self.margin * eighths).div_ceil(8),
        }
    }

    /// The same lattice after a picture of size `stored` has been turned upright.
    ///
    /// An axis that is mirrored ends where it began: an edge at `k * width` comes to stand at `side - k * width`.
    #[must_use]
    pub fn turned(self, orientation: Orientation, stored: Size) -> Self {
        let upright = orientation.upright_size(stored);
        let across = (self.width, self.x0, orientation.flips_columns());
        let down = (self.height, self.y0, orientation.flips_rows());
        let (across, down) = if orientation.swaps_axes() { (down, across) } else { (across, down) };
        Self {
            width: across.0,
            height: down.0,
            x0: offset(upright.width, across),
            y0: offset(upright.height, down),
            margin: self.margin,
        }
    }
}

/// The offset of one axis of `side` pixels with blocks of `step`, before which the offset was `at`.
fn offset(side: u32, (step, at, mirrored): (u32, u32, bool)) -> u32 {
    if mirrored { (side % step + step - at % step) % step } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The number of the block that holds a pixel, in any numbering that grows along the axis.
    fn block(at: u32, offset: u32, step: u32) -> u32 {
        (at + step - offset) / step
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Two pixels share a block of the turned lattice exactly when they shared one before the turn.
        #[test]
        fn pixels_that_shared_a_block_always_share_it_after_the_turn(
            width in 2u32..40, height in 2u32..40, step_x in 1u32..17, step_y in 1u32..17, exif in 1u32..9,
        ) {
            let stored = Size::new(width, height);
            let orientation = Orientation::from_exif(exif).unwrap();
            let grid = BlockGrid::lossy(step_x, step_y).turned(orientation, stored);
            let upright = orientation.upright_size(stored);
            let place = |x, y| (block(x, grid.x0, grid.width), block(y, grid.y0, grid.height));
            let origin = |x, y| {
                let (sx, sy) = orientation.stored_from_upright(stored, x, y);
                (sx / step_x, sy / step_y)
            };
            for y in 0..upright.height {
                for x in 0..upright.width {
                    for (right, down) in [(1, 0), (0, 1)] {
                        if x + right < upright.width && y + down < upright.height {
                            let together = place(x, y) == place(x + right, y + down);
                            prop_assert_eq!(together, origin(x, y) == origin(x + right, y + down));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_reduced_picture_has_smaller_blocks_and_no_smaller_margin() {
        let grid = BlockGrid::lossy(16, 8);
        assert_eq!(grid.reduced(5), BlockGrid { width: 10, height: 5, margin: 10, ..grid });
        assert_eq!(grid.reduced(8), grid);
        assert_eq!(BlockGrid { margin: 17, ..grid }.reduced(1).margin, 3);
    }

    #[test]
    fn a_mirrored_picture_with_an_incomplete_last_block_has_an_offset() {
        let grid = BlockGrid::lossy(16, 8).turned(Orientation::Turn90, Size::new(100, 50));
        assert_eq!(grid, BlockGrid { width: 8, height: 16, x0: 2, y0: 0, margin: 16 });
        assert_eq!(BlockGrid::LOSSLESS.turned(Orientation::Turn180, Size::new(7, 5)), BlockGrid::LOSSLESS);
    }
}

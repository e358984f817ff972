//! Where blocks begin and end on one axis.

use super::frame::Frame;
use crate::domain::Size;
use crate::imaging::BlockGrid;

/// Block edges on one axis: `offset + k * step`.
#[derive(Clone, Copy)]
pub(super) struct BlockAxis {
    step: u32,
    offset: u32,
}

impl BlockAxis {
    /// The edges between columns, and those between rows.
    pub(super) fn both(grid: &BlockGrid) -> (Self, Self) {
        (Self::new(grid.width, grid.x0), Self::new(grid.height, grid.y0))
    }

    fn new(step: u32, offset: u32) -> Self {
        let step = step.max(1);
        Self { step, offset: offset % step }
    }

    /// The first pixel of the block of `pixel`; the block that the picture's edge cuts begins at 0.
    pub(super) fn start_of(self, pixel: u32) -> u32 {
        if pixel < self.offset { 0 } else { pixel - (pixel - self.offset) % self.step }
    }

    /// The pixel after the last one of the block of `pixel`.
    pub(super) fn end_of(self, pixel: u32) -> u32 {
        if pixel < self.offset { self.offset } else { self.start_of(pixel).saturating_add(self.step) }
    }
}

impl Frame {
    /// Grown to whole blocks, as far as a picture of `size` goes; at least one pixel must be in the frame.
    pub(super) fn in_blocks(self, grid: &BlockGrid, size: Size) -> Self {
        let (across, down) = BlockAxis::both(grid);
        Self {
            left: across.start_of(self.left),
            top: down.start_of(self.top),
            right: across.end_of(self.right - 1).min(size.width),
            bottom: down.end_of(self.bottom - 1).min(size.height),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_grows_to_the_edges_of_its_blocks_and_of_the_picture() {
        let (grid, size) = (BlockGrid { width: 16, height: 8, x0: 5, y0: 3, margin: 0 }, Size::new(100, 50));
        let frame = |left, top, right, bottom| Frame { left, top, right, bottom };
        assert_eq!(frame(4, 3, 22, 11).in_blocks(&grid, size), frame(0, 3, 37, 11));
        assert_eq!(frame(5, 2, 21, 3).in_blocks(&grid, size), frame(5, 0, 21, 3));
        assert_eq!(frame(90, 44, 100, 50).in_blocks(&grid, size), frame(85, 43, 100, 50));
    }
}

//! How activations lie in memory.

use rayon::prelude::*;

/// Channels that lie side by side: as many as the widest registers hold, so that every vector of every instruction set is a
/// part of one cell.
pub(super) const CHANNELS: usize = 16;

/// One pixel's values in [`CHANNELS`] neighbouring channels. Where a layer has fewer, the others are zero.
pub(super) type Cell = [f32; CHANNELS];

pub(super) const ZERO: Cell = [0.0; CHANNELS];

/// What a layer gives: row by row, in each row block of channels by block of channels, in each block pixel by pixel.
///
/// A band of rows is one piece of memory, which one thread can write while another writes the next.
pub(super) struct Map {
    /// Cells that one pixel has.
    pub blocks: usize,
    pub height: usize,
    pub width: usize,
    /// The number of the first row: not zero for a part of a map.
    top: usize,
    cells: Vec<Cell>,
}

/// Cells that hold `channels` channels of a pixel.
pub(super) const fn blocks_for(channels: usize) -> usize {
    channels.div_ceil(CHANNELS)
}

impl Map {
    /// A map of `blocks` cells a pixel, filled by `fill`, which gets a band of whole rows and the number of the first of them;
    /// bands are begun at multiples of `rows` and filled at the same time.
    pub(super) fn filled(
        [blocks, height, width]: [usize; 3],
        rows: usize,
        fill: impl Fn(usize, &mut [Cell]) + Sync,
    ) -> Self {
        let mut cells = vec![ZERO; blocks * height * width];
        let band = (rows * blocks * width).max(1);
        cells.par_chunks_mut(band).enumerate().for_each(|(n, band)| fill(n * rows, band));
        Self { blocks, height, width, top: 0, cells }
    }

    /// The part of a map that begins with row `top` and has `height` rows, filled by `fill`.
    pub(super) fn part([blocks, height, width]: [usize; 3], top: usize, fill: impl FnOnce(&mut [Cell])) -> Self {
        let mut cells = vec![ZERO; blocks * height * width];
        fill(&mut cells);
        Self { blocks, height, width, top, cells }
    }

    /// Cells of one row.
    pub(super) fn row_len(&self) -> usize {
        self.blocks * self.width
    }

    /// One row: `blocks` runs of `width` cells.
    pub(super) fn row(&self, y: usize) -> &[Cell] {
        &self.cells[(y - self.top) * self.row_len()..][..self.row_len()]
    }

    /// All cells, row by row.
    pub(super) fn cells(&self) -> &[Cell] {
        &self.cells
    }
}

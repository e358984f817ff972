//! The first layer: 3x3, every second pixel, from three planes to 32 channels, followed by a `ReLU`.

use rten_simd::{Isa, SimdOp};

use super::cells::{Cell, ZERO};
use super::dense::cells_of;
use super::sums::{Sums, tiled};

/// Output channels, in blocks.
pub(super) const BLOCKS: usize = 2;
/// Three planes by three rows.
pub(super) const LINES: usize = 9;

/// The weights of the layer.
pub(super) struct Entry {
    /// For each plane, row and column of the window, the weights to all outputs.
    taps: [[Cell; BLOCKS]; 3 * LINES],
    bias: [Cell; BLOCKS],
}

impl Entry {
    /// Packs `weights`: output by plane by row by column.
    pub(super) fn new(weights: &[f32], bias: &[f32]) -> Self {
        let mut taps = [[ZERO; BLOCKS]; 3 * LINES];
        for (output, weights) in weights.chunks_exact(3 * LINES).enumerate() {
            for (tap, weight) in taps.iter_mut().zip(weights) {
                tap[output / ZERO.len()][output % ZERO.len()] = *weight;
            }
        }
        let cells = cells_of(bias);
        Self { taps, bias: std::array::from_fn(|block| cells.get(block).copied().unwrap_or(ZERO)) }
    }
}

/// The layer on `width` pixels of a row.
pub(super) struct EntryRow<'a> {
    pub layer: &'a Entry,
    /// The nine lines of the window, each `line` long and begun at the left neighbour of the first pixel asked for.
    pub lines: &'a [f32],
    pub line: usize,
    pub output: &'a mut [Cell],
    /// Where the first pixel goes, and cells of one block of the output.
    pub start: usize,
    pub block: usize,
    pub width: usize,
}

impl SimdOp for EntryRow<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(mut self, isa: I) {
        tiled!(isa, self.row());
    }
}

impl EntryRow<'_> {
    /// Both blocks of outputs, `B` at a time, and all pixels, `PX` at a time, the rest one by one.
    #[inline(always)]
    fn row<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I) {
        for block in (0..BLOCKS).step_by(B) {
            let mut x = 0;
            while x + PX <= self.width {
                self.tile::<I, PX, B, N>(isa, block, x);
                x += PX;
            }
            while x < self.width {
                self.tile::<I, 1, B, N>(isa, block, x);
                x += 1;
            }
        }
    }

    /// One tile: plane by plane, row by row, column by column.
    #[inline(always)]
    fn tile<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I, block: usize, x: usize) {
        let mut sums = Sums::<I, PX, B, N>::begin(isa, std::array::from_fn(|b| &self.layer.bias[block + b]));
        for (line, taps) in self.lines.chunks_exact(self.line).zip(self.layer.taps.chunks_exact(3)) {
            let values = &line[2 * x..][..=2 * PX];
            for (kx, tap) in taps.iter().enumerate() {
                sums.add(std::array::from_fn(|b| &tap[block + b]), |p| values[2 * p + kx]);
            }
        }
        sums.rectify();
        for b in 0..B {
            sums.write(b, &mut self.output[self.start + (block + b) * self.block + x..], 1, false);
        }
    }
}

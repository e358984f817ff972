//! The first layer: 3x3, every second pixel, from three planes to 32 channels, followed by a ReLU.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, SimdOp};

use super::cells::{Cell, ZERO};
use super::dense::cells_of;

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
        match isa.f32().len() {
            16 => self.row::<I, 12, 2, 1>(isa),
            8 => self.row::<I, 6, 1, 2>(isa),
            _ => self.row::<I, 6, 1, 4>(isa),
        }
    }
}

impl EntryRow<'_> {
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

    /// `PX` pixels by `B` blocks of `N` vectors.
    #[inline(always)]
    fn tile<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I, block: usize, x: usize) {
        let ops = isa.f32();
        let lanes = ops.len();
        let vectors = |cells: &[Cell; BLOCKS]| -> [[I::F32; N]; B] {
            std::array::from_fn(|b| std::array::from_fn(|n| ops.load(&cells[block + b][n * lanes..])))
        };
        let mut sums = [vectors(&self.layer.bias); PX];
        for (line, taps) in self.lines.chunks_exact(self.line).zip(self.layer.taps.chunks_exact(3)) {
            let values = &line[2 * x..2 * x + 2 * PX + 1];
            for kx in 0..3 {
                let weights = vectors(&taps[kx]);
                for p in 0..PX {
                    let value = ops.splat(values[2 * p + kx]);
                    for b in 0..B {
                        for n in 0..N {
                            sums[p][b][n] = ops.mul_add(value, weights[b][n], sums[p][b][n]);
                        }
                    }
                }
            }
        }
        for b in 0..B {
            let row = &mut self.output[self.start + (block + b) * self.block + x..][..PX];
            for p in 0..PX {
                for n in 0..N {
                    ops.store(ops.max(sums[p][b][n], ops.zero()), &mut row[p][n * lanes..]);
                }
            }
        }
    }
}

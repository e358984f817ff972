//! Convolutions in which every output channel sees every input channel: 1x1, 3x3, and the four parts of a transposed 2x2.
//!
//! All are one loop: a tile of pixels by a block or two of output channels stays in registers while, step by step, 16 input
//! channels at one place (a *tap*) are multiplied in. Each output is one chain of fused multiply-adds, in the order of the
//! steps, begun with its bias: neither the tile's size nor the registers' width changes a bit of it.

use super::cells::{CHANNELS, Cell, ZERO, blocks_for};

/// Weights of 16 inputs (outer) to 16 outputs (inner).
pub(super) type Square = [Cell; CHANNELS];

/// The weights of one layer, packed in the order in which they are used.
pub(super) struct Dense {
    /// Blocks of output channels.
    pub blocks: usize,
    /// For each step, whether its last eight input channels do not exist.
    pub half: Vec<bool>,
    /// Block of outputs by block of outputs, in each one square for each step.
    squares: Vec<Square>,
    pub bias: Vec<Cell>,
}

impl Dense {
    /// Packs a layer of `outputs` by `inputs` channels and `taps` places; `weight` is asked for output, input and tap. The steps
    /// are the blocks of input channels of the first tap, then of the second.
    pub(super) fn new(
        [outputs, inputs, taps]: [usize; 3],
        bias: &[f32],
        weight: impl Fn(usize, usize, usize) -> f32,
    ) -> Self {
        let (blocks, inner) = (blocks_for(outputs), blocks_for(inputs));
        let square = |o: usize, step: usize| {
            let mut square = [ZERO; CHANNELS];
            let (tap, first) = (step / inner, step % inner * CHANNELS);
            for (i, row) in (first..inputs).zip(&mut square) {
                for (o, cell) in (o * CHANNELS..outputs).zip(row) {
                    *cell = weight(o, i, tap);
                }
            }
            square
        };
        let steps = inner * taps;
        let squares = (0..blocks).flat_map(|o| (0..steps).map(move |step| (o, step)));
        let half = |step: usize| inputs <= step % inner * CHANNELS + CHANNELS / 2;
        Self {
            blocks,
            half: (0..steps).map(half).collect(),
            squares: squares.map(|(o, step)| square(o, step)).collect(),
            bias: cells_of(bias),
        }
    }

    /// The squares of one block of outputs, step by step.
    pub(super) fn squares(&self, block: usize) -> &[Square] {
        &self.squares[block * self.half.len()..][..self.half.len()]
    }
}

/// One value for each channel, in cells.
pub(super) fn cells_of(values: &[f32]) -> Vec<Cell> {
    let cell = |values: &[f32]| {
        let mut cell = ZERO;
        cell[..values.len()].copy_from_slice(values);
        cell
    };
    values.chunks(CHANNELS).map(cell).collect()
}

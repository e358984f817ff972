//! Convolutions in which every output channel sees every input channel: 1x1, 3x3, and the four parts of a transposed 2x2.
//!
//! All are one loop: a tile of pixels by a block or two of output channels stays in registers while, step by step, 16 input
//! channels at one place (a *tap*) are multiplied in. Each output is one chain of fused multiply-adds, in the order of the
//! steps, begun with its bias: neither the tile's size nor the registers' width changes a bit of it.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, SimdOp};

use super::cells::{CHANNELS, Cell, ZERO, blocks_for};

/// Weights of 16 inputs (outer) to 16 outputs (inner).
type Square = [Cell; CHANNELS];

/// The weights of one layer, packed in the order in which they are used.
pub(super) struct Dense {
    /// Blocks of output channels.
    pub blocks: usize,
    /// For each step, whether its last eight input channels do not exist.
    half: Vec<bool>,
    /// Block of outputs by block of outputs, in each one square for each step.
    squares: Vec<Square>,
    bias: Vec<Cell>,
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
    fn squares(&self, block: usize) -> &[Square] {
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

/// Where the pixels of a row are written: pixel `x` of block `b` at `start + b * block + x * step`.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub start: usize,
    pub block: usize,
    pub step: usize,
}

/// What is done with the sum of a pixel before it is written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Write,
    /// Negative values become zero.
    Relu,
    /// It is added to what is there.
    Add,
    /// Negative values become zero, then it is added to what is there.
    ReluAdd,
}

/// A layer on `width` pixels of a row.
pub(super) struct DenseRow<'a> {
    pub layer: &'a Dense,
    pub input: &'a [Cell],
    /// For each step, where in `input` the cell of the first pixel lies; the other pixels follow it.
    pub starts: &'a [usize],
    pub output: &'a mut [Cell],
    pub place: Place,
    pub width: usize,
    pub then: Then,
}

impl SimdOp for DenseRow<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(mut self, isa: I) {
        // Sums that fit the registers, with room for the weights: 32 of AVX-512, 16 of AVX2, 32 of NEON.
        match isa.f32().len() {
            16 => self.row::<I, 12, 2, 1>(isa),
            8 => self.row::<I, 6, 1, 2>(isa),
            _ => self.row::<I, 6, 1, 4>(isa),
        }
    }
}

impl DenseRow<'_> {
    /// All blocks of outputs, `B` at a time, `N` vectors each.
    #[inline(always)]
    fn row<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I) {
        let mut block = 0;
        while block + B <= self.layer.blocks {
            self.columns::<I, PX, B, N>(isa, block);
            block += B;
        }
        while block < self.layer.blocks {
            self.columns::<I, PX, 1, N>(isa, block);
            block += 1;
        }
    }

    /// All pixels, `PX` at a time.
    #[inline(always)]
    fn columns<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I, block: usize) {
        let mut x = 0;
        while x + PX <= self.width {
            self.tile::<I, PX, B, N>(isa, block, x);
            x += PX;
        }
        while x + 4 <= self.width {
            self.tile::<I, 4, B, N>(isa, block, x);
            x += 4;
        }
        while x < self.width {
            self.tile::<I, 1, B, N>(isa, block, x);
            x += 1;
        }
    }

    /// One tile: summed in registers, then written.
    #[inline(always)]
    fn tile<I: Isa, const PX: usize, const B: usize, const N: usize>(&mut self, isa: I, block: usize, x: usize) {
        let ops = isa.f32();
        let lanes = ops.len();
        let bias: [[I::F32; N]; B] =
            std::array::from_fn(|b| std::array::from_fn(|n| ops.load(&self.layer.bias[block + b][n * lanes..])));
        let mut sums = [bias; PX];
        let squares: [&[Square]; B] = std::array::from_fn(|b| self.layer.squares(block + b));
        for (step, (start, half)) in self.starts.iter().zip(&self.layer.half).enumerate() {
            let pixels = &self.input[start + x..start + x + PX];
            let squares: [&Square; B] = std::array::from_fn(|b| &squares[b][step]);
            if *half {
                multiply::<I, 8, PX, B, N>(isa, &mut sums, pixels, squares);
            } else {
                multiply::<I, 16, PX, B, N>(isa, &mut sums, pixels, squares);
            }
        }
        for b in 0..B {
            let place = self.place;
            let row = &mut self.output[place.start + (block + b) * place.block + x * place.step..];
            for p in 0..PX {
                let cell = &mut row[p * place.step];
                for n in 0..N {
                    let mut value = sums[p][b][n];
                    if matches!(self.then, Then::Relu | Then::ReluAdd) {
                        value = ops.max(value, ops.zero());
                    }
                    let there = &mut cell[n * lanes..];
                    if matches!(self.then, Then::Add | Then::ReluAdd) {
                        value = ops.add(ops.load(there), value);
                    }
                    ops.store(value, there);
                }
            }
        }
    }
}

/// One step: the first `K` input channels of the pixels, multiplied in one after the other.
#[inline(always)]
fn multiply<I: Isa, const K: usize, const PX: usize, const B: usize, const N: usize>(
    isa: I,
    sums: &mut [[[I::F32; N]; B]; PX],
    pixels: &[Cell],
    squares: [&Square; B],
) {
    let ops = isa.f32();
    let lanes = ops.len();
    for k in 0..K {
        let weights: [[I::F32; N]; B] =
            std::array::from_fn(|b| std::array::from_fn(|n| ops.load(&squares[b][k][n * lanes..])));
        for p in 0..PX {
            let value = ops.splat(pixels[p][k]);
            for b in 0..B {
                for n in 0..N {
                    sums[p][b][n] = ops.mul_add(value, weights[b][n], sums[p][b][n]);
                }
            }
        }
    }
}

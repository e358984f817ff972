//! The 3x3 convolution of each channel by itself, followed by a ReLU.

use rten_simd::ops::{BitOps, NumOps};
use rten_simd::{Isa, SimdOp};

use super::cells::{Cell, ZERO};
use super::dense::cells_of;

/// The weights of one layer.
pub(super) struct Depthwise {
    /// For each block of channels nine weights, row by row.
    taps: Vec<[Cell; 9]>,
    bias: Vec<Cell>,
}

impl Depthwise {
    /// Packs `weights`: for each channel nine, row by row.
    pub(super) fn new(weights: &[f32], bias: &[f32]) -> Self {
        let bias = cells_of(bias);
        let mut taps = vec![[ZERO; 9]; bias.len()];
        for (channel, weights) in weights.chunks_exact(9).enumerate() {
            let (block, lane) = (channel / ZERO.len(), channel % ZERO.len());
            for (tap, weight) in taps[block].iter_mut().zip(weights) {
                tap[lane] = *weight;
            }
        }
        Self { taps, bias }
    }

    /// Blocks of channels.
    pub(super) fn blocks(&self) -> usize {
        self.bias.len()
    }
}

/// A layer on a row.
pub(super) struct DepthwiseRow<'a> {
    pub layer: &'a Depthwise,
    /// The row above, the row, and the row below, each with the pixels left and right of those that are asked for.
    pub rows: [&'a [Cell]; 3],
    /// Cells of one block in each of the three.
    pub input_width: usize,
    /// 1, or 2 for every second pixel.
    pub stride: usize,
    pub output: &'a mut [Cell],
    /// Cells of one block in the output.
    pub width: usize,
}

impl SimdOp for DepthwiseRow<'_> {
    type Output = ();

    #[inline(always)]
    fn eval<I: Isa>(self, isa: I) {
        let lanes = isa.f32().len();
        for (block, output) in self.output.chunks_exact_mut(self.width.max(1)).enumerate() {
            let rows = self.rows.map(|row| &row[block * self.input_width..][..self.input_width]);
            for first in (0..ZERO.len()).step_by(lanes) {
                if self.stride == 1 {
                    channels::<I, 1>(isa, first, (&self.layer.taps[block], &self.layer.bias[block]), rows, output);
                } else {
                    channels::<I, 2>(isa, first, (&self.layer.taps[block], &self.layer.bias[block]), rows, output);
                }
            }
        }
    }
}

/// One vector of channels, from `first` of the block on.
#[inline(always)]
fn channels<I: Isa, const STRIDE: usize>(
    isa: I,
    first: usize,
    (taps, bias): (&[Cell; 9], &Cell),
    rows: [&[Cell]; 3],
    output: &mut [Cell],
) {
    let ops = isa.f32();
    let weights: [I::F32; 9] = std::array::from_fn(|tap| ops.load(&taps[tap][first..]));
    let bias = ops.load(&bias[first..]);
    for (x, out) in output.iter_mut().enumerate() {
        let mut sum = bias;
        for (ky, row) in rows.iter().enumerate() {
            let pixels = &row[x * STRIDE..x * STRIDE + 3];
            for kx in 0..3 {
                sum = ops.mul_add(ops.load(&pixels[kx][first..]), weights[3 * ky + kx], sum);
            }
        }
        ops.store(ops.max(sum, ops.zero()), &mut out[first..]);
    }
}

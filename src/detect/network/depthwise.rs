//! The 3x3 convolution of each channel by itself, followed by a `ReLU`.

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
                let channels = Channels::new(isa, first, &self.layer.taps[block], &self.layer.bias[block]);
                match (self.stride, lanes) {
                    (1, 16) => channels.row::<1, 4>(rows, output),
                    (1, _) => channels.row::<1, 2>(rows, output),
                    _ => channels.row::<2, 1>(rows, output),
                }
            }
        }
    }
}

/// The weights of one vector of channels, in registers.
struct Channels<I: Isa> {
    isa: I,
    /// The first of the channels in its block.
    first: usize,
    taps: [I::F32; 9],
    bias: I::F32,
}

impl<I: Isa> Channels<I> {
    #[inline(always)]
    fn new(isa: I, first: usize, taps: &[Cell; 9], bias: &Cell) -> Self {
        let ops = isa.f32();
        let taps = std::array::from_fn(|tap| ops.load(&taps[tap][first..]));
        Self { isa, first, taps, bias: ops.load(&bias[first..]) }
    }

    /// All pixels of a row, `PX` at a time: neighbours share most of what they look at.
    #[inline(always)]
    fn row<const STRIDE: usize, const PX: usize>(&self, rows: [&[Cell]; 3], output: &mut [Cell]) {
        let (tiles, rest) = output.as_chunks_mut::<PX>();
        let mut x = 0;
        for tile in tiles {
            self.tile::<STRIDE, PX>(rows.map(|row| &row[x * STRIDE..(x + PX - 1) * STRIDE + 3]), tile);
            x += PX;
        }
        for tile in rest.as_chunks_mut::<1>().0 {
            self.tile::<STRIDE, 1>(rows.map(|row| &row[x * STRIDE..x * STRIDE + 3]), tile);
            x += 1;
        }
    }

    /// `PX` pixels from the cells around them, row by row.
    #[inline(always)]
    fn tile<const STRIDE: usize, const PX: usize>(&self, rows: [&[Cell]; 3], output: &mut [Cell; PX]) {
        let ops = self.isa.f32();
        let mut sums = [self.bias; PX];
        for (row, taps) in rows.into_iter().zip(self.taps.as_chunks::<3>().0) {
            for (seen, cell) in row[..(PX - 1) * STRIDE + 3].iter().enumerate() {
                let value = ops.load(&cell[self.first..]);
                for (p, sum) in sums.iter_mut().enumerate() {
                    // Which column of its window this is to pixel `p`, if any.
                    if let Some(tap) = taps.get(seen.wrapping_sub(p * STRIDE)) {
                        *sum = ops.mul_add(value, *tap, *sum);
                    }
                }
            }
        }
        for (sum, cell) in sums.into_iter().zip(output) {
            ops.store(ops.max(sum, ops.zero()), &mut cell[self.first..]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::registers::Registers;
    use super::*;
    use proptest::prelude::*;

    fn number(seed: usize) -> f32 {
        ((seed * 7919 + 13) % 2003) as f32 / 997.0 - 1.0
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn every_output_is_always_the_chain_of_nine_products(blocks in 1_usize..4, width in 1_usize..20, stride in 1_usize..3) {
            let (channels, input_width) = (16 * blocks, (width - 1) * stride + 3);
            let weights: Vec<f32> = (0..9 * channels).map(number).collect();
            let bias: Vec<f32> = (0..channels).map(|n| number(n + 3)).collect();
            let layer = Depthwise::new(&weights, &bias);
            let row = |y: usize| (0..blocks * input_width).map(|n| std::array::from_fn(|l| number(n * 48 + l + 16 * y))).collect();
            let rows: [Vec<Cell>; 3] = [row(0), row(1), row(2)];
            let rows = rows.each_ref().map(Vec::as_slice);

            let formula = |channel: usize, x: usize| {
                let tap = |sum: f32, tap: usize| {
                    let cell = &rows[tap / 3][channel / 16 * input_width + x * stride + tap % 3];
                    cell[channel % 16].mul_add(weights[9 * channel + tap], sum)
                };
                (0..9).fold(bias[channel], tap).max(0.0)
            };
            let places = || (0..channels).flat_map(|channel| (0..width).map(move |x| (channel, x)));
            let expected: Vec<f32> = places().map(|(channel, x)| formula(channel, x)).collect();
            for registers in Registers::ALL {
                let mut output = vec![ZERO; blocks * width];
                registers.run(DepthwiseRow { layer: &layer, rows, input_width, stride, output: &mut output, width });
                let ours: Vec<f32> = places().map(|(channel, x)| output[channel / 16 * width + x][channel % 16]).collect();
                registers.assert_same(&ours, &expected);
            }
        }
    }
}

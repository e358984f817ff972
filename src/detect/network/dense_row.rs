//! A row of a [`Dense`] layer.

use rten_simd::{Isa, SimdOp};

use super::cells::Cell;
use super::dense::{Dense, Square};
use super::sums::{Sums, tiled};

/// Where the pixels of a row are written: pixel `x` of block `b` at `start + b * block + x * step`.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub start: usize,
    pub block: usize,
    pub step: usize,
}

/// What is done with the sum of a pixel before it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing.
    Write,
    /// Negative values become zero.
    Rectify,
    /// It is added to what is there.
    Add,
    /// Negative values become zero, then it is added to what is there.
    RectifyAndAdd,
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
        tiled!(isa, self.row());
    }
}

impl DenseRow<'_> {
    /// All blocks of outputs, `B` at a time.
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

    /// All pixels, `PX` at a time; the rest by four, then one by one.
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
        let mut sums = Sums::<I, PX, B, N>::begin(isa, std::array::from_fn(|b| &self.layer.bias[block + b]));
        self.add_all(&mut sums, block, x);
        if matches!(self.then, Then::Rectify | Then::RectifyAndAdd) {
            sums.rectify();
        }
        let Place { start, block: stride, step } = self.place;
        let onto = matches!(self.then, Then::Add | Then::RectifyAndAdd);
        for b in 0..B {
            sums.write(b, &mut self.output[start + (block + b) * stride + x * step..], step, onto);
        }
    }

    /// Multiplies all inputs into the sums of one tile, step by step.
    #[inline(always)]
    fn add_all<I: Isa, const PX: usize, const B: usize, const N: usize>(
        &self,
        sums: &mut Sums<I, PX, B, N>,
        block: usize,
        x: usize,
    ) {
        let squares: [&[Square]; B] = std::array::from_fn(|b| self.layer.squares(block + b));
        for (step, (start, half)) in self.starts.iter().zip(&self.layer.half).enumerate() {
            let pixels = &self.input[start + x..][..PX];
            let squares: [&Square; B] = std::array::from_fn(|b| &squares[b][step]);
            if *half {
                multiply::<I, 8, PX, B, N>(sums, pixels, squares);
            } else {
                multiply::<I, 16, PX, B, N>(sums, pixels, squares);
            }
        }
    }
}

/// One step: the first `K` input channels of the pixels, one after the other.
#[inline(always)]
fn multiply<I: Isa, const K: usize, const PX: usize, const B: usize, const N: usize>(
    sums: &mut Sums<I, PX, B, N>,
    pixels: &[Cell],
    squares: [&Square; B],
) {
    for k in 0..K {
        sums.add(std::array::from_fn(|b| &squares[b][k]), |p| pixels[p][k]);
    }
}

#[cfg(test)]
mod tests {
    use super::super::cells::{CHANNELS, blocks_for};
    use super::super::registers::Registers;
    use super::*;
    use proptest::prelude::*;

    /// Small numbers that are not round.
    fn number(seed: usize) -> f32 {
        ((seed * 7919 + 13) % 2003) as f32 / 997.0 - 1.0
    }

    fn channel(cells: &[Cell], channel: usize, width: usize, x: usize) -> f32 {
        cells[channel / CHANNELS * width + x][channel % CHANNELS]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn every_output_is_always_the_chain_of_its_products(
            outputs in 1_usize..70, inputs in 1_usize..40, taps in 1_usize..4, width in 1_usize..32, step in 1_usize..3,
            then in prop::sample::select(vec![Then::Write, Then::Rectify, Then::Add, Then::RectifyAndAdd]),
        ) {
            let (blocks, inner, line) = (blocks_for(outputs), blocks_for(inputs), width + taps - 1);
            let bias: Vec<f32> = (0..outputs).map(number).collect();
            let weight = |o: usize, i: usize, tap: usize| number((o * inputs + i) * taps + tap + 5);
            let layer = Dense::new([outputs, inputs, taps], &bias, weight);
            let lane = |n: usize, lane: usize| if n / line * CHANNELS + lane < inputs { number(n * CHANNELS + lane) } else { 0.0 };
            let input: Vec<Cell> = (0..inner * line).map(|n| std::array::from_fn(|l| lane(n, l))).collect();
            let starts: Vec<usize> = (0..taps).flat_map(|tap| (0..inner).map(move |block| block * line + tap)).collect();

            let formula = |o: usize, x: usize| {
                let places = (0..taps).flat_map(|tap| (0..inputs).map(move |i| (i, tap)));
                let sum = places.fold(bias[o], |sum, (i, tap)| channel(&input, i, line, x + tap).mul_add(weight(o, i, tap), sum));
                let sum = if matches!(then, Then::Rectify | Then::RectifyAndAdd) { sum.max(0.0) } else { sum };
                if matches!(then, Then::Add | Then::RectifyAndAdd) { 0.25 + sum } else { sum }
            };
            let expected: Vec<f32> = (0..outputs).flat_map(|o| (0..width).map(move |x| (o, x))).map(|(o, x)| formula(o, x)).collect();
            for registers in Registers::ALL {
                let mut output = vec![[0.25; CHANNELS]; blocks * width * step + 1];
                let place = Place { start: 1, block: width * step, step };
                let row = DenseRow { layer: &layer, input: &input, starts: &starts, output: &mut output, place, width, then };
                registers.run(row);
                let at = |o: usize, x: usize| output[1 + o / CHANNELS * place.block + x * step][o % CHANNELS];
                let ours: Vec<f32> = (0..outputs).flat_map(|o| (0..width).map(move |x| (o, x))).map(|(o, x)| at(o, x)).collect();
                registers.assert_same(&ours, &expected);
                let between = |n: usize| n == 0 || !(n - 1).is_multiple_of(step);
                prop_assert!(output.iter().enumerate().all(|(n, cell)| !between(n) || cell.map(f32::to_bits) == [0.25_f32.to_bits(); CHANNELS]));
            }
        }
    }
}

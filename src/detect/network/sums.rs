//! The sums of a tile of pixels, in registers.
#![allow(
    clippy::needless_range_loop,
    reason = "behind iterators the compiler leaves the sums in memory: a tenth slower"
)]

use rten_simd::Isa;
use rten_simd::ops::{BitOps, NumOps};

use super::cells::Cell;

/// The sums of `PX` pixels in `B` blocks of channels, `N` vectors each.
pub(super) struct Sums<I: Isa, const PX: usize, const B: usize, const N: usize> {
    isa: I,
    sums: [[[I::F32; N]; B]; PX],
}

/// How many pixels and blocks of sums fit the registers, with room for the weights of a block and one value. To be used as
/// `tiled!(isa, self.method(arguments))` where `method` takes the constants `PX`, `B`, `N`: AVX-512 has 32 registers of 16
/// floats, AVX2 has 16 of 8, NEON 32 of 4.
macro_rules! tiled {
    ($isa:expr, $self:ident.$method:ident()) => {
        match rten_simd::ops::BitOps::len($isa.f32()) {
            16 => $self.$method::<I, 12, 2, 1>($isa),
            8 => $self.$method::<I, 6, 1, 2>($isa),
            _ => $self.$method::<I, 6, 1, 4>($isa),
        }
    };
}
pub(super) use tiled;

impl<I: Isa, const PX: usize, const B: usize, const N: usize> Sums<I, PX, B, N> {
    /// Each begun with its bias.
    #[inline(always)]
    pub(super) fn begin(isa: I, bias: [&Cell; B]) -> Self {
        Self { isa, sums: [vectors(isa, bias); PX] }
    }

    /// Multiplies one more input in: `value` is asked for each pixel.
    #[inline(always)]
    pub(super) fn add(&mut self, weights: [&Cell; B], value: impl Fn(usize) -> f32) {
        let ops = self.isa.f32();
        let weights: [[I::F32; N]; B] = vectors(self.isa, weights);
        for p in 0..PX {
            let value = ops.splat(value(p));
            for b in 0..B {
                for n in 0..N {
                    self.sums[p][b][n] = ops.mul_add(value, weights[b][n], self.sums[p][b][n]);
                }
            }
        }
    }

    /// Negative sums become zero.
    #[inline(always)]
    pub(super) fn rectify(&mut self) {
        let ops = self.isa.f32();
        for p in 0..PX {
            for b in 0..B {
                for n in 0..N {
                    self.sums[p][b][n] = ops.max(self.sums[p][b][n], ops.zero());
                }
            }
        }
    }

    /// Writes the sums of one block, or adds them to what is `there`: every `step`th cell of `row`.
    #[inline(always)]
    pub(super) fn write(&self, block: usize, row: &mut [Cell], step: usize, onto: bool) {
        let ops = self.isa.f32();
        for p in 0..PX {
            let cell = &mut row[p * step];
            for n in 0..N {
                let (sum, there) = (self.sums[p][block][n], &mut cell[n * ops.len()..]);
                ops.store(if onto { ops.add(ops.load(there), sum) } else { sum }, there);
            }
        }
    }
}

/// The vectors of some cells.
#[inline(always)]
fn vectors<I: Isa, const B: usize, const N: usize>(isa: I, cells: [&Cell; B]) -> [[I::F32; N]; B] {
    let ops = isa.f32();
    std::array::from_fn(|b| std::array::from_fn(|n| ops.load(&cells[b][n * ops.len()..])))
}

//! Which registers a layer is computed in.

use rten_simd::SimdOp;
#[cfg(test)]
use rten_simd::isa::GenericIsa;

/// The vector instructions to use. All give the same bits but the plain ones, which round a product before it is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::detect) enum Registers {
    /// The widest of this processor: AVX-512, AVX2 with FMA, NEON, or else four floats in plain Rust.
    Widest,
    /// AVX2 with FMA, where the processor has it.
    #[cfg(all(test, target_arch = "x86_64"))]
    Avx2,
    /// Four floats in plain Rust: what runs where there is nothing better.
    #[cfg(test)]
    Plain,
}

impl Registers {
    /// Runs `work` compiled for these registers.
    #[inline]
    pub(super) fn run<W: SimdOp>(self, work: W) -> W::Output {
        match self {
            Self::Widest => work.dispatch(),
            #[cfg(all(test, target_arch = "x86_64"))]
            Self::Avx2 => match rten_simd::isa::Avx2Isa::new() {
                Some(isa) => work.eval(isa),
                None => work.dispatch(),
            },
            #[cfg(test)]
            Self::Plain => work.eval(GenericIsa::new()),
        }
    }
}

#[cfg(test)]
impl Registers {
    /// All that can be tried here.
    pub(super) const ALL: &[Self] = &[
        Self::Widest,
        #[cfg(target_arch = "x86_64")]
        Self::Avx2,
        Self::Plain,
    ];

    /// Whether a product is rounded only after it was added, as `f32::mul_add` does.
    pub(super) fn fuse(self) -> bool {
        use rten_simd::ops::{BitOps, NumOps};
        use rten_simd::{Isa, Simd};

        struct Square(f32);
        impl SimdOp for Square {
            type Output = bool;
            fn eval<I: Isa>(self, isa: I) -> bool {
                let (ops, x) = (isa.f32(), self.0);
                let sum = ops.mul_add(ops.splat(x), ops.splat(x), ops.splat(-x * x)).to_array();
                sum.into_iter().all(|sum| sum.to_bits() == x.mul_add(x, -x * x).to_bits())
            }
        }
        self.run(Square(1.0 + f32::EPSILON))
    }

    /// Compares a layer's values with those of the plain formula: to the bit where products are fused.
    pub(super) fn assert_same(self, ours: &[f32], formula: &[f32]) {
        assert_eq!(ours.len(), formula.len());
        for (a, b) in ours.iter().zip(formula) {
            let near = !self.fuse() && (a - b).abs() <= 1e-4 * b.abs().max(1.0);
            assert!(a.to_bits() == b.to_bits() || near, "{self:?}: {a} for {b}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_plain_registers_round_twice_and_the_others_are_told_apart() {
        assert!(!Registers::Plain.fuse());
        #[cfg(target_arch = "x86_64")]
        assert_eq!(Registers::Widest.fuse(), rten_simd::isa::Avx2Isa::new().is_some());
        #[cfg(target_arch = "aarch64")]
        assert!(Registers::Widest.fuse());
    }
}

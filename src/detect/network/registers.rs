//! Which registers a layer is computed in.

use rten_simd::SimdOp;
#[cfg(test)]
use rten_simd::isa::GenericIsa;

/// The vector instructions to use. All give the same bits but [`Registers::Plain`], which rounds a product before it is added.
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

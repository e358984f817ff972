//! The same work with the widest set of instructions that is known to be at hand.

use fearless_simd::{Level, Simd, WithSimd};

/// Runs `work` compiled for what this processor has beside the least that its kind has: on x86-64 registers of 256 bits, and shifts by any
/// number that leave the flags alone, of which Huffman codes are read and written with many (x86-64-v3, else x86-64-v2). Registers of
/// 512 bits are left alone: nearly all here works on eight numbers of 32 bits at a time.
///
/// Only what is inlined into `work` is compiled that way: the closure and the functions that it calls are to be
/// `#[inline(always)]`. That goes for the standard library's too: `array::map` in a loop over samples became a function of
/// its own once, and cost a third of a run, so the innermost loops are written with places. The result is the same on every
/// processor, since nothing is fused or reordered by it.
#[inline]
pub(super) fn widest<T>(work: impl FnOnce() -> T) -> T {
    Level::new().dispatch(Work(work))
}

struct Work<F>(F);

impl<T, F: FnOnce() -> T> WithSimd for Work<F> {
    type Output = T;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "what is not inlined is compiled for the least that there is")]
    fn with_simd<S: Simd>(self, _processor: S) -> T {
        (self.0)()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_once_and_its_result_comes_back() {
        let mut calls = 0;
        let sum = widest(|| {
            calls += 1;
            (1..=100).map(|n| n as f32).sum::<f32>()
        });
        assert!(calls == 1 && (sum - 5050.0).abs() < 1e-6);
    }
}

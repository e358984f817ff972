//! The same arithmetic in the widest registers that the processor has.

use rten_simd::{Isa, SimdOp};

/// Runs `work` compiled for the widest registers of this processor (on x86-64: 128, 256 or 512 bits).
///
/// Only what is inlined into `work` is compiled that way: the closure and the functions that it calls are to be
/// `#[inline(always)]`. The result is the same on every processor, since nothing is fused or reordered by it.
#[inline]
pub(super) fn widest<T>(work: impl FnOnce() -> T) -> T {
    Work(work).dispatch()
}

struct Work<F>(F);

impl<T, F: FnOnce() -> T> SimdOp for Work<F> {
    type Output = T;

    #[inline(always)]
    #[allow(clippy::inline_always, reason = "what is not inlined is compiled for the narrowest registers")]
    fn eval<I: Isa>(self, _registers: I) -> T {
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

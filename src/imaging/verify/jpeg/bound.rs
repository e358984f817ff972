//! How far quantisation can move the mean of a window of pixels.
//!
//! JPEG's DCT (ITU-T T.81, A.3.3) is orthonormal: a block of errors in pixels is the same vector as its errors in
//! coefficients, in another basis. Rounding moves coefficient `k` by at most `m_k`, about half its quantiser. So
//!
//! * the sum of squared errors over a block is at most `E = Σ m_k²`, and
//! * the mean over a window, which is the inner product with the window's indicator divided by its area, moves by at most
//!   `Σ |W_k| m_k`, where `W` is the DCT of that indicator. `W` is small for high frequencies, where quantisers are
//!   coarse: at quality 85 a block's mean stays within half a level, a quarter block's within 5, a single pixel only within 80.

use std::f64::consts::{FRAC_1_SQRT_2, PI};
use std::ops::Range;

/// What the integer arithmetic of encoder and decoder may add to a coefficient.
const COEFFICIENT_SLACK: f64 = 0.5;

/// What rounding may move a coefficient by, in quantisers. Exact division rounds by half a quantiser; an encoder that
/// multiplies by a reciprocal of 15 bits instead, for coefficients with 3 more bits, is off by one part in `8192 / q` of
/// the coefficient, which is at most 1024: another eighth.
const ROUNDED_BY: f64 = 0.5 + 0.125;

/// The reach of one table of quantisers.
pub(super) struct Bound {
    /// Largest move of each coefficient.
    moves: [f64; 64],
    /// `E`: the largest sum of squared errors of a block.
    pub(super) energy: f64,
}

impl Bound {
    pub(super) fn new(quantisers: &[u16; 64]) -> Self {
        let moves = quantisers.map(|q| f64::from(q) * ROUNDED_BY + COEFFICIENT_SLACK);
        Self { moves, energy: moves.iter().map(|m| m * m).sum() }
    }

    /// The largest move of the mean over columns `xs` and rows `ys` of a block, each within `0..8`.
    pub(super) fn mean(&self, xs: &Range<u32>, ys: &Range<u32>) -> f64 {
        let (across, down) = (mean_of_basis(xs), mean_of_basis(ys));
        let (rows, _) = self.moves.as_chunks::<8>();
        let row = |moves: &[f64; 8]| moves.iter().zip(&across).map(|(m, a)| m * a).sum::<f64>();
        rows.iter().zip(&down).map(|(moves, d)| row(moves) * d).sum()
    }
}

/// Per frequency: the absolute mean of its basis function over `range`.
fn mean_of_basis(range: &Range<u32>) -> [f64; 8] {
    let count = f64::from(range.end.saturating_sub(range.start).max(1));
    std::array::from_fn(|u| {
        let scale = if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
        let wave = |x: u32| (f64::from(2 * x + 1) * u as f64 * PI / 16.0).cos();
        (range.clone().map(wave).sum::<f64>() * scale / count).abs()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_a_block_depends_on_dc_alone() {
        let mut quantisers = [255; 64];
        quantisers[0] = 15;
        let bound = Bound::new(&quantisers);
        assert!((bound.mean(&(0..8), &(0..8)) - (15.0 * ROUNDED_BY + COEFFICIENT_SLACK) / 8.0).abs() < 1e-9);
        assert!(bound.mean(&(0..4), &(0..4)) > 12.0);
    }

    #[test]
    fn a_single_pixel_moves_by_no_more_than_the_whole_energy() {
        let bound = Bound::new(&[20; 64]);
        assert!(bound.mean(&(3..4), &(5..6)) <= bound.energy.sqrt() * 8.0);
        assert!(bound.mean(&(3..4), &(5..6)) > bound.mean(&(2..4), &(4..6)));
    }
}

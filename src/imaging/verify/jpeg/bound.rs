//! How far quantisation can move the mean of a window of pixels.
//!
//! JPEG's DCT (ITU-T T.81, A.3.3) is orthonormal: a block of errors in pixels is the same vector as its errors in
//! coefficients, in another basis. Rounding moves coefficient `k` by at most `m_k`, about half its quantiser. So
//!
//! * the sum of squared errors over a block is at most `E = Σ m_k²`, and
//! * the mean over a window, which is the inner product with the window's indicator divided by its area, moves by at most
//!   `Σ |W_k| m_k`, where `W` is the DCT of that indicator. `W` is small for high frequencies, where quantisers are
//!   coarse: at quality 85 a block's mean stays within half a level, a quarter block's within 5, a single pixel only within 80.

use super::inverse::basis;
use std::ops::Range;

/// What the integer arithmetic of an encoder may add to a coefficient.
const COEFFICIENT_SLACK: f64 = 0.5;

/// What rounding may move a coefficient by, in quantisers. Exact division rounds by half a quantiser; an encoder that
/// multiplies by a reciprocal of 15 bits instead, for coefficients with 3 more bits, is off by one part in `8192 / q` of
/// the coefficient, which is at most 1024: another eighth.
const ROUNDED_BY: f64 = 0.5 + 0.125;

/// The reach of one table of quantisers.
pub(super) struct Bound {
    /// `E`: the largest sum of squared errors of a block.
    pub(super) energy: f64,
    /// The largest move of the mean over each rectangle of a block: columns `start..end`, then rows `start..end`.
    means: Vec<f64>,
}

/// Places in a list by start and end, both within `0..=8`.
const RANGES: usize = 9 * 9;

impl Bound {
    pub(super) fn new(quantisers: &[u16; 64]) -> Self {
        let moves = quantisers.map(|q| f64::from(q) * ROUNDED_BY + COEFFICIENT_SLACK);
        let (rows, _) = moves.as_chunks::<8>();
        let along: Vec<[f64; 8]> = (0..RANGES as u32).map(|at| mean_of_basis(&(at / 9..at % 9))).collect();
        let mut means = Vec::with_capacity(RANGES * RANGES);
        for across in &along {
            let by_row: Vec<f64> = rows.iter().map(|row| row.iter().zip(across).map(|(m, a)| m * a).sum()).collect();
            means.extend(along.iter().map(|down| by_row.iter().zip(down).map(|(row, d)| row * d).sum::<f64>()));
        }
        Self { energy: moves.iter().map(|m| m * m).sum(), means }
    }

    /// The largest move of the mean over columns `xs` and rows `ys` of a block, each within `0..8`.
    pub(super) fn mean(&self, xs: &Range<u32>, ys: &Range<u32>) -> f64 {
        let at = |range: &Range<u32>| (range.start * 9 + range.end) as usize;
        self.means.get(at(xs) * RANGES + at(ys)).copied().unwrap_or(0.0)
    }
}

/// Per frequency: the absolute mean of its basis function over `range`.
fn mean_of_basis(range: &Range<u32>) -> [f64; 8] {
    let count = f64::from(range.end.saturating_sub(range.start).max(1));
    std::array::from_fn(|u| {
        let wave = |x: u32| basis(u, x);
        (range.clone().map(wave).sum::<f64>() / count).abs()
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

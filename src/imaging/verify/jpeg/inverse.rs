//! The inverse cosine transform as the standard writes it (ITU-T T.81, A.3.3), rows first, then columns.
//!
//! Samples are neither rounded nor cut off at 0 and 255: a decoder's habits would hide what the file says.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// The samples of a block, row by row.
pub(super) type Samples = [[f32; 8]; 8];

/// The basis functions, ready to be used.
pub(super) struct Inverse {
    /// By frequency, then by place.
    basis: [[f32; 8]; 8],
}

/// The value of basis function `u` at place `x`: `C(u) / 2 · cos((2x + 1) u π / 16)`.
pub(super) fn basis(u: usize, x: u32) -> f64 {
    let scale = if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
    (f64::from(2 * x + 1) * u as f64 * PI / 16.0).cos() * scale
}

impl Inverse {
    pub(super) fn new() -> Self {
        Self { basis: std::array::from_fn(|u| std::array::from_fn(|x| basis(u, x as u32) as f32)) }
    }

    /// The samples of dequantised coefficients, which stand in natural order: rows of rising vertical frequency. Samples
    /// are shifted back by 128 (A.3.1).
    #[inline(always)]
    pub(super) fn samples(&self, coefficients: &[[f32; 8]; 8]) -> Samples {
        let mut samples = [[128.0; 8]; 8];
        for (row, down) in coefficients.iter().zip(&self.basis) {
            if row.iter().all(|coefficient| *coefficient == 0.0) {
                continue;
            }
            let mut across = [0.0; 8];
            for (coefficient, wave) in row.iter().zip(&self.basis) {
                add(&mut across, *coefficient, wave);
            }
            for (line, weight) in samples.iter_mut().zip(down) {
                add(line, *weight, &across);
            }
        }
        samples
    }
}

/// Adds a multiple of one row to another.
#[inline(always)]
fn add(sums: &mut [f32; 8], factor: f32, row: &[f32; 8]) {
    for (sum, value) in sums.iter_mut().zip(row) {
        *sum += factor * value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_of_dc_alone_is_flat() {
        let mut coefficients = [[0.0; 8]; 8];
        coefficients[0][0] = -1600.0;
        let samples = Inverse::new().samples(&coefficients);
        assert!(samples.as_flattened().iter().all(|sample| (sample + 72.0).abs() < 1e-3), "not cut off at 0");
    }

    #[test]
    fn it_is_the_formula_of_the_standard() {
        let coefficients: [[f32; 8]; 8] =
            std::array::from_fn(|v| std::array::from_fn(|u| ((v * 8 + u) * 37 % 101) as f32 - 50.0));
        let samples = Inverse::new().samples(&coefficients);
        for (y, line) in (0..).zip(&samples) {
            for (x, sample) in (0..).zip(line) {
                let term = |v: usize, u: usize| f64::from(coefficients[v][u]) * basis(u, x) * basis(v, y);
                let sum: f64 = (0..8).flat_map(|v| (0..8).map(move |u| (v, u))).map(|(v, u)| term(v, u)).sum();
                assert!((sum + 128.0 - f64::from(*sample)).abs() < 1e-3, "{x},{y}");
            }
        }
    }
}

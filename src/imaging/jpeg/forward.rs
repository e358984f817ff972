//! From samples to coefficients (ITU-T T.81, A.3.3 and A.3.4).

use super::inverse::{Lanes, add};
use super::tables::Quantisers;
use super::zigzag::NATURAL;
use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// `F(v, u) = ½C(u) ½C(v) Σ Σ f(y, x) cos((2x + 1) u π / 16) cos((2y + 1) v π / 16)`, `C(0) = 1/√2`, else 1.
pub(super) struct Forward {
    /// By place, then by frequency: `½C(u) cos((2x + 1) u π / 16)`.
    waves: [Lanes; 8],
}

impl Forward {
    pub(super) fn new() -> Self {
        let wave = |x: usize, u: usize| {
            let scale = if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
            (scale * ((2 * x + 1) as f64 * u as f64 * PI / 16.0).cos()) as f32
        };
        Self { waves: std::array::from_fn(|x| std::array::from_fn(|u| wave(x, u))) }
    }

    /// The quantised coefficients, in zigzag order, of a block of samples that are shifted already: around zero.
    pub(super) fn quantised(&self, samples: &[Lanes; 8], quantisers: &Quantisers) -> [i16; 64] {
        // Down the columns first: by vertical frequency `v` and place `x`.
        let mut down = [[0.0; 8]; 8];
        for (row, wave) in samples.iter().zip(&self.waves) {
            for (sums, &weight) in down.iter_mut().zip(wave) {
                add(sums, weight, row);
            }
        }
        let mut natural = [[0.0; 8]; 8];
        for (sums, line) in natural.iter_mut().zip(&down) {
            for (&value, wave) in line.iter().zip(&self.waves) {
                add(sums, value, wave);
            }
        }
        let mut zigzag = [0; 64];
        for ((value, &quantiser), &at) in zigzag.iter_mut().zip(quantisers).zip(&NATURAL) {
            let coefficient = natural[usize::from(at >> 3 & 7)][usize::from(at & 7)];
            *value = (coefficient / f32::from(quantiser)).round() as i16;
        }
        zigzag
    }
}

#[cfg(test)]
mod tests {
    use super::super::inverse::Inverse;
    use super::*;

    #[test]
    fn there_and_back_is_the_same() {
        let samples: [Lanes; 8] =
            std::array::from_fn(|y| std::array::from_fn(|x| ((x * 37 + y * 61 + x * y * 11) % 255) as f32 - 127.0));
        let zigzag = Forward::new().quantised(&samples, &[1; 64]);
        let mut natural = [[0.0; 8]; 8];
        for (k, &value) in zigzag.iter().enumerate() {
            natural[usize::from(NATURAL[k]) / 8][usize::from(NATURAL[k]) % 8] = f32::from(value);
        }
        let back = Inverse::<8>::new().samples(&natural, 8);
        assert!(samples.iter().flatten().zip(back.iter().flatten()).all(|(a, b)| (a - b).abs() < 2.5));
    }

    #[test]
    fn a_plain_block_is_its_constant_term() {
        let zigzag = Forward::new().quantised(&[[-28.0; 8]; 8], &[16; 64]);
        assert_eq!(zigzag[0], -14);
        assert!(zigzag[1..].iter().all(|&value| value == 0));
    }
}

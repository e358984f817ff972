//! From samples to coefficients (ITU-T T.81, A.3.3 and A.3.4).

use super::inverse::{Lanes, add};
use super::tables::Quantisers;
use super::zigzag::{NATURAL, ZIGZAG};
use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// `F(v, u) = ½C(u) ½C(v) Σ Σ f(y, x) cos((2x + 1) u π / 16) cos((2y + 1) v π / 16)`, `C(0) = 1/√2`, else 1.
///
/// Waves of even frequency are the same from both ends of a block, those of odd frequency each other's negative: four sums
/// and four differences of opposite rows hold all that the one and the other kind asks for.
pub(super) struct Forward {
    /// By place 0 to 3, then by frequency 0, 2, 4, 6: `½C(u) cos((2x + 1) u π / 16)`.
    even: [[f32; 4]; 4],
    /// The same for frequencies 1, 3, 5, 7.
    odd: [[f32; 4]; 4],
    /// One divided by each quantiser, by horizontal frequency, then by vertical.
    shares: [Lanes; 8],
}

/// For each place of the zigzag sequence, the place in a block that is turned over.
const TURNED: [u8; 64] = {
    let mut turned = [0; 64];
    let mut k = 0;
    while k < 64 {
        turned[k] = (NATURAL[k] & 7) << 3 | NATURAL[k] >> 3;
        k += 1;
    }
    turned
};

impl Forward {
    /// For a component with these quantisers, in zigzag order.
    pub(super) fn new(quantisers: &Quantisers) -> Self {
        let wave = |x: usize, u: usize| {
            let scale = if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
            (scale * ((2 * x + 1) as f64 * u as f64 * PI / 16.0).cos()) as f32
        };
        Self {
            even: std::array::from_fn(|x| std::array::from_fn(|n| wave(x, 2 * n))),
            odd: std::array::from_fn(|x| std::array::from_fn(|n| wave(x, 2 * n + 1))),
            shares: std::array::from_fn(|u| {
                std::array::from_fn(|v| 1.0 / f32::from(quantisers[usize::from(ZIGZAG[8 * v + u])]))
            }),
        }
    }

    /// The quantised coefficients, in zigzag order, of a block of samples that are shifted already: around zero.
    #[inline(always)]
    pub(super) fn quantised(&self, samples: &[Lanes; 8]) -> [i16; 64] {
        // By vertical frequency and place, turned over, then by horizontal frequency and vertical frequency.
        let turned = self.down(&transposed(&self.down(samples)));
        let mut whole = [0; 64];
        for ((whole, line), shares) in whole.as_chunks_mut::<8>().0.iter_mut().zip(&turned).zip(&self.shares) {
            for ((whole, value), share) in whole.iter_mut().zip(line).zip(shares) {
                *whole = rounded(value * share);
            }
        }
        in_zigzag(&whole)
    }

    /// Down each column: rows become frequencies.
    #[inline(always)]
    fn down(&self, rows: &[Lanes; 8]) -> [Lanes; 8] {
        let mut found = [[0.0; 8]; 8];
        for x in 0..4 {
            let (mut sum, mut difference) = ([0.0; 8], [0.0; 8]);
            for lane in 0..8 {
                sum[lane] = rows[x][lane] + rows[7 - x][lane];
                difference[lane] = rows[x][lane] - rows[7 - x][lane];
            }
            for n in 0..4 {
                add(&mut found[2 * n], self.even[x][n], &sum);
                add(&mut found[2 * n + 1], self.odd[x][n], &difference);
            }
        }
        found
    }
}

/// By place, of which all are known beforehand: said like this, nothing is looked up.
#[inline(always)]
#[allow(
    clippy::needless_range_loop,
    reason = "with an iterator places are fetched from memory, several at once, and taken apart again"
)]
fn in_zigzag(turned: &[i16; 64]) -> [i16; 64] {
    let mut zigzag = [0; 64];
    for k in 0..64 {
        zigzag[k] = turned[usize::from(TURNED[k])];
    }
    zigzag
}

#[inline(always)]
fn transposed(rows: &[Lanes; 8]) -> [Lanes; 8] {
    let mut columns = [[0.0; 8]; 8];
    for (y, row) in rows.iter().enumerate() {
        for (column, &value) in columns.iter_mut().zip(row) {
            column[y] = value;
        }
    }
    columns
}

/// The nearest whole number, the even one of two. From 1.5 · 2^23 on, the numbers of single precision are whole: adding it
/// rounds, and its lowest bits are the result.
#[inline(always)]
fn rounded(value: f32) -> i16 {
    const WHOLE: f32 = 12_582_912.0;
    ((value + WHOLE).to_bits().cast_signed() - WHOLE.to_bits().cast_signed()) as i16
}

#[cfg(test)]
mod tests {
    use super::super::inverse::Inverse;
    use super::*;

    #[test]
    fn there_and_back_is_the_same() {
        let samples: [Lanes; 8] =
            std::array::from_fn(|y| std::array::from_fn(|x| ((x * 37 + y * 61 + x * y * 11) % 255) as f32 - 127.0));
        let zigzag = Forward::new(&[1; 64]).quantised(&samples);
        let mut natural = [[0.0; 8]; 8];
        for (k, &value) in zigzag.iter().enumerate() {
            natural[usize::from(NATURAL[k]) / 8][usize::from(NATURAL[k]) % 8] = f32::from(value);
        }
        let back = Inverse::<8>::new().samples(&natural, (8, 8));
        assert!(samples.iter().flatten().zip(back.iter().flatten()).all(|(a, b)| (a - b).abs() < 2.5));
    }

    #[test]
    fn it_is_the_formula_of_the_standard() {
        let samples: [Lanes; 8] =
            std::array::from_fn(|y| std::array::from_fn(|x| ((x * 53 + y * 29 + x * x * y) % 200) as f32 - 100.0));
        let zigzag = Forward::new(&[1; 64]).quantised(&samples);
        for (k, &found) in zigzag.iter().enumerate() {
            let (v, u) = (usize::from(NATURAL[k]) / 8, usize::from(NATURAL[k]) % 8);
            let c = |u: usize| if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
            let wave = |x: usize, u: usize| ((2 * x + 1) as f64 * u as f64 * PI / 16.0).cos() * c(u);
            let places = (0..8).flat_map(|y| (0..8).map(move |x| (y, x)));
            let sum: f64 = places.map(|(y, x)| f64::from(samples[y][x]) * wave(x, u) * wave(y, v)).sum();
            assert!((sum - f64::from(found)).abs() < 0.501, "{k}: {sum} {found}");
        }
    }

    #[test]
    fn rounding_is_to_the_nearest() {
        assert_eq!([-3.6, -0.4, 0.4, 0.6, 1022.7].map(rounded), [-4, 0, 0, 1, 1023]);
    }

    #[test]
    fn a_plain_block_is_its_constant_term() {
        let zigzag = Forward::new(&[16; 64]).quantised(&[[-28.0; 8]; 8]);
        assert_eq!(zigzag[0], -14);
        assert!(zigzag[1..].iter().all(|&value| value == 0));
    }
}

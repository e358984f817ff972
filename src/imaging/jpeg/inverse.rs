//! From coefficients back to samples (ITU-T T.81, A.3.3), also to fewer samples than there were.
//!
//! The transform says a block as a sum of cosines. Read at the middles of `N` by `N` squares instead of 8 by 8, and with
//! the cosines left out that `N` samples cannot hold, the same sum gives the block at a smaller size: no sample of another
//! block takes part, and what a block hides stays in its own samples at every size.

use std::f64::consts::{FRAC_1_SQRT_2, PI};

/// Sample = `Σ Σ ½C(u) ½C(v) F(v, u) cos((2x + 1) u π / 2N) cos((2y + 1) v π / 2N)`, `C(0) = 1/√2`, else 1.
///
/// Samples stand in eight lanes, of which `N` count: a processor takes as many at once.
pub(super) struct Inverse<const N: usize> {
    /// By frequency, then by place: `½C(u) cos((2x + 1) u π / 2N)`, zero from place `N` on.
    waves: [Lanes; N],
}

/// A row of samples or coefficients.
pub(super) type Lanes = [f32; 8];

impl<const N: usize> Inverse<N> {
    pub(super) fn new() -> Self {
        let wave = |u: usize, x: usize| {
            let scale = if u == 0 { FRAC_1_SQRT_2 } else { 1.0 } / 2.0;
            (scale * ((2 * x + 1) as f64 * u as f64 * PI / (2 * N) as f64).cos()) as f32
        };
        let lane = |u, x| if x < N { wave(u, x) } else { 0.0 };
        Self { waves: std::array::from_fn(|u| std::array::from_fn(|x| lane(u, x))) }
    }

    /// The wave of one frequency, 0 to 7; zero when `N` samples cannot hold it.
    pub(super) fn wave(&self, frequency: u8) -> Lanes {
        self.waves.get(usize::from(frequency)).copied().unwrap_or_default()
    }

    /// The samples of a block, not shifted and not clamped. `block` holds the first `N` rows of coefficients; only so many
    /// of its rows and columns as `held` says hold anything but zeros.
    #[inline(always)]
    pub(super) fn samples(&self, block: &[Lanes; N], held: (usize, usize)) -> [Lanes; N] {
        let (rows, columns) = held;
        // Down the columns first: by place `y` and horizontal frequency `u`.
        let mut down = [[0f32; 8]; N];
        for (row, wave) in block.iter().zip(&self.waves).take(rows) {
            for (sums, &weight) in down.iter_mut().zip(wave) {
                add(sums, weight, row);
            }
        }
        let mut samples = [[0f32; 8]; N];
        for (sums, line) in samples.iter_mut().zip(&down) {
            for (&value, wave) in line.iter().zip(&self.waves).take(columns) {
                add(sums, value, wave);
            }
        }
        samples
    }
}

/// Adds a multiple of one row to another.
#[inline(always)]
pub(super) fn add(sums: &mut Lanes, weight: f32, values: &Lanes) {
    for (sum, &value) in sums.iter_mut().zip(values) {
        *sum += weight * value;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block<const N: usize>(values: &[(usize, usize, f32)]) -> [Lanes; N] {
        let mut block = [[0.0; 8]; N];
        for &(v, u, value) in values {
            block[v][u] = value;
        }
        block
    }

    #[test]
    fn a_constant_stays_itself_at_every_size() {
        fn check<const N: usize>() {
            let samples = Inverse::<N>::new().samples(&block(&[(0, 0, 800.0)]), (1, 1));
            assert!(samples.iter().flat_map(|row| &row[..N]).all(|sample| (sample - 100.0).abs() < 1e-3), "{N}");
        }
        check::<1>();
        check::<3>();
        check::<5>();
        check::<8>();
    }

    /// A slow wave read at half the size is the mean of the two samples it stands for, but for the fall-off of the mean.
    #[test]
    fn a_smaller_block_is_the_larger_one_seen_from_afar() {
        let values = [(0, 0, 400.0), (0, 1, 120.0), (1, 0, -90.0), (1, 1, 40.0)];
        let whole = Inverse::<8>::new().samples(&block(&values), (2, 2));
        let half = Inverse::<4>::new().samples(&block(&values), (2, 2));
        for (y, x) in (0..4).flat_map(|y| (0..4).map(move |x| (y, x))) {
            let mean = (0..4).map(|k| whole[2 * y + k / 2][2 * x + k % 2]).sum::<f32>() / 4.0;
            assert!((half[y][x] - mean).abs() < 1.5, "{y} {x}: {} {mean}", half[y][x]);
        }
    }
}

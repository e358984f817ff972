//! A block's coefficients as they are kept, to its samples at `N` for eight.

use super::inverse::Inverse;
use super::plane::Plane;
use super::tables::Quantisers;
use super::zigzag::NATURAL;

/// The transform of one component, with its quantisers.
///
/// A block is the sum of its waves. Few of them fit into fewer than eight samples, and most of those are zero in a photo: to
/// add them up one by one is then less work than [`Inverse`] makes of it, which goes over all rows and columns twice.
///
/// The `N` by `N` samples of a block stand row by row in `S` places, as many as a processor fills at once: some behind them are
/// idle.
pub(super) struct Waves<const N: usize, const S: usize> {
    /// By place in the zigzag sequence: what one quantiser's worth of it makes of the samples; zero where `N` samples cannot
    /// hold it.
    each: Box<[[f32; S]; 64]>,
    /// The same of the constant term, which is the same for all samples.
    constant: f32,
}

impl<const N: usize, const S: usize> Waves<N, S> {
    pub(super) fn new(quantisers: &Quantisers) -> Self {
        const { assert!(S >= N * N, "every sample has a place") }
        let (inverse, quantisers) = (Inverse::<N>::new(), quantisers.map(f32::from));
        let mut each = Box::new([[0.0; S]; 64]);
        for ((wave, quantiser), at) in each.iter_mut().zip(quantisers).zip(NATURAL) {
            let (down, across) = (inverse.wave(at >> 3), inverse.wave(at & 7));
            for (row, down) in wave.chunks_mut(N).zip(&down[..N]) {
                row.iter_mut().zip(across).for_each(|(sample, across)| *sample = quantiser * down * across);
            }
        }
        Self { each, constant: quantisers[0] / 8.0 }
    }

    /// The sample that a block's constant term makes, shifted by 128 (T.81, A.3.1) and not clamped.
    #[inline(always)]
    pub(super) fn constant(&self, plane: &Plane, block: usize) -> f32 {
        plane.dc.get(block).map_or(0.0, |&dc| f32::from(dc)) * self.constant + 128.0
    }

    /// All samples of a block of that constant, shifted and not clamped.
    #[inline(always)]
    pub(super) fn samples(&self, plane: &Plane, block: usize, constant: f32) -> [f32; S] {
        let mut samples = [constant; S];
        plane.each_value(block, |k, value| {
            let value = f32::from(value);
            samples.iter_mut().zip(&self.each[k & 63]).for_each(|(sample, wave)| *sample += value * wave);
        });
        samples
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both ways to the samples of a block, at every size.
    #[test]
    fn a_sum_of_waves_is_the_transform() {
        fn check<const N: usize, const S: usize>() {
            let quantisers: Quantisers = std::array::from_fn(|k| 3 + k as u16 / 2);
            let zigzag: [i16; 64] = std::array::from_fn(|k| if k % 3 == 0 { 40 - k as i16 } else { 0 });
            let mut plane = Plane::zeroed(1, 1);
            plane.put(0, &zigzag);
            let waves = Waves::<N, S>::new(&quantisers);
            let constant = waves.constant(&plane, 0);
            assert!((constant - (40.0 * 3.0 / 8.0 + 128.0)).abs() < 1e-3);
            let found = waves.samples(&plane, 0, constant);
            let mut values = [[0.0; 8]; 8];
            for ((at, value), quantiser) in NATURAL.into_iter().zip(zigzag).zip(quantisers) {
                values[usize::from(at >> 3)][usize::from(at & 7)] = f32::from(value) * f32::from(quantiser);
            }
            values[0][0] = constant * 8.0;
            let wanted = Inverse::<N>::new().samples(values.first_chunk().unwrap(), (N, N));
            for (found, wanted) in found.chunks(N).zip(&wanted) {
                let near = |(found, wanted): (&f32, &f32)| (found - wanted).abs() < 1e-2;
                assert!(found.iter().zip(&wanted[..N]).all(near), "{N}: {found:?} {wanted:?}");
            }
        }
        check::<1, 1>();
        check::<2, 4>();
        check::<3, 16>();
        check::<4, 16>();
        check::<5, 32>();
        check::<6, 40>();
        check::<7, 56>();
        check::<8, 64>();
    }
}

//! Samples of components to pixels: a sample stands for a whole number of pixels, all of its colour.

use crate::imaging::to_byte;

/// Shifts by 128 (T.81, A.3.1), clamps, rounds.
#[inline(always)]
pub(super) fn to_sample(value: f32) -> u8 {
    to_byte(value + 128.0)
}

/// Repeats each sample `times` times.
#[inline(always)]
pub(super) fn widen(samples: &[u8], times: usize, line: &mut [u8]) {
    match times {
        1 => line.iter_mut().zip(samples).for_each(|(pixel, &sample)| *pixel = sample),
        2 => line.as_chunks_mut::<2>().0.iter_mut().zip(samples).for_each(|(pair, &sample)| *pair = [sample; 2]),
        _ => line.chunks_exact_mut(times).zip(samples).for_each(|(pixels, &sample)| pixels.fill(sample)),
    }
}

/// Three lines of samples, as they are, to pixels of three bytes.
#[inline(always)]
pub(super) fn interleave([first, second, third]: [&[u8]; 3], pixels: &mut [u8]) {
    let (pixels, _) = pixels.as_chunks_mut::<3>();
    for (((pixel, &a), &b), &c) in pixels.iter_mut().zip(first).zip(second).zip(third) {
        *pixel = [a, b, c];
    }
}

/// Three lines of luma and chroma to red, green and blue (ITU-T T.871, 7).
///
/// A run of pixels is worked out colour by colour, and put together afterwards: so a processor takes several at once.
#[inline(always)]
pub(super) fn interleave_rgb([y, cb, cr]: [&[u8]; 3], pixels: &mut [u8]) {
    const RUN: usize = 64;
    let samples = y.chunks(RUN).zip(cb.chunks(RUN)).zip(cr.chunks(RUN));
    for (pixels, ((y, cb), cr)) in pixels.chunks_mut(RUN * 3).zip(samples) {
        let (mut red, mut green, mut blue) = ([0; RUN], [0; RUN], [0; RUN]);
        let colours = red.iter_mut().zip(&mut green).zip(&mut blue);
        for (((red, green), blue), ((&y, &cb), &cr)) in colours.zip(y.iter().zip(cb).zip(cr)) {
            [*red, *green, *blue] = rgb([y, cb, cr]);
        }
        interleave([&red, &green, &blue], pixels);
    }
}

#[inline(always)]
fn rgb([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0);
    [to_byte(y + 1.402 * cr), to_byte(y - 0.344_136 * cb - 0.714_136 * cr), to_byte(y + 1.772 * cb)]
}

/// What a component is made of: shares of red, green and blue, and what is added; around zero (ITU-T T.871, 7).
pub(super) const SHARES: [([f32; 3], f32); 3] =
    [([0.299, 0.587, 0.114], -128.0), ([-0.168_736, -0.331_264, 0.5], 0.0), ([0.5, -0.418_688, -0.081_312], 0.0)];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::colour::rgb_from_ycbcr;

    #[test]
    fn colours_are_those_of_the_other_decoders_and_come_back() {
        for samples in [[0, 128, 128], [255, 128, 128], [76, 85, 255], [150, 44, 21], [29, 255, 107]] {
            let found = rgb(samples);
            assert!(found.iter().zip(rgb_from_ycbcr(samples)).all(|(a, b)| a.abs_diff(b) <= 1), "{samples:?}");
        }
        let pixel = [200.0, 30.0, 90.0];
        let back = SHARES.map(|(shares, more)| {
            to_sample(shares.iter().zip(pixel).map(|(share, value)| share * value).sum::<f32>() + more)
        });
        assert!(rgb(back).iter().zip([200, 30, 90]).all(|(a, b)| a.abs_diff(b) <= 2), "{back:?}");
    }

    #[test]
    fn a_sample_is_as_many_pixels_as_it_stands_for() {
        for (times, wanted) in [(1, [7, 8, 9, 0, 0, 0]), (2, [7, 7, 8, 8, 9, 9]), (3, [7, 7, 7, 8, 8, 8])] {
            let mut line = [0; 6];
            widen(&[7, 8, 9], times, &mut line);
            assert_eq!(line, wanted);
        }
    }
}

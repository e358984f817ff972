//! Inks.

use super::rgb_from_ycbcr;

/// Turns Adobe's CMYK into amounts of ink: Adobe stores it inverted (Adobe TN 5116), 255 for no ink.
pub(crate) fn inks_from_adobe_cmyk(data: &mut [u8]) {
    for sample in data {
        *sample = !*sample;
    }
}

/// Turns Adobe's YCCK into amounts of ink.
///
/// The first three samples are the `YCbCr` form (ITU-T T.871, 7) of "RGB", which is the complement of the stored,
/// inverted inks: that is, of the inks themselves. Black is stored inverted.
pub(crate) fn inks_from_adobe_ycck(data: &mut [u8]) {
    for pixel in data.as_chunks_mut::<4>().0 {
        let [y, cb, cr, black] = *pixel;
        let [cyan, magenta, yellow] = rgb_from_ycbcr([y, cb, cr]);
        *pixel = [cyan, magenta, yellow, !black];
    }
}

/// Mixes inks without a profile: each ink takes its share of the light that black lets through.
pub(super) fn mix(inks: &[u8], rgb: &mut [u8]) -> bool {
    for (&[c, m, y, k], rgb) in inks.as_chunks::<4>().0.iter().zip(rgb.as_chunks_mut::<3>().0) {
        *rgb = [c, m, y].map(|ink| {
            let light = (255 - u32::from(ink)) * (255 - u32::from(k));
            ((light + 127) / 255) as u8
        });
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_ink_is_white_and_full_black_is_black() {
        let mut rgb = [0; 9];
        assert!(mix(&[0, 0, 0, 0, 0, 0, 0, 255, 255, 0, 0, 0], &mut rgb));
        assert_eq!(rgb, [255, 255, 255, 0, 0, 0, 0, 255, 255]);
    }

    #[test]
    fn ycck_gives_back_the_inks() {
        // Inks (200, 100, 50, 30): YCbCr of RGB (200, 100, 50), black inverted.
        let mut pixel = [124, 86, 182, 225];
        inks_from_adobe_ycck(&mut pixel);
        for (found, expected) in pixel.into_iter().zip([200u8, 100, 50, 30]) {
            assert!(found.abs_diff(expected) <= 1, "{pixel:?}");
        }
    }
}

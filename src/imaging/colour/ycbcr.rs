//! Luma and chroma.

/// Red, green and blue from full-range luma and chroma (ITU-T T.871, 7), in 16 fractional bits.
pub(crate) fn rgb_from_ycbcr([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (i32::from(y) << 16, i32::from(cb) - 128, i32::from(cr) - 128);
    let red = y + 91_881 * cr;
    let green = y - 22_554 * cb - 46_802 * cr;
    let blue = y + 116_130 * cb;
    [red, green, blue].map(|value| ((value + (1 << 15)) >> 16).clamp(0, 255) as u8)
}

/// Full-range luma and chroma, chroma around 128, of red, green and blue (ITU-T T.871, 7).
pub(crate) fn ycbcr_from_rgb(rgb: [u8; 3]) -> [f32; 3] {
    let [r, g, b] = rgb.map(f32::from);
    let y = 0.299 * r + 0.587 * g + 0.114 * b;
    [y, 128.0 + (b - y) / 1.772, 128.0 + (r - y) / 1.402]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grey_stays_grey_and_red_is_red() {
        assert_eq!(rgb_from_ycbcr([77, 128, 128]), [77; 3]);
        assert_eq!(rgb_from_ycbcr([76, 85, 255]), [254, 0, 0]);
    }

    #[test]
    fn there_and_back_is_the_same() {
        for rgb in [[0, 0, 0], [255, 255, 255], [200, 30, 90], [12, 250, 7]] {
            let back = rgb_from_ycbcr(ycbcr_from_rgb(rgb).map(|value| value.round() as u8));
            assert!(rgb.iter().zip(back).all(|(a, b)| a.abs_diff(b) <= 2), "{rgb:?} {back:?}");
        }
    }
}

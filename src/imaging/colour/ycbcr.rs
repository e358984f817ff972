//! Luma and chroma.

/// Red, green and blue from full-range luma and chroma (ITU-T T.871, 7), in 16 fractional bits.
pub(crate) fn rgb_from_ycbcr([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let (y, cb, cr) = (i32::from(y) << 16, i32::from(cb) - 128, i32::from(cr) - 128);
    let red = y + 91_881 * cr;
    let green = y - 22_554 * cb - 46_802 * cr;
    let blue = y + 116_130 * cb;
    [red, green, blue].map(|value| ((value + (1 << 15)) >> 16).clamp(0, 255) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grey_stays_grey_and_red_is_red() {
        assert_eq!(rgb_from_ycbcr([77, 128, 128]), [77; 3]);
        assert_eq!(rgb_from_ycbcr([76, 85, 255]), [254, 0, 0]);
    }
}

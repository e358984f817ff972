//! From a number to a sample.

/// Clamps to 0..=255 and rounds to the nearest whole number, the even one of two.
///
/// At 2^23 the numbers of single precision are whole: adding it rounds, and leaves the result in the lowest bits. A plain
/// cast would first look for what is no number, one value at a time.
#[inline(always)]
#[allow(clippy::inline_always, reason = "a few instructions for each of millions of samples, measured")]
pub(crate) fn to_byte(value: f32) -> u8 {
    const WHOLE: f32 = 8_388_608.0;
    let low = if value > 0.0 { value } else { 0.0 };
    let clamped = if low < 255.0 { low } else { 255.0 };
    (clamped + WHOLE).to_bits() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_and_stays_in_range() {
        assert_eq!([-3.0, 0.4, 0.6, 99.5, 254.6, 300.0, f32::NAN].map(to_byte), [0, 0, 1, 100, 255, 255, 0]);
    }
}

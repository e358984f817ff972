//! Sixteen bits to eight, rounded to the nearest: 65535 levels to 255.

/// One sample.
pub(super) const fn narrow(sample: u16) -> u8 {
    ((sample as u32 * 255 + 32_767) / 65_535) as u8
}

/// Samples in big-endian order, as PNG stores them.
pub(super) fn narrow_be(samples: &[u8], to: &mut Vec<u8>) {
    to.extend(samples.as_chunks().0.iter().map(|&pair| narrow(u16::from_be_bytes(pair))));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_level_of_eight_bits_comes_back_and_halves_are_rounded() {
        for level in 0..=255u16 {
            assert_eq!(narrow(level * 257), level as u8);
            assert_eq!(narrow((level * 257).saturating_sub(128)), level as u8);
            assert_eq!(narrow((level * 257).saturating_add(128)), level as u8);
        }
    }
}

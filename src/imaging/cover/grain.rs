//! Chance that is always the same: it depends on a place and on nothing in the picture.

/// A well-mixed number for a place (the finaliser of `MurmurHash3`, which is in the public domain).
#[inline]
pub(super) const fn hash(x: u32, y: u32) -> u32 {
    let mut h = x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77);
    h ^= h >> 16;
    h = h.wrapping_mul(0x85EB_CA6B);
    h ^= h >> 13;
    h = h.wrapping_mul(0xC2B2_AE35);
    h ^ (h >> 16)
}

/// Grain for a pixel, -1 to 1, most often near 0: it reads as film grain, and keeps smooth colours free of bands.
#[inline]
pub(super) fn grain(x: u32, y: u32) -> f32 {
    let h = hash(x, y);
    let (one, other) = (h & 0xFFFF, h >> 16);
    (one as f32 - other as f32) * (1.0 / 65_536.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn grain_is_even_and_the_same_every_time() {
        let places = || (0..200).flat_map(|y| (0..200).map(move |x| (x, y)));
        let mean: f32 = places().map(|(x, y)| grain(x, y)).sum::<f32>() / 40_000.0;
        assert!(mean.abs() < 0.01, "{mean}");
        assert!(places().all(|(x, y)| grain(x, y).abs() <= 1.0));
        assert_eq!(grain(1234, 567).to_bits(), grain(1234, 567).to_bits());
        assert_ne!(hash(1, 2), hash(2, 1));
    }
}

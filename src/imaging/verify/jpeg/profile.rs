//! The two ICC profiles that may stand in a JPEG, known by their hash: the writer's bytes are not asked.

use crate::imaging::{Gamut, sha256_hex};

/// Signature, then number and count of the segments over which a profile is spread (ISO 15076-1, B.4): one of one.
const ALONE: &[u8] = b"ICC_PROFILE\0\x01\x01";

/// SHA-256 of each profile.
const KNOWN: [(Gamut, &str); 2] = [
    (Gamut::DisplayP3, "3451debf03999d81dd984868b06f6f8db890655ed0786f92346ec5ee666068b1"),
    (Gamut::AdobeRgb, "22a1a8756991ebc1f20ec06bdf54d5843473084899c303628c5e39ee84f79516"),
];

/// The gamut whose profile this segment is, all of it and nothing else.
pub(super) fn gamut(payload: &[u8]) -> Option<Gamut> {
    let found = sha256_hex(payload.strip_prefix(ALONE)?);
    KNOWN.iter().find(|(_, known)| *known == found).map(|(gamut, _)| *gamut)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The one place where verifier and writer meet.
    #[test]
    fn what_is_known_is_what_is_written() {
        for (known, _) in KNOWN {
            let segment = [ALONE, known.profile().unwrap()].concat();
            assert_eq!(gamut(&segment), Some(known));
            for at in 0..segment.len() {
                let mut changed = segment.clone();
                changed[at] ^= 1;
                assert_eq!(gamut(&changed), None, "{at}");
            }
        }
    }
}

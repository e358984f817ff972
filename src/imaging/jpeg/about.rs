//! What a JPEG says about the meaning of its picture: which way is up, and what its numbers stand for.

use crate::imaging::colour::Colour;
use crate::imaging::{OrientationTag, orientation_tag};

/// What a JPEG says about its orientation and colours.
#[derive(Default)]
pub(in crate::imaging) struct About<'a> {
    /// The EXIF block, from its TIFF header on.
    exif: Option<&'a [u8]>,
    /// Chunks of the ICC profile in file order, from their sequence number on (ISO 15076-1, B.4).
    icc: Vec<&'a [u8]>,
    /// Whether a JFIF marker is there (ITU-T T.871).
    pub(in crate::imaging) jfif: bool,
    /// The colour transform of the Adobe marker (Adobe TN 5116).
    pub(in crate::imaging) adobe: Option<u8>,
}

impl<'a> About<'a> {
    /// Takes in an application segment.
    pub(super) fn application(&mut self, marker: u8, payload: &'a [u8]) {
        if marker == 0xE0 && payload.starts_with(b"JFIF\0") {
            self.jfif = true;
        } else if marker == 0xE1 && self.exif.is_none() {
            // The second NUL is padding, and some writers put something else there.
            self.exif = payload.strip_prefix(b"Exif\0").and_then(|block| block.get(1..));
        } else if marker == 0xE2 {
            self.icc.extend(payload.strip_prefix(b"ICC_PROFILE\0"));
        } else if marker == 0xEE && payload.starts_with(b"Adobe") {
            self.adobe = payload.get(11).copied().or(self.adobe);
        }
    }

    /// What it says about its orientation.
    pub(in crate::imaging) fn orientation(&self) -> OrientationTag {
        self.exif.map_or(OrientationTag::Absent, orientation_tag)
    }

    /// What it says about its colours.
    pub(in crate::imaging) fn colour(&self) -> Colour {
        colour(&self.icc)
    }
}

/// Whether a profile calls its colours XYB, as those of JPEG XL's encoders do (in the UTF-16 of a `desc` tag). No other
/// reader could be held against ours for them, so they are refused.
pub(in crate::imaging) fn is_xyb(colour: &Colour) -> bool {
    matches!(colour, Colour::Icc(profile) if profile.windows(6).any(|name| name == b"\0X\0Y\0B"))
}

/// Joins the chunks of an ICC profile: each begins with its number, from 1, and the number of chunks (ISO 15076-1, B.4).
fn colour(chunks: &[&[u8]]) -> Colour {
    if chunks.is_empty() {
        return Colour::Srgb;
    }
    let mut profile = Vec::new();
    for number in 1..=chunks.len() {
        let mut named = chunks.iter().filter(|chunk| chunk.first().copied().map(usize::from) == Some(number));
        match (named.next(), named.next()) {
            (Some([_, count, part @ ..]), None) if usize::from(*count) == chunks.len() => {
                profile.extend_from_slice(part);
            }
            _ => return Colour::Unreadable,
        }
    }
    Colour::Icc(profile)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_of_a_profile_are_joined_by_number() {
        assert_eq!(colour(&[&[2, 2, 30], &[1, 2, 10, 20]]), Colour::Icc(vec![10, 20, 30]));
        assert_eq!(colour(&[&[1, 2, 10]]), Colour::Unreadable);
        assert_eq!(colour(&[&[1, 2, 10], &[1, 2, 11]]), Colour::Unreadable);
        assert_eq!(colour(&[]), Colour::Srgb);
    }
}

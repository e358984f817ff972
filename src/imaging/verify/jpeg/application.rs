//! Application segments: JFIF in its barest form may stay, the credit may stay, one of two profiles may stay, nothing else.

use super::super::finished::Walk;
use super::profile;

/// JFIF 1.00 to 1.02 without thumbnail (ITU-T T.871, 10.1): name, version, units, densities, thumbnail 0x0.
const JFIF: &[u8] = b"JFIF\0";
const JFIF_LENGTH: usize = 14;
/// Units and densities that may stay: no unit and square pixels, or 300 pixels an inch both ways. Any other may be a device's own.
const DENSITIES: [[u8; 5]; 2] = [[0, 0, 1, 0, 1], [1, 0x01, 0x2C, 0x01, 0x2C]];
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

/// The names of other segments by their first bytes, so that a person knows what was found.
const KNOWN: [(&[u8], &str); 12] = [
    (b"JFXX\0", "JFXX thumbnail"),
    (b"Exif\0", "Exif"),
    (b"http://ns.adobe.com/xmp/extension/\0", "extended XMP"),
    (b"ICC_PROFILE\0", "ICC profile"),
    (b"MPF\0", "MPF"),
    (b"FPXR\0", "FlashPix"),
    (b"Photoshop 3.0\0", "Photoshop IRB"),
    (b"Adobe_CM", "Adobe_CM"),
    (b"Adobe", "Adobe"),
    (b"urn:iso:std:iso:ts:21496:-1\0", "gain map"),
    (b"JP", "JUMBF"),
    (b"Ducky", "Ducky"),
];

/// Where a segment stands.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// Right behind SOI, where alone JFIF may stand.
    pub(super) is_first: bool,
    /// Before the frame, where decoders look for a profile.
    pub(super) is_before_frame: bool,
}

/// Judges the segment `APPn`.
pub(super) fn segment(number: u8, payload: &[u8], Place { is_first, is_before_frame }: Place, walk: &mut Walk) {
    let place = format!("APP{number}");
    let whole = payload.len() + 4;
    if let (1, Some(packet)) = (number, payload.strip_prefix(XMP)) {
        return walk.xmp(&place, packet, whole);
    }
    if let (0, true, Some(body)) = (number, is_first, payload.strip_prefix(JFIF)) {
        return jfif(&place, body, whole, walk);
    }
    if let (2, true, Some(gamut)) = (number, is_before_frame && walk.gamut.is_none(), profile::gamut(payload)) {
        walk.gamut = Some(gamut);
        return;
    }
    let known = KNOWN.iter().find(|(start, _)| payload.starts_with(start));
    walk.leftover(place, known.map_or("unknown segment", |(_, name)| name), whole);
}

fn jfif(place: &str, body: &[u8], whole: usize, walk: &mut Walk) {
    let [1, 0..=2, density @ .., thumbnail_width, thumbnail_height] =
        body.get(..JFIF_LENGTH - JFIF.len()).unwrap_or_default()
    else {
        return walk.leftover(place, "JFIF of an unknown version", whole);
    };
    if !DENSITIES.iter().any(|allowed| *density == *allowed) {
        walk.leftover(place, "JFIF density", density.len());
    }
    if (*thumbnail_width, *thumbnail_height) != (0, 0) {
        walk.leftover(place, "JFIF thumbnail", surplus(body) + 2);
    } else if surplus(body) > 0 {
        walk.leftover(place, "behind JFIF", surplus(body));
    }
}

/// Bytes behind the plain header.
fn surplus(body: &[u8]) -> usize {
    (JFIF.len() + body.len()).saturating_sub(JFIF_LENGTH)
}

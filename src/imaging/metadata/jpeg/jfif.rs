//! The application segments that a JPEG may need: JFIF (T.871) with its thumbnails, and Adobe's APP14.

use super::second::sketched;
use crate::domain::Kind;
use crate::imaging::metadata::Findings;
use crate::imaging::metadata::text;

/// Length of a JFIF segment before its thumbnail (T.871, 10.1), with its identifier.
const JFIF_FIXED: usize = 14;
/// Length of Adobe's segment (Technical Note 5116): identifier, version, two flags, transform.
const ADOBE: usize = 12;

/// Reads an APP0 segment `JFIF`.
pub(super) fn read_jfif(payload: &[u8], place: &str, found: &mut Findings) {
    let Some((fixed, rest)) = payload.split_at_checked(JFIF_FIXED) else {
        found.add(Kind::Unknown, place, "JFIF", format!("cut short, {}", text::described(payload)));
        return;
    };
    let (width, height) = (usize::from(fixed[12]), usize::from(fixed[13]));
    let pixels = (width * height * 3).min(rest.len());
    if pixels > 0 {
        found.add(Kind::Thumbnail, place, "JFIFThumbnail", format!("{width}x{height}, {}", text::size(pixels)));
    }
    surplus(rest.get(pixels..).unwrap_or_default(), place, found);
}

/// Reads an APP0 segment `JFXX` (T.871, 10.2): a thumbnail in one of three forms.
pub(super) fn read_jfxx(payload: &[u8], place: &str, found: &mut Findings) {
    let body = payload.get(6..).unwrap_or_default();
    let sides = || match body {
        [width, height, ..] => format!("{width}x{height}, {}", text::described(body)),
        _ => text::described(body),
    };
    let value = match payload.get(5) {
        Some(0x10) => sketched(body),
        Some(0x11 | 0x13) => sides(),
        _ => text::described(body),
    };
    found.add(Kind::Thumbnail, place, "JFXXThumbnail", value);
}

/// Reads an APP14 segment `Adobe`: only what is beyond it tells anything.
pub(super) fn read_adobe(payload: &[u8], place: &str, found: &mut Findings) {
    surplus(payload.get(ADOBE..).unwrap_or_default(), place, found);
}

/// Bytes after the end of a block inside its segment.
pub(super) fn surplus(bytes: &[u8], place: &str, found: &mut Findings) {
    if !bytes.is_empty() {
        found.add(Kind::Unknown, place, "surplus bytes", text::described(bytes));
    }
}

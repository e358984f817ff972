//! Where a directory's own picture stands, and what kind of picture it is (TIFF 6.0, sections 3, 8, 15 and 22).

use super::directory::{Directory, File, MOST_NUMBERS};
use super::{Coverage, Findings};
use crate::domain::Kind;
use crate::imaging::{Bound, Format, Refusal};

/// `ImageWidth`.
pub(super) const WIDTH: u16 = 256;
/// `ImageLength`.
pub(super) const HEIGHT: u16 = 257;
const NEW_SUBFILE_TYPE: u16 = 254;
const SUBFILE_TYPE: u16 = 255;
const COMPRESSION: u16 = 259;
const JPEG_START: u16 = 513;
const JPEG_LENGTH: u16 = 514;
const OLD_JPEG: u64 = 6;
/// Offsets and lengths that belong together: strips, tiles, free space.
const PARTS: [(u16, u16); 3] = [(273, 279), (324, 325), (288, 289)];

/// Accounts for the bytes of the picture of `directory`.
///
/// # Errors
/// Broken: a part reaches beyond the file. Too large: too many parts.
pub(super) fn account(
    file: File<'_>,
    directory: &Directory<'_>,
    place: &str,
    coverage: &mut Coverage,
    found: &mut Findings,
) -> Result<(), Refusal> {
    for (offsets, lengths) in PARTS {
        let count = directory.entry(offsets).map_or(0, |entry| entry.count);
        let allowed = MOST_NUMBERS as u64;
        if count > allowed {
            return Err(Refusal::TooLarge { bound: Bound::Segments, found: count, allowed });
        }
        for (at, length) in directory.numbers(offsets).into_iter().zip(directory.numbers(lengths)) {
            if file.slice(at, length).is_none() {
                return Err(Refusal::broken(Format::Tiff, "picture data reaches beyond the file"));
            }
            coverage.add(at, length);
        }
    }
    let (Some(at), Some(length)) = (directory.number(JPEG_START), directory.number(JPEG_LENGTH)) else {
        return Ok(());
    };
    if file.slice(at, length).is_some() {
        coverage.add(at, length);
    }
    if directory.number(COMPRESSION) != Some(OLD_JPEG) || directory.entry(PARTS[0].0).is_some() && length > 0 {
        found.add(Kind::Thumbnail, place, "ThumbnailImage", format!("{length} bytes"));
    }
    Ok(())
}

/// Says that `directory` holds another picture than the first one.
pub(super) fn tell_further(directory: &Directory<'_>, place: &str, found: &mut Findings) {
    let side = |tag| directory.number(tag).map_or_else(|| "?".to_owned(), |side| side.to_string());
    let value = format!("{}x{}", side(WIDTH), side(HEIGHT));
    let subfile = directory.number(NEW_SUBFILE_TYPE).unwrap_or_default();
    let is_reduced = subfile & 1 != 0 || directory.number(SUBFILE_TYPE) == Some(2);
    let (kind, name) = match () {
        () if is_reduced => (Kind::Thumbnail, "ReducedImage"),
        () if subfile & 4 != 0 => (Kind::SecondPicture, "TransparencyMask"),
        () if directory.entry(WIDTH).is_none() && directory.entry(JPEG_START).is_some() => return,
        () => (Kind::SecondPicture, "Page"),
    };
    found.add(kind, place, name, value);
}

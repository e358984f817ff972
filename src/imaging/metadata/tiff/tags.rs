//! What each tag of a picture's directory gives away. What is not in the list is told as unknown.

use super::value::{Entry, LONGEST_TEXT, Order, Type};
use super::{EXIF, GPS, SUB_DIRECTORIES};
use crate::domain::Kind;
use crate::imaging::metadata::{Block, Findings};

/// What a tag means.
#[derive(Clone, Copy, Debug)]
enum Meaning {
    /// A finding.
    Tells(Kind),
    /// A block with a reader of its own.
    Holds(Block),
    /// UTF-16 text, as Windows Explorer writes it.
    Wide(Kind),
}
use Meaning::{Holds, Tells, Wide};

/// Tags that tell something: TIFF 6.0 and its technical notes, TIFF/EP, DNG 1.7, `GeoTIFF` 1.1, and what programs registered.
const TELLING: [(u16, &str, Meaning); 77] = [
    (269, "DocumentName", Tells(Kind::Text)),
    (270, "ImageDescription", Tells(Kind::Text)),
    (271, "Make", Tells(Kind::Device)),
    (272, "Model", Tells(Kind::Device)),
    (285, "PageName", Tells(Kind::Text)),
    (305, "Software", Tells(Kind::Software)),
    (306, "DateTime", Tells(Kind::Time)),
    (315, "Artist", Tells(Kind::Person)),
    (316, "HostComputer", Tells(Kind::Device)),
    (333, "InkNames", Tells(Kind::Text)),
    (337, "TargetPrinter", Tells(Kind::Device)),
    (347, "JPEGTables", Tells(Kind::Unknown)),
    (700, "XMP", Holds(Block::Xmp)),
    (18246, "Rating", Tells(Kind::Text)),
    (18249, "RatingPercent", Tells(Kind::Text)),
    (32781, "ImageID", Tells(Kind::Text)),
    (33432, "Copyright", Tells(Kind::Person)),
    (33434, "ExposureTime", Tells(Kind::Device)),
    (33437, "FNumber", Tells(Kind::Device)),
    (33550, "ModelPixelScale", Tells(Kind::Location)),
    (33723, "IPTC", Holds(Block::Iptc)),
    (33922, "ModelTiepoint", Tells(Kind::Location)),
    (34264, "ModelTransformation", Tells(Kind::Location)),
    (34377, "Photoshop", Holds(Block::Photoshop)),
    (34675, "ICC_Profile", Holds(Block::Icc)),
    (34735, "GeoKeyDirectory", Tells(Kind::Location)),
    (34736, "GeoDoubleParams", Tells(Kind::Location)),
    (34737, "GeoAsciiParams", Tells(Kind::Location)),
    (34855, "ISOSpeedRatings", Tells(Kind::Device)),
    (36867, "DateTimeOriginal", Tells(Kind::Time)),
    (36868, "DateTimeDigitized", Tells(Kind::Time)),
    (36880, "OffsetTime", Tells(Kind::Time)),
    (36881, "OffsetTimeOriginal", Tells(Kind::Time)),
    (37386, "FocalLength", Tells(Kind::Device)),
    (37500, "MakerNote", Tells(Kind::Device)),
    (37510, "UserComment", Tells(Kind::Text)),
    (37520, "SubSecTime", Tells(Kind::Time)),
    (37724, "ImageSourceData", Tells(Kind::SecondPicture)),
    (40091, "XPTitle", Wide(Kind::Text)),
    (40092, "XPComment", Wide(Kind::Text)),
    (40093, "XPAuthor", Wide(Kind::Person)),
    (40094, "XPKeywords", Wide(Kind::Text)),
    (40095, "XPSubject", Wide(Kind::Text)),
    (42016, "ImageUniqueID", Tells(Kind::Text)),
    (42032, "CameraOwnerName", Tells(Kind::Person)),
    (42033, "BodySerialNumber", Tells(Kind::Device)),
    (42034, "LensSpecification", Tells(Kind::Device)),
    (42035, "LensMake", Tells(Kind::Device)),
    (42036, "LensModel", Tells(Kind::Device)),
    (42037, "LensSerialNumber", Tells(Kind::Device)),
    (42112, "GDAL_METADATA", Tells(Kind::Text)),
    (42113, "GDAL_NODATA", Tells(Kind::Text)),
    (50255, "Annotations", Tells(Kind::Text)),
    (50341, "PrintIM", Tells(Kind::Unknown)),
    (50706, "DNGVersion", Tells(Kind::Software)),
    (50708, "UniqueCameraModel", Tells(Kind::Device)),
    (50709, "LocalizedCameraModel", Tells(Kind::Device)),
    (50735, "CameraSerialNumber", Tells(Kind::Device)),
    (50736, "LensInfo", Tells(Kind::Device)),
    (50740, "DNGPrivateData", Tells(Kind::Unknown)),
    (50827, "OriginalRawFileName", Tells(Kind::Text)),
    (50828, "OriginalRawFileData", Tells(Kind::SecondPicture)),
    (50838, "ImageJMetadataByteCounts", Tells(Kind::Software)),
    (50839, "ImageJMetadata", Tells(Kind::Text)),
    (50931, "CameraCalibrationSignature", Tells(Kind::Device)),
    (50934, "AsShotProfileName", Tells(Kind::Profile)),
    (50936, "ProfileName", Tells(Kind::Profile)),
    (50942, "ProfileCopyright", Tells(Kind::Profile)),
    (50966, "PreviewApplicationName", Tells(Kind::Software)),
    (50967, "PreviewApplicationVersion", Tells(Kind::Software)),
    (50968, "PreviewSettingsName", Tells(Kind::Software)),
    (50971, "PreviewDateTime", Tells(Kind::Time)),
    (51043, "TimeCodes", Tells(Kind::Time)),
    (51045, "TStop", Tells(Kind::Device)),
    (51058, "CameraLabel", Tells(Kind::Device)),
    (51105, "ReelName", Tells(Kind::Text)),
    (52545, "C2PA", Holds(Block::C2pa)),
];

/// Tags that only say how the picture is drawn (TIFF 6.0; CFA layout of TIFF/EP).
const DRAWING: [u16; 49] = [
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283, 284, 286, 287,
    288, 289, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 332, 334, 336, 338, 339,
    340, 341, 342,
];
/// Old JPEG inside TIFF (section 22), `YCbCr` (section 21), and other numbers that draw.
const DRAWING_MORE: [u16; 17] =
    [512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531, 532, 32997, 32998, 33421, 33422];

/// Says what `entry` of the directory at `place` gives away.
pub(super) fn tell(order: Order, entry: &Entry<'_>, place: &str, found: &mut Findings) {
    if is_structure(entry) {
        return;
    }
    let place_of_tag = || format!("{place}/{}", name(entry.tag));
    match telling(entry.tag) {
        Some((name, Tells(kind))) => found.add(kind, place, name, entry.readable(order)),
        Some((name, Wide(kind))) => found.add(kind, place, name, utf16(entry.data)),
        Some((_, Holds(block))) => block.tell(entry.data, &place_of_tag(), found),
        None => found.add(Kind::Unknown, place, &name(entry.tag), entry.readable(order)),
    }
}

/// The name of a tag, or its number.
pub(super) fn name(tag: u16) -> String {
    telling(tag).map_or_else(|| format!("0x{tag:04X}"), |(name, _)| name.to_owned())
}

fn telling(tag: u16) -> Option<(&'static str, Meaning)> {
    TELLING.iter().find(|(known, ..)| *known == tag).map(|&(_, name, meaning)| (name, meaning))
}

/// A number that draws, or a pointer that is followed. Text under such a tag is not structure.
fn is_structure(entry: &Entry<'_>) -> bool {
    let draws = DRAWING.contains(&entry.tag) || DRAWING_MORE.contains(&entry.tag);
    let is_short = entry.data.len() <= 4 && entry.kind != Type::ASCII;
    let points = matches!(entry.tag, SUB_DIRECTORIES | EXIF | GPS);
    (draws && (!entry.kind.is_free() || is_short)) || (points && entry.kind.is_unsigned())
}

/// UTF-16 with the low byte first, whatever the order of the file.
fn utf16(data: &[u8]) -> String {
    let (pairs, _) = data.as_chunks::<2>();
    char::decode_utf16(pairs.iter().take(LONGEST_TEXT).map(|pair| u16::from_le_bytes(*pair)))
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tag_both_draws_and_tells() {
        let mut tags: Vec<u16> = TELLING.iter().map(|(tag, ..)| *tag).collect();
        assert!(tags.is_sorted(), "the list is in the order of the numbers");
        tags.extend(DRAWING);
        tags.extend(DRAWING_MORE);
        tags.sort_unstable();
        let all = tags.len();
        tags.dedup();
        assert_eq!(tags.len(), all);
    }
}

//! Photoshop's image resources (Adobe Photoshop File Formats Specification, "Image Resource Blocks").

use super::text::{self, ByteOrder};
use super::{Findings, exif, icc, iptc, jpeg, nesting, xmp};
use crate::domain::Kind;

/// Header of a thumbnail resource, before its JPEG bytes.
const THUMBNAIL_HEADER: usize = 28;

/// One resource: its number, its name, its data.
struct Resource<'a> {
    id: u16,
    name: &'a [u8],
    data: &'a [u8],
}

/// Reads the resources that were found at `place`.
pub(super) fn read(resources: &[u8], place: &str, found: &mut Findings) {
    if nesting::is_too_deep(place) {
        found.add(Kind::Unknown, place, "Photoshop", format!("nested too deeply, {}", text::described(resources)));
        return;
    }
    let mut rest = resources;
    while let Some((resource, after)) = next(rest) {
        if found.step().is_err() {
            return;
        }
        tell(&resource, place, found);
        rest = after;
    }
    if rest.iter().any(|&byte| byte != 0) {
        found.add(Kind::Unknown, place, "bytes after the resources", text::described(rest));
    }
}

/// One resource and what follows it: signature, number, name padded to even, length, data padded to even.
fn next(bytes: &[u8]) -> Option<(Resource<'_>, &[u8])> {
    let (signature, rest) = bytes.split_at_checked(4)?;
    if !matches!(signature, b"8BIM" | b"MeSa" | b"PHUT" | b"AgHg" | b"DCSR") {
        return None;
    }
    let id = ByteOrder::Big.u16(rest)?;
    let name_length = usize::from(*rest.get(2)?);
    let name = rest.get(3..3 + name_length)?;
    let rest = rest.get(2 + (1 + name_length).next_multiple_of(2)..)?;
    let length = ByteOrder::Big.u32(rest)? as usize;
    let (data, after) = rest.get(4..)?.split_at_checked(length)?;
    let after = if length % 2 == 1 { after.get(1..).unwrap_or_default() } else { after };
    Some((Resource { id, name, data }, after))
}

fn tell(resource: &Resource<'_>, place: &str, found: &mut Findings) {
    let Resource { id, name, data } = *resource;
    if !name.is_empty() {
        found.add(Kind::Text, place, &format!("name of resource 0x{id:04X}"), text::decoded(name));
    }
    match id {
        0x0404 => iptc::read(data, &format!("{place}/IPTC"), found),
        0x0409 | 0x040C => {
            let picture = data.get(THUMBNAIL_HEADER..).unwrap_or_default();
            found.add(Kind::Thumbnail, place, "PhotoshopThumbnail", jpeg::sketched(picture));
        }
        0x040F => icc::read(data, &format!("{place}/ICC"), found),
        0x0422 | 0x0423 if exif::looks_like_exif(data) => exif::read(data, &format!("{place}/Exif"), found),
        0x0424 => xmp::read(data, &format!("{place}/XMP"), found),
        _ => {
            let (kind, title) = known(id);
            found.add(kind, place, &format!("0x{id:04X} {title}"), readable(data));
        }
    }
}

/// The resources that say something by themselves.
fn known(id: u16) -> (Kind, &'static str) {
    match id {
        0x03ED => (Kind::Unknown, "ResolutionInfo"),
        0x03F0 => (Kind::Text, "Caption"),
        0x0406 => (Kind::Software, "JPEGQuality"),
        0x040A => (Kind::Person, "CopyrightFlag"),
        0x040B => (Kind::Text, "URL"),
        0x0414 => (Kind::Unknown, "DocumentSpecificIDs"),
        0x041A => (Kind::Text, "Slices"),
        0x041E => (Kind::Text, "URLList"),
        0x0421 => (Kind::Software, "VersionInfo"),
        0x0425 => (Kind::Unknown, "CaptionDigest"),
        0x0426 => (Kind::Unknown, "PrintScale"),
        0x0428 => (Kind::Unknown, "PixelAspectRatio"),
        0x0435 => (Kind::Unknown, "MeasurementScale"),
        0x0436..=0x0439 => (Kind::Time, "timeline"),
        0x07D0..=0x0BB6 => (Kind::Unknown, "path"),
        0x0BB7 => (Kind::Text, "ClippingPathName"),
        0x1B58 | 0x1B59 => (Kind::Software, "ImageReady"),
        0x2710 => (Kind::Unknown, "PrintFlagsInfo"),
        _ => (Kind::Unknown, "resource"),
    }
}

fn readable(data: &[u8]) -> String {
    if text::is_text(data) { text::decoded(data) } else { text::described(data) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Format, Limits};

    #[test]
    fn odd_lengths_are_padded_and_leftovers_said() {
        let mut found = Findings::new(Format::Jpeg, &Limits::default());
        read(b"8BIM\x04\x0B\0\0\0\0\0\x03abc\08BIM\x04\x0A\x01N\0\0\0\x01\x01\0tail", "P", &mut found);
        let list = found.into_list();
        let values: Vec<&str> = list.iter().map(|f| f.value.as_str()).collect();
        assert_eq!(values, ["abc", "N", "1 bytes", "4 bytes"]);
    }
}

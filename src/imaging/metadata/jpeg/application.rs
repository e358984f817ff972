//! Application segments by the identifier they begin with.

use super::Walk;
use super::jfif;
use crate::domain::Kind;
use crate::imaging::metadata::text;
use crate::imaging::metadata::{Findings, exif, mpf, xmp};

/// Identifiers, each with its segment (0 for APP0 to 15 for APP15).
const EXIF: &[u8] = b"Exif\0";
const XMP: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
const EXTENDED_XMP: &[u8] = b"http://ns.adobe.com/xmp/extension/\0";
const ICC: &[u8] = b"ICC_PROFILE\0";
const MPF: &[u8] = b"MPF\0";
const GAIN_MAP: &[u8] = b"urn:iso:std:iso:ts:21496:-1\0";
const PHOTOSHOP: &[u8] = b"Photoshop 3.0\0";
const UNICODE_COMMENT: &[u8] = b"UNICODE\0";

/// Longest identifier that is shown for a segment that is not known.
const LONGEST_NAME: usize = 32;

/// Reads the segment APP`number`, or keeps it to be joined with others.
pub(super) fn read<'a>(walk: &mut Walk<'a>, number: u8, payload: &'a [u8], payload_at: usize, found: &mut Findings) {
    let place = |name: &str| walk.place(&format!("APP{number}/{name}"));
    let after = |identifier: &[u8]| payload.strip_prefix(identifier);
    match number {
        0 if payload.starts_with(b"JFIF\0") => jfif::read_jfif(payload, &place("JFIF"), found),
        0 if payload.starts_with(b"JFXX\0") => jfif::read_jfxx(payload, &place("JFXX"), found),
        14 if payload.starts_with(b"Adobe") => jfif::read_adobe(payload, &place("Adobe"), found),
        1 if payload.starts_with(EXIF) => {
            let place = place("Exif");
            walk.joined.add_exif(payload.get(6..).unwrap_or_default(), &place);
        }
        1 if payload.starts_with(XMP) => xmp::read(after(XMP).unwrap_or_default(), &place("XMP"), found),
        1 if payload.starts_with(EXTENDED_XMP) => walk.joined.add_extended_xmp(after(EXTENDED_XMP).unwrap_or_default()),
        2 if payload.starts_with(ICC) => walk.joined.add_icc(after(ICC).unwrap_or_default()),
        2 if payload.starts_with(MPF) => {
            let (tiff, tiff_at) = (after(MPF).unwrap_or_default(), payload_at + MPF.len());
            walk.seconds.extend(mpf::read(tiff, tiff_at, &place("MPF"), found));
        }
        2 if payload.starts_with(GAIN_MAP) => {
            found.add(Kind::SecondPicture, &place("ISO21496-1"), "gain map", text::size(payload.len()));
        }
        10 if payload.starts_with(UNICODE_COMMENT) => {
            let comment = text::decoded_utf16(after(UNICODE_COMMENT).unwrap_or_default(), text::ByteOrder::Big);
            found.add(Kind::Text, &place("UNICODE"), "Comment", comment);
        }
        11 if payload.starts_with(b"JP") => walk.joined.add_jumbf(payload.get(2..).unwrap_or_default()),
        13 if payload.starts_with(PHOTOSHOP) => walk.joined.add_photoshop(after(PHOTOSHOP).unwrap_or_default()),
        _ => read_unnamed(walk, number, payload, found),
    }
}

/// A block whose identifier is damaged or not known is recognised by its content, else told as unknown.
fn read_unnamed(walk: &mut Walk<'_>, number: u8, payload: &[u8], found: &mut Findings) {
    let name = identifier(payload);
    let place = walk.place(&format!("APP{number}/{name}"));
    let tiff_at = name.len()..(name.len() + 3).min(payload.len());
    let tiff = tiff_at.filter_map(|at| payload.get(at..)).find(|rest| exif::looks_like_exif(rest));
    if let Some(tiff) = tiff {
        // Kodak's "Meta" and others: directories like those of EXIF under another name.
        exif::read(tiff, &place, found);
    } else if let Some(packet) = xmp::find(payload) {
        xmp::read(packet, &place, found);
    } else {
        walk.joined.add_other(&place, &name, payload);
    }
}

/// The printable characters that a payload begins with.
fn identifier(payload: &[u8]) -> String {
    let length = payload.iter().take(LONGEST_NAME).take_while(|byte| (0x20..0x7F).contains(*byte)).count();
    let name = text::decoded(payload.get(..length).unwrap_or_default());
    if name.trim().is_empty() { "segment".to_owned() } else { name.replace('/', "_") }
}

//! An EXIF block: a TIFF structure with directories for the picture, the camera, the position and a thumbnail.
//!
//! Nothing of it may stay, so nothing of it is passed over: what has no meaning here is told as unknown.

mod fields;
mod position;
mod survey;
mod value;

use super::ifd::Tiff;
use super::text::{self, ByteOrder};
use super::{Findings, icc, iptc, jpeg, nesting, photoshop, xmp};
use crate::domain::Kind;
use crate::imaging::Format;
use ::exif::{Context, Error, Exif, Field, In, Reader, Tag, Value};
use fields::Telling;
use survey::Survey;

/// Unknown tags beyond this number are told together.
const MOST_UNKNOWN_ALONE: usize = 20;
/// Longest line of values that are told together.
const LONGEST_LINE: usize = 250;

/// Reads a block that was found at `place`; `tiff` starts with the byte order mark.
pub(super) fn read(tiff: &[u8], place: &str, found: &mut Findings) {
    if nesting::is_too_deep(place) {
        found.add(Kind::Unknown, place, "Exif", format!("nested too deeply, {}", text::described(tiff)));
        return;
    }
    let survey = Survey::of(tiff, found);
    if !survey.bounded {
        found.add(Kind::Unknown, place, "Exif", format!("more values than are read, {}", text::described(tiff)));
        return;
    }
    match parse(tiff) {
        Ok((exif, faults)) => {
            tell(&exif, place, found);
            for fault in faults {
                found.add(Kind::Unknown, place, "unreadable entry", fault);
            }
            tell_gaps(survey, tiff, place, found);
        }
        Err(fault) => found.add(Kind::Unknown, place, "Exif", format!("{fault}, {}", text::described(tiff))),
    }
}

/// The fields that can be read, and what was wrong with the others, each fault once.
fn parse(tiff: &[u8]) -> Result<(Exif, Vec<String>), String> {
    match Reader::new().continue_on_error(true).read_raw(tiff.to_vec()) {
        Ok(exif) => Ok((exif, Vec::new())),
        Err(Error::PartialResult(partial)) => {
            let (exif, errors) = partial.into_inner();
            let mut faults: Vec<String> = errors.iter().map(ToString::to_string).collect();
            faults.sort();
            faults.dedup();
            Ok((exif, faults))
        }
        Err(error) => Err(error.to_string()),
    }
}

/// Bytes that no directory names. In a TIFF file these are the pixels.
fn tell_gaps(survey: Survey, tiff: &[u8], place: &str, found: &mut Findings) {
    if found.format() == Format::Tiff {
        return;
    }
    let gaps = survey.gaps(tiff);
    if !gaps.is_empty() {
        let (bytes, joined) = (gaps.iter().map(|gap| gap.len()).sum(), gaps.concat());
        let value = format!("{}: {}", text::size(bytes), text::printable_runs(&joined, 200));
        found.add(Kind::Unknown, place, "bytes outside every directory", value.trim_end_matches(": "));
    }
}

fn tell(exif: &Exif, place: &str, found: &mut Findings) {
    let mut directories: Vec<In> = exif.fields().map(|field| field.ifd_num).collect();
    directories.sort_unstable();
    directories.dedup();
    if directories.is_empty() {
        found.add(Kind::Unknown, place, "Exif", format!("no readable field, {}", text::size(exif.buf().len())));
    }
    for directory in directories {
        let place =
            if directory == In::PRIMARY { place.to_owned() } else { format!("{place}/IFD{}", directory.index()) };
        tell_directory(exif, directory, &place, found);
    }
}

fn tell_directory(exif: &Exif, directory: In, place: &str, found: &mut Findings) {
    let gps = format!("{place}/GPS");
    let joined = [
        ("GPSPosition", position::position(exif, directory)),
        ("GPSDestination", position::destination(exif, directory)),
    ];
    for (name, value) in joined {
        if let Some(value) = value {
            found.add(Kind::Location, &gps, name, value);
        }
    }
    let mut groups = Groups::default();
    for field in exif.fields().filter(|field| field.ifd_num == directory) {
        if !tell_special(exif, field, place, found) {
            tell_field(exif, field, place, &mut groups, found);
        }
    }
    groups.tell(place, found);
    tell_thumbnail(exif, directory, place, found);
}

/// Settings and the like, told together at the end of their directory.
#[derive(Default)]
struct Groups {
    settings: Vec<String>,
    interop: Vec<String>,
    gps: Vec<String>,
    unknown: Vec<(String, String)>,
}

impl Groups {
    fn tell(self, place: &str, found: &mut Findings) {
        tell_together(Kind::Device, place, "shooting settings", &self.settings, found);
        tell_together(Kind::Device, &format!("{place}/Interop"), "interoperability", &self.interop, found);
        tell_together(Kind::Location, &format!("{place}/GPS"), "GPS details", &self.gps, found);
        let (alone, rest) = self.unknown.split_at(self.unknown.len().min(MOST_UNKNOWN_ALONE));
        for (name, value) in alone {
            found.add(Kind::Unknown, place, name, value);
        }
        if !rest.is_empty() {
            let names: Vec<&str> = rest.iter().map(|(name, _)| name.as_str()).collect();
            found.add(Kind::Unknown, place, &format!("{} further tags", rest.len()), names.join(", "));
        }
    }
}

/// Several values in as few findings as hold them whole.
fn tell_together(kind: Kind, place: &str, name: &str, values: &[String], found: &mut Findings) {
    let mut line = String::new();
    for value in values {
        if !line.is_empty() && line.len() + value.len() > LONGEST_LINE {
            found.add(kind, place, name, std::mem::take(&mut line));
        }
        line.push_str(if line.is_empty() { "" } else { ", " });
        line.push_str(value);
    }
    if !line.is_empty() {
        found.add(kind, place, name, line);
    }
}

fn tell_field(exif: &Exif, field: &Field, place: &str, groups: &mut Groups, found: &mut Findings) {
    let (telling, name) = fields::telling(field.tag);
    let value = readable(exif, field);
    let in_gps = field.tag.context() == Context::Gps;
    match telling {
        _ if field.tag.context() == Context::Interop => groups.interop.push(format!("{name} {value}")),
        _ if text::is_blank(&value) => groups.settings.push(format!("{name} (blank)")),
        Telling::Alone(kind) if in_gps => found.add(kind, &format!("{place}/GPS"), &name, value),
        Telling::Alone(kind) => found.add(kind, place, &name, value),
        Telling::Setting => groups.settings.push(format!("{name} {value}")),
        Telling::GpsDetail => groups.gps.push(format!("{name} {value}")),
        Telling::Unknown => groups.unknown.push((name, value)),
    }
}

/// The value in readable form, with the tag's own encoding.
fn readable(exif: &Exif, field: &Field) -> String {
    let order = if exif.little_endian() { ByteOrder::Little } else { ByteOrder::Big };
    let raw = value::raw(&field.value);
    match (field.tag.context(), field.tag.number(), raw) {
        // Microsoft's XP tags hold UTF-16, low byte first, whatever the order of the block.
        (Context::Tiff, 0x9C9B..=0x9C9F, Some(bytes)) => text::decoded_utf16(bytes, ByteOrder::Little),
        (Context::Exif, 0x9286, Some(bytes)) | (Context::Gps, 0x1B | 0x1C, Some(bytes)) => {
            value::charset_text(bytes, order)
        }
        (Context::Gps, 0x06, _) => {
            position::altitude(exif, field.ifd_num).unwrap_or_else(|| value::shown(&field.value))
        }
        _ => value::shown(&field.value),
    }
}

/// Fields that hold a block of another kind, or a whole world of their own. `false`: not one of these.
fn tell_special(exif: &Exif, field: &Field, place: &str, found: &mut Findings) -> bool {
    let raw = value::raw(&field.value).unwrap_or_default();
    match (field.tag.context(), field.tag.number()) {
        (Context::Exif, 0x927C) => {
            let make = exif.get_field(Tag::Make, In::PRIMARY).map(|make| value::shown(&make.value)).unwrap_or_default();
            found.add(Kind::Device, place, "MakerNote", format!("{make} {}", text::described(raw)));
        }
        (Context::Tiff, 0x02BC) => xmp::read(raw, &format!("{place}/XMP"), found),
        (Context::Tiff, 0x8649) => photoshop::read(raw, &format!("{place}/Photoshop"), found),
        (Context::Tiff, 0x8773) => icc::read(raw, &format!("{place}/ICC"), found),
        (Context::Tiff, 0x83BB) => tell_iptc(exif, field, place, found),
        (Context::Tiff, 0x0201 | 0x0202) => return field.ifd_num != In::PRIMARY,
        _ => return false,
    }
    true
}

/// IPTC datasets are often written with the type LONG, in the byte order of the block.
fn tell_iptc(exif: &Exif, field: &Field, place: &str, found: &mut Findings) {
    let datasets: Vec<u8> = match &field.value {
        Value::Long(words) if exif.little_endian() => words.iter().flat_map(|word| word.to_le_bytes()).collect(),
        Value::Long(words) => words.iter().flat_map(|word| word.to_be_bytes()).collect(),
        other => value::raw(other).unwrap_or_default().to_vec(),
    };
    iptc::read(&datasets, &format!("{place}/IPTC"), found);
}

/// The small picture of a later directory: JPEG bytes, or strips of pixels.
fn tell_thumbnail(exif: &Exif, directory: In, place: &str, found: &mut Findings) {
    if directory == In::PRIMARY {
        return;
    }
    let number = |tag| exif.get_field(tag, directory).and_then(|field| field.value.get_uint(0));
    let jpeg = number(Tag::JPEGInterchangeFormat).zip(number(Tag::JPEGInterchangeFormatLength));
    if let Some((start, length)) = jpeg {
        let bytes = (start as usize).checked_add(length as usize).and_then(|end| exif.buf().get(start as usize..end));
        let value = bytes.map_or_else(|| format!("{length} bytes, outside the block"), jpeg::sketched);
        found.add(Kind::Thumbnail, place, "ThumbnailImage", value);
    } else if exif.get_field(Tag::StripOffsets, directory).is_some() && found.format() != Format::Tiff {
        let sides = [Tag::ImageWidth, Tag::ImageLength].map(|tag| number(tag).unwrap_or(0));
        found.add(Kind::Thumbnail, place, "ThumbnailImage", format!("uncompressed, {}x{}", sides[0], sides[1]));
    }
}

/// Whether the bytes start like an EXIF block.
pub(super) fn looks_like_exif(bytes: &[u8]) -> bool {
    Tiff::open(bytes).is_some()
}

//! Samsung's trailer: named blocks, then a directory that counts backwards from itself (`SEFH` ... `SEFT`).
//!
//! Not published by its maker; the layout is known from files.

use super::text::{self, ByteOrder};
use super::trailer::overlap;
use super::{Findings, film, jpeg};
use crate::domain::Kind;
use std::ops::Range;

/// Length of the directory's head (`SEFH`, version, count), of one row, and of its end (length, `SEFT`).
const HEAD: usize = 12;
const ROW: usize = 12;
const TAIL: usize = 8;

/// A named block.
struct Block<'a> {
    range: Range<usize>,
    name: String,
    data: &'a [u8],
}

/// Tells of the blocks when `bytes` end with such a directory; gives the ranges of `bytes` that they take.
pub(super) fn read(bytes: &[u8], place: &str, found: &mut Findings) -> Vec<Range<usize>> {
    let Some((directory, rows)) = directory(bytes) else { return Vec::new() };
    let place = format!("{place}/Samsung");
    found.add(Kind::Trailer, &place, "SamsungTrailer", format!("{} blocks", rows.len() / ROW));
    let mut ranges = Vec::new();
    ranges.push(directory.start..bytes.len());
    for row in rows.chunks_exact(ROW) {
        if found.step().is_err() {
            break;
        }
        match block(bytes, directory.start, row) {
            Some(block) if ranges.iter().any(|range| overlap(range, &block.range)) => {
                found.add(Kind::Unknown, &place, &block.name, "overlaps another");
            }
            Some(block) => {
                tell(&block, &place, found);
                ranges.push(block.range);
            }
            None => found.add(Kind::Unknown, &place, "block", "points outside"),
        }
    }
    ranges
}

/// The directory's range, and its rows.
fn directory(bytes: &[u8]) -> Option<(Range<usize>, &[u8])> {
    let (body, tail) = bytes.split_at_checked(bytes.len().checked_sub(TAIL)?)?;
    if !tail.ends_with(b"SEFT") {
        return None;
    }
    let length = little(tail)? as usize;
    let start = body.len().checked_sub(length)?;
    let directory = body.get(start..)?;
    let count = little(directory.strip_prefix(b"SEFH")?.get(4..)?)? as usize;
    let rows = directory.get(HEAD..)?;
    Some((start..body.len(), rows.get(..count.checked_mul(ROW)?.min(rows.len()))?))
}

/// A row: two bytes of padding, a type, how far before the directory the block begins, its length.
fn block<'a>(bytes: &'a [u8], directory_at: usize, row: &[u8]) -> Option<Block<'a>> {
    let start = directory_at.checked_sub(little(row.get(4..)?)? as usize)?;
    let end = start.checked_add(little(row.get(8..)?)? as usize)?;
    let whole = bytes.get(start..end.min(directory_at))?;
    let name_length = little(whole.get(4..)?)? as usize;
    let (name, data) = whole.get(8..)?.split_at_checked(name_length)?;
    Some(Block { range: start..end.min(directory_at), name: text::decoded(name), data })
}

fn tell(block: &Block<'_>, place: &str, found: &mut Findings) {
    let (name, data) = (block.name.as_str(), block.data);
    if film::looks_like_film(data) {
        film::read(data, &format!("{place}/{name}"), found);
    } else if data.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg::read_second(data, name, "", place, found);
    } else {
        let value = if text::is_text(data) { text::decoded(data) } else { text::described(data) };
        found.add(kind(name), place, name, value);
    }
}

/// What a block's name says.
fn kind(name: &str) -> Kind {
    match name {
        "MotionPhoto_Data" | "MotionPhoto_Version" | "MotionPhoto_AutoPlay" => Kind::Film,
        "Image_UTC_Data" => Kind::Time,
        // The mobile country code of the network.
        "MCC_Data" => Kind::Location,
        _ if name.contains("Depth") || name.contains("DualShot") => Kind::SecondPicture,
        _ if name.contains("Sound") || name.contains("Audio") => Kind::Film,
        _ if name.contains("Face") => Kind::Person,
        _ if name.contains("Camera") || name.contains("PhotoEditor") => Kind::Software,
        _ => Kind::Unknown,
    }
}

fn little(bytes: &[u8]) -> Option<u32> {
    ByteOrder::Little.u32(bytes)
}

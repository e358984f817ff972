//! Multi-Picture Format (CIPA DC-007): a directory in APP2 that says where further pictures stand after the first.

use super::Findings;
use super::ifd::{Directory, Tiff};
use super::text::{self, ByteOrder};
use crate::domain::Kind;
use std::ops::Range;

/// DC-007, 5.2.3: the tags of the index directory.
const VERSION: u16 = 0xB000;
const COUNT: u16 = 0xB001;
const ENTRIES: u16 = 0xB002;
/// Length of one entry (5.2.3.3).
const ENTRY: usize = 16;

/// A further picture that the directory names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SecondPicture {
    /// Its bytes, as a range of the file.
    pub(super) range: Range<usize>,
    /// What the directory calls it.
    pub(super) role: &'static str,
}

/// Reads the directory at `place`; `tiff_at` is where it starts in the file, since all its offsets count from there.
pub(super) fn read(tiff: &[u8], tiff_at: usize, place: &str, found: &mut Findings) -> Vec<SecondPicture> {
    let Some((structure, first)) = Tiff::open(tiff) else {
        found.add(Kind::Unknown, place, "MPF", format!("unreadable, {}", text::described(tiff)));
        return Vec::new();
    };
    let Some(index) = structure.directory(first) else {
        found.add(Kind::Unknown, place, "MPF", format!("no directory, {}", text::described(tiff)));
        return Vec::new();
    };
    let pictures = entries(index, structure.order, tiff_at);
    found.add(Kind::SecondPicture, place, "MPF", format!("{} further pictures", pictures.len()));
    tell_other_tags(index, place, found);
    if let Some(attributes) = index.next.filter(|next| *next != 0).and_then(|next| structure.directory(next)) {
        tell_other_tags(attributes, place, found);
    }
    pictures
}

/// The entries but the first, which is the picture itself (its offset is 0).
fn entries(index: Directory<'_>, order: ByteOrder, tiff_at: usize) -> Vec<SecondPicture> {
    let table = index.entries().find(|entry| entry.tag == ENTRIES).and_then(|entry| entry.value).unwrap_or_default();
    let read = |row: &[u8]| {
        let attribute = order.u32(row)?;
        let length = order.u32(row.get(4..)?)? as usize;
        let offset = order.u32(row.get(8..)?)? as usize;
        let start = tiff_at.checked_add(offset).filter(|_| offset != 0)?;
        Some(SecondPicture { range: start..start.checked_add(length)?, role: role(attribute) })
    };
    table.chunks_exact(ENTRY).filter_map(read).collect()
}

/// The type code in the lower 24 bits of the attribute (5.2.3.3.1).
fn role(attribute: u32) -> &'static str {
    match attribute & 0x00FF_FFFF {
        0x01_0001 => "large thumbnail (VGA)",
        0x01_0002 => "large thumbnail (full HD)",
        0x01_0003..=0x01_0005 => "large thumbnail",
        0x02_0001 => "panorama part",
        0x02_0002 => "other eye",
        0x02_0003 => "other angle",
        0x03_0000 => "primary",
        0x04_0000 => "preserved original",
        0x05_0000 => "gain map",
        _ => "further picture",
    }
}

/// Everything but the three tags that are read above: unique identifiers, angles, total frames.
fn tell_other_tags(directory: Directory<'_>, place: &str, found: &mut Findings) {
    for entry in directory.entries() {
        if found.step().is_err() {
            return;
        }
        if !matches!(entry.tag, VERSION | COUNT | ENTRIES) {
            let value = entry.number().map(|number| number.to_string());
            let value = value.unwrap_or_else(|| text::described(entry.value.unwrap_or_default()));
            found.add(Kind::Unknown, place, &format!("tag 0x{:04X}", entry.tag), value);
        }
    }
}

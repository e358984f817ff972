//! A directory of a TIFF structure (TIFF 6.0, section 2): entries of twelve bytes, each naming a tag, a type, a count and a value.
//!
//! EXIF and MPF both are such structures. Nothing is allocated, and no offset is trusted.

use super::text::ByteOrder;
use std::ops::Range;

/// Bytes of one value of each type, TIFF 6.0 page 15; 0 for a type that does not exist.
const WIDTHS: [u8; 13] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/// A TIFF structure: all offsets in it count from its first byte.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tiff<'a> {
    bytes: &'a [u8],
    /// The byte order that its header states.
    pub(super) order: ByteOrder,
}

/// One entry of a directory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry<'a> {
    /// The tag.
    pub(super) tag: u16,
    /// The value's bytes; `None` when the type is unknown or the value lies outside.
    pub(super) value: Option<&'a [u8]>,
    kind: u16,
    order: ByteOrder,
}

/// One directory.
#[derive(Clone, Copy, Debug)]
pub(super) struct Directory<'a> {
    tiff: Tiff<'a>,
    entries: &'a [u8],
    /// Offset of the following directory, 0 or `None` when there is none.
    pub(super) next: Option<usize>,
    at: usize,
}

impl<'a> Tiff<'a> {
    /// The structure and the offset of its first directory; `None` for anything else.
    pub(super) fn open(bytes: &'a [u8]) -> Option<(Self, usize)> {
        let order = match bytes.get(..4)? {
            b"II\x2A\0" => ByteOrder::Little,
            b"MM\0\x2A" => ByteOrder::Big,
            _ => return None,
        };
        let first = order.u32(bytes.get(4..)?)? as usize;
        Some((Self { bytes, order }, first))
    }

    /// The directory at an offset; one that is cut short is given as far as it goes.
    pub(super) fn directory(self, at: usize) -> Option<Directory<'a>> {
        let rest = self.bytes.get(at..)?;
        let count = self.order.u16(rest)? as usize;
        let body = rest.get(2..)?;
        let entries = body.get(..(count * 12).min(body.len()))?;
        let next = body.get(count * 12..).and_then(|tail| self.order.u32(tail)).map(|offset| offset as usize);
        Some(Directory { tiff: self, entries, next, at })
    }

    fn entry(self, raw: &'a [u8]) -> Option<Entry<'a>> {
        let (tag, kind) = (self.order.u16(raw)?, self.order.u16(raw.get(2..)?)?);
        let count = self.order.u32(raw.get(4..)?)? as usize;
        let field = raw.get(8..12)?;
        let width = WIDTHS.get(kind as usize).copied().filter(|width| *width > 0);
        let value = width.and_then(|width| count.checked_mul(width as usize)).and_then(|length| {
            if length <= 4 {
                return field.get(..length);
            }
            let start = self.order.u32(field)? as usize;
            self.bytes.get(start..start.checked_add(length)?)
        });
        Some(Entry { tag, value, kind, order: self.order })
    }
}

impl<'a> Directory<'a> {
    /// The entries, in file order.
    pub(super) fn entries(self) -> impl Iterator<Item = Entry<'a>> {
        self.entries.chunks_exact(12).filter_map(move |raw| self.tiff.entry(raw))
    }

    /// Where the directory itself stands.
    pub(super) fn range(self) -> Range<usize> {
        self.at..self.at + self.entries.len() + 6
    }
}

impl Entry<'_> {
    /// The first value when it is an unsigned whole number.
    pub(super) fn number(&self) -> Option<u32> {
        let value = self.value?;
        match self.kind {
            1 => value.first().map(|&byte| u32::from(byte)),
            3 => self.order.u16(value).map(u32::from),
            4 => self.order.u32(value),
            _ => None,
        }
    }

    /// Whether the values are text by their type.
    pub(super) fn is_ascii(&self) -> bool {
        self.kind == 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_that_points_outside_has_no_value() {
        let mut bytes = b"II\x2A\0\x08\0\0\0\x02\0".to_vec();
        bytes.extend(b"\x0F\x01\x02\0\xFF\xFF\xFF\xFF\0\0\0\0");
        bytes.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
        let (tiff, first) = Tiff::open(&bytes).unwrap();
        let entries: Vec<_> = tiff.directory(first).unwrap().entries().collect();
        assert!(entries[0].value.is_none());
        assert_eq!(entries[1].number(), Some(6));
        assert_eq!(tiff.directory(first).unwrap().next, None);
        assert!(tiff.directory(usize::MAX).is_none());
    }
}

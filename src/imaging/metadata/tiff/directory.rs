//! The file header and its directories (TIFF 6.0, section 2; `BigTIFF` design, 2004).

use super::Findings;
use super::value::{Entry, Order, Place, Type};
use crate::imaging::{Format, Orientation, OrientationTag, Refusal};

const ORIENTATION: u16 = 274;
/// More strips, tiles or sub-directories than any picture within the limits has.
pub(super) const MOST_NUMBERS: usize = 1 << 20;

/// A TIFF file: its bytes and how its numbers are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct File<'a> {
    /// The whole file.
    pub(super) bytes: &'a [u8],
    /// Its byte order.
    pub(super) order: Order,
    widths: &'static Widths,
}

/// Bytes of each field.
#[derive(Debug)]
struct Widths {
    header: u64,
    entries: usize,
    entry: usize,
    /// Of an offset, of a count, and of a value that stands in its entry.
    word: usize,
}

static CLASSIC: Widths = Widths { header: 8, entries: 2, entry: 12, word: 4 };
static BIG: Widths = Widths { header: 16, entries: 8, entry: 20, word: 8 };

/// One directory.
#[derive(Debug)]
pub(super) struct Directory<'a> {
    /// Its entries, in the file's order.
    pub(super) entries: Vec<Entry<'a>>,
    /// Where the next directory of the chain starts; 0 for none.
    pub(super) next: u64,
    /// Bytes of the directory itself.
    pub(super) length: u64,
    order: Order,
}

impl<'a> File<'a> {
    /// Reads the header: the file, and where its first directory starts.
    pub(super) fn open(bytes: &'a [u8]) -> Result<(Self, u64), Refusal> {
        let cut = || Refusal::broken(Format::Tiff, "no header");
        let order = if bytes.starts_with(b"II") { Order::Little } else { Order::Big };
        let number = |at: usize, width| Some(order.number(bytes.get(at..at + width)?));
        let (widths, first) = match number(2, 2).ok_or_else(cut)? {
            43 if number(4, 2) == Some(8) => (&BIG, number(8, 8)),
            43 => return Err(Refusal::broken(Format::Tiff, "offsets that are not of 8 bytes")),
            _ => (&CLASSIC, number(4, 4)),
        };
        Ok((Self { bytes, order, widths }, first.ok_or_else(cut)?))
    }

    /// Bytes of the header.
    pub(super) const fn header_length(&self) -> u64 {
        self.widths.header
    }

    /// Whether offsets have 8 bytes.
    pub(super) const fn is_big(&self) -> bool {
        self.widths.word == 8
    }

    /// `length` bytes from `at`; `None` outside the file.
    pub(super) fn slice(&self, at: u64, length: u64) -> Option<&'a [u8]> {
        let start = usize::try_from(at).ok()?;
        let end = usize::try_from(at.checked_add(length)?).ok()?;
        self.bytes.get(start..end)
    }

    /// Reads the directory at `at`; `None` when it does not fit into the file.
    pub(super) fn directory(&self, at: u64, found: &mut Findings) -> Result<Option<Directory<'a>>, Refusal> {
        let Some((table, next)) = self.table(at) else { return Ok(None) };
        let mut entries = Vec::new();
        for entry in table.chunks_exact(self.widths.entry) {
            found.step()?;
            entries.extend(self.entry(entry));
        }
        let length = (self.widths.entries + table.len() + self.widths.word) as u64;
        Ok(Some(Directory { entries, next, length, order: self.order }))
    }

    /// The bytes of all entries of the directory at `at`, and the offset after them.
    fn table(&self, at: u64) -> Option<(&'a [u8], u64)> {
        let entries = self.widths.entries as u64;
        let count = self.order.number(self.slice(at, entries)?);
        let start = at.checked_add(entries)?;
        let table = self.slice(start, count.checked_mul(self.widths.entry as u64)?)?;
        // Some writers leave the closing zero out at the end of a file.
        let next = self.slice(start + table.len() as u64, self.widths.word as u64);
        Some((table, next.map_or(0, |next| self.order.number(next))))
    }

    fn entry(&self, entry: &'a [u8]) -> Option<Entry<'a>> {
        let (tag, rest) = entry.split_at_checked(2)?;
        let (kind, rest) = rest.split_at_checked(2)?;
        let (count, value) = rest.split_at_checked(self.widths.word)?;
        let count = self.order.number(count);
        let kind = Type(self.order.number(kind) as u16);
        let (data, place) = self.value(kind, count, value).unwrap_or((&[], Place::Missing));
        Some(Entry { tag: self.order.number(tag) as u16, kind, count, data, place })
    }

    fn value(&self, kind: Type, count: u64, value: &'a [u8]) -> Option<(&'a [u8], Place)> {
        let length = kind.size()?.checked_mul(count)?;
        if length <= value.len() as u64 {
            return Some((value.get(..length as usize)?, Place::Inside));
        }
        let at = self.order.number(value);
        Some((self.slice(at, length)?, Place::Elsewhere { at, length }))
    }
}

impl<'a> Directory<'a> {
    /// The first entry with `tag`.
    pub(super) fn entry(&self, tag: u16) -> Option<&Entry<'a>> {
        self.entries.iter().find(|entry| entry.tag == tag)
    }

    /// The first number of the entry with `tag`.
    pub(super) fn number(&self, tag: u16) -> Option<u64> {
        self.entry(tag)?.numbers(self.order).next()
    }

    /// All numbers of the entry with `tag`, at most [`MOST_NUMBERS`]; none when there is no such entry.
    pub(super) fn numbers(&self, tag: u16) -> Vec<u64> {
        self.entry(tag).map(|entry| entry.numbers(self.order).take(MOST_NUMBERS).collect()).unwrap_or_default()
    }

    /// What the orientation tag says.
    pub(super) fn orientation(&self) -> OrientationTag {
        let Some(entry) = self.entry(ORIENTATION) else { return OrientationTag::Absent };
        let number = if entry.kind == Type::SHORT { entry.numbers(self.order).next() } else { None };
        let orientation = number.and_then(|number| Orientation::from_exif(u32::try_from(number).ok()?));
        orientation.map_or(OrientationTag::Unreadable, OrientationTag::Stated)
    }
}

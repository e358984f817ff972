//! The EXIF and GPS directories of a TIFF file, copied into a small classic TIFF structure of their own.
//!
//! The reader of EXIF blocks then needs neither the whole file nor `BigTIFF`, and does not tell again what the walker has told.

use super::directory::Directory;
use super::value::{Entry, Order, Type};
use super::{EXIF, GPS, INTEROPERABILITY};

/// Most bytes of a block: entries may all point at the same large value.
const MOST_COPIED: usize = 4 << 20;

/// The directories that are copied.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    /// Directory 34665.
    pub(super) exif: Option<Directory<'a>>,
    /// Directory 34853.
    pub(super) gps: Option<Directory<'a>>,
    /// Directory 40965, reached from the EXIF directory.
    pub(super) interoperability: Option<Directory<'a>>,
}

/// Builds the block in the byte order of the file.
pub(super) fn build(order: Order, parts: &Parts<'_>) -> Vec<u8> {
    let mut block = Block { order, bytes: if order == Order::Little { b"II".to_vec() } else { b"MM".to_vec() } };
    block.number(42, 2);
    block.number(8, 4);
    let root: Vec<Child<'_>> = [(EXIF, &parts.exif), (GPS, &parts.gps)]
        .into_iter()
        .filter_map(|(tag, directory)| Some(Child { tag, directory: directory.as_ref()? }))
        .collect();
    let interoperability = parts.interoperability.as_ref();
    let below: Vec<Child<'_>> =
        interoperability.into_iter().map(|directory| Child { tag: INTEROPERABILITY, directory }).collect();
    let pointers = block.directory(&[], &root);
    for (child, pointer) in root.iter().zip(pointers) {
        block.point_here(pointer);
        let below: &[Child<'_>] = if child.tag == EXIF { &below } else { &[] };
        for (grandchild, pointer) in below.iter().zip(block.directory(&child.directory.entries, below)) {
            block.point_here(pointer);
            block.directory(&grandchild.directory.entries, &[]);
        }
    }
    block.bytes
}

struct Child<'a> {
    tag: u16,
    directory: &'a Directory<'a>,
}

struct Block {
    order: Order,
    bytes: Vec<u8>,
}

impl Block {
    /// Writes a directory with copies of `entries`, then pointers to `children`; gives the places of the pointers.
    fn directory(&mut self, entries: &[Entry<'_>], children: &[Child<'_>]) -> Vec<usize> {
        let mut left = MOST_COPIED.saturating_sub(self.bytes.len());
        let mut fits = |entry: &&Entry<'_>| {
            let fits = is_copied(entry) && entry.data.len() <= left;
            left -= if fits { entry.data.len() } else { 0 };
            fits
        };
        let copied: Vec<&Entry<'_>> = entries.iter().filter(|entry| fits(entry)).collect();
        self.number((copied.len() + children.len()) as u64, 2);
        let mut values: Vec<(usize, &[u8])> = Vec::new();
        for entry in copied {
            self.entry(entry.tag, entry.kind, entry.count);
            let place = self.bytes.len();
            self.bytes.extend(entry.data.iter().copied().chain([0; 4]).take(4));
            if entry.data.len() > 4 {
                values.push((place, entry.data));
            }
        }
        let pointers = children.iter().map(|child| self.pointer(child.tag)).collect();
        self.number(0, 4);
        for (place, data) in values {
            self.point_here(place);
            self.bytes.extend(data);
        }
        pointers
    }

    fn pointer(&mut self, tag: u16) -> usize {
        self.entry(tag, Type::LONG, 1);
        self.number(0, 4);
        self.bytes.len() - 4
    }

    fn entry(&mut self, tag: u16, kind: Type, count: u64) {
        self.number(u64::from(tag), 2);
        self.number(u64::from(kind.0), 2);
        self.number(count, 4);
    }

    /// Makes the offset at `place` refer to what is written next, on an even byte.
    fn point_here(&mut self, place: usize) {
        if self.bytes.len() % 2 == 1 {
            self.bytes.push(0);
        }
        let here = self.order.bytes(self.bytes.len() as u64, 4);
        if let Some(pointer) = self.bytes.get_mut(place..place + 4) {
            pointer.copy_from_slice(&here);
        }
    }

    fn number(&mut self, number: u64, width: usize) {
        self.bytes.extend(self.order.bytes(number, width));
    }
}

/// Types of classic TIFF only; the pointer to the interoperability directory is written anew.
fn is_copied(entry: &Entry<'_>) -> bool {
    (1..=13).contains(&entry.kind.0) && entry.tag != INTEROPERABILITY && !entry.data.is_empty()
}

#[cfg(test)]
mod tests {
    use super::super::directory::File;
    use super::*;
    use crate::imaging::metadata::Findings;
    use crate::imaging::{Format, Limits};

    #[test]
    fn a_copied_directory_reads_back_with_its_values() {
        for (order, source) in [
            (Order::Little, &b"II*\0\x08\0\0\0\x01\0\x31\x01\x02\0\x06\0\0\0\x1A\0\0\0\0\0\0\0hello\0"[..]),
            (Order::Big, &b"MM\0*\0\0\0\x08\0\x01\x01\x31\0\x02\0\0\0\x06\0\0\0\x1A\0\0\0\0hello\0"[..]),
        ] {
            let mut found = Findings::new(Format::Tiff, &Limits::default());
            let (file, first) = File::open(source).unwrap();
            let exif = file.directory(first, &mut found).unwrap();
            let gps = file.directory(first, &mut found).unwrap();
            let interoperability = file.directory(first, &mut found).unwrap();
            let block = build(order, &Parts { exif, gps, interoperability });
            let (copy, first) = File::open(&block).unwrap();
            let root = copy.directory(first, &mut found).unwrap().unwrap();
            for tag in [EXIF, GPS] {
                let child = copy.directory(root.number(tag).unwrap(), &mut found).unwrap().unwrap();
                assert_eq!(child.entry(0x131).unwrap().data, b"hello\0");
            }
        }
    }
}

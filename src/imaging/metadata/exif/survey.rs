//! How much an EXIF block asks for, before it is read: a directory may name itself and its neighbours over and over, so that
//! sixty kilobytes unfold to gigabytes.

use crate::imaging::metadata::Findings;
use crate::imaging::metadata::ifd::{Directory, Entry, Tiff};
use std::collections::HashSet;
use std::ops::Range;

/// Most directories in a chain that the reader follows.
const LONGEST_CHAIN: usize = 8;
/// Most bytes of all values together. One of text may take 24 times its size once it is split at its zeros.
const MOST_VALUE_BYTES: usize = 8 << 20;

/// EXIF 2.32, 4.6.3: the pointers to the Exif, GPS and Interoperability directories.
const EXIF_POINTER: u16 = 0x8769;
const GPS_POINTER: u16 = 0x8825;
const INTEROP_POINTER: u16 = 0xA005;

/// What the directories of a block occupy.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// Whether the block can be read within bounds.
    pub(super) bounded: bool,
    /// The directories themselves and all values, as ranges of the block.
    occupied: Vec<Range<usize>>,
    seen: HashSet<usize>,
    value_bytes: usize,
}

impl Survey {
    /// Walks the directories as the reader will, counting each entry as one step.
    pub(super) fn of(block: &[u8], found: &mut Findings) -> Self {
        let mut survey = Self { bounded: true, occupied: std::iter::once(0..8).collect(), ..Self::default() };
        let Some((tiff, mut at)) = Tiff::open(block) else { return survey };
        for _ in 0..LONGEST_CHAIN {
            let next = survey.visit(tiff, block, at, &[EXIF_POINTER, GPS_POINTER], found);
            match next {
                Some(offset) if offset != 0 => at = offset,
                _ => break,
            }
        }
        survey
    }

    /// Visits one directory and those that it points to by `pointers`; gives the offset of the next one.
    fn visit(
        &mut self,
        tiff: Tiff<'_>,
        block: &[u8],
        at: usize,
        pointers: &[u16],
        found: &mut Findings,
    ) -> Option<usize> {
        if !self.bounded || !self.seen.insert(at) {
            return None;
        }
        let directory: Directory<'_> = tiff.directory(at)?;
        self.occupied.push(directory.range());
        let mut thumbnail = (None, None);
        for entry in directory.entries() {
            self.count(&entry, block, found);
            if !self.bounded {
                return None;
            }
            match entry.tag {
                0x0201 => thumbnail.0 = entry.number(),
                0x0202 => thumbnail.1 = entry.number(),
                _ => {}
            }
            if let Some(child) = entry.number().filter(|_| pointers.contains(&entry.tag)) {
                self.visit(tiff, block, child as usize, &[INTEROP_POINTER], found);
            }
        }
        if let (Some(start), Some(length)) = thumbnail {
            self.occupied.push(start as usize..(start as usize).saturating_add(length as usize));
        }
        directory.next
    }

    fn count(&mut self, entry: &Entry<'_>, block: &[u8], found: &mut Findings) {
        let value = entry.value.unwrap_or_default();
        // Text is split at its zeros, and each part then costs a vector of its own.
        let cost = if entry.is_ascii() { value.len() * 4 } else { value.len() };
        self.value_bytes = self.value_bytes.saturating_add(cost);
        self.bounded &= self.value_bytes <= MOST_VALUE_BYTES && found.step().is_ok();
        if value.len() > 4 {
            let start = value.as_ptr().addr().wrapping_sub(block.as_ptr().addr());
            self.occupied.push(start..start.saturating_add(value.len()));
        }
    }

    /// The parts of the block that no directory names and that are not all zero: something may be hidden there.
    pub(super) fn gaps(mut self, block: &[u8]) -> Vec<&[u8]> {
        self.occupied.sort_by_key(|range| range.start);
        let mut gaps = Vec::new();
        let mut at = 0;
        for range in self.occupied {
            gaps.extend(block.get(at..range.start));
            at = at.max(range.end);
        }
        gaps.extend(block.get(at..));
        gaps.retain(|gap| gap.iter().any(|&byte| byte != 0));
        gaps
    }
}

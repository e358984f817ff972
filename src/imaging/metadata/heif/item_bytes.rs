//! The bytes of each item, wherever they stand.

use super::location::From;
use super::meta::Meta;
use super::{Findings, broken};
use crate::domain::Kind;
use crate::imaging::Refusal;
use crate::imaging::metadata::coverage::Coverage;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many times over a file's bytes may be referred to: a small file could otherwise be read a thousand times.
const MOST_REFERRED: usize = 4;

/// Where every item's bytes stand in the file.
#[derive(Debug)]
pub(super) struct ItemBytes<'a> {
    file: &'a [u8],
    pieces: BTreeMap<u32, Vec<Range<usize>>>,
}

impl<'a> ItemBytes<'a> {
    /// Finds all pieces, and accounts for them.
    pub(super) fn locate(
        file: &'a [u8],
        meta: &Meta<'_>,
        coverage: &mut Coverage,
        found: &mut Findings,
    ) -> Result<Self, Refusal> {
        let mut pieces = BTreeMap::new();
        let mut referred = 0usize;
        for (&item, location) in &meta.locations {
            if location.from == From::Elsewhere {
                found.add(Kind::Unknown, "meta/iloc", "Location", format!("item {item} lies in another item or file"));
            }
            let ranges = location.ranges(file.len(), &meta.item_data);
            let ranges = ranges.ok_or_else(|| broken(found, "an item reaches beyond the file"))?;
            for range in &ranges {
                coverage.add(range.start as u64, range.len() as u64);
                referred = referred.saturating_add(range.len());
            }
            pieces.insert(item, ranges);
        }
        if referred > MOST_REFERRED.saturating_mul(file.len()).saturating_add(4096) {
            return Err(broken(found, "items lie upon each other"));
        }
        Ok(Self { file, pieces })
    }

    /// Bytes of an item; 0 when it has none.
    pub(super) fn length(&self, item: u32) -> usize {
        self.pieces_of(item).iter().map(Range::len).sum()
    }

    /// The bytes of an item, its pieces joined.
    pub(super) fn of(&self, item: u32) -> Cow<'a, [u8]> {
        let slice = |range: &Range<usize>| self.file.get(range.clone()).unwrap_or_default();
        match self.pieces_of(item) {
            [] => Cow::Borrowed(&[]),
            [only] => Cow::Borrowed(slice(only)),
            several => Cow::Owned(several.iter().flat_map(slice).copied().collect()),
        }
    }

    fn pieces_of(&self, item: u32) -> &[Range<usize>] {
        self.pieces.get(&item).map(Vec::as_slice).unwrap_or_default()
    }
}

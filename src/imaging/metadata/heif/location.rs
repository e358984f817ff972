//! `iloc`: where the bytes of each item stand (ISO/IEC 14496-12, 8.11.3).

use super::Findings;
use super::fields::Fields;
use crate::imaging::Refusal;
use std::collections::BTreeMap;
use std::ops::Range;

/// Where an item's bytes stand.
#[derive(Clone, Debug)]
pub(super) struct Location {
    /// What the offsets count from.
    pub(super) from: From,
    /// Offset and length of each piece.
    extents: Vec<(u64, u64)>,
}

/// What offsets count from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum From {
    /// The start of the file.
    File,
    /// The start of the `idat` box of the same `meta` box.
    ItemData,
    /// Another item, or another file: not followed.
    Elsewhere,
}

impl Location {
    /// The pieces as ranges of the file. `None`: one reaches beyond the file or beyond `item_data`.
    pub(super) fn ranges(&self, file_length: usize, item_data: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let source = match self.from {
            From::File => 0..file_length,
            From::ItemData => item_data.clone(),
            From::Elsewhere => return Some(Vec::new()),
        };
        let range = |&(offset, length): &(u64, u64)| {
            let start = source.start.checked_add(usize::try_from(offset).ok()?)?;
            let end = start.checked_add(usize::try_from(length).ok()?)?;
            (end <= source.end).then_some(start..end)
        };
        self.extents.iter().map(range).collect()
    }
}

/// Bytes of each field.
#[derive(Clone, Copy)]
struct Widths {
    offset: usize,
    length: usize,
    base: usize,
    index: usize,
}

/// Reads the box into `locations`; `Ok(None)` when it is cut short.
pub(super) fn read(
    body: &[u8],
    locations: &mut BTreeMap<u32, Location>,
    found: &mut Findings,
) -> Result<Option<()>, Refusal> {
    let Some((version, widths, mut fields)) = head(body) else { return Ok(None) };
    let Some(items) = fields.item(version > 1) else { return Ok(None) };
    for _ in 0..items {
        found.step()?;
        let Some((id, from, base, extents)) = item(version, widths, &mut fields) else { return Ok(None) };
        let mut location = Location { from, extents: Vec::new() };
        for _ in 0..extents {
            found.step()?;
            let Some((offset, length)) = extent(widths, &mut fields) else { return Ok(None) };
            location.extents.push((base.saturating_add(offset), length));
        }
        locations.insert(id, location);
    }
    Ok(Some(()))
}

fn head(body: &[u8]) -> Option<(u8, Widths, Fields<'_>)> {
    let (version, _, mut fields) = Fields::full(body)?;
    let widths = fields.number(2)? as usize;
    let nibble = |shift: usize| widths >> shift & 0xF;
    let index = if version == 0 { 0 } else { nibble(0) };
    let widths = Widths { offset: nibble(12), length: nibble(8), base: nibble(4), index };
    let are_known = [widths.offset, widths.length, widths.base, widths.index].iter().all(|width| *width <= 8);
    are_known.then_some((version, widths, fields))
}

/// The item's number, what its offsets count from, what is added to them, and how many pieces follow.
fn item(version: u8, widths: Widths, fields: &mut Fields<'_>) -> Option<(u32, From, u64, u64)> {
    let id = fields.item(version > 1)?;
    let method = if version == 0 { 0 } else { fields.number(2)? & 0xF };
    let other_file = fields.number(2)?;
    let base = fields.number(widths.base)?;
    let from = match (method, other_file) {
        (0, 0) => From::File,
        (1, 0) => From::ItemData,
        _ => From::Elsewhere,
    };
    Some((id, from, base, fields.number(2)?))
}

fn extent(widths: Widths, fields: &mut Fields<'_>) -> Option<(u64, u64)> {
    let _index = fields.number(widths.index)?;
    Some((fields.number(widths.offset)?, fields.number(widths.length)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_outside_its_source_is_no_piece() {
        let only = |ranges: Option<Vec<Range<usize>>>| ranges?.pop();
        let location = |from| Location { from, extents: vec![(2, 3)] };
        assert_eq!(only(location(From::File).ranges(5, &(0..0))), Some(2..5));
        assert_eq!(location(From::File).ranges(4, &(0..0)), None);
        assert_eq!(only(location(From::ItemData).ranges(100, &(10..15))), Some(12..15));
        assert_eq!(location(From::ItemData).ranges(100, &(10..14)), None);
        let absurd = Location { from: From::File, extents: vec![(u64::MAX, u64::MAX)] };
        assert_eq!(absurd.ranges(5, &(0..0)), None);
    }
}

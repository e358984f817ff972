//! Boxes: length, type, content, one inside another (ISO/IEC 14496-12, 4.2).

use super::Findings;
use crate::imaging::Refusal;
use std::ops::Range;

/// A box, wherever it stands.
#[derive(Clone, Debug)]
pub(super) struct IsoBox<'a> {
    /// Four characters.
    pub(super) kind: [u8; 4],
    /// The extended type of a `uuid` box.
    pub(super) uuid: Option<[u8; 16]>,
    /// Its content without the header.
    pub(super) body: &'a [u8],
    /// Where the content stands in the file.
    pub(super) at: usize,
}

impl IsoBox<'_> {
    /// The type as text; a byte that is no letter or digit shows as a dot.
    pub(super) fn name(&self) -> String {
        four_characters(self.kind)
    }

    /// Where the content stands in the file.
    pub(super) fn range(&self) -> Range<usize> {
        self.at..self.at + self.body.len()
    }
}

/// Four characters as text; a byte that is not printable shows as a dot.
pub(super) fn four_characters(kind: [u8; 4]) -> String {
    let shown = |byte: u8| if byte.is_ascii_graphic() || byte == b' ' { char::from(byte) } else { '.' };
    kind.into_iter().map(shown).collect()
}

/// The boxes that stand in `range` of `file`, and where the bytes start that are no whole box.
pub(super) fn list<'a>(
    file: &'a [u8],
    range: Range<usize>,
    found: &mut Findings,
) -> Result<(Vec<IsoBox<'a>>, usize), Refusal> {
    let mut boxes = Vec::new();
    let mut at = range.start;
    while let Some(read) = read(file, at, range.end) {
        found.step()?;
        at = read.range().end;
        boxes.push(read);
    }
    Ok((boxes, at))
}

/// The length that the box at the start of `bytes` states, with its header; 0 means up to the end.
pub(super) fn stated_length(bytes: &[u8]) -> Option<(u64, [u8; 4])> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (kind, rest) = rest.split_first_chunk::<4>()?;
    match u32::from_be_bytes(*length) {
        1 => Some((u64::from_be_bytes(*rest.first_chunk()?), *kind)),
        length => Some((u64::from(length), *kind)),
    }
}

fn read(file: &[u8], at: usize, end: usize) -> Option<IsoBox<'_>> {
    let bytes = file.get(at..end)?;
    let (length, kind) = stated_length(bytes)?;
    let length = if length == 0 { bytes.len() } else { usize::try_from(length).ok()? };
    let is_wide = bytes.get(..4) == Some(&[0, 0, 0, 1]);
    let header = if is_wide { 16 } else { 8 };
    let body = bytes.get(header..length)?;
    if &kind != b"uuid" {
        return Some(IsoBox { kind, uuid: None, body, at: at + header });
    }
    let (uuid, body) = body.split_first_chunk::<16>()?;
    Some(IsoBox { kind, uuid: Some(*uuid), body, at: at + header + 16 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Format, Limits};

    #[test]
    fn boxes_of_all_three_lengths_are_read_and_a_rest_is_left() {
        let file = b"\0\0\0\x0Afreeab\0\0\0\x01wide\0\0\0\0\0\0\0\x11c\0\0\0\x09";
        let mut found = Findings::new(Format::Avif, &Limits::default());
        let (boxes, rest) = list(file, 0..file.len(), &mut found).unwrap();
        let bodies: Vec<&[u8]> = boxes.iter().map(|read| read.body).collect();
        assert_eq!((bodies, rest), (vec![&b"ab"[..], b"c"], 27));
        let (boxes, rest) = list(b"\0\0\0\0mdatxyz", 0..11, &mut found).unwrap();
        assert_eq!((boxes[0].body, rest), (&b"xyz"[..], 11));
    }
}

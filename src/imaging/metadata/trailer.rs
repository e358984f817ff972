//! What stands after the end of a picture: second pictures, films, makers' blocks, archives, plain bytes.

use super::mpf::SecondPicture;
use super::{Findings, film, jpeg, samsung, text, xmp};
use crate::domain::Kind;
use std::ops::Range;

const PLACE: &str = "after EOI";

/// Beginnings of known files and blocks that are named but not opened.
const KNOWN: &[(&[u8], &str)] = &[
    (b"PK\x03\x04", "ZIP archive"),
    (b"Rar!\x1A\x07", "RAR archive"),
    (b"7z\xBC\xAF\x27\x1C", "7z archive"),
    (b"%PDF-", "PDF document"),
    (b"RIFF", "RIFF file"),
    (b"OggS", "Ogg file"),
    (b"ID3", "MP3 file"),
    (b"\x89PNG\r\n\x1A\n", "PNG picture"),
    (b"GIF8", "GIF picture"),
    (b"II\x2A\0", "TIFF structure"),
    (b"MM\0\x2A", "TIFF structure"),
    (b"AXS!", "AFCP block"),
    (b"CANON OPTIONAL DATA\0", "Canon VRD block"),
    (b"cbipcbbl", "PhotoMechanic block"),
    (b"vivo{", "Vivo block"),
    (b"LIVE_", "Huawei live photo block"),
    (b"MotionPhoto_Data", "motion photo mark"),
    (b"QDIOBS", "Samsung block"),
];

/// Tells of all bytes of `file` from `end` on, and of the pictures that an MPF directory named.
pub(super) fn read(file: &[u8], end: usize, seconds: Vec<SecondPicture>, found: &mut Findings) {
    let mut told: Vec<Range<usize>> = Vec::new();
    for (number, second) in seconds.into_iter().enumerate() {
        if found.step().is_err() {
            return;
        }
        let name = format!("MPImage{}", number + 2);
        match file.get(second.range.clone()) {
            // Many entries may name the same bytes: they are read once.
            Some(_) if told.iter().any(|other| overlap(other, &second.range)) => {
                found.add(Kind::Unknown, "MPF", &name, format!("{}, overlaps another", second.role));
            }
            Some(bytes) => {
                jpeg::read_second(bytes, &name, second.role, "MPF", found);
                told.push(second.range);
            }
            None => found.add(Kind::Unknown, "MPF", &name, format!("{}, points outside the file", second.role)),
        }
    }
    let rest = file.get(end..).unwrap_or_default();
    told.extend(samsung::read(rest, PLACE, found).into_iter().map(|range| range.start + end..range.end + end));
    for gap in gaps(end..file.len(), told) {
        tell_run(file.get(gap).unwrap_or_default(), found);
    }
}

/// Whether two ranges share a byte.
pub(super) fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}

/// The parts of `whole` that none of the `told` ranges holds.
fn gaps(whole: Range<usize>, mut told: Vec<Range<usize>>) -> Vec<Range<usize>> {
    told.sort_by_key(|range| range.start);
    let mut gaps = Vec::new();
    let mut at = whole.start;
    for range in told {
        if range.start > at {
            gaps.push(at..range.start.min(whole.end));
        }
        at = at.max(range.end);
    }
    gaps.push(at.min(whole.end)..whole.end);
    gaps.retain(|gap| !gap.is_empty());
    gaps
}

/// Names one thing after the other.
fn tell_run(bytes: &[u8], found: &mut Findings) {
    let mut at = 0;
    // A JPEG that never ends makes all later ones doubtful, and looking for their ends costs the whole rest each time.
    let mut has_jpegs = true;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        if found.step().is_err() {
            return;
        }
        at += if film::looks_like_film(rest) {
            let length = film::length(rest).max(1);
            film::read(rest.get(..length).unwrap_or(rest), PLACE, found);
            length
        } else if has_jpegs && is_jpeg(rest) {
            let length = jpeg::length(rest, found);
            has_jpegs = length.is_some();
            let picture = rest.get(..length.unwrap_or(rest.len())).unwrap_or(rest);
            jpeg::read_second(picture, "TrailerImage", "", PLACE, found);
            picture.len()
        } else {
            let length = next_start(rest, has_jpegs);
            tell_bytes(rest.get(..length).unwrap_or(rest), found);
            length
        };
    }
}

fn is_jpeg(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xD8, 0xFF, 0xC0..=0xFE, ..])
}

/// Where the next film or JPEG starts; the length of `bytes` when there is none.
fn next_start(bytes: &[u8], has_jpegs: bool) -> usize {
    let starts = |at: &usize| {
        let rest = bytes.get(*at..).unwrap_or_default();
        let is_film = rest.get(4..8) == Some(b"ftyp") && film::looks_like_film(rest);
        is_film || (has_jpegs && is_jpeg(rest))
    };
    (1..bytes.len()).find(starts).unwrap_or(bytes.len())
}

fn tell_bytes(bytes: &[u8], found: &mut Findings) {
    if bytes.iter().all(|&byte| byte == 0) {
        found.add(Kind::Trailer, PLACE, "zeros", text::size(bytes.len()));
    } else if let Some((_, name)) = KNOWN.iter().find(|(start, _)| bytes.starts_with(start)) {
        found.add(Kind::Trailer, PLACE, name, text::described(bytes));
    } else if let Some(packet) = xmp::find(bytes) {
        found.add(Kind::Trailer, PLACE, "XMP", text::size(bytes.len()));
        xmp::read(packet, &format!("{PLACE}/XMP"), found);
    } else {
        found.add(Kind::Trailer, PLACE, "bytes", text::described(bytes));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_range_holds_is_a_gap() {
        assert_eq!(gaps(10..30, vec![12..15, 0..11, 14..20]), [11..12, 20..30]);
        assert_eq!(gaps(10..30, vec![5..6, 6..usize::MAX]), []);
        assert_eq!(gaps(10..10, Vec::new()), []);
    }
}

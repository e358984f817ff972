//! A film beside the picture: an MP4 or `QuickTime` file (ISO/IEC 14496-12), as motion photos carry it.

use super::boxes::{self, IsoBox, boxes};
use super::text::{self, ByteOrder};
use super::{Findings, xmp};
use crate::domain::Kind;
use crate::imaging::Format;

/// Deepest nesting of boxes that is followed.
const DEEPEST: usize = 8;
/// Largest `ftyp` box that is believed.
const LARGEST_FTYP: u32 = 512;

/// Whether the bytes begin like a film.
pub(super) fn looks_like_film(bytes: &[u8]) -> bool {
    let Some(head) = bytes.first_chunk::<12>() else { return false };
    let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]);
    let is_brand = head[8..12].iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ');
    match &head[4..8] {
        b"ftyp" => (12..=LARGEST_FTYP).contains(&length) && is_brand && Format::of(bytes).is_none(),
        b"moov" | b"mdat" | b"wide" => length as usize <= bytes.len() && length >= 8,
        _ => false,
    }
}

/// How many bytes the film takes: the boxes that follow each other and are known in films.
pub(super) fn length(bytes: &[u8]) -> usize {
    let is_film_box = |one: &IsoBox<'_>| {
        matches!(
            &one.kind,
            b"ftyp"
                | b"moov"
                | b"mdat"
                | b"free"
                | b"skip"
                | b"wide"
                | b"uuid"
                | b"meta"
                | b"moof"
                | b"mfra"
                | b"pnot"
                | b"udta"
                | b"styp"
                | b"sidx"
                | b"mpvd"
                | b"sefd"
                | b"PICT"
        )
    };
    boxes(bytes).take_while(is_film_box).map(|one| one.length).sum()
}

/// Tells of a film that was found at `place`: its length, and what it says about itself.
pub(super) fn read(bytes: &[u8], place: &str, found: &mut Findings) {
    let brand = bytes.get(8..12).map(text::decoded).unwrap_or_default();
    let duration = seconds(bytes).map(|seconds| format!(", {seconds:.1} s")).unwrap_or_default();
    found.add(Kind::Film, place, "film", format!("{brand}, {}{duration}", text::size(bytes.len())));
    walk(bytes, &format!("{place}/film"), DEEPEST, found);
}

fn walk(bytes: &[u8], place: &str, depth: usize, found: &mut Findings) {
    for one in boxes(bytes) {
        if found.step().is_err() {
            return;
        }
        match &one.kind {
            b"moov" | b"trak" | b"mdia" | b"udta" | b"ilst" if depth > 0 => walk(one.content, place, depth - 1, found),
            b"mvhd" => tell_time(one.content, place, found),
            b"meta" => tell_keys(one.content, place, found),
            b"hdlr" | b"ftyp" | b"mdat" | b"tkhd" | b"mdhd" | b"minf" | b"edts" | b"free" | b"skip" | b"wide" => {}
            b"uuid" if one.content.get(16..).is_some_and(text::is_text) => {
                xmp::read(one.content.get(16..).unwrap_or_default(), &format!("{place}/XMP"), found);
            }
            [0xA9, name @ ..] => tell_text(*name, one.content, place, found),
            b"loci" => found.add(Kind::Location, place, "loci", text::described(one.content)),
            kind => found.add(Kind::Unknown, place, &text::decoded(kind), text::described(one.content)),
        }
    }
}

/// `QuickTime` user data: a length, a language, a text.
fn tell_text(name: [u8; 3], content: &[u8], place: &str, found: &mut Findings) {
    let kind = match &name {
        b"xyz" => Kind::Location,
        b"mak" | b"mod" => Kind::Device,
        b"swr" | b"too" => Kind::Software,
        b"day" => Kind::Time,
        b"aut" | b"ART" | b"cpy" | b"own" => Kind::Person,
        _ => Kind::Text,
    };
    let length = ByteOrder::Big.u16(content).map_or(0, usize::from);
    let body = content.get(4..4 + length).unwrap_or(content);
    found.add(kind, place, &format!("©{}", text::decoded(&name)), text::decoded(body));
}

/// Movie header (8.2.2): seconds since 1904, scale, duration.
fn tell_time(content: &[u8], place: &str, found: &mut Findings) {
    /// Seconds from 1904 to 1970.
    const EPOCH: u64 = 2_082_844_800;
    let created = match content.first() {
        Some(0) => content.get(4..).and_then(|rest| ByteOrder::Big.u32(rest)).map(u64::from),
        Some(1) => content.get(4..).and_then(|rest| rest.first_chunk()).map(|eight| u64::from_be_bytes(*eight)),
        _ => None,
    };
    if let Some(since_1970) = created.and_then(|seconds| seconds.checked_sub(EPOCH)) {
        found.add(Kind::Time, place, "CreateDate", format!("{since_1970} s since 1970"));
    }
}

/// The duration that the movie header states, in seconds.
fn seconds(bytes: &[u8]) -> Option<f64> {
    let movie = boxes(bytes).find(|one| &one.kind == b"moov")?;
    let header = boxes(movie.content).find(|one| &one.kind == b"mvhd")?.content;
    let (scale, duration) = match header.first()? {
        0 => (ByteOrder::Big.u32(header.get(12..)?)?, u64::from(ByteOrder::Big.u32(header.get(16..)?)?)),
        _ => (ByteOrder::Big.u32(header.get(20..)?)?, u64::from_be_bytes(*header.get(24..)?.first_chunk()?)),
    };
    (scale > 0).then(|| duration as f64 / f64::from(scale))
}

/// Apple's metadata: a list of names (`keys`), and values that count into it (`ilst`). ISO films put four bytes before.
fn tell_keys(content: &[u8], place: &str, found: &mut Findings) {
    let is_direct = boxes::first(content).is_some_and(|one| matches!(&one.kind, b"hdlr" | b"keys" | b"ilst"));
    let content = if is_direct { content } else { content.get(4..).unwrap_or_default() };
    let inside =
        |kind: &[u8; 4]| boxes(content).find(|one| one.kind == *kind).map(|one| one.content).unwrap_or_default();
    let names: Vec<String> = boxes(inside(b"keys").get(8..).unwrap_or_default())
        .take_while(|_| found.step().is_ok())
        .map(|one| text::decoded(one.content))
        .collect();
    for item in values(inside(b"ilst")) {
        if found.step().is_err() {
            return;
        }
        let name = names.get((item.0 as usize).wrapping_sub(1)).cloned().unwrap_or_else(|| format!("item {}", item.0));
        found.add(xmp::kind_by_name(&name), place, &name, text::described(item.1));
    }
    if names.is_empty() {
        found.add(Kind::Unknown, place, "meta", text::described(content));
    }
}

/// The items of an `ilst` box: their type is a number here, so the general reader does not see them.
fn values(mut list: &[u8]) -> impl Iterator<Item = (u32, &[u8])> {
    std::iter::from_fn(move || {
        let length = ByteOrder::Big.u32(list)? as usize;
        let number = ByteOrder::Big.u32(list.get(4..)?)?;
        let content = list.get(8..length)?;
        list = list.get(length..)?;
        // Inside stands a `data` box: header, type, locale, value.
        Some((number, content.get(16..).unwrap_or(content)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_film_is_told_from_a_heif_picture_and_from_noise() {
        assert!(looks_like_film(b"\0\0\0\x14ftypmp42\0\0\0\0isom"));
        assert!(!looks_like_film(b"\0\0\0\x14ftypheic\0\0\0\0heic"));
        assert!(!looks_like_film(b"\xFF\0\0\x14ftypmp42"));
        assert!(!looks_like_film(b"ftyp"));
    }

    #[test]
    fn a_film_ends_where_its_boxes_end() {
        assert_eq!(length(b"\0\0\0\x0Cftypmp42\0\0\0\x09mdatxSEFH"), 21);
    }
}

//! Blocks that are too long for one segment: they are cut into several, and joined here.

use crate::domain::Kind;
use crate::imaging::metadata::text;
use crate::imaging::metadata::{Findings, exif, icc, jumbf, photoshop, xmp};
use std::collections::BTreeMap;

/// One piece of a block, with what puts the pieces in order.
type Piece<'a> = (u32, &'a [u8]);

/// The pieces that were met so far.
#[derive(Debug, Default)]
pub(super) struct Joined<'a> {
    exif: Vec<(String, Vec<u8>)>,
    icc: Vec<Piece<'a>>,
    photoshop: Vec<u8>,
    extended_xmp: BTreeMap<&'a [u8], Vec<Piece<'a>>>,
    jumbf: BTreeMap<u16, Vec<Piece<'a>>>,
    others: BTreeMap<(String, String), (usize, Vec<u8>)>,
}

/// Most bytes of segments without a reader that are kept to be searched for text.
const MOST_KEPT: usize = 1 << 16;

impl<'a> Joined<'a> {
    /// A block after `Exif\0\0`. One without a header continues the one before it.
    pub(super) fn add_exif(&mut self, tiff: &[u8], place: &str) {
        match self.exif.last_mut() {
            Some((_, block)) if !exif::looks_like_exif(tiff) => block.extend(tiff),
            _ => self.exif.push((place.to_owned(), tiff.to_vec())),
        }
    }

    /// The first EXIF block, as it stands in the file.
    pub(super) fn first_exif(&self) -> Option<&[u8]> {
        self.exif.first().map(|(_, block)| block.as_slice())
    }

    /// A piece of a profile after `ICC_PROFILE\0`: its number, their count, data (ICC.1:2022, B.4).
    pub(super) fn add_icc(&mut self, rest: &'a [u8]) {
        let number = rest.first().map_or(0, |number| u32::from(*number));
        self.icc.push((number, rest.get(2..).unwrap_or_default()));
    }

    /// Image resources after `Photoshop 3.0\0`; they go on from segment to segment.
    pub(super) fn add_photoshop(&mut self, resources: &[u8]) {
        self.photoshop.extend(resources);
    }

    /// A piece of extended XMP (XMP specification part 3, 1.1.3.1): digest, full length, offset, data.
    pub(super) fn add_extended_xmp(&mut self, rest: &'a [u8]) {
        let (digest, rest) = rest.split_at_checked(32).unwrap_or((rest, &[]));
        let offset = rest.get(4..8).and_then(|four| four.first_chunk()).map_or(0, |four| u32::from_be_bytes(*four));
        self.extended_xmp.entry(digest).or_default().push((offset, rest.get(8..).unwrap_or_default()));
    }

    /// A piece of a JUMBF box after `JP` (ISO/IEC 19566-5, D.2): box number, packet number, data.
    pub(super) fn add_jumbf(&mut self, rest: &'a [u8]) {
        let number = rest.first_chunk().map_or(0, |pair| u16::from_be_bytes(*pair));
        let packet = rest.get(2..).and_then(|four| four.first_chunk()).map_or(0, |four| u32::from_be_bytes(*four));
        self.jumbf.entry(number).or_default().push((packet, rest.get(6..).unwrap_or_default()));
    }

    /// A segment without a reader; those of one name are told together.
    pub(super) fn add_other(&mut self, place: &str, name: &str, payload: &[u8]) {
        let (length, kept) = self.others.entry((place.to_owned(), name.to_owned())).or_default();
        *length += payload.len();
        let room = MOST_KEPT.saturating_sub(kept.len()).min(payload.len());
        kept.extend(payload.get(..room).unwrap_or_default());
    }

    /// Hands every block to its reader.
    pub(super) fn tell(self, base: &str, found: &mut Findings) {
        for (place, block) in self.exif {
            exif::read(&block, &place, found);
        }
        for (digest, pieces) in self.extended_xmp {
            let place = format!("{base}APP1/ExtendedXMP");
            if !digest.iter().all(u8::is_ascii_hexdigit) {
                found.add(Kind::Unknown, &place, "digest", text::decoded(digest));
            }
            xmp::read(&in_order(pieces), &place, found);
        }
        if !self.photoshop.is_empty() {
            photoshop::read(&self.photoshop, &format!("{base}APP13/Photoshop"), found);
        }
        if !self.icc.is_empty() {
            icc::read(&in_order(self.icc), &format!("{base}APP2/ICC"), found);
        }
        for pieces in self.jumbf.into_values() {
            jumbf::read(&without_repeated_headers(pieces), &format!("{base}APP11/JUMBF"), found);
        }
        for ((place, name), (length, kept)) in self.others {
            let runs = text::described(&kept);
            let runs = runs.split_once(": ").map_or("", |(_, runs)| runs);
            found.add(Kind::Unknown, &place, &name, format!("{}: {runs}", text::size(length)).trim_end_matches(": "));
        }
    }
}

fn in_order(mut pieces: Vec<Piece<'_>>) -> Vec<u8> {
    pieces.sort_by_key(|(order, _)| *order);
    pieces.into_iter().flat_map(|(_, data)| data.iter().copied()).collect()
}

/// Every packet repeats the header of the box that it continues: eight bytes, or sixteen when the length is long.
fn without_repeated_headers(mut pieces: Vec<Piece<'_>>) -> Vec<u8> {
    pieces.sort_by_key(|(order, _)| *order);
    let header = if pieces.first().is_some_and(|(_, data)| data.starts_with(&[0, 0, 0, 1])) { 16 } else { 8 };
    let mut joined = Vec::new();
    for (index, (_, data)) in pieces.into_iter().enumerate() {
        joined.extend(data.get(if index == 0 { 0 } else { header }..).unwrap_or_default());
    }
    joined
}

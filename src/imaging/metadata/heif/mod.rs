//! HEIF and AVIF: boxes with items in them (ISO/IEC 14496-12 and 23008-12; MIAF; AV1 image format).

mod boxes;
mod fields;
mod film;
mod item_bytes;
mod items;
mod location;
mod meta;
mod properties;
mod relations;
mod time;
mod transforms;

use super::coverage::{self, Coverage};
use super::{Block, Findings, Header};
use crate::domain::Kind;
use crate::imaging::Refusal;
use boxes::IsoBox;
use fields::Fields;
use item_bytes::ItemBytes;
use meta::Meta;
use std::ops::Range;

/// C2PA specification, "Embedding manifests into BMFF-based assets".
const C2PA: [u8; 16] = *b"\xD8\xFE\xC3\xD6\x1B\x0E\x48\x3C\x92\x97\x58\x28\x87\x7E\xC4\x81";
/// XMP specification part 3, 1.2.2.
const XMP: [u8; 16] = *b"\xBE\x7A\xCF\xCB\x97\xA9\x42\xE8\x9C\x71\x99\x94\x91\xE3\xAF\xAC";
/// Boxes that stand at the top of a file: one that is longer than what is left has been cut short.
const TOP: [&[u8; 4]; 12] =
    [b"ftyp", b"meta", b"mdat", b"moov", b"free", b"skip", b"wide", b"uuid", b"moof", b"mpvd", b"sidx", b"mfra"];

/// Walks every box, then the media data that no item refers to, then what stands after the last box.
pub(super) fn walk(bytes: &[u8], found: &mut Findings) -> Result<Header, Refusal> {
    let (top, rest) = boxes::list(bytes, 0..bytes.len(), found)?;
    let cut = bytes.get(rest..).and_then(boxes::stated_length).filter(|(_, kind)| TOP.contains(&kind));
    if let Some((_, kind)) = cut {
        return Err(broken(found, &format!("ends inside its {} box", boxes::four_characters(kind))));
    }
    let mut walker = Walker { file: bytes, coverage: Coverage::default(), media: Vec::new(), has_film: false };
    let mut header = None;
    for child in &top {
        if let Some(shown) = walker.visit(child, found)? {
            header.get_or_insert(shown);
        }
    }
    walker.tell_media(found);
    if rest < bytes.len() {
        found.add(Kind::Trailer, "after the last box", "Trailer", format!("{} bytes", bytes.len() - rest));
    }
    header.ok_or_else(|| broken(found, "no still picture in it"))
}

struct Walker<'a> {
    file: &'a [u8],
    coverage: Coverage,
    /// Media and item data: what items and films refer to.
    media: Vec<Range<usize>>,
    has_film: bool,
}

impl<'a> Walker<'a> {
    /// One box of the file; the header, when it is the one that says which picture is shown.
    fn visit(&mut self, child: &IsoBox<'a>, found: &mut Findings) -> Result<Option<Header>, Refusal> {
        match &child.kind {
            b"ftyp" => {}
            b"meta" => return self.meta(child, "meta", found).map(Some),
            b"mdat" => self.media.push(child.range()),
            b"moov" => {
                self.has_film = true;
                for meta in film::tell(self.file, child, found)? {
                    self.items(&meta, "moov/meta", found)?;
                }
            }
            b"mpvd" => found.add(Kind::Film, "mpvd", "MotionPhoto", format!("{} bytes", child.body.len())),
            _ => tell_box(child, "", found),
        }
        Ok(None)
    }

    fn meta(&mut self, child: &IsoBox<'a>, place: &str, found: &mut Findings) -> Result<Header, Refusal> {
        let meta = self.items(child, place, found)?;
        let primary = meta.primary.ok_or_else(|| broken(found, "no primary item"))?;
        let stored = properties::size(&meta, primary).ok_or_else(|| broken(found, "no size of the primary item"))?;
        if stored.width == 0 || stored.height == 0 {
            return Err(Refusal::Empty);
        }
        Ok(Header { stored, orientation: transforms::orientation(&meta, primary) })
    }

    fn items(&mut self, child: &IsoBox<'a>, place: &str, found: &mut Findings) -> Result<Meta<'a>, Refusal> {
        let meta = Meta::read(self.file, child, found)?;
        let bytes = ItemBytes::locate(self.file, &meta, &mut self.coverage, found)?;
        self.media.push(meta.item_data.clone());
        meta.tell_names(found);
        items::tell(&meta, &bytes, place, found);
        properties::tell(&meta, found);
        Ok(meta)
    }

    /// Media data that no item refers to belong to the film, or to nothing.
    fn tell_media(&mut self, found: &mut Findings) {
        let mut unclaimed = 0;
        for media in std::mem::take(&mut self.media) {
            let gaps = self.coverage.gaps(media.start as u64..media.end as u64);
            unclaimed += gaps.iter().filter_map(|gap| coverage::content(self.file, gap)).sum::<u64>();
        }
        let value = format!("{unclaimed} bytes that no item refers to");
        match (unclaimed, self.has_film) {
            (0, _) => {}
            (_, true) => found.add(Kind::Film, "mdat", "FilmData", value),
            (_, false) => found.add(Kind::Trailer, "mdat", "Gap", value),
        }
    }
}

/// A box that holds no item: known ones by name, free space when it is not empty, all others as unknown.
fn tell_box(child: &IsoBox<'_>, place: &str, found: &mut Findings) {
    let place = if place.is_empty() { child.name() } else { format!("{place}/{}", child.name()) };
    let value = format!("{} bytes", child.body.len());
    match (&child.kind, child.uuid) {
        (_, Some(C2PA)) => Block::C2pa.tell(manifest_store(child.body), &place, found),
        (_, Some(XMP)) => Block::Xmp.tell(child.body, &place, found),
        (b"free" | b"skip" | b"wide", _) if child.body.iter().all(|byte| *byte == 0) => {}
        (b"free" | b"skip" | b"wide", _) => found.add(Kind::Unknown, &place, "FreeSpace", value),
        (b"udta", _) => found.add(Kind::Text, &place, "UserData", value),
        (_, Some(uuid)) => {
            let uuid = u128::from_be_bytes(uuid);
            found.add(Kind::Unknown, &place, "Box", format!("{uuid:032x}, {value}"));
        }
        _ => found.add(Kind::Unknown, &place, "Box", value),
    }
}

/// The JUMBF boxes of a C2PA box: after version and flags, the purpose, and for a manifest eight bytes of offset.
fn manifest_store(body: &[u8]) -> &[u8] {
    let Some((.., mut fields)) = Fields::full(body) else { return body };
    if fields.text() == "manifest" && fields.bytes(8).is_some() {
        return fields.rest;
    }
    body
}

/// `hdlr` (ISO/IEC 14496-12, 8.4.3): the name often says which program wrote the file.
fn tell_handler(body: &[u8], place: &str, found: &mut Findings) {
    let Some((.., mut fields)) = Fields::full(body) else { return };
    if fields.bytes(20).is_some() {
        let name = fields.text();
        if !name.is_empty() {
            found.add(Kind::Software, place, "HandlerName", name);
        }
        if fields.rest.iter().any(|byte| *byte != 0) {
            found.add(Kind::Unknown, place, "Surplus", format!("{} bytes", fields.rest.len()));
        }
    }
}

/// The file's fault, by the format that it claims.
fn broken(found: &Findings, detail: &str) -> Refusal {
    Refusal::broken(found.format(), detail)
}

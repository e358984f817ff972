//! What the items of a `meta` box give away: everything but the picture that is shown.

use super::boxes;
use super::fields::Fields;
use super::item_bytes::ItemBytes;
use super::meta::{Item, Meta};
use super::relations::Relations;
use super::{Findings, properties};
use crate::domain::Kind;
use crate::imaging::metadata::Block;
use crate::imaging::metadata::inflate::Inflater;

/// Types of items that are pictures, coded or put together from others.
const PICTURES: [&[u8; 4]; 12] =
    [b"hvc1", b"av01", b"avc1", b"vvc1", b"jpeg", b"j2k1", b"unci", b"lhv1", b"grid", b"iovl", b"iden", b"tmap"];
/// Auxiliary pictures with a name of their own, by the end of their type.
const AUXILIARY: [(&str, &str); 6] = [
    ("aux:hdrgainmap", "HDRGainMap"),
    ("auxid:2", "DepthMap"),
    ("auxiliary:depth", "DepthMap"),
    ("aux:disparity", "DepthMap"),
    ("auxiliary:alpha", "Alpha"),
    ("auxid:1", "Alpha"),
];

/// Says what each item holds.
pub(super) fn tell(meta: &Meta<'_>, bytes: &ItemBytes<'_>, place: &str, found: &mut Findings) {
    let relations = Relations::of(meta);
    let mut inflater = Inflater::new();
    for item in &meta.items {
        let is_picture = PICTURES.contains(&&item.kind);
        match &item.kind {
            b"Exif" => exif(&bytes.of(item.id), place, found),
            b"mime" => mime(item, &bytes.of(item.id), &mut inflater, place, found),
            _ if relations.shown.contains(&item.id) => {}
            _ if is_picture && relations.tiles.contains(&item.id) => {}
            _ if is_picture => picture(meta, &relations, item, bytes.length(item.id), place, found),
            _ => {
                let name = boxes::four_characters(item.kind);
                found.add(Kind::Unknown, place, &name, format!("{} {} bytes", item.content, bytes.length(item.id)));
            }
        }
    }
}

/// An `Exif` item starts with how many bytes are to be passed over before the TIFF structure (ISO/IEC 23008-12, A.2.1).
fn exif(data: &[u8], place: &str, found: &mut Findings) {
    let mut fields = Fields::new(data);
    let place = format!("{place}/Exif");
    let skipped = fields.number(4).and_then(|length| fields.bytes(usize::try_from(length).ok()?));
    if skipped.is_some_and(|skipped| skipped.iter().any(|byte| *byte != 0) && !skipped.starts_with(b"Exif\0\0")) {
        found.add(Kind::Unknown, &place, "Gap", format!("{} bytes before the block", skipped.map_or(0, <[u8]>::len)));
    }
    Block::Exif.tell(fields.rest, &place, found);
}

fn mime(item: &Item, data: &[u8], inflater: &mut Inflater, place: &str, found: &mut Findings) {
    let place = format!("{place}/mime");
    let inflated;
    let data = if item.encoding == "deflate" {
        inflated = inflater.zlib(data);
        if let Some(fault) = inflated.fault {
            found.add(Kind::Unknown, &place, "Compression", fault.detail());
        }
        &inflated.bytes
    } else {
        data
    };
    match item.content.as_str() {
        "application/rdf+xml" => Block::Xmp.tell(data, &place, found),
        other => found.add(Kind::Unknown, &place, "MimeItem", format!("{other} {} bytes", data.len())),
    }
}

fn picture(meta: &Meta<'_>, relations: &Relations, item: &Item, length: usize, place: &str, found: &mut Findings) {
    let auxiliary = properties::auxiliary_type(meta, item.id);
    let size = properties::size(meta, item.id);
    let size = size.map_or_else(|| "?".to_owned(), |size| format!("{}x{}", size.width, size.height));
    let value = match &auxiliary {
        Some(kind) => format!("{size}, {length} bytes, {kind}"),
        None => format!("{size}, {length} bytes"),
    };
    let (kind, name) = match &auxiliary {
        _ if relations.thumbnails.contains(&item.id) => (Kind::Thumbnail, "Thumbnail"),
        Some(kind) => (Kind::SecondPicture, auxiliary_name(kind)),
        None if &item.kind == b"tmap" => (Kind::SecondPicture, "ToneMap"),
        None => (Kind::SecondPicture, "Picture"),
    };
    found.add(kind, &format!("{place}/{}", boxes::four_characters(item.kind)), name, value);
}

fn auxiliary_name(kind: &str) -> &'static str {
    AUXILIARY.iter().find(|(end, _)| kind.ends_with(end)).map_or("AuxiliaryPicture", |(_, name)| name)
}

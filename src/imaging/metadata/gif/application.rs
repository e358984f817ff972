//! Application extensions: eight bytes of identifier, three of code, then data (GIF 89a, section 26).

use super::sub_blocks;
use crate::domain::Kind;
use crate::imaging::metadata::{Block, Findings};

/// The last 257 bytes of an XMP packet in a GIF: 0x01, then 0xFF down to 0x00 (XMP specification part 3, 1.1.2).
const XMP_END: usize = 257;

/// Says what the extension of `blocks` holds.
pub(super) fn tell(blocks: &[u8], found: &mut Findings) {
    let (identifier, rest) = sub_blocks::first(blocks);
    let name: String = identifier.iter().copied().filter(u8::is_ascii_graphic).map(char::from).collect();
    let place = format!("application/{name}");
    match identifier {
        b"NETSCAPE2.0" | b"ANIMEXTS1.0" => repetition(rest, &place, found),
        b"XMP DataXMP" => Block::Xmp.tell(&xmp(rest), &place, found),
        b"ICCRGBG1012" => Block::Icc.tell(&sub_blocks::joined(rest), &place, found),
        b"MGKIPTC0000" => Block::Iptc.tell(&sub_blocks::joined(rest), &place, found),
        b"MGK8BIM0000" => Block::Photoshop.tell(&sub_blocks::joined(rest), &place, found),
        _ if identifier.starts_with(b"C2PA_GIF") => Block::C2pa.tell(&sub_blocks::joined(rest), &place, found),
        _ => found.add(Kind::Unknown, &place, "Application", super::size(rest)),
    }
}

/// How often an animation plays, and how much is buffered: harmless, unless something else is put there.
fn repetition(blocks: &[u8], place: &str, found: &mut Findings) {
    let (first, rest) = sub_blocks::first(blocks);
    let harmless = |block: &[u8]| matches!(block, [] | [1, _, _] | [2, _, _, _, _]);
    let (second, rest) = sub_blocks::first(rest);
    if !(harmless(first) && harmless(second) && sub_blocks::first(rest).0.is_empty()) {
        found.add(Kind::Unknown, place, "Surplus", super::size(blocks));
    }
}

/// The packet stands there as it is, ended by bytes that lead any reader of sub-blocks to a zero. Some writers cut it into
/// sub-blocks all the same.
fn xmp(blocks: &[u8]) -> Vec<u8> {
    if blocks.starts_with(b"<") {
        let length = blocks.len().saturating_sub(XMP_END + 1);
        return blocks.get(..length).unwrap_or_default().to_vec();
    }
    sub_blocks::joined(blocks)
}

//! GIF: a header, then blocks until a trailer (Graphics Interchange Format 89a).

mod application;
mod lzw;
mod sub_blocks;

use super::{Findings, Header};
use crate::domain::{Kind, Size};
use crate::imaging::{Format, Orientation, Refusal};

/// Signature and logical screen descriptor.
const SCREEN: usize = 13;
/// Image descriptor without its introducer.
const DESCRIPTOR: usize = 9;

/// Walks every block, then what stands after the trailer.
pub(super) fn walk(bytes: &[u8], found: &mut Findings) -> Result<Header, Refusal> {
    let screen: &[u8; SCREEN] = bytes.first_chunk().ok_or_else(cut)?;
    let [_, _, _, _, _, _, w0, w1, h0, h1, packed, _, _] = *screen;
    let stored = Size::new(u32::from(u16::from_le_bytes([w0, w1])), u32::from(u16::from_le_bytes([h0, h1])));
    if stored.width == 0 || stored.height == 0 {
        return Err(Refusal::Empty);
    }
    let mut walker = Walker { bytes, at: SCREEN + colour_table(packed), frames: 0, further_bytes: 0 };
    while walker.block(found)? {
        found.step()?;
    }
    walker.tell_frames(found)?;
    if walker.at < bytes.len() {
        found.add(Kind::Trailer, "after the GIF trailer", "Trailer", format!("{} bytes", bytes.len() - walker.at));
    }
    Ok(Header { stored, orientation: Orientation::Upright })
}

struct Walker<'a> {
    bytes: &'a [u8],
    at: usize,
    frames: u32,
    further_bytes: usize,
}

impl<'a> Walker<'a> {
    /// One block; whether there is another.
    fn block(&mut self, found: &mut Findings) -> Result<bool, Refusal> {
        match self.byte()? {
            0x3B => return Ok(false),
            0x21 => self.extension(found)?,
            0x2C => self.image(found)?,
            0 => found.add(Kind::Unknown, "between blocks", "Gap", "1 byte"),
            other => return Err(Refusal::broken(Format::Gif, format!("unknown block 0x{other:02X}"))),
        }
        Ok(true)
    }

    fn extension(&mut self, found: &mut Findings) -> Result<(), Refusal> {
        let label = self.byte()?;
        let blocks = self.sub_blocks(found)?;
        match label {
            0xF9 => tell_longer_than(4, "graphic control", blocks, found),
            0xFE => found.add(Kind::Text, "comment", "Comment", text(&sub_blocks::joined(blocks))),
            0x01 => plain_text(blocks, found),
            0xFF => application::tell(blocks, found),
            _ => found.add(Kind::Unknown, &format!("extension 0x{label:02X}"), "Extension", size(blocks)),
        }
        Ok(())
    }

    /// Descriptor, colour table, code size, then sub-blocks of LZW data.
    fn image(&mut self, found: &mut Findings) -> Result<(), Refusal> {
        let start = self.at;
        let rest = self.bytes.get(self.at..).ok_or_else(cut)?;
        let [_, _, _, _, w0, w1, h0, h1, packed] = *rest.first_chunk::<DESCRIPTOR>().ok_or_else(cut)?;
        self.at += DESCRIPTOR + colour_table(packed);
        let smallest = self.byte()?;
        let blocks = self.sub_blocks(found)?;
        self.frames = self.frames.saturating_add(1);
        if self.frames > 1 {
            self.further_bytes += self.at - start;
            return Ok(());
        }
        let pixels = u64::from(u16::from_le_bytes([w0, w1])) * u64::from(u16::from_le_bytes([h0, h1]));
        match lzw::surplus(&sub_blocks::joined(blocks), smallest, pixels) {
            Some(0) => {}
            Some(bytes) => {
                found.add(Kind::Trailer, "picture data", "Trailer", format!("{bytes} bytes after the picture"));
            }
            None => found.add(Kind::Unknown, "picture data", "PictureData", "compressed data broken or cut short"),
        }
        Ok(())
    }

    /// The sub-blocks from here to their end, with length bytes and the closing zero.
    fn sub_blocks(&mut self, found: &mut Findings) -> Result<&'a [u8], Refusal> {
        found.step()?;
        let start = self.at;
        self.at = sub_blocks::end(self.bytes, start).ok_or_else(cut)?;
        self.bytes.get(start..self.at).ok_or_else(cut)
    }

    fn byte(&mut self) -> Result<u8, Refusal> {
        let byte = self.bytes.get(self.at).copied().ok_or_else(cut)?;
        self.at += 1;
        Ok(byte)
    }

    fn tell_frames(&self, found: &mut Findings) -> Result<(), Refusal> {
        match self.frames {
            0 => return Err(Refusal::broken(Format::Gif, "no picture in it")),
            1 => {}
            frames => {
                let value = format!("{} further frames, {} bytes", frames - 1, self.further_bytes);
                found.add(Kind::SecondPicture, "frames", "AnimationFrames", value);
            }
        }
        Ok(())
    }
}

fn cut() -> Refusal {
    Refusal::broken(Format::Gif, "ends before its trailer")
}

/// Bytes of the colour table that a packed field announces: 3 * 2^(n + 1).
const fn colour_table(packed: u8) -> usize {
    if packed & 0x80 == 0 { 0 } else { 3 << ((packed & 7) + 1) }
}

/// Plain text extension: twelve bytes of layout in the first sub-block, then the text.
fn plain_text(blocks: &[u8], found: &mut Findings) {
    let (layout, rest) = sub_blocks::first(blocks);
    let surplus = layout.get(12..).unwrap_or_default();
    let words = [surplus, &sub_blocks::joined(rest)].concat();
    found.add(Kind::Text, "plain text", "PlainText", text(&words));
}

fn tell_longer_than(longest: usize, place: &str, blocks: &[u8], found: &mut Findings) {
    let data = sub_blocks::joined(blocks);
    if data.len() > longest {
        found.add(Kind::Unknown, place, "Surplus", format!("{} bytes", data.len() - longest));
    }
}

fn size(blocks: &[u8]) -> String {
    format!("{} bytes", sub_blocks::joined(blocks).len())
}

/// UTF-8 where it is, else Latin-1: the specification says ASCII, writers say what they like.
fn text(bytes: &[u8]) -> String {
    std::str::from_utf8(bytes).map_or_else(|_| bytes.iter().copied().map(char::from).collect(), str::to_owned)
}

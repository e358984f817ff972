//! WebP: a RIFF file of chunks (RFC 9649, section 2).

mod bitstream;
mod chunk;

use super::{Block, Findings, Header, block};
use crate::domain::{Kind, Size};
use crate::imaging::{Format, Orientation, Refusal};
use chunk::Chunk;

/// `RIFF`, length, `WEBP`.
const RIFF_HEADER: usize = 12;

/// Walks every chunk, then what stands after the length that RIFF states.
pub(super) fn walk(bytes: &[u8], found: &mut Findings) -> Result<Header, Refusal> {
    let end = riff_end(bytes)?;
    let riff = bytes.get(..end).unwrap_or(bytes);
    let mut walker = Walker::default();
    let mut at = RIFF_HEADER;
    while at < riff.len() {
        found.step()?;
        let (chunk, next) = chunk::read(riff, at)?;
        at = next;
        chunk.tell_padding(chunk.name().trim_end(), found);
        walker.visit(&chunk, found)?;
    }
    walker.tell_animation(found);
    if end < bytes.len() {
        found.add(Kind::Trailer, "after RIFF", "Trailer", format!("{} bytes", bytes.len() - end));
    }
    let stored = walker.size.ok_or_else(|| Refusal::broken(Format::WebP, "no picture in it"))?;
    Ok(Header { stored, orientation: walker.orientation.unwrap_or_default() })
}

/// Where the RIFF file ends by its own word.
fn riff_end(bytes: &[u8]) -> Result<usize, Refusal> {
    let broken = |detail: &str| Refusal::broken(Format::WebP, detail);
    let length = bytes.get(4..8).and_then(|four| four.first_chunk()).ok_or_else(|| broken("no RIFF header"))?;
    let end = (u32::from_le_bytes(*length) as usize).saturating_add(8);
    if end < RIFF_HEADER {
        return Err(broken("RIFF length too small"));
    }
    if end > bytes.len() {
        return Err(broken("ends before the RIFF length"));
    }
    Ok(end)
}

#[derive(Default)]
struct Walker {
    size: Option<Size>,
    has_picture: bool,
    orientation: Option<Orientation>,
    frames: u32,
    frame_bytes: u64,
}

impl Walker {
    fn visit(&mut self, chunk: &Chunk<'_>, found: &mut Findings) -> Result<(), Refusal> {
        let data = chunk.data;
        match &chunk.kind {
            b"VP8X" => self.extended(data, found)?,
            b"VP8 " => self.picture(bitstream::lossy_size(data), chunk, found)?,
            b"VP8L" => self.picture(bitstream::lossless_size(data), chunk, found)?,
            _ if self.size.is_none() => return Err(Refusal::broken(Format::WebP, "does not start with a picture")),
            b"ALPH" => {}
            b"ANIM" => tell_surplus(6, "ANIM", data, found),
            b"ANMF" => self.frame(data, found)?,
            b"EXIF" => self.exif(data, found),
            b"XMP " | b"XMP\0" => Block::Xmp.tell(data, "XMP", found),
            b"ICCP" => Block::Icc.tell(data, "ICCP", found),
            b"C2PA" => Block::C2pa.tell(data, "C2PA", found),
            _ => found.add(Kind::Unknown, &chunk.name(), "Chunk", format!("{} bytes", data.len())),
        }
        Ok(())
    }

    /// Flags, three reserved bytes, canvas width and height less one, 24 bits each (section 2.7.1).
    fn extended(&mut self, data: &[u8], found: &mut Findings) -> Result<(), Refusal> {
        let [flags, r0, r1, r2, w0, w1, w2, h0, h1, h2] =
            *data.first_chunk().ok_or_else(|| Refusal::broken(Format::WebP, "VP8X chunk too short"))?;
        if self.size.is_some() {
            found.add(Kind::Unknown, "VP8X", "Chunk", "a second header");
            return Ok(());
        }
        if flags & 0b1100_0001 != 0 || [r0, r1, r2] != [0; 3] {
            found.add(Kind::Unknown, "VP8X", "Reserved", format!("{flags:02x} {r0:02x} {r1:02x} {r2:02x}"));
        }
        tell_surplus(10, "VP8X", data, found);
        let side = |low, middle, high| u32::from_le_bytes([low, middle, high, 0]) + 1;
        self.size = Some(Size::new(side(w0, w1, w2), side(h0, h1, h2)));
        Ok(())
    }

    fn picture(&mut self, size: Option<Size>, chunk: &Chunk<'_>, found: &mut Findings) -> Result<(), Refusal> {
        let size = size.ok_or_else(|| Refusal::broken(Format::WebP, "picture data without its header"))?;
        if self.has_picture {
            let value = format!("{}x{}, {} bytes", size.width, size.height, chunk.data.len());
            found.add(Kind::SecondPicture, &chunk.name(), "Picture", value);
        }
        self.has_picture = true;
        if size.width == 0 || size.height == 0 {
            return Err(Refusal::Empty);
        }
        self.size.get_or_insert(size);
        Ok(())
    }

    /// Only the first block counts for the orientation; further ones are told all the same.
    fn exif(&mut self, data: &[u8], found: &mut Findings) {
        Block::Exif.tell(data, "EXIF", found);
        if self.orientation.is_none() {
            self.orientation = Some(block::orientation(data, "EXIF", found));
        }
    }

    /// ANMF: 16 bytes of position and timing, then chunks of its own (section 2.7.1.1).
    fn frame(&mut self, data: &[u8], found: &mut Findings) -> Result<(), Refusal> {
        self.frames = self.frames.saturating_add(1);
        if self.frames > 1 {
            self.frame_bytes += data.len() as u64;
        }
        let mut at = 16;
        while at < data.len() {
            found.step()?;
            let (chunk, next) = chunk::read(data, at)?;
            at = next;
            let place = format!("ANMF/{}", chunk.name().trim_end());
            chunk.tell_padding(&place, found);
            if !matches!(&chunk.kind, b"ALPH" | b"VP8 " | b"VP8L") {
                found.add(Kind::Unknown, &place, "Chunk", format!("{} bytes", chunk.data.len()));
            }
        }
        Ok(())
    }

    fn tell_animation(&self, found: &mut Findings) {
        if self.frames > 1 {
            let value = format!("{} further frames, {} bytes", self.frames - 1, self.frame_bytes);
            found.add(Kind::SecondPicture, "ANMF", "AnimationFrames", value);
        }
        if self.frames > 0 && self.has_picture {
            found.add(Kind::SecondPicture, "ANMF", "AnimationFrames", "beside a still picture");
        }
    }
}

fn tell_surplus(expected: usize, place: &str, data: &[u8], found: &mut Findings) {
    if data.len() > expected {
        found.add(Kind::Unknown, place, "Surplus", format!("{} bytes", data.len() - expected));
    }
}

//! PNG: a signature and a row of chunks (W3C PNG specification, third edition, section 5).

mod chunk;
mod picture_data;
mod raw_profile;
mod text;

use super::inflate::Inflater;
use super::{Block, Findings, Header, block};
use crate::domain::{Kind, Size};
use crate::imaging::{Format, Limits, Orientation, Refusal};
use chunk::Chunk;
use picture_data::{PictureData, Shape};

/// Length of the signature.
const SIGNATURE: usize = 8;

/// Walks every chunk, then what stands after the last one.
pub(super) fn walk(bytes: &[u8], limits: &Limits, found: &mut Findings) -> Result<Header, Refusal> {
    let (first, mut at) = chunk::read(bytes, SIGNATURE)?;
    let shape = Shape::read(&first)?;
    let mut walker = Walker::new();
    tell_checksum(&first, found);
    loop {
        found.step()?;
        let (chunk, next) = chunk::read(bytes, at)?;
        at = next;
        walker.visit(&chunk, found)?;
        if chunk.kind == *b"IEND" {
            break;
        }
    }
    walker.picture_data.tell(shape, limits, found)?;
    walker.tell_animation(found);
    if at < bytes.len() {
        found.add(Kind::Trailer, "after IEND", "Trailer", format!("{} bytes", bytes.len() - at));
    }
    let orientation = walker.orientation.unwrap_or_default();
    Ok(Header { stored: Size::new(shape.width, shape.height), orientation })
}

struct Walker<'a> {
    picture_data: PictureData<'a>,
    inflater: Inflater,
    orientation: Option<Orientation>,
    frames: u32,
    frame_bytes: u64,
}

impl<'a> Walker<'a> {
    const fn new() -> Self {
        Self {
            picture_data: PictureData::new(),
            inflater: Inflater::new(),
            orientation: None,
            frames: 0,
            frame_bytes: 0,
        }
    }

    fn visit(&mut self, chunk: &Chunk<'a>, found: &mut Findings) -> Result<(), Refusal> {
        tell_checksum(chunk, found);
        if &chunk.kind == b"IDAT" {
            self.picture_data.add(chunk.data);
            return Ok(());
        }
        self.picture_data.end_group();
        match &chunk.kind {
            b"IHDR" => return Err(Refusal::broken(Format::Png, "second IHDR chunk")),
            b"PLTE" | b"IEND" => tell_longer_than(768, chunk, found),
            b"tEXt" => text::latin1(chunk.data, found),
            b"zTXt" => text::compressed(chunk.data, &mut self.inflater, found),
            b"iTXt" => text::international(chunk.data, &mut self.inflater, found),
            b"eXIf" => self.exif(chunk.data, found),
            b"tIME" => time(chunk.data, found),
            b"iCCP" => text::profile(chunk.data, &mut self.inflater, found),
            b"caBX" => Block::C2pa.tell(chunk.data, "caBX", found),
            b"sPLT" => suggested_palette(chunk.data, found),
            b"acTL" => animation_control(chunk.data, found),
            b"fcTL" => self.frames = self.frames.saturating_add(1),
            b"fdAT" => self.frame_bytes += chunk.data.len() as u64,
            kind => match longest_technical(*kind) {
                Some(longest) => tell_longer_than(longest, chunk, found),
                None if chunk.is_critical() => {
                    return Err(Refusal::broken(Format::Png, format!("unknown critical chunk {}", chunk.name())));
                }
                None => found.add(Kind::Unknown, chunk.name(), "Chunk", format!("{} bytes", chunk.data.len())),
            },
        }
        Ok(())
    }

    /// Only the first block counts for the orientation; further ones are told all the same.
    fn exif(&mut self, data: &[u8], found: &mut Findings) {
        Block::Exif.tell(data, "eXIf", found);
        if self.orientation.is_none() {
            self.orientation = Some(block::orientation(data, "eXIf", found));
        }
    }

    /// The first `fcTL` may belong to the picture itself; `fdAT` always holds another one.
    fn tell_animation(&self, found: &mut Findings) {
        if self.frames > 0 || self.frame_bytes > 0 {
            let value = format!("{} frame headers, {} bytes", self.frames, self.frame_bytes);
            found.add(Kind::SecondPicture, "fdAT", "AnimationFrames", value);
        }
    }
}

fn tell_checksum(chunk: &Chunk<'_>, found: &mut Findings) {
    if !chunk.checksum_holds {
        found.add(Kind::Unknown, chunk.name(), "CRC", "does not fit the chunk");
    }
}

/// Longest content, in bytes, of the chunks that only help to draw the picture (sections 11.3.1 to 11.3.5).
fn longest_technical(kind: [u8; 4]) -> Option<usize> {
    match &kind {
        b"sRGB" | b"sTER" => Some(1),
        b"gAMA" | b"cICP" | b"sBIT" => Some(4),
        b"bKGD" => Some(6),
        b"cLLI" | b"cLLi" => Some(8),
        b"pHYs" | b"oFFs" => Some(9),
        b"mDCV" | b"mDCv" => Some(24),
        b"cHRM" => Some(32),
        b"tRNS" => Some(256),
        b"hIST" => Some(512),
        _ => None,
    }
}

/// A chunk that is longer than its definition holds something else as well.
fn tell_longer_than(longest: usize, chunk: &Chunk<'_>, found: &mut Findings) {
    let longest = if &chunk.kind == b"IEND" { 0 } else { longest };
    if chunk.data.len() > longest {
        let value = format!("{} bytes instead of at most {longest}", chunk.data.len());
        found.add(Kind::Unknown, chunk.name(), "Surplus", value);
    }
}

/// tIME, section 11.3.4.1: the last change of the picture, in UTC.
fn time(data: &[u8], found: &mut Findings) {
    let value = match *data {
        [y1, y0, month, day, hour, minute, second] => {
            let year = u16::from_be_bytes([y1, y0]);
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        _ => format!("{} bytes", data.len()),
    };
    found.add(Kind::Time, "tIME", "ModifyDate", value);
}

/// sPLT, section 11.3.4.3: its name is free text.
fn suggested_palette(data: &[u8], found: &mut Findings) {
    let name = data.split(|&byte| byte == 0).next().unwrap_or_default();
    found.add(Kind::Unknown, "sPLT", "PaletteName", text::from_latin1(name));
}

/// acTL, section 11.3.6.1: the number of frames, the number of plays.
fn animation_control(data: &[u8], found: &mut Findings) {
    let frames = data.first_chunk().map_or(0, |four| u32::from_be_bytes(*four));
    found.add(Kind::SecondPicture, "acTL", "AnimationFrames", frames.to_string());
    if data.len() > 8 {
        found.add(Kind::Unknown, "acTL", "Surplus", format!("{} bytes", data.len() - 8));
    }
}

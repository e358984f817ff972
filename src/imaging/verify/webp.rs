//! WebP: the RIFF chunks of a file (RFC 9649, 2), one after the other.

use super::cursor::Cursor;
use super::finished::Walk;
use crate::domain::Size;
use crate::imaging::{Bound, Format, Limits, Refusal};

/// Flag bits of VP8X (2.7.1.1): the two that a finished file may have.
const ALPHA: u8 = 0x10;
const XMP: u8 = 0x04;

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::WebP, detail)
}

pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Walk, Refusal> {
    let mut cursor = Cursor::new(bytes);
    let mut file = File::default();
    let mut inside = file.container(&mut cursor)?;
    for _ in 0..limits.segments {
        if inside.is_at_end() {
            return file.end(limits);
        }
        let chunk = Chunk::read(&mut inside, &mut file.walk)?;
        file.chunk(&chunk)?;
    }
    let allowed = u64::from(limits.segments);
    Err(Refusal::TooLarge { bound: Bound::Segments, found: allowed + 1, allowed })
}

/// Name, length, data, one zero byte when the length is odd (2.3).
struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
}

impl<'a> Chunk<'a> {
    fn read(cursor: &mut Cursor<'a>, walk: &mut Walk) -> Result<Self, Refusal> {
        let cut = || broken("a chunk is cut short");
        let name = cursor.array().ok_or_else(cut)?;
        let length = cursor.u32_le().ok_or_else(cut)? as usize;
        let data = cursor.take(length).ok_or_else(cut)?;
        if !length.is_multiple_of(2) && cursor.u8().ok_or_else(cut)? != 0 {
            walk.leftover(name.escape_ascii().to_string(), "padding byte", 1);
        }
        Ok(Self { name, data })
    }

    /// Bytes in the file.
    fn whole(&self) -> usize {
        8 + self.data.len().next_multiple_of(2)
    }
}

#[derive(Default)]
struct File {
    walk: Walk,
    /// Chunks read so far.
    chunks: u32,
    /// Flags and canvas of VP8X.
    extended: Option<(u8, Size)>,
    /// Size of the picture's own header.
    picture: Option<Size>,
    has_alpha_chunk: bool,
}

impl File {
    /// The RIFF header (2.4): what lies inside; what lies behind is left over.
    fn container<'a>(&mut self, cursor: &mut Cursor<'a>) -> Result<Cursor<'a>, Refusal> {
        let cut = || broken("the RIFF container is cut short");
        let [riff, length, webp] = [cursor.array::<4>(), cursor.array(), cursor.array()].map(Option::unwrap_or_default);
        if riff != *b"RIFF" || webp != *b"WEBP" {
            return Err(broken("no RIFF container"));
        }
        let length = (u32::from_le_bytes(length) as usize).checked_sub(4).ok_or_else(cut)?;
        let inside = cursor.take(length).ok_or_else(cut)?;
        if !cursor.is_at_end() {
            self.walk.leftover("after RIFF", "trailer", cursor.rest().len());
        }
        Ok(Cursor::new(inside))
    }

    fn chunk(&mut self, chunk: &Chunk<'_>) -> Result<(), Refusal> {
        self.chunks += 1;
        let is_extended = self.extended.is_some();
        match (&chunk.name, self.picture) {
            (b"VP8X", None) if self.chunks == 1 => self.extended(chunk.data)?,
            (b"ALPH", None) if is_extended && !self.has_alpha_chunk => self.alpha(chunk.data)?,
            (b"VP8 ", None) => self.picture = Some(lossy_size(chunk.data)?),
            (b"VP8L", None) if !self.has_alpha_chunk => self.picture = Some(lossless_size(chunk.data)?),
            (b"XMP ", Some(_)) if is_extended => self.walk.xmp("XMP", chunk.data, chunk.whole()),
            (name, _) => {
                let place = name.escape_ascii().to_string();
                self.walk.leftover(place.trim_end().to_owned(), known(*name), chunk.whole());
            }
        }
        Ok(())
    }

    /// VP8X (2.7): 8 flags, 24 reserved bits, canvas less one in 24 bits each.
    fn extended(&mut self, data: &[u8]) -> Result<(), Refusal> {
        let [flags, r0, r1, r2, w0, w1, w2, h0, h1, h2] =
            data.try_into().map_err(|_| broken("VP8X is not of ten bytes"))?;
        if flags & !(ALPHA | XMP) != 0 {
            self.walk.leftover("VP8X", format!("flags {flags:02X}"), 1);
        }
        if [r0, r1, r2] != [0; 3] {
            self.walk.leftover("VP8X", "reserved bytes", 3);
        }
        let side = |bytes: [u8; 3]| u32::from_le_bytes([bytes[0], bytes[1], bytes[2], 0]) + 1;
        self.extended = Some((flags, Size::new(side([w0, w1, w2]), side([h0, h1, h2]))));
        Ok(())
    }

    /// ALPH (2.7.1.2): two reserved bits, then pre-processing, filter, compression.
    fn alpha(&mut self, data: &[u8]) -> Result<(), Refusal> {
        let info = data.first().ok_or_else(|| broken("ALPH is empty"))?;
        if info & 0xC0 != 0 {
            self.walk.leftover("ALPH", "reserved bits", 1);
        }
        self.has_alpha_chunk = true;
        Ok(())
    }

    fn end(mut self, limits: &Limits) -> Result<Walk, Refusal> {
        let size = self.picture.ok_or_else(|| broken("no still picture"))?;
        limits.check_size(size)?;
        if let Some((flags, canvas)) = self.extended {
            if canvas != size {
                return Err(broken("the canvas is not the picture's size"));
            }
            if flags & XMP != 0 && self.walk.credit.is_none() && self.walk.leftovers.is_empty() {
                self.walk.leftover("VP8X", "flag of an XMP that is not there", 1);
            }
        }
        self.walk.size = Some(size);
        Ok(self.walk)
    }
}

/// The frame header of a lossy picture (RFC 6386, 9.1): a key frame that is shown, and no scaling.
fn lossy_size(data: &[u8]) -> Result<Size, Refusal> {
    let [t0, t1, t2, 0x9D, 0x01, 0x2A, w0, w1, h0, h1] =
        *data.first_chunk().ok_or_else(|| broken("VP8 is cut short"))?
    else {
        return Err(broken("VP8 has no start code"));
    };
    let tag = u32::from_le_bytes([t0, t1, t2, 0]);
    let (is_inter, version, is_shown, first_partition) = (tag & 1, tag >> 1 & 7, tag >> 4 & 1, tag >> 5);
    let (width, height) = (u16::from_le_bytes([w0, w1]), u16::from_le_bytes([h0, h1]));
    if is_inter == 1 || version > 3 || is_shown == 0 || width >> 14 != 0 || height >> 14 != 0 {
        return Err(broken("VP8 is no plain key frame"));
    }
    if first_partition as usize > data.len() - 10 {
        return Err(broken("VP8 is cut short"));
    }
    Ok(Size::new(u32::from(width), u32::from(height)))
}

/// The header of a lossless picture (RFC 9649, 3.4): signature, sides less one in 14 bits, alpha, version.
fn lossless_size(data: &[u8]) -> Result<Size, Refusal> {
    let [0x2F, b0, b1, b2, b3] = *data.first_chunk().ok_or_else(|| broken("VP8L is cut short"))? else {
        return Err(broken("VP8L has no signature"));
    };
    let bits = u32::from_le_bytes([b0, b1, b2, b3]);
    if bits >> 29 != 0 {
        return Err(broken("VP8L has an unknown version"));
    }
    Ok(Size::new((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1))
}

fn known(name: [u8; 4]) -> &'static str {
    match &name {
        b"EXIF" => "Exif",
        b"ICCP" => "ICC profile",
        b"XMP " => "XMP",
        b"ANIM" | b"ANMF" => "animation",
        b"VP8 " | b"VP8L" | b"ALPH" => "second picture",
        _ => "unknown chunk",
    }
}

//! PNG: the chunks of a file (third edition, 5), one after the other, and the end of its zlib stream.

use flate2::{Decompress, FlushDecompress, Status};

use super::cursor::Cursor;
use super::finished::Walk;
use crate::domain::Size;
use crate::imaging::{Bound, Format, Limits, Refusal};

const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1A, b'\n'];
/// An uncompressed `iTXt` of the XMP keyword, without language and translation (ISO 16684-3, 7).
const XMP: &[u8] = b"XML:com.adobe.xmp\0\0\0\0\0";

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Png, detail)
}

pub(super) fn walk(bytes: &[u8], limits: &Limits) -> Result<Walk, Refusal> {
    let mut file = File { walk: Walk::default(), header: None, idat: Vec::new(), before: *b"    ", palette: 0 };
    let mut cursor = Cursor::new(bytes);
    if cursor.array() != Some(SIGNATURE) {
        return Err(broken("no signature"));
    }
    for _ in 0..limits.segments {
        let chunk = Chunk::read(&mut cursor)?;
        if chunk.name == *b"IEND" {
            return file.end(&chunk, cursor.rest().len());
        }
        file.chunk(&chunk, limits)?;
    }
    let allowed = u64::from(limits.segments);
    Err(Refusal::TooLarge { bound: Bound::Segments, found: allowed + 1, allowed })
}

/// Length, name, data, CRC (5.3).
struct Chunk<'a> {
    name: [u8; 4],
    data: &'a [u8],
}

impl<'a> Chunk<'a> {
    fn read(cursor: &mut Cursor<'a>) -> Result<Self, Refusal> {
        let cut = || broken("no IEND");
        let length = cursor.u32_be().ok_or_else(cut)? as usize;
        let covered = *cursor;
        let name = cursor.array().ok_or_else(cut)?;
        let data = cursor.take(length).ok_or_else(cut)?;
        let crc = cursor.u32_be().ok_or_else(cut)?;
        let summed = covered.rest().get(..length + 4).ok_or_else(cut)?;
        if crc32(summed) != crc {
            return Err(broken(format!("wrong CRC in {}", name.escape_ascii())));
        }
        Ok(Self { name, data })
    }

    /// Bytes in the file.
    fn whole(&self) -> usize {
        self.data.len() + 12
    }
}

/// IHDR (11.2.1).
#[derive(Clone, Copy)]
struct Header {
    size: Size,
    bits: u8,
    color: u8,
    interlaced: bool,
}

struct File<'a> {
    walk: Walk,
    header: Option<Header>,
    idat: Vec<&'a [u8]>,
    /// Name of the chunk before.
    before: [u8; 4],
    /// Entries of the palette.
    palette: usize,
}

impl<'a> File<'a> {
    fn chunk(&mut self, chunk: &Chunk<'a>, limits: &Limits) -> Result<(), Refusal> {
        let name = chunk.name;
        let Some(header) = self.header else {
            self.before = name;
            return self.header(chunk, limits);
        };
        let ahead = self.idat.is_empty();
        match &name {
            b"IDAT" if ahead || self.before == *b"IDAT" => self.idat.push(chunk.data),
            b"PLTE" if ahead && header.color == 3 && self.palette == 0 => self.palette(chunk.data)?,
            b"tRNS" if ahead && self.before != *b"tRNS" && header.transparency_fits(chunk.data.len(), self.palette) => {
            }
            b"iTXt" if ahead && chunk.data.starts_with(XMP) => {
                self.walk.xmp("iTXt", chunk.data.get(XMP.len()..).unwrap_or_default(), chunk.whole());
            }
            _ => self.walk.leftover(name.escape_ascii().to_string(), keyword(name, chunk.data), chunk.whole()),
        }
        self.before = name;
        Ok(())
    }

    fn header(&mut self, chunk: &Chunk<'_>, limits: &Limits) -> Result<(), Refusal> {
        let data: Option<[u8; 13]> = chunk.data.try_into().ok().filter(|_| chunk.name == *b"IHDR");
        let [w0, w1, w2, w3, h0, h1, h2, h3, bits, color, compression, filter, interlace] =
            data.ok_or_else(|| broken("no IHDR of 13 bytes"))?;
        let size = Size::new(u32::from_be_bytes([w0, w1, w2, w3]), u32::from_be_bytes([h0, h1, h2, h3]));
        limits.check_size(size)?;
        let fits = match color {
            0 => matches!(bits, 1 | 2 | 4 | 8 | 16),
            3 => matches!(bits, 1 | 2 | 4 | 8),
            2 | 4 | 6 => matches!(bits, 8 | 16),
            _ => false,
        };
        if !fits || compression != 0 || filter != 0 || interlace > 1 {
            return Err(broken("IHDR contradicts itself"));
        }
        self.walk.size = Some(size);
        self.header = Some(Header { size, bits, color, interlaced: interlace == 1 });
        Ok(())
    }

    fn palette(&mut self, data: &[u8]) -> Result<(), Refusal> {
        self.palette = data.len() / 3;
        let exact = data.len().is_multiple_of(3) && (1..=256).contains(&self.palette);
        exact.then_some(()).ok_or_else(|| broken("PLTE has no whole number of entries"))
    }

    /// At IEND: it is empty, nothing follows, and the zlib stream ends where the rows and the chunks end.
    fn end(mut self, iend: &Chunk<'_>, behind: usize) -> Result<Walk, Refusal> {
        let header = self.header.ok_or_else(|| broken("no IHDR"))?;
        if header.color == 3 && self.palette == 0 {
            return Err(broken("no PLTE"));
        }
        if !iend.data.is_empty() {
            self.walk.leftover("IEND", "unknown bytes", iend.data.len());
        }
        if behind > 0 {
            self.walk.leftover("after IEND", "trailer", behind);
        }
        let end = stream_end(&self.idat, header.raw_bytes())?;
        if end.surplus_rows > 0 {
            self.walk.leftover("IDAT", "bytes behind the last row", end.surplus_rows);
        }
        if end.behind > 0 {
            self.walk.leftover("IDAT", "bytes behind the zlib stream", end.behind);
        }
        Ok(self.walk)
    }
}

/// The seven passes of an interlaced picture: first column and step, first row and step (8.1).
const PASSES: [(u32, u32, u32, u32); 7] =
    [(0, 8, 0, 8), (4, 8, 0, 8), (0, 4, 4, 8), (2, 4, 0, 4), (0, 2, 2, 4), (1, 2, 0, 2), (0, 1, 1, 2)];

impl Header {
    fn bits_per_pixel(self) -> u64 {
        let channels = match self.color {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
        u64::from(self.bits) * channels
    }

    /// Bytes of all rows, each with its filter byte (7.2, and 8.1 for the seven passes of an interlaced picture).
    fn raw_bytes(self) -> u64 {
        let rows = |width: u32, height: u32| {
            let row = (u64::from(width) * self.bits_per_pixel()).div_ceil(8) + 1;
            if width == 0 { 0 } else { row * u64::from(height) }
        };
        if !self.interlaced {
            return rows(self.size.width, self.size.height);
        }
        let pass = |(x, dx, y, dy): (u32, u32, u32, u32)| {
            rows(self.size.width.saturating_sub(x).div_ceil(dx), self.size.height.saturating_sub(y).div_ceil(dy))
        };
        PASSES.into_iter().map(pass).sum()
    }

    /// tRNS is one colour without alpha, or at most one value per palette entry (11.3.1.1).
    fn transparency_fits(self, length: usize, palette: usize) -> bool {
        match self.color {
            0 => length == 2,
            2 => length == 6,
            3 => (1..=palette).contains(&length),
            _ => false,
        }
    }
}

/// What is left when the picture is whole.
struct StreamEnd {
    surplus_rows: usize,
    behind: usize,
}

/// Inflates the stream (RFC 1950) in a small buffer, to see where it ends.
fn stream_end(idat: &[&[u8]], raw_bytes: u64) -> Result<StreamEnd, Refusal> {
    /// More than this behind the rows is not counted further.
    const SURPLUS_COUNTED: u64 = 1 << 20;
    let mut zlib = Decompress::new(true);
    let mut buffer = vec![0; 1 << 16];
    let mut ended = false;
    let mut behind = 0;
    for part in idat {
        let mut rest = *part;
        while !rest.is_empty() && !ended && zlib.total_out() <= raw_bytes + SURPLUS_COUNTED {
            let (read, written) = (zlib.total_in(), zlib.total_out());
            let status = zlib.decompress(rest, &mut buffer, FlushDecompress::None);
            let status = status.map_err(|_| broken("the zlib stream makes no sense"))?;
            ended = status == Status::StreamEnd;
            rest = rest.get((zlib.total_in() - read) as usize..).unwrap_or_default();
            if zlib.total_in() == read && zlib.total_out() == written && !ended {
                return Err(broken("the zlib stream stands still"));
            }
        }
        behind += if ended { rest.len() } else { 0 };
    }
    let surplus_rows = zlib.total_out().saturating_sub(raw_bytes) as usize;
    if zlib.total_out() < raw_bytes || (!ended && surplus_rows == 0) {
        return Err(broken("the zlib stream ends early"));
    }
    Ok(StreamEnd { surplus_rows, behind })
}

/// The keyword of a text chunk, else what little is known.
fn keyword(name: [u8; 4], data: &[u8]) -> String {
    let is_text = matches!(&name, b"tEXt" | b"zTXt" | b"iTXt" | b"iCCP");
    let word = data.split(|&byte| byte == 0).next().filter(|word| is_text && word.len() < 80);
    word.map_or_else(|| "chunk".to_owned(), |word| word.escape_ascii().to_string())
}

/// CRC-32 of a chunk's name and data (annex D).
fn crc32(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let mut table = [0; 256];
        let mut n = 0;
        while n < 256 {
            let mut c = n as u32;
            let mut k = 0;
            while k < 8 {
                c = if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 };
                k += 1;
            }
            table[n] = c;
            n += 1;
        }
        table
    };
    !bytes.iter().fold(!0, |crc, &byte| TABLE[usize::from(crc as u8 ^ byte)] ^ (crc >> 8))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crc_is_the_standards() {
        assert_eq!(crc32(b"IEND"), 0xAE42_6082);
    }

    #[test]
    fn an_interlaced_picture_has_seven_passes() {
        let header = Header { size: Size::new(8, 8), bits: 8, color: 0, interlaced: true };
        assert_eq!(header.raw_bytes(), 64 + 15);
        let one = Header { size: Size::new(1, 1), ..header };
        assert_eq!(one.raw_bytes(), 2);
    }
}

//! The chunks of a PNG (PNG 3rd edition, 5.3), and a reader that shows a decoder only what it needs.

use std::io::{self, BufRead, Read, Seek, SeekFrom};

use flate2::Crc;

use crate::imaging::{Bound, Format, Limits, Refusal};

/// Length of the signature.
const SIGNATURE: usize = 8;

/// One chunk.
#[derive(Clone, Copy)]
pub(super) struct Chunk<'a> {
    /// Its four letters.
    pub(super) name: [u8; 4],
    /// What it holds.
    pub(super) data: &'a [u8],
    /// All of it, with length and checksum.
    whole: &'a [u8],
}

impl<'a> Chunk<'a> {
    /// What it holds, unless its checksum says that it is damaged.
    pub(super) fn sound(&self) -> Option<&'a [u8]> {
        let (body, stated) = self.whole.get(4..)?.split_last_chunk::<4>()?;
        let mut crc = Crc::new();
        crc.update(body);
        (crc.sum() == u32::from_be_bytes(*stated)).then_some(self.data)
    }
}

/// Lists all chunks up to and with IEND; what follows it is not part of the picture.
///
/// # Errors
/// `Broken` when a chunk is cut short or IEND is missing, `TooLarge` when there are too many that are not pixels.
pub(super) fn list<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Vec<Chunk<'a>>, Refusal> {
    let mut chunks = Vec::new();
    let mut rest = bytes.get(SIGNATURE..).unwrap_or_default();
    let mut others = 0;
    loop {
        let chunk = next(rest).ok_or_else(|| Refusal::broken(Format::Png, "the file ends before the picture does"))?;
        rest = &rest[chunk.whole.len()..];
        chunks.push(chunk);
        // Pixels come in as many chunks as the writer's buffer was small; but no buffer is that small.
        others += u64::from(&chunk.name != b"IDAT" || chunk.data.len() < 256);
        if others > u64::from(limits.segments) {
            return Err(Refusal::TooLarge { bound: Bound::Segments, found: others, allowed: limits.segments.into() });
        }
        if &chunk.name == b"IEND" {
            return Ok(chunks);
        }
    }
}

fn next(rest: &[u8]) -> Option<Chunk<'_>> {
    let length = u32::from_be_bytes(*rest.first_chunk()?) as usize;
    let whole = rest.get(..length.checked_add(12)?)?;
    let name = *whole.get(4..)?.first_chunk()?;
    Some(Chunk { name, data: whole.get(8..8 + length)?, whole })
}

/// The file as if only the chunks that make the picture were in it.
pub(super) struct Needed<'a> {
    parts: Vec<&'a [u8]>,
    at: usize,
}

impl<'a> Needed<'a> {
    /// Keeps size, palette, transparency, pixels and end.
    pub(super) fn of(bytes: &'a [u8], chunks: &[Chunk<'a>]) -> Self {
        let needed = |chunk: &&Chunk<'_>| matches!(&chunk.name, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND");
        let signature = bytes.get(..SIGNATURE).unwrap_or_default();
        let parts = std::iter::once(signature).chain(chunks.iter().filter(needed).map(|chunk| chunk.whole)).collect();
        Self { parts, at: 0 }
    }
}

impl Read for Needed<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut part = self.fill_buf()?;
        let count = part.read(buffer)?;
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Needed<'_> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        while self.parts.get(self.at).is_some_and(|part| part.is_empty()) {
            self.at += 1;
        }
        Ok(self.parts.get(self.at).copied().unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        if let Some(part) = self.parts.get_mut(self.at) {
            *part = part.get(count..).unwrap_or_default();
        }
    }
}

/// The decoder asks for the trait, and never seeks.
impl Seek for Needed<'_> {
    fn seek(&mut self, _: SeekFrom) -> io::Result<u64> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

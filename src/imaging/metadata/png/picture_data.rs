//! IHDR and IDAT: the picture itself, and what hides behind its compressed stream (sections 10 and 11.2).

use super::{Chunk, Findings};
use crate::domain::Kind;
use crate::imaging::{Format, Limits, Refusal};
use flate2::{Decompress, FlushDecompress, Status};

/// Adam7, section 8.1: first column, column step, first row, row step of each pass.
const ADAM7: [[u32; 4]; 7] =
    [[0, 8, 0, 8], [4, 8, 0, 8], [0, 4, 4, 8], [2, 4, 0, 4], [0, 2, 2, 4], [1, 2, 0, 2], [0, 1, 1, 2]];

/// What IHDR says about the pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shape {
    /// Pixels in a row.
    pub(super) width: u32,
    /// Rows.
    pub(super) height: u32,
    bits_per_pixel: u64,
    interlaced: bool,
}

impl Shape {
    /// Reads IHDR, which must come first.
    pub(super) fn read(first: &Chunk<'_>) -> Result<Self, Refusal> {
        let broken = |detail: &str| Refusal::broken(Format::Png, detail);
        let data: &[u8; 13] = match (&first.kind, first.data.try_into()) {
            (b"IHDR", Ok(data)) => data,
            _ => return Err(broken("does not start with an IHDR chunk of 13 bytes")),
        };
        let [w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, _, _, interlace] = *data;
        let (width, height) = (u32::from_be_bytes([w3, w2, w1, w0]), u32::from_be_bytes([h3, h2, h1, h0]));
        if width == 0 || height == 0 {
            return Err(Refusal::Empty);
        }
        let channels = match colour {
            0 | 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => return Err(broken("unknown colour type")),
        };
        if !matches!(depth, 1 | 2 | 4 | 8 | 16) {
            return Err(broken("unknown bit depth"));
        }
        Ok(Self { width, height, bits_per_pixel: channels * u64::from(depth), interlaced: interlace != 0 })
    }

    /// Bytes of all filtered rows, `u64::MAX` when that is absurd.
    fn filtered_bytes(self) -> u64 {
        if !self.interlaced {
            return self.pass_bytes(0, 1, 0, 1);
        }
        ADAM7.iter().map(|&[x0, dx, y0, dy]| self.pass_bytes(x0, dx, y0, dy)).fold(0, u64::saturating_add)
    }

    fn pass_bytes(self, x0: u32, dx: u32, y0: u32, dy: u32) -> u64 {
        let columns = u64::from(self.width.saturating_sub(x0).div_ceil(dx));
        let rows = u64::from(self.height.saturating_sub(y0).div_ceil(dy));
        if columns == 0 {
            return 0;
        }
        let row = (columns * self.bits_per_pixel).div_ceil(8) + 1;
        row.saturating_mul(rows)
    }
}

/// The pieces of the compressed picture.
#[derive(Debug)]
pub(super) struct PictureData<'a> {
    parts: Vec<&'a [u8]>,
    groups: u32,
    inside_group: bool,
}

impl<'a> PictureData<'a> {
    /// No piece yet.
    pub(super) const fn new() -> Self {
        Self { parts: Vec::new(), groups: 0, inside_group: false }
    }

    /// Takes the content of one IDAT chunk.
    pub(super) fn add(&mut self, data: &'a [u8]) {
        if !self.inside_group {
            self.groups += 1;
        }
        self.inside_group = true;
        self.parts.push(data);
    }

    /// Another chunk came: IDAT chunks should stand together.
    pub(super) const fn end_group(&mut self) {
        self.inside_group = false;
    }

    /// Says what is in IDAT besides the picture.
    pub(super) fn tell(&self, shape: Shape, limits: &Limits, found: &mut Findings) -> Result<(), Refusal> {
        if self.parts.is_empty() {
            return Err(Refusal::broken(Format::Png, "no IDAT chunk"));
        }
        if self.groups > 1 {
            found.add(Kind::Unknown, "IDAT", "Groups", format!("picture data in {} places", self.groups));
        }
        match self.measure(shape.filtered_bytes(), limits.memory_bytes) {
            Stream::Whole { surplus: 0 } => {}
            Stream::Whole { surplus } => {
                found.add(Kind::Trailer, "IDAT", "Trailer", format!("{surplus} bytes after the compressed picture"));
            }
            Stream::TooLong => found.add(Kind::Unknown, "IDAT", "Surplus", "more rows than the picture has"),
            Stream::NotMeasured => found.add(Kind::Unknown, "IDAT", "Surplus", "too large to be measured"),
            Stream::Broken => found.add(Kind::Unknown, "IDAT", "PictureData", "compressed data broken"),
        }
        Ok(())
    }

    /// Inflates into a scratch buffer, only to find where the stream ends.
    fn measure(&self, expected: u64, allowed: u64) -> Stream {
        if expected > allowed {
            return Stream::NotMeasured;
        }
        let mut stream = Decompress::new(true);
        let mut scratch = vec![0; 64 << 10];
        let mut parts = self.parts.iter();
        while let Some(part) = parts.next() {
            let mut rest = *part;
            while !rest.is_empty() {
                let (in_before, out_before) = (stream.total_in(), stream.total_out());
                let Ok(status) = stream.decompress(rest, &mut scratch, FlushDecompress::None) else {
                    return Stream::Broken;
                };
                let consumed = (stream.total_in() - in_before) as usize;
                rest = rest.get(consumed..).unwrap_or_default();
                if stream.total_out() > expected {
                    return Stream::TooLong;
                }
                if status == Status::StreamEnd {
                    return Stream::Whole { surplus: rest.len() + parts.map(|part| part.len()).sum::<usize>() };
                }
                if consumed == 0 && stream.total_out() == out_before {
                    return Stream::Broken;
                }
            }
        }
        Stream::Broken
    }
}

enum Stream {
    Whole { surplus: usize },
    TooLong,
    NotMeasured,
    Broken,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn interlaced_rows_are_counted_pass_by_pass() {
        let shape = Shape { width: 5, height: 5, bits_per_pixel: 8, interlaced: true };
        // Passes of 1x1, 1x1, 2x1, 1x2 (two rows), 3x1, 2x3 and 5x2 pixels, each row with its filter byte.
        assert_eq!(shape.filtered_bytes(), 2 + 2 + 3 + 4 + 4 + 9 + 12);
        assert_eq!(Shape { interlaced: false, ..shape }.filtered_bytes(), 30);
    }
}

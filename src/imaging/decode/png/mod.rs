//! PNG (W3C, 3rd edition), also animated: then its first or default picture.

mod chunks;
mod colour;

use ::png::{BitDepth, ColorType, Decoder, DecodingError, Reader, Transformations};
use chunks::{Chunk, Needed};

use super::sixteen;
use super::stored::Stored;
use super::{BlockGrid, Note};
use crate::domain::Size;
use crate::imaging::colour::{Channels, Samples};
use crate::imaging::{Bound, Format, Limits, OrientationTag, Refusal, orientation_tag};

/// Reads a PNG.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    let chunks = chunks::list(bytes, limits)?;
    let size = size(&chunks)?;
    limits.check_size(size)?;
    let colour = colour::stated(&chunks)?;
    let animated = chunks.iter().any(|chunk| &chunk.name == b"acTL");
    Ok(Stored {
        reduced: None,
        size,
        samples: pixels(Needed::of(bytes, &chunks), size, limits)?,
        colour,
        orientation: orientation(&chunks),
        grid: BlockGrid::LOSSLESS,
        notes: animated.then_some(Note::FirstFrameOnly).into_iter().collect(),
    })
}

/// The size in IHDR, which comes first (11.2.1).
fn size(chunks: &[Chunk<'_>]) -> Result<Size, Refusal> {
    match chunks.first() {
        Some(Chunk { name: [b'I', b'H', b'D', b'R'], data: [w3, w2, w1, w0, h3, h2, h1, h0, ..], .. }) => {
            Ok(Size::new(u32::from_be_bytes([*w3, *w2, *w1, *w0]), u32::from_be_bytes([*h3, *h2, *h1, *h0])))
        }
        _ => Err(Refusal::broken(Format::Png, "no header")),
    }
}

/// eXIf holds an EXIF block from its TIFF header on (11.3.4.7); some writers put JPEG's prefix before it.
fn orientation(chunks: &[Chunk<'_>]) -> OrientationTag {
    let Some(chunk) = chunks.iter().find(|chunk| &chunk.name == b"eXIf") else { return OrientationTag::Absent };
    let Some(data) = chunk.sound() else { return OrientationTag::Unreadable };
    orientation_tag(data.strip_prefix(b"Exif\0\0").unwrap_or(data))
}

fn pixels(needed: Needed<'_>, size: Size, limits: &Limits) -> Result<Samples, Refusal> {
    let memory = usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX);
    let mut decoder = Decoder::new_with_limits(needed, ::png::Limits { bytes: memory });
    decoder.ignore_checksums(false);
    decoder.set_transformations(Transformations::EXPAND);
    let mut reader = decoder.read_info().map_err(refusal)?;
    let (colour, depth) = reader.output_color_type();
    let channels = channels(colour)?;
    let wide = depth == BitDepth::Sixteen;
    limits
        .check_memory(size.pixels() * channels.bytes() as u64 * if wide && reader.info().interlaced { 3 } else { 1 })?;
    let data = if reader.info().interlaced { interlaced(&mut reader, wide)? } else { rows(&mut reader, wide)? };
    // The last checksums stand behind the last row.
    reader.finish().map_err(refusal)?;
    Ok(Samples { channels, data: data.into() })
}

fn channels(colour: ColorType) -> Result<Channels, Refusal> {
    match colour {
        ColorType::Grayscale => Ok(Channels::Gray),
        ColorType::GrayscaleAlpha => Ok(Channels::GrayAlpha),
        ColorType::Rgb => Ok(Channels::Rgb),
        ColorType::Rgba => Ok(Channels::Rgba),
        ColorType::Indexed => Err(Refusal::broken(Format::Png, "a palette that was not applied")),
    }
}

/// Row by row, so that 16 bits are never held for the whole picture.
fn rows(reader: &mut Reader<Needed<'_>>, wide: bool) -> Result<Vec<u8>, Refusal> {
    let mut data = Vec::with_capacity(reader.output_buffer_size().unwrap_or_default() / if wide { 2 } else { 1 });
    while let Some(row) = reader.next_row().map_err(refusal)? {
        if wide { sixteen::narrow_be(row.data(), &mut data) } else { data.extend_from_slice(row.data()) }
    }
    Ok(data)
}

/// Seven passes over the picture (8.1): it is put together by the decoder.
fn interlaced(reader: &mut Reader<Needed<'_>>, wide: bool) -> Result<Vec<u8>, Refusal> {
    let length = reader.output_buffer_size().ok_or_else(|| Refusal::broken(Format::Png, "a size without bounds"))?;
    let mut frame = vec![0; length];
    reader.next_frame(&mut frame).map_err(refusal)?;
    if !wide {
        return Ok(frame);
    }
    let mut data = Vec::with_capacity(length / 2);
    sixteen::narrow_be(&frame, &mut data);
    Ok(data)
}

fn refusal(error: DecodingError) -> Refusal {
    match error {
        DecodingError::LimitsExceeded => Refusal::TooLarge { bound: Bound::Memory, found: u64::MAX, allowed: 0 },
        other => Refusal::broken(Format::Png, other.to_string()),
    }
}

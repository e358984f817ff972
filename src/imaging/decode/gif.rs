//! GIF (87a and 89a): the first frame, on its logical screen.

use std::num::NonZeroU64;

use ::gif::{ColorOutput, DecodeOptions, Decoder, DecodingError, MemoryLimit};

use super::stored::Stored;
use super::{BlockGrid, Note};
use crate::domain::Size;
use crate::imaging::colour::{Channels, Colour, Samples};
use crate::imaging::{Bound, Format, Limits, OrientationTag, Refusal};

/// Bytes per pixel: colours and transparency.
const RGBA: usize = 4;

/// Reads a GIF.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    let frames = count_frames(bytes, limits)?;
    let mut options = DecodeOptions::new();
    options.set_color_output(ColorOutput::RGBA);
    // An extension that is not known is passed over, as GIF 89a lets a decoder do; other blocks have been refused above.
    options.allow_unknown_blocks(true);
    options.set_memory_limit(NonZeroU64::new(limits.memory_bytes).map_or(MemoryLimit::Unlimited, MemoryLimit::Bytes));
    let mut decoder = options.read_info(bytes).map_err(refusal)?;
    let size = Size::new(decoder.width().into(), decoder.height().into());
    limits.check_size(size)?;
    Ok(Stored {
        reduced: None,
        size,
        samples: Samples { channels: Channels::Rgba, data: first_frame(&mut decoder, size, limits)?.into() },
        colour: Colour::Srgb,
        orientation: OrientationTag::Absent,
        grid: BlockGrid::LOSSLESS,
        notes: (frames > 1).then_some(Note::FirstFrameOnly).into_iter().collect(),
    })
}

/// Draws the first frame on a transparent screen; what reaches over the screen's edge is not shown.
fn first_frame(decoder: &mut Decoder<&[u8]>, screen: Size, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let frame = decoder.next_frame_info().map_err(refusal)?.ok_or(Refusal::Empty)?;
    let (left, top) = (usize::from(frame.left), usize::from(frame.top));
    let size = Size::new(frame.width.into(), frame.height.into());
    limits.check_size(size)?;
    limits.check_memory((size.pixels() + screen.pixels()) * RGBA as u64)?;
    let mut pixels = vec![0; size.pixels() as usize * RGBA];
    decoder.read_into_buffer(&mut pixels).map_err(refusal)?;
    if (left, top, size) == (0, 0, screen) {
        return Ok(pixels);
    }
    let (from_stride, to_stride) = (size.width as usize * RGBA, screen.width as usize * RGBA);
    let mut canvas = vec![0; screen.pixels() as usize * RGBA];
    for (row, from) in canvas.chunks_exact_mut(to_stride).skip(top).zip(pixels.chunks_exact(from_stride)) {
        let to = row.get_mut(left * RGBA..).unwrap_or_default();
        let width = to.len().min(from.len());
        to[..width].copy_from_slice(&from[..width]);
    }
    Ok(canvas)
}

/// Walks all blocks to the trailer (GIF 89a, appendix B) and counts pictures: a decoder that stops at the first frame would
/// not see that the file is cut.
fn count_frames(bytes: &[u8], limits: &Limits) -> Result<u32, Refusal> {
    let truncated = || Refusal::broken(Format::Gif, "the file ends before the trailer");
    let mut at = 13 + palette(*bytes.get(10).ok_or_else(truncated)?);
    let mut frames = 0;
    for steps in 1.. {
        if steps > u64::from(limits.segments) {
            return Err(Refusal::TooLarge { bound: Bound::Segments, found: steps, allowed: limits.segments.into() });
        }
        match bytes.get(at).ok_or_else(truncated)? {
            0x3B => break,
            0x21 => at = sub_blocks(bytes, at + 2).ok_or_else(truncated)?,
            0x2C => {
                let own = palette(*bytes.get(at + 9).ok_or_else(truncated)?);
                at = sub_blocks(bytes, at + 11 + own).ok_or_else(truncated)?;
                frames += 1;
            }
            0 => at += 1, // a stray terminator, which some writers add
            other => return Err(Refusal::broken(Format::Gif, format!("a block of unknown kind {other:#04x}"))),
        }
    }
    Ok(frames)
}

/// Bytes of the palette that these flags announce.
fn palette(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// Where the chain of sub-blocks at `at` ends.
fn sub_blocks(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}

fn refusal(error: DecodingError) -> Refusal {
    match error {
        DecodingError::MemoryLimit | DecodingError::OutOfMemory => {
            Refusal::TooLarge { bound: Bound::Memory, found: u64::MAX, allowed: 0 }
        }
        other => Refusal::broken(Format::Gif, other.to_string()),
    }
}

//! WebP (RFC 9649), still or animated: then its first frame.

use std::io::Cursor;

use image_webp::{DecodingError, WebPDecoder};

use super::stored::Stored;
use super::{BlockGrid, Note};
use crate::domain::Size;
use crate::imaging::colour::{Channels, Colour, Samples};
use crate::imaging::{Bound, Format, Limits, OrientationTag, Refusal, orientation_tag};

/// A chunk: its four letters and what it holds.
type Chunk<'a> = ([u8; 4], &'a [u8]);

/// Reads a WebP.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    let chunks = list(bytes, limits)?;
    let find = |name: &[u8; 4]| chunks.iter().find(|chunk| &chunk.0 == name).map(|chunk| chunk.1);
    let mut decoder = WebPDecoder::new(Cursor::new(needed(&chunks))).map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    let size = Size::new(width, height);
    limits.check_size(size)?;
    let channels = if decoder.has_alpha() { Channels::Rgba } else { Channels::Rgb };
    // The lossless decoder works on four channels beside the result.
    limits.check_memory(size.pixels() * (4 + channels.bytes() as u64))?;
    decoder.set_memory_limit(usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX));
    let mut data = vec![0; size.pixels() as usize * channels.bytes()];
    decoder.read_image(&mut data).map_err(refusal)?;
    Ok(Stored {
        reduced: None,
        size,
        samples: Samples { channels, data: data.into() },
        colour: find(b"ICCP").map_or(Colour::Srgb, |profile| Colour::Icc(profile.to_vec())),
        orientation: find(b"EXIF").map_or(OrientationTag::Absent, orientation),
        // Macroblocks of VP8 (RFC 6386, 2).
        grid: if decoder.is_lossy() { BlockGrid::lossy(16, 16) } else { BlockGrid::LOSSLESS },
        notes: decoder.is_animated().then_some(Note::FirstFrameOnly).into_iter().collect(),
    })
}

/// The chunk holds an EXIF block from its TIFF header on; some writers put JPEG's prefix before it.
fn orientation(data: &[u8]) -> OrientationTag {
    orientation_tag(data.strip_prefix(b"Exif\0\0").unwrap_or(data))
}

/// Lists the chunks. Their lengths must add up to the stated length, and that must be there.
fn list<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Vec<Chunk<'a>>, Refusal> {
    let truncated = || Refusal::broken(Format::WebP, "the file ends before the picture does");
    let stated = bytes.get(4..8).and_then(|four| four.first_chunk()).copied().map_or(0, u32::from_le_bytes);
    let mut rest = bytes.get(12..(stated as usize).saturating_add(8)).ok_or_else(truncated)?;
    let mut chunks = Vec::new();
    while let Some((header, after)) = rest.split_first_chunk::<8>() {
        let [a, b, c, d, length @ ..] = *header;
        let length = u32::from_le_bytes(length) as usize;
        let data = after.get(..length).ok_or_else(truncated)?;
        chunks.push(([a, b, c, d], data));
        rest = after.get(length + length % 2..).unwrap_or_default();
        if chunks.len() > limits.segments as usize {
            let (found, allowed) = (chunks.len() as u64, limits.segments.into());
            return Err(Refusal::TooLarge { bound: Bound::Segments, found, allowed });
        }
    }
    Ok(chunks)
}

/// The file with nothing but the pixels of its picture or first frame, and a header that promises nothing else.
fn needed(chunks: &[Chunk<'_>]) -> Vec<u8> {
    let first_frame = chunks.iter().position(|(name, _)| name == b"ANMF");
    let mut body = b"WEBP".to_vec();
    for (at, (name, data)) in chunks.iter().enumerate() {
        let is_pixels = matches!(name, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ANIM") || Some(at) == first_frame;
        if is_pixels {
            body.extend(name);
            body.extend((data.len() as u32).to_le_bytes());
            let start = body.len();
            body.extend_from_slice(data);
            adjust(*name, body.get_mut(start..).unwrap_or_default());
            body.extend(std::iter::repeat_n(0, data.len() % 2));
        }
    }
    let length = (body.len() as u32).to_le_bytes();
    [b"RIFF".as_slice(), &length, &body].concat()
}

/// Takes back promises of metadata, and has the first frame laid on the empty canvas without blending: that is the same,
/// but the decoder's blending loses a level.
fn adjust(name: [u8; 4], data: &mut [u8]) {
    const ALPHA_AND_ANIMATION: u8 = 0b0001_0010;
    const DO_NOT_BLEND: u8 = 0b0000_0010;
    match (&name, data) {
        (b"VP8X", [flags, ..]) => *flags &= ALPHA_AND_ANIMATION,
        (b"ANMF", [_, _, _, _, _, _, _, _, _, _, _, _, _, _, _, flags, ..]) => *flags |= DO_NOT_BLEND,
        _ => {}
    }
}

fn refusal(error: DecodingError) -> Refusal {
    match error {
        DecodingError::MemoryLimitExceeded => Refusal::TooLarge { bound: Bound::Memory, found: u64::MAX, allowed: 0 },
        DecodingError::UnsupportedFeature(feature) => Refusal::unsupported(Format::WebP, feature),
        other => Refusal::broken(Format::WebP, other.to_string()),
    }
}

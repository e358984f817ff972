//! Whether the first page is one that is read, and whether all of it is there.

use ::tiff::tags::Tag;

use super::{Pages, refusal, unsupported};
use crate::imaging::decode::{BlockGrid, jpeg};
use crate::imaging::{Format, Limits, Refusal};

/// Tag `Compression`: values whose result is not what was stored: both kinds of JPEG, JPEG 2000, WebP.
const OLD_JPEG: u16 = 6;
const JPEG: u16 = 7;
const JPEG_2000: u16 = 34_712;
const WEBP: u16 = 50_001;
/// Tag `DNGVersion`: a camera's raw file.
const DNG_VERSION: Tag = Tag::Unknown(50_706);

/// How many times the length of the file its strips may have together.
const MOST_OVERLAP: u64 = 8;

/// Refuses camera raw files, whose first page is only a preview, samples that are no unsigned numbers, and a page of
/// which a part is missing.
pub(super) fn check(pages: &mut Pages<'_>, bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    if pages.find_tag(DNG_VERSION).map_err(refusal)?.is_some() {
        return Err(unsupported("camera raw (DNG)"));
    }
    let kind = pages.find_tag_unsigned::<u32>(Tag::NewSubfileType).map_err(refusal)?.unwrap_or(0);
    if kind & 1 == 1 {
        return Err(unsupported("a first page that is only a preview, as in camera raw files"));
    }
    let formats = pages.find_tag_unsigned_vec::<u16>(Tag::SampleFormat).map_err(refusal)?.unwrap_or_default();
    if formats.iter().any(|&format| format != 1) {
        return Err(unsupported("samples that are not unsigned numbers"));
    }
    whole(pages, bytes, limits)
}

/// The lattice of the compression. JPEG strips and tiles are whole MCUs, of 16 pixels at most in what is written.
pub(super) fn grid(pages: &mut Pages<'_>) -> Result<BlockGrid, Refusal> {
    let lossy = matches!(compression(pages)?, OLD_JPEG | JPEG | JPEG_2000 | WEBP);
    Ok(if lossy { BlockGrid::lossy(16, 16) } else { BlockGrid::LOSSLESS })
}

fn compression(pages: &mut Pages<'_>) -> Result<u16, Refusal> {
    Ok(pages.find_tag_unsigned::<u16>(Tag::Compression).map_err(refusal)?.unwrap_or(1))
}

/// Every strip or tile must lie in the file; one of JPEG must also end as a JPEG ends, since its decoder fills up with grey.
fn whole(pages: &mut Pages<'_>, bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let mut list = |tag| pages.find_tag_unsigned_vec::<u64>(tag).map_err(refusal);
    let (offsets, lengths) = match list(Tag::StripOffsets)? {
        Some(offsets) => (offsets, list(Tag::StripByteCounts)?),
        None => (list(Tag::TileOffsets)?.unwrap_or_default(), list(Tag::TileByteCounts)?),
    };
    let lengths = lengths.unwrap_or_default();
    let is_jpeg = compression(pages)? == JPEG;
    if lengths.len() < offsets.len() {
        return Err(Refusal::broken(Format::Tiff, "strips without a length"));
    }
    // Equal tiles may be stored once; but a small file of countless tiles that all point to it would be read for ever.
    if lengths.iter().fold(0u64, |sum, &length| sum.saturating_add(length)) > bytes.len() as u64 * MOST_OVERLAP {
        return Err(Refusal::broken(Format::Tiff, "strips that overlap"));
    }
    for (&offset, &length) in offsets.iter().zip(&lengths) {
        let part = range(offset, length).and_then(|range| bytes.get(range));
        let part = part.ok_or_else(|| Refusal::broken(Format::Tiff, "the file ends before the picture does"))?;
        if is_jpeg {
            jpeg::check_whole(part, limits)?;
        }
    }
    Ok(())
}

fn range(offset: u64, length: u64) -> Option<std::ops::Range<usize>> {
    let start = usize::try_from(offset).ok()?;
    Some(start..start.checked_add(usize::try_from(length).ok()?)?)
}

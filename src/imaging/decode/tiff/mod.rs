//! TIFF (6.0, and BigTIFF): the first page, in unsigned samples of 1 to 16 bits.

mod directory;
mod page;
mod samples;

use std::borrow::Cow;
use std::io::Cursor;

use ::tiff::decoder::Decoder;
use ::tiff::tags::Tag;
use ::tiff::{TiffError, TiffUnsupportedError};

use super::Note;
use super::stored::Stored;
use crate::domain::Size;
use crate::imaging::colour::Colour;
use crate::imaging::{Bound, Format, Limits, Orientation, OrientationTag, Refusal};

/// A decoder over bytes in memory.
type Pages<'a> = Decoder<Cursor<&'a [u8]>>;

/// Reads the first page of a TIFF.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    // The decoder refuses palettes, but reads their indices when they are called gray.
    let palette = directory::palette_called_gray(bytes);
    let bytes = palette.as_ref().map_or(Cow::Borrowed(bytes), |renamed| Cow::Borrowed(renamed.as_slice()));
    let mut pages = open(&bytes, limits)?;
    let (width, height) = pages.dimensions().map_err(refusal)?;
    let size = Size::new(width, height);
    limits.check_size(size)?;
    page::check(&mut pages, &bytes, limits)?;
    let grid = page::grid(&mut pages)?;
    let samples = samples::read(&mut pages, size, palette.is_some(), limits)?;
    let colour = pages
        .find_tag(Tag::IccProfile)
        .ok()
        .flatten()
        .map_or(Colour::Srgb, |value| value.into_u8_vec().map_or(Colour::Unreadable, Colour::Icc));
    let orientation = orientation(&mut pages);
    let pages = count(&mut pages, limits);
    let notes = (pages > 1).then_some(Note::FirstPageOnly { pages }).into_iter().collect();
    Ok(Stored { reduced: None, size, samples, colour, orientation, grid, notes })
}

fn open<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Pages<'a>, Refusal> {
    let memory = usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX);
    let mut allowed = ::tiff::decoder::Limits::default();
    allowed.decoding_buffer_size = memory;
    allowed.intermediate_buffer_size = memory;
    // No value is longer than the file that holds it.
    allowed.ifd_value_size = bytes.len().min(memory);
    Ok(Decoder::new(Cursor::new(bytes)).map_err(refusal)?.with_limits(allowed))
}

/// Tag 0x0112, of type SHORT.
fn orientation(pages: &mut Pages<'_>) -> OrientationTag {
    match pages.find_tag(Tag::Orientation) {
        Ok(None) => OrientationTag::Absent,
        Ok(Some(value)) => {
            let number = value.into_u16().ok().map(u32::from);
            number.and_then(Orientation::from_exif).map_or(OrientationTag::Unreadable, OrientationTag::Stated)
        }
        Err(_) => OrientationTag::Unreadable,
    }
}

/// Counts pages as far as the chain of directories can be followed.
fn count(pages: &mut Pages<'_>, limits: &Limits) -> u32 {
    let mut found = 1;
    while found < limits.segments && pages.more_images() && pages.next_image().is_ok() {
        found += 1;
    }
    found
}

fn refusal(error: TiffError) -> Refusal {
    match error {
        TiffError::LimitsExceeded => Refusal::TooLarge { bound: Bound::Memory, found: u64::MAX, allowed: 0 },
        TiffError::UnsupportedError(TiffUnsupportedError::UnsupportedInterpretation(kind)) => {
            unsupported(format!("photometric interpretation {kind:?}"))
        }
        TiffError::UnsupportedError(feature) => unsupported(feature.to_string()),
        other => Refusal::broken(Format::Tiff, other.to_string()),
    }
}

fn unsupported(detail: impl Into<String>) -> Refusal {
    Refusal::unsupported(Format::Tiff, detail)
}

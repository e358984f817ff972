//! HEIC and AVIF, as inputs only (ISO/IEC 23008-12; AV1 Image File Format).
//!
//! `oxideav-heif` reads the container and decodes HEVC and AV1 to planes; this room does the rest:
//! [`mosaic`] finds the coded pictures of the primary item, [`bitstream`] measures them before they are decoded,
//! [`ycbcr`] and [`srgb`] make sRGB of their planes, [`placement`] crops and turns.
//! Gain maps, depth maps, thumbnails and EXIF orientation are not looked at: `irot` and `imir` alone turn a HEIF picture.

mod alpha;
mod bitstream;
mod canvas;
mod colour;
mod fault;
mod mosaic;
mod placement;
mod srgb;
mod ycbcr;

use std::panic::{AssertUnwindSafe, catch_unwind};

use oxideav_heif::{HeifFile, build_primary_graph};

use self::canvas::Canvas;
use self::fault::Fault;
use self::mosaic::Mosaic;
use self::placement::Placement;
use self::srgb::Source;
use super::{Note, Picture};
use crate::imaging::{Format, Limits, Refusal};

/// Decodes the primary picture of a HEIF file.
///
/// # Errors
/// [`Refusal::Broken`] for a truncated or contradictory file, [`Refusal::Unsupported`] naming the feature,
/// [`Refusal::TooLarge`] before anything large is allocated, [`Refusal::DecoderPanicked`] for what the codec did not expect.
pub(super) fn decode(bytes: &[u8], format: Format, limits: &Limits) -> Result<Picture, Refusal> {
    match catch_unwind(AssertUnwindSafe(|| read(bytes, format, limits))) {
        Ok(read) => read.map_err(|fault| fault.into_refusal(format)),
        Err(panic) => Err(Refusal::DecoderPanicked { format, detail: panic_words(&*panic) }),
    }
}

fn read(bytes: &[u8], format: Format, limits: &Limits) -> Result<Picture, Fault> {
    let file = HeifFile::parse_borrowed(bytes)?;
    let primary = build_primary_graph(&file)?;
    let mosaic = Mosaic::of(&file, &primary, limits)?;
    let transparency = alpha::mosaic_of(&file, &mosaic, limits)?;
    let colours = Source::of(&mosaic)?;
    let placement = Placement::of(mosaic.size, &mosaic.steps)?;
    mosaic.check_memory(placement, transparency.is_some(), limits)?;

    let mut canvas = Canvas::new(mosaic.size, transparency.is_some());
    mosaic.paint(&file, &mut canvas)?;
    if let Some(plane) = transparency {
        alpha::paint(&file, &plane, mosaic.premultiplied, &mut canvas)?;
    }
    let mut notes = Vec::new();
    if file.has_moov() {
        notes.push(Note::FirstFrameOnly);
    }
    if !colours.convert(&mut canvas) {
        notes.push(Note::ProfileNotUnderstood);
    }
    let raster = placement.apply(canvas)?;
    let grid = placement.grid(mosaic.block_px(), mosaic.blocks_line_up());
    Ok(Picture { raster, format, orientation: placement.orientation, grid, notes })
}

fn panic_words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(ToString::to_string);
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "no words".to_owned())
}

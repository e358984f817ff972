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
/// [`Refusal::TooLarge`] before anything large is allocated. What the codec did not expect is a panic, caught at the front door.
pub(super) fn decode(bytes: &[u8], format: Format, limits: &Limits) -> Result<Picture, Refusal> {
    read(bytes, format, limits).map_err(|fault| fault.into_refusal(format))
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
    let full_size = raster.size();
    Ok(Picture { raster, full_size, eighths: 8, format, orientation: placement.orientation, grid, notes })
}

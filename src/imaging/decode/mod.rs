//! The front door: file bytes to an upright sRGB [`Raster`].
//!
//! One decoder per format makes a [`stored::Stored`]; orientation, colour and alpha are settled in one place for all of them.

mod alpha;
mod gif;
mod grid;
mod hdr;
#[cfg(feature = "heif")]
mod heif;
mod jpeg;
mod png;
mod sixteen;
mod stored;
mod tiff;
mod webp;

use super::{Format, Limits, Orientation, Raster, Reduction, Refusal, caught};
use crate::domain::Size;
pub use grid::BlockGrid;

/// A decoded picture, upright and in sRGB.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The pixels, at [`Self::eighths`] of the full size.
    pub raster: Raster,
    /// The upright size of the whole picture in pixels, whatever part of it was decoded. Faces, wishes and the size of an
    /// output are told in these pixels.
    pub full_size: Size,
    /// How many of every eight pixels were decoded on each axis, 1 to 8: 8 where the decoder cannot make a smaller picture.
    pub eighths: u32,
    /// What the file was.
    pub format: Format,
    /// The orientation that has been applied to the stored pixels.
    pub orientation: Orientation,
    /// The blocks over which the source's compression smears, in upright pixels of `raster`.
    pub grid: BlockGrid,
    /// What the staff should know.
    pub notes: Vec<Note>,
}

impl Picture {
    /// How places on the full-size picture and on the decoded one belong together.
    pub fn reduction(&self) -> Reduction {
        Reduction::new(self.full_size, self.eighths, self.orientation)
    }
}

/// Something that staff should know about a decoded picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// An animation: only its first frame is used.
    FirstFrameOnly,
    /// A document of several pages: only the first is used.
    FirstPageOnly {
        /// Pages in the file.
        pages: u32,
    },
    /// An orientation that cannot be read: the picture may lie on its side.
    OrientationUnreadable,
    /// A colour profile that could not be applied; the pixels were taken as sRGB.
    ProfileNotUnderstood,
}

/// Decodes a picture of any format that is read.
///
/// # Errors
/// A [`Refusal`] naming why the file is not opened: unknown, broken (also truncated), unsupported, or over a limit.
pub fn decode(bytes: &[u8], limits: &Limits) -> Result<Picture, Refusal> {
    decode_for(bytes, None, limits)
}

/// The same, but no larger than needed for a picture whose longer side is `long_edge_px`: a JPEG is then read at the
/// smallest number of eighths of its size that is not smaller. Pictures of other formats come whole.
///
/// # Errors
/// As [`decode`].
pub fn decode_at_least(bytes: &[u8], long_edge_px: u32, limits: &Limits) -> Result<Picture, Refusal> {
    decode_for(bytes, Some(long_edge_px), limits)
}

fn decode_for(bytes: &[u8], long_edge_px: Option<u32>, limits: &Limits) -> Result<Picture, Refusal> {
    limits.check_file(bytes.len() as u64)?;
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    let format = Format::of(bytes).ok_or(Refusal::UnknownFormat)?;
    // A decoder that panics has no state that outlives the closure, so nothing half-done can be seen afterwards.
    let opened = caught(|| open(format, bytes, long_edge_px, limits));
    opened.unwrap_or_else(|detail| Err(Refusal::DecoderPanicked { format, detail }))
}

fn open(format: Format, bytes: &[u8], long_edge_px: Option<u32>, limits: &Limits) -> Result<Picture, Refusal> {
    let stored = match format {
        #[cfg(feature = "heif")]
        Format::Heic | Format::Avif => {
            let picture = heif::decode(bytes, format, limits)?;
            return Ok(Picture { raster: alpha::settle(picture.raster), ..picture });
        }
        #[cfg(not(feature = "heif"))]
        Format::Heic | Format::Avif => return Err(Refusal::unsupported(format, "built without the heif feature")),
        Format::Jpeg => jpeg::read(bytes, long_edge_px, limits)?,
        Format::Png => png::read(bytes, limits)?,
        Format::WebP => webp::read(bytes, limits)?,
        Format::Tiff => tiff::read(bytes, limits)?,
        Format::Gif => gif::read(bytes, limits)?,
    };
    stored.finish(format, limits)
}

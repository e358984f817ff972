//! The front door: file bytes to an upright sRGB [`Raster`].

use super::{Format, Limits, Orientation, Raster, Refusal};

#[cfg(feature = "heif")]
mod heif;
#[cfg(not(feature = "heif"))]
mod heif {
    //! A build without the `heif` feature refuses these files by name.
    use super::{Format, Limits, Picture, Refusal};

    pub(super) fn decode(_bytes: &[u8], format: Format, _limits: &Limits) -> Result<Picture, Refusal> {
        Err(Refusal::unsupported(format, "built without the heif feature"))
    }
}

/// A decoded picture, upright and in sRGB.
#[derive(Clone, Debug)]
pub struct Picture {
    /// The pixels.
    pub raster: Raster,
    /// What the file was.
    pub format: Format,
    /// The orientation that has been applied to the stored pixels.
    pub orientation: Orientation,
    /// The blocks over which the source's compression smears, in upright coordinates.
    pub grid: BlockGrid,
    /// What the staff should know.
    pub notes: Vec<Note>,
}

/// The lattice of blocks within which the source's compression smears pixels, in pixels of the upright picture.
///
/// Block edges stand at `x0 + k * width` and `y0 + k * height`; an offset appears when a picture whose last blocks are
/// incomplete has been turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockGrid {
    /// Block width, 1 for a lossless source.
    pub width: u32,
    /// Block height, 1 for a lossless source.
    pub height: u32,
    /// Offset of the lattice, `0..width`.
    pub x0: u32,
    /// Offset of the lattice, `0..height`.
    pub y0: u32,
    /// How much further a cover grows beyond the blocks it touches: 16 for lossy sources, 0 for lossless ones.
    pub margin: u32,
}

impl BlockGrid {
    /// The grid of a source whose pixels do not influence each other.
    pub const LOSSLESS: Self = Self { width: 1, height: 1, x0: 0, y0: 0, margin: 0 };
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
    limits.check_file(bytes.len() as u64)?;
    let format = Format::of(bytes).ok_or(Refusal::UnknownFormat)?;
    match format {
        Format::Heic | Format::Avif => heif::decode(bytes, format, limits),
        _ => Err(Refusal::UnknownFormat),
    }
}

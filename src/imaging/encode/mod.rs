//! Pixels to file bytes. Nothing but the raster and a [`Recipe`] goes in, so nothing else can come out.
//!
//! Every format is written without metadata; a [`Credit`] that staff chose is the one thing that may be added, in one
//! constant form. The same raster and recipe always give the same bytes.

mod credit;
mod density;
mod jpeg;
mod png;
mod quantisers;
mod recipe;
mod webp;
mod xmp;

pub use credit::{Credit, CreditError, CreditLine};
pub use density::Density;
pub(super) use jpeg::{chroma_spread, segments as jpeg_segments};
pub(super) use quantisers::quantisers;
pub use recipe::{OutputFormat, Quality, Recipe};

use super::Raster;
use crate::domain::Size;

/// A finished file, in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// Their format.
    pub format: OutputFormat,
    /// The size of the picture.
    pub size: Size,
}

/// Why a picture cannot be written in a format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EncodeError {
    /// The format cannot hold a side as long as this one, or none at all.
    #[error("{} holds sides of 1 to {allowed_px} pixels, not {width} x {height}", format.id(), width = size.width, height = size.height)]
    Side {
        /// The format asked for.
        format: OutputFormat,
        /// The size of the picture.
        size: Size,
        /// The longest side that the format can state.
        allowed_px: u32,
    },
    /// The encoder gave up. Our fault, or the memory's.
    #[error("the {} encoder stopped: {detail}", format.id())]
    Encoder {
        /// The format asked for.
        format: OutputFormat,
        /// The encoder's own words.
        detail: String,
    },
}

/// Writes a picture as the recipe says.
///
/// # Errors
/// [`EncodeError::Side`] when the format cannot hold the size, [`EncodeError::Encoder`] when the encoder fails.
pub fn encode(raster: &Raster, recipe: &Recipe) -> Result<Encoded, EncodeError> {
    let (size, format) = (raster.size(), recipe.format);
    let allowed_px = format.longest_side_px();
    if size.pixels() == 0 || size.long_edge() > allowed_px {
        return Err(EncodeError::Side { format, size, allowed_px });
    }
    let packet = recipe.credit.as_ref().map(xmp::packet);
    let bytes = match format {
        OutputFormat::Jpeg => jpeg::write(raster, recipe, packet.as_deref()).map_err(|e| e.to_string()),
        OutputFormat::Png => png::write(raster, packet.as_deref()).map_err(|e| e.to_string()),
        OutputFormat::WebP => webp::write(raster, recipe.quality, packet.as_deref()),
    };
    bytes.map(|bytes| Encoded { bytes, format, size }).map_err(|detail| EncodeError::Encoder { format, detail })
}

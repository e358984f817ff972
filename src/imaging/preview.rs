//! A small picture of a photo, for a grid or a screen.

use super::{Limits, Raster, Refusal, decode_at_least, resize};

/// The upright sRGB picture of a file, its longer side at most `long_edge_px`.
///
/// It is made from the picture itself, of which no more is decoded than its size needs: for a JPEG the constant terms of
/// its blocks are mostly enough. The thumbnail that cameras put into their files is never looked at, since it may show
/// another picture: the one before somebody was cut off, or covered.
///
/// # Errors
/// Those of [`super::decode()`].
pub fn preview(bytes: &[u8], long_edge_px: u32, limits: &Limits) -> Result<Raster, Refusal> {
    let picture = decode_at_least(bytes, long_edge_px, limits)?;
    let size = resize::fitted_size(picture.full_size, long_edge_px);
    Ok(resize::to_size(picture.raster, size))
}

//! What a file gives away: one walker per container, one reader per kind of block, all bounded.
//!
//! A walker visits every byte of its container. What it does not know it reports as unknown, it never skips it.

mod block;
mod boxes;
mod cbor;
mod coverage;
mod exif;
mod film;
mod findings;
mod gif;
mod heif;
mod icc;
mod ifd;
mod inflate;
mod iptc;
mod jpeg;
mod jumbf;
mod mpf;
mod nesting;
mod photoshop;
mod png;
mod samsung;
mod text;
mod tiff;
mod trailer;
mod webp;
mod xmp;

use super::{Format, Limits, Orientation, Refusal};
use crate::domain::{Finding, Size};
use block::Block;
pub(crate) use findings::Findings;

/// Everything a file gives away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inspection {
    /// What the file is, by content.
    pub format: Format,
    /// The size of the picture when it stands upright, in pixels.
    pub size: Size,
    /// How the stored pixels must be turned to stand upright.
    pub orientation: Orientation,
    /// What was found, in file order.
    pub findings: Vec<Finding>,
}

/// What a walker learns about the picture itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Header {
    /// The stored size in pixels.
    pub(crate) stored: Size,
    /// How the stored pixels must be turned.
    pub(crate) orientation: Orientation,
}

/// Lists what a file gives away.
///
/// # Errors
/// A [`Refusal`] when the file is none that is read, or too broken to be walked to its end.
pub fn inspect(bytes: &[u8], limits: &Limits) -> Result<Inspection, Refusal> {
    limits.check_file(bytes.len() as u64)?;
    let format = Format::of(bytes).ok_or(Refusal::UnknownFormat)?;
    let mut found = Findings::new(format, limits);
    let header = walk(format, bytes, limits, &mut found)?;
    let size = header.orientation.upright_size(header.stored);
    Ok(Inspection { format, size, orientation: header.orientation, findings: found.into_list() })
}

/// Hands the bytes to the walker of their container.
fn walk(format: Format, bytes: &[u8], limits: &Limits, found: &mut Findings) -> Result<Header, Refusal> {
    match format {
        Format::Jpeg => jpeg::walk(bytes, limits, found),
        Format::Png => png::walk(bytes, limits, found),
        Format::WebP => webp::walk(bytes, found),
        Format::Tiff => tiff::walk(bytes, found),
        Format::Gif => gif::walk(bytes, found),
        Format::Heic | Format::Avif => heif::walk(bytes, found),
    }
}

//! Reads finished files as a stranger would: no code of the writer is used here, only the types that say what was asked for.
//!
//! Two doors. [`leftovers`] walks the structure of any file against an allow-list and names everything that a picture does
//! not need. [`prove`] also knows the plan: it wants nothing left over, the size, the credit, a second decoder that opens
//! the file, and the covers' own pixels where the covers are. It alone makes a [`Verified`], and only a `Verified` is put
//! in place.
//!
//! What is not proved: bytes behind the last partition inside a VP8, VP8L or ALPH chunk, which only a full decoder of
//! these could tell from the picture, and the end of the coded data of a *progressive* JPEG, which Estompe does not write.

mod credit;
mod cursor;
mod difference;
mod finished;
mod jpeg;
mod pixels;
mod png;
mod proof;
mod second_decoder;
mod webp;

pub use difference::Difference;
pub use finished::{Finished, Leftover};
pub use proof::{Check, CoveredSpans, Defect, Expected, Verified, prove};

use finished::Walk;

use super::encode::OutputFormat;
use super::{Format, Limits, Refusal, sha256_hex};

/// Walks a finished file and names all that it holds beside the picture.
///
/// # Errors
/// A [`Refusal`] when the file is not of a format that Estompe writes, is broken, or is over a limit.
pub fn leftovers(bytes: &[u8], limits: &Limits) -> Result<Finished, Refusal> {
    examine(bytes, limits).map(|(finished, _)| finished)
}

/// The walk, and for a JPEG how coarse it is.
fn examine(bytes: &[u8], limits: &Limits) -> Result<(Finished, Option<jpeg::Coding>), Refusal> {
    limits.check_file(bytes.len() as u64)?;
    let (format, walk) = match Format::of(bytes).ok_or(Refusal::UnknownFormat)? {
        Format::Jpeg => (OutputFormat::Jpeg, jpeg::walk(bytes, limits)?),
        Format::Png => (OutputFormat::Png, png::walk(bytes, limits)?),
        Format::WebP => (OutputFormat::WebP, webp::walk(bytes, limits)?),
        other => return Err(Refusal::unsupported(other, "not a format that Estompe writes")),
    };
    let Walk { size, leftovers, credit, coding } = walk;
    let size = size.ok_or_else(|| Refusal::broken(format.as_format(), "no picture in it"))?;
    let sha256 = sha256_hex(bytes);
    Ok((Finished { format, size, leftovers, credit, sha256 }, coding))
}

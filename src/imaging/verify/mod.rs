//! Reads finished files as a stranger would: no code of the writer is used here, only the types that say what was asked for.
//!
//! Two doors. [`leftovers`] walks the structure of any file against an allow-list and names everything that a picture does
//! not need. [`prove`] also knows the plan: it wants nothing left over, the size, the credit, the gamut, a decoder of another
//! make that reads the file to its end, and the covers' own pixels where the covers are. It alone makes a [`Verified`], and
//! only a `Verified` is put in place.
//!
//! For PNG and WebP that decoder is a crate. For JPEG it is the walk itself, which steps through every code anyway: on its
//! way it decodes the blocks that hold a covered pixel, and compares them before any rounding or cutting off.
//!
//! What is not proved: bytes behind the last partition inside a VP8, VP8L or ALPH chunk, which only a full decoder of
//! these could tell from the picture, and the end of the coded data of a *progressive* JPEG. Estompe does not write one, and
//! [`prove`] refuses it.

#![allow(
    clippy::inline_always,
    reason = "blocks are compared by the ten thousand, and `widest` compiles only what is inlined: measured"
)]

mod credit;
mod cursor;
mod difference;
mod finished;
mod jpeg;
mod pixels;
mod planned;
mod png;
mod proof;
mod second_decoder;
mod webp;

pub use difference::Difference;
pub use finished::{Finished, Leftover};
pub use planned::Planned;
pub use proof::{Check, CoveredSpans, Defect, Expected, Verified, prove};

use finished::Walk;

use super::encode::OutputFormat;
use super::{Format, Gamut, Limits, Refusal, sha256_hex};

/// Walks a finished file and names all that it holds beside the picture.
///
/// # Errors
/// A [`Refusal`] when the file is not of a format that Estompe writes, is broken, or is over a limit.
pub fn leftovers(bytes: &[u8], limits: &Limits) -> Result<Finished, Refusal> {
    examine(bytes, limits, None).map(|(finished, _)| finished)
}

/// The walk. With a plan, the pixels of a JPEG are compared with it on the way, and their defects told.
fn examine(bytes: &[u8], limits: &Limits, plan: Option<&Expected<'_>>) -> Result<(Finished, Vec<Defect>), Refusal> {
    limits.check_file(bytes.len() as u64)?;
    let (format, (walk, defects)) = match Format::of(bytes).ok_or(Refusal::UnknownFormat)? {
        Format::Jpeg => {
            let plan = plan.filter(|plan| plan.format == OutputFormat::Jpeg);
            (OutputFormat::Jpeg, jpeg::walk(bytes, limits, plan)?)
        }
        Format::Png => (OutputFormat::Png, (png::walk(bytes, limits)?, Vec::new())),
        Format::WebP => (OutputFormat::WebP, (webp::walk(bytes, limits)?, Vec::new())),
        other => return Err(Refusal::unsupported(other, "not a format that Estompe writes")),
    };
    let Walk { size, leftovers, credit, gamut } = walk;
    let size = size.ok_or_else(|| Refusal::broken(format.as_format(), "no picture in it"))?;
    let gamut = gamut.unwrap_or(Gamut::Srgb);
    Ok((Finished { format, size, leftovers, credit, gamut, sha256: sha256_hex(bytes) }, defects))
}

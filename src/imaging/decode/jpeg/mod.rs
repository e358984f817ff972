//! JPEG (ITU-T T.81): baseline, extended and progressive, Huffman coded, 8 bits.
//!
//! The file is taken apart first. A decoder sees only what the picture needs, and only if the file is whole: decoders
//! fill what is missing with grey, which would be published as a picture.

mod pixels;
mod trimmed;

use super::stored::Stored;
use crate::imaging::colour::{Samples, inks_from_adobe_cmyk, inks_from_adobe_ycck};
use crate::imaging::jpeg::about::is_xyb;
use crate::imaging::jpeg::contents::take_apart;
use crate::imaging::jpeg::model::Model;
use crate::imaging::{Format, Limits, Refusal};

/// Reads a JPEG.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    let contents = take_apart(bytes, limits)?;
    let colour = contents.about.colour();
    if is_xyb(&colour) {
        return Err(Refusal::unsupported(Format::Jpeg, "XYB colours"));
    }
    let model = Model::of(&contents.frame, &contents.about);
    let mut data = pixels::read(&contents, model, limits)?;
    match model {
        Model::Ycck => inks_from_adobe_ycck(&mut data),
        Model::Cmyk { inverted: true } => inks_from_adobe_cmyk(&mut data),
        Model::Cmyk { inverted: false } | Model::Gray | Model::YCbCr | Model::Rgb => {}
    }
    Ok(Stored {
        size: contents.frame.size,
        samples: Samples { channels: model.channels(), data },
        colour,
        orientation: contents.about.orientation(),
        grid: contents.frame.grid(),
        notes: Vec::new(),
    })
}

/// Checks that a JPEG inside another container has all its scans and ends as it should. Its tables may stand elsewhere.
///
/// # Errors
/// As [`read`], without decoding.
pub(super) fn check_whole(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    take_apart(bytes, limits).map(|_| ())
}

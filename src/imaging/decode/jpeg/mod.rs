//! JPEG (ITU-T T.81): baseline, extended and progressive, Huffman coded, 8 bits.
//!
//! The file is taken apart first. A decoder sees only what the picture needs, and only if the file is whole: decoders
//! fill what is missing with grey, which would be published as a picture.

mod pixels;
mod trimmed;

use super::stored::Stored;
use crate::imaging::colour::{Samples, inks_from_adobe_cmyk, inks_from_adobe_ycck};
use crate::imaging::jpeg::about::is_xyb;
use crate::imaging::jpeg::contents::{Contents, take_apart};
use crate::imaging::jpeg::model::Model;
use crate::imaging::jpeg::reduce::{self, Triple};
use crate::imaging::jpeg::scale::Eighths;
use crate::imaging::{Format, Limits, Pixels, Refusal};

/// Reads a JPEG, at no more of its size than a longer side of `long_edge_px` needs.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], long_edge_px: Option<u32>, limits: &Limits) -> Result<Stored, Refusal> {
    let contents = take_apart(bytes, limits)?;
    let colour = contents.about.colour();
    if is_xyb(&colour) {
        return Err(Refusal::unsupported(Format::Jpeg, "XYB colours"));
    }
    let model = Model::of(&contents.frame, &contents.about);
    let size = contents.frame.size;
    let wanted = long_edge_px.map_or(Eighths::WHOLE, |edge| Eighths::sufficient(size, edge));
    let (eighths, data) = match reduced(&contents, model, wanted, limits) {
        Some(data) => (wanted, data),
        None => (Eighths::WHOLE, whole(&contents, model, limits)?),
    };
    Ok(Stored {
        size: eighths.of(size),
        reduced: Some((size, eighths.get())),
        samples: Samples { channels: model.channels(), data },
        colour,
        orientation: contents.about.orientation(),
        grid: contents.frame.grid(),
        notes: Vec::new(),
    })
}

/// Straight from the coefficients, where fewer samples than all are wanted. `None`: the picture is read whole instead, by
/// decoders that know more kinds of components and say more exactly what is wrong with a file.
fn reduced(contents: &Contents<'_>, model: Model, eighths: Eighths, limits: &Limits) -> Option<Pixels> {
    let triple = match model {
        Model::Gray | Model::YCbCr => Triple::YCbCr,
        Model::Rgb => Triple::Rgb,
        Model::Cmyk { .. } | Model::Ycck => return None,
    };
    if eighths == Eighths::WHOLE {
        return None;
    }
    reduce::reduced(contents, triple, eighths, limits).ok()
}

fn whole(contents: &Contents<'_>, model: Model, limits: &Limits) -> Result<Pixels, Refusal> {
    let mut data = pixels::read(contents, model, limits)?;
    match model {
        Model::Ycck => inks_from_adobe_ycck(&mut data),
        Model::Cmyk { inverted: true } => inks_from_adobe_cmyk(&mut data),
        Model::Cmyk { inverted: false } | Model::Gray | Model::YCbCr | Model::Rgb => {}
    }
    Ok(data)
}

/// Checks that a JPEG inside another container has all its scans and ends as it should. Its tables may stand elsewhere.
///
/// # Errors
/// As [`read`], without decoding.
pub(super) fn check_whole(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    take_apart(bytes, limits).map(|_| ())
}

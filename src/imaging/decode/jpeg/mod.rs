//! JPEG (ITU-T T.81): baseline, extended and progressive, Huffman coded, 8 bits.
//!
//! The file is taken apart first. A decoder sees only what the picture needs, and only if the file is whole: decoders
//! fill what is missing with grey, which would be published as a picture.

mod model;
mod pixels;
mod trimmed;

use super::stored::Stored;
use crate::imaging::colour::{Colour, Samples, inks_from_adobe_cmyk, inks_from_adobe_ycck};
use crate::imaging::jpeg::contents::take_apart;
use crate::imaging::{Format, Limits, OrientationTag, Refusal, orientation_tag};
use model::Model;

/// Reads a JPEG.
///
/// # Errors
/// Every kind of [`Refusal`] that names the file or the limits.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Stored, Refusal> {
    let contents = take_apart(bytes, limits)?;
    let colour = colour(&contents.about.icc);
    if matches!(&colour, Colour::Icc(profile) if is_xyb(profile)) {
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
        orientation: contents.about.exif.map_or(OrientationTag::Absent, orientation_tag),
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

/// Whether a profile calls its colours XYB, as those of JPEG XL's encoders do (in the UTF-16 of a `desc` tag). No other
/// reader could be held against ours for them, so they are refused.
fn is_xyb(profile: &[u8]) -> bool {
    profile.windows(6).any(|name| name == b"\0X\0Y\0B")
}

/// Joins the chunks of an ICC profile: each begins with its number, from 1, and the number of chunks (ISO 15076-1, B.4).
fn colour(chunks: &[&[u8]]) -> Colour {
    if chunks.is_empty() {
        return Colour::Srgb;
    }
    let mut profile = Vec::new();
    for number in 1..=chunks.len() {
        let mut named = chunks.iter().filter(|chunk| chunk.first().copied().map(usize::from) == Some(number));
        match (named.next(), named.next()) {
            (Some([_, count, part @ ..]), None) if usize::from(*count) == chunks.len() => {
                profile.extend_from_slice(part);
            }
            _ => return Colour::Unreadable,
        }
    }
    Colour::Icc(profile)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_of_a_profile_are_joined_by_number() {
        assert_eq!(colour(&[&[2, 2, 30], &[1, 2, 10, 20]]), Colour::Icc(vec![10, 20, 30]));
        assert_eq!(colour(&[&[1, 2, 10]]), Colour::Unreadable);
        assert_eq!(colour(&[&[1, 2, 10], &[1, 2, 11]]), Colour::Unreadable);
        assert_eq!(colour(&[]), Colour::Srgb);
    }
}

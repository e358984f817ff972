//! JPEG: SOI, JFIF, the credit if any, tables, one frame, one scan, EOI.

use jpeg_encoder::{
    ChromaSubsamplingMethod, ColorType, Encoder, EncodingError, PixelDensity, PixelDensityUnit, SamplingFactor,
};

use super::{Credit, Density, Quality, Recipe, xmp};
use crate::imaging::{Gamut, Layout, Raster};

/// From here on chroma is kept whole: who asks for this much wants coloured edges too.
const WHOLE_CHROMA_FROM: u8 = 95;

/// The signature of an XMP segment (ISO 16684-3, 6).
const XMP_SIGNATURE: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";

pub(super) fn write(raster: &Raster, recipe: &Recipe, xmp: Option<&str>) -> Result<Vec<u8>, EncodingError> {
    let quality = recipe.quality;
    // The caller has checked both sides; were it wrong, the encoder would miss bytes and say so.
    let (width, height) = (raster.width() as u16, raster.height() as u16);
    let mut bytes = Vec::with_capacity(raster.data().len() / 8);
    let mut encoder = Encoder::new(&mut bytes, quality.get());
    encoder.set_density(pixel_density(recipe.density));
    encoder.set_sampling_factor(sampling(quality));
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    if let Some(xmp) = xmp {
        encoder.add_app_segment(1, [XMP_SIGNATURE, xmp.as_bytes()].concat())?;
    }
    match raster.layout() {
        Layout::Rgb => encoder.encode(raster.data(), width, height, ColorType::Rgb)?,
        Layout::Rgba => encoder.encode(&flattened(raster.data()), width, height, ColorType::Rgb)?,
    }
    Ok(bytes)
}

/// The signature of a segment of an ICC profile, and its place among one (ISO 15076-1, B.4).
const ICC_SIGNATURE: &[u8] = b"ICC_PROFILE\0\x01\x01";

/// The application segments that may go with a picture, marker and payload: the credit, and the profile of a wide gamut.
pub(in crate::imaging) fn segments(credit: Option<&Credit>, gamut: Gamut) -> Vec<(u8, Vec<u8>)> {
    let credit = credit.map(|credit| (0xE1, [XMP_SIGNATURE, xmp::packet(credit).as_bytes()].concat()));
    let profile = gamut.profile().map(|profile| (0xE2, [ICC_SIGNATURE, profile].concat()));
    credit.into_iter().chain(profile).collect()
}

fn pixel_density(density: Density) -> PixelDensity {
    match density.dots_per_inch() {
        None => PixelDensity::default(),
        Some(dots) => PixelDensity { density: (dots, dots), unit: PixelDensityUnit::Inches },
    }
}

fn sampling(quality: Quality) -> SamplingFactor {
    if chroma_spread(quality) == 1 { SamplingFactor::R_4_4_4 } else { SamplingFactor::R_4_2_0 }
}

/// For how many pixels a sample of chroma stands, across and down.
pub(in crate::imaging) const fn chroma_spread(quality: Quality) -> u32 {
    if quality.get() >= WHOLE_CHROMA_FROM { 1 } else { 2 }
}

/// Lays RGBA pixels on white paper.
fn flattened(rgba: &[u8]) -> Vec<u8> {
    let (pixels, _) = rgba.as_chunks::<4>();
    pixels.iter().flat_map(|&[r, g, b, alpha]| [r, g, b].map(|channel| over_white(channel, alpha))).collect()
}

/// `colour * alpha + white * (1 - alpha)`, rounded to the nearest.
fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    ((channel * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transparent_is_white_and_opaque_is_itself() {
        assert_eq!(flattened(&[9, 8, 7, 0, 9, 8, 7, 255, 0, 0, 0, 128]), [255, 255, 255, 9, 8, 7, 127, 127, 127]);
    }
}

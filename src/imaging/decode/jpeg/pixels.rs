//! The decoders. zune-jpeg does nearly all; what it is known to get wrong goes to jpeg-decoder, or is refused by name.

use jpeg_decoder::{ColorTransform, PixelFormat};
use zune_jpeg::JpegDecoder;
use zune_jpeg::zune_core::bytestream::ZCursor;
use zune_jpeg::zune_core::colorspace::ColorSpace;
use zune_jpeg::zune_core::options::DecoderOptions;

use super::trimmed::{For, arranged};
use crate::domain::Size;
use crate::imaging::colour::inks_from_adobe_cmyk;
use crate::imaging::jpeg::contents::Contents;
use crate::imaging::jpeg::frame::Frame;
use crate::imaging::jpeg::model::Model;
use crate::imaging::{Format, Limits, Pixels, Refusal};

/// Decodes to the channels of `model`, still with Adobe's inversion.
pub(super) fn read(contents: &Contents<'_>, model: Model, limits: &Limits) -> Result<Pixels, Refusal> {
    let Frame { size, progressive, .. } = contents.frame;
    let samples = size.pixels() * model.channels().bytes() as u64;
    limits.check_memory(samples + if progressive { coefficient_bytes(&contents.frame) } else { 0 })?;
    let decoder = decoder_for(contents)?;
    let file = arranged(contents, model, decoder);
    match decoder {
        For::Zune => by_zune(&file, size, model, limits),
        For::JpegDecoder => by_jpeg_decoder(&file, size, model, limits).map(Pixels::from),
    }
}

/// A progressive picture is held whole as coefficients of two bytes.
fn coefficient_bytes(frame: &Frame) -> u64 {
    frame.units(&frame.components).1 * 64 * 2
}

/// Chooses by what was measured against libjpeg over all combinations of factors, scans and restarts: zune-jpeg 0.5.15
/// gives garbage without an error for several sequential scans, and for a first component that is itself subsampled;
/// jpeg-decoder 0.3.2 does for factors between one and the largest.
fn decoder_for(contents: &Contents<'_>) -> Result<For, Refusal> {
    let frame = &contents.frame;
    let (h_most, v_most) = frame.most();
    let first_is_full = frame.components.first().is_some_and(|c| c.h == h_most && c.v == v_most);
    let divides = frame.components.iter().all(|c| c.h != 3 && v_most % c.v == 0);
    if first_is_full && divides && (contents.has_single_scan() || frame.progressive) {
        return Ok(For::Zune);
    }
    let plain = frame.components.iter().all(|c| (c.h == 1 || c.h == h_most) && (c.v == 1 || c.v == v_most));
    if plain {
        return Ok(For::JpegDecoder);
    }
    let factors: Vec<String> = frame.components.iter().map(|c| format!("{}x{}", c.h, c.v)).collect();
    Err(Refusal::unsupported(Format::Jpeg, format!("sampling factors {}", factors.join(","))))
}

fn by_zune(file: &[u8], size: Size, model: Model, limits: &Limits) -> Result<Pixels, Refusal> {
    let colours = match model {
        Model::Gray => ColorSpace::Luma,
        Model::YCbCr | Model::Rgb => ColorSpace::RGB,
        Model::Cmyk { .. } => ColorSpace::CMYK,
        Model::Ycck => ColorSpace::YCCK,
    };
    let options = DecoderOptions::new_fast()
        .set_strict_mode(true)
        .set_max_width(size.width as usize)
        .set_max_height(size.height as usize)
        .jpeg_set_max_scans(limits.scans as usize + 1)
        .jpeg_set_out_colorspace(colours);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(file), options);
    decoder.decode_headers().map_err(|error| broken(error.to_string()))?;
    let mut pixels = Pixels::zeroed(size.pixels() as usize * model.channels().bytes());
    if decoder.output_buffer_size() != Some(pixels.len()) {
        return Err(broken("the decoder understood another size or number of channels"));
    }
    decoder.decode_into(&mut pixels).map_err(|error| broken(error.to_string()))?;
    Ok(pixels)
}

fn by_jpeg_decoder(file: &[u8], size: Size, model: Model, limits: &Limits) -> Result<Vec<u8>, Refusal> {
    let (transform, format) = match model {
        Model::Gray => (ColorTransform::Grayscale, PixelFormat::L8),
        Model::Rgb => (ColorTransform::RGB, PixelFormat::RGB24),
        Model::YCbCr => (ColorTransform::YCbCr, PixelFormat::RGB24),
        // Its only step without arithmetic between channels: it inverts.
        Model::Cmyk { .. } | Model::Ycck => (ColorTransform::CMYK, PixelFormat::CMYK32),
    };
    // The decoder holds planes beside the picture.
    limits.check_memory(size.pixels() * model.channels().bytes() as u64 * 2)?;
    let mut decoder = jpeg_decoder::Decoder::new(file);
    decoder.set_max_decoding_buffer_size(usize::try_from(limits.memory_bytes).unwrap_or(usize::MAX));
    decoder.set_color_transform(transform);
    let mut pixels = decoder.decode().map_err(refusal)?;
    if format == PixelFormat::CMYK32 {
        inks_from_adobe_cmyk(&mut pixels);
    }
    let found =
        decoder.info().map(|info| (Size::new(u32::from(info.width), u32::from(info.height)), info.pixel_format));
    if found == Some((size, format)) { Ok(pixels) } else { Err(broken("the decoder understood another size")) }
}

fn refusal(error: jpeg_decoder::Error) -> Refusal {
    match error {
        jpeg_decoder::Error::Unsupported(feature) => Refusal::unsupported(Format::Jpeg, format!("{feature:?}")),
        other => broken(other.to_string()),
    }
}

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

//! Opens a finished PNG or WebP with none of the writer's code: zune-png, image-webp. The first is also another decoder than
//! the one that photos are read with. Each is caught when it panics. A JPEG is read by the walk itself.

use std::io::Cursor;

use image_webp::WebPDecoder;
use zune_png::PngDecoder;
use zune_png::zune_core::bytestream::ZCursor;
use zune_png::zune_core::colorspace::ColorSpace;
use zune_png::zune_core::options::DecoderOptions;

use crate::domain::Size;
use crate::imaging::{self, Format, Layout, Limits, Raster, Refusal};

/// Decodes a PNG of 8 bits a channel, with or without alpha.
pub(super) fn png(bytes: &[u8], limits: &Limits) -> Result<Raster, Refusal> {
    let broken = |detail: String| Refusal::broken(Format::Png, detail);
    let open = || {
        let side = limits.side as usize;
        let options = DecoderOptions::new_safe().set_max_width(side).set_max_height(side);
        let options = options.set_strict_mode(true).inflate_set_confirm_adler(true);
        let mut decoder = PngDecoder::new_with_options(ZCursor::new(bytes), options);
        let data = decoder.decode_raw().map_err(|error| broken(format!("{error:?}")))?;
        let layout = match decoder.colorspace() {
            Some(ColorSpace::RGB) => Layout::Rgb,
            Some(ColorSpace::RGBA) => Layout::Rgba,
            other => return Err(broken(format!("colour type {other:?}"))),
        };
        let size = decoder.dimensions().map(|(width, height)| Size::new(width as u32, height as u32));
        let raster = size.and_then(|size| Raster::from_vec(size, layout, data));
        raster.ok_or_else(|| broken("not of 8 bits a channel".to_owned()))
    };
    caught(Format::Png, open)
}

/// Decodes a still WebP.
pub(super) fn webp(bytes: &[u8], limits: &Limits) -> Result<Raster, Refusal> {
    let broken = |detail: String| Refusal::broken(Format::WebP, detail);
    let open = || {
        let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
        let (width, height) = decoder.dimensions();
        let layout = if decoder.has_alpha() { Layout::Rgba } else { Layout::Rgb };
        let length = decoder.output_buffer_size().ok_or_else(|| broken("too large for this machine".to_owned()))?;
        limits.check_memory(length as u64)?;
        let mut data = vec![0; length];
        decoder.read_image(&mut data).map_err(|error| broken(error.to_string()))?;
        Raster::from_vec(Size::new(width, height), layout, data).ok_or_else(|| broken("wrong length".to_owned()))
    };
    caught(Format::WebP, open)
}

/// A panic in a decoder becomes the file's refusal.
fn caught<T>(format: Format, open: impl FnOnce() -> Result<T, Refusal>) -> Result<T, Refusal> {
    imaging::caught(open).unwrap_or_else(|detail| Err(Refusal::DecoderPanicked { format, detail }))
}

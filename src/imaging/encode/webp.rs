//! WebP: libwebp's own file, which holds nothing but the picture, and around it VP8X and XMP when there is a credit.

use webp::{Encoder, PixelLayout, WebPConfig};

use super::Quality;
use crate::imaging::{Layout, Raster};

/// Flag bits of VP8X (RFC 9649, 2.7).
const HAS_ALPHA: u8 = 0x10;
const HAS_XMP: u8 = 0x04;

pub(super) fn write(raster: &Raster, quality: Quality, xmp: Option<&str>) -> Result<Vec<u8>, String> {
    let layout = match raster.layout() {
        Layout::Rgb => PixelLayout::Rgb,
        Layout::Rgba => PixelLayout::Rgba,
    };
    let mut config = WebPConfig::new().map_err(|()| "no configuration".to_owned())?;
    config.quality = f32::from(quality.get());
    let file = Encoder::new(raster.data(), layout, raster.width(), raster.height())
        .encode_advanced(&config)
        .map_err(|error| format!("{error:?}"))?;
    match xmp {
        None => Ok(file.to_vec()),
        Some(xmp) => with_xmp(&file, raster, xmp).ok_or_else(|| "the file is not laid out as expected".to_owned()),
    }
}

/// Puts the picture's chunks into the extended layout (RFC 9649, 2.7): VP8X, then the picture, then the packet.
fn with_xmp(file: &[u8], raster: &Raster, xmp: &str) -> Option<Vec<u8>> {
    let mut body = file.get(12..)?;
    let mut flags = HAS_XMP;
    if body.get(..4)? == b"VP8X" {
        flags |= body.get(8)? & HAS_ALPHA;
        body = body.get(8 + 10..)?;
    }
    let mut chunks = b"WEBP".to_vec();
    push_chunk(&mut chunks, *b"VP8X", &canvas(flags, raster))?;
    chunks.extend_from_slice(body);
    push_chunk(&mut chunks, *b"XMP ", xmp.as_bytes())?;
    let mut whole = Vec::with_capacity(chunks.len() + 8);
    push_chunk(&mut whole, *b"RIFF", &chunks)?;
    Some(whole)
}

/// Flags, 24 reserved bits, then width and height less one in 24 bits each.
fn canvas(flags: u8, raster: &Raster) -> [u8; 10] {
    let [w0, w1, w2, _] = (raster.width() - 1).to_le_bytes();
    let [h0, h1, h2, _] = (raster.height() - 1).to_le_bytes();
    [flags, 0, 0, 0, w0, w1, w2, h0, h1, h2]
}

/// A RIFF chunk: name, length, payload, one zero when the length is odd.
fn push_chunk(to: &mut Vec<u8>, name: [u8; 4], payload: &[u8]) -> Option<()> {
    to.extend(name);
    to.extend(u32::try_from(payload.len()).ok()?.to_le_bytes());
    to.extend_from_slice(payload);
    if !payload.len().is_multiple_of(2) {
        to.push(0);
    }
    Some(())
}

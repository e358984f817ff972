//! PNG: IHDR, the credit if any, IDAT, IEND.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

use crate::imaging::{Layout, Raster};

/// The keyword of an XMP packet (ISO 16684-3, 7).
const XMP_KEYWORD: &str = "XML:com.adobe.xmp";

pub(super) fn write(raster: &Raster, xmp: Option<&str>) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::with_capacity(raster.data().len() / 2);
    let mut encoder = Encoder::new(&mut bytes, raster.width(), raster.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_color(match raster.layout() {
        Layout::Rgb => ColorType::Rgb,
        Layout::Rgba => ColorType::Rgba,
    });
    encoder.set_compression(Compression::Balanced);
    encoder.set_filter(Filter::Adaptive);
    if let Some(xmp) = xmp {
        encoder.add_itxt_chunk(XMP_KEYWORD.to_owned(), xmp.to_owned())?;
    }
    let mut writer = encoder.write_header()?;
    writer.write_image_data(raster.data())?;
    writer.finish()?;
    Ok(bytes)
}

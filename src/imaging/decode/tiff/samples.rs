//! The samples of a page, as 8 bits in one of the layouts that colour knows.

use ::tiff::ColorType;
use ::tiff::decoder::{BufferLayoutPreference, DecodingResult};
use ::tiff::tags::Tag;

use super::{Pages, refusal, unsupported};
use crate::domain::Size;
use crate::imaging::colour::{Channels, Samples, rgb_from_ycbcr};
use crate::imaging::decode::sixteen::narrow;
use crate::imaging::{Bound, Format, Limits, Refusal};

/// `ExtraSamples`: the colours have been multiplied by alpha.
const ASSOCIATED: u16 = 1;
/// `ExtraSamples`: straight alpha.
const UNASSOCIATED: u16 = 2;

/// Reads and unpacks the page on which `pages` stands.
pub(super) fn read(pages: &mut Pages<'_>, size: Size, is_palette: bool, limits: &Limits) -> Result<Samples, Refusal> {
    let colour = pages.colortype().map_err(refusal)?;
    let extra = pages.find_tag_unsigned_vec::<u16>(Tag::ExtraSamples).map_err(refusal)?;
    let extra = extra.and_then(|kinds| kinds.first().copied());
    let palette = if is_palette { Some(palette(pages)?) } else { None };
    let (channels, bits) = layout(colour, extra)?;
    // Read, narrowed and brought together: twice the samples of 16 bits, or of 8 in planes.
    let held = size.pixels().saturating_mul(channels.bytes() as u64);
    limits.check_memory(held.saturating_mul(if bits == 16 { 3 } else { 2 }))?;
    let data = bytes(pages, size, channels, bits)?;
    Ok(finished(Samples { channels, data: data.into() }, colour, extra, bits, palette.as_deref()))
}

/// The channels and the bits of each.
fn layout(colour: ColorType, extra: Option<u16>) -> Result<(Channels, u8), Refusal> {
    let alpha = matches!(extra, Some(ASSOCIATED | UNASSOCIATED));
    let (channels, bits) = match colour {
        ColorType::Gray(bits @ (1 | 2 | 4 | 8 | 16)) => (Channels::Gray, bits),
        ColorType::GrayA(bits @ (8 | 16)) => (Channels::GrayAlpha, bits),
        ColorType::Multiband { bit_depth: bits @ (8 | 16), num_samples: 2 } if alpha => (Channels::GrayAlpha, bits),
        ColorType::RGB(bits @ (8 | 16)) => (Channels::Rgb, bits),
        ColorType::RGBA(bits @ (8 | 16)) => (Channels::Rgba, bits),
        ColorType::CMYK(bits @ (8 | 16)) => (Channels::Cmyk, bits),
        ColorType::YCbCr(8) => (Channels::Rgb, 8),
        other => return Err(unsupported(format!("colours {other:?}"))),
    };
    Ok((channels, bits))
}

/// All samples as bytes, one each, interleaved.
fn bytes(pages: &mut Pages<'_>, size: Size, channels: Channels, bits: u8) -> Result<Vec<u8>, Refusal> {
    let mut result = DecodingResult::U8(Vec::new());
    let planes = pages.read_image_to_buffer(&mut result).map_err(refusal)?;
    if result.as_buffer(0).byte_len() < planes.complete_len {
        return Err(Refusal::TooLarge { bound: Bound::Memory, found: planes.complete_len as u64, allowed: 0 });
    }
    let data = match result {
        DecodingResult::U8(data) if bits < 8 => unpacked(&data, size, bits),
        DecodingResult::U8(data) => data,
        DecodingResult::U16(data) => data.into_iter().map(narrow).collect(),
        _ => return Err(unsupported("samples that are not unsigned numbers of up to 16 bits")),
    };
    let data = interleaved(data, &planes, size, channels);
    let expected = size.pixels() as usize * channels.bytes();
    if data.len() == expected {
        Ok(data)
    } else {
        Err(Refusal::broken(Format::Tiff, format!("{} samples where {expected} belong", data.len())))
    }
}

/// Samples of less than 8 bits: rows begin at a byte, the first sample is in the high bits (TIFF 6.0, 3, `FillOrder` 1).
fn unpacked(data: &[u8], size: Size, bits: u8) -> Vec<u8> {
    let width = size.width as usize;
    let stride = (width * usize::from(bits)).div_ceil(8);
    let per_byte = usize::from(8 / bits);
    let mask = (1u8 << bits) - 1;
    let sample = |row: &[u8], x: usize| {
        let shift = 8 - usize::from(bits) * (x % per_byte + 1);
        row.get(x / per_byte).map_or(0, |byte| (byte >> shift) & mask)
    };
    data.chunks_exact(stride).flat_map(|row| (0..width).map(move |x| sample(row, x))).collect()
}

/// Brings planes that are stored one after the other together (`PlanarConfiguration` 2).
fn interleaved(data: Vec<u8>, planes: &BufferLayoutPreference, size: Size, channels: Channels) -> Vec<u8> {
    let (count, pixels) = (channels.bytes(), size.pixels() as usize);
    if planes.planes < 2 || data.len() < pixels * count {
        return data;
    }
    let mut together = vec![0; pixels * count];
    for (plane, samples) in data.chunks_exact(pixels).take(count).enumerate() {
        for (pixel, sample) in together.chunks_exact_mut(count).zip(samples) {
            pixel[plane] = *sample;
        }
    }
    together
}

/// Gives the samples the meaning that their layout promises.
fn finished(samples: Samples, colour: ColorType, extra: Option<u16>, bits: u8, palette: Option<&[[u8; 3]]>) -> Samples {
    let Samples { channels, mut data } = samples;
    if let Some(palette) = palette {
        let data = data
            .iter()
            .flat_map(|&index| palette.get(usize::from(index)).copied().unwrap_or_default())
            .collect::<Vec<u8>>();
        return Samples { channels: Channels::Rgb, data: data.into() };
    }
    if bits < 8 {
        let step = 255 / ((1 << bits) - 1);
        for sample in data.iter_mut() {
            *sample *= step;
        }
    }
    match (channels, extra) {
        (Channels::Rgb, _) if matches!(colour, ColorType::YCbCr(_)) => {
            data.as_chunks_mut().0.iter_mut().for_each(|pixel| *pixel = rgb_from_ycbcr(*pixel));
        }
        (Channels::Rgba, Some(ASSOCIATED)) => {
            data.as_chunks_mut::<4>().0.iter_mut().for_each(|pixel| straighten(pixel));
        }
        (Channels::GrayAlpha, Some(ASSOCIATED)) => {
            data.as_chunks_mut::<2>().0.iter_mut().for_each(|pixel| straighten(pixel));
        }
        // A fourth sample of which nothing is said is no transparency.
        (Channels::Rgba, None | Some(0)) => data.iter_mut().skip(3).step_by(4).for_each(|alpha| *alpha = u8::MAX),
        _ => {}
    }
    Samples { channels, data }
}

/// Divides the colours by alpha, the last sample.
fn straighten(pixel: &mut [u8]) {
    let Some((&mut alpha, colours)) = pixel.split_last_mut() else { return };
    let alpha = u32::from(alpha);
    for colour in colours {
        // Where alpha is 0 no colour is left to be found.
        let straight = (u32::from(*colour) * 255 + alpha / 2).checked_div(alpha);
        *colour = straight.unwrap_or(0).min(255) as u8;
    }
}

/// `ColorMap` (TIFF 6.0, 5): all reds, all greens, all blues, 16 bits each.
fn palette(pages: &mut Pages<'_>) -> Result<Vec<[u8; 3]>, Refusal> {
    let map = pages.find_tag_unsigned_vec::<u16>(Tag::ColorMap).map_err(refusal)?.unwrap_or_default();
    let third = map.len() / 3;
    // Some writers put 8 bits where 16 belong; libtiff's readers tell by the largest value, as here.
    let eight = map.iter().all(|&value| value < 256);
    let level = |at: usize| map.get(at).map_or(0, |&value| if eight { value as u8 } else { narrow(value) });
    if third == 0 {
        return Err(Refusal::broken(Format::Tiff, "a palette picture without a palette"));
    }
    Ok((0..third).map(|n| [level(n), level(third + n), level(2 * third + n)]).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn narrow_samples_are_unpacked_row_by_row() {
        assert_eq!(unpacked(&[0b1010_0000, 0b0100_0000], Size::new(3, 2), 1), [1, 0, 1, 0, 1, 0]);
        assert_eq!(unpacked(&[0x1F, 0x20], Size::new(3, 1), 4), [1, 15, 2]);
    }

    #[test]
    fn multiplied_colours_are_divided_again() {
        let mut pixel = [64, 128, 0, 128];
        straighten(&mut pixel);
        assert_eq!(pixel, [128, 255, 0, 128]);
    }
}

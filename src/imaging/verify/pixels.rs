//! Planned pixels beside those that a second decoder found.

use std::ops::Range;

use super::difference::{Difference, Differences, Window, touched_squares};
use super::proof::CoveredSpans;
use crate::imaging::Raster;
use crate::imaging::encode::Quality;

/// Luma and chroma of an sRGB pixel (ITU-T T.871, 7): 0 to 255 each, chroma around 128.
#[inline]
pub(super) fn ycbcr([r, g, b]: [u8; 3]) -> [f32; 3] {
    let [y, cb, cr] = ycbcr_of([f32::from(r), f32::from(g), f32::from(b)]);
    [y, 128.0 + cb, 128.0 + cr]
}

/// The same of any colour, or of a sum of colours, with chroma around zero.
#[inline]
pub(super) fn ycbcr_of([r, g, b]: [f32; 3]) -> [f32; 3] {
    let y = 0.299 * r + 0.587 * g + 0.114 * b;
    [y, (b - y) * (1.0 / 1.772), (r - y) * (1.0 / 1.402)]
}

/// A planned pixel of three or four bytes as a file without alpha shows it: on white.
#[inline]
pub(super) fn opaque(pixel: &[u8]) -> [u8; 3] {
    match *pixel {
        [r, g, b] => [r, g, b],
        [r, g, b, alpha] => {
            let alpha = u32::from(alpha);
            [r, g, b].map(|c| ((u32::from(c) * alpha + (255 - alpha) * 255 + 127) / 255) as u8)
        }
        _ => [0; 3],
    }
}

/// Luma and chroma of part of a row; nothing when the picture has no such part.
pub(super) fn row_ycbcr<'r>(raster: &'r Raster, xs: &Range<u32>, y: u32) -> impl Iterator<Item = [f32; 3]> + use<'r> {
    let channels = raster.layout().channels();
    let bytes = raster.row(y).get(xs.start as usize * channels..xs.end as usize * channels).unwrap_or_default();
    bytes.chunks_exact(channels).map(|pixel| ycbcr(opaque(pixel)))
}

/// Every byte of a lossless file must be the planned one, under the covers and elsewhere.
pub(super) fn compare_exactly(planned: &Raster, found: &Raster) -> Option<Difference> {
    let mut differences = Differences::default();
    for y in 0..planned.height() {
        let (wanted, read) = (planned.row(y), found.row(y));
        if wanted != read || planned.layout() != found.layout() {
            let furthest = wanted.iter().zip(read).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(u8::MAX);
            let row = Window { xs: 0..planned.width(), ys: y..y + 1 };
            differences.note(&row, f64::from(furthest.max(1)), 0.0);
        }
    }
    differences.worst()
}

/// A sliver at the edge of the picture says little about chroma, which is stored for four pixels together and mixed with
/// its neighbours.
const SMALLEST_FOR_CHROMA: u64 = 32;

/// WebP: luma in squares of 8 and chroma in squares of 16, each by its mean.
///
/// VP8 smooths over the edges of its blocks (RFC 6386, 15) and libwebp averages chroma in linear light, so no bound
/// follows from the quantisers alone. The tolerance is measured, on noise, edges, tiles and saturated colours at every
/// quality, with a margin: tight where the plan is flat, as a missing cover would show there, wider where it has contrast.
pub(super) fn compare_webp(
    planned: &Raster,
    found: &Raster,
    covered: &CoveredSpans<'_>,
    quality: Quality,
) -> Option<Difference> {
    let mut differences = Differences::default();
    let size = planned.size();
    for (side, channels) in [(8, 0..1), (16, 1..3)] {
        for square in touched_squares(size, covered, side) {
            if side == 16 && square.size().pixels() < SMALLEST_FOR_CHROMA {
                continue;
            }
            let off = mean_difference(planned, found, &square);
            let contrast = contrast(planned, &square);
            for channel in channels.clone() {
                let off = off.get(channel).copied().unwrap_or(f64::NAN);
                differences.note(&square, off.abs(), webp_tolerance(quality, channel, contrast));
            }
        }
    }
    differences.worst()
}

/// In levels, for luma (0) and chroma (1, 2). Measured in flat squares: luma 0.8 at quality 100, 3.0 at 37, 9.2 at 2;
/// chroma 1.0, 3.2, and 9.7 at 1. With contrast: luma at most 0.15 of it more, chroma 0.55.
fn webp_tolerance(quality: Quality, channel: usize, contrast: f64) -> f64 {
    let coarse = f64::from(100 - quality.get());
    let coarsest = f64::from(10_u8.saturating_sub(quality.get()));
    match channel {
        0 => 3.0 + 0.05 * coarse + 0.5 * coarsest + 0.2 * contrast,
        _ => 4.0 + 0.1 * coarse + 0.75 * contrast,
    }
}

/// The standard deviation of the planned luma and chroma over a square and the two pixels around it that reach into it.
fn contrast(planned: &Raster, square: &Window) -> f64 {
    let size = planned.size();
    let grown = |range: &Range<u32>, end: u32| range.start.saturating_sub(2)..(range.end + 2).min(end);
    let around = Window { xs: grown(&square.xs, size.width), ys: grown(&square.ys, size.height) };
    let (mut sums, mut squares) = ([0.0; 3], 0.0);
    for value in around.ys.clone().flat_map(|y| row_ycbcr(planned, &around.xs, y)) {
        for (sum, value) in sums.iter_mut().zip(value.map(f64::from)) {
            *sum += value;
            squares += value * value;
        }
    }
    let count = around.size().pixels() as f64;
    let means: f64 = sums.iter().map(|sum| (sum / count) * (sum / count)).sum();
    (squares / count - means).max(0.0).sqrt()
}

fn mean_difference(planned: &Raster, found: &Raster, square: &Window) -> [f64; 3] {
    let mut sums = [0.0; 3];
    for y in square.ys.clone() {
        let pairs = row_ycbcr(planned, &square.xs, y).zip(row_ycbcr(found, &square.xs, y));
        for (wanted, read) in pairs {
            for (sum, (wanted, read)) in sums.iter_mut().zip(wanted.into_iter().zip(read)) {
                *sum += f64::from(read - wanted);
            }
        }
    }
    sums.map(|sum| sum / square.size().pixels() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;
    use crate::imaging::Layout;

    #[test]
    fn a_single_wrong_byte_of_a_lossless_file_is_seen() {
        let planned = Raster::from_vec(Size::new(2, 2), Layout::Rgb, vec![7; 12]).unwrap();
        let mut found = planned.clone();
        assert_eq!(compare_exactly(&planned, &found), None);
        found.data_mut()[11] = 8;
        assert_eq!(compare_exactly(&planned, &found).map(|worst| (worst.y, worst.windows)), Some((1, 1)));
    }

    #[test]
    fn grey_has_no_chroma() {
        assert!(ycbcr([90; 3]).into_iter().zip([90.0, 128.0, 128.0]).all(|(a, b)| (a - b).abs() < 1e-3_f32));
        assert!((ycbcr([0, 0, 255])[1] - 255.5).abs() < 1e-3);
    }
}

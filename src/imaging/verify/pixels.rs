//! Planned pixels beside those that a second decoder found.

use super::difference::{Difference, Differences, Window, touched_squares};
use super::proof::CoveredSpans;
use crate::imaging::encode::Quality;
use crate::imaging::{Layout, Raster};

/// Luma and chroma of an sRGB pixel (ITU-T T.871, 7): 0 to 255 each, chroma around 128.
pub(super) fn ycbcr([r, g, b]: [u8; 3]) -> [f64; 3] {
    let [r, g, b] = [r, g, b].map(f64::from);
    let y = 0.299 * r + 0.587 * g + 0.114 * b;
    [y, 128.0 + (b - y) / 1.772, 128.0 + (r - y) / 1.402]
}

/// A planned pixel as a file without alpha shows it: on white.
pub(super) fn opaque(raster: &Raster, x: u32, y: u32) -> [u8; 3] {
    let channels = raster.layout().channels();
    let pixel = raster.row(y).get(x as usize * channels..).unwrap_or_default();
    match (raster.layout(), pixel) {
        (Layout::Rgba, [r, g, b, alpha, ..]) => [*r, *g, *b]
            .map(|c| ((u32::from(c) * u32::from(*alpha) + (255 - u32::from(*alpha)) * 255 + 127) / 255) as u8),
        (_, [r, g, b, ..]) => [*r, *g, *b],
        _ => [0; 3],
    }
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

/// In levels, for luma (0) and chroma (1, 2). Measured in flat squares: luma 0.8 at quality 100, 3.0 at 37, 5.9 at 1;
/// chroma 1.0, 3.2 and 9.7. With contrast: luma at most 0.15 of it more, chroma 0.55.
fn webp_tolerance(quality: Quality, channel: usize, contrast: f64) -> f64 {
    let coarse = f64::from(100 - quality.get());
    if channel == 0 { 3.0 + 0.05 * coarse + 0.2 * contrast } else { 4.0 + 0.1 * coarse + 0.75 * contrast }
}

/// The standard deviation of the planned luma and chroma over a square and the two pixels around it that reach into it.
fn contrast(planned: &Raster, square: &Window) -> f64 {
    let size = planned.size();
    let grown = |range: &std::ops::Range<u32>, end: u32| range.start.saturating_sub(2)..(range.end + 2).min(end);
    let around = Window { xs: grown(&square.xs, size.width), ys: grown(&square.ys, size.height) };
    let (mut sums, mut squares) = ([0.0; 3], 0.0);
    for (x, y) in around.pixels() {
        for (sum, value) in sums.iter_mut().zip(ycbcr(opaque(planned, x, y))) {
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
    for (x, y) in square.pixels() {
        let (wanted, read) = (ycbcr(opaque(planned, x, y)), ycbcr(opaque(found, x, y)));
        for (sum, (wanted, read)) in sums.iter_mut().zip(wanted.into_iter().zip(read)) {
            *sum += read - wanted;
        }
    }
    sums.map(|sum| sum / square.size().pixels() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

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
        assert!(ycbcr([90; 3]).into_iter().zip([90.0, 128.0, 128.0]).all(|(a, b)| (a - b).abs() < 1e-9));
        assert!((ycbcr([0, 0, 255])[1] - 255.5).abs() < 1e-9);
    }
}

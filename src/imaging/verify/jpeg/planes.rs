//! The planned picture beside the decoded luma and chroma, within what the file's own quantisers allow.

use super::super::difference::{Differences, Window, touched_squares};
use super::super::pixels::{opaque, ycbcr};
use super::super::proof::CoveredSpans;
use super::super::second_decoder::Planes;
use super::bound::Bound;
use super::coding::Coding;
use crate::imaging::Raster;

/// Rounding on the way from RGB and back to whole levels, in encoder and decoder, and bias of their arithmetic.
const ROUNDING: f64 = 1.5;

/// Compares every block that holds a covered pixel; `None` when the sampling is not one that Estompe writes.
pub(in crate::imaging::verify) fn compare(
    planned: &Raster,
    found: &Planes,
    coding: &Coding,
    covered: &CoveredSpans<'_>,
) -> Option<Differences> {
    let [luma, blue, red] = coding.components.as_slice() else { return None };
    let mut comparison = Comparison { planned, found, differences: Differences::default() };
    let blocks = touched_squares(planned.size(), covered, 8);
    comparison.whole_blocks(&blocks, 0, &Bound::new(&luma.quantisers));
    for (channel, component) in [(1, blue), (2, red)] {
        let bound = Bound::new(&component.quantisers);
        match (luma.factors, component.factors) {
            ((1, 1), (1, 1)) => comparison.whole_blocks(&blocks, channel, &bound),
            ((2, 2), (1, 1)) => {
                for square in touched_squares(planned.size(), covered, 16) {
                    comparison.halved_block(&square, channel, &bound);
                }
            }
            _ => return None,
        }
    }
    Some(comparison.differences)
}

struct Comparison<'a> {
    planned: &'a Raster,
    found: &'a Planes,
    differences: Differences,
}

/// What a window's samples say together.
#[derive(Default)]
struct Sums {
    count: f64,
    error: f64,
    squares: f64,
    /// Samples at 0 and at 255: the decoder has cut them off, so the true error is unknown on one side.
    at_bottom: f64,
    at_top: f64,
}

impl Sums {
    fn mean(&self) -> f64 {
        self.error / self.count
    }

    /// How far the mean may be off on the side to which it is off. Samples cut off at the other end of the range hide an
    /// error that would have pulled it back: `m` of them at most `sqrt(m * energy)` together, by Cauchy and Schwarz.
    fn allowed(&self, bound: f64, energy: f64) -> f64 {
        let hidden = if self.error > 0.0 { self.at_bottom } else { self.at_top };
        bound + ROUNDING + (hidden / self.count * energy / self.count).sqrt()
    }
}

impl Comparison<'_> {
    fn planned(&self, channel: usize, x: u32, y: u32) -> f64 {
        ycbcr(opaque(self.planned, x, y)).get(channel).copied().unwrap_or(f64::NAN)
    }

    fn sums(&self, channel: usize, window: &Window) -> Sums {
        let mut sums = Sums::default();
        for (x, y) in window.pixels() {
            let read = self.found.sample(channel, x, y);
            let error = f64::from(read) - self.planned(channel, x, y);
            sums.count += 1.0;
            sums.error += error;
            sums.squares += error * error;
            sums.at_bottom += f64::from(u8::from(read == 0));
            sums.at_top += f64::from(u8::from(read == 255));
        }
        sums
    }

    /// A channel sampled like the picture: each block by its mean, its quarters' means and its sum of squares.
    fn whole_blocks(&mut self, blocks: &[Window], channel: usize, bound: &Bound) {
        for block in blocks {
            let sums = self.sums(channel, block);
            let rms_allowed = (bound.energy / sums.count).sqrt() + ROUNDING;
            self.differences.note(block, (sums.squares / sums.count).sqrt(), rms_allowed);
            for window in std::iter::once(block.clone()).chain(quarters(block)) {
                let sums = self.sums(channel, &window);
                let inside = |range: &std::ops::Range<u32>| range.start % 8..(range.end - 1) % 8 + 1;
                let allowed = sums.allowed(bound.mean(&inside(&window.xs), &inside(&window.ys)), bound.energy);
                self.differences.note(&window, sums.mean().abs(), allowed);
            }
        }
    }

    /// A channel halved on both axes: each block of 16 by 16 pixels by its mean.
    ///
    /// The decoder spreads each sample over four pixels and mixes in a quarter of the neighbours' (the triangle filter of
    /// the IJG), so along each side one eighth of a sample comes from the next block: in the plan this is worked out,
    /// and the neighbour's own error enters the bound.
    fn halved_block(&mut self, square: &Window, channel: usize, bound: &Bound) {
        let even = |range: &std::ops::Range<u32>| range.start..range.end - (range.end - range.start) % 2;
        let window = Window { xs: even(&square.xs), ys: even(&square.ys) };
        if window.size().pixels() == 0 {
            return;
        }
        let mut sums = self.sums(channel, &window);
        let size = window.size();
        let (columns, rows) = (size.width / 2, size.height / 2);
        let samples = f64::from(columns * rows);
        let mut leak = 0.0;
        for (inner, outer, along) in self.sides(&window, columns, rows) {
            let share = f64::from(along) / 8.0 / samples;
            sums.error -= (self.mean(channel, &outer) - self.mean(channel, &inner)) * share * sums.count;
            leak += 2.0 * (f64::from(along) * bound.energy).sqrt() / 8.0 / samples;
        }
        // Cut-off samples are counted in pixels, four to a sample; the energy is that of samples.
        let quartered = Sums {
            count: sums.count / 4.0,
            error: sums.error / 4.0,
            squares: 0.0,
            at_bottom: sums.at_bottom / 4.0,
            at_top: sums.at_top / 4.0,
        };
        let allowed = quartered.allowed(bound.mean(&(0..columns), &(0..rows)), bound.energy) + leak;
        self.differences.note(&window, quartered.mean().abs(), allowed);
    }

    /// Strips of up to two pixels inside and outside each side that has a neighbour, and the samples along it.
    fn sides(&self, window: &Window, columns: u32, rows: u32) -> Vec<(Window, Window, u32)> {
        let (xs, ys, size) = (&window.xs, &window.ys, self.planned.size());
        let tall = |xs: std::ops::Range<u32>| Window { xs, ys: ys.clone() };
        let wide = |ys: std::ops::Range<u32>| Window { xs: xs.clone(), ys };
        let mut sides = Vec::with_capacity(4);
        if xs.start >= 2 {
            sides.push((tall(xs.start..xs.start + 2), tall(xs.start - 2..xs.start), rows));
        }
        if xs.end < size.width {
            sides.push((tall(xs.end - 2..xs.end), tall(xs.end..(xs.end + 2).min(size.width)), rows));
        }
        if ys.start >= 2 {
            sides.push((wide(ys.start..ys.start + 2), wide(ys.start - 2..ys.start), columns));
        }
        if ys.end < size.height {
            sides.push((wide(ys.end - 2..ys.end), wide(ys.end..(ys.end + 2).min(size.height)), columns));
        }
        sides
    }

    fn mean(&self, channel: usize, window: &Window) -> f64 {
        let sum: f64 = window.pixels().map(|(x, y)| self.planned(channel, x, y)).sum();
        sum / window.size().pixels() as f64
    }
}

/// The four quarters of a block as far as the picture reaches.
fn quarters(block: &Window) -> impl Iterator<Item = Window> + use<> {
    let halves = |range: &std::ops::Range<u32>| {
        let middle = (range.start + 4).min(range.end);
        [range.start..middle, middle..range.end].into_iter().filter(|half| !half.is_empty())
    };
    let xs: Vec<_> = halves(&block.xs).collect();
    halves(&block.ys).flat_map(move |ys| xs.clone().into_iter().map(move |xs| Window { xs, ys: ys.clone() }))
}

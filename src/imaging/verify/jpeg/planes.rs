//! The planned picture beside the decoded luma and chroma, within what the file's own quantisers allow.

use std::ops::Range;

use super::super::difference::{Differences, Window, touched_squares};
use super::super::pixels::row_ycbcr;
use super::super::proof::CoveredSpans;
use super::super::second_decoder::Planes;
use super::bound::Bound;
use super::coding::Coding;
use crate::domain::Size;
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
    let bounds = [luma, blue, red].map(|component| Bound::new(&component.quantisers));
    let mut comparison = Comparison { planned, found, differences: Differences::default() };
    let blocks = touched_squares(planned.size(), covered, 8);
    match [luma.factors, blue.factors, red.factors] {
        [(1, 1), (1, 1), (1, 1)] => comparison.whole_blocks(&blocks, &bounds),
        [(2, 2), (1, 1), (1, 1)] => {
            let [luma, blue, red] = &bounds;
            comparison.whole_blocks(&blocks, std::slice::from_ref(luma));
            for square in touched_squares(planned.size(), covered, 16) {
                comparison.halved_block(&square, [blue, red]);
            }
        }
        _ => return None,
    }
    Some(comparison.differences)
}

struct Comparison<'a> {
    planned: &'a Raster,
    found: &'a Planes,
    differences: Differences,
}

/// What the samples of one channel in a window say together.
#[derive(Clone, Copy, Default)]
struct Sums {
    count: f32,
    error: f32,
    squares: f32,
    /// Samples at 0 and at 255: the decoder has cut them off, so the true error is unknown on one side.
    at_bottom: f32,
    at_top: f32,
}

impl Sums {
    #[inline]
    fn add(&mut self, wanted: f32, read: u8) {
        let error = f32::from(read) - wanted;
        self.count += 1.0;
        self.error += error;
        self.squares += error * error;
        self.at_bottom += f32::from(u8::from(read == 0));
        self.at_top += f32::from(u8::from(read == 255));
    }

    fn plus(self, more: Self) -> Self {
        Self {
            count: self.count + more.count,
            error: self.error + more.error,
            squares: self.squares + more.squares,
            at_bottom: self.at_bottom + more.at_bottom,
            at_top: self.at_top + more.at_top,
        }
    }

    fn mean(&self) -> f64 {
        f64::from(self.error) / f64::from(self.count)
    }

    fn rms(&self) -> f64 {
        (f64::from(self.squares) / f64::from(self.count)).sqrt()
    }

    /// How far the mean may be off on the side to which it is off. Samples cut off at the other end of the range hide an
    /// error that would have pulled it back: `m` of `n` at most `sqrt(m * energy)` together, by Cauchy and Schwarz.
    /// `n` is the number of coded samples, less than that of pixels where chroma is halved.
    fn allowed(&self, bound: f64, energy: f64, n: f64) -> f64 {
        let hidden = if self.error > 0.0 { self.at_bottom } else { self.at_top };
        bound + ROUNDING + (f64::from(hidden / self.count) * energy / n).sqrt()
    }
}

impl Comparison<'_> {
    /// The three channels over a window.
    fn sums(&self, window: &Window) -> [Sums; 3] {
        let mut sums = [Sums::default(); 3];
        for y in window.ys.clone() {
            for (wanted, read) in row_ycbcr(self.planned, &window.xs, y).zip(self.found.row(&window.xs, y)) {
                for ((sum, wanted), read) in sums.iter_mut().zip(wanted).zip(read) {
                    sum.add(wanted, *read);
                }
            }
        }
        sums
    }

    /// Channels sampled like the picture: each block by its mean, its quarters' means and its sum of squares.
    fn whole_blocks(&mut self, blocks: &[Window], bounds: &[Bound]) {
        for block in blocks {
            let mut whole = [Sums::default(); 3];
            for quarter in quarters(block) {
                let sums = self.sums(&quarter);
                whole = std::array::from_fn(|channel| whole[channel].plus(sums[channel]));
                self.means(&quarter, &sums, bounds);
            }
            self.means(block, &whole, bounds);
            for (sums, bound) in whole.iter().zip(bounds) {
                let allowed = (bound.energy / f64::from(sums.count)).sqrt() + ROUNDING;
                self.differences.note(block, sums.rms(), allowed);
            }
        }
    }

    fn means(&mut self, window: &Window, sums: &[Sums; 3], bounds: &[Bound]) {
        let inside = |range: &Range<u32>| range.start % 8..(range.end - 1) % 8 + 1;
        let (xs, ys) = (inside(&window.xs), inside(&window.ys));
        for (sums, bound) in sums.iter().zip(bounds) {
            let allowed = sums.allowed(bound.mean(&xs, &ys), bound.energy, f64::from(sums.count));
            self.differences.note(window, sums.mean().abs(), allowed);
        }
    }

    /// Chroma halved on both axes: each block of 16 by 16 pixels by its mean.
    ///
    /// The decoder spreads each sample over four pixels and mixes in a quarter of the neighbours' (the triangle filter of
    /// the IJG), so along each side one eighth of a sample comes from the next block: in the plan this is worked out,
    /// and the neighbour's own error enters the bound.
    fn halved_block(&mut self, square: &Window, bounds: [&Bound; 2]) {
        let even = |range: &Range<u32>| range.start..range.end - (range.end - range.start) % 2;
        let window = Window { xs: even(&square.xs), ys: even(&square.ys) };
        let Size { width: columns, height: rows } = window.size();
        let (columns, rows) = (columns / 2, rows / 2);
        if columns * rows == 0 {
            return;
        }
        let samples = f64::from(columns * rows);
        let sides = self.sides(&window, columns, rows);
        let [_, sums @ ..] = self.sums(&window);
        for (channel, (sums, bound)) in (1..).zip(sums.iter().zip(bounds)) {
            let (mut expected, mut leak) = (0.0, 0.0);
            for side in &sides {
                expected += side.step.get(channel).copied().unwrap_or(f64::NAN) * side.samples / 8.0 / samples;
                leak += 2.0 * (side.samples * bound.energy).sqrt() / 8.0 / samples;
            }
            let allowed = sums.allowed(bound.mean(&(0..columns), &(0..rows)), bound.energy, samples) + leak;
            self.differences.note(&window, (sums.mean() - expected).abs(), allowed);
        }
    }

    /// The sides of a window that have a neighbour.
    fn sides(&self, window: &Window, columns: u32, rows: u32) -> Vec<Side> {
        let (xs, ys, size) = (&window.xs, &window.ys, self.planned.size());
        let tall = |xs: Range<u32>| self.mean(&Window { xs, ys: ys.clone() });
        let wide = |ys: Range<u32>| self.mean(&Window { xs: xs.clone(), ys });
        let mut sides = Vec::with_capacity(4);
        let mut push = |inner: [f64; 3], outer: [f64; 3], samples: u32| {
            let step = std::array::from_fn(|channel| outer[channel] - inner[channel]);
            sides.push(Side { step, samples: f64::from(samples) });
        };
        if xs.start >= 2 {
            push(tall(xs.start..xs.start + 2), tall(xs.start - 2..xs.start), rows);
        }
        if xs.end < size.width {
            push(tall(xs.end - 2..xs.end), tall(xs.end..(xs.end + 2).min(size.width)), rows);
        }
        if ys.start >= 2 {
            push(wide(ys.start..ys.start + 2), wide(ys.start - 2..ys.start), columns);
        }
        if ys.end < size.height {
            push(wide(ys.end - 2..ys.end), wide(ys.end..(ys.end + 2).min(size.height)), columns);
        }
        sides
    }

    /// The planned mean of each channel over a window.
    fn mean(&self, window: &Window) -> [f64; 3] {
        let mut sums = [0.0f32; 3];
        for planned in window.ys.clone().flat_map(|y| row_ycbcr(self.planned, &window.xs, y)) {
            for (sum, planned) in sums.iter_mut().zip(planned) {
                *sum += planned;
            }
        }
        sums.map(|sum| f64::from(sum) / window.size().pixels() as f64)
    }
}

/// A side of a window: how far the plan steps from the two pixels inside to the two outside, per channel.
struct Side {
    step: [f64; 3],
    /// Coded samples along it.
    samples: f64,
}

/// The four quarters of a block as far as the picture reaches.
fn quarters(block: &Window) -> impl Iterator<Item = Window> + use<> {
    let halves = |range: &Range<u32>| {
        let middle = (range.start + 4).min(range.end);
        [range.start..middle, middle..range.end]
    };
    let (xs, ys) = (halves(&block.xs), halves(&block.ys));
    let windows = ys.into_iter().flat_map(move |ys| xs.clone().map(|xs| Window { xs, ys: ys.clone() }));
    windows.filter(|window| !window.xs.is_empty() && !window.ys.is_empty())
}

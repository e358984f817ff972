//! Parts of a picture as pixels.
//!
//! A pixel's colour is taken from the samples it belongs to and from no neighbour: what stays visible never depends on a
//! block that is hidden.

use super::channel::Channel;
use super::coefficients::Coefficients;
use super::inverse::Inverse;
use super::samples::{interleave_rgb, to_sample, widen};
use crate::domain::Size;
use crate::imaging::cover::{Frame, Mask};
use crate::imaging::{Layout, Patch, Raster, widest};
use std::ops::Range;

/// Samples of a component, row by row, from a block's corner on.
struct Samples {
    /// The first pixel that they belong to, across and down.
    left: u32,
    top: u32,
    /// Pixels for a sample, across and down.
    spread: (u32, u32),
    /// Samples in a row.
    width: usize,
    values: Vec<u8>,
}

impl Coefficients {
    /// The pixels of a frame of the picture: red, green and blue, or three times gray. Those that are `hidden` are black,
    /// and blocks of which all are hidden are not even decoded. `None` when the frame is empty or reaches out of the
    /// picture.
    pub(in crate::imaging) fn patch(&self, frame: Frame, hidden: &Mask) -> Option<Patch> {
        let Size { width, height } = self.frame.size;
        if frame.right > width || frame.bottom > height {
            return None;
        }
        let inverse = Inverse::new();
        let samples: Vec<Samples> =
            self.channels().iter().map(|channel| Samples::of(channel, frame, hidden, &inverse)).collect();
        let size = Size::new(frame.width(), frame.height());
        Patch::new(frame, Raster::from_vec(size, Layout::Rgb, pixels(&samples, frame, hidden)?)?)
    }

    /// The whole picture at an eighth of its size, from the constant terms alone.
    pub(in crate::imaging) fn eighth(&self) -> Option<Raster> {
        let size = Size::new(self.frame.size.width.div_ceil(8), self.frame.size.height.div_ceil(8));
        let samples: Vec<Samples> = self.channels().iter().map(|channel| Samples::means(channel, size)).collect();
        let whole = Frame { left: 0, top: 0, right: size.width, bottom: size.height };
        Raster::from_vec(size, Layout::Rgb, pixels(&samples, whole, &Mask::empty(size))?)
    }
}

impl Samples {
    /// All samples of the blocks that a frame touches and that are not hidden.
    fn of(channel: &Channel<'_>, frame: Frame, hidden: &Mask, inverse: &Inverse<8>) -> Self {
        let (xs, ys) = channel.blocks(frame);
        let width = 8 * xs.len();
        let mut values = vec![128; width * 8 * ys.len()];
        for (line, y) in values.chunks_exact_mut((width * 8).max(1)).zip(ys.clone()) {
            widest(
                #[inline(always)]
                || put_row(channel, xs.clone(), y, hidden, inverse, line),
            );
        }
        let (across, down) = channel.spread;
        Self { left: 8 * xs.start * across, top: 8 * ys.start * down, spread: channel.spread, width, values }
    }

    /// One sample for each block of a picture of `size` blocks.
    fn means(channel: &Channel<'_>, size: Size) -> Self {
        let (across, down) = channel.spread;
        let (width, height) = (size.width.div_ceil(across), size.height.div_ceil(down));
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let values = places.map(|(x, y)| to_sample(channel.mean(x, y))).collect();
        Self { left: 0, top: 0, spread: channel.spread, width: width as usize, values }
    }

    /// The samples of the row of pixels `y`.
    fn row(&self, y: u32) -> &[u8] {
        let row = ((y - self.top) / self.spread.1) as usize;
        self.values.get(row * self.width..(row + 1) * self.width).unwrap_or_default()
    }
}

/// Puts those blocks `xs` of row `y` of blocks that are not hidden into eight rows of samples.
#[inline(always)]
fn put_row(channel: &Channel<'_>, xs: Range<u32>, y: u32, hidden: &Mask, inverse: &Inverse<8>, rows: &mut [u8]) {
    let width = 8 * xs.len();
    // A loop: what was handed to `for_each` here became a function, compiled for any processor, and 3 % of a run.
    for (column, x) in xs.enumerate() {
        if channel.is_hidden(x, y, hidden) {
            continue;
        }
        for (row, samples) in rows.chunks_exact_mut(width).zip(channel.samples(x, y, inverse)) {
            if let Some(eight) = row.get_mut(8 * column..).and_then(<[u8]>::first_chunk_mut::<8>) {
                for (sample, value) in eight.iter_mut().zip(samples) {
                    *sample = to_sample(value);
                }
            }
        }
    }
}

/// Pixels of three bytes from one component or three; black where they are hidden. `None` when the samples do not reach as
/// far as the frame.
fn pixels(samples: &[Samples], frame: Frame, hidden: &Mask) -> Option<Vec<u8>> {
    let width = frame.width() as usize;
    let mut lines: Vec<Vec<u8>> =
        samples.iter().map(|samples| vec![0; samples.width * samples.spread.0 as usize]).collect();
    let mut pixels = vec![0; width * 3 * frame.height() as usize];
    for (target, y) in pixels.chunks_exact_mut((width * 3).max(1)).zip(frame.top..frame.bottom) {
        widest(
            #[inline(always)]
            || pixel_row(samples, &mut lines, frame, hidden, y, target),
        )?;
    }
    Some(pixels)
}

/// Row `y` of them. `lines` is memory for samples, each as often as it has pixels.
#[inline(always)]
fn pixel_row(
    samples: &[Samples],
    lines: &mut [Vec<u8>],
    frame: Frame,
    hidden: &Mask,
    y: u32,
    target: &mut [u8],
) -> Option<()> {
    for (line, samples) in lines.iter_mut().zip(samples) {
        widen(samples.row(y), samples.spread.0 as usize, line);
    }
    for gap in hidden.gaps(&(frame.left..frame.right), y) {
        let part = |n: usize| {
            let left = samples.get(n)?.left;
            lines.get(n)?.get((gap.start - left) as usize..(gap.end - left) as usize)
        };
        let (first, start) = (part(0)?, (gap.start - frame.left) as usize * 3);
        let target = target.get_mut(start..start + gap.len() * 3)?;
        match samples.len() {
            1 => target.as_chunks_mut::<3>().0.iter_mut().zip(first).for_each(|(pixel, &gray)| *pixel = [gray; 3]),
            _ => interleave_rgb([first, part(1)?, part(2)?], target),
        }
    }
    Some(())
}

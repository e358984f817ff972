//! Parts of a picture as pixels, and what was painted on them as coefficients again.
//!
//! A pixel's colour is taken from the samples it belongs to and from no neighbour: what is painted over stays within the
//! blocks it lies in, and what stays visible never depends on a block that is hidden.

use super::coefficients::Coefficients;
use super::forward::Forward;
use super::inverse::{Inverse, Lanes};
use super::plane::Plane;
use super::reduce::rgb_around_zero;
use super::strip::{dequantised, to_byte};
use crate::domain::Size;
use crate::imaging::colour::ycbcr_from_rgb;
use crate::imaging::cover::{Frame, Mask};
use crate::imaging::{Layout, Patch, Raster};
use std::ops::Range;

/// One component, as patches see it.
struct Channel<'a> {
    plane: &'a Plane,
    quantisers: [f32; 64],
    /// Pixels for a sample, across and down.
    spread: (u32, u32),
    /// Blocks that hold some of the picture, across and down.
    within: (u32, u32),
}

/// Samples of the blocks around a frame.
struct Samples {
    /// The first sample, across and down.
    origin: (u32, u32),
    width: u32,
    values: Vec<f32>,
}

impl Coefficients {
    /// The pixels of a frame of the picture: red, green and blue, or three times gray. `None` when the frame is empty or
    /// reaches out of the picture.
    pub(in crate::imaging) fn patch(&self, frame: Frame) -> Option<Patch> {
        let Size { width, height } = self.frame.size;
        if frame.right > width || frame.bottom > height {
            return None;
        }
        let channels: Vec<Channel<'_>> = (0..self.planes.len()).map(|place| self.channel(place)).collect();
        let inverse = Inverse::new();
        let samples: Vec<Samples> = channels.iter().map(|channel| channel.samples(frame, &inverse)).collect();
        let size = Size::new(frame.width(), frame.height());
        let mut data = Vec::with_capacity(size.pixels() as usize * 3);
        for y in frame.top..frame.bottom {
            for x in frame.left..frame.right {
                let value = |n: usize| samples[n].at(x / channels[n].spread.0, y / channels[n].spread.1);
                data.extend(if channels.len() == 3 {
                    rgb_around_zero([value(0), value(1), value(2)])
                } else {
                    [to_byte(value(0) + 128.0); 3]
                });
            }
        }
        Patch::new(frame, Raster::from_vec(size, Layout::Rgb, data)?)
    }

    /// The whole picture at an eighth of its size, from the constant terms alone.
    pub(in crate::imaging) fn eighth(&self) -> Option<Raster> {
        let channels: Vec<Channel<'_>> = (0..self.planes.len()).map(|place| self.channel(place)).collect();
        let size = Size::new(self.frame.size.width.div_ceil(8), self.frame.size.height.div_ceil(8));
        let mut data = Vec::with_capacity(size.pixels() as usize * 3);
        for (y, x) in (0..size.height).flat_map(|y| (0..size.width).map(move |x| (y, x))) {
            let value = |n: usize| channels[n].mean(x / channels[n].spread.0, y / channels[n].spread.1);
            data.extend(if channels.len() == 3 {
                rgb_around_zero([value(0), value(1), value(2)])
            } else {
                [to_byte(value(0) + 128.0); 3]
            });
        }
        Raster::from_vec(size, Layout::Rgb, data)
    }

    /// Writes back what was painted: a block of which a pixel is hidden or has changed is made anew from the pixels of
    /// `after`, every other block keeps its coefficients.
    pub(in crate::imaging) fn redraw(&mut self, before: &Patch, after: &Patch, hidden: &Mask) {
        let changed = Changed::between(before, after, hidden);
        let forward = Forward::new();
        for place in 0..self.planes.len() {
            let channel = self.channel(place);
            let redrawing = Redrawing { channel: &channel, place, after, changed: &changed, size: self.frame.size };
            let (xs, ys) = channel.blocks(after.frame());
            let mut made = Vec::new();
            for (x, y) in ys.flat_map(|y| xs.clone().map(move |x| (x, y))) {
                if redrawing.is_touched(x, y) {
                    let samples = redrawing.samples(x, y);
                    made.push((channel.block(x, y), forward.quantised(&samples, &self.quantisers[place])));
                }
            }
            for (block, zigzag) in made {
                self.planes[place].put(block, &zigzag);
            }
        }
    }

    fn channel(&self, place: usize) -> Channel<'_> {
        let (spread, (across, down)) = (self.frame.spread(place), self.frame.blocks_within(place));
        Channel {
            plane: &self.planes[place],
            quantisers: self.quantisers[place].map(f32::from),
            spread: (spread.0 as u32, spread.1 as u32),
            within: (across as u32, down as u32),
        }
    }
}

impl Channel<'_> {
    /// The blocks that a frame touches, across and down.
    fn blocks(&self, frame: Frame) -> (Range<u32>, Range<u32>) {
        let (across, down) = (8 * self.spread.0, 8 * self.spread.1);
        let (right, bottom) = (frame.right.div_ceil(across), frame.bottom.div_ceil(down));
        (frame.left / across..right.min(self.within.0), frame.top / down..bottom.min(self.within.1))
    }

    const fn block(&self, x: u32, y: u32) -> usize {
        y as usize * self.plane.columns + x as usize
    }

    /// The mean of a block, around zero.
    fn mean(&self, x: u32, y: u32) -> f32 {
        self.plane.dc.get(self.block(x, y)).map_or(0.0, |&dc| f32::from(dc)) * self.quantisers[0] / 8.0
    }

    /// The samples of a block, around zero.
    fn decoded(&self, x: u32, y: u32, inverse: &Inverse<8>) -> [Lanes; 8] {
        let constant = self.mean(x, y) * 8.0;
        let (values, rows) = dequantised(self.plane, self.block(x, y), constant, &self.quantisers);
        inverse.samples(&values, rows)
    }

    fn samples(&self, frame: Frame, inverse: &Inverse<8>) -> Samples {
        let (xs, ys) = self.blocks(frame);
        let width = 8 * xs.len() as u32;
        let mut values = vec![0.0; width as usize * 8 * ys.len()];
        for (line, y) in values.chunks_exact_mut(width as usize * 8).zip(ys.clone()) {
            for (column, x) in xs.clone().enumerate() {
                let block = self.decoded(x, y, inverse);
                for (row, samples) in line.chunks_exact_mut(width as usize).zip(&block) {
                    row[column * 8..column * 8 + 8].copy_from_slice(samples);
                }
            }
        }
        Samples { origin: (8 * xs.start, 8 * ys.start), width, values }
    }
}

impl Samples {
    #[inline(always)]
    fn at(&self, x: u32, y: u32) -> f32 {
        let place = (y - self.origin.1) as usize * self.width as usize + (x - self.origin.0) as usize;
        self.values.get(place).copied().unwrap_or(0.0)
    }
}

/// Which pixels of a patch are hidden, or are other ones than before.
struct Changed {
    frame: Frame,
    pixels: Vec<bool>,
}

impl Changed {
    fn between(before: &Patch, after: &Patch, hidden: &Mask) -> Self {
        let frame = after.frame();
        let xs = frame.left..frame.right;
        let mut pixels = Vec::with_capacity((frame.width() * frame.height()) as usize);
        for y in frame.top..frame.bottom {
            let row = pixels.len();
            let pairs = before.part(&xs, y).chunks_exact(3).zip(after.part(&xs, y).chunks_exact(3));
            pixels.extend(pairs.map(|(before, after)| before != after));
            // Whether a hidden pixel happens to have its cover's colour is nobody's business.
            for span in hidden.row(y) {
                let (start, end) = (span.start.max(frame.left), span.end.min(frame.right));
                if start < end {
                    pixels[row + (start - frame.left) as usize..row + (end - frame.left) as usize].fill(true);
                }
            }
        }
        Self { frame, pixels }
    }

    /// Whether one of these pixels is; those outside the patch are not.
    fn any(&self, xs: Range<u32>, ys: Range<u32>) -> bool {
        let Frame { left, top, right, bottom } = self.frame;
        let (xs, ys) = (xs.start.max(left)..xs.end.min(right), ys.start.max(top)..ys.end.min(bottom));
        let width = self.frame.width() as usize;
        ys.into_iter().any(|y| {
            let row = (y - top) as usize * width;
            let part = xs.start.saturating_sub(left) as usize..xs.end.saturating_sub(left) as usize;
            self.pixels.get(row + part.start..row + part.end).is_some_and(|pixels| pixels.contains(&true))
        })
    }
}

/// One component of a patch on its way back.
struct Redrawing<'a> {
    channel: &'a Channel<'a>,
    place: usize,
    after: &'a Patch,
    changed: &'a Changed,
    size: Size,
}

impl Redrawing<'_> {
    fn is_touched(&self, x: u32, y: u32) -> bool {
        let (across, down) = (8 * self.channel.spread.0, 8 * self.channel.spread.1);
        self.changed.any(x * across..(x + 1) * across, y * down..(y + 1) * down)
    }

    /// The samples of a block as painted, around zero. Samples beyond the picture repeat its last ones.
    fn samples(&self, x: u32, y: u32) -> [Lanes; 8] {
        let (across, down) = self.channel.spread;
        let last = ((self.size.width - 1) / across, (self.size.height - 1) / down);
        std::array::from_fn(|row| {
            let sample_y = (y * 8 + row as u32).min(last.1);
            let ys = sample_y * down..((sample_y + 1) * down).min(self.size.height);
            std::array::from_fn(|column| {
                let sample_x = (x * 8 + column as u32).min(last.0);
                self.painted(&(sample_x * across..((sample_x + 1) * across).min(self.size.width)), ys.clone())
            })
        })
    }

    /// The mean of this component over some painted pixels, around zero.
    fn painted(&self, xs: &Range<u32>, ys: Range<u32>) -> f32 {
        let (mut sum, mut count) = (0.0, 0.0);
        for pixel in ys.flat_map(|y| self.after.part(xs, y).as_chunks::<3>().0) {
            sum += ycbcr_from_rgb(*pixel).get(self.place).copied().unwrap_or(0.0) - 128.0;
            count += 1.0;
        }
        if count > 0.0 { sum / count } else { 0.0 }
    }
}

//! What was painted on a part of the picture, as coefficients again.

use super::channel::Channel;
use super::coefficients::Coefficients;
use super::forward::Forward;
use super::inverse::Lanes;
use super::samples::SHARES;
use crate::domain::Size;
use crate::imaging::cover::{Frame, Mask};
use crate::imaging::{Patch, widest};
use std::ops::Range;

impl Coefficients {
    /// Writes back what was painted: a block of which a pixel is hidden or has changed is made anew from the pixels of
    /// `after`, every other block keeps its coefficients.
    pub(in crate::imaging) fn redraw(&mut self, before: &Patch, after: &Patch, hidden: &Mask) {
        let changed = Changed::between(before, after, hidden);
        for place in 0..self.planes.len() {
            let channel = self.channel(place);
            let forward = Forward::new(&self.quantisers[place]);
            let redrawing = Redrawing { channel: &channel, place, after, changed: &changed, size: self.frame.size };
            let (xs, ys) = channel.blocks(after.frame());
            let mut made = Vec::new();
            for (x, y) in ys.flat_map(|y| xs.clone().map(move |x| (x, y))) {
                if redrawing.is_touched(x, y) {
                    let samples = redrawing.samples(x, y);
                    let zigzag = widest(
                        #[inline(always)]
                        || forward.quantised(&samples),
                    );
                    made.push((channel.block(x, y), zigzag));
                }
            }
            for (block, zigzag) in made {
                self.planes[place].put(block, &zigzag);
            }
        }
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
        // Whether a hidden pixel happens to have its cover's colour is nobody's business.
        let mut pixels = vec![true; frame.width() as usize * frame.height() as usize];
        for (row, y) in pixels.chunks_exact_mut((frame.width() as usize).max(1)).zip(frame.top..frame.bottom) {
            for gap in hidden.gaps(&xs, y) {
                let (before, after) = (before.part(&gap, y).as_chunks::<3>().0, after.part(&gap, y).as_chunks::<3>().0);
                let flags = row.iter_mut().skip((gap.start - frame.left) as usize);
                flags.zip(before.iter().zip(after)).for_each(|(flag, (before, after))| *flag = before != after);
            }
        }
        Self { frame, pixels }
    }

    /// Whether one of these pixels is; those outside the patch are not.
    fn any(&self, xs: Range<u32>, ys: Range<u32>) -> bool {
        let Frame { left, top, right, bottom } = self.frame;
        let (xs, mut ys) = (xs.start.max(left)..xs.end.min(right), ys.start.max(top)..ys.end.min(bottom));
        let part = xs.start.saturating_sub(left) as usize..xs.end.saturating_sub(left) as usize;
        ys.any(|y| {
            let row = (y - top) as usize * self.frame.width() as usize;
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
    /// The pixels of some of a block's samples along one axis: `first` is the block's first sample. Samples beyond the
    /// picture repeat its last one.
    fn pixels(first: u32, n: u32, spread: u32, side: u32) -> Range<u32> {
        let sample = (first + n).min((side - 1) / spread);
        sample * spread..((sample + 1) * spread).min(side)
    }

    fn is_touched(&self, x: u32, y: u32) -> bool {
        let (across, down) = (8 * self.channel.spread.0, 8 * self.channel.spread.1);
        self.changed.any(x * across..(x + 1) * across, y * down..(y + 1) * down)
    }

    /// The samples of a block as painted, around zero: means of the pixels that they stand for.
    fn samples(&self, x: u32, y: u32) -> [Lanes; 8] {
        match self.place {
            0 => self.samples_of::<0>(x, y),
            1 => self.samples_of::<1>(x, y),
            _ => self.samples_of::<2>(x, y),
        }
    }

    /// The same for component `C`, whose shares of red, green and blue are then known beforehand.
    fn samples_of<const C: usize>(&self, x: u32, y: u32) -> [Lanes; 8] {
        let (across, down) = self.channel.spread;
        let (left, top) = (8 * across * x, 8 * down * y);
        let is_whole = left + 8 * across <= self.size.width && top + 8 * down <= self.size.height;
        match (is_whole, across) {
            (true, 1) => self.whole::<C, 1>(left, top),
            (true, 2) => self.whole::<C, 2>(left, top),
            _ => self.at_the_edge::<C>(x, y),
        }
    }

    /// A block that lies wholly in the picture, with `A` columns of pixels for a sample.
    fn whole<const C: usize, const A: usize>(&self, left: u32, top: u32) -> [Lanes; 8] {
        let down = self.channel.spread.1;
        let xs = left..left + 8 * A as u32;
        let share = 1.0 / (A as u32 * down) as f32;
        let mut samples = [[0.0; 8]; 8];
        for (line, y) in samples.iter_mut().zip((top..).step_by(down as usize)) {
            // Colours are added up as they are, and weighed once.
            let mut sums = [[0u16; 3]; 8];
            for y in y..y + down {
                let (pixels, _) = self.after.part(&xs, y).as_chunks::<3>();
                for (sum, cell) in sums.iter_mut().zip(pixels.as_chunks::<A>().0) {
                    for [r, g, b] in cell {
                        *sum = [sum[0] + u16::from(*r), sum[1] + u16::from(*g), sum[2] + u16::from(*b)];
                    }
                }
            }
            for (sample, [r, g, b]) in line.iter_mut().zip(sums) {
                *sample = value::<C>([f32::from(r) * share, f32::from(g) * share, f32::from(b) * share]);
            }
        }
        samples
    }

    /// Any other block. Samples beyond the picture repeat its last ones.
    fn at_the_edge<const C: usize>(&self, x: u32, y: u32) -> [Lanes; 8] {
        let (across, down) = self.channel.spread;
        let mut samples = [[0.0; 8]; 8];
        for (row, line) in (0..).zip(&mut samples) {
            let ys = Self::pixels(8 * y, row, down, self.size.height);
            for (column, sample) in (0..).zip(line) {
                let xs = Self::pixels(8 * x, column, across, self.size.width);
                for &[r, g, b] in ys.clone().flat_map(|y| self.after.part(&xs, y).as_chunks::<3>().0) {
                    *sample += value::<C>([f32::from(r), f32::from(g), f32::from(b)]);
                }
                *sample /= (xs.len() * ys.len()).max(1) as f32;
            }
        }
        samples
    }
}

/// Component `C` of a colour, around zero.
#[inline(always)]
fn value<const C: usize>([r, g, b]: [f32; 3]) -> f32 {
    let ([of_red, of_green, of_blue], more) = SHARES[C];
    of_red * r + of_green * g + of_blue * b + more
}

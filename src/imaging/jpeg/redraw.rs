//! What was painted on a part of the picture, as coefficients again.

use super::coefficients::Coefficients;
use super::forward::Forward;
use super::inverse::Lanes;
use super::plane::Plane;
use super::samples::SHARES;
use crate::domain::Size;
use crate::imaging::cover::{Frame, Mask};
use crate::imaging::{Patch, widest};
use std::ops::Range;

/// What of a patch is to be seen: its pixels that are not hidden, one behind the other.
///
/// This much of it is kept while covers are painted, to tell what they have changed. What is hidden is changed whatever stands there.
pub(in crate::imaging) struct Visible {
    frame: Frame,
    pixels: Vec<u8>,
}

impl Visible {
    pub(in crate::imaging) fn of(patch: &Patch, hidden: &Mask) -> Self {
        let frame = patch.frame();
        let mut pixels = Vec::new();
        for y in frame.top..frame.bottom {
            hidden.gaps(&(frame.left..frame.right), y).for_each(|gap| pixels.extend_from_slice(patch.part(&gap, y)));
        }
        Self { frame, pixels }
    }
}

impl Coefficients {
    /// Writes back what was painted: a block of which a pixel is hidden or has changed is made anew from the pixels of
    /// `after`, every other block keeps its coefficients.
    pub(in crate::imaging) fn redraw(&mut self, before: &Visible, after: &Patch, hidden: &Mask) {
        let changed = Changed::between(before, after, hidden);
        for place in 0..self.planes.len() {
            let channel = self.channel(place);
            let ((xs, ys), spread) = (channel.blocks(after.frame()), channel.spread);
            let redrawing = Redrawing { spread, place, after, changed: &changed, size: self.frame.size };
            let forward = Forward::new(&self.quantisers[place]);
            for y in ys {
                widest(
                    #[inline(always)]
                    || redrawing.row(&mut self.planes[place], xs.clone(), y, &forward),
                );
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
    /// All of them, when what was visible is not of this patch under this mask.
    fn between(before: &Visible, after: &Patch, hidden: &Mask) -> Self {
        let frame = after.frame();
        let xs = frame.left..frame.right;
        // Whether a hidden pixel happens to have its cover's colour is nobody's business.
        let mut pixels = vec![true; frame.width() as usize * frame.height() as usize];
        let seen = (frame.top..frame.bottom).flat_map(|y| hidden.gaps(&xs, y)).map(|gap| gap.len()).sum::<usize>();
        if before.frame != frame || before.pixels.len() != 3 * seen {
            return Self { frame, pixels };
        }
        let mut before = before.pixels.as_chunks::<3>().0.iter();
        for (row, y) in pixels.chunks_exact_mut((frame.width() as usize).max(1)).zip(frame.top..frame.bottom) {
            for gap in hidden.gaps(&xs, y) {
                let (after, _) = after.part(&gap, y).as_chunks::<3>();
                let flags = row.iter_mut().skip((gap.start - frame.left) as usize);
                flags.zip(after.iter().zip(&mut before)).for_each(|(flag, (after, before))| *flag = before != after);
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
    /// Pixels for a sample, across and down.
    spread: (u32, u32),
    place: usize,
    after: &'a Patch,
    changed: &'a Changed,
    size: Size,
}

impl Redrawing<'_> {
    /// Makes those blocks `xs` of row `y` of blocks anew that are touched.
    #[inline(always)]
    fn row(&self, plane: &mut Plane, xs: Range<u32>, y: u32, forward: &Forward) {
        for x in xs.filter(|&x| self.is_touched(x, y)) {
            let zigzag = forward.quantised(&self.samples(x, y));
            plane.put(y as usize * plane.columns + x as usize, &zigzag);
        }
    }

    /// The pixels of some of a block's samples along one axis: `first` is the block's first sample. Samples beyond the
    /// picture repeat its last one.
    fn pixels(first: u32, n: u32, spread: u32, side: u32) -> Range<u32> {
        let sample = (first + n).min((side - 1) / spread);
        sample * spread..((sample + 1) * spread).min(side)
    }

    fn is_touched(&self, x: u32, y: u32) -> bool {
        let (across, down) = (8 * self.spread.0, 8 * self.spread.1);
        self.changed.any(x * across..(x + 1) * across, y * down..(y + 1) * down)
    }

    /// The samples of a block as painted, around zero: means of the pixels that they stand for.
    #[inline(always)]
    fn samples(&self, x: u32, y: u32) -> [Lanes; 8] {
        let (across, down) = self.spread;
        let (left, top) = (8 * across * x, 8 * down * y);
        let is_whole = left + 8 * across <= self.size.width && top + 8 * down <= self.size.height;
        match (is_whole, across) {
            (true, 1) => self.whole::<1>(left, top),
            (true, 2) => self.whole::<2>(left, top),
            _ => self.at_the_edge(x, y),
        }
    }

    /// A block that lies wholly in the picture, with `A` columns of pixels for a sample.
    #[inline(always)]
    fn whole<const A: usize>(&self, left: u32, top: u32) -> [Lanes; 8] {
        let down = self.spread.1;
        let share = 1.0 / (A as u32 * down) as f32;
        let mut rows = self.after.rows(left..left + 8 * A as u32, top..top + 8 * down).into_iter().flatten();
        let mut samples = [[0.0; 8]; 8];
        for line in &mut samples {
            // Colours are added up as they are, each for itself, and weighed once.
            let mut sums = [[0u16; 8]; 3];
            for row in rows.by_ref().take(down as usize) {
                let cells = row.as_chunks::<3>().0.as_chunks::<A>().0.first_chunk::<8>();
                if let Some(cells) = cells {
                    add_up(&mut sums, cells);
                }
            }
            let [red, green, blue] = &sums;
            for (n, sample) in line.iter_mut().enumerate() {
                *sample =
                    self.value([share * f32::from(red[n]), share * f32::from(green[n]), share * f32::from(blue[n])]);
            }
        }
        samples
    }

    /// What the component is of a colour, around zero.
    #[inline(always)]
    fn value(&self, [r, g, b]: [f32; 3]) -> f32 {
        let ([of_red, of_green, of_blue], more) = SHARES[self.place % 3];
        of_red * r + of_green * g + of_blue * b + more
    }

    /// Any other block. Samples beyond the picture repeat its last ones.
    fn at_the_edge(&self, x: u32, y: u32) -> [Lanes; 8] {
        let (across, down) = self.spread;
        let mut samples = [[0.0; 8]; 8];
        for (row, line) in (0..).zip(&mut samples) {
            let ys = Self::pixels(8 * y, row, down, self.size.height);
            for (column, sample) in (0..).zip(line) {
                let xs = Self::pixels(8 * x, column, across, self.size.width);
                for &[r, g, b] in ys.clone().flat_map(|y| self.after.part(&xs, y).as_chunks::<3>().0) {
                    *sample += self.value([f32::from(r), f32::from(g), f32::from(b)]);
                }
                *sample /= (xs.len() * ys.len()).max(1) as f32;
            }
        }
        samples
    }
}

/// Adds eight cells of pixels to sums of red, green and blue.
#[inline(always)]
fn add_up<const A: usize>(sums: &mut [[u16; 8]; 3], cells: &[[[u8; 3]; A]; 8]) {
    for (colour, sums) in sums.iter_mut().enumerate() {
        for (sum, cell) in sums.iter_mut().zip(cells) {
            *sum += cell.iter().map(|pixel| u16::from(pixel[colour])).sum::<u16>();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::cover::Span;
    use crate::imaging::{Layout, Raster};

    const FRAME: Frame = Frame { left: 2, top: 1, right: 10, bottom: 3 };

    fn patch(frame: Frame, gray: impl Fn(u32, u32) -> u8) -> Patch {
        let places = (frame.top..frame.bottom).flat_map(|y| (frame.left..frame.right).map(move |x| (x, y)));
        let data = places.flat_map(|(x, y)| [gray(x, y); 3]).collect();
        Patch::new(frame, Raster::from_vec(Size::new(frame.width(), frame.height()), Layout::Rgb, data).unwrap())
            .unwrap()
    }

    /// One hidden span in the middle of the first row: two gaps, and a row without a hidden pixel.
    fn hidden() -> Mask {
        Mask::from_rows(Size::new(20, 20), 1, vec![vec![Span { start: 4, end: 7 }]])
    }

    #[test]
    fn what_is_hidden_or_other_than_before_has_changed_and_nothing_else() {
        let before = Visible::of(&patch(FRAME, |x, y| (x * 9 + y) as u8), &hidden());
        let after = patch(FRAME, |x, y| if (x, y) == (8, 1) { 200 } else { (x * 9 + y) as u8 });
        let changed = Changed::between(&before, &after, &hidden());
        let found: Vec<(u32, u32)> = (1..3)
            .flat_map(|y| (0..12).map(move |x| (x, y)))
            .filter(|&(x, y)| changed.any(x..x + 1, y..y + 1))
            .collect();
        assert_eq!(found, [(4, 1), (5, 1), (6, 1), (8, 1)]);
    }

    #[test]
    fn what_was_seen_elsewhere_says_nothing() {
        let after = patch(FRAME, |_, _| 7);
        let elsewhere = Visible::of(&patch(Frame { left: 1, right: 9, ..FRAME }, |_, _| 7), &hidden());
        let otherwise = Visible::of(&after, &Mask::empty(Size::new(20, 20)));
        for before in [elsewhere, otherwise] {
            assert!(Changed::between(&before, &after, &hidden()).pixels.iter().all(|changed| *changed));
        }
    }
}

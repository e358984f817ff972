//! A new picture's coefficients, from the samples of its components.

use super::coefficients::Coefficients;
use super::forward::Forward;
use super::frame::{Component, Frame};
use super::inverse::Lanes;
use super::plane::Plane;
use super::tables::Quantisers;
use super::zigzag::NATURAL;
use crate::domain::Size;
use crate::imaging::encode::Density;
use crate::imaging::{SampleBand, widest};

/// One component of a picture that is to be written.
pub(in crate::imaging) struct Drawn<'a> {
    /// Sampling factors, across and down (ITU-T T.81, A.1.1).
    pub(in crate::imaging) factors: (u32, u32),
    /// In natural order, row by row of the block; none is zero.
    pub(in crate::imaging) quantisers: &'a [u16; 64],
}

/// A picture whose components come from their first rows to their last.
pub(in crate::imaging) struct Drawing {
    frame: Frame,
    planes: Vec<Plane>,
    quantisers: Vec<Quantisers>,
    forwards: Vec<Forward>,
    /// Rows of blocks that each component has.
    done: Vec<usize>,
}

impl Drawing {
    /// No sample yet of the picture of `size` pixels that these components make: luma alone, or luma and chroma (ITU-T T.871).
    pub(in crate::imaging) fn new(size: Size, components: &[Drawn<'_>]) -> Self {
        let component = |(place, drawn): (usize, &Drawn<'_>)| {
            let ((h, v), quantiser) = (drawn.factors, u8::from(place > 0));
            Component { id: place as u8 + 1, h, v, quantiser }
        };
        let frame =
            Frame { progressive: false, size, components: components.iter().enumerate().map(component).collect() };
        let mut planes = frame.planes(frame.units_of_all().1);
        for (place, plane) in planes.iter_mut().enumerate() {
            let (columns, rows) = frame.blocks_within(place);
            // Half a byte for each sample is more than most pictures need.
            plane.reserve(columns * rows * 16);
        }
        let quantisers: Vec<Quantisers> = components.iter().map(|drawn| zigzag(drawn.quantisers)).collect();
        let forwards = quantisers.iter().map(Forward::new).collect();
        Self { frame, planes, quantisers, forwards, done: vec![0; components.len()] }
    }

    /// Samples of a component, across and down.
    pub(in crate::imaging) fn samples(&self, place: usize) -> Size {
        let (across, down) = self.frame.samples(place);
        Size::new(across as u32, down as u32)
    }

    /// Draws the blocks whose samples are there, and lets those go. A band of another size than [`Self::samples`] is not drawn.
    pub(in crate::imaging) fn take(&mut self, place: usize, band: &mut SampleBand) {
        if place >= self.planes.len() || band.whole() != self.samples(place) {
            return;
        }
        let (columns, rows) = self.frame.blocks_within(place);
        let held = (band.first() + band.rows()) as usize;
        let (from, till) = (self.done[place], if band.is_last() { rows } else { held / 8 });
        for row in from..till {
            widest(
                #[inline(always)]
                || self.planes[place].draw_row(row, columns, band, &self.forwards[place]),
            );
        }
        self.done[place] = till.max(from);
        band.forget_before(till as u32 * 8);
    }

    /// The picture. `None`: a component did not come to its end.
    pub(in crate::imaging) fn finished(self) -> Option<Coefficients> {
        let Self { frame, planes, quantisers, done, .. } = self;
        let is_done = (0..).zip(&done).all(|(place, &rows)| rows == frame.blocks_within(place).1);
        is_done.then_some(Coefficients { frame, planes, quantisers, jfif: Some(Density::Unsaid) })
    }
}

fn zigzag(natural: &[u16; 64]) -> Quantisers {
    NATURAL.map(|at| natural[usize::from(at & 63)])
}

impl Plane {
    /// Makes a row of blocks from the samples that stand there.
    #[inline(always)]
    fn draw_row(&mut self, row: usize, columns: usize, samples: &SampleBand, forward: &Forward) {
        let last = samples.whole().height.saturating_sub(1);
        let lines: [&[u8]; 8] = std::array::from_fn(|y| samples.row((row as u32 * 8 + y as u32).min(last)));
        for column in 0..columns {
            let mut block = [[0.0; 8]; 8];
            block.iter_mut().zip(lines).for_each(|(row, line)| around_zero(line, column * 8, row));
            self.put(row * self.columns + column, &forward.quantised(&block));
        }
    }
}

/// Eight samples from place `at` on, less 128 (T.81, A.3.1). Behind the last one it is repeated.
#[inline(always)]
fn around_zero(line: &[u8], at: usize, row: &mut Lanes) {
    let mut eight = [line.last().copied().unwrap_or(128); 8];
    match line.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        Some(samples) => eight = *samples,
        None => eight.iter_mut().zip(line.get(at..).unwrap_or_default()).for_each(|(slot, &sample)| *slot = sample),
    }
    row.iter_mut().zip(eight).for_each(|(value, sample)| *value = f32::from(sample) - 128.0);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::Limits;

    const SIZE: Size = Size::new(37, 21);

    fn luma(x: u32, y: u32) -> u8 {
        (x * 5 + y * 3) as u8
    }

    fn chroma(x: u32, y: u32) -> u8 {
        (200 - x * 4 - y) as u8
    }

    /// Draws both, `at_once` rows at a time.
    fn drawn(at_once: usize) -> Drawing {
        let components = [((2, 2), &[3; 64]), ((1, 1), &[5; 64]), ((1, 1), &[5; 64])];
        let components = components.map(|(factors, quantisers)| Drawn { factors, quantisers });
        let mut drawing = Drawing::new(SIZE, &components);
        for (place, sample) in [luma, chroma, chroma].into_iter().enumerate() {
            let size = drawing.samples(place);
            let mut band = SampleBand::new(size);
            for y in 0..size.height {
                band.push(&(0..size.width).map(|x| sample(x, y)).collect::<Vec<u8>>(), 0);
                if (y as usize + 1).is_multiple_of(at_once) || band.is_last() {
                    drawing.take(place, &mut band);
                }
            }
        }
        drawing
    }

    /// What is written is read again by the coefficients' own reader; sides are no whole blocks.
    #[test]
    fn a_drawn_picture_is_read_as_it_was_drawn() {
        let picture = drawn(100).finished().unwrap();
        let read = Coefficients::open(&picture.write(&[]), &Limits::default()).unwrap();
        assert_eq!((read.size(), read.components(), read.blocks(0), read.blocks(2)), (SIZE, 3, (5, 3), (3, 2)));
        for component in 0..3 {
            let (columns, rows) = read.blocks(component);
            for (x, y) in (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y))) {
                assert_eq!(read.block(component, x, y), picture.block(component, x, y), "{component} {x} {y}");
            }
        }
        let mean = (0..64).map(|at| f32::from(luma(at % 8, at / 8)) - 128.0).sum::<f32>() / 64.0;
        let constant = read.block(0, 0, 0).map(|block| f32::from(block[0]) * 3.0 / 8.0);
        assert!(constant.is_some_and(|constant| (constant - mean).abs() < 0.2), "{constant:?} {mean}");
    }

    #[test]
    fn however_few_rows_come_at_a_time_the_picture_is_the_same() {
        let whole = drawn(100).finished().unwrap().write(&[]);
        for at_once in [1, 3, 7, 8, 9, 20] {
            assert!(drawn(at_once).finished().unwrap().write(&[]) == whole, "{at_once}");
        }
    }

    #[test]
    fn a_picture_whose_rows_do_not_come_to_their_end_is_none() {
        let mut drawing = Drawing::new(SIZE, &[Drawn { factors: (1, 1), quantisers: &[3; 64] }]);
        let mut band = SampleBand::new(SIZE);
        for y in 0..20 {
            band.push(&[y; 37], 0);
            drawing.take(0, &mut band);
        }
        assert!((band.first(), band.rows()) == (16, 4), "rows that were drawn are let go");
        assert!(drawing.finished().is_none());
    }
}

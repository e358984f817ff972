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
use crate::imaging::{SamplePlane, widest};

/// One component of a picture that is to be written.
pub(in crate::imaging) struct Drawn<'a> {
    /// Its samples: as many as its sampling factors ask for, one at least.
    pub(in crate::imaging) samples: &'a SamplePlane,
    /// Sampling factors, across and down (ITU-T T.81, A.1.1).
    pub(in crate::imaging) factors: (u32, u32),
    /// In natural order, row by row of the block; none is zero.
    pub(in crate::imaging) quantisers: &'a [u16; 64],
}

impl Coefficients {
    /// The picture of `size` pixels that these components make: luma alone, or luma and chroma (ITU-T T.871).
    pub(in crate::imaging) fn drawn(size: Size, components: &[Drawn<'_>]) -> Self {
        let component = |(place, drawn): (usize, &Drawn<'_>)| {
            let ((h, v), quantiser) = (drawn.factors, u8::from(place > 0));
            Component { id: place as u8 + 1, h, v, quantiser }
        };
        let components_of_frame = components.iter().enumerate().map(component).collect();
        let frame = Frame { progressive: false, size, components: components_of_frame };
        let mut planes = frame.planes(frame.units_of_all().1);
        let quantisers: Vec<Quantisers> = components.iter().map(|drawn| zigzag(drawn.quantisers)).collect();
        for (place, plane) in planes.iter_mut().enumerate() {
            let (forward, samples) = (Forward::new(&quantisers[place]), components[place].samples);
            let (columns, rows) = frame.blocks_within(place);
            // Half a byte for each sample is more than most pictures need.
            plane.reserve(columns * rows * 16);
            for row in 0..rows {
                widest(
                    #[inline(always)]
                    || plane.draw_row(row, columns, samples, &forward),
                );
            }
        }
        Self { frame, planes, quantisers, jfif: Some(Density::Unsaid) }
    }
}

fn zigzag(natural: &[u16; 64]) -> Quantisers {
    NATURAL.map(|at| natural[usize::from(at & 63)])
}

impl Plane {
    /// Makes a row of blocks from the samples that stand there.
    #[inline(always)]
    fn draw_row(&mut self, row: usize, columns: usize, samples: &SamplePlane, forward: &Forward) {
        let last = samples.size().height.saturating_sub(1);
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

    fn plane(size: Size, sample: impl Fn(u32, u32) -> u8) -> SamplePlane {
        let mut plane = SamplePlane::zeroed(size);
        for y in 0..size.height {
            (0..).zip(plane.rows_mut(y..y + 1)).for_each(|(x, slot)| *slot = sample(x, y));
        }
        plane
    }

    /// What is written is read again by the coefficients' own reader; sides are no whole blocks.
    #[test]
    fn a_drawn_picture_is_read_as_it_was_drawn() {
        let luma = plane(Size::new(37, 21), |x, y| (x * 5 + y * 3) as u8);
        let chroma = plane(Size::new(19, 11), |x, y| (200 - x * 4 - y) as u8);
        let drawn = |samples, factors, quantisers| Drawn { samples, factors, quantisers };
        let picture = Coefficients::drawn(
            Size::new(37, 21),
            &[drawn(&luma, (2, 2), &[3; 64]), drawn(&chroma, (1, 1), &[5; 64]), drawn(&chroma, (1, 1), &[5; 64])],
        );
        let read = Coefficients::open(&picture.write(&[]), &Limits::default()).unwrap();
        assert_eq!(
            (read.size(), read.components(), read.blocks(0), read.blocks(2)),
            (Size::new(37, 21), 3, (5, 3), (3, 2))
        );
        for component in 0..3 {
            let (columns, rows) = read.blocks(component);
            for (x, y) in (0..rows).flat_map(|y| (0..columns).map(move |x| (x, y))) {
                assert_eq!(read.block(component, x, y), picture.block(component, x, y), "{component} {x} {y}");
            }
        }
        let mean = (0..64).map(|at| f32::from((at % 8 * 5 + at / 8 * 3) as u8) - 128.0).sum::<f32>() / 64.0;
        let constant = read.block(0, 0, 0).map(|block| f32::from(block[0]) * 3.0 / 8.0);
        assert!(constant.is_some_and(|constant| (constant - mean).abs() < 0.2), "{constant:?} {mean}");
    }
}

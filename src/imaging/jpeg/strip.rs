//! One row of MCUs as samples, component by component.

use super::frame::Frame;
use super::plane::Plane;
use super::scale::Eighths;
use super::tables::Quantisers;
use super::waves::Waves;
use crate::imaging::{to_byte, widest};

/// Samples of one component in one row of MCUs, `width` to a row.
pub(super) struct Strip {
    width: usize,
    samples: Vec<u8>,
    /// Blocks in a row, and rows of blocks.
    columns: usize,
    block_rows: usize,
}

impl Strip {
    /// Memory for every row of MCUs of one component at `n` samples for eight.
    pub(super) fn new(frame: &Frame, place: usize, n: usize) -> Self {
        let (across, block_rows) = frame.factors(place);
        let columns = frame.units_of_all().0 * across;
        let width = columns * n;
        Self { width, samples: vec![0; width * block_rows * n], columns, block_rows }
    }

    /// Rows of samples.
    pub(super) fn rows(&self) -> usize {
        self.samples.len() / self.width.max(1)
    }

    /// One row of samples.
    pub(super) fn row(&self, y: usize) -> &[u8] {
        self.samples.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Fills itself from row `unit_row` of MCUs of the plane.
    #[inline(always)]
    fn fill<const N: usize, const S: usize>(&mut self, plane: &Plane, unit_row: usize, waves: &Waves<N, S>) {
        for (y, line) in self.samples.chunks_exact_mut(self.width * N).enumerate() {
            let first = (unit_row * self.block_rows + y) * self.columns;
            for column in 0..self.columns {
                let block = first + column;
                let constant = waves.constant(plane, block);
                if N == 1 || plane.is_constant(block) {
                    let sample = to_byte(constant);
                    each_row::<N>(line, self.width, column, |_, samples| samples.fill(sample));
                } else {
                    let (values, mut found) = (waves.samples(plane, block, constant), [0; S]);
                    // Not by `map`, which can become a function of its own, compiled for any processor.
                    found.iter_mut().zip(&values).for_each(|(sample, &value)| *sample = to_byte(value));
                    each_row::<N>(line, self.width, column, |y, samples| {
                        found.get(y * N..).and_then(<[u8]>::first_chunk).into_iter().for_each(|row| *samples = *row);
                    });
                }
            }
        }
    }
}

/// Fills strips, with whatever number of samples for eight.
pub(super) trait Fill {
    /// Fills `strip` from row `unit_row` of MCUs of the plane.
    fn fill(&self, strip: &mut Strip, plane: &Plane, unit_row: usize);
}

impl<const N: usize, const S: usize> Fill for Waves<N, S> {
    fn fill(&self, strip: &mut Strip, plane: &Plane, unit_row: usize) {
        widest(
            #[inline(always)]
            || strip.fill(plane, unit_row, self),
        );
    }
}

/// How a component of those quantisers becomes `eighths` of its size.
pub(super) fn filling(eighths: Eighths, quantisers: &Quantisers) -> Box<dyn Fill> {
    match eighths.get() {
        1 => Box::new(Waves::<1, 1>::new(quantisers)),
        2 => Box::new(Waves::<2, 4>::new(quantisers)),
        3 => Box::new(Waves::<3, 16>::new(quantisers)),
        4 => Box::new(Waves::<4, 16>::new(quantisers)),
        5 => Box::new(Waves::<5, 32>::new(quantisers)),
        6 => Box::new(Waves::<6, 40>::new(quantisers)),
        7 => Box::new(Waves::<7, 56>::new(quantisers)),
        _ => Box::new(Waves::<8, 64>::new(quantisers)),
    }
}

/// The `N` rows of samples of one block in a row of blocks.
#[inline(always)]
fn each_row<const N: usize>(line: &mut [u8], width: usize, column: usize, mut visit: impl FnMut(usize, &mut [u8; N])) {
    for y in 0..N {
        if let Some(samples) = line.get_mut(y * width + column * N..).and_then(<[u8]>::first_chunk_mut) {
            visit(y, samples);
        }
    }
}

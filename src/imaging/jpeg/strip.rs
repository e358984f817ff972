//! One row of MCUs as samples, component by component.

use super::frame::Frame;
use super::inverse::Inverse;
use super::plane::Plane;
use super::samples::to_sample;
use super::tables::Quantisers;
use super::zigzag::NATURAL;

/// Samples of one component in one row of MCUs, `width` to a row.
pub(super) struct Strip {
    width: usize,
    samples: Vec<u8>,
    /// Blocks in a row, and rows of blocks.
    columns: usize,
    block_rows: usize,
    /// Quantisers in zigzag order.
    quantisers: [f32; 64],
}

impl Strip {
    /// Memory for every row of MCUs of one component at `n` samples for eight.
    pub(super) fn new(frame: &Frame, place: usize, quantisers: &Quantisers, n: usize) -> Self {
        let (across, block_rows) = frame.factors(place);
        let columns = frame.units_of_all().0 * across;
        let width = columns * n;
        Self {
            width,
            samples: vec![0; width * block_rows * n],
            columns,
            block_rows,
            quantisers: quantisers.map(f32::from),
        }
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
    pub(super) fn fill<const N: usize, const L: usize>(
        &mut self,
        plane: &Plane,
        unit_row: usize,
        inverse: &Inverse<N, L>,
    ) {
        for (y, line) in self.samples.chunks_exact_mut(self.width * N).enumerate() {
            let first = (unit_row * self.block_rows + y) * self.columns;
            for column in 0..self.columns {
                let block = first + column;
                let constant = plane.dc.get(block).map_or(0.0, |&dc| f32::from(dc)) * self.quantisers[0];
                if N == 1 || plane.is_constant(block) {
                    let sample = to_sample(constant / 8.0);
                    each_row::<N>(line, self.width, column, |_, samples| samples.fill(sample));
                } else {
                    let (values, held) = dequantised(plane, block, constant, &self.quantisers);
                    let found = inverse.samples(&values, held);
                    each_row::<N>(line, self.width, column, |y, samples| {
                        samples.iter_mut().zip(&found[y]).for_each(|(sample, &value)| *sample = to_sample(value));
                    });
                }
            }
        }
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

/// Coefficients times quantisers in natural order, the first `N` rows and `L` columns, and how many rows and columns of them
/// hold anything but zeros.
#[inline(always)]
pub(super) fn dequantised<const N: usize, const L: usize>(
    plane: &Plane,
    block: usize,
    constant: f32,
    quantisers: &[f32; 64],
) -> ([[f32; L]; N], (usize, usize)) {
    let mut values = [[0.0; L]; N];
    values[0][0] = constant;
    let mut reached = 0;
    plane.each_value(block, |k, value| {
        let at = NATURAL[k];
        if let Some(slot) = values.get_mut(usize::from(at >> 3)).and_then(|row| row.get_mut(usize::from(at & 7))) {
            *slot = f32::from(value) * quantisers[k];
            reached |= at;
        }
    });
    // Numbers joined bit by bit are at least the largest of them.
    (values, (usize::from(reached >> 3) + 1, usize::from(reached & 7) + 1))
}

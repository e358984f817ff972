//! The planned picture beside the samples that a file holds, block by block, within what its own quantisers allow.
//!
//! The walk asks which blocks hold a covered pixel and hands those over; nothing else of the picture is decoded.

use super::super::difference::{Differences, touched_columns};
use super::super::proof::{Defect, Expected};
use super::bound::Bound;
use super::cells::{Cells, PlannedBlock};
use super::frame::Frame;
use super::inverse::{Inverse, Samples};
use super::unsupported;
use crate::imaging::{Refusal, widest};
use std::ops::Range;

/// Rounding on the way to the coder: half a level when luma and chroma become whole numbers, half when a mean of them does.
/// What is read back is not rounded.
const ROUNDING: f64 = 1.0;

/// A plan and what has been compared with it so far.
pub(super) struct Comparison<'a> {
    plan: &'a Expected<'a>,
    inverse: Inverse,
    components: Vec<Judged>,
    differences: Differences,
    /// Left and top of the first block whose planned pixels are not in the plan.
    gap: Option<(u32, u32)>,
    /// Memory that is used again from block to block.
    scratch: Vec<f32>,
}

/// One component of the file.
struct Judged {
    cells: Cells,
    /// In natural order, and their reach; from the scan on.
    coding: Option<([u16; 64], Bound)>,
}

impl<'a> Comparison<'a> {
    /// # Errors
    /// [`Refusal::Unsupported`] for a file whose samples cannot be told from its blocks one by one.
    pub(super) fn new(frame: &Frame, plan: &'a Expected<'a>) -> Result<Self, Refusal> {
        if frame.is_progressive {
            return Err(unsupported("the pixels of a progressive file are not proved"));
        }
        let ids: Vec<u8> = frame.components.iter().map(|component| component.id).collect();
        // Named like this, decoders take three components for red, green and blue (libjpeg, jdapimin.c).
        if !matches!(ids.len(), 1 | 3) || ids == *b"RGB" {
            return Err(unsupported("components that are neither gray nor luma and chroma"));
        }
        let largest = frame.largest_factors();
        let judged = |component| Cells::of(component, largest).map(|cells| Judged { cells, coding: None });
        let components = frame.components.iter().map(judged).collect::<Option<Vec<_>>>();
        Ok(Self {
            plan,
            inverse: Inverse::new(),
            components: components.ok_or_else(|| unsupported("samples that share a pixel"))?,
            differences: Differences::default(),
            gap: None,
            scratch: Vec::new(),
        })
    }

    /// Before a component's blocks: how coarse they are.
    pub(super) fn begin(&mut self, component: usize, quantisers: [u16; 64]) {
        if let Some(judged) = self.components.get_mut(component) {
            judged.coding = Some((quantisers, Bound::new(&quantisers)));
        }
    }

    /// Which blocks of a row of a component hold a covered pixel, from the left; none when no block does.
    pub(super) fn touched(&self, component: usize, row: u32) -> Vec<bool> {
        let Some(judged) = self.components.get(component) else { return Vec::new() };
        let window = judged.cells.window(0, row, self.plan.size);
        let columns = touched_columns(self.plan.size.width, window.ys, self.plan.covered, judged.cells.across * 8);
        if columns.contains(&true) { columns } else { Vec::new() }
    }

    /// Compares one block, whose quantised coefficients stand in natural order: by its mean, its quarters' means and its
    /// sum of squares.
    pub(super) fn judge(&mut self, component: usize, column: u32, row: u32, coefficients: &[i32; 64]) {
        widest(
            #[inline(always)]
            || self.compare(component, column, row, coefficients),
        );
    }

    #[inline(always)]
    fn compare(&mut self, component: usize, column: u32, row: u32, coefficients: &[i32; 64]) {
        let Self { plan, components, scratch, .. } = self;
        let Some(Judged { cells, coding: Some((quantisers, bound)) }) = components.get(component) else {
            // The scan begins every component before its blocks; were that ever wrong, nothing would be proved.
            self.gap.get_or_insert((0, 0));
            return;
        };
        let window = cells.window(column, row, plan.size);
        let Some(planned) = PlannedBlock::new(plan.planned, &window, *cells, component, scratch) else {
            self.gap.get_or_insert((window.xs.start, window.ys.start));
            return;
        };
        let found = self.inverse.samples(&dequantised(coefficients, quantisers));
        let mut whole = Sums::default();
        for ys in halves(planned.rows) {
            let columns = Columns::over(&planned, &found, &ys);
            for xs in halves(planned.columns) {
                let sums = columns.sums(&xs, &ys);
                whole.add(sums);
                self.differences.note(
                    &cells.part(&window, &xs, &ys),
                    sums.mean().abs(),
                    sums.allowed(bound.mean(&xs, &ys)),
                );
            }
        }
        let by_mean = bound.mean(&(0..planned.columns), &(0..planned.rows));
        self.differences.note(&window, whole.mean().abs(), whole.allowed(by_mean));
        self.differences.note(&window, whole.rms(), whole.allowed((bound.energy / whole.count).sqrt()));
    }

    /// What is wrong, all in all.
    pub(super) fn defects(self) -> Vec<Defect> {
        let gap = self.gap.map(|(x, y)| Defect::Unplanned { x, y });
        gap.into_iter().chain(self.differences.worst().map(Defect::Pixels)).collect()
    }
}

#[inline(always)]
fn dequantised(coefficients: &[i32; 64], quantisers: &[u16; 64]) -> [[f32; 8]; 8] {
    let mut products = [[0.0; 8]; 8];
    for (product, (coefficient, quantiser)) in
        products.as_flattened_mut().iter_mut().zip(coefficients.iter().zip(quantisers))
    {
        *product = *coefficient as f32 * f32::from(*quantiser);
    }
    products
}

/// The halves of a block's side, as far as the picture reaches.
fn halves(end: u32) -> impl Iterator<Item = Range<u32>> {
    [0..end.min(4), 4..end.max(4)].into_iter().filter(|half| !half.is_empty())
}

/// What the samples of each column of some rows say together. All eight columns are added up, since a processor takes them at
/// once; what lies beyond the picture is left out by [`Self::sums`].
#[derive(Default)]
struct Columns {
    error: [f32; 8],
    squares: [f32; 8],
    open_squares: [f32; 8],
}

impl Columns {
    #[inline(always)]
    fn over(planned: &PlannedBlock, found: &Samples, ys: &Range<u32>) -> Self {
        let mut columns = Self::default();
        let lines = planned.samples.iter().zip(&planned.open).zip(found);
        for ((planned, open), found) in lines.take(ys.end as usize).skip(ys.start as usize) {
            for x in 0..8 {
                let off = found[x] - planned[x];
                columns.error[x] += off;
                columns.squares[x] += off * off;
                columns.open_squares[x] += open[x] * open[x];
            }
        }
        columns
    }

    #[inline(always)]
    fn sums(&self, xs: &Range<u32>, ys: &Range<u32>) -> Sums {
        let sum = |by_column: &[f32; 8]| -> f64 {
            by_column.iter().take(xs.end as usize).skip(xs.start as usize).map(|&value| f64::from(value)).sum()
        };
        let count = f64::from((xs.end - xs.start) * (ys.end - ys.start));
        Sums { count, error: sum(&self.error), squares: sum(&self.squares), open_squares: sum(&self.open_squares) }
    }
}

/// What the samples of a window say together.
#[derive(Clone, Copy, Default)]
struct Sums {
    count: f64,
    error: f64,
    squares: f64,
    /// Of what the plan leaves open.
    open_squares: f64,
}

impl Sums {
    fn add(&mut self, more: Self) {
        self.count += more.count;
        self.error += more.error;
        self.squares += more.squares;
        self.open_squares += more.open_squares;
    }

    fn mean(&self) -> f64 {
        self.error / self.count
    }

    fn rms(&self) -> f64 {
        (self.squares / self.count).sqrt()
    }

    /// How far the mean or the root mean square may be off, when quantisation moves it by `bound` at most.
    fn allowed(&self, bound: f64) -> f64 {
        bound + ROUNDING + (self.open_squares / self.count).sqrt()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_halved_as_far_as_the_picture_reaches() {
        assert!(halves(8).eq([0..4, 4..8]) && halves(5).eq([0..4, 4..5]));
        assert!(halves(4).eq(std::iter::once(0..4)) && halves(1).eq(std::iter::once(0..1)));
    }

    /// Of a block that the picture's edge cuts, only what is in the picture counts.
    #[test]
    fn sums_are_those_of_their_samples() {
        let value = |seed: usize| move |x: usize, y: usize| ((x * 7 + y * 13 + seed) % 11) as f32;
        let block = |value: &dyn Fn(usize, usize) -> f32| std::array::from_fn(|y| std::array::from_fn(|x| value(x, y)));
        let planned = PlannedBlock { columns: 6, rows: 7, samples: block(&value(1)), open: block(&value(2)) };
        let found = block(&value(5));
        let (xs, ys) = (4..6, 4..7);
        let sums = Columns::over(&planned, &found, &ys).sums(&xs, &ys);
        let mut wanted = [0.0; 3];
        for (x, y) in ys.flat_map(|y| xs.clone().map(move |x| (x as usize, y as usize))) {
            let off = f64::from(found[y][x] - planned.samples[y][x]);
            let open = f64::from(planned.open[y][x]);
            wanted = [wanted[0] + off, wanted[1] + off * off, wanted[2] + open * open];
        }
        let near = |a: f64, b: f64| (a - b).abs() < 1e-6;
        assert!(near(sums.count, 6.0) && near(sums.error, wanted[0]));
        assert!(near(sums.squares, wanted[1]) && near(sums.open_squares, wanted[2]));
    }
}

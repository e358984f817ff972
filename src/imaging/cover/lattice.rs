//! A coarse grid of smooth values over a part of the picture, read back at every pixel without a visible cell.

use super::frame::Frame;
use crate::domain::{PxBox, Size};
use std::ops::Range;

/// Values per cell: red, green, blue (0 to 255) and the distance to the cover in pixels.
pub(super) type Cell = [f32; 4];

/// Square cells over a frame, rows top to bottom. The last column and row may reach beyond the frame.
#[derive(Clone, Debug)]
pub(super) struct Lattice {
    pub(super) frame: Frame,
    /// Side of a cell in pixels, at least 1.
    pub(super) step: u32,
    pub(super) columns: usize,
    pub(super) rows: usize,
    pub(super) cells: Vec<Cell>,
}

impl Lattice {
    /// All cells zero.
    pub(super) fn new(frame: Frame, step: u32) -> Self {
        let step = step.max(1);
        let columns = frame.width().div_ceil(step).max(1) as usize;
        let rows = frame.height().div_ceil(step).max(1) as usize;
        Self { frame, step, columns, rows, cells: vec![Cell::default(); columns * rows] }
    }

    /// The same cells over a picture of `size`, which is `times` as large as the one they were made on.
    pub(super) fn enlarged(self, times: u32, size: Size) -> Self {
        Self { frame: Frame::whole(size), step: self.step * times, ..self }
    }

    /// The middle of a cell in pixels of the picture.
    pub(super) fn middle(&self, column: usize, row: usize) -> (f32, f32) {
        let step = self.step as f32;
        let x = self.frame.left as f32 + (column as f32 + 0.5) * step;
        let y = self.frame.top as f32 + (row as f32 + 0.5) * step;
        (x, y)
    }

    /// Gives every cell a new value from its middle and its old value.
    pub(super) fn map(&mut self, change: impl Fn(f32, f32, Cell) -> Cell) {
        let (columns, rows) = (0..self.columns, 0..self.rows);
        self.change(&columns, rows, change);
    }

    /// The same for the cells whose middle lies in `area`.
    pub(super) fn map_in(&mut self, area: PxBox, change: impl Fn(f32, f32, Cell) -> Cell) {
        let cell = |at: f32, origin: u32| ((at - origin as f32) / self.step as f32 - 0.5).ceil().max(0.0) as usize;
        let (left, top) = (self.frame.left, self.frame.top);
        let columns = cell(area.x, left)..cell(area.right(), left).min(self.columns);
        let rows = cell(area.y, top)..cell(area.bottom(), top).min(self.rows);
        self.change(&columns, rows, change);
    }

    fn change(&mut self, columns: &Range<usize>, rows: Range<usize>, change: impl Fn(f32, f32, Cell) -> Cell) {
        for row in rows {
            for column in columns.clone() {
                let (x, y) = self.middle(column, row);
                let index = row * self.columns + column;
                self.cells[index] = change(x, y, self.cells[index]);
            }
        }
    }

    fn line(&self, row: usize) -> &[Cell] {
        let start = row.min(self.rows - 1) * self.columns;
        &self.cells[start..start + self.columns]
    }

    /// The value at any point of the picture; outside the frame, that of its nearest edge.
    pub(super) fn at(&self, x: f32, y: f32) -> Cell {
        let (column, across) = nearest(x, self.frame.left, self.step);
        let mut line = Vec::new();
        self.blend_rows(y, &mut line);
        let near = neighbours(column).map(|column| line[column.min(line.len() - 1)]);
        weigh(near, spline(across))
    }

    /// Blends the three lines of cells nearest to `y` into one.
    fn blend_rows(&self, y: f32, line: &mut Vec<Cell>) {
        let (row, across) = nearest(y, self.frame.top, self.step);
        let weights = spline(across);
        let [above, own, below] = neighbours(row).map(|row| self.line(row));
        line.clear();
        line.extend(above.iter().zip(own).zip(below).map(|((a, b), c)| weigh([*a, *b, *c], weights)));
    }

    /// Prepares one row of pixels. `scratch` is memory that is used again from row to row.
    pub(super) fn pixel_row<'a>(&self, y: u32, scratch: &'a mut Scratch) -> PixelRow<'a> {
        let Scratch { line, curves } = scratch;
        self.blend_rows(y as f32 + 0.5, line);
        curves.clear();
        curves.extend((0..line.len()).map(|column| {
            let [before, own, after] = neighbours(column).map(|column| line[column.min(line.len() - 1)]);
            Curve::through(before, own, after)
        }));
        PixelRow { curves, left: self.frame.left, step: self.step }
    }
}

/// Buffers that rows of pixels share.
#[derive(Default)]
pub(super) struct Scratch {
    line: Vec<Cell>,
    curves: Vec<Curve>,
}

/// One row of pixels, ready to be read.
pub(super) struct PixelRow<'a> {
    curves: &'a [Curve],
    left: u32,
    step: u32,
}

impl PixelRow<'_> {
    /// The first pixel that has values.
    pub(super) const fn left(&self) -> u32 {
        self.left
    }

    /// Visits the pixels of `range`, in order, each with its `x` and its values; leaves out cells that lie wholly
    /// beyond the distance `furthest`. The first of `pixels` is the first that has values.
    #[inline]
    pub(super) fn each<const N: usize>(
        &self,
        pixels: &mut [[u8; N]],
        range: Range<u32>,
        furthest: f32,
        visit: impl Fn(&mut [u8; N], u32, Cell),
    ) {
        let scale = 1.0 / self.step as f32;
        let mut start = range.start.max(self.left);
        while start < range.end {
            let column = (start - self.left) / self.step;
            let Some(curve) = self.curves.get(column as usize) else { return };
            let cell_start = self.left + column * self.step;
            let end = cell_start.saturating_add(self.step).min(range.end);
            if curve.nearest < furthest {
                let Some(part) = pixels.get_mut((start - self.left) as usize..(end - self.left) as usize) else {
                    return;
                };
                for (x, pixel) in (start..end).zip(part) {
                    visit(pixel, x, curve.at(((x - cell_start) as f32 + 0.5) * scale - 0.5));
                }
            }
            start = end;
        }
    }
}

/// The spline within one cell, as a polynomial.
#[derive(Clone, Copy)]
struct Curve {
    constant: Cell,
    linear: Cell,
    square: Cell,
    /// The spline is a weighted mean of three cells: no distance along it is shorter than the shortest of theirs.
    nearest: f32,
}

impl Curve {
    fn through(before: Cell, own: Cell, after: Cell) -> Self {
        Self {
            constant: std::array::from_fn(|k| 0.125 * (before[k] + after[k]) + 0.75 * own[k]),
            linear: std::array::from_fn(|k| 0.5 * (after[k] - before[k])),
            square: std::array::from_fn(|k| 0.5 * (before[k] + after[k]) - own[k]),
            nearest: before[3].min(own[3]).min(after[3]),
        }
    }

    /// At `u` cells from the middle, -0.5 to 0.5.
    #[inline]
    fn at(&self, u: f32) -> Cell {
        std::array::from_fn(|k| self.constant[k] + u * (self.linear[k] + u * self.square[k]))
    }
}

/// The cell before, the cell, and the next; the reader clamps the last one.
const fn neighbours(cell: usize) -> [usize; 3] {
    [cell.saturating_sub(1), cell, cell.saturating_add(1)]
}

/// The cell that a coordinate stands in, and how far from its middle, in cells, -0.5 to 0.5.
fn nearest(coordinate: f32, origin: u32, step: u32) -> (usize, f32) {
    let cells = ((coordinate - origin as f32) / step as f32).max(0.0);
    let cell = cells.floor();
    (cell as usize, cells - cell - 0.5)
}

/// Weights of the quadratic B-spline for the cell before, the own one and the next. Unlike straight interpolation it has
/// no kinks, which the eye would see as a grid.
fn spline(u: f32) -> [f32; 3] {
    let (before, after) = (0.5 - u, 0.5 + u);
    [0.5 * before * before, 0.75 - u * u, 0.5 * after * after]
}

fn weigh(cells: [Cell; 3], weights: [f32; 3]) -> Cell {
    std::array::from_fn(|k| cells[0][k] * weights[0] + cells[1][k] * weights[1] + cells[2][k] * weights[2])
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Frame = Frame { left: 3, top: 5, right: 60, bottom: 40 };

    fn read(lattice: &Lattice, y: u32) -> Vec<(u32, Cell)> {
        let mut scratch = Scratch::default();
        let mut pixels = vec![[0u8; 3]; 57];
        let values = std::cell::RefCell::new(Vec::new());
        let row = lattice.pixel_row(y, &mut scratch);
        row.each(&mut pixels, 3..60, f32::INFINITY, |_, x, cell| values.borrow_mut().push((x, cell)));
        values.into_inner()
    }

    #[test]
    fn a_slope_stays_a_slope_and_every_pixel_is_visited_once() {
        let mut lattice = Lattice::new(FRAME, 6);
        lattice.map(|x, y, _| [x, y, 7.0, 1.0]);
        let values = read(&lattice, 20);
        assert_eq!(values.iter().map(|(x, _)| *x).collect::<Vec<_>>(), (3..60).collect::<Vec<_>>());
        for (x, [across, down, same, _]) in values.into_iter().filter(|(x, _)| (9..54).contains(x)) {
            assert!((across - (x as f32 + 0.5)).abs() < 1e-3 && (down - 20.5).abs() < 1e-3, "{x} {across} {down}");
            assert!((same - 7.0).abs() < 1e-4);
        }
    }

    #[test]
    fn a_point_and_a_pixel_agree() {
        let mut lattice = Lattice::new(FRAME, 7);
        lattice.map(|x, y, _| [x * y, x, y * y, 0.0]);
        for (x, cell) in read(&lattice, 11) {
            let point = lattice.at(x as f32 + 0.5, 11.5);
            assert!(cell.iter().zip(point).all(|(a, b)| (a - b).abs() < 0.01), "{x}");
        }
    }

    #[test]
    fn cells_beyond_the_edge_are_left_out() {
        let mut lattice = Lattice::new(FRAME, 6);
        lattice.map(|x, _, _| [0.0, 0.0, 0.0, x]);
        let mut scratch = Scratch::default();
        let mut pixels = vec![[0u8; 3]; 57];
        lattice.pixel_row(9, &mut scratch).each(&mut pixels, 0..60, 20.0, |pixel, _, _| *pixel = [1; 3]);
        assert_eq!(pixels[7], [1; 3]);
        assert_eq!(pixels[47], [0; 3]);
    }

    #[test]
    fn only_the_cells_of_an_area_are_changed() {
        let mut lattice = Lattice::new(FRAME, 5);
        lattice.map_in(PxBox::new(20.0, -50.0, 10.0, 500.0), |_, _, _| [1.0; 4]);
        let inside = |x: f32| (20.0..30.0).contains(&x);
        for row in 0..lattice.rows {
            for column in 0..lattice.columns {
                let (x, _) = lattice.middle(column, row);
                assert_eq!(lattice.cells[row * lattice.columns + column][3] > 0.5, inside(x), "{column} {row}");
            }
        }
    }
}

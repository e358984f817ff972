//! From pixels to the samples of a component: one for each cell of pixels (ITU-T T.81, A.1.1).

use super::super::difference::Window;
use super::super::pixels::{ycbcr, ycbcr_of};
use super::super::planned::Planned;
use super::frame::Component;
use crate::domain::Size;
use std::ops::Range;

/// How many pixels a sample of a component stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cells {
    /// Columns of pixels, 1 to 4.
    pub(super) across: u32,
    /// Rows of pixels, 1 to 4.
    pub(super) down: u32,
}

impl Cells {
    /// `None` when a sample would stand for parts of pixels.
    pub(super) fn of(component: &Component, (h_max, v_max): (u32, u32)) -> Option<Self> {
        let whole = h_max.is_multiple_of(component.h) && v_max.is_multiple_of(component.v);
        whole.then_some(Self { across: h_max / component.h, down: v_max / component.v })
    }

    /// The pixels of a block, as far as the picture reaches.
    pub(super) fn window(self, column: u32, row: u32, size: Size) -> Window {
        let range = |index: u32, side: u32, end: u32| (index * side).min(end)..((index + 1) * side).min(end);
        Window { xs: range(column, self.across * 8, size.width), ys: range(row, self.down * 8, size.height) }
    }

    /// The pixels of some columns and rows of a block's samples.
    pub(super) fn part(self, block: &Window, xs: &Range<u32>, ys: &Range<u32>) -> Window {
        let range = |samples: &Range<u32>, side: u32, pixels: &Range<u32>| {
            pixels.start + samples.start * side..(pixels.start + samples.end * side).min(pixels.end)
        };
        Window { xs: range(xs, self.across, &block.xs), ys: range(ys, self.down, &block.ys) }
    }
}

/// What the samples of a block should be: the mean over each cell.
pub(super) struct PlannedBlock {
    /// Columns of samples in the picture, 1 to 8.
    pub(super) columns: u32,
    /// Rows of samples in the picture, 1 to 8.
    pub(super) rows: u32,
    pub(super) samples: [[f32; 8]; 8],
    /// How far a sample may be from that for a reason other than coding. A cell that the picture's edge cuts is filled up
    /// with the last pixel by some encoders (IJG, jpeg-encoder), while others take the mean of what is there; with cells
    /// of one or two pixels a side the two are the same.
    pub(super) open: [[f32; 8]; 8],
}

impl PlannedBlock {
    /// The samples of luma (component 0) or chroma (1, 2) over a window of pixels; `None` when one of them is not planned.
    #[inline(always)]
    pub(super) fn new(
        planned: Planned<'_>,
        window: &Window,
        cells: Cells,
        component: usize,
        values: &mut Vec<f32>,
    ) -> Option<Self> {
        let planned = planned.near(window);
        if let Some(samples) = whole(planned, window, cells, component) {
            return Some(Self { columns: 8, rows: 8, samples, open: [[0.0; 8]; 8] });
        }
        Self::in_pieces(planned, window, cells, component, values)
    }

    /// The same of any block, pixel by pixel.
    fn in_pieces(
        planned: Planned<'_>,
        window: &Window,
        cells: Cells,
        component: usize,
        values: &mut Vec<f32>,
    ) -> Option<Self> {
        values.clear();
        for y in window.ys.clone() {
            planned.each_pixel(&window.xs, y, |pixel| {
                let [luma, blue, red] = ycbcr(pixel);
                values.push([luma, blue, red].get(component).copied().unwrap_or(f32::NAN));
            })?;
        }
        let Size { width, height } = window.size();
        let (columns, rows) = (width.div_ceil(cells.across), height.div_ceil(cells.down));
        let mut block = Self { columns, rows, samples: [[0.0; 8]; 8], open: [[0.0; 8]; 8] };
        let lines = (0..rows).zip(block.samples.iter_mut().zip(&mut block.open));
        for (row, (samples, open)) in lines {
            for (column, (sample, open)) in (0..columns).zip(samples.iter_mut().zip(open)) {
                let (x, y) = (column * cells.across, row * cells.down);
                let is_whole = x + cells.across <= width && y + cells.down <= height;
                (*sample, *open) = if is_whole {
                    (mean(values, width, x..x + cells.across, y..y + cells.down), 0.0)
                } else {
                    mean_at_the_edge(values, window.size(), cells, x, y)
                };
            }
        }
        Some(block)
    }
}

/// The samples of a block that lies wholly in the picture and in one piece of a plan without alpha, with one column of pixels for a sample
/// or two: nearly all do. `None` for others.
#[inline(always)]
fn whole(planned: Planned<'_>, window: &Window, cells: Cells, component: usize) -> Option<[[f32; 8]; 8]> {
    if window.size() != Size::new(8 * cells.across, 8 * cells.down) {
        return None;
    }
    match cells.across {
        1 => whole_of::<1>(planned, window, cells.down, component),
        2 => whole_of::<2>(planned, window, cells.down, component),
        _ => None,
    }
}

/// The same where a sample stands for `A` columns of pixels.
#[inline(always)]
fn whole_of<const A: usize>(
    planned: Planned<'_>,
    window: &Window,
    down: u32,
    component: usize,
) -> Option<[[f32; 8]; 8]> {
    let mut rows = planned.rgb_rows(window)?;
    let share = 1.0 / (A as u32 * down) as f32;
    // What pure red, green and blue are of this component: any colour is made of them.
    let pure = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let [of_red, of_green, of_blue] = pure.map(|colour| ycbcr_of(colour)[component.min(2)]);
    let middle = if component == 0 { 0.0 } else { 128.0 };
    let mut samples = [[0.0; 8]; 8];
    for line in &mut samples {
        // Luma and chroma of a mean are the mean of luma and chroma.
        let mut sums = [[0u16; 8]; 3];
        for _ in 0..down {
            let cells: &[[[u8; 3]; A]; 8] = rows.next()?.as_chunks::<A>().0.first_chunk()?;
            for (colour, sums) in sums.iter_mut().enumerate() {
                for (sum, cell) in sums.iter_mut().zip(cells) {
                    *sum += cell.iter().map(|pixel| u16::from(pixel[colour])).sum::<u16>();
                }
            }
        }
        // Place by place, not by `map`: see `widest`.
        let [red, green, blue] = &sums;
        for (n, sample) in line.iter_mut().enumerate() {
            let [red, green, blue] =
                [share * f32::from(red[n]), share * f32::from(green[n]), share * f32::from(blue[n])];
            *sample = of_red * red + of_green * green + of_blue * blue + middle;
        }
    }
    Some(samples)
}

/// The mean over a rectangle of values that stand in rows of `width`.
#[inline]
fn mean(values: &[f32], width: u32, xs: Range<u32>, ys: Range<u32>) -> f32 {
    let count = (xs.end - xs.start) * (ys.end - ys.start);
    let row = |y: u32| values.get((y * width + xs.start) as usize..(y * width + xs.end) as usize);
    let sum: f32 = ys.map(|y| row(y).map_or(f32::NAN, |row| row.iter().sum())).sum();
    sum / count as f32
}

/// The mean over a cell filled up with the last pixel, and how far from it the mean over the pixels in the picture is.
fn mean_at_the_edge(values: &[f32], Size { width, height }: Size, cells: Cells, left: u32, top: u32) -> (f32, f32) {
    let mut filled = 0.0;
    for y in (top..top + cells.down).map(|y| y.min(height - 1)) {
        for x in (left..left + cells.across).map(|x| x.min(width - 1)) {
            filled += values.get((y * width + x) as usize).copied().unwrap_or(f32::NAN);
        }
    }
    let filled = filled / (cells.across * cells.down) as f32;
    let inside = mean(values, width, left..(left + cells.across).min(width), top..(top + cells.down).min(height));
    (filled, (inside - filled).abs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Layout, Raster};

    #[test]
    fn a_cell_is_the_mean_of_its_pixels_and_one_at_the_edge_is_left_open() {
        let gray = [10, 20, 30, 40, 50, 60, 90];
        let raster = Raster::from_vec(Size::new(7, 1), Layout::Rgb, gray.map(|gray| [gray; 3]).concat()).unwrap();
        let cells = Cells { across: 4, down: 2 };
        let window = cells.window(0, 0, raster.size());
        let block = PlannedBlock::new(Planned::Whole(&raster), &window, cells, 0, &mut Vec::new()).unwrap();
        assert_eq!((block.columns, block.rows), (2, 1));
        let near = |found: f32, wanted: f32| (found - wanted).abs() < 1e-3;
        assert!(near(block.samples[0][0], 25.0) && near(block.open[0][0], 0.0));
        assert!(near(block.samples[0][1], 72.5) && near(block.open[0][1], 72.5 - 200.0 / 3.0));
    }

    /// The two ways to a plan's samples: a plan with alpha, all of it opaque, goes the other one.
    #[test]
    fn a_whole_block_is_what_its_pixels_make_one_by_one() {
        let gray = |n: usize| (n * 37 % 251) as u8;
        let plan = |layout: Layout| {
            let pixel =
                |n: usize| [gray(n), gray(2 * n + 9), gray(3 * n + 70), 255].into_iter().take(layout.channels());
            Raster::from_vec(Size::new(40, 70), layout, (0..40 * 70).flat_map(pixel).collect()).unwrap()
        };
        let (whole, with_alpha) = (plan(Layout::Rgb), plan(Layout::Rgba));
        for (across, down) in [(1, 1), (1, 2), (2, 1), (2, 2), (2, 4), (4, 2)] {
            let cells = Cells { across, down };
            let window = cells.window(1, 1, whole.size());
            for component in 0..3 {
                let samples =
                    |plan| PlannedBlock::new(plan, &window, cells, component, &mut Vec::new()).unwrap().samples;
                let (at_once, one_by_one) = (samples(Planned::Whole(&whole)), samples(Planned::Whole(&with_alpha)));
                let pairs = at_once.as_flattened().iter().zip(one_by_one.as_flattened());
                assert!(pairs.into_iter().all(|(a, b)| (a - b).abs() < 1e-3), "{across} {down} {component}");
            }
        }
    }

    #[test]
    fn cells_are_whole_pixels() {
        let component = |h, v| Component { id: 1, h, v, quantiser: 0, seen: false };
        assert_eq!(Cells::of(&component(1, 2), (2, 2)), Some(Cells { across: 2, down: 1 }));
        assert_eq!(Cells::of(&component(2, 1), (3, 1)), None);
    }

    #[test]
    fn windows_are_cut_at_the_edge() {
        let cells = Cells { across: 2, down: 1 };
        let block = cells.window(1, 1, Size::new(23, 11));
        assert_eq!(block, Window { xs: 16..23, ys: 8..11 });
        assert_eq!(cells.part(&block, &(2..4), &(0..3)), Window { xs: 20..23, ys: 8..11 });
        assert!(cells.window(2, 0, Size::new(23, 11)).xs.is_empty());
    }
}

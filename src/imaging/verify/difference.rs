//! Where the pixels of a file are not the planned ones.

use std::ops::Range;

use super::proof::CoveredSpans;
use crate::domain::Size;

/// The worst of the windows in which a file shows something else than the plan.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Left edge of the window, in pixels of the output.
    pub x: u32,
    /// Its top edge.
    pub y: u32,
    /// Its width and height.
    pub window: Size,
    /// How far its mean, or its root mean square, is from the plan, in levels of 0 to 255.
    pub found: f64,
    /// How far it may be.
    pub allowed: f64,
    /// How many windows are too far off.
    pub windows: u32,
}

/// Gathers windows and keeps the worst.
#[derive(Debug, Default)]
pub(super) struct Differences {
    worst: Option<Difference>,
}

impl Differences {
    /// Notes a window when it is further off than allowed.
    pub(super) fn note(&mut self, window: &Window, found: f64, allowed: f64) {
        // Written so that a NaN, should there ever be one, counts as too far off.
        if found <= allowed {
            return;
        }
        let windows = self.worst.map_or(0, |worst| worst.windows) + 1;
        let (x, y) = (window.xs.start, window.ys.start);
        let new = Difference { x, y, window: window.size(), found, allowed, windows };
        let keep = self.worst.filter(|old| old.found - old.allowed > found - allowed);
        self.worst = Some(keep.map_or(new, |old| Difference { windows, ..old }));
    }

    pub(super) fn worst(self) -> Option<Difference> {
        self.worst
    }
}

/// A rectangle of output pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Window {
    pub(super) xs: Range<u32>,
    pub(super) ys: Range<u32>,
}

impl Window {
    pub(super) const fn size(&self) -> Size {
        Size::new(self.xs.end - self.xs.start, self.ys.end - self.ys.start)
    }
}

/// Which columns of `side` pixels hold a covered pixel in any of these rows, from the left.
pub(super) fn touched_columns(width: u32, rows: Range<u32>, covered: &CoveredSpans<'_>, side: u32) -> Vec<bool> {
    let mut touched = vec![false; width.div_ceil(side) as usize];
    for span in rows.flat_map(covered) {
        let end = span.end.min(width);
        if span.start < end {
            let (first, last) = (span.start / side, (end - 1) / side);
            touched.iter_mut().take(last as usize + 1).skip(first as usize).for_each(|column| *column = true);
        }
    }
    touched
}

/// The squares of a lattice of `side` pixels that hold a covered pixel, cut at the edges of the picture.
///
/// The plan is known outside the covers as well, so a square that only touches one is compared as a whole.
pub(super) fn touched_squares(size: Size, covered: &CoveredSpans<'_>, side: u32) -> Vec<Window> {
    let mut squares = Vec::new();
    for top in (0..size.height).step_by(side as usize) {
        let rows = top..top.saturating_add(side).min(size.height);
        let touched = touched_columns(size.width, rows.clone(), covered, side);
        squares.extend((0u32..).zip(touched).filter(|(_, touched)| *touched).map(|(column, _)| {
            let left = column * side;
            Window { xs: left..left.saturating_add(side).min(size.width), ys: rows.clone() }
        }));
    }
    squares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_that_hold_a_covered_pixel_are_found_and_cut_at_the_edge() {
        let covered = |y: u32| if y == 9 { vec![7..8, 17..99] } else { vec![] };
        let squares = touched_squares(Size::new(20, 12), &covered, 8);
        assert_eq!(squares, [Window { xs: 0..8, ys: 8..12 }, Window { xs: 16..20, ys: 8..12 }]);
    }

    #[test]
    fn the_worst_window_is_kept_and_all_are_counted() {
        let mut differences = Differences::default();
        for (at, found) in [(0, 3.0), (1, 9.0), (2, 5.0), (3, 1.0), (4, f64::NAN)] {
            differences.note(&Window { xs: at..at + 1, ys: 0..1 }, found, 2.0);
        }
        assert_eq!(differences.worst().map(|worst| worst.windows), Some(4));
    }
}

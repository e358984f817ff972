//! Soft edges: they grow outwards only.

use super::frame::Frame;
use super::lattice::Lattice;
use super::mask::Mask;
use super::plan::Figure;

/// Cells on the shorter side of a region.
const CELLS: f32 = 26.0;

/// A smaller cell is not worth its time as long as [`FEWEST_CELLS`] are left.
const SMALLEST_CELL_PX: u32 = 6;

/// Cells on the shorter side of a small region.
const FEWEST_CELLS: f32 = 13.0;

/// Most cells on the longer side of a long, thin region.
const MOST_CELLS: u32 = 200;

/// How the edge of a cover fades into the picture, by distance from the cover in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    /// As far as this the cover is whole: it hides the steps of blocks and cells.
    pub(super) whole_px: f32,
    /// From here on the picture is untouched.
    pub(super) end_px: f32,
}

impl Edge {
    /// The share of the cover at a distance, 1 to 0, without a kink at either end.
    #[inline]
    pub(super) fn share(self, distance_px: f32) -> f32 {
        let t = ((self.end_px - distance_px) / (self.end_px - self.whole_px)).clamp(0.0, 1.0);
        t * t * (3.0 - 2.0 * t)
    }
}

impl Figure {
    /// Side of this region's cells in pixels.
    pub(super) fn step_px(&self) -> u32 {
        let fine = (self.size_px / CELLS) as u32;
        // Small covers come in crowds, and are looked at from afar: they make do with fewer cells.
        let fine = fine.max(SMALLEST_CELL_PX.min((self.size_px / FEWEST_CELLS) as u32));
        let longest = self.frame.width().max(self.frame.height()) / MOST_CELLS;
        fine.max(longest).max(1)
    }

    /// The wide, invisible edge of the veil.
    pub(super) fn soft_edge(&self) -> Edge {
        let step = self.step_px() as f32;
        Edge { whole_px: 0.5 * step, end_px: (0.12 * self.size_px).max(2.5 * step).max(2.0) }
    }

    /// The narrow edge of a drawn cover: a rounded outline that is only just not sharp.
    pub(super) fn crisp_edge(&self) -> Edge {
        let step = self.step_px() as f32;
        Edge { whole_px: 0.75 * step, end_px: 0.75 * step + (0.012 * self.size_px).max(1.5) }
    }

    /// No pixel further than this from the region's own is ever changed. A distance is read from cells at most one and a
    /// half steps away on each axis, hence the 2.2 (1.5 times the square root of two, and a little).
    fn reach_px(&self) -> u32 {
        let edge = self.soft_edge().end_px.max(self.crisp_edge().end_px);
        (edge + 2.2 * self.step_px() as f32).ceil() as u32 + 1
    }

    /// Around every pixel that drawing this region may read or change.
    pub(super) fn reach(&self) -> Frame {
        self.frame.grown_within(self.reach_px(), self.mask.size())
    }

    /// A lattice with nothing but distances, for covers that have no colours of their surroundings.
    pub(super) fn outline(&self) -> Lattice {
        let mut lattice = Lattice::new(self.reach(), self.step_px());
        self.measure(&mut lattice);
        lattice
    }

    /// Writes the distance to the region's own pixels into every cell of `lattice`, up to [`Self::reach_px`].
    pub(super) fn measure(&self, lattice: &mut Lattice) {
        let furthest = self.reach_px() as f32 + lattice.step as f32;
        lattice.map(|x, y, [r, g, b, _]| [r, g, b, distance(&self.mask, x, y, furthest)]);
    }
}

/// From a point to the nearest pixel of `mask`, at most `furthest`; 0 inside. Rows are tried outwards until none can be nearer.
fn distance(mask: &Mask, x: f32, y: f32, furthest: f32) -> f32 {
    let own = (y.max(0.0) as u32).clamp(mask.rows().start, mask.rows().end.saturating_sub(1));
    let mut best = furthest * furthest;
    for away in 0..=furthest as u32 + 1 {
        let rows = [own.checked_sub(away), own.checked_add(away).filter(|_| away > 0)];
        let mut nearer = false;
        for row in rows.into_iter().flatten() {
            let dy = outside(y, row as f32, row as f32 + 1.0);
            if dy * dy >= best {
                continue;
            }
            nearer = true;
            for span in mask.row(row) {
                let dx = outside(x, span.start as f32, span.end as f32);
                best = best.min(dx * dx + dy * dy);
            }
        }
        if !nearer {
            break;
        }
    }
    best.sqrt()
}

/// How far `value` lies outside an interval.
fn outside(value: f32, from: f32, to: f32) -> f32 {
    (from - value).max(value - to).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::super::mask::Span;
    use super::*;
    use crate::domain::Size;

    #[test]
    fn an_edge_starts_whole_falls_and_ends_in_nothing() {
        let edge = Edge { whole_px: 2.0, end_px: 10.0 };
        let shares: Vec<f32> = (0..=12).map(|distance| edge.share(distance as f32)).collect();
        assert!(shares.is_sorted_by(|near, far| near >= far));
        assert!((shares[2] - 1.0).abs() < 1e-6 && shares[10].abs() < 1e-6 && shares[6] > 0.4 && shares[6] < 0.6);
    }

    #[test]
    fn a_distance_is_that_of_the_nearest_pixel() {
        let size = Size::new(40, 40);
        let mask = Mask::from_rows(size, 10, (0..5).map(|_| vec![Span { start: 10, end: 15 }]));
        for (x, y, expected) in
            [(12.5, 12.5, 0.0), (5.0, 12.5, 5.0), (12.5, 21.0, 6.0), (18.0, 19.0, 5.0), (39.0, 39.0, 9.0)]
        {
            assert!((distance(&mask, x, y, 9.0) - expected).abs() < 1e-4, "{x} {y}");
        }
    }
}

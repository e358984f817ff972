//! How blocks are arranged: in components, in MCUs, in scans (ITU-T T.81, A.1 and A.2).

use super::frame::Frame;
use super::plane::Plane;
use super::scan::Scan;
use crate::domain::Size;

/// The MCUs of one scan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lattice {
    pub(super) columns: usize,
    pub(super) rows: usize,
    /// Whether the scan holds one component alone: an MCU is then one block, and blocks outside the picture are left out
    /// (A.2.2).
    is_alone: bool,
}

impl Lattice {
    pub(super) fn of(scan: &Scan<'_>, frame: &Frame) -> Self {
        if let [only] = scan.components[..] {
            let (columns, rows) = frame.blocks_within(only);
            Self { columns, rows, is_alone: true }
        } else {
            let (columns, rows) = frame.units_of_all();
            Self { columns, rows, is_alone: false }
        }
    }

    /// Blocks of a component in one MCU, across and down.
    pub(super) fn blocks_in_unit(self, place: usize, frame: &Frame) -> (usize, usize) {
        if self.is_alone { (1, 1) } else { frame.factors(place) }
    }
}

impl Frame {
    /// Sampling factors of a component. A single component has no other blocks than its own, whatever its factors say.
    pub(super) fn factors(&self, place: usize) -> (usize, usize) {
        match &self.components[..] {
            [_] => (1, 1),
            all => all.get(place).map_or((1, 1), |component| (component.h as usize, component.v as usize)),
        }
    }

    /// The largest factors.
    pub(super) fn largest(&self) -> (usize, usize) {
        let all = (0..self.components.len()).map(|place| self.factors(place));
        all.fold((1, 1), |(h, v), (own_h, own_v)| (h.max(own_h), v.max(own_v)))
    }

    /// Whether each sample of each component stands for a whole number of pixels, and there are one or three components.
    pub(in crate::imaging) fn is_spread_evenly(&self) -> bool {
        let (h_most, v_most) = self.largest();
        let is_whole = |(h, v): (usize, usize)| h_most % h == 0 && v_most % v == 0;
        matches!(self.components.len(), 1 | 3) && (0..self.components.len()).all(|place| is_whole(self.factors(place)))
    }

    /// Pixels for a sample of a component, across and down.
    pub(in crate::imaging) fn spread(&self, place: usize) -> (usize, usize) {
        let ((h, v), (h_most, v_most)) = (self.factors(place), self.largest());
        (h_most / h, v_most / v)
    }

    /// MCUs of a scan of all components, across and down.
    pub(super) fn units_of_all(&self) -> (usize, usize) {
        let (h, v) = self.largest();
        let Size { width, height } = self.size;
        ((width as usize).div_ceil(8 * h), (height as usize).div_ceil(8 * v))
    }

    /// Samples of a component, across and down (A.1.1).
    pub(super) fn samples(&self, place: usize) -> (usize, usize) {
        let ((h, v), (h_most, v_most)) = (self.factors(place), self.largest());
        ((self.size.width as usize * h).div_ceil(h_most), (self.size.height as usize * v).div_ceil(v_most))
    }

    /// Blocks of a component that hold a sample of the picture, across and down.
    pub(super) fn blocks_within(&self, place: usize) -> (usize, usize) {
        let (across, down) = self.samples(place);
        (across.div_ceil(8), down.div_ceil(8))
    }

    /// An empty plane for each component, `rows` rows of MCUs high.
    pub(super) fn planes(&self, rows: usize) -> Vec<Plane> {
        let columns = self.units_of_all().0;
        let plane = |place| {
            let (h, v) = self.factors(place);
            Plane::zeroed(columns * h, rows * v)
        };
        (0..self.components.len()).map(plane).collect()
    }
}

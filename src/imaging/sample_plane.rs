//! Samples of one kind: luma, or one of the two chroma components.

use super::{Orientation, Pixels};
use crate::domain::Size;
use std::ops::Range;

/// `height` rows of `width` samples of one byte each, without padding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SamplePlane {
    size: Size,
    samples: Pixels,
}

impl SamplePlane {
    /// All zero.
    pub(super) fn zeroed(size: Size) -> Self {
        Self { size, samples: Pixels::zeroed(size.pixels() as usize) }
    }

    /// Samples across and down.
    pub(super) const fn size(&self) -> Size {
        self.size
    }

    /// All samples, row by row.
    pub(super) fn samples(&self) -> &[u8] {
        &self.samples
    }

    /// Some rows, to be written; none where one of them is outside.
    pub(super) fn rows_mut(&mut self, rows: Range<u32>) -> &mut [u8] {
        let width = self.size.width as usize;
        self.samples.get_mut(rows.start as usize * width..rows.end as usize * width).unwrap_or_default()
    }

    /// One row; empty when `y` is outside.
    pub(super) fn row(&self, y: u32) -> &[u8] {
        let width = self.size.width as usize;
        self.samples.get(y as usize * width..(y as usize + 1) * width).unwrap_or_default()
    }

    /// The same samples turned upright.
    pub(super) fn upright(self, orientation: Orientation) -> Self {
        if orientation == Orientation::Upright {
            return self;
        }
        let samples = orientation.turned::<1>(self.size, self.samples());
        Self { size: orientation.upright_size(self.size), samples }
    }
}

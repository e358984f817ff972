//! Some rows of a plane of samples, while the plane is read, or made, from its first row to its last.

use super::Orientation;
use crate::domain::Size;

/// Rows of a plane of which no more is held than somebody needs.
#[derive(Debug)]
pub(super) struct SampleBand {
    whole: Size,
    /// The first row that is held.
    first: u32,
    samples: Vec<u8>,
}

impl SampleBand {
    /// Whoever takes rows in takes such a share of the plane at once: few enough that they stay in a processor's cache, many enough
    /// that what is worked out for each taking costs next to nothing.
    pub(super) const SHARE: u32 = 8;
    /// Rows beside that share: those that the ones before and behind also need, and some to which the reader rounds up.
    const BESIDE: u32 = 32;

    /// No row yet of a plane of size `whole`, and room for those that are held at once.
    pub(super) fn new(whole: Size) -> Self {
        Self::with_room_for((whole.height / Self::SHARE).saturating_add(Self::BESIDE).min(whole.height), whole)
    }

    /// The same for whoever lets no row go.
    pub(super) fn to_keep(whole: Size) -> Self {
        Self::with_room_for(whole.height, whole)
    }

    fn with_room_for(rows: u32, whole: Size) -> Self {
        Self { whole, first: 0, samples: Vec::with_capacity(rows as usize * whole.width as usize) }
    }

    /// Samples of the whole plane, across and down.
    pub(super) const fn whole(&self) -> Size {
        self.whole
    }

    /// The first row that is held.
    pub(super) const fn first(&self) -> u32 {
        self.first
    }

    /// Rows that are held.
    pub(super) fn rows(&self) -> u32 {
        (self.samples.len() / (self.whole.width as usize).max(1)) as u32
    }

    /// Whether the last row of the plane is there.
    pub(super) fn is_last(&self) -> bool {
        self.first + self.rows() >= self.whole.height
    }

    /// The samples of the rows that are held, row by row.
    pub(super) fn samples(&self) -> &[u8] {
        &self.samples
    }

    /// One row; empty when it is not held.
    pub(super) fn row(&self, y: u32) -> &[u8] {
        let width = self.whole.width as usize;
        let at = y.checked_sub(self.first).map(|row| row as usize * width);
        at.and_then(|at| self.samples.get(at..at + width)).unwrap_or_default()
    }

    /// Adds `rows` rows of zeros, no more than are missing, for their samples to be written.
    pub(super) fn grow(&mut self, rows: u32) -> &mut [u8] {
        let from = self.samples.len();
        let rows = rows.min(self.whole.height.saturating_sub(self.first + self.rows()));
        self.samples.resize(from + rows as usize * self.whole.width as usize, 0);
        &mut self.samples[from..]
    }

    /// The rows that are held, turned upright: a plane of their own.
    pub(super) fn upright(&self, orientation: Orientation) -> Self {
        let mut samples = vec![0; self.samples.len()];
        let held = Size::new(self.whole.width, self.rows());
        orientation.turn::<1>(held, &self.samples, &mut samples);
        Self { whole: orientation.upright_size(held), first: 0, samples }
    }

    /// Adds the next row: `border` times its first sample, as many of `samples` as there is room for, and the last of them to the end.
    pub(super) fn push(&mut self, samples: &[u8], border: usize) {
        let (width, from) = (self.whole.width as usize, self.samples.len());
        let inside = samples.get(..width.saturating_sub(2 * border)).unwrap_or(samples);
        self.samples.resize(from + border, inside.first().copied().unwrap_or(0));
        self.samples.extend_from_slice(inside);
        self.samples.resize(from + width, inside.last().copied().unwrap_or(0));
    }

    /// The rows before `row` are not needed any more.
    pub(super) fn forget_before(&mut self, row: u32) {
        let gone = row.saturating_sub(self.first).min(self.rows());
        self.samples.drain(..gone as usize * self.whole.width as usize);
        self.first += gone;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_and_go() {
        let mut band = SampleBand::new(Size::new(4, 3));
        band.push(&[1, 2], 1);
        band.push(&[3, 4, 9], 1);
        assert_eq!((band.rows(), band.is_last(), band.samples()), (2, false, &[1, 1, 2, 2, 3, 3, 4, 4][..]));
        band.forget_before(1);
        band.push(&[5, 6, 7, 8, 9], 0);
        assert_eq!((band.first(), band.is_last(), band.samples()), (1, true, &[3, 3, 4, 4, 5, 6, 7, 8][..]));
        band.forget_before(9);
        assert_eq!((band.first(), band.rows(), band.is_last()), (3, 0, true));
    }
}

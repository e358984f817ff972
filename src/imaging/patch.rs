//! A part of a picture, with pixels of its own: where a few covers are painted, the rest of the picture need not be decoded.

use super::cover::Frame;
use super::{Layout, Raster};
use crate::domain::Size;
use std::ops::Range;

/// The pixels of one frame of an upright picture. Places are those of the whole picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    frame: Frame,
    raster: Raster,
}

impl Patch {
    /// `None` when `raster` is not of the frame's size.
    pub fn new(frame: Frame, raster: Raster) -> Option<Self> {
        (raster.size() == Size::new(frame.width(), frame.height())).then_some(Self { frame, raster })
    }

    /// A whole picture as the one patch of itself.
    pub fn whole(raster: Raster) -> Self {
        Self { frame: Frame::whole(raster.size()), raster }
    }

    /// Gives the pixels away.
    pub fn into_raster(self) -> Raster {
        self.raster
    }

    /// Its pixels, in places of their own.
    pub(super) const fn raster(&self) -> &Raster {
        &self.raster
    }

    /// Where it stands in the picture.
    pub const fn frame(&self) -> Frame {
        self.frame
    }

    /// Its channels.
    pub const fn layout(&self) -> Layout {
        self.raster.layout()
    }

    /// The bytes of the pixels `xs` of row `y`, both counted in the whole picture; empty unless all of them are in the frame.
    pub fn part(&self, xs: &Range<u32>, y: u32) -> &[u8] {
        self.place(xs, y).and_then(|(row, bytes)| self.raster.row(row).get(bytes)).unwrap_or_default()
    }

    /// The bytes of the pixels `xs` of each of the rows `ys`, counted in the whole picture. `None` unless all of them are in the frame.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "to be taken in by `widest`")]
    pub(super) fn rows(&self, xs: Range<u32>, ys: Range<u32>) -> Option<impl Iterator<Item = &[u8]>> {
        let (xs, ys) = self.frame.within(&xs, &ys)?;
        self.raster.rows(xs, ys)
    }

    /// The same bytes, to be written.
    pub fn part_mut(&mut self, xs: &Range<u32>, y: u32) -> &mut [u8] {
        self.place(xs, y).and_then(|(row, bytes)| self.raster.row_mut(row).get_mut(bytes)).unwrap_or_default()
    }

    /// The row in the patch and the bytes in that row.
    fn place(&self, xs: &Range<u32>, y: u32) -> Option<(u32, Range<usize>)> {
        let row = y.checked_sub(self.frame.top)?;
        let channels = self.raster.layout().channels();
        let start = xs.start.checked_sub(self.frame.left)? as usize * channels;
        let end = xs.end.checked_sub(self.frame.left)? as usize * channels;
        (start <= end).then_some((row, start..end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_whole_picture() {
        let frame = Frame { left: 10, top: 20, right: 13, bottom: 22 };
        let raster = Raster::from_vec(Size::new(3, 2), Layout::Rgb, (0..18).collect()).unwrap();
        assert!(Patch::new(Frame { right: 14, ..frame }, raster.clone()).is_none());
        let mut patch = Patch::new(frame, raster).unwrap();
        assert_eq!(patch.part(&(11..13), 21), [12, 13, 14, 15, 16, 17]);
        patch.part_mut(&(10..11), 20).fill(99);
        assert_eq!(patch.part(&(10..12), 20), [99, 99, 99, 3, 4, 5]);
        assert!(patch.rows(11..12, 20..22).unwrap().eq([[3, 4, 5], [12, 13, 14]]));
        for (xs, y) in [(9..11, 20), (11..14, 20), (10..11, 19), (10..11, 22)] {
            assert_eq!(patch.part(&xs, y), [] as [u8; 0], "{xs:?} {y}");
            assert!(patch.rows(xs.clone(), y..y + 1).is_none(), "{xs:?} {y}");
        }
    }

    #[test]
    fn a_whole_picture_is_a_patch_of_itself() {
        let raster = Raster::from_vec(Size::new(3, 2), Layout::Rgb, (0..18).collect()).unwrap();
        let patch = Patch::whole(raster.clone());
        assert_eq!((patch.part(&(0..3), 1), patch.frame().right), (raster.row(1), 3));
        assert_eq!(patch.into_raster(), raster);
    }
}

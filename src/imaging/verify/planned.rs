//! The plan's pixels, as a whole picture or only around its covers.

use std::ops::Range;

use super::difference::Window;
use super::pixels::opaque;
use crate::imaging::cover::Frame;
use crate::imaging::{Layout, Patch, Raster};

/// The pixels that were given to the encoder: covers painted, size of the output.
#[derive(Clone, Copy, Debug)]
pub enum Planned<'a> {
    /// All of them.
    Whole(&'a Raster),
    /// For a JPEG of which only the blocks under covers were written anew: the pixels of every block, of any component,
    /// that holds a covered pixel. A block whose pixels are not all here is a [`super::Defect`].
    Patches(&'a [Patch]),
}

impl<'a> Planned<'a> {
    /// The same plan, narrowed to the patch that holds the whole window, if one does: the others need no more looking at.
    pub(super) fn near(self, window: &Window) -> Self {
        let Self::Patches(patches) = self else { return self };
        let holds = |patch: &&Patch| {
            let frame = patch.frame();
            frame.left <= window.xs.start
                && window.xs.end <= frame.right
                && frame.top <= window.ys.start
                && window.ys.end <= frame.bottom
        };
        patches.iter().find(holds).map_or(self, |patch| Self::Patches(std::slice::from_ref(patch)))
    }

    /// Visits the pixels `xs` of row `y`, from left to right, as a file without alpha shows them. `None` when one of them
    /// is not planned.
    pub(super) fn each_pixel(self, xs: &Range<u32>, y: u32, mut visit: impl FnMut([u8; 3])) -> Option<()> {
        let mut at = xs.start;
        while at < xs.end {
            let (bytes, layout) = self.piece(&(at..xs.end), y)?;
            let pixels = bytes.chunks_exact(layout.channels());
            at += u32::try_from(pixels.len()).ok().filter(|&count| count > 0)?;
            pixels.map(opaque).for_each(&mut visit);
        }
        Some(())
    }

    /// The rows of a window whose pixels stand in one place and have no alpha.
    #[inline(always)]
    pub(super) fn rgb_rows(self, window: &Window) -> Option<impl Iterator<Item = &'a [[u8; 3]]>> {
        let (raster, frame) = match self {
            Self::Whole(raster) => (raster, Frame::whole(raster.size())),
            Self::Patches([one]) => (one.raster(), one.frame()),
            Self::Patches(_) => return None,
        };
        let (xs, ys) = frame.within(&window.xs, &window.ys)?;
        let rows = raster.rows(xs, ys)?;
        (raster.layout() == Layout::Rgb).then(|| rows.map(|row| row.as_chunks::<3>().0))
    }

    /// The bytes of these pixels as far as they stand in one place, from the first on.
    fn piece(&self, xs: &Range<u32>, y: u32) -> Option<(&[u8], Layout)> {
        match self {
            Self::Whole(raster) => {
                let bytes = |x: u32| x as usize * raster.layout().channels();
                let piece = raster.row(y).get(bytes(xs.start)..bytes(xs.end))?;
                Some((piece, raster.layout()))
            }
            Self::Patches(patches) => {
                let holds_first = |patch: &&Patch| {
                    let frame = patch.frame();
                    (frame.left..frame.right).contains(&xs.start) && (frame.top..frame.bottom).contains(&y)
                };
                let patch = patches.iter().find(holds_first)?;
                Some((patch.part(&(xs.start..xs.end.min(patch.frame().right)), y), patch.layout()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    fn patch(left: u32, width: u32, gray: u8) -> Patch {
        let raster = Raster::from_vec(Size::new(width, 2), Layout::Rgb, vec![gray; width as usize * 6]).unwrap();
        Patch::new(Frame { left, top: 4, right: left + width, bottom: 6 }, raster).unwrap()
    }

    fn row(planned: Planned<'_>, xs: Range<u32>, y: u32) -> Option<Vec<u8>> {
        let mut row = Vec::new();
        planned.each_pixel(&xs, y, |[gray, ..]| row.push(gray)).map(|()| row)
    }

    #[test]
    fn a_row_may_go_from_patch_to_patch_but_has_no_hole() {
        let patches = [patch(3, 2, 1), patch(5, 1, 2), patch(7, 4, 3)];
        let planned = Planned::Patches(&patches);
        assert_eq!(row(planned, 4..6, 5), Some(vec![1, 2]));
        assert_eq!(row(planned, 4..8, 5), None);
        assert_eq!(row(planned, 2..4, 5), None);
        assert_eq!(row(planned, 9..12, 5), None);
        assert_eq!(row(planned, 3..4, 6), None);
    }

    #[test]
    fn a_window_within_one_patch_is_found_in_it() {
        let patches = [patch(3, 2, 1), patch(7, 4, 3)];
        let near = Planned::Patches(&patches).near(&Window { xs: 8..11, ys: 4..6 });
        assert!(matches!(near, Planned::Patches([one]) if one.frame().left == 7));
        let across = Planned::Patches(&patches).near(&Window { xs: 8..11, ys: 3..6 });
        assert!(matches!(across, Planned::Patches([_, _])));
    }

    #[test]
    fn rows_come_from_one_place_or_not_at_all() {
        let patches = [patch(3, 2, 1), patch(7, 4, 3)];
        let rows = |planned: Planned<'_>, xs| {
            planned.rgb_rows(&Window { xs, ys: 4..6 }).map(|rows| rows.map(<[[u8; 3]]>::to_vec).collect::<Vec<_>>())
        };
        let near = |xs: Range<u32>| Planned::Patches(&patches).near(&Window { xs, ys: 4..6 });
        assert_eq!(rows(near(8..10), 8..10), Some(vec![vec![[3; 3]; 2]; 2]));
        assert_eq!((rows(near(6..8), 6..8), rows(near(8..10), 6..8)), (None, None));
        let whole =
            |layout: Layout| Raster::from_vec(Size::new(2, 6), layout, vec![9; 12 * layout.channels()]).unwrap();
        assert_eq!(rows(Planned::Whole(&whole(Layout::Rgb)), 1..2), Some(vec![vec![[9; 3]]; 2]));
        assert_eq!(rows(Planned::Whole(&whole(Layout::Rgba)), 1..2), None);
    }

    #[test]
    fn outside_a_whole_picture_nothing_is_planned() {
        let raster = Raster::from_vec(Size::new(2, 1), Layout::Rgba, vec![9; 8]).unwrap();
        assert_eq!(row(Planned::Whole(&raster), 0..2, 0).map(|row| row.len()), Some(2));
        assert_eq!(row(Planned::Whole(&raster), 1..3, 0), None);
        assert_eq!(row(Planned::Whole(&raster), 0..1, 1), None);
    }
}

//! First of all, what is hidden is gone.

use super::frame::Frame;
use super::mask::Mask;
use crate::domain::Size;
use crate::imaging::Patch;

/// A picture, or parts of one, whose covered pixels have been overwritten by one constant colour.
///
/// Styles are handed this and nothing else. Whatever they compute, scale or average afterwards, no byte of it can depend
/// on a pixel that is to be hidden: it is no longer there. That is why the veil cannot leak by a down-scaling step that
/// mixes both sides of an edge.
pub(super) struct Blanked<'a> {
    patches: &'a mut [Patch],
    hidden: &'a Mask,
}

/// What stands under the covers until they are drawn: a warm mid grey.
pub(super) const NEUTRAL: [f32; 3] = [150.0, 145.0, 140.0];

impl<'a> Blanked<'a> {
    /// Overwrites the pixels of `hidden`, alpha included, in every patch. A whole picture is one patch.
    pub(super) fn new(patches: &'a mut [Patch], hidden: &'a Mask) -> Self {
        for patch in &mut *patches {
            blank(patch, hidden);
        }
        Self { patches, hidden }
    }

    /// The pixels that are gone, of the whole picture.
    pub(super) const fn hidden(&self) -> &Mask {
        self.hidden
    }

    /// The patch that has all pixels of a frame. Whoever has none reads nothing and draws nothing.
    pub(super) fn holding(&self, frame: Frame) -> Option<&Patch> {
        self.patches.iter().find(|patch| patch.frame().holds(frame))
    }

    /// The same patch, to be drawn on.
    pub(super) fn holding_mut(&mut self, frame: Frame) -> Option<&mut Patch> {
        self.patches.iter_mut().find(|patch| patch.frame().holds(frame))
    }
}

/// Overwrites all of a patch: nobody can say what on it may be seen.
pub(super) fn hide(patch: &mut Patch) {
    let Frame { right, bottom, .. } = patch.frame();
    blank(patch, &Mask::full(Size::new(right, bottom)));
}

fn blank(patch: &mut Patch, hidden: &Mask) {
    let frame = patch.frame();
    let channels = patch.layout().channels();
    let [r, g, b] = NEUTRAL.map(|value| value as u8);
    for y in frame.top..frame.bottom {
        for span in hidden.row(y) {
            let xs = span.start.max(frame.left)..span.end.min(frame.right);
            for pixel in patch.part_mut(&xs, y).chunks_exact_mut(channels) {
                pixel.copy_from_slice(&[r, g, b, 255][..channels]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::mask::Span;
    use super::*;
    use crate::imaging::{Layout, Limits, Raster};

    const LAYOUTS: [Layout; 2] = [Layout::Rgb, Layout::Rgba];

    fn plain(frame: Frame, layout: Layout) -> Patch {
        let size = Size::new(frame.width(), frame.height());
        Patch::new(frame, Raster::filled(size, layout, [9, 8, 7], &Limits::default()).unwrap()).unwrap()
    }

    fn grey(patch: &Patch, x: u32, y: u32) -> bool {
        let grey = NEUTRAL.map(|value| value as u8);
        let pixel = &patch.part(&(x..x + 1), y)[..3];
        assert!(pixel == grey || pixel == [9, 8, 7]);
        pixel == grey
    }

    #[test]
    fn what_is_hidden_is_gone_and_the_rest_is_not() {
        let size = Size::new(9, 5);
        let mask = Mask::from_rows(size, 1, [vec![Span { start: 1, end: 3 }, Span { start: 6, end: 9 }], vec![]]);
        let parts = [Frame { left: 2, top: 0, right: 5, bottom: 3 }, Frame { left: 7, top: 1, right: 8, bottom: 5 }];
        for layout in LAYOUTS {
            let mut patches = [parts[0], parts[1], Frame::whole(size)].map(|frame| plain(frame, layout));
            Blanked::new(&mut patches, &mask);
            for patch in &patches {
                let frame = patch.frame();
                for (x, y) in (frame.top..frame.bottom).flat_map(|y| (frame.left..frame.right).map(move |x| (x, y))) {
                    assert_eq!(grey(patch, x, y), mask.contains(x, y), "{frame:?} {x} {y}");
                }
            }
        }
    }

    #[test]
    fn a_patch_that_is_hidden_shows_nothing() {
        for layout in LAYOUTS {
            let mut patch = plain(Frame { left: 2, top: 1, right: 5, bottom: 3 }, layout);
            hide(&mut patch);
            assert!((1..3).all(|y| (2..5).all(|x| grey(&patch, x, y))));
        }
    }
}

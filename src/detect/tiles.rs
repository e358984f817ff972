//! Cutting a pass into tiles that overlap.

use crate::domain::{Point, PxBox, Size};

/// The longest side of a tile in pass pixels. It bounds the memory of one inference, whatever the size of the photo.
pub(super) const TILE_PX: u32 = 1280;
/// How far neighbours overlap, in pass pixels: a face smaller than this is whole in at least one tile, and one that is larger
/// measures 30 and more in the coarser passes.
pub(super) const OVERLAP_PX: u32 = 96;
/// A box that ends this near to an inner edge may be a part of a face: two cells of the heat map.
const EDGE_PX: f32 = 8.0;

/// A piece of a pass, in whole pixels of the pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tile {
    pub x: u32,
    pub y: u32,
    pub size: Size,
}

/// The tiles of a pass of size `pass`, row by row. Together they cover it; neighbours overlap by at least [`OVERLAP_PX`].
pub(super) fn layout(pass: Size) -> Vec<Tile> {
    let columns = spans(pass.width);
    let tile_of =
        |(y, height): (u32, u32)| columns.iter().map(move |&(x, width)| Tile { x, y, size: Size::new(width, height) });
    spans(pass.height).into_iter().flat_map(tile_of).collect()
}

/// Starts and lengths of the fewest spans of equal length, at most [`TILE_PX`], that cover `length`.
fn spans(length: u32) -> Vec<(u32, u32)> {
    if length <= TILE_PX {
        return vec![(0, length)];
    }
    let count = (length - OVERLAP_PX).div_ceil(TILE_PX - OVERLAP_PX);
    let span = (length + (count - 1) * OVERLAP_PX).div_ceil(count);
    // The last span ends where the picture does; the others are spread evenly, rounded down, which only adds overlap.
    let start = |index: u32| (u64::from(index) * u64::from(length - span) / u64::from(count - 1)) as u32;
    (0..count).map(|index| (start(index), span)).collect()
}

impl Tile {
    /// Whether a point of the pass lies in it.
    pub(super) fn holds(self, point: Point) -> bool {
        let (x, y) = (point.x - self.x as f32, point.y - self.y as f32);
        x >= 0.0 && y >= 0.0 && x < self.size.width as f32 && y < self.size.height as f32
    }

    /// The tile as a box of the pass.
    pub(super) const fn as_box(self) -> PxBox {
        PxBox::new(self.x as f32, self.y as f32, self.size.width as f32, self.size.height as f32)
    }

    /// The whole pixels of a picture of size `whole` that a box touches, `None` when it lies outside.
    pub(super) fn around(area: PxBox, whole: Size) -> Option<Self> {
        let inside = area.clipped(whole)?;
        let (x, y) = (inside.x.floor() as u32, inside.y.floor() as u32);
        let side = |end: f32, start: u32, most: u32| (end.ceil() as u32).min(most).saturating_sub(start);
        let size = Size::new(side(inside.right(), x, whole.width), side(inside.bottom(), y, whole.height));
        (size.pixels() > 0).then_some(Self { x, y, size })
    }

    /// Whether a box in tile pixels ends at an edge beyond which the pass goes on.
    pub(super) fn cuts(self, area: PxBox, pass: Size) -> bool {
        let Size { width, height } = self.size;
        (self.x > 0 && area.x < EDGE_PX)
            || (self.y > 0 && area.y < EDGE_PX)
            || (self.x + width < pass.width && area.right() > width as f32 - EDGE_PX)
            || (self.y + height < pass.height && area.bottom() > height as f32 - EDGE_PX)
    }
}

/// Whether a neighbour sees the face of a cut box whole, so that the box can be dropped.
pub(super) fn is_whole_elsewhere(area: PxBox) -> bool {
    area.w.max(area.h) < OVERLAP_PX as f32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn tiles_always_cover_every_pixel_with_the_overlap(length in 1_u32..30_000) {
            let spans = spans(length);
            prop_assert_eq!(spans[0].0, 0);
            prop_assert!(spans.iter().all(|&(_, span)| span <= TILE_PX && span > 0));
            let (last, span) = spans[spans.len() - 1];
            prop_assert_eq!(last + span, length);
            for pair in spans.windows(2) {
                prop_assert!(pair[0].0 + pair[0].1 >= pair[1].0 + OVERLAP_PX);
            }
        }
    }

    #[test]
    fn a_small_pass_is_one_tile() {
        assert_eq!(layout(Size::new(1280, 10)), [Tile { x: 0, y: 0, size: Size::new(1280, 10) }]);
        assert_eq!(layout(Size::new(2560, 1707)).len(), 6);
    }

    #[test]
    fn whole_pixels_around_a_box() {
        let whole = Size::new(100, 50);
        let tile = |x, y, width, height| Some(Tile { x, y, size: Size::new(width, height) });
        assert_eq!(Tile::around(PxBox::new(10.2, 3.0, 5.0, 5.5), whole), tile(10, 3, 6, 6));
        assert_eq!(Tile::around(PxBox::new(-5.0, 40.0, 10.0, 90.0), whole), tile(0, 40, 5, 10));
        assert_eq!(Tile::around(PxBox::new(100.0, 0.0, 9.0, 9.0), whole), None);
    }

    #[test]
    fn only_inner_edges_cut() {
        let pass = Size::new(2560, 1280);
        let tile = layout(pass)[0];
        let at_outer_edge = PxBox::new(0.0, 0.0, 30.0, 30.0);
        let at_inner_edge = PxBox::new(tile.size.width as f32 - 30.0, 500.0, 30.0, 30.0);
        assert!(!tile.cuts(at_outer_edge, pass));
        assert!(tile.cuts(at_inner_edge, pass));
        assert!(is_whole_elsewhere(at_inner_edge));
        assert!(!is_whole_elsewhere(PxBox::new(0.0, 0.0, 60.0, 100.0)));
    }
}

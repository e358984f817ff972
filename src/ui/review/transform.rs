//! Where the photo stands on the screen, and how large: strokes, handles and words keep their size whatever the zoom.

use crate::domain::{Point, PxBox, Size};
use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

/// Room between the whole photo and the edge of its place, in points.
const MARGIN: f32 = 14.0;
/// Pixels of the photo are at most so many pixels of the screen.
const LARGEST: f32 = 8.0;

/// What part of photos is looked at: it stays from photo to photo.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Look {
    /// All of it.
    Whole,
    /// A part: points of the screen for a pixel of the photo, and what stands in the middle, as shares of its sides.
    Part { scale: f32, middle: Vec2 },
}

/// From pixels of the upright photo to points of the screen, in one frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Transform {
    pub(super) place: Rect,
    pub(super) size: Size,
    pub(super) scale: f32,
    /// Where the photo's upper left corner stands.
    origin: Pos2,
}

impl Transform {
    pub(super) fn new(place: Rect, size: Size, look: Look) -> Self {
        let sides = vec2(size.width.max(1) as f32, size.height.max(1) as f32);
        let (scale, middle) = match look {
            Look::Whole => (whole(place, sides), vec2(0.5, 0.5)),
            Look::Part { scale, middle } => (scale, middle),
        };
        Self { place, size, scale, origin: place.center() - middle * sides * scale }
    }

    pub(super) fn on_screen(&self, point: Point) -> Pos2 {
        self.origin + vec2(point.x, point.y) * self.scale
    }

    pub(super) fn on_photo(&self, at: Pos2) -> Point {
        let from = (at - self.origin) / self.scale;
        Point { x: from.x, y: from.y }
    }

    pub(super) fn rect(&self, area: PxBox) -> Rect {
        let corner = |x, y| self.on_screen(Point { x, y });
        Rect::from_min_max(corner(area.x, area.y), corner(area.right(), area.bottom()))
    }

    /// The photo itself.
    pub(super) fn photo(&self) -> Rect {
        self.rect(self.size.as_box())
    }

    /// Another scale, with what is under `at` staying there. Not smaller than the whole photo.
    pub(super) fn zoomed(&self, at: Pos2, factor: f32, pixels_per_point: f32) -> Look {
        let least = whole(self.place, self.sides());
        let scale = (self.scale * factor).min(LARGEST / pixels_per_point.max(0.1));
        if scale <= least {
            return Look::Whole;
        }
        let under = self.on_photo(at);
        let origin = at - vec2(under.x, under.y) * scale;
        self.look(origin, scale)
    }

    /// One pixel of the photo on one pixel of the screen, with what is under `at` staying there.
    pub(super) fn own_size(&self, at: Pos2, pixels_per_point: f32) -> Look {
        let scale = 1.0 / pixels_per_point.max(0.1);
        let under = self.on_photo(at);
        self.look(at - vec2(under.x, under.y) * scale, scale)
    }

    pub(super) fn moved(&self, by: Vec2) -> Look {
        self.look(self.origin + by, self.scale)
    }

    /// So near that an area takes half of the place, and no nearer than its own pixels.
    pub(super) fn near(&self, area: PxBox, pixels_per_point: f32) -> Look {
        let fits = (self.place.width() / area.w.max(1.0)).min(self.place.height() / area.h.max(1.0)) / 2.0;
        let largest = 2.0 / pixels_per_point.max(0.1);
        let scale = fits.min(largest).max(whole(self.place, self.sides()));
        self.around(area, scale)
    }

    /// The same nearness, with an area in the middle.
    pub(super) fn centred(&self, area: PxBox) -> Look {
        self.around(area, self.scale)
    }

    fn around(&self, area: PxBox, scale: f32) -> Look {
        let middle = area.center();
        self.look(self.place.center() - vec2(middle.x, middle.y) * scale, scale)
    }

    fn sides(&self) -> Vec2 {
        vec2(self.size.width.max(1) as f32, self.size.height.max(1) as f32)
    }

    /// The middle of the place stays on the photo, which therefore never gets lost.
    fn look(&self, origin: Pos2, scale: f32) -> Look {
        let middle = (self.place.center() - origin) / (self.sides() * scale);
        Look::Part { scale, middle: middle.clamp(Vec2::ZERO, Vec2::splat(1.0)) }
    }
}

fn whole(place: Rect, sides: Vec2) -> f32 {
    let room = (place.size() - Vec2::splat(2.0 * MARGIN)).max(Vec2::splat(1.0));
    (room / sides).min_elem().min(2.0)
}

/// The middle of a place, where nobody points.
pub(super) fn pointer_or_middle(pointer: Option<Pos2>, place: Rect) -> Pos2 {
    pointer.filter(|at| place.contains(*at)).unwrap_or_else(|| pos2(place.center().x, place.center().y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZE: Size = Size::new(6000, 4000);

    fn transform(look: Look) -> Transform {
        Transform::new(Rect::from_min_size(pos2(100.0, 50.0), vec2(800.0, 600.0)), SIZE, look)
    }

    #[test]
    fn the_whole_photo_stands_in_the_middle_with_room_around() {
        let photo = transform(Look::Whole).photo();
        assert!((photo.center() - pos2(500.0, 350.0)).length() < 0.01);
        assert!((photo.width() - 772.0).abs() < 0.01, "{photo:?}");
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Zooming in keeps what is under the pointer there, always, as long as the photo's middle does not leave its place.
        #[test]
        fn what_is_under_the_pointer_stays_there(x in 300.0f32..700.0, y in 200.0f32..500.0, factor in 1.1f32..6.0) {
            let before = transform(Look::Whole);
            let under = before.on_photo(pos2(x, y));
            let after = transform(before.zoomed(pos2(x, y), factor, 1.0));
            let again = after.on_photo(pos2(x, y));
            prop_assert!((again.x - under.x).abs() < 2.0 && (again.y - under.y).abs() < 2.0, "{under:?} {again:?}");
        }

        #[test]
        fn a_point_always_comes_back_where_it_was(x in 0.0f32..6000.0, y in 0.0f32..4000.0, scale in 0.1f32..8.0) {
            let transform = transform(Look::Part { scale, middle: vec2(0.3, 0.7) });
            let back = transform.on_photo(transform.on_screen(Point { x, y }));
            prop_assert!((back.x - x).abs() < 0.5 && (back.y - y).abs() < 0.5);
        }
    }

    #[test]
    fn zooming_out_ends_at_the_whole_photo_and_moving_never_loses_it() {
        let near = transform(transform(Look::Whole).own_size(pos2(500.0, 350.0), 1.0));
        assert!((near.scale - 1.0).abs() < 1e-6);
        assert_eq!(near.zoomed(pos2(500.0, 350.0), 0.01, 1.0), Look::Whole);
        let Look::Part { middle, .. } = near.moved(vec2(1e6, 0.0)) else { panic!() };
        assert!(middle.x.abs() < f32::EPSILON);
    }
}

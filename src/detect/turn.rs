//! Turning the picture: the network knows upright heads, so it is also shown the picture lying, upside down and tilted.

use crate::domain::{Point, PxBox, Size};

/// A turn, clockwise, applied to a piece of the picture before the network sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
    /// By 30 degrees: heads that lean to the left stand upright then.
    TiltRight,
    /// By 30 degrees the other way.
    TiltLeft,
}

/// Sine and cosine of 30 degrees.
const TILT_SIN: f32 = 0.5;
const TILT_COS: f32 = 0.866_025_4;

impl Turn {
    /// Every turn, none first.
    pub(super) const ALL: [Self; 6] =
        [Self::None, Self::Quarter, Self::Half, Self::ThreeQuarters, Self::TiltRight, Self::TiltLeft];

    /// Whether whole pixels do not fall on whole pixels.
    pub(super) const fn is_tilt(self) -> bool {
        matches!(self, Self::TiltRight | Self::TiltLeft)
    }

    /// Sine and cosine of the turn.
    pub(super) const fn sin_cos(self) -> (f32, f32) {
        match self {
            Self::None => (0.0, 1.0),
            Self::Quarter => (1.0, 0.0),
            Self::Half => (0.0, -1.0),
            Self::ThreeQuarters => (-1.0, 0.0),
            Self::TiltRight => (TILT_SIN, TILT_COS),
            Self::TiltLeft => (-TILT_SIN, TILT_COS),
        }
    }

    /// The size of the smallest upright canvas that holds a picture of size `upright` once it is turned.
    pub(super) fn size(self, upright: Size) -> Size {
        let (sin, cos) = self.sin_cos();
        let (width, height) = (upright.width as f32, upright.height as f32);
        let side = |a: f32, b: f32| ((a.abs() + b.abs()).ceil() as u32).max(1);
        match self {
            Self::None | Self::Half => upright,
            Self::Quarter | Self::ThreeQuarters => Size::new(upright.height, upright.width),
            Self::TiltRight | Self::TiltLeft => {
                Size::new(side(width * cos, height * sin), side(width * sin, height * cos))
            }
        }
    }

    /// Where a point of a picture of size `upright` lies on the canvas.
    pub(super) fn apply(self, point: Point, upright: Size) -> Point {
        let (sin, cos) = self.sin_cos();
        let (from, to) = (upright.as_box().center(), self.size(upright).as_box().center());
        let (dx, dy) = (point.x - from.x, point.y - from.y);
        Point { x: to.x + dx * cos - dy * sin, y: to.y + dx * sin + dy * cos }
    }

    /// Where a point of the canvas lies in the picture of size `upright`.
    pub(super) fn undo(self, point: Point, upright: Size) -> Point {
        let (sin, cos) = self.sin_cos();
        let (from, to) = (self.size(upright).as_box().center(), upright.as_box().center());
        let (dx, dy) = (point.x - from.x, point.y - from.y);
        Point { x: to.x + dx * cos + dy * sin, y: to.y - dx * sin + dy * cos }
    }

    /// A box found on the canvas, in the picture of size `upright`: the box around the face's ellipse once it is turned back.
    pub(super) fn undo_box(self, found: PxBox, upright: Size) -> PxBox {
        let (sin, cos) = self.sin_cos();
        let middle = self.undo(found.center(), upright);
        let (w, h) = ((found.w * cos).hypot(found.h * sin), (found.w * sin).hypot(found.h * cos));
        PxBox::new(middle.x - w / 2.0, middle.y - h / 2.0, w, h)
    }

    /// The box around a whole rectangle of the canvas, in the picture of size `upright`.
    pub(super) fn undo_rect(self, rect: PxBox, upright: Size) -> PxBox {
        let (sin, cos) = self.sin_cos();
        let middle = self.undo(rect.center(), upright);
        let (w, h) = ((rect.w * cos).abs() + (rect.h * sin).abs(), (rect.w * sin).abs() + (rect.h * cos).abs());
        PxBox::new(middle.x - w / 2.0, middle.y - h / 2.0, w, h)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_point_always_lies_on_the_canvas_and_comes_back(
            width in 1_u32..5_000, height in 1_u32..5_000, x in 0.0_f32..1.0, y in 0.0_f32..1.0,
        ) {
            let upright = Size::new(width, height);
            let point = Point { x: x * width as f32, y: y * height as f32 };
            for turn in Turn::ALL {
                let turned = turn.apply(point, upright);
                let canvas = turn.size(upright).as_box().grown(0.001);
                prop_assert!((canvas.x..=canvas.right()).contains(&turned.x), "{turn:?} {turned:?}");
                prop_assert!((canvas.y..=canvas.bottom()).contains(&turned.y), "{turn:?} {turned:?}");
                let back = turn.undo(turned, upright);
                prop_assert!((back.x - point.x).hypot(back.y - point.y) < 0.01, "{turn:?} {back:?}");
            }
        }
    }

    #[test]
    fn a_quarter_turn_brings_the_top_left_corner_to_the_top_right() {
        let upright = Size::new(7, 4);
        let pixel = PxBox::new(0.0, 0.0, 1.0, 1.0);
        assert_eq!(Turn::Quarter.size(upright), Size::new(4, 7));
        let places = [
            (Turn::None, pixel),
            (Turn::Quarter, PxBox::new(3.0, 0.0, 1.0, 1.0)),
            (Turn::Half, PxBox::new(6.0, 3.0, 1.0, 1.0)),
            (Turn::ThreeQuarters, PxBox::new(0.0, 6.0, 1.0, 1.0)),
        ];
        for (turn, place) in places {
            assert_eq!(turn.undo_box(place, upright), pixel, "{turn:?}");
            assert_eq!(turn.undo_rect(place, upright), pixel, "{turn:?}");
            assert_eq!(turn.apply(pixel.center(), upright), place.center(), "{turn:?}");
        }
    }

    #[test]
    fn a_tilted_face_keeps_its_middle_and_about_its_size() {
        let upright = Size::new(400, 300);
        let face = PxBox::new(100.0, 80.0, 32.0, 40.0);
        for turn in [Turn::TiltRight, Turn::TiltLeft] {
            let at = turn.apply(face.center(), upright);
            let back = turn.undo_box(PxBox::new(at.x - 16.0, at.y - 20.0, 32.0, 40.0), upright);
            assert!(back.iou(face) > 0.85, "{back:?}");
        }
    }
}

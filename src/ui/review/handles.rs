//! Handles of a region, and what it becomes when one is moved.

use crate::domain::{Point, PxBox, Shape};

/// A side shorter than this, in pixels of the photo, is nothing that anybody drew.
const SHORTEST_PX: f32 = 4.0;

/// Where the handles of an outline stand, in pixels of the photo: corners and sides of a box, clockwise from the upper left, or
/// the corners of a polygon.
pub(super) fn places(shape: &Shape) -> Vec<Point> {
    match shape {
        Shape::Polygon(points) => points.clone(),
        Shape::Ellipse(area) | Shape::Rect(area) => {
            let (left, top, right, bottom) = (area.x, area.y, area.right(), area.bottom());
            let Point { x, y } = area.center();
            let all = [
                (left, top),
                (x, top),
                (right, top),
                (right, y),
                (right, bottom),
                (x, bottom),
                (left, bottom),
                (left, y),
            ];
            all.map(|(x, y)| Point { x, y }).to_vec()
        }
    }
}

/// The outline when one of its handles is moved; a side never passes the one across from it.
pub(super) fn pulled(shape: &Shape, handle: usize, dx: f32, dy: f32) -> Shape {
    match shape {
        Shape::Polygon(points) => {
            let move_one = |(place, point): (usize, &Point)| {
                if place == handle { Point { x: point.x + dx, y: point.y + dy } } else { *point }
            };
            Shape::Polygon(points.iter().enumerate().map(move_one).collect())
        }
        Shape::Ellipse(area) => Shape::Ellipse(pulled_box(*area, handle, dx, dy)),
        Shape::Rect(area) => Shape::Rect(pulled_box(*area, handle, dx, dy)),
    }
}

fn pulled_box(area: PxBox, handle: usize, dx: f32, dy: f32) -> PxBox {
    let (mut left, mut top, mut right, mut bottom) = (area.x, area.y, area.right(), area.bottom());
    match handle {
        0 | 6 | 7 => left = (left + dx).min(right - SHORTEST_PX),
        2..=4 => right = (right + dx).max(left + SHORTEST_PX),
        _ => {}
    }
    match handle {
        0..=2 => top = (top + dy).min(bottom - SHORTEST_PX),
        4..=6 => bottom = (bottom + dy).max(top + SHORTEST_PX),
        _ => {}
    }
    PxBox::from_edges(left, top, right, bottom)
}

/// The outline larger or smaller around its middle, by so many pixels on each axis.
pub(super) fn grown(shape: &Shape, dx: f32, dy: f32) -> Shape {
    let grow = |area: PxBox| {
        let (w, h) = ((area.w + dx).max(SHORTEST_PX), (area.h + dy).max(SHORTEST_PX));
        let middle = area.center();
        PxBox::new(middle.x - w / 2.0, middle.y - h / 2.0, w, h)
    };
    match shape {
        Shape::Ellipse(area) => Shape::Ellipse(grow(*area)),
        Shape::Rect(area) => Shape::Rect(grow(*area)),
        Shape::Polygon(points) => {
            let before = shape.bounds();
            let (after, middle) = (grow(before), before.center());
            let (sx, sy) = (after.w / before.w.max(1.0), after.h / before.h.max(1.0));
            let place = |point: &Point| Point {
                x: middle.x + (point.x - middle.x) * sx,
                y: middle.y + (point.y - middle.y) * sy,
            };
            Shape::Polygon(points.iter().map(place).collect())
        }
    }
}

/// The box between two points, `None` when it is too small to be meant.
pub(super) fn between(a: Point, b: Point) -> Option<PxBox> {
    let area = PxBox::from_edges(a.x.min(b.x), a.y.min(b.y), a.x.max(b.x), a.y.max(b.y));
    (area.w >= SHORTEST_PX && area.h >= SHORTEST_PX).then_some(area)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: PxBox = PxBox::new(10.0, 20.0, 100.0, 60.0);

    #[test]
    fn each_handle_of_a_box_moves_the_sides_that_it_stands_on() {
        let shape = Shape::Ellipse(AREA);
        for (handle, place) in places(&shape).into_iter().enumerate() {
            let moved = places(&pulled(&shape, handle, 3.0, 2.0))[handle];
            let (across, down) = (moved.x - place.x, moved.y - place.y);
            let expected = match handle {
                1 | 5 => (0.0, 2.0),
                3 | 7 => (3.0, 0.0),
                _ => (3.0, 2.0),
            };
            assert_eq!((across, down), expected, "{handle}");
        }
    }

    #[test]
    fn a_side_never_passes_the_one_across_from_it() {
        for handle in 0..8 {
            for by in [-1e4, 1e4] {
                let area = pulled(&Shape::Rect(AREA), handle, by, by).bounds();
                assert!(area.w >= SHORTEST_PX && area.h >= SHORTEST_PX, "{handle} {area:?}");
            }
        }
        assert!((grown(&Shape::Rect(AREA), -1e4, 0.0).bounds().w - SHORTEST_PX).abs() < 1e-3);
    }

    #[test]
    fn growth_keeps_the_middle_of_every_shape() {
        let corners = [(0.0, 0.0), (40.0, 0.0), (40.0, 40.0), (0.0, 40.0)].map(|(x, y)| Point { x, y });
        for shape in [Shape::Rect(AREA), Shape::Ellipse(AREA), Shape::Polygon(corners.to_vec())] {
            let larger = grown(&shape, 10.0, 20.0).bounds();
            assert_eq!(larger.center(), shape.bounds().center());
            assert!((larger.w - shape.bounds().w - 10.0).abs() < 0.01);
        }
    }

    #[test]
    fn what_is_too_small_was_not_drawn() {
        let at = |x, y| Point { x, y };
        assert_eq!(between(at(5.0, 5.0), at(7.0, 50.0)), None);
        assert_eq!(between(at(50.0, 40.0), at(10.0, 20.0)), Some(PxBox::new(10.0, 20.0, 40.0, 20.0)));
    }
}

//! Outlines that a region can have.

use super::Refused;
use crate::domain::{Point, Shape, Size};

/// Refuses an outline without area, with a coordinate that is no number, or of which nothing lies in the photo.
pub(super) fn is_outline(shape: &Shape, size: Size) -> Result<(), Refused> {
    let holds_area = match shape {
        Shape::Ellipse(area) | Shape::Rect(area) => !area.is_empty(),
        Shape::Polygon(points) => {
            points.iter().copied().all(is_finite) && !shape.bounds().is_empty() && !is_line(points)
        }
    };
    if !holds_area {
        return Err(Refused::NoArea);
    }
    shape.bounds().clipped(size).map(|_| ()).ok_or(Refused::RegionOutside)
}

fn is_finite(point: Point) -> bool {
    point.x.is_finite() && point.y.is_finite()
}

/// Whether all corners lie on one line.
fn is_line(points: &[Point]) -> bool {
    let Some(first) = points.first() else { return true };
    let Some(second) = points.iter().find(|point| *point != first) else { return true };
    let across = |point: &Point| {
        let along = f64::from(second.x - first.x) * f64::from(point.y - first.y);
        along - f64::from(second.y - first.y) * f64::from(point.x - first.x)
    };
    points.iter().all(|point| across(point) == 0.0)
}

/// The outline on a picture of another size.
pub(super) fn scaled(shape: &Shape, from: Size, to: Size) -> Shape {
    let (sx, sy) = (to.width as f32 / from.width as f32, to.height as f32 / from.height as f32);
    match shape {
        Shape::Ellipse(area) => Shape::Ellipse(area.scaled(sx, sy)),
        Shape::Rect(area) => Shape::Rect(area.scaled(sx, sy)),
        Shape::Polygon(points) => {
            Shape::Polygon(points.iter().map(|point| Point { x: point.x * sx, y: point.y * sy }).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PxBox;

    const SIZE: Size = Size::new(100, 50);

    fn polygon(corners: &[(f32, f32)]) -> Shape {
        Shape::Polygon(corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect())
    }

    #[test]
    fn an_outline_may_reach_out_of_the_photo() {
        for shape in [
            Shape::Rect(PxBox::new(-10.0, -10.0, 11.0, 11.0)),
            Shape::Ellipse(PxBox::new(-50.0, -50.0, 400.0, 400.0)),
            polygon(&[(90.0, 40.0), (120.0, 40.0), (120.0, 80.0)]),
        ] {
            assert_eq!(is_outline(&shape, SIZE), Ok(()), "{shape:?}");
        }
    }

    #[test]
    fn an_outline_outside_the_photo_is_refused() {
        for area in [PxBox::new(100.0, 0.0, 10.0, 10.0), PxBox::new(0.0, -10.0, 10.0, 10.0)] {
            assert_eq!(is_outline(&Shape::Rect(area), SIZE), Err(Refused::RegionOutside));
        }
    }

    #[test]
    fn an_outline_without_area_is_refused() {
        for shape in [
            Shape::Rect(PxBox::new(0.0, 0.0, 0.0, 10.0)),
            Shape::Ellipse(PxBox::new(0.0, 0.0, 10.0, -1.0)),
            Shape::Rect(PxBox::new(f32::NAN, 0.0, 10.0, 10.0)),
            Shape::Rect(PxBox::new(0.0, 0.0, f32::INFINITY, 10.0)),
            polygon(&[]),
            polygon(&[(0.0, 0.0), (10.0, 10.0)]),
            polygon(&[(0.0, 0.0), (10.0, 10.0), (20.0, 20.0)]),
            polygon(&[(0.0, 0.0), (10.0, f32::NAN), (20.0, 5.0)]),
        ] {
            assert_eq!(is_outline(&shape, SIZE), Err(Refused::NoArea), "{shape:?}");
        }
    }
}

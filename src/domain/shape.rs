//! The outline of a region.

use super::{Point, PxBox};

/// The outline of a region, in pixels of the upright picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// The ellipse inscribed in a box.
    Ellipse(PxBox),
    /// The box itself.
    Rect(PxBox),
    /// A closed polygon, even-odd rule.
    Polygon(Vec<Point>),
}

impl Shape {
    /// The stable identifier of the command-line contract.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Ellipse(_) => "ellipse",
            Self::Rect(_) => "rect",
            Self::Polygon(_) => "polygon",
        }
    }

    /// The smallest box around the outline; empty for a polygon without points.
    pub fn bounds(&self) -> PxBox {
        match self {
            Self::Ellipse(area) | Self::Rect(area) => *area,
            Self::Polygon(points) => polygon_bounds(points),
        }
    }

    /// The same outline, moved to the right and down.
    #[must_use]
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        match self {
            Self::Ellipse(area) => Self::Ellipse(area.moved(dx, dy)),
            Self::Rect(area) => Self::Rect(area.moved(dx, dy)),
            Self::Polygon(points) => {
                Self::Polygon(points.iter().map(|point| Point { x: point.x + dx, y: point.y + dy }).collect())
            }
        }
    }

    /// Whether a point lies inside the outline or on its edge (a polygon's edge belongs to one of its two sides).
    pub fn contains(&self, point: Point) -> bool {
        match self {
            Self::Ellipse(area) => {
                let middle = area.center();
                let dx = (point.x - middle.x) / (area.w / 2.0);
                let dy = (point.y - middle.y) / (area.h / 2.0);
                dx * dx + dy * dy <= 1.0
            }
            Self::Rect(area) => {
                (area.x..=area.right()).contains(&point.x) && (area.y..=area.bottom()).contains(&point.y)
            }
            Self::Polygon(points) => inside_polygon(points, point),
        }
    }
}

fn polygon_bounds(points: &[Point]) -> PxBox {
    let Some(first) = points.first() else { return PxBox::new(0.0, 0.0, 0.0, 0.0) };
    let start = (first.x, first.y, first.x, first.y);
    let (left, top, right, bottom) =
        points.iter().fold(start, |(l, t, r, b), p| (l.min(p.x), t.min(p.y), r.max(p.x), b.max(p.y)));
    PxBox::from_edges(left, top, right, bottom)
}

/// Even-odd rule: a ray to the right crosses the outline an odd number of times from inside.
fn inside_polygon(points: &[Point], point: Point) -> bool {
    let Some(last) = points.last() else { return false };
    let mut inside = false;
    let mut previous = *last;
    for &corner in points {
        let spans_row = (corner.y > point.y) != (previous.y > point.y);
        if spans_row {
            let along = (point.y - corner.y) / (previous.y - corner.y);
            if point.x < corner.x + along * (previous.x - corner.x) {
                inside = !inside;
            }
        }
        previous = corner;
    }
    inside
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ellipse_leaves_out_the_corners_of_its_box() {
        let ellipse = Shape::Ellipse(PxBox::new(0.0, 0.0, 10.0, 20.0));
        assert!(ellipse.contains(Point { x: 5.0, y: 0.0 }));
        assert!(!ellipse.contains(Point { x: 0.5, y: 0.5 }));
    }

    #[test]
    fn a_polygon_with_a_notch_leaves_the_notch_out() {
        let corners = [(0.0, 0.0), (10.0, 0.0), (5.0, 5.0), (10.0, 10.0), (0.0, 10.0)];
        let shape = Shape::Polygon(corners.map(|(x, y)| Point { x, y }).to_vec());
        assert!(shape.contains(Point { x: 2.0, y: 5.0 }));
        assert!(!shape.contains(Point { x: 8.0, y: 5.0 }));
        assert_eq!(shape.bounds(), PxBox::new(0.0, 0.0, 10.0, 10.0));
    }
}

//! From an outline to the pixels that it touches: a pixel of which a corner lies under the outline is taken whole.

use super::mask::{Mask, Span};
use crate::domain::{Point, PxBox, Shape, Size};

/// The pixels of a picture of `size` that `shape` touches; `None` when a coordinate is not a finite number.
///
/// A box drawn from right to left or upwards counts as drawn the other way. A shape without width or height, or a polygon
/// without area, takes the pixels under its bounds, at least one. A polygon that crosses itself has no holes (non-zero
/// winding): a stroke drawn twice around a face must not open a window on it.
pub(super) fn touched(shape: &Shape, size: Size) -> Option<Mask> {
    match shape {
        Shape::Rect(area) => Some(rect(Edges::of(*area)?, size)),
        Shape::Ellipse(area) => Some(ellipse(Edges::of(*area)?, size)),
        Shape::Polygon(points) => polygon(points, size),
    }
}

/// A box with sorted edges, in f64: half a pixel still counts at 20,000 and beyond.
#[derive(Clone, Copy)]
struct Edges {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Edges {
    fn of(area: PxBox) -> Option<Self> {
        let [x, y, w, h] = [area.x, area.y, area.w, area.h].map(f64::from);
        let finite = [x, y, w, h].into_iter().all(f64::is_finite);
        finite.then(|| Self { left: x.min(x + w), top: y.min(y + h), right: x.max(x + w), bottom: y.max(y + h) })
    }

    fn rows(self, size: Size) -> Span {
        touched_span(self.top, self.bottom, size.height)
    }
}

/// The pixels of `0..limit` that the interval touches; an interval without length takes the pixel it stands in.
fn touched_span(from: f64, to: f64, limit: u32) -> Span {
    let limit = f64::from(limit);
    let start = from.floor();
    let end = to.ceil().max(start + 1.0);
    Span { start: start.clamp(0.0, limit) as u32, end: end.clamp(0.0, limit) as u32 }
}

fn rect(edges: Edges, size: Size) -> Mask {
    let rows = edges.rows(size);
    let across = touched_span(edges.left, edges.right, size.width);
    Mask::from_rows(size, rows.start, (rows.start..rows.end).map(|_| vec![across]))
}

fn ellipse(edges: Edges, size: Size) -> Mask {
    let (half_width, half_height) = ((edges.right - edges.left) / 2.0, (edges.bottom - edges.top) / 2.0);
    if half_width <= 0.0 || half_height <= 0.0 {
        return rect(edges, size);
    }
    let (cx, cy) = (edges.left + half_width, edges.top + half_height);
    let rows = edges.rows(size);
    let spans = (rows.start..rows.end).map(|y| {
        // The ellipse is widest where the row comes nearest to its middle.
        let nearest = cy.clamp(f64::from(y), f64::from(y) + 1.0);
        let dy = (nearest - cy) / half_height;
        let reach = half_width * (1.0 - dy * dy).max(0.0).sqrt();
        vec![touched_span(cx - reach, cx + reach, size.width)]
    });
    Mask::from_rows(size, rows.start, spans)
}

fn polygon(points: &[Point], size: Size) -> Option<Mask> {
    let corners: Vec<(f64, f64)> = points.iter().map(|p| (f64::from(p.x), f64::from(p.y))).collect();
    if corners.is_empty() || corners.iter().any(|(x, y)| !x.is_finite() || !y.is_finite()) {
        return None;
    }
    let bounds = Edges::of(Shape::Polygon(points.to_vec()).bounds())?;
    let sides = || corners.iter().zip(corners.iter().cycle().skip(1));
    let doubled_area: f64 = sides().map(|(a, b)| a.0 * b.1 - b.0 * a.1).sum();
    if doubled_area == 0.0 && !crosses_itself(&corners) {
        return Some(rect(bounds, size));
    }
    let rows = bounds.rows(size);
    let mut scan = vec![ScanRow::default(); (rows.end - rows.start) as usize];
    for (a, b) in sides() {
        add_side(&mut scan, rows, size.width, *a, *b);
    }
    Some(Mask::from_rows(size, rows.start, scan.into_iter().map(|row| row.filled(size.width))))
}

/// Whether a polygon without signed area holds some all the same, as a figure of eight does: its corners are not on a line.
fn crosses_itself(corners: &[(f64, f64)]) -> bool {
    let Some(&(x0, y0)) = corners.first() else { return false };
    let Some(&(x1, y1)) = corners.iter().find(|&&corner| corner != (x0, y0)) else { return false };
    corners.iter().any(|&(x, y)| (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0) != 0.0)
}

/// One row while a polygon is being filled.
#[derive(Clone, Default)]
struct ScanRow {
    /// Pixels that a side runs through.
    touched: Vec<Span>,
    /// Where a side crosses the middle of the row, and whether it runs down (+1) or up (-1).
    crossings: Vec<(f64, i32)>,
}

fn add_side(scan: &mut [ScanRow], rows: Span, width: u32, a: (f64, f64), b: (f64, f64)) {
    let (upper, lower, direction) = if a.1 <= b.1 { (a, b, 1) } else { (b, a, -1) };
    let slope = if lower.1 > upper.1 { (lower.0 - upper.0) / (lower.1 - upper.1) } else { 0.0 };
    let x_at = |y: f64| upper.0 + (y - upper.1) * slope;
    let own = touched_span(upper.1, lower.1, rows.end);
    for y in own.start.max(rows.start)..own.end {
        let Some(row) = scan.get_mut((y - rows.start) as usize) else { continue };
        let (top, middle, bottom) = (f64::from(y), f64::from(y) + 0.5, f64::from(y) + 1.0);
        let (from, to) =
            if lower.1 > upper.1 { (x_at(top.max(upper.1)), x_at(bottom.min(lower.1))) } else { (upper.0, lower.0) };
        row.touched.push(touched_span(from.min(to), from.max(to), width));
        if upper.1 <= middle && middle < lower.1 {
            row.crossings.push((x_at(middle), direction));
        }
    }
}

impl ScanRow {
    /// A pixel that no side runs through lies wholly inside or outside, so the middle of the row decides for it.
    fn filled(mut self, width: u32) -> Vec<Span> {
        self.crossings.sort_by(|one, other| one.0.total_cmp(&other.0));
        let mut winding = 0;
        for pair in self.crossings.windows(2) {
            winding += pair[0].1;
            if winding != 0 {
                self.touched.push(touched_span(pair[0].0, pair[1].0, width));
            }
        }
        self.touched
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SIZE: Size = Size::new(40, 30);

    fn points(corners: &[(f32, f32)]) -> Shape {
        Shape::Polygon(corners.iter().map(|&(x, y)| Point { x, y }).collect())
    }

    fn area(shape: &Shape) -> u64 {
        touched(shape, SIZE).unwrap().area()
    }

    #[test]
    fn a_touched_pixel_is_taken_whole() {
        assert_eq!(area(&Shape::Rect(PxBox::new(2.9, 3.0, 0.2, 1.0))), 2);
        assert_eq!(area(&Shape::Rect(PxBox::new(2.0, 3.0, 1.0, 1.0))), 1);
        assert_eq!(area(&points(&[(2.9, 3.0), (3.1, 3.0), (3.1, 4.0), (2.9, 4.0)])), 2);
    }

    #[test]
    fn a_shape_without_area_takes_the_pixels_under_its_bounds() {
        for shape in [Shape::Rect, Shape::Ellipse].map(|kind| kind(PxBox::new(5.0, 5.0, 0.0, 0.0))) {
            assert_eq!(area(&shape), 1, "{shape:?}");
        }
        assert_eq!(area(&Shape::Ellipse(PxBox::new(5.0, 5.0, 8.0, 0.0))), 8);
        assert_eq!(area(&points(&[(5.5, 5.5)])), 1);
        assert_eq!(area(&points(&[(5.0, 5.0), (9.0, 9.0)])), 16);
        assert_eq!(area(&points(&[(5.0, 5.0), (7.0, 7.0), (9.0, 9.0)])), 16);
    }

    #[test]
    fn a_box_drawn_backwards_is_the_same_box() {
        let forwards = Shape::Ellipse(PxBox::new(4.0, 5.0, 10.0, 12.0));
        let backwards = Shape::Ellipse(PxBox::new(14.0, 17.0, -10.0, -12.0));
        assert_eq!(touched(&forwards, SIZE), touched(&backwards, SIZE));
    }

    #[test]
    fn what_is_not_a_number_is_not_an_area() {
        for bad in [f32::NAN, f32::INFINITY, f32::NEG_INFINITY] {
            assert_eq!(touched(&Shape::Rect(PxBox::new(bad, 0.0, 5.0, 5.0)), SIZE), None);
            assert_eq!(touched(&Shape::Ellipse(PxBox::new(0.0, 0.0, 5.0, bad)), SIZE), None);
            assert_eq!(touched(&points(&[(0.0, 0.0), (5.0, bad), (5.0, 0.0)]), SIZE), None);
        }
        assert_eq!(touched(&points(&[]), SIZE), None);
    }

    #[test]
    fn a_stroke_drawn_twice_around_leaves_no_hole() {
        let once = [(5.0, 5.0), (25.0, 5.0), (25.0, 25.0), (5.0, 25.0)];
        let twice = [once, once].concat();
        assert_eq!(touched(&points(&twice), SIZE), touched(&points(&once), SIZE));
        let eight = touched(&points(&[(5.0, 5.0), (25.0, 25.0), (25.0, 5.0), (5.0, 25.0)]), SIZE).unwrap();
        assert!(eight.contains(7, 15) && eight.contains(22, 15) && !eight.contains(15, 7));
    }

    #[test]
    fn a_shape_far_outside_takes_nothing_and_one_around_everything_takes_all() {
        assert_eq!(area(&Shape::Rect(PxBox::new(-50.0, 3.0, 20.0, 5.0))), 0);
        assert_eq!(area(&Shape::Ellipse(PxBox::new(-1e30, -1e30, 2e30, 2e30))), SIZE.pixels());
        assert_eq!(area(&points(&[(-1e20, -1e20), (1e20, -1e20), (1e20, 1e20), (-1e20, 1e20)])), SIZE.pixels());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

        /// Nine points of each pixel are asked: a pixel with one of them under the outline is taken.
        #[test]
        fn whatever_lies_under_the_outline_is_taken(
            corners in prop::collection::vec((-10.0f32..50.0, -10.0f32..40.0), 4),
            kind in 0..3,
        ) {
            let (x, y) = corners[0];
            let area = PxBox::new(x, y, corners[1].0.abs(), corners[1].1.abs());
            let shape = match kind {
                0 => Shape::Rect(area),
                1 => Shape::Ellipse(area),
                _ => points(&corners),
            };
            let mask = touched(&shape, SIZE).unwrap();
            for (x, y) in (0..SIZE.height).flat_map(|y| (0..SIZE.width).map(move |x| (x, y))) {
                for step in 0..9 {
                    let point = Point { x: x as f32 + 0.1 + 0.4 * (step % 3) as f32, y: y as f32 + 0.1 + 0.4 * (step / 3) as f32 };
                    prop_assert!(!shape.contains(point) || mask.contains(x, y), "{shape:?} {x} {y}");
                }
            }
        }
    }
}

//! Points, boxes and sizes, all in pixels of the *upright* picture, origin top left.

/// A point in pixels of the upright picture; pixel `(0, 0)` covers `0.0..1.0` on both axes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Distance from the left edge.
    pub x: f32,
    /// Distance from the top edge.
    pub y: f32,
}

/// The size of a picture in whole pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Size {
    /// Pixels in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

impl Size {
    /// A size of `width` by `height` pixels.
    pub const fn new(width: u32, height: u32) -> Self {
        Self { width, height }
    }

    /// The number of pixels.
    pub const fn pixels(self) -> u64 {
        self.width as u64 * self.height as u64
    }

    /// The longer side.
    pub const fn long_edge(self) -> u32 {
        if self.width > self.height { self.width } else { self.height }
    }

    /// The whole picture as a box.
    pub const fn as_box(self) -> PxBox {
        PxBox { x: 0.0, y: 0.0, w: self.width as f32, h: self.height as f32 }
    }
}

/// An axis-aligned box in pixels of the upright picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PxBox {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width, never negative in a box that means something.
    pub w: f32,
    /// Height, never negative in a box that means something.
    pub h: f32,
}

impl PxBox {
    /// A box from its left and top edges, width and height.
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// A box from its four edges.
    pub fn from_edges(left: f32, top: f32, right: f32, bottom: f32) -> Self {
        Self { x: left, y: top, w: right - left, h: bottom - top }
    }

    /// The right edge.
    pub fn right(self) -> f32 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(self) -> f32 {
        self.y + self.h
    }

    /// The middle.
    pub fn center(self) -> Point {
        Point { x: self.x + self.w / 2.0, y: self.y + self.h / 2.0 }
    }

    /// The area in square pixels, 0 for an empty or inverted box.
    pub fn area(self) -> f32 {
        self.w.max(0.0) * self.h.max(0.0)
    }

    /// Whether the box holds no area, or a coordinate is not a finite number.
    pub fn is_empty(self) -> bool {
        let finite = [self.x, self.y, self.w, self.h].into_iter().all(f32::is_finite);
        !finite || self.w <= 0.0 || self.h <= 0.0
    }

    /// What both boxes hold, `None` when that is nothing.
    pub fn intersection(self, other: Self) -> Option<Self> {
        let common = Self::from_edges(
            self.x.max(other.x),
            self.y.max(other.y),
            self.right().min(other.right()),
            self.bottom().min(other.bottom()),
        );
        (!common.is_empty()).then_some(common)
    }

    /// Intersection over union, 0 to 1.
    pub fn iou(self, other: Self) -> f32 {
        let common = self.intersection(other).map_or(0.0, Self::area);
        if common == 0.0 { 0.0 } else { common / (self.area() + other.area() - common) }
    }

    /// The box multiplied by a factor per axis, as when a picture is resized.
    pub fn scaled(self, sx: f32, sy: f32) -> Self {
        Self { x: self.x * sx, y: self.y * sy, w: self.w * sx, h: self.h * sy }
    }

    /// The box moved to the right and down, as when a picture is put on a larger one.
    pub fn moved(self, dx: f32, dy: f32) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// The box grown by `fraction` of its own size on each of its four sides.
    pub fn grown(self, fraction: f32) -> Self {
        let (dx, dy) = (self.w * fraction, self.h * fraction);
        Self { x: self.x - dx, y: self.y - dy, w: self.w + 2.0 * dx, h: self.h + 2.0 * dy }
    }

    /// The part inside a picture of `size`, `None` when the box lies outside it.
    pub fn clipped(self, size: Size) -> Option<Self> {
        self.intersection(size.as_box())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_is_a_share_of_the_union() {
        let a = PxBox::new(0.0, 0.0, 10.0, 10.0);
        assert!((a.iou(a) - 1.0).abs() < 1e-6);
        assert!((a.iou(PxBox::new(5.0, 0.0, 10.0, 10.0)) - 1.0 / 3.0).abs() < 1e-6);
        assert!(a.iou(PxBox::new(20.0, 0.0, 10.0, 10.0)).abs() < f32::EPSILON);
    }

    #[test]
    fn growth_keeps_the_middle() {
        let a = PxBox::new(10.0, 20.0, 40.0, 10.0);
        assert_eq!(a.grown(0.25), PxBox::new(0.0, 17.5, 60.0, 15.0));
        assert_eq!(a.grown(0.25).center(), a.center());
    }

    #[test]
    fn a_box_outside_the_picture_clips_to_nothing() {
        assert_eq!(PxBox::new(-5.0, 0.0, 5.0, 5.0).clipped(Size::new(10, 10)), None);
        assert!(PxBox::new(f32::NAN, 0.0, 5.0, 5.0).is_empty());
    }
}

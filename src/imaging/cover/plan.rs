//! What will be covered in one photo, before a pixel is touched.

use super::area::{cut_back, grow};
use super::frame::Frame;
use super::mask::Mask;
use super::outline::touched;
use crate::domain::{PxBox, Shape, Size};
use crate::imaging::{BlockGrid, Reduction};

/// One area that is to be covered, in pixels of the upright, full-size picture.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverWish {
    /// The outline.
    pub shape: Shape,
    /// What is wholly covered and never given up to a face that is shown: the face box with its margin, or the whole of what a
    /// person drew. `None` for an area of which all may be given up.
    pub keep: Option<Shape>,
}

impl CoverWish {
    /// The same wish, moved to the right and down.
    #[must_use]
    pub fn moved(&self, dx: f32, dy: f32) -> Self {
        Self { shape: self.shape.moved(dx, dy), keep: self.keep.as_ref().map(|keep| keep.moved(dx, dy)) }
    }
}

/// A wish with a coordinate that is not a finite number, or a polygon without corners: nobody can say what to hide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cover {index} has no area that can be told")]
pub struct UnclearWish {
    /// Its place among the wishes.
    pub index: usize,
}

/// The pixels that will be covered, and what is drawn on them.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverPlan {
    mask: Mask,
    figures: Vec<Figure>,
}

/// One region of a plan: its own pixels, and what may be drawn there.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    /// Its pixels; other figures may share some.
    pub(super) mask: Mask,
    /// Around those pixels.
    pub(super) frame: Frame,
    /// Whether a head may be drawn: on an ellipse, not on a screen, a plate or a list of names.
    pub(super) is_head: bool,
    /// Where a head or a sticker is drawn: the outline's own box, or that of a disc inside a polygon.
    pub(super) bounds: PxBox,
    /// The shorter side in pixels, with the growth, as if the picture had no border: soft edges and tiles are shares of it.
    pub(super) size_px: f32,
}

/// Turns wishes into the one set of pixels that will be covered in a picture of `size`.
///
/// For each wish: the pixels that its shape touches, less those in the box of a face that is `shown`, with the whole of
/// `keep`; then every block of `grid` that they touch, whole; then every pixel within `grid.margin` of those (Euclidean
/// distance between pixel centres). The growth wins over the cutting back. Nothing is too small. A wish that lies wholly
/// outside the picture hides no pixel and leaves no trace in the plan.
///
/// # Errors
/// [`UnclearWish`] when a coordinate is not a finite number; a photo is then not to be published at all.
pub fn plan(size: Size, wishes: &[CoverWish], shown: &[PxBox], grid: &BlockGrid) -> Result<CoverPlan, UnclearWish> {
    plan_reduced(&Reduction::none(size), wishes, shown, grid)
}

/// The same for a picture that was decoded smaller: `wishes` and `shown` are in full-size pixels, `grid` and the plan in
/// reduced ones.
///
/// Which pixels a wish touches is settled at full size; every reduced pixel that is made of one of them is covered, then
/// what shares a block with it, then the margin.
///
/// # Errors
/// As [`plan`].
pub fn plan_reduced(
    reduction: &Reduction,
    wishes: &[CoverWish],
    shown: &[PxBox],
    grid: &BlockGrid,
) -> Result<CoverPlan, UnclearWish> {
    let mut figures = Vec::with_capacity(wishes.len());
    for (index, wish) in wishes.iter().enumerate() {
        figures.push(figure(reduction, wish, shown, grid).ok_or(UnclearWish { index })?);
    }
    figures.retain(|figure| !figure.mask.is_empty());
    figures.sort_by(|one, other| one.size_px.total_cmp(&other.size_px));
    let mask = Mask::union_of(reduction.size(), &figures.iter().map(|figure| &figure.mask).collect::<Vec<_>>());
    Ok(CoverPlan { mask, figures })
}

/// `None`: unclear. Without a pixel: clear, and outside the picture.
fn figure(reduction: &Reduction, wish: &CoverWish, shown: &[PxBox], grid: &BlockGrid) -> Option<Figure> {
    let (full_size, size) = (reduction.full_size(), reduction.size());
    let area = touched(&wish.shape, full_size)?;
    let keep = wish.keep.as_ref().map_or(Some(Mask::empty(full_size)), |keep| touched(keep, full_size))?;
    let mask = grow(&cut_back(&area, shown, &keep).reduced(reduction), grid);
    let outline = reduction.reduced_from_full(upright(wish.shape.bounds()));
    let bounds = match wish.shape {
        Shape::Polygon(_) => disc_within(&mask),
        Shape::Ellipse(_) | Shape::Rect(_) => drawable(outline, size),
    };
    Some(Figure {
        frame: mask.frame().unwrap_or(Frame { left: 0, top: 0, right: 0, bottom: 0 }),
        is_head: matches!(wish.shape, Shape::Ellipse(_)),
        bounds,
        size_px: size_px(outline, size, grid),
        mask,
    })
}

/// A box drawn backwards, the right way round.
fn upright(area: PxBox) -> PxBox {
    PxBox::new(area.x.min(area.right()), area.y.min(area.bottom()), area.w.abs(), area.h.abs())
}

/// Outlines may be larger than any picture; drawings stay within one picture's size around it.
fn drawable(area: PxBox, size: Size) -> PxBox {
    let (w, h) = (size.width as f32, size.height as f32);
    let clamp = |value: f32, length: f32| value.clamp(-length, 2.0 * length);
    PxBox::from_edges(clamp(area.x, w), clamp(area.y, h), clamp(area.right(), w), clamp(area.bottom(), h))
}

/// The box of the largest disc around the middle of the mask's area that holds no pixel outside it.
fn disc_within(mask: &Mask) -> PxBox {
    let spans = || mask.rows().flat_map(|y| mask.row(y).iter().map(move |span| (y, span)));
    let area = mask.area().max(1) as f64;
    let sum = |value: &dyn Fn(f64, f64, f64) -> f64| -> f64 {
        spans().map(|(y, span)| value(f64::from(y) + 0.5, f64::from(span.start), f64::from(span.end))).sum()
    };
    let x = sum(&|_, start, end| (end * end - start * start) / 2.0) / area;
    let y = sum(&|y, start, end| y * (end - start)) / area;
    let rows = mask.rows();
    let beyond = (y - f64::from(rows.start)).min(f64::from(rows.end) - y);
    let reach = rows.fold(beyond * beyond, |reach, row| {
        let own = mask.row(row).iter().map(|span| (x - f64::from(span.start)).min(f64::from(span.end) - x));
        let (across, down) = (own.fold(0.0, f64::max), (f64::from(row) + 0.5 - y).abs());
        reach.min(across * across + down * down)
    });
    let radius = reach.sqrt().max(1.0) as f32;
    PxBox::new(x as f32 - radius, y as f32 - radius, 2.0 * radius, 2.0 * radius)
}

fn size_px(bounds: PxBox, size: Size, grid: &BlockGrid) -> f32 {
    let grown = bounds.w.min(bounds.h) + 2.0 * grid.margin as f32 + grid.width.max(grid.height) as f32 - 1.0;
    grown.clamp(1.0, size.long_edge().max(1) as f32)
}

impl CoverPlan {
    /// Every covered pixel.
    pub const fn mask(&self) -> &Mask {
        &self.mask
    }

    /// The regions, smallest first: the order in which they are drawn.
    pub(super) fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// Whether nothing is to be covered.
    pub fn is_empty(&self) -> bool {
        self.mask.is_empty()
    }

    /// For each region, the frame outside of which painting it reads and changes no pixel: its own and their soft edge. (The
    /// overview, which a veil's tones are harmonised with, is read elsewhere too.)
    pub fn reach(&self) -> Vec<Frame> {
        self.figures.iter().map(Figure::reach).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Point;

    fn only_figure(shape: Shape) -> Figure {
        let wish = CoverWish { shape, keep: None };
        let plan = plan(Size::new(200, 150), &[wish], &[], &BlockGrid::LOSSLESS).unwrap();
        plan.figures().first().unwrap().clone()
    }

    #[test]
    fn a_sticker_on_a_polygon_stays_inside_it() {
        let corners = [(10.0, 10.0), (190.0, 40.0), (100.0, 140.0)];
        let figure = only_figure(Shape::Polygon(corners.map(|(x, y)| Point { x, y }).to_vec()));
        let disc = Shape::Ellipse(figure.bounds.grown(-0.02));
        let pixels = || (0..150).flat_map(|y| (0..200).map(move |x| (x, y)));
        let inside: Vec<_> = pixels().filter(|&(x, y)| disc.contains(Point { x: x as f32, y: y as f32 })).collect();
        assert!(inside.len() > 3000 && inside.iter().all(|&(x, y)| figure.mask.contains(x, y)));
        assert!(!figure.is_head);
    }

    #[test]
    fn regions_are_drawn_smallest_first_and_one_outside_the_picture_is_none() {
        let wish = |x: f32, side: f32| CoverWish { shape: Shape::Rect(PxBox::new(x, 5.0, side, side)), keep: None };
        let wishes = [wish(10.0, 50.0), wish(100.0, 9.0), wish(500.0, 30.0), wish(150.0, 20.0)];
        let plan = plan(Size::new(200, 150), &wishes, &[], &BlockGrid::LOSSLESS).unwrap();
        let sizes: Vec<u32> = plan.figures().iter().map(|figure| figure.frame.width()).collect();
        assert_eq!(sizes, [9, 20, 50]);
        assert_eq!(plan.mask().area(), 9 * 9 + 20 * 20 + 50 * 50);
    }

    #[test]
    fn the_face_is_covered_to_its_corners_beside_a_face_that_is_shown() {
        let keep = PxBox::new(60.0, 40.0, 40.0, 50.0);
        let wish =
            CoverWish { shape: Shape::Ellipse(PxBox::new(40.0, 20.0, 80.0, 90.0)), keep: Some(Shape::Rect(keep)) };
        let shown = [PxBox::new(90.0, 30.0, 60.0, 70.0)];
        let plan = plan(Size::new(200, 150), &[wish], &shown, &BlockGrid::LOSSLESS).unwrap();
        let mask = plan.mask();
        assert!(mask.contains(99, 40) && mask.contains(99, 89), "its own box is kept");
        assert!(!mask.contains(101, 60) && mask.contains(45, 60), "beyond it the shown face wins");
    }
}

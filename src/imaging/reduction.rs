//! A picture decoded at fewer pixels than its file holds, and where those pixels stand on the whole of it.

use super::Orientation;
use crate::domain::{PxBox, Size};
use std::ops::Range;

/// How the full-size upright picture and the reduced one that was decoded belong together.
///
/// A JPEG decoder makes `n` by `n` pixels of each block of 8 by 8, from the stored top left on: a reduced pixel stands for
/// `8 / n` full-size pixels on each axis. The last one may reach beyond the picture; where an axis has been flipped that one
/// is upright the first, and all stand a part of a pixel off the scaled picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reduction {
    full_size: Size,
    eighths: u32,
    /// How far the reduced pixels begin before the picture, across and down, in eighths of a reduced pixel.
    before: (u32, u32),
}

impl Reduction {
    /// Of a picture of `full_size` upright pixels, decoded at `eighths` of its size (1 to 8) and turned by `orientation`.
    pub fn new(full_size: Size, eighths: u32, orientation: Orientation) -> Self {
        let eighths = eighths.clamp(1, 8);
        let (columns, rows) = (orientation.flips_columns(), orientation.flips_rows());
        let (across, down) = if orientation.swaps_axes() { (rows, columns) } else { (columns, rows) };
        let beyond = |side: u32| ((8 - u64::from(side) * u64::from(eighths) % 8) % 8) as u32;
        let before = |side: u32, is_flipped: bool| if is_flipped { beyond(side) } else { 0 };
        Self { full_size, eighths, before: (before(full_size.width, across), before(full_size.height, down)) }
    }

    /// Of a picture that was decoded whole.
    pub const fn none(full_size: Size) -> Self {
        Self { full_size, eighths: 8, before: (0, 0) }
    }

    /// Whether both pictures are the same.
    pub const fn is_none(&self) -> bool {
        self.eighths == 8
    }

    /// The size of the whole picture in pixels.
    pub const fn full_size(&self) -> Size {
        self.full_size
    }

    /// The size of the reduced picture in pixels.
    pub fn size(&self) -> Size {
        let side = |full: u32| (u64::from(full) * u64::from(self.eighths)).div_ceil(8) as u32;
        Size::new(side(self.full_size.width), side(self.full_size.height))
    }

    /// The columns of the reduced picture that are made of any of these full-size ones.
    pub fn columns(&self, full: &Range<u32>) -> Range<u32> {
        self.touched(full, self.before.0)
    }

    /// The rows of the reduced picture that are made of any of these full-size ones.
    pub fn rows(&self, full: &Range<u32>) -> Range<u32> {
        self.touched(full, self.before.1)
    }

    fn touched(&self, full: &Range<u32>, before: u32) -> Range<u32> {
        let eighth = |at: u32| u64::from(at) * u64::from(self.eighths) + u64::from(before);
        (eighth(full.start) / 8) as u32..eighth(full.end).div_ceil(8) as u32
    }

    /// A box on the full-size picture, in pixels of the reduced one.
    pub fn reduced_from_full(&self, area: PxBox) -> PxBox {
        let (scale, (dx, dy)) = (self.scale(), self.shift());
        area.scaled(scale, scale).moved(dx, dy)
    }

    /// A box on the reduced picture, in pixels of the full-size one.
    pub fn full_from_reduced(&self, area: PxBox) -> PxBox {
        let (scale, (dx, dy)) = (1.0 / self.scale(), self.shift());
        area.moved(-dx, -dy).scaled(scale, scale)
    }

    fn scale(&self) -> f32 {
        self.eighths as f32 / 8.0
    }

    /// In reduced pixels.
    fn shift(&self) -> (f32, f32) {
        (self.before.0 as f32 / 8.0, self.before.1 as f32 / 8.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Followed pixel by pixel through the stored picture, as a decoder reduces it before it is turned.
        #[test]
        fn a_reduced_pixel_is_found_from_each_pixel_that_it_is_made_of(
            width in 1u32..60, height in 1u32..60, eighths in 1u32..9, exif in 1u32..9,
        ) {
            let (stored, orientation) = (Size::new(width, height), Orientation::from_exif(exif).unwrap());
            let full = orientation.upright_size(stored);
            let reduction = Reduction::new(full, eighths, orientation);
            let small = Size::new((width * eighths).div_ceil(8), (height * eighths).div_ceil(8));
            prop_assert_eq!(reduction.size(), orientation.upright_size(small));
            let made_of = |reduced: u32, stored: u32| reduced * 8 < (stored + 1) * eighths && stored * eighths < (reduced + 1) * 8;
            for (x, y) in (0..full.height).flat_map(|y| (0..full.width).map(move |x| (x, y))) {
                let (sx, sy) = orientation.stored_from_upright(stored, x, y);
                let (columns, rows) = (reduction.columns(&(x..x + 1)), reduction.rows(&(y..y + 1)));
                for v in 0..reduction.size().height {
                    for u in 0..reduction.size().width {
                        let (small_x, small_y) = orientation.stored_from_upright(small, u, v);
                        let expected = made_of(small_x, sx) && made_of(small_y, sy);
                        prop_assert_eq!(columns.contains(&u) && rows.contains(&v), expected, "{:?} {:?}", (x, y), (u, v));
                    }
                }
            }
        }

        #[test]
        fn a_box_comes_back_where_it_was(
            eighths in 1u32..9, exif in 1u32..9, x in -50.0f32..900.0, y in -50.0f32..900.0, w in 0.0f32..300.0,
        ) {
            let reduction = Reduction::new(Size::new(801, 607), eighths, Orientation::from_exif(exif).unwrap());
            let area = PxBox::new(x, y, w, w / 2.0);
            let reduced = reduction.reduced_from_full(area);
            let back = reduction.full_from_reduced(reduced);
            prop_assert!((back.x - x).abs() + (back.y - y).abs() + (back.right() - area.right()).abs() < 0.01);
            if w > 0.1 && x >= 0.0 {
                let touched = reduction.columns(&(x as u32..area.right().ceil() as u32));
                prop_assert!(touched.start as f32 <= reduced.x && reduced.right() <= touched.end as f32 + 0.001);
            }
        }
    }

    #[test]
    fn a_whole_picture_is_left_as_it_is() {
        let size = Size::new(33, 21);
        let reduction = Reduction::new(size, 8, Orientation::Turn180);
        assert_eq!((reduction, reduction.size()), (Reduction::none(size), size));
        let area = PxBox::new(0.1, 0.7, 13.3, 9.9);
        assert_eq!((reduction.reduced_from_full(area), reduction.full_from_reduced(area)), (area, area));
    }
}

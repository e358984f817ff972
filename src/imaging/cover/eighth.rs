//! What a whole picture looks like, from one pixel for every block of eight by eight.

use super::ambient;
use super::area::grow;
use super::blank::Blanked;
use super::lattice::Lattice;
use super::mask::Mask;
use crate::domain::Size;
use crate::imaging::{BlockGrid, Orientation, Patch, Raster, Reduction};

/// How far around what is hidden no pixel of the eighth is read, in such pixels.
///
/// A block's mean may be known only together with those of its MCU, which is at most 32 pixels wide and high (ITU-T T.81,
/// A.1.1: four blocks) and so ends at most 24 pixels beyond the block; turned, the blocks stand up to 7 pixels off multiples
/// of eight. 31 pixels are four of the eighth on both axes; the disc that holds that square has a radius of 5.7.
const UNREAD: u32 = 6;

/// The size of the picture of block means of a picture of `size`.
pub(super) fn size(size: Size) -> Size {
    reduction(size).size()
}

/// As [`ambient::overview`], in places of the whole picture, of which `eighth` has the means of all blocks.
pub(super) fn overview(eighth: Raster, hidden: &Mask) -> Lattice {
    let unread = unread(hidden);
    let mut eighth = Patch::whole(eighth);
    let small = ambient::overview(&Blanked::new(std::slice::from_mut(&mut eighth), &unread));
    small.enlarged(8, hidden.size())
}

fn unread(hidden: &Mask) -> Mask {
    let touched = hidden.clone().reduced(&reduction(hidden.size()));
    grow(&touched, &BlockGrid { margin: UNREAD, ..BlockGrid::LOSSLESS })
}

fn reduction(size: Size) -> Reduction {
    Reduction::new(size, 1, Orientation::Upright)
}

#[cfg(test)]
mod tests {
    use super::super::mask::Span;
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// One hidden pixel; MCUs of any size, from either corner of the picture.
        #[test]
        fn no_mean_is_read_whose_mcu_holds_a_hidden_pixel(
            (width, height) in (1u32..200, 1u32..150), at in (0.0f64..1.0, 0.0f64..1.0), units in (1u32..5, 1u32..5), exif in 1u32..9,
        ) {
            let (stored, orientation) = (Size::new(width, height), Orientation::from_exif(exif).unwrap());
            let whole = orientation.upright_size(stored);
            let (x, y) = ((at.0 * f64::from(whole.width)) as u32, (at.1 * f64::from(whole.height)) as u32);
            let unread = unread(&Mask::from_rows(whole, y, [vec![Span { start: x, end: x + 1 }]]));
            let unit = |x, y| {
                let (x, y) = orientation.stored_from_upright(stored, x, y);
                (x / (8 * units.0), y / (8 * units.1))
            };
            for (u, v) in (0..unread.size().height).flat_map(|v| (0..unread.size().width).map(move |u| (u, v))) {
                let means = orientation.upright_size(unread.size());
                let (block_x, block_y) = orientation.stored_from_upright(means, u, v);
                let together = (block_x / units.0, block_y / units.1) == unit(x, y);
                prop_assert!(!together || unread.contains(u, v), "{} {}", u, v);
            }
        }
    }

    #[test]
    fn what_is_far_from_every_cover_is_read() {
        let hidden = Mask::from_rows(Size::new(400, 300), 100, [vec![Span { start: 100, end: 101 }]]);
        let unread = unread(&hidden);
        assert_eq!(unread.size(), size(hidden.size()));
        assert!(unread.area() < 120 && !unread.contains(12 + UNREAD + 1, 12));
    }
}

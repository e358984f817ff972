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
        /// One hidden pixel; any lattice of MCUs, and blocks where that lattice has them.
        #[test]
        fn no_mean_is_read_whose_mcu_holds_a_hidden_pixel(
            x in 0u32..200, y in 0u32..150, units in (1u32..5, 1u32..5), offset in (0u32..32, 0u32..32),
        ) {
            let whole = Size::new(200, 150);
            let hidden = Mask::from_rows(whole, y, [vec![Span { start: x, end: x + 1 }]]);
            let unread = unread(&hidden);
            let (width, height) = (8 * units.0, 8 * units.1);
            let (x0, y0) = (offset.0 % width, offset.1 % height);
            // The number of the unit, and of the eighth's column or row, counted from the first that the picture cuts.
            let unit = |at: u32, step: u32, offset: u32| (at + step - offset) / step;
            let mean = |at: u32, offset: u32| (at + (8 - offset % 8) % 8) / 8;
            for (px, py) in (0..150).flat_map(|y| (0..200).map(move |x| (x, y))) {
                let together = unit(px, width, x0) == unit(x, width, x0) && unit(py, height, y0) == unit(y, height, y0);
                prop_assert!(!together || unread.contains(mean(px, x0), mean(py, y0)), "{} {}", px, py);
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

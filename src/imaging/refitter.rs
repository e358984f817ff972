//! A plane of samples to another size, while it is read.

use super::SampleBand;
use super::resize::FILTER_SUPPORT_PX;
use super::sample_resizer::{Part, SampleResizer};
use crate::domain::Size;

/// Makes a plane of a part of another one, with the filter of [`super::resize::to_size`], while that is read.
pub(super) struct Refitter {
    part: Part,
    made: SampleBand,
    failed: bool,
}

impl Refitter {
    /// To make the plane whose rows `made` is to hold, of `part`.
    pub(super) const fn new(part: Part, made: SampleBand) -> Self {
        Self { part, made, failed: false }
    }

    /// Makes the rows that can be made, when they are many or the last, and lets go what no other row needs. One `resizer` is
    /// enough for all components: what it holds is memory.
    pub(super) fn take(&mut self, band: &mut SampleBand, resizer: &mut SampleResizer) {
        if self.failed {
            band.forget_before(u32::MAX);
            return;
        }
        let (height, next) = (self.made.whole().height, self.made.first() + self.made.rows());
        let part = self.part.within(band.whole());
        let step = part.height / f64::from(height.max(1));
        // How far a row reaches to either side of where it lies, and one more.
        let reach = FILTER_SUPPORT_PX * step.max(1.0) + 1.0;
        let held = f64::from(band.first() + band.rows());
        let till = if band.is_last() { height } else { (((held - reach - part.top) / step) as u32).min(height) };
        if till < next.saturating_add(height.div_ceil(SampleBand::SHARE)).min(height) || till <= next {
            return;
        }
        let (top, height) = (part.top + step * f64::from(next), step * f64::from(till - next));
        self.failed = self.make(band, Part { top, height, ..part }, till - next, resizer).is_none();
        band.forget_before((part.top + step * f64::from(till) - reach).max(0.0) as u32);
    }

    /// Makes `rows` rows of `part` of the whole plane.
    fn make(&mut self, band: &SampleBand, part: Part, rows: u32, resizer: &mut SampleResizer) -> Option<()> {
        let held = Size::new(band.whole().width, band.rows());
        let part = Part { top: part.top - f64::from(band.first()), ..part }.within(held);
        let made = Size::new(self.made.whole().width, rows);
        resizer.resize((band.samples(), held), part, (self.made.grow(rows), made))
    }

    /// The rows that were made and not let go. `None`: one could not be made, since the part is empty.
    pub(super) fn made(&mut self) -> Option<&mut SampleBand> {
        (!self.failed).then_some(&mut self.made)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_plane_that_does_not_come_to_its_end_is_not_made() {
        let part = Part { left: 0.0, top: 0.0, width: 8.0, height: 90.0 };
        let (mut band, mut refitter) =
            (SampleBand::new(Size::new(8, 90)), Refitter::new(part, SampleBand::new(Size::new(4, 45))));
        for _ in 0..89 {
            band.push(&[7; 8], 0);
            refitter.take(&mut band, &mut SampleResizer::new());
        }
        assert!(band.rows() < 60, "rows that nobody needs are let go");
        assert!(!refitter.made().unwrap().is_last());
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// However few rows come at a time, the plane is the same. The filter's weights are rounded, each time a little otherwise:
        /// one step of difference between the two passes can become two behind them.
        #[test]
        fn a_plane_read_in_bands_is_the_plane_read_whole(
            (width, height) in (3u32..60, 3u32..400),
            (to_width, to_height) in (1u32..40, 1u32..300),
            (left, top) in (0.0f64..1.5, 0.0f64..1.5),
            at_once in 1u32..40,
        ) {
            let whole = Size::new(width, height);
            let row = |y: u32| -> Vec<u8> { (0..width).map(|x| ((x * 37 + y * 101 + x * y) % 251) as u8).collect() };
            let part = Part { left, top, width: f64::from(width) - 1.0, height: f64::from(height) - 1.7 };
            let made = |at_once: u32| {
                let (mut band, mut refitter) = (SampleBand::new(whole), Refitter::new(part, SampleBand::to_keep(Size::new(to_width, to_height))));
                for y in 0..height {
                    band.push(&row(y), 0);
                    if (y + 1).is_multiple_of(at_once) || y + 1 == height {
                        refitter.take(&mut band, &mut SampleResizer::new());
                    }
                }
                refitter.made().unwrap().samples().to_vec()
            };
            let (in_bands, at_last) = (made(at_once), made(height));
            let differ = in_bands.iter().zip(&at_last).any(|(a, b)| a.abs_diff(*b) > 2);
            prop_assert!(!differ && in_bands.len() == at_last.len() && at_last.len() == (to_width * to_height) as usize);
        }
    }
}

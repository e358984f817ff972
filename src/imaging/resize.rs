//! Fits a picture into the size of the output.

use std::ops::Range;

use fast_image_resize as fir;
pub(super) use fir::Resizer;
use fir::images::{Image, ImageRef};

use super::{Layout, Pixels, Raster, SampleBand};
use crate::domain::Size;

/// Catmull-Rom, the cubic with B = 0, C = 1/2 (Mitchell and Netravali 1988), stretched by the scale when it shrinks.
///
/// Beside Lanczos-3 it costs a fifth less and keeps 94 % (Lanczos 101 %) of a grating of a quarter of the output's sampling
/// frequency; it lets a little more alias (0.38 against 0.33 at 0.55 cycles an output pixel). Side by side they look alike.
const FILTER: fir::FilterType = fir::FilterType::CatmullRom;

/// How far the filter reaches to either side of the centre, in output pixels when it shrinks.
pub(super) const FILTER_SUPPORT_PX: f64 = 2.0;

/// The size of a picture fitted into a square of `long_edge_px`: never larger than it was, proportions kept, at least one
/// pixel a side.
pub fn fitted_size(size: Size, long_edge_px: u32) -> Size {
    let from = size.long_edge();
    let to = long_edge_px.max(1);
    if from <= to {
        return size;
    }
    let fit = |side: u32| {
        let rounded = (u64::from(side) * u64::from(to) + u64::from(from) / 2) / u64::from(from);
        (rounded as u32).max(1)
    };
    Size::new(fit(size.width), fit(size.height))
}

/// The source columns (or rows) that output column (or row) `i` is computed from, when `source_px` become `output_px`.
///
/// A cover on the output is the cover's alone where this range lies inside the cover on the source, on both axes.
pub fn footprint(source_px: u32, output_px: u32, i: u32) -> Range<u32> {
    if source_px == output_px || output_px == 0 {
        return i..i.saturating_add(1).min(source_px);
    }
    let scale = f64::from(source_px) / f64::from(output_px);
    let centre = (f64::from(i) + 0.5) * scale;
    let radius = FILTER_SUPPORT_PX * scale.max(1.0);
    let start = (centre - radius).floor().max(0.0) as u32;
    let end = (centre + radius).ceil().min(f64::from(source_px)) as u32;
    start..end
}

/// Shrinks a picture to fit into a square of `long_edge_px`; a picture that fits already comes back as it is.
///
/// Works on the sRGB values, as the field's tools do. Alpha is multiplied in before and divided out after, so that the
/// colour of transparent pixels does not show at their edge; where alpha becomes 0 the colour becomes 0. One thread.
pub fn fit_within(raster: Raster, long_edge_px: u32) -> Raster {
    let size = fitted_size(raster.size(), long_edge_px);
    to_size(raster, size)
}

/// Shrinks a picture to exactly `size`, as [`fit_within`] does; a picture of that size comes back as it is. Proportions are
/// those asked for, and a larger size is filled without more detail: to ask for a sensible size is the caller's part.
pub fn to_size(raster: Raster, size: Size) -> Raster {
    if size == raster.size() {
        return raster;
    }
    let layout = raster.layout();
    shrink(&raster, size)
        .and_then(|data| Raster::from_pixels(size, layout, data))
        .unwrap_or_else(|| unreachable!("a raster has the bytes that its size states"))
}

/// A copy of a picture that fits into a square of `long_edge_px`, shrunk as [`fit_within`] does; the picture itself stays.
pub fn copy_within(raster: &Raster, long_edge_px: u32) -> Raster {
    let size = fitted_size(raster.size(), long_edge_px);
    if size == raster.size() {
        return raster.clone();
    }
    shrink(raster, size)
        .and_then(|data| Raster::from_pixels(size, raster.layout(), data))
        .unwrap_or_else(|| unreachable!("a raster has the bytes that its size states"))
}

fn shrink(raster: &Raster, size: Size) -> Option<Pixels> {
    let kind = match raster.layout() {
        Layout::Rgb => fir::PixelType::U8x3,
        Layout::Rgba => fir::PixelType::U8x4,
    };
    let source = ImageRef::new(raster.width(), raster.height(), raster.data(), kind).ok()?;
    let mut data = Pixels::zeroed(size.pixels() as usize * raster.layout().channels());
    let mut shrunk = Image::from_slice_u8(size.width, size.height, &mut data, kind).ok()?;
    let options = fir::ResizeOptions::new()
        .resize_alg(fir::ResizeAlg::Convolution(FILTER))
        .use_alpha(raster.layout() == Layout::Rgba);
    Resizer::new().resize(&source, &mut shrunk, &options).ok()?;
    Some(data)
}

/// A part of a plane of samples, in samples and fractions of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Part {
    /// As much of it as lies in a plane of `size`.
    fn within(self, size: Size) -> Self {
        let cut = |from: f64, length: f64, side: u32| {
            let from = from.clamp(0.0, f64::from(side));
            (from, length.min(f64::from(side) - from))
        };
        let (left, width) = cut(self.left, self.width, size.width);
        let (top, height) = cut(self.top, self.height, size.height);
        Self { left, top, width, height }
    }
}

/// Makes a plane of a part of another one, with the filter of [`to_size`], while that is read.
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
    pub(super) fn take(&mut self, band: &mut SampleBand, resizer: &mut Resizer) {
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
    fn make(&mut self, band: &SampleBand, part: Part, rows: u32, resizer: &mut Resizer) -> Option<()> {
        let held = Size::new(band.whole().width, band.rows());
        let Part { left, top, width, height } = Part { top: part.top - f64::from(band.first()), ..part }.within(held);
        let source = ImageRef::new(held.width, held.height, band.samples(), fir::PixelType::U8).ok()?;
        let options =
            fir::ResizeOptions::new().resize_alg(fir::ResizeAlg::Convolution(FILTER)).crop(left, top, width, height);
        let across = self.made.whole().width;
        let mut shrunk = Image::from_slice_u8(across, rows, self.made.grow(rows), fir::PixelType::U8).ok()?;
        resizer.resize(&source, &mut shrunk, &options).ok()
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
    use crate::imaging::Limits;

    fn filled(size: Size, layout: Layout, rgb: [u8; 3]) -> Raster {
        Raster::filled(size, layout, rgb, &Limits::default()).unwrap()
    }

    #[test]
    fn the_longer_side_fits_and_nothing_is_enlarged() {
        assert_eq!(fitted_size(Size::new(4032, 3024), 2048), Size::new(2048, 1536));
        assert_eq!(fitted_size(Size::new(3024, 4032), 2048), Size::new(1536, 2048));
        assert_eq!(fitted_size(Size::new(100, 50), 2048), Size::new(100, 50));
        assert_eq!(fitted_size(Size::new(20_000, 1), 100), Size::new(100, 1));
        assert_eq!(fitted_size(Size::new(10, 10), 0), Size::new(1, 1));
    }

    #[test]
    fn a_plain_picture_stays_plain() {
        let small = fit_within(filled(Size::new(301, 200), Layout::Rgb, [200, 3, 77]), 100);
        assert_eq!(small.size(), Size::new(100, 66));
        assert!(small.data().chunks_exact(3).all(|pixel| pixel == [200, 3, 77]));
    }

    #[test]
    fn a_plane_that_does_not_come_to_its_end_is_not_made() {
        let part = Part { left: 0.0, top: 0.0, width: 8.0, height: 90.0 };
        let (mut band, mut refitter) =
            (SampleBand::new(Size::new(8, 90)), Refitter::new(part, SampleBand::new(Size::new(4, 45))));
        for _ in 0..89 {
            band.push(&[7; 8], 0);
            refitter.take(&mut band, &mut Resizer::new());
        }
        assert!(band.rows() < 60, "rows that nobody needs are let go");
        assert!(!refitter.made().unwrap().is_last());
    }

    #[test]
    fn a_picture_comes_out_at_exactly_the_size_that_is_asked_for() {
        let picture = filled(Size::new(301, 200), Layout::Rgb, [200, 3, 77]);
        for size in [Size::new(300, 200), Size::new(100, 67), Size::new(302, 201)] {
            let made = to_size(picture.clone(), size);
            assert_eq!((made.size(), made.rgb(99, 66)), (size, Some([200, 3, 77])));
        }
        assert_eq!(to_size(picture.clone(), picture.size()), picture);
    }

    /// Red hidden under full transparency, beside opaque green: no red may show.
    #[test]
    fn the_colour_of_transparent_pixels_does_not_bleed() {
        let pixels = (0..64 * 64).flat_map(|i| if i % 64 < 33 { [255, 0, 0, 0] } else { [0, 255, 0, 255] }).collect();
        let small = fit_within(Raster::from_vec(Size::new(64, 64), Layout::Rgba, pixels).unwrap(), 20);
        assert!(small.data().chunks_exact(4).all(|pixel| pixel[0] == 0), "red came through");
        assert!(small.data().chunks_exact(4).any(|pixel| pixel[3] != 0 && pixel[3] != 255), "no soft edge was made");
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
                        refitter.take(&mut band, &mut Resizer::new());
                    }
                }
                refitter.made().unwrap().samples().to_vec()
            };
            let (in_bands, at_last) = (made(at_once), made(height));
            let differ = in_bands.iter().zip(&at_last).any(|(a, b)| a.abs_diff(*b) > 2);
            prop_assert!(!differ && in_bands.len() == at_last.len() && at_last.len() == (to_width * to_height) as usize);
        }

        /// What the verifier believes about the filter, tested on the filter: changing one source pixel changes no
        /// output pixel whose footprint leaves it out.
        #[test]
        fn an_output_pixel_reads_its_footprint_only(
            width in 2u32..90, height in 2u32..90, edge in 1u32..60, at in any::<(u16, u16)>(),
        ) {
            let (x, y) = (u32::from(at.0) % width, u32::from(at.1) % height);
            let grey = filled(Size::new(width, height), Layout::Rgb, [128; 3]);
            let mut dotted = grey.clone();
            dotted.row_mut(y)[x as usize * 3..][..3].copy_from_slice(&[255; 3]);
            let (plain, dotted) = (fit_within(grey, edge), fit_within(dotted, edge));
            let size = plain.size();
            for v in 0..size.height {
                for u in 0..size.width {
                    let reads = footprint(width, size.width, u).contains(&x) && footprint(height, size.height, v).contains(&y);
                    prop_assert!(reads || plain.rgb(u, v) == dotted.rgb(u, v), "{u},{v} read {x},{y}");
                }
            }
        }
    }
}

//! Orientation 1 to 8: the same pixels land under the cover in each, to the pixel.

use crate::fixtures::pictures::Drawing;
use crate::fixtures::sources::{Container, stored};
use estompe::domain::{PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::CoverWish;
use estompe::imaging::render::render;
use estompe::imaging::{Limits, Orientation, decode};

const SIZE: Size = Size::new(90, 50);
const COVERED: PxBox = PxBox::new(60.0, 8.0, 12.0, 9.0);
const COVER: [u8; 3] = [1, 2, 3];

/// Every pixel has a colour of its own, so a picture tells exactly where each came from.
fn numbered() -> Drawing {
    Drawing::of(SIZE.width, SIZE.height, |x, y| [x as u8 + 50, y as u8 + 50, 200])
}

fn covered(container: Container, orientation: Orientation) -> estompe::imaging::render::Rendered {
    let file = stored(&numbered(), container, orientation);
    let picture = decode(&file, &Limits::default()).expect("a generated file opens");
    assert_eq!((picture.orientation, picture.raster.size()), (orientation, SIZE));
    let wish = CoverWish { shape: Shape::Rect(COVERED), keep: None };
    render(picture, &[wish], &[], Style::Solid(Rgb8(COVER)), None).expect("a clear wish")
}

#[test]
fn a_lossless_source_covers_exactly_the_same_pixels_in_all_eight() {
    let upright = covered(Container::Png, Orientation::Upright);
    let inside = |x: u32, y: u32| (60..72).contains(&x) && (8..17).contains(&y);
    for y in 0..SIZE.height {
        for x in 0..SIZE.width {
            let is_cover = upright.raster.rgb(x, y) == Some(COVER);
            assert!(is_cover || !inside(x, y), "({x}, {y}) shows through");
            assert_eq!(upright.covered.contains(x, y), inside(x, y), "({x}, {y})");
        }
    }
    for orientation in Orientation::ALL {
        assert_eq!(covered(Container::Png, orientation).raster, upright.raster, "{orientation:?}");
    }
}

/// A JPEG's cover grows to its blocks, and these lie elsewhere in a turned picture; what was asked for is covered in each.
#[test]
fn a_jpeg_covers_at_least_the_same_pixels_in_all_eight() {
    let sampling = jpeg_encoder::SamplingFactor::R_4_2_0;
    for orientation in Orientation::ALL {
        let rendered = covered(Container::Jpeg(sampling), orientation);
        for y in 8..17 {
            for x in 60..72 {
                assert_eq!(rendered.raster.rgb(x, y), Some(COVER), "{orientation:?} ({x}, {y})");
            }
        }
        let far = rendered.raster.rgb(5, 40).expect("inside the picture");
        let off = |a: u8, b: u8| a.abs_diff(b);
        assert!(off(far[0], 55) < 8 && off(far[1], 90) < 8, "{orientation:?}: {far:?}");
    }
}

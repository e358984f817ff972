//! What is written holds the picture and nothing else, and is the same every time.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use estompe::domain::Size;
use estompe::imaging::encode::{Credit, CreditLine, EncodeError, OutputFormat, Quality, Recipe, encode};
use estompe::imaging::verify::leftovers;
use estompe::imaging::{Layout, Limits, Raster};
use proptest::prelude::*;

pub(crate) fn recipe(format: OutputFormat, quality: u8, credit: Option<Credit>) -> Recipe {
    Recipe { format, quality: Quality::new(quality).unwrap(), credit, ..Recipe::default() }
}

pub(crate) fn credit() -> Credit {
    let line = |text| Some(CreditLine::new(text).unwrap());
    Credit::new(line("Ville de Rennes & <É. Dupré>"), line("© 2026 Médiathèque")).unwrap()
}

/// Waves, so that every coefficient has something to do.
pub(crate) fn waves(size: Size, layout: Layout) -> Raster {
    let pixel = |i: u64| {
        let (x, y) = (i % u64::from(size.width), i / u64::from(size.width));
        let wave = |a: f32, b: f32| (((x as f32 * a).sin() + (y as f32 * b).cos()) * 60.0 + 128.0) as u8;
        [wave(0.11, 0.07), wave(0.5, 0.3), wave(0.02, 0.9), wave(0.04, 0.03)]
    };
    let data = (0..size.pixels()).flat_map(|i| pixel(i).into_iter().take(layout.channels())).collect();
    Raster::from_vec(size, layout, data).unwrap()
}

#[test]
fn nothing_but_the_picture_is_written_in_any_format() {
    for format in OutputFormat::ALL {
        for layout in [Layout::Rgb, Layout::Rgba] {
            for quality in [1, 30, 85, 95, 100] {
                let size = Size::new(83, 41);
                let file = encode(&waves(size, layout), &recipe(format, quality, None)).unwrap();
                let finished = leftovers(&file.bytes, &Limits::default()).unwrap();
                assert_eq!(finished.leftovers, [], "{format:?} {layout:?} {quality}");
                assert_eq!((finished.format, finished.size, finished.credit), (format, size, None));
                assert_eq!((file.format, file.size), (format, size));
            }
        }
    }
}

#[test]
fn the_credit_is_the_only_thing_that_may_be_added() {
    for format in OutputFormat::ALL {
        for layout in [Layout::Rgb, Layout::Rgba] {
            let file = encode(&waves(Size::new(40, 30), layout), &recipe(format, 85, Some(credit()))).unwrap();
            let finished = leftovers(&file.bytes, &Limits::default()).unwrap();
            assert_eq!((finished.leftovers.as_slice(), finished.credit), ([].as_slice(), Some(credit())), "{format:?}");
        }
    }
}

#[test]
fn the_same_pixels_give_the_same_bytes() {
    for format in OutputFormat::ALL {
        let (picture, recipe) = (waves(Size::new(64, 48), Layout::Rgba), recipe(format, 80, Some(credit())));
        assert_eq!(encode(&picture, &recipe), encode(&picture, &recipe), "{format:?}");
    }
}

#[test]
fn a_side_that_a_format_cannot_hold_is_refused() {
    let long = waves(Size::new(20_000, 1), Layout::Rgb);
    let refused = encode(&long, &recipe(OutputFormat::WebP, 85, None));
    assert!(matches!(refused, Err(EncodeError::Side { allowed_px: 16_383, .. })));
    assert!(encode(&long, &recipe(OutputFormat::Jpeg, 85, None)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_size_and_every_line_comes_out_clean(
        width in 1u32..70, height in 1u32..70, quality in 1u8..=100, alpha in any::<bool>(), text in "\\PC{1,60}",
    ) {
        let layout = if alpha { Layout::Rgba } else { Layout::Rgb };
        let credit = CreditLine::new(&text).ok().and_then(|line| Credit::new(None, Some(line)));
        for format in OutputFormat::ALL {
            let picture = waves(Size::new(width, height), layout);
            let file = encode(&picture, &recipe(format, quality, credit.clone())).unwrap();
            let finished = leftovers(&file.bytes, &Limits::default()).unwrap();
            prop_assert_eq!(finished.leftovers, vec![]);
            prop_assert_eq!(&finished.credit, &credit);
            prop_assert_eq!(finished.size, Size::new(width, height));
        }
    }
}

//! JPEGs made smaller component by component, beside the same made smaller as pixels.

use crate::fixtures::coded::{Coded, Process, SAMPLINGS, Sampling, Script};
use crate::fixtures::{icc, jpeg};
use estompe::domain::{Size, Style};
use estompe::imaging::encode::{Credit, CreditLine, Density, OutputFormat, Quality};
use estompe::imaging::refit::{Refitted, refit};
use estompe::imaging::render::render;
use estompe::imaging::verify::{Expected, Planned, prove};
use estompe::imaging::{Gamut, Limits, Raster, decode, decode_at_least};
use moxcms::ColorProfile;

/// Sides that are no whole number of blocks, and become odd.
const SIZE: Size = Size::new(803, 611);
const EDGE: u32 = 301;

fn refitted(file: &[u8]) -> Option<Refitted> {
    refit(file, EDGE, quality(90), None, Density::Unsaid, &Limits::default())
}

fn quality(number: u8) -> Quality {
    Quality::new(number).unwrap()
}

/// The pixels from which the other path would write.
fn rendered(file: &[u8]) -> Raster {
    let picture = decode_at_least(file, EDGE, &Limits::default()).unwrap();
    render(picture, &[], &[], Style::Tiles, Some(EDGE)).unwrap().raster
}

/// Mean difference of a finished file from pixels.
fn away(finished: &Refitted, pixels: &Raster) -> f64 {
    let found = decode(&finished.bytes, &Limits::default()).unwrap().raster;
    assert_eq!((found.size(), finished.size), (pixels.size(), pixels.size()));
    let sum: u64 = found.data().iter().zip(pixels.data()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / pixels.data().len() as f64
}

fn is_proved(finished: &Refitted, quality: Quality, credit: Option<&Credit>) -> bool {
    let expected = Expected {
        format: OutputFormat::Jpeg,
        quality,
        size: finished.size,
        planned: Planned::Patches(&[]),
        covered: &|_| Vec::new(),
        credit,
        gamut: Gamut::Srgb,
    };
    prove(&finished.bytes, &expected, &Limits::default()).is_ok()
}

#[test]
fn a_component_by_component_picture_looks_like_the_one_made_of_pixels() {
    let mut seen = 0;
    for sampling in &SAMPLINGS {
        let file = Coded::smooth(SIZE, sampling).to_file();
        let Some(finished) = refitted(&file) else { continue };
        seen += 1;
        let mean = away(&finished, &rendered(&file));
        assert!(mean < 4.0 && is_proved(&finished, quality(90), None), "{}: {mean}", sampling.name);
    }
    assert!(seen > 4, "{seen} kinds go this way");
}

#[test]
fn in_every_orientation_luma_and_chroma_stand_where_they_should() {
    let file = Coded::smooth(SIZE, Sampling::named("4:2:0")).to_file();
    for orientation in 1..=8 {
        let turned = jpeg::with_orientation(&file, orientation);
        let mean = away(&refitted(&turned).unwrap(), &rendered(&turned));
        assert!(mean < 4.0, "{orientation}: {mean}");
    }
}

#[test]
fn however_a_file_is_written_the_result_is_the_same() {
    let coded = Coded::smooth(SIZE, Sampling::named("4:2:0"));
    let expected = refitted(&coded.to_file()).unwrap().bytes;
    for process in [Process::PerComponent, Process::Progressive(Script::Libjpeg)] {
        assert!(refitted(&coded.by(process).with_restarts(3).to_file()).unwrap().bytes == expected, "{process:?}");
    }
}

#[test]
fn every_quality_and_a_credit_are_as_asked_for() {
    let file = Coded::smooth(SIZE, Sampling::named("4:2:0")).to_file();
    let credit = Credit::new(CreditLine::new("Somebody").ok(), None).unwrap();
    for number in [1, 50, 85, 95, 100] {
        let finished = refit(&file, EDGE, quality(number), Some(&credit), Density::Unsaid, &Limits::default()).unwrap();
        assert!(is_proved(&finished, quality(number), Some(&credit)), "{number}");
    }
}

#[test]
fn what_must_be_converted_or_is_not_whole_does_not_go_this_way() {
    let sampling = Sampling::named("4:2:0");
    let with =
        |profile: &[u8]| Coded::smooth(SIZE, sampling).dressed(sampling.dress().with_icc(profile, 60_000)).to_file();
    assert!(refitted(&with(&icc::talkative_srgb())).is_some());
    assert!(refitted(&with(&ColorProfile::new_display_p3().encode().unwrap())).is_none());
    let file = Coded::smooth(SIZE, sampling).to_file();
    assert!(refitted(&file[..file.len() / 2]).is_none());
    assert!(
        refit(&file, 803, quality(85), None, Density::Unsaid, &Limits::default()).is_none(),
        "it is not to become smaller"
    );
}

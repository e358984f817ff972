//! The covers in a written file are the planned ones: no false alarm at any quality, and no cover that is not there.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use std::ops::Range;

use estompe::domain::Size;
use estompe::imaging::encode::{OutputFormat, Quality, encode};
use estompe::imaging::verify::{Defect, Expected, Planned, Verified, prove};
use estompe::imaging::{Gamut, Layout, Limits, Raster};
use proptest::prelude::*;

use crate::encode::{credit, recipe};

const SIZE: Size = Size::new(101, 75);
/// Where the cover is.
const COVER: (Range<u32>, Range<u32>) = (30..67, 20..53);

fn covered(y: u32) -> Vec<Range<u32>> {
    if COVER.1.contains(&y) { vec![COVER.0] } else { vec![] }
}

/// Pictures that are hard to compress.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    Noise,
    ColourNoise,
    Edges,
    SaturatedEdges,
    Tiles,
    Checkers,
}

pub(crate) const SUBJECTS: [Subject; 6] =
    [Subject::Noise, Subject::ColourNoise, Subject::Edges, Subject::SaturatedEdges, Subject::Tiles, Subject::Checkers];

/// A number that looks random and depends on its place alone.
fn scatter(x: u32, y: u32, seed: u32) -> u32 {
    let mixed = (x.wrapping_mul(0x9E37_79B1) ^ y.wrapping_mul(0x85EB_CA77) ^ seed.wrapping_mul(0xC2B2_AE3D))
        .wrapping_mul(0x27D4_EB2F);
    (mixed ^ (mixed >> 15)).wrapping_mul(0x1656_67B1) >> 8
}

impl Subject {
    fn pixel(self, x: u32, y: u32, seed: u32) -> [u8; 3] {
        let far = x.abs_diff(48).pow(2) + y.abs_diff(36).pow(2);
        match self {
            Self::Noise => [scatter(x, y, seed) as u8; 3],
            Self::ColourNoise => [0, 1, 2].map(|channel| scatter(x, y, seed.wrapping_add(channel)) as u8),
            Self::Edges => [if far < 150 + seed % 100 { 255 } else { 0 }; 3],
            Self::SaturatedEdges => {
                if far < 150 + seed % 100 {
                    [255, 0, 0]
                } else {
                    [0, 0, 255]
                }
            }
            Self::Tiles => [scatter(x / 5, y / 5, seed) as u8, 128, scatter(x / 5, y / 5, seed.wrapping_add(1)) as u8],
            Self::Checkers => [if (x ^ y ^ seed).is_multiple_of(2) { 255 } else { 0 }, 90, 20],
        }
    }

    pub(crate) fn picture(self, size: Size, seed: u32) -> Raster {
        let pixels = (0..size.height).flat_map(|y| (0..size.width).flat_map(move |x| self.pixel(x, y, seed)));
        Raster::from_vec(size, Layout::Rgb, pixels.collect()).unwrap()
    }
}

fn check(bytes: &[u8], planned: &Raster, format: OutputFormat, quality: u8) -> Result<Verified, Vec<Defect>> {
    let quality = Quality::new(quality).unwrap();
    let (size, planned, gamut) = (planned.size(), Planned::Whole(planned), Gamut::Srgb);
    let expected = Expected { format, quality, size, planned, covered: &covered, credit: None, gamut };
    prove(bytes, &expected, &Limits::default())
}

#[test]
fn a_file_as_planned_is_verified_at_every_quality() {
    for format in OutputFormat::ALL {
        for subject in SUBJECTS {
            let picture = subject.picture(SIZE, 7);
            let qualities: Vec<u8> =
                if format == OutputFormat::Png { vec![85] } else { (1..=100).step_by(3).collect() };
            for quality in qualities {
                let file = encode(&picture, &recipe(format, quality, None)).unwrap();
                let verified = check(&file.bytes, &picture, format, quality);
                let verified =
                    verified.unwrap_or_else(|defects| panic!("{format:?} {subject:?} {quality}: {defects:?}"));
                assert_eq!((verified.size(), verified.bytes()), (SIZE, file.bytes.len() as u64));
                assert_eq!(verified.sha256().len(), 64);
            }
        }
    }
}

/// A face where the cover should be: a soft oval with eyes and a mouth, 30 levels around a middle grey.
fn face(mut picture: Raster) -> Raster {
    for y in COVER.1 {
        for x in COVER.0 {
            let (u, v) = ((x as f32 - 48.0) / 14.0, (y as f32 - 36.0) / 15.0);
            let eye = |cx: f32| (-((u - cx).powi(2) + (v + 0.3).powi(2)) * 30.0).exp();
            let mouth = (-(u.powi(2) * 6.0 + (v - 0.5).powi(2) * 60.0)).exp();
            let skin = 30.0 * (1.0 - u * u - v * v).clamp(-1.0, 1.0) - 60.0 * (eye(-0.4) + eye(0.4) + mouth);
            let level = (128.0 + skin).clamp(0.0, 255.0) as u8;
            picture.row_mut(y)[x as usize * 3..][..3].copy_from_slice(&[level, level / 2 + 50, level / 2 + 40]);
        }
    }
    picture
}

fn solid(mut picture: Raster, colour: [u8; 3]) -> Raster {
    for y in COVER.1 {
        for x in COVER.0 {
            picture.row_mut(y)[x as usize * 3..][..3].copy_from_slice(&colour);
        }
    }
    picture
}

#[test]
fn a_face_where_a_cover_was_planned_is_a_defect() {
    for format in OutputFormat::ALL {
        for quality in [30, 60, 85, 100] {
            let planned = solid(Subject::Tiles.picture(SIZE, 3), [128, 114, 104]);
            let shown = face(planned.clone());
            let file = encode(&shown, &recipe(format, quality, None)).unwrap();
            let defects = check(&file.bytes, &planned, format, quality).unwrap_err();
            assert!(matches!(defects.as_slice(), [Defect::Pixels(_)]), "{format:?} {quality}: {defects:?}");
        }
    }
}

#[test]
fn a_cover_of_another_colour_is_a_defect() {
    for format in OutputFormat::ALL {
        let planned = solid(Subject::Noise.picture(SIZE, 3), [120, 120, 120]);
        let shown = solid(Subject::Noise.picture(SIZE, 3), [148, 112, 92]);
        let file = encode(&shown, &recipe(format, 85, None)).unwrap();
        assert!(check(&file.bytes, &planned, format, 85).is_err(), "{format:?}");
    }
}

#[test]
fn a_file_of_another_plan_is_a_defect() {
    let picture = Subject::Tiles.picture(SIZE, 1);
    let file = encode(&picture, &recipe(OutputFormat::Jpeg, 85, Some(credit()))).unwrap().bytes;
    assert_eq!(check(&file, &picture, OutputFormat::Jpeg, 85).unwrap_err(), [Defect::Credit]);
    let smaller = Subject::Tiles.picture(Size::new(100, 75), 1);
    let file = encode(&smaller, &recipe(OutputFormat::Jpeg, 85, None)).unwrap().bytes;
    let defects = check(&file, &picture, OutputFormat::Jpeg, 85).unwrap_err();
    assert!(matches!(defects.as_slice(), [Defect::Size { .. }]));
    let defects = check(&file, &smaller, OutputFormat::Png, 85).unwrap_err();
    assert!(matches!(defects.as_slice(), [Defect::Format { .. }]));
    let trailing = [file.as_slice(), b"film"].concat();
    assert!(matches!(
        check(&trailing, &smaller, OutputFormat::Jpeg, 85).unwrap_err().as_slice(),
        [Defect::Leftover(_)]
    ));
}

/// Transparency is laid on white in a JPEG, and kept elsewhere.
#[test]
fn transparent_pictures_are_verified() {
    let picture = crate::encode::waves(SIZE, Layout::Rgba);
    for format in OutputFormat::ALL {
        let file = encode(&picture, &recipe(format, 90, None)).unwrap();
        check(&file.bytes, &picture, format, 90).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Any size, any quality, any of the subjects, everything covered: never a false alarm.
    #[test]
    fn a_true_file_is_never_refused(
        width in 1u32..60, height in 1u32..60, quality in 1u8..=100, seed in any::<u32>(),
        subject in prop::sample::select(SUBJECTS.to_vec()),
    ) {
        let planned = subject.picture(Size::new(width, height), seed);
        for format in OutputFormat::ALL {
            let file = encode(&planned, &recipe(format, quality, None)).unwrap();
            #[expect(clippy::single_range_in_vec_init, reason = "one span is a list of one")]
            let all = |_| vec![0..u32::MAX];
            let quality = Quality::new(quality).unwrap();
            let (size, planned, gamut) = (planned.size(), Planned::Whole(&planned), Gamut::Srgb);
            let expected = Expected { format, quality, size, planned, covered: &all, credit: None, gamut };
            let verified = prove(&file.bytes, &expected, &Limits::default());
            prop_assert!(verified.is_ok(), "{format:?}: {verified:?}");
        }
    }

    #[test]
    fn a_mutated_file_is_judged_without_a_panic(
        changes in prop::collection::vec((any::<u16>(), any::<u8>()), 1..6),
        format in prop::sample::select(OutputFormat::ALL.to_vec()),
    ) {
        let planned = Subject::Tiles.picture(Size::new(40, 30), 5);
        let mut file = encode(&planned, &recipe(format, 85, None)).unwrap().bytes;
        for (at, value) in changes {
            let at = usize::from(at) % file.len();
            file[at] = value;
        }
        drop(check(&file, &planned, format, 85));
    }
}

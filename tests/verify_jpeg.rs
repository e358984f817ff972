//! The proof of JPEG files of any sampling, in gray, with wide tables, from whole plans and from patches.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops where it fails")]

use std::ops::Range;

use estompe::domain::Size;
use estompe::imaging::cover::Frame;
use estompe::imaging::encode::{OutputFormat, Quality, encode};
use estompe::imaging::verify::{Defect, Expected, Planned, Verified, prove};
use estompe::imaging::{Gamut, Layout, Limits, Patch, Raster, Refusal};
use jpeg_encoder::{ChromaSubsamplingMethod, ColorType, Encoder, SamplingFactor};
use proptest::prelude::*;

use crate::encode::recipe;
use crate::verify_leftovers::{JFIF_END, find, inserted, profile_segment};
use crate::verify_pixels::{SUBJECTS, Subject};

const SIZE: Size = Size::new(101, 75);
/// Where the cover is.
const COVER: (Range<u32>, Range<u32>) = (30..67, 20..53);

fn covered(y: u32) -> Vec<Range<u32>> {
    if COVER.1.contains(&y) { vec![COVER.0] } else { vec![] }
}

/// Every pixel.
#[expect(clippy::single_range_in_vec_init, reason = "one span is a list of one")]
fn all(_: u32) -> Vec<Range<u32>> {
    vec![0..u32::MAX]
}

/// All that jpeg-encoder offers, with the sides of their MCUs in blocks.
const SAMPLINGS: [(SamplingFactor, u32, u32); 8] = [
    (SamplingFactor::F_1_1, 1, 1),
    (SamplingFactor::F_2_1, 2, 1),
    (SamplingFactor::F_1_2, 1, 2),
    (SamplingFactor::F_2_2, 2, 2),
    (SamplingFactor::F_4_1, 4, 1),
    (SamplingFactor::F_4_2, 4, 2),
    (SamplingFactor::F_1_4, 1, 4),
    (SamplingFactor::F_2_4, 2, 4),
];

fn written(picture: &Raster, quality: u8, set: impl Fn(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, quality);
    encoder.set_chroma_subsampling_method(ChromaSubsamplingMethod::Average);
    set(&mut encoder);
    encoder.encode(picture.data(), picture.width() as u16, picture.height() as u16, ColorType::Rgb).unwrap();
    bytes
}

fn sampled(picture: &Raster, quality: u8, sampling: SamplingFactor) -> Vec<u8> {
    written(picture, quality, |encoder| encoder.set_sampling_factor(sampling))
}

/// One component. This encoder writes a table for chroma all the same, which is taken out.
fn gray(picture: &Raster, quality: u8) -> Vec<u8> {
    let luma = |[r, g, b]: [u8; 3]| 0.299 * f32::from(r) + 0.587 * f32::from(g) + 0.114 * f32::from(b);
    let pixels = picture.data().as_chunks::<3>().0.iter().map(|rgb| luma(*rgb).round() as u8);
    let mut bytes = Vec::new();
    let encoder = Encoder::new(&mut bytes, quality);
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(&pixels.collect::<Vec<_>>(), width, height, ColorType::Luma).unwrap();
    let table = find(&bytes, &[0xFF, 0xDB, 0, 67, 1]);
    bytes.drain(table..table + 69);
    bytes
}

type Verdict = Result<Verified, Vec<Defect>>;

fn check(bytes: &[u8], size: Size, planned: Planned<'_>, covered: &dyn Fn(u32) -> Vec<Range<u32>>) -> Verdict {
    let (format, quality, gamut) = (OutputFormat::Jpeg, Quality::default(), Gamut::Srgb);
    prove(bytes, &Expected { format, quality, size, planned, covered, credit: None, gamut }, &Limits::default())
}

fn check_whole(bytes: &[u8], planned: &Raster) -> Verdict {
    check(bytes, planned.size(), Planned::Whole(planned), &covered)
}

fn assert_pixels(verdict: &Verdict, what: &str) {
    assert!(
        matches!(verdict, Err(defects) if matches!(defects.as_slice(), [Defect::Pixels(_)])),
        "{what}: {verdict:?}"
    );
}

/// The picture with other pixels in a rectangle.
fn with(mut picture: Raster, xs: Range<u32>, ys: Range<u32>, pixel: impl Fn(u32, u32) -> [u8; 3]) -> Raster {
    for y in ys {
        for x in xs.clone() {
            picture.row_mut(y)[x as usize * 3..][..3].copy_from_slice(&pixel(x, y));
        }
    }
    picture
}

fn cover(picture: Raster) -> Raster {
    with(picture, COVER.0, COVER.1, |_, _| [128, 114, 104])
}

#[test]
fn an_honest_file_of_any_sampling_is_proved() {
    for subject in SUBJECTS {
        for size in [SIZE, Size::new(17, 9), Size::new(64, 32), Size::new(3, 35), Size::new(1, 1)] {
            let picture = subject.picture(size, 5);
            for quality in [25, 60, 85, 100] {
                for (sampling, h, v) in SAMPLINGS {
                    let file = sampled(&picture, quality, sampling);
                    let verdict = check(&file, size, Planned::Whole(&picture), &all);
                    assert!(verdict.is_ok(), "{subject:?} {size:?} {quality} {h}x{v}: {verdict:?}");
                }
                let verdict = check(&gray(&picture, quality), size, Planned::Whole(&picture), &all);
                assert!(verdict.is_ok(), "{subject:?} {size:?} {quality} gray: {verdict:?}");
            }
        }
    }
}

#[test]
fn one_block_of_luma_that_shows_the_original_is_seen() {
    let planned = cover(Subject::Tiles.picture(SIZE, 3));
    // An edge, as of a jaw before a wall, in the colour of the cover.
    let original = |x: u32, _| if x < 44 { [158, 144, 134] } else { [88, 74, 64] };
    let shown = with(planned.clone(), 40..48, 32..40, original);
    for quality in [40, 60, 85, 95, 100] {
        for (sampling, h, v) in SAMPLINGS {
            let honest = check_whole(&sampled(&planned, quality, sampling), &planned);
            assert!(honest.is_ok(), "{quality} {h}x{v}: {honest:?}");
            assert_pixels(&check_whole(&sampled(&shown, quality, sampling), &planned), &format!("{quality} {h}x{v}"));
        }
        assert!(check_whole(&gray(&planned, quality), &planned).is_ok());
        assert_pixels(&check_whole(&gray(&shown, quality), &planned), &format!("{quality} gray"));
    }
}

#[test]
fn one_block_of_chroma_that_shows_the_original_is_seen() {
    let planned = with(Subject::Tiles.picture(SIZE, 3), 0..101, 0..75, |_, _| [128, 114, 104]);
    for quality in [60, 85, 95, 100] {
        for (sampling, h, v) in SAMPLINGS {
            let (left, top) = (48 / (8 * h) * 8 * h, 32 / (8 * v) * 8 * v);
            // Redder by 20 levels of Cr, and as bright.
            let original = |_, _| [156, 100, 104];
            let shown = with(planned.clone(), left..left + 8 * h, top..top + 8 * v, original);
            let verdict = check_whole(&sampled(&shown, quality, sampling), &planned);
            assert_pixels(&verdict, &format!("{quality} {h}x{v}"));
            let Err(defects) = verdict else { continue };
            let [Defect::Pixels(worst)] = defects.as_slice() else { continue };
            assert_eq!((worst.x / (8 * h) * 8 * h, worst.y / (8 * v) * 8 * v), (left, top), "{quality} {h}x{v}");
        }
    }
}

fn patch(picture: &Raster, frame: Frame) -> Patch {
    let bytes = |x: u32| x as usize * 3;
    let rows = (frame.top..frame.bottom).flat_map(|y| &picture.row(y)[bytes(frame.left)..bytes(frame.right)]);
    let size = Size::new(frame.width(), frame.height());
    Patch::new(frame, Raster::from_vec(size, Layout::Rgb, rows.copied().collect()).unwrap()).unwrap()
}

/// The MCUs that hold a covered pixel: together, and one by one.
fn patches(picture: &Raster, h: u32, v: u32) -> [Vec<Patch>; 2] {
    let (width, height) = (8 * h, 8 * v);
    let columns = COVER.0.start / width..(COVER.0.end - 1) / width + 1;
    let rows = COVER.1.start / height..(COVER.1.end - 1) / height + 1;
    let frame = |columns: Range<u32>, rows: Range<u32>| Frame {
        left: columns.start * width,
        top: rows.start * height,
        right: (columns.end * width).min(picture.width()),
        bottom: (rows.end * height).min(picture.height()),
    };
    let each = rows.clone().flat_map(|row| columns.clone().map(move |column| (column..column + 1, row..row + 1)));
    let each = each.map(|(columns, rows)| patch(picture, frame(columns, rows))).collect();
    [vec![patch(picture, frame(columns, rows))], each]
}

#[test]
fn patches_give_the_verdict_of_the_whole_plan() {
    let planned = cover(Subject::Tiles.picture(SIZE, 3));
    let others = [cover(Subject::Noise.picture(SIZE, 8)), Subject::Noise.picture(SIZE, 8), planned.clone()];
    let mut refused = 0;
    for (sampling, h, v) in SAMPLINGS {
        for shown in &others {
            let file = sampled(shown, 85, sampling);
            let verdict = check_whole(&file, &planned);
            refused += u32::from(verdict.is_err());
            for patches in patches(&planned, h, v) {
                assert_eq!(check(&file, SIZE, Planned::Patches(&patches), &covered), verdict, "{h}x{v}");
            }
        }
    }
    assert_eq!(refused, 16, "two of three, at every sampling");
}

#[test]
fn a_pixel_that_is_missing_from_the_patches_is_a_defect() {
    let planned = cover(Subject::Tiles.picture(SIZE, 3));
    let file = sampled(&planned, 85, SamplingFactor::F_2_2);
    let [whole, each] = patches(&planned, 2, 2);
    let Frame { left, top, right, bottom } = whole[0].frame();
    let cut = [
        Frame { left: left + 1, top, right, bottom },
        Frame { left, top: top + 1, right, bottom },
        Frame { left, top, right: right - 1, bottom },
        Frame { left, top, right, bottom: bottom - 1 },
    ];
    let cut = cut.map(|frame| vec![patch(&planned, frame)]).into_iter().chain([each[1..].to_vec(), Vec::new()]);
    for patches in cut {
        let verdict = check(&file, SIZE, Planned::Patches(&patches), &covered);
        assert!(matches!(verdict.unwrap_err().as_slice(), [Defect::Unplanned { .. }]));
    }
    let smaller = Subject::Tiles.picture(Size::new(100, 75), 3);
    assert!(
        check(&file, SIZE, Planned::Whole(&smaller), &covered).unwrap_err().contains(&Defect::Unplanned { x: 0, y: 0 })
    );
}

#[test]
fn other_formats_need_the_whole_plan() {
    let planned = Subject::Tiles.picture(SIZE, 3);
    let patches = [patch(&planned, Frame { left: 0, top: 0, right: SIZE.width, bottom: SIZE.height })];
    for format in [OutputFormat::Png, OutputFormat::WebP] {
        let file = encode(&planned, &recipe(format, 85, None)).unwrap().bytes;
        let (quality, planned, gamut) = (Quality::default(), Planned::Patches(&patches), Gamut::Srgb);
        let expected = Expected { format, quality, size: SIZE, planned, covered: &covered, credit: None, gamut };
        assert_eq!(prove(&file, &expected, &Limits::default()), Err(vec![Defect::Unplanned { x: 0, y: 0 }]));
    }
}

#[test]
fn a_profile_is_accepted_as_planned_and_not_otherwise() {
    let picture = Subject::Tiles.picture(SIZE, 3);
    let file = sampled(&picture, 85, SamplingFactor::F_2_2);
    let gamuts = [Gamut::Srgb, Gamut::DisplayP3, Gamut::AdobeRgb];
    for found in gamuts {
        let file = if found == Gamut::Srgb { file.clone() } else { inserted(&file, JFIF_END, &profile_segment(found)) };
        for gamut in gamuts {
            let (format, quality, planned) = (OutputFormat::Jpeg, Quality::default(), Planned::Whole(&picture));
            let expected = Expected { format, quality, size: SIZE, planned, covered: &covered, credit: None, gamut };
            let verdict = prove(&file, &expected, &Limits::default());
            if found == gamut {
                assert!(verdict.is_ok(), "{verdict:?}");
            } else {
                assert_eq!(verdict, Err(vec![Defect::Gamut { planned: gamut, found }]));
            }
        }
    }
}

/// The same file with quantisers of 16 bits, which the extended frame allows (ITU-T T.81, table B.4).
fn widened(file: &[u8]) -> Vec<u8> {
    let mut wide = file.to_vec();
    for number in [0, 1] {
        let at = find(&wide, &[0xFF, 0xDB, 0, 67, number]);
        let values: Vec<u8> = wide[at + 5..at + 69].iter().flat_map(|&value| [0, value]).collect();
        wide.splice(at..at + 69, [[0xFF, 0xDB, 0, 131, 0x10 | number].as_slice(), &values].concat());
    }
    let frame = find(&wide, &[0xFF, 0xC0]);
    wide[frame + 1] = 0xC1;
    wide
}

#[test]
fn files_of_other_makes_are_proved() {
    let planned = cover(Subject::ColourNoise.picture(SIZE, 3));
    let shown = Subject::ColourNoise.picture(SIZE, 3);
    let make = |picture: &Raster| {
        [
            widened(&sampled(picture, 85, SamplingFactor::F_2_2)),
            written(picture, 85, |encoder| encoder.set_restart_interval(2)),
            written(picture, 85, |encoder| encoder.set_optimized_huffman_tables(true)),
        ]
    };
    for (number, (honest, other)) in make(&planned).iter().zip(make(&shown)).enumerate() {
        let verdict = check_whole(honest, &planned);
        assert!(verdict.is_ok(), "{number}: {verdict:?}");
        assert_pixels(&check_whole(&other, &planned), &number.to_string());
    }
}

#[test]
fn what_cannot_be_compared_is_not_proved() {
    let picture = Subject::Tiles.picture(SIZE, 3);
    let unsupported = |file: &[u8]| {
        let defects = check_whole(file, &picture).unwrap_err();
        assert!(matches!(defects.as_slice(), [Defect::Unreadable(Refusal::Unsupported { .. })]), "{defects:?}");
    };
    unsupported(&written(&picture, 85, |encoder| encoder.set_progressive(true)));
    let mut named = sampled(&picture, 85, SamplingFactor::F_2_2);
    let (frame, scan) = (find(&named, &[0xFF, 0xC0]), find(&named, &[0xFF, 0xDA]));
    for (number, name) in b"RGB".iter().enumerate() {
        named[frame + 10 + 3 * number] = *name;
        named[scan + 5 + 2 * number] = *name;
    }
    unsupported(&named);
    let mut fractional = sampled(&picture, 85, SamplingFactor::F_1_1);
    fractional[frame + 11] = 0x31;
    fractional[frame + 14] = 0x21;
    let verdict = check_whole(&fractional, &picture).unwrap_err();
    assert!(matches!(verdict.as_slice(), [Defect::Unreadable(_)]), "{verdict:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_true_file_of_any_sampling_is_never_refused(
        width in 1u32..90, height in 1u32..90, quality in 1u8..=100, seed in any::<u32>(),
        subject in prop::sample::select(SUBJECTS.to_vec()), sampling in prop::sample::select(SAMPLINGS.to_vec()),
    ) {
        let size = Size::new(width, height);
        let picture = subject.picture(size, seed);
        let patches = [patch(&picture, Frame { left: 0, top: 0, right: width, bottom: height })];
        let verdict = check(&sampled(&picture, quality, sampling.0), size, Planned::Patches(&patches), &all);
        prop_assert!(verdict.is_ok(), "{verdict:?}");
        let verdict = check(&gray(&picture, quality), size, Planned::Patches(&patches), &all);
        prop_assert!(verdict.is_ok(), "gray: {verdict:?}");
    }
}

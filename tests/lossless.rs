//! The lossless path on whole files: only what is hidden changes, and nothing tells what it was.

use crate::fixtures::coded::{Coded, Process, SAMPLINGS, Sampling, Script};
use crate::fixtures::icc;
use estompe::domain::{Point, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::cover::{CoverWish, plan};
use estompe::imaging::encode::{Credit, CreditLine, Density, OutputFormat, Quality};
use estompe::imaging::jpeg::Coefficients;
use estompe::imaging::lossless::{Declined, Edges, NotRetouched, Retouched, Retouching, Trimmed, retouch};
use estompe::imaging::verify::{Defect, Expected, Planned, Verified, prove};
use estompe::imaging::{BlockGrid, Gamut, Limits, Note, Orientation};
use moxcms::ColorProfile;
use proptest::prelude::*;

const STYLES: [Style; 4] = [Style::Veil, Style::Solid(Rgb8([90, 120, 140])), Style::Tiles, Style::Sticker];

fn wish(shape: &Shape) -> [CoverWish; 1] {
    [CoverWish { shape: shape.clone(), keep: None }]
}

fn retouched(file: &[u8], wishes: &[CoverWish], style: Style, edges: Edges) -> Result<Retouched, NotRetouched> {
    retouch(
        file,
        &Retouching { wishes, shown: &[], style, edges, credit: None, density: Density::Unsaid },
        &Limits::default(),
    )
}

fn proved(done: &Retouched, bytes: &[u8]) -> Result<Verified, Vec<Defect>> {
    let expected = Expected {
        format: OutputFormat::Jpeg,
        quality: Quality::default(),
        size: done.size,
        planned: Planned::Patches(&done.patches),
        covered: &|y| done.covered_in_row(y),
        credit: None,
        gamut: done.gamut,
    };
    prove(bytes, &expected, &Limits::default())
}

/// Kinds that take this path: gray, and luma with chroma.
fn samplings() -> impl Iterator<Item = &'static Sampling> {
    SAMPLINGS.iter().filter(|kind| kind.factors.len() < 4 && kind.name != "RGB" && kind.adobe.is_none())
}

fn open(file: &[u8]) -> Coefficients {
    Coefficients::open(file, &Limits::default()).unwrap()
}

/// The blocks of a component, and whether their coefficients are equal.
fn equal_blocks(one: &Coefficients, other: &Coefficients, at: usize) -> Vec<((usize, usize), bool)> {
    let (across, down) = one.blocks(at);
    assert_eq!((across, down), other.blocks(at));
    let places = (0..down).flat_map(|y| (0..across).map(move |x| (x, y)));
    places.map(|(x, y)| ((x, y), one.block(at, x, y) == other.block(at, x, y))).collect()
}

#[test]
fn outside_the_reach_of_a_cover_every_coefficient_is_what_it_was() {
    let size = Size::new(330, 260);
    let shape = Shape::Ellipse(PxBox::new(120.0, 90.0, 40.0, 50.0));
    let (mut kept, mut made) = (0, 0);
    for sampling in samplings() {
        for process in [Process::Baseline, Process::PerComponent, Process::Progressive(Script::Libjpeg)] {
            let coded = Coded::smooth(size, sampling).by(process);
            let before = open(&coded.to_file());
            let done = retouched(&coded.to_file(), &wish(&shape), Style::Veil, Edges::Trim).unwrap();
            let after = open(&done.bytes);
            for (at, component) in coded.components.iter().enumerate() {
                let (h, v) = coded.most();
                let (across, down) = (8 * h / component.h, 8 * v / component.v);
                let (across, down) = if coded.components.len() == 1 { (8, 8) } else { (across, down) };
                assert_eq!(before.quantisers(at), after.quantisers(at));
                for ((x, y), is_equal) in equal_blocks(&before, &after, at) {
                    let (left, top) = (x as u32 * across, y as u32 * down);
                    let near = |patch: &estompe::imaging::Patch| {
                        let frame = patch.frame();
                        left < frame.right && left + across > frame.left && top < frame.bottom && top + down > frame.top
                    };
                    assert!(is_equal || done.patches.iter().any(near), "{} {process:?}: {at} {x},{y}", sampling.name);
                    *(if is_equal { &mut kept } else { &mut made }) += 1;
                }
            }
            proved(&done, &done.bytes).unwrap_or_else(|why| panic!("{} {process:?}: {why:?}", sampling.name));
        }
    }
    assert!(kept > made && made > 1000, "{kept} {made}");
}

#[test]
fn without_a_cover_every_coefficient_is_what_it_was_and_the_second_time_every_byte() {
    for sampling in samplings() {
        let coded = Coded::random(7, Size::new(75, 61), sampling);
        let done = retouched(&coded.to_file(), &[], Style::Veil, Edges::Trim).unwrap();
        let (before, after) = (open(&coded.to_file()), open(&done.bytes));
        for at in 0..coded.components.len() {
            assert!(equal_blocks(&before, &after, at).iter().all(|(_, is_equal)| *is_equal), "{}", sampling.name);
        }
        assert!(done.patches.is_empty());
        let again = retouched(&done.bytes, &[], Style::Veil, Edges::Trim).unwrap();
        assert!(again.bytes == done.bytes, "{}", sampling.name);
        proved(&done, &done.bytes).unwrap_or_else(|why| panic!("{}: {why:?}", sampling.name));
    }
}

#[derive(Clone, Debug)]
struct Case {
    size: Size,
    sampling: usize,
    process: Process,
    orientation: Orientation,
    shape: Shape,
    style: Style,
    seed: u64,
}

fn cases() -> impl Strategy<Value = Case> {
    let size = (40u32..200, 40u32..200).prop_map(|(w, h)| Size::new(w, h));
    let kinds = (0..samplings().count(), prop::sample::select(Process::ALL.to_vec()));
    let looks = (prop::sample::select(Orientation::ALL.to_vec()), prop::sample::select(STYLES.to_vec()), any::<u64>());
    (size, kinds, looks, (0.0..1.0f32, 0.0..1.0f32, 1.0..90.0f32, 1.0..90.0f32, 0..3u8)).prop_map(
        |(size, (sampling, process), (orientation, style, seed), (x, y, w, h, kind))| {
            let upright = orientation.upright_size(size);
            let area = PxBox::new(x * upright.width as f32 - 5.0, y * upright.height as f32 - 5.0, w, h);
            let shape = match kind {
                0 => Shape::Ellipse(area),
                1 => Shape::Rect(area),
                _ => Shape::Polygon(vec![
                    Point { x: area.x, y: area.y },
                    Point { x: area.right(), y: area.y + area.h * 0.3 },
                    Point { x: area.x + area.w * 0.6, y: area.bottom() },
                ]),
            };
            Case { size, sampling, process, orientation, shape, style, seed }
        },
    )
}

/// Two files whose coefficients differ in every block of every MCU that the shape touches, and nowhere else.
fn twins(case: &Case) -> [Coded; 2] {
    let sampling = samplings().nth(case.sampling).unwrap();
    let one = Coded::random(case.seed, case.size, sampling).by(case.process);
    let one = one.dressed(sampling.dress().with_orientation(u16::from(case.orientation.to_exif())));
    let noise = Coded::random(case.seed ^ 0x5EED, case.size, sampling);
    let mut other = one.clone();
    let upright = case.orientation.upright_size(case.size);
    let hidden = plan(upright, &wish(&case.shape), &[], &BlockGrid::LOSSLESS).unwrap().mask().clone();
    let (h, v) = if one.components.len() == 1 { (1, 1) } else { one.most() };
    for (x, y) in hidden
        .rows()
        .flat_map(|y| hidden.row(y).iter().flat_map(move |span| (span.start..span.end).map(move |x| (x, y))))
    {
        let (x, y) = case.orientation.stored_from_upright(case.size, x, y);
        for at in 0..one.components.len() {
            let component = &one.components[at];
            let (own_h, own_v) = if one.components.len() == 1 { (1, 1) } else { (component.h, component.v) };
            let all = one.all_blocks(component).width;
            for block_y in y / (8 * v) * own_v..(y / (8 * v) + 1) * own_v {
                for block_x in x / (8 * h) * own_h..(x / (8 * h) + 1) * own_h {
                    let block = (block_y * all + block_x) as usize;
                    other.components[at].blocks[block] = noise.components[at].blocks[block];
                }
            }
        }
    }
    [one, other]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// The law of covers, byte for byte: codes, tables and neighbours included.
    #[test]
    fn what_is_under_a_cover_never_changes_a_byte(case in cases()) {
        let files = twins(&case).map(|coded| coded.to_file());
        let done = files.each_ref().map(|file| retouched(file, &wish(&case.shape), case.style, Edges::Trim));
        let [Ok(one), Ok(other)] = done else {
            // A picture of less than one MCU cannot be mirrored.
            prop_assume!(false);
            return Ok(());
        };
        prop_assert!(one.bytes == other.bytes, "the files differ: {case:?}");
        if let Err(why) = proved(&one, &one.bytes) {
            prop_assert!(false, "{why:?} {case:?}");
        }
    }
}

/// The property can fail: the same twins without their cover.
#[test]
fn twins_differ_where_nothing_covers_them() {
    let shape = Shape::Rect(PxBox::new(60.0, 50.0, 30.0, 30.0));
    let case = Case {
        size: Size::new(150, 140),
        sampling: 6,
        process: Process::Baseline,
        orientation: Orientation::Turn90,
        shape,
        style: Style::Veil,
        seed: 5,
    };
    let files = twins(&case).map(|coded| coded.to_file());
    let elsewhere = Shape::Rect(PxBox::new(0.0, 0.0, 4.0, 4.0));
    let done = files.each_ref().map(|file| retouched(file, &wish(&elsewhere), case.style, Edges::Trim).unwrap().bytes);
    assert!(done[0] != done[1]);
}

/// A block under the cover that holds what was there before is seen.
#[test]
fn a_cover_that_was_not_written_is_not_proved() {
    let coded = Coded::smooth(Size::new(200, 160), Sampling::named("4:2:0"));
    let shape = Shape::Rect(PxBox::new(70.0, 50.0, 40.0, 40.0));
    let done = retouched(&coded.to_file(), &wish(&shape), Style::Tiles, Edges::Trim).unwrap();
    let bare = retouched(&coded.to_file(), &[], Style::Tiles, Edges::Trim).unwrap();
    assert!(proved(&done, &done.bytes).is_ok());
    let defects = proved(&done, &bare.bytes).unwrap_err();
    assert!(matches!(defects[..], [Defect::Pixels(_)]), "{defects:?}");
}

#[test]
fn a_turned_photo_is_covered_where_it_stands_upright_and_says_what_it_gave_up() {
    let sampling = Sampling::named("4:2:0");
    let coded = Coded::smooth(Size::new(101, 53), sampling).dressed(sampling.dress().with_orientation(6));
    let shape = Shape::Rect(PxBox::new(20.0, 30.0, 6.0, 6.0));
    let done = retouched(&coded.to_file(), &wish(&shape), Style::Solid(Rgb8([255, 0, 0])), Edges::Trim).unwrap();
    assert_eq!((done.size, done.trimmed), (Size::new(48, 101), Trimmed { left: 5, top: 0 }));
    let covered: Vec<_> = (0..101).filter(|&y| done.covered_in_row(y).iter().any(|span| span.contains(&18))).collect();
    assert!(covered.contains(&30) && covered.contains(&36), "{covered:?}");
    let exact = retouched(&coded.to_file(), &wish(&shape), Style::Veil, Edges::Exact);
    assert_eq!(exact.unwrap_err(), NotRetouched::Declined(Declined::Edges));
    let unreadable = coded.dressed(sampling.dress().with_orientation(99));
    assert_eq!(
        retouched(&unreadable.to_file(), &[], Style::Veil, Edges::Trim).unwrap().notes,
        [Note::OrientationUnreadable]
    );
}

#[test]
fn colours_keep_their_meaning_by_a_constant_profile_or_take_the_other_path() {
    let sampling = Sampling::named("4:2:0");
    let file = |profile: &[u8]| {
        Coded::smooth(Size::new(64, 48), sampling).dressed(sampling.dress().with_icc(profile, 60_000)).to_file()
    };
    let done = |profile: &[u8]| retouched(&file(profile), &[], Style::Veil, Edges::Trim);
    let encoded = |profile: ColorProfile| profile.encode().unwrap();
    for (profile, gamut) in [
        (encoded(ColorProfile::new_srgb()), Gamut::Srgb),
        (encoded(ColorProfile::new_display_p3()), Gamut::DisplayP3),
        (encoded(ColorProfile::new_adobe_rgb()), Gamut::AdobeRgb),
        (icc::talkative_srgb(), Gamut::Srgb),
    ] {
        let done = done(&profile).unwrap();
        assert_eq!(done.gamut, gamut);
        assert!(proved(&done, &done.bytes).is_ok());
        let holds_ours = gamut.profile().is_some_and(|ours| done.bytes.windows(ours.len()).any(|part| part == ours));
        assert_eq!(holds_ours, gamut != Gamut::Srgb);
        assert!(
            !done.bytes.windows(16).any(|part| profile.windows(16).skip(64).step_by(16).take(4).any(|it| it == part))
                || holds_ours
        );
    }
    let declined = |profile: &[u8]| done(profile).unwrap_err();
    assert_eq!(declined(&encoded(ColorProfile::new_pro_photo_rgb())), NotRetouched::Declined(Declined::Colours));
    assert_eq!(declined(b"no profile at all"), NotRetouched::Declined(Declined::Colours));
}

#[test]
fn what_is_not_gray_or_luma_and_chroma_takes_the_other_path() {
    let declined = |name: &str| {
        let file = Coded::smooth(Size::new(64, 48), Sampling::named(name)).to_file();
        retouched(&file, &[], Style::Veil, Edges::Trim).unwrap_err()
    };
    assert_eq!(declined("RGB"), NotRetouched::Declined(Declined::Components));
    let inks = SAMPLINGS.iter().filter(|kind| kind.factors.len() == 4).map(|kind| kind.name);
    assert!(inks.map(declined).all(|why| why == NotRetouched::Declined(Declined::Components)));
    let broken = retouched(b"\xFF\xD8\xFF\xD9", &[], Style::Veil, Edges::Trim).unwrap_err();
    assert!(matches!(broken, NotRetouched::Declined(Declined::Unread(_))));
    let nowhere = [CoverWish { shape: Shape::Rect(PxBox::new(f32::NAN, 0.0, 5.0, 5.0)), keep: None }];
    let file = Coded::smooth(Size::new(64, 48), Sampling::named("4:2:0")).to_file();
    assert!(matches!(retouched(&file, &nowhere, Style::Veil, Edges::Trim), Err(NotRetouched::Unclear(_))));
}

/// The closed set: whatever the source had, the file holds these markers and no other.
#[test]
fn only_what_a_picture_needs_is_written_and_the_credit() {
    let sampling = Sampling::named("4:2:0");
    let mut dress = sampling.dress().with_orientation(1);
    dress.extra.push((0xFE, b"QxzComment".to_vec()));
    dress.extra.push((0xE5, b"QxzSegment".to_vec()));
    let file = Coded::smooth(Size::new(64, 48), sampling).with_restarts(2).dressed(dress).to_file();
    let line = |text| Some(CreditLine::new(text).unwrap());
    let credit = Credit::new(line("Ville de Rennes"), line("É. Dupré")).unwrap();
    for (credit, markers) in [
        (None, vec![0xE0, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xDA]),
        (Some(&credit), vec![0xE0, 0xE1, 0xDB, 0xDB, 0xC0, 0xC4, 0xC4, 0xDA]),
    ] {
        let wanted = Retouching {
            wishes: &[],
            shown: &[],
            style: Style::Veil,
            edges: Edges::Trim,
            credit,
            density: Density::Unsaid,
        };
        let bytes = retouch(&file, &wanted, &Limits::default()).unwrap().bytes;
        let (mut found, mut at) = (Vec::new(), 2);
        while found.last() != Some(&0xDA) {
            assert_eq!(bytes[at], 0xFF);
            found.push(bytes[at + 1]);
            at += 2 + usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
        }
        assert_eq!(found, markers);
        assert!(!bytes.windows(3).any(|part| part == b"Qxz"));
    }
}

/// A photo without a JFIF marker gets one where a density is to be said, and nothing else of it changes.
#[test]
fn a_density_is_said_in_a_jfif_marker_and_changes_no_coefficient() {
    let sampling = Sampling::named("4:2:0");
    for jfif in [true, false] {
        let mut dress = sampling.dress();
        dress.jfif = jfif;
        let file = Coded::smooth(Size::new(64, 48), sampling).dressed(dress).to_file();
        let written = |density| {
            let wanted =
                Retouching { wishes: &[], shown: &[], style: Style::Veil, edges: Edges::Trim, credit: None, density };
            retouch(&file, &wanted, &Limits::default()).unwrap().bytes
        };
        let (plain, printed) = (written(Density::Unsaid), written(Density::Print));
        let without_jfif =
            |file: &[u8]| if file[3] == 0xE0 { [&file[..2], &file[20..]].concat() } else { file.to_vec() };
        assert_eq!(printed[2..20], *b"\xFF\xE0\0\x10JFIF\0\x01\x02\x01\x01\x2C\x01\x2C\0\0");
        assert_eq!((plain[3] == 0xE0, without_jfif(&plain)), (jfif, without_jfif(&printed)));
    }
}

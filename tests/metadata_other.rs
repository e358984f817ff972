//! The metadata walkers of PNG, WebP, GIF, TIFF, HEIC and AVIF.

use crate::fixtures::boxes::boxed;
use crate::fixtures::dirty::{Dirty, holds};
use crate::fixtures::{blocks, gif, heif, png, tiff, webp};
use estompe::domain::{Finding, Kind, Size};
use estompe::imaging::{Bound, Inspection, Limits, Orientation, Refusal, inspect};
use proptest::prelude::*;

fn inspected(bytes: &[u8]) -> Inspection {
    inspect(bytes, &Limits::default()).unwrap()
}

fn findings(bytes: &[u8]) -> Vec<Finding> {
    inspected(bytes).findings
}

/// Every dirty file of these containers.
fn all() -> Vec<Dirty> {
    let all = [png::all(), webp::all(), gif::all(), tiff::all(), heif::all()].concat();
    assert!(all.len() > 70, "fixtures are missing");
    all
}

/// Every clean file, with the size it states.
fn clean() -> Vec<(Vec<u8>, (u32, u32))> {
    let [heic, avif] = heif::clean();
    vec![
        (png::clean(), png::SIZE),
        (webp::clean(), webp::SIZE),
        (gif::clean(), gif::SIZE),
        (tiff::clean(), tiff::SIZE),
        (tiff::clean_big(), tiff::SIZE),
        (heic, heif::SIZE),
        (avif, heif::SIZE),
    ]
}

#[test]
fn a_clean_file_gives_nothing_away() {
    for (bytes, (width, height)) in clean() {
        let inspection = inspected(&bytes);
        assert_eq!(inspection.findings, [], "{:?}", inspection.format);
        assert_eq!(inspection.size, Size::new(width, height), "{:?}", inspection.format);
        assert_eq!(inspection.orientation, Orientation::Upright);
    }
}

#[test]
fn every_kind_of_dirt_is_told_with_its_kind() {
    for dirty in all() {
        let inspection = inspected(&dirty.bytes);
        let told = inspection.findings.iter().any(|finding| finding.kind == dirty.kind);
        assert!(told, "{} in {:?}: {:?}", dirty.name, inspection.format, inspection.findings);
    }
}

#[test]
fn every_marker_is_another_word() {
    let mut markers: Vec<&str> = all().iter().flat_map(|dirty| dirty.markers.clone()).collect();
    let count = markers.len();
    markers.sort_unstable();
    markers.dedup();
    assert_eq!(markers.len(), count);
}

/// A search that finds no marker where one stands would find none where one has been left.
#[test]
fn every_marker_is_in_its_own_file_and_in_no_clean_one() {
    for dirty in all() {
        for marker in &dirty.markers {
            assert!(holds(&dirty.bytes, marker), "{marker} in {}", dirty.name);
            assert!(clean().iter().all(|(clean, _)| !holds(clean, marker)), "{marker}");
        }
    }
}

/// What can be read without a reader of blocks is told in its own words.
#[test]
fn texts_are_told_in_their_own_words() {
    let expected = [
        "PNGAUTHORMARK",
        "PNGCOMMENTMARK",
        "PNGZTXTMARK",
        "PNGITXTMARK",
        "PNGSPLTMARK",
        "PNGICCNAMEMARK",
        "GIFCOMMENTMARK",
        "GIFPLAINMARK",
        "TIFFDESCMARK",
        "TIFFARTISTMARK",
        "TIFFXPMARK",
        "TIFFPRIVMARK",
        "TIFFBIGMARK",
        "TIFFSUBMARK",
        "HEIFUDESMARK",
        "HEIFHDLRMARK",
        "HEIFURIMARK",
    ];
    let told: Vec<Finding> = all().iter().flat_map(|dirty| findings(&dirty.bytes)).collect();
    for marker in expected {
        assert!(told.iter().any(|finding| finding.value.contains(marker)), "{marker}");
    }
}

#[test]
fn the_exif_orientation_turns_the_picture() {
    for (number, orientation) in (1..).zip(Orientation::ALL) {
        let exif = blocks::exif("x", number);
        let files = [
            png::file(&png::chunk(*b"eXIf", &exif), &[], &[]),
            webp::extended(&webp::chunk(*b"EXIF", &exif)),
            webp::extended(&webp::chunk(*b"EXIF", &[b"Exif\0\0", &exif[..]].concat())),
            tiff::file(&[&tiff::page(&[tiff::Entry::short(274, number)])], false),
            tiff::file(&[&tiff::page(&[tiff::Entry::short(274, number)])], true),
        ];
        for file in files {
            let inspection = inspected(&file);
            assert_eq!(inspection.orientation, orientation, "{:?}", inspection.format);
            assert_eq!(inspection.size, orientation.upright_size(Size::new(5, 3)));
        }
    }
}

#[test]
fn an_orientation_that_cannot_be_read_is_said() {
    let files = [
        png::file(&png::chunk(*b"eXIf", b"II nothing"), &[], &[]),
        webp::extended(&webp::chunk(*b"EXIF", &blocks::exif("x", 9))),
        tiff::file(&[&tiff::page(&[tiff::Entry::short(274, 0)])], true),
    ];
    for file in files {
        let inspection = inspected(&file);
        assert_eq!(inspection.orientation, Orientation::Upright);
        assert!(inspection.findings.iter().any(|finding| finding.name == "Orientation"), "{:?}", inspection.format);
    }
}

#[test]
fn heif_turns_and_mirrors_in_the_order_of_its_properties() {
    let (turn, mirror) = (heif::rotation(1), heif::mirror(1));
    for (properties, orientation) in [
        (vec![heif::rotation(1)], Orientation::Turn270),
        (vec![heif::rotation(2)], Orientation::Turn180),
        (vec![heif::rotation(3)], Orientation::Turn90),
        (vec![heif::mirror(0)], Orientation::MirrorVertical),
        (vec![heif::mirror(1)], Orientation::MirrorHorizontal),
        (vec![turn.clone(), mirror.clone()], Orientation::Transverse),
        (vec![mirror, turn], Orientation::Transpose),
    ] {
        let inspection = inspected(&heif::File::new(*b"heic").with_properties(&properties).build());
        assert_eq!(inspection.orientation, orientation);
        assert_eq!(inspection.size, orientation.upright_size(Size::new(64, 48)));
    }
}

#[test]
fn a_file_cut_anywhere_is_refused_as_broken() {
    for (bytes, _) in clean() {
        for length in 32..bytes.len() {
            let outcome = inspect(&bytes[..length], &Limits::default());
            assert!(matches!(outcome, Err(Refusal::Broken { .. })), "{length} of {}: {outcome:?}", bytes.len());
        }
    }
}

#[test]
fn an_unknown_critical_chunk_is_refused() {
    let file = png::file(&png::chunk(*b"MARK", b""), &[], &[]);
    assert!(matches!(inspect(&file, &Limits::default()), Err(Refusal::Broken { .. })));
}

#[test]
fn a_profile_that_inflates_without_end_is_cut_off() {
    let bomb = blocks::deflated(&vec![0; 64 << 20]);
    assert!(bomb.len() < 100_000);
    let profile = png::chunk(*b"iCCP", &[b"bomb\0\0", &bomb[..]].concat());
    let told = findings(&png::file(&profile.repeat(20), &[], &[]));
    let cut = told.iter().filter(|finding| finding.value == "inflates to more than is read").count();
    assert_eq!(cut, 20);
}

#[test]
fn more_parts_than_allowed_are_refused() {
    let limits = Limits { segments: 50, ..Limits::default() };
    let files = [
        png::file(&png::text("Comment", "x").repeat(60), &[], &[]),
        webp::extended(&webp::chunk(*b"maRk", b"").repeat(60)),
        gif::file(&b"\x21\xFE\0".repeat(60), &[], &[]),
        tiff::file(&[&tiff::page(&vec![tiff::Entry::short(65000, 0); 60])], false),
        [heif::clean()[0].clone(), boxed(*b"free", b"").repeat(60)].concat(),
    ];
    for file in files {
        let outcome = inspect(&file, &limits);
        assert!(matches!(outcome, Err(Refusal::TooLarge { bound: Bound::Segments, .. })), "{outcome:?}");
    }
}

#[test]
fn a_tiff_that_goes_in_circles_ends() {
    let mut file = tiff::clean();
    let next = 8 + 2 + 9 * 12;
    file[next..next + 4].copy_from_slice(&8u32.to_le_bytes());
    assert!(findings(&file).iter().any(|finding| finding.value == "refers back to an earlier one"));
}

#[test]
fn values_that_lie_upon_each_other_are_refused() {
    let text = tiff::Entry::ascii(270, &"x".repeat(10_000));
    let mut file = tiff::file(&[&tiff::page(&[text])], false);
    let whole = file.clone();
    let entry = whole.windows(4).position(|four| four == [14, 1, 2, 0]).unwrap();
    // Every other entry of the directory becomes a copy of the long one.
    for other in (10..10 + 10 * 12).step_by(12).filter(|other| ![10, 22].contains(other)) {
        file.copy_within(entry..entry + 12, other);
    }
    let outcome = inspect(&file, &Limits::default());
    assert!(matches!(outcome, Err(Refusal::Broken { .. })), "{outcome:?}");
}

#[test]
fn kinds_of_dirt_cover_all_that_these_containers_can_hold() {
    let kinds: Vec<Kind> = all().iter().map(|dirty| dirty.kind).collect();
    for kind in Kind::ALL {
        assert!(kinds.contains(&kind), "{kind:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// A cut, a few bytes changed, a piece repeated: no panic, and no more findings than steps are allowed.
    #[test]
    fn damage_never_panics_and_stays_bounded(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let files = all();
        let mut bytes = which.get(&files).bytes.clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let limits = Limits { segments: 500, ..Limits::default() };
        if let Ok(inspection) = inspect(&bytes, &limits) {
            prop_assert!(inspection.findings.len() <= 4 * 500);
        }
    }
}

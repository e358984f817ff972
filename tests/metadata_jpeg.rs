//! Inspecting JPEG files: every kind of dirt is told, nothing that a file holds brings the walker down.
#![allow(clippy::unwrap_used, reason = "tests")]

use crate::fixtures::{holds, jpeg};
use estompe::domain::{Finding, Kind, Size};
use estompe::imaging::{Bound, Limits, Orientation, Refusal, inspect};
use jpeg::Dirt;
use proptest::prelude::*;

fn findings(bytes: &[u8]) -> Vec<Finding> {
    inspect(bytes, &Limits::default()).unwrap().findings
}

fn tells(findings: &[Finding], kind: Kind, word: &str) -> bool {
    findings.iter().any(|f| f.kind == kind && [&f.place, &f.name, &f.value].iter().any(|text| text.contains(word)))
}

#[test]
fn a_plain_picture_gives_nothing_away() {
    let inspection = inspect(&jpeg::plain(64, 48), &Limits::default()).unwrap();
    assert_eq!(inspection.findings, []);
    assert_eq!((inspection.size, inspection.orientation), (Size::new(64, 48), Orientation::Upright));
}

#[test]
fn every_kind_of_dirt_is_told() {
    let samples = jpeg::all();
    assert_eq!(samples.len(), Dirt::ALL.len() + 1);
    for sample in samples {
        let list = findings(&sample.bytes);
        assert!(!sample.told.is_empty(), "{}", sample.name);
        for told in &sample.told {
            assert!(tells(&list, told.kind, told.word), "{}: {told:?} is not among {list:#?}", sample.name);
        }
    }
}

#[test]
fn every_marker_is_in_its_file_and_in_no_plain_one() {
    let plain = jpeg::plain(64, 48);
    for sample in jpeg::all() {
        for word in sample.markers {
            assert!(holds(&sample.bytes, word), "{}: {word}", sample.name);
            assert!(!holds(&plain, word), "{word}");
        }
    }
}

#[test]
fn dressed_files_are_still_pictures() {
    for sample in jpeg::all() {
        let options = zune_jpeg::zune_core::options::DecoderOptions::default();
        let cursor = zune_jpeg::zune_core::bytestream::ZCursor::new(&sample.bytes);
        let pixels = zune_jpeg::JpegDecoder::new_with_options(cursor, options).decode().unwrap();
        assert_eq!(pixels.len(), 64 * 48 * 3, "{}", sample.name);
    }
}

#[test]
fn the_orientation_turns_the_size() {
    for number in 1..=8 {
        let inspection = inspect(&jpeg::with_orientation(&jpeg::plain(64, 48), number), &Limits::default()).unwrap();
        let expected = if number < 5 { Size::new(64, 48) } else { Size::new(48, 64) };
        assert_eq!((inspection.size, u16::from(inspection.orientation.to_exif())), (expected, number));
    }
    let senseless = inspect(&jpeg::with_orientation(&jpeg::plain(64, 48), 9), &Limits::default()).unwrap();
    assert!(tells(&senseless.findings, Kind::Unknown, "Orientation"));
}

#[test]
fn a_file_that_ends_early_is_broken() {
    let whole = jpeg::dressed(&jpeg::plain(32, 32), &[Dirt::Exif, Dirt::Xmp, Dirt::AfterScan]);
    for length in 3..whole.len() {
        let outcome = inspect(&whole[..length], &Limits::default());
        assert!(matches!(outcome, Err(Refusal::Broken { .. })), "{length} of {}: {outcome:?}", whole.len());
    }
}

#[test]
fn segments_and_scans_are_counted() {
    let many = jpeg::segment(0xFE, b"").repeat(30_000);
    let crowded = jpeg::with_segment(&jpeg::plain(16, 16), &many);
    let outcome = inspect(&crowded, &Limits::default());
    assert!(matches!(outcome, Err(Refusal::TooLarge { bound: Bound::Segments, .. })));
    let plain = jpeg::plain(16, 16);
    let outcome = inspect(&plain, &Limits { scans: 0, ..Limits::default() });
    assert!(matches!(outcome, Err(Refusal::TooLarge { bound: Bound::Scans, .. })));
}

/// Directories that point at each other: sixty kilobytes that a trusting reader unfolds to gigabytes.
#[test]
fn an_exif_bomb_is_told_and_not_read() {
    let mut block = b"MM\0\x2A\0\0\0\x08".to_vec();
    block.extend(5000u16.to_be_bytes());
    for number in 0..5000u32 {
        block.extend(b"\x87\x69\0\x04\0\0\0\x01");
        block.extend((10 + number * 12).to_be_bytes());
    }
    let bomb =
        jpeg::with_segment(&jpeg::plain(16, 16), &jpeg::segment(0xE1, &[b"Exif\0\0".as_slice(), &block].concat()));
    let outcome = inspect(&bomb, &Limits::default());
    assert!(matches!(outcome, Err(Refusal::TooLarge { bound: Bound::Segments, .. })), "{outcome:?}");
    let values =
        [b"MM\0\x2A\0\0\0\x08\x03\xE8".to_vec(), b"\x01\x0E\0\x02\0\0\x80\0\0\0\0\x08".repeat(1000), vec![0; 30_000]];
    let bomb = jpeg::with_segment(
        &jpeg::plain(16, 16),
        &jpeg::segment(0xE1, &[b"Exif\0\0".to_vec(), values.concat()].concat()),
    );
    assert!(tells(&findings(&bomb), Kind::Unknown, "more values than are read"));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_mutation_brings_the_walker_down(
        which in 0..Dirt::ALL.len() + 1,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40),
        length in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let mut bytes = jpeg::all()[which].bytes.clone();
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if is_cut {
            bytes.truncate(length.index(bytes.len()));
        }
        if let Ok(inspection) = inspect(&bytes, &Limits::default()) {
            let steps = u64::from(Limits::default().segments);
            prop_assert!(inspection.findings.len() as u64 <= steps * 2);
        }
    }

    #[test]
    fn noise_is_survived(noise in prop::collection::vec(any::<u8>(), 0..4000), within in any::<bool>()) {
        let start: &[u8] = if within { b"\xFF\xD8\xFF\xE1\x0F\0Exif\0\0MM\0\x2A\0\0\0\x08" } else { b"\xFF\xD8\xFF" };
        let outcome = inspect(&[start, &noise].concat(), &Limits::default());
        // Noise may end like a picture, but it never holds a frame and a scan by chance.
        prop_assert!(outcome.is_err());
    }
}

//! Nothing but pixels leaves: for every kind of dirt in every container, a generated file with a marker of its own, which must
//! not be found in what is published, neither raw nor in UTF-16 nor deflated.

use crate::desk::{Desk, run};
use crate::fixtures::boxes::boxed;
use crate::fixtures::dirty::{Dirty, holds};
use crate::fixtures::heif_picture::HeifPicture;
use crate::fixtures::hevc_still::HevcStill;
use crate::fixtures::{gif, heif, jpeg, png, tiff, webp};
use estompe::imaging::encode::OutputFormat;
use estompe::imaging::verify::leftovers;
use estompe::imaging::{Limits, inspect};
use estompe::jobs::{FormatChoice, ScrubRequest};

/// A dirty file: what it hides, its bytes, and the markers.
type Case = (String, Vec<u8>, Vec<&'static str>);

/// What must be refused rather than published: the picture in it is no picture.
struct Outcome {
    published: usize,
    refused: Vec<String>,
}

fn of_dirty(container: &str, list: Vec<Dirty>) -> Vec<Case> {
    list.into_iter().map(|dirty| (format!("{container} {}", dirty.name), dirty.bytes, dirty.markers)).collect()
}

fn jpegs() -> Vec<Case> {
    jpeg::all().into_iter().map(|sample| (format!("jpeg {}", sample.name), sample.bytes, sample.markers)).collect()
}

/// HEIF files whose picture can be decoded, with a further item, a private box and bytes behind the end.
fn heifs() -> Vec<Case> {
    let mut file = HeifPicture::of(&HevcStill::new(40, 30), |plane, x, y| (plane as u32 * 40 + x + y) as u16);
    file.item(*b"mime", b"application/rdf+xml\0\0<x>QxzHeifXmp</x>".to_vec());
    file.item(*b"Exif", b"\0\0\0\0MM\0\x2A\0\0\0\x08\0\0QxzHeifExif".to_vec());
    file.tail = [boxed(*b"uuid", b"0123456789abcdefQxzHeifUuid"), boxed(*b"free", b"QxzHeifFree")].concat();
    vec![(
        "heif with items and boxes".to_owned(),
        file.bytes(),
        vec!["QxzHeifXmp", "QxzHeifExif", "QxzHeifUuid", "QxzHeifFree"],
    )]
}

/// Scrubs every case into `format`, and looks for its markers in what came out.
fn scrubbed(cases: &[Case], format: OutputFormat) -> Outcome {
    let names: Vec<String> = (0..cases.len()).map(|index| format!("{index:04}")).collect();
    let desk = Desk::with(names.iter().zip(cases).map(|(name, case)| (name.as_str(), case.1.as_slice())));
    let request = ScrubRequest { format: FormatChoice::Always(format), ..desk.request() };
    let report = run(&request).expect("the batch begins");
    assert_eq!(report.files.len(), cases.len());
    let mut outcome = Outcome { published: 0, refused: Vec::new() };
    for (file, (name, original, markers)) in report.files.iter().zip(cases) {
        for marker in markers {
            assert!(holds(original, marker), "{name}: the fixture itself lost {marker}");
        }
        let Ok(published) = &file.outcome else {
            outcome.refused.push(name.clone());
            continue;
        };
        outcome.published += 1;
        let written = std::fs::read(desk.published().join(&published.name)).expect("what is published is there");
        for marker in markers {
            assert!(!holds(&written, marker), "{name}: {marker} left in {}", format.id());
        }
        let finished = leftovers(&written, &Limits::default()).expect("a published file is read");
        assert_eq!(finished.leftovers, [], "{name}");
        let seen = inspect(&written, &Limits::default()).expect("a published file is inspected");
        assert_eq!(seen.findings, [], "{name}: our own inspection still finds something");
    }
    outcome
}

fn all_formats(cases: &[Case], may_be_refused: usize) {
    for format in [OutputFormat::Jpeg, OutputFormat::Png, OutputFormat::WebP] {
        let outcome = scrubbed(cases, format);
        assert!(outcome.published > 0);
        assert!(outcome.refused.len() <= may_be_refused, "{} refused: {:?}", outcome.refused.len(), outcome.refused);
    }
}

#[test]
fn nothing_is_left_of_a_jpeg_but_its_pixels() {
    all_formats(&jpegs(), 0);
}

#[test]
fn nothing_is_left_of_a_png_but_its_pixels() {
    all_formats(&of_dirty("png", png::all()), 0);
}

#[test]
fn nothing_is_left_of_a_webp_but_its_pixels() {
    all_formats(&of_dirty("webp", webp::all()), 0);
}

#[test]
fn nothing_is_left_of_a_tiff_but_its_pixels() {
    all_formats(&of_dirty("tiff", tiff::all()), 0);
}

#[test]
fn nothing_is_left_of_a_gif_but_its_pixels() {
    all_formats(&of_dirty("gif", gif::all()), 0);
}

#[cfg(feature = "heif")]
#[test]
fn nothing_is_left_of_a_heif_but_its_pixels() {
    all_formats(&heifs(), 0);
}

/// The inspection fixtures of HEIF hold no picture that can be decoded: refused by name, and nothing is written.
#[test]
fn a_heif_without_a_picture_is_refused_and_leaves_nothing() {
    let outcome = scrubbed(&of_dirty("heif", heif::all()), OutputFormat::Jpeg);
    assert_eq!(outcome.published, 0);
    assert!(!outcome.refused.is_empty());
}

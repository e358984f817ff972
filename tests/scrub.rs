//! The whole job on files: what comes out, what stays as it was, and what is left when it goes wrong.

use crate::desk::{Desk, run, workers};
use crate::fixtures::faces::{Head, empty};
use crate::fixtures::pictures::Drawing;
use crate::fixtures::sources::{Container, stored};
use estompe::domain::{Point, PxBox, Rgb8, Shape, Size, Style};
use estompe::imaging::encode::{OutputFormat, Recipe, encode};
use estompe::imaging::{Limits, Orientation, decode, sha256_hex};
use estompe::jobs::{
    Cancel, Covers, Failure, FormatChoice, GivenCovers, NamePattern, ScrubError, ScrubReport, ScrubRequest, Unopened,
    scrub,
};
use std::collections::BTreeMap;
use std::path::Path;

const SIZE: Size = Size::new(96, 64);

fn picture() -> Vec<u8> {
    stored(&Drawing::slopes(SIZE.width, SIZE.height), Container::JpegProgressive, Orientation::Upright)
}

fn failures(report: &ScrubReport) -> Vec<(String, Failure)> {
    let failed = report.files.iter().filter_map(|file| {
        let name = file.source.file_name()?.to_string_lossy().into_owned();
        file.outcome.clone().err().map(|failure| (name, failure))
    });
    failed.collect()
}

#[test]
fn a_batch_survives_its_worst_file_and_numbers_do_not_depend_on_it() {
    let photo = picture();
    let cut = &photo[..photo.len() / 2];
    let files: [(&str, &[u8]); 5] =
        [("a.jpg", &photo), ("b cut.jpg", cut), ("c.txt", b"not a picture"), ("d/e.jpg", &photo), ("f.jpg", b"")];
    let desk = Desk::with(files);
    let report = run(&desk.request()).expect("the batch begins");
    let names: Vec<String> = desk.found().into_keys().collect();
    assert_eq!(names, ["d/photo-0003.jpg", "photo-0001.jpg"]);
    let failed = failures(&report);
    assert_eq!(failed.len(), 3, "{failed:?}");
    assert!(failed.iter().all(|(_, failure)| matches!(failure, Failure::Unopened(Unopened::Refused(_)))), "{failed:?}");
}

#[test]
fn two_runs_give_identical_bytes() {
    let photo = picture();
    let desks = [(); 2].map(|()| Desk::with([("a.jpg", photo.as_slice()), ("b.jpg", &photo)]));
    let [one, other] = desks.each_ref().map(|desk| {
        run(&desk.request()).expect("the batch begins");
        desk.found()
    });
    assert_eq!(one.len(), 2);
    assert_eq!(one, other);
}

#[test]
fn of_two_photos_with_one_name_the_first_in_reading_order_is_published() {
    let photo = picture();
    for round in 0..4 {
        let desk =
            Desk::with([("a.jpeg", photo.as_slice()), ("A.jpg", &photo), ("b.jpg", &photo), ("c/a.jpg", &photo)]);
        let request = ScrubRequest { names: NamePattern::parse("{stem}").unwrap(), ..desk.request() };
        let report = run(&request).expect("the batch begins");
        let names: Vec<String> = desk.found().into_keys().collect();
        assert_eq!(names, ["a.jpg", "b.jpg", "c/a.jpg"], "round {round}");
        assert_eq!(failures(&report), [("A.jpg".to_owned(), Failure::SameName("A.jpg".into()))], "round {round}");
    }
}

#[test]
fn an_area_outside_the_picture_is_a_mistake_and_nothing_is_published() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    let inside = Shape::Rect(PxBox::new(-5.0, 4.0, 20.0, 20.0));
    let outside = Shape::Ellipse(PxBox::new(SIZE.width as f32, 4.0, 20.0, 20.0));
    let covers = Covers::Given(GivenCovers(BTreeMap::from([("a.jpg".to_owned(), vec![inside, outside])])));
    let report = run(&ScrubRequest { covers, ..desk.request() }).expect("the batch begins");
    assert_eq!(failures(&report), [("a.jpg".to_owned(), Failure::UnclearCover(1))]);
    assert!(desk.found().is_empty());
}

#[test]
fn originals_keep_content_time_and_mode_and_published_files_tell_no_time() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    let original = desk.photos().join("a.jpg");
    let state = |path: &Path| {
        let about = std::fs::metadata(path).expect("it is there");
        (sha256_hex(&std::fs::read(path).expect("it can be read")), about.modified().ok(), about.permissions())
    };
    let before = state(&original);
    let report = run(&desk.request()).expect("the batch begins");
    assert_eq!(state(&original), before);
    assert_eq!(report.files[0].original.as_ref().map(|original| &original.sha256), Some(&before.0));
    let published = std::fs::metadata(desk.published().join("photo-0001.jpg")).expect("it is there");
    let year_2000 = std::time::UNIX_EPOCH + std::time::Duration::from_hours(262_968);
    assert_eq!(published.modified().ok(), Some(year_2000));
}

#[test]
fn a_taken_name_is_not_touched() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    std::fs::create_dir(desk.published()).expect("a folder");
    std::fs::write(desk.published().join("photo-0001.jpg"), b"somebody's").expect("a file");
    let report = run(&desk.request()).expect("the batch begins");
    assert_eq!(failures(&report), [("a.jpg".to_owned(), Failure::NameTaken("photo-0001.jpg".into()))]);
    assert_eq!(desk.found(), BTreeMap::from([("photo-0001.jpg".to_owned(), b"somebody's".to_vec())]));
}

#[test]
fn what_a_killed_run_left_aside_is_swept_and_nothing_else() {
    let desk = Desk::with([("day/a.jpg", picture().as_slice())]);
    std::fs::create_dir_all(desk.published().join("day")).expect("a folder");
    let left = [".estompe-aB3xY9.part", "day/.estompe-000000.part"];
    let others = [".estompe-letter.txt", ".estompe-holidays.part", "estompe-aB3xY9.part", "day/.estompe-aB3xY9.partly"];
    for name in left.iter().chain(&others) {
        std::fs::write(desk.published().join(name), name).expect("a file");
    }
    run(&desk.request()).expect("the batch begins");
    let mut expected: Vec<&str> = others.to_vec();
    expected.push("day/photo-0001.jpg");
    expected.sort_unstable();
    assert_eq!(desk.found().into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn a_destination_inside_the_source_is_refused_before_the_first_write() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    let destination = desk.photos().join("new/published");
    let request = ScrubRequest { destination: destination.clone(), ..desk.request() };
    assert!(matches!(run(&request), Err(ScrubError::Destination(_))));
    assert!(!desk.photos().join("new").exists());
}

#[test]
fn a_cancelled_batch_leaves_only_finished_files() {
    let desk = Desk::with([("a.jpg", picture().as_slice()), ("b.jpg", picture().as_slice())]);
    let cancel = Cancel::default();
    cancel.ask();
    let report = scrub(&desk.request(), &Limits::default(), &workers(cancel)).expect("the batch begins");
    assert_eq!(failures(&report).len(), 2);
    assert_eq!(desk.found(), BTreeMap::new());
}

#[test]
fn covers_from_a_file_are_taken_as_given_and_a_wrong_name_is_refused() {
    let desk = Desk::with([("day/a.jpg", picture().as_slice())]);
    let shape = vec![Shape::Rect(PxBox::new(10.0, 10.0, 20.0, 20.0))];
    let given = |name: &str| Covers::Given(GivenCovers(BTreeMap::from([(name.to_owned(), shape.clone())])));
    let wrong = ScrubRequest { covers: given("a.jpg"), ..desk.request() };
    assert_eq!(run(&wrong).unwrap_err(), ScrubError::CoversWithoutPhoto(vec!["a.jpg".to_owned()]));
    let right = ScrubRequest { covers: given("day/a.jpg"), ..desk.request() };
    let report = run(&right).expect("the batch begins");
    let published = report.files[0].outcome.as_ref().expect("it is published");
    assert_eq!(published.covers.len(), 1);
    assert_eq!(desk.found().keys().collect::<Vec<_>>(), ["day/photo-0001.jpg"]);
}

#[test]
fn a_name_that_fits_two_photos_covers_neither() {
    let photo = picture();
    let desk = Desk::with([("x/a.jpg", photo.as_slice()), ("y/a.jpg", &photo)]);
    let shape = vec![Shape::Rect(PxBox::new(10.0, 10.0, 20.0, 20.0))];
    let covers = Covers::Given(GivenCovers(BTreeMap::from([("a.jpg".to_owned(), shape)])));
    let paths = ["x", "y"].map(|folder| desk.photos().join(folder)).to_vec();
    let request = ScrubRequest { paths, covers, ..desk.request() };
    assert_eq!(run(&request).unwrap_err(), ScrubError::CoversOfSeveralPhotos(vec!["a.jpg".to_owned()]));
    assert!(!desk.published().exists());
}

#[test]
fn a_given_cover_outside_the_photo_or_without_a_number_publishes_nothing() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    let (width, height) = (SIZE.width as f32, SIZE.height as f32);
    for (x, y, w) in [(width, 0.0, 9.0), (0.0, height, 9.0), (-9.0, 0.0, 9.0), (1e38, 0.0, 1e38), (f32::NAN, 0.0, 9.0)]
    {
        let shapes = [PxBox::new(5.0, 5.0, 9.0, 9.0), PxBox::new(x, y, w, 9.0)].map(Shape::Ellipse).to_vec();
        let covers = Covers::Given(GivenCovers(BTreeMap::from([("a.jpg".to_owned(), shapes)])));
        let report = run(&ScrubRequest { covers, ..desk.request() }).expect("the batch begins");
        assert_eq!(failures(&report), [("a.jpg".to_owned(), Failure::UnclearCover(1))], "{x} {y} {w}");
        assert_eq!(desk.found(), BTreeMap::new());
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_destination_does_not_lead_back_to_the_originals() {
    let desk = Desk::with([("day/a.jpg", picture().as_slice())]);
    std::fs::create_dir(desk.published()).expect("a folder");
    std::os::unix::fs::symlink(desk.photos().join("day"), desk.published().join("day")).expect("a link");
    assert!(matches!(run(&desk.request()), Err(ScrubError::Destination(_))));
    assert_eq!(std::fs::read_dir(desk.photos().join("day")).expect("a folder").count(), 1);
}

/// Asked of the written pixels, face by face: a report can say that a face is covered which is not.
#[test]
fn every_face_that_is_found_is_covered_in_the_written_file() {
    let heads = [Head::new(70.0, 100.0, 30.0), Head::new(190.0, 110.0, 60.0), Head::new(370.0, 130.0, 90.0)];
    let mut drawn = empty(480, 300);
    for head in heads {
        head.draw(&mut drawn);
    }
    let recipe = Recipe { format: OutputFormat::Png, ..Recipe::default() };
    let photo = encode(&drawn, &recipe).expect("a raster can be written").bytes;
    let desk = Desk::with([("a.png", photo.as_slice())]);
    let colour = Rgb8([10, 200, 90]);
    let (style, format) = (Style::Solid(colour), FormatChoice::Always(OutputFormat::Png));
    let report = run(&ScrubRequest { covers: Covers::Detected, style, format, ..desk.request() });
    let report = report.expect("the batch begins");
    assert_eq!(report.files[0].outcome.as_ref().expect("it is published").covers.len(), heads.len());
    let written = decode(&desk.found()["photo-0001.png"], &Limits::default()).expect("it opens").raster;
    for head in heads {
        let face = Shape::Ellipse(head.face_box());
        let pixels = (0..written.height()).flat_map(|y| (0..written.width()).map(move |x| (x, y)));
        let on_face = pixels.filter(|&(x, y)| face.contains(Point { x: x as f32 + 0.5, y: y as f32 + 0.5 }));
        let (covered, bare): (Vec<_>, Vec<_>) = on_face.partition(|&(x, y)| written.rgb(x, y) == Some(colour.0));
        assert!(covered.len() > 500 && bare.is_empty(), "{face:?}: {} covered, {} not", covered.len(), bare.len());
    }
}

#[test]
fn every_format_is_written_proved_and_deterministic_with_every_style() {
    let desk = Desk::with([("a.jpg", picture().as_slice())]);
    for (format, ending) in [(OutputFormat::Jpeg, "jpg"), (OutputFormat::Png, "png"), (OutputFormat::WebP, "webp")] {
        for style in [Style::Veil, Style::Tiles, Style::Sticker] {
            let shape = vec![Shape::Ellipse(PxBox::new(30.0, 10.0, 20.0, 30.0))];
            let covers = Covers::Given(GivenCovers(BTreeMap::from([("a.jpg".to_owned(), shape)])));
            let destination = desk.folder.path().join(format!("{ending} {style:?}"));
            let format = FormatChoice::Always(format);
            let request = ScrubRequest { covers, style, format, destination: destination.clone(), ..desk.request() };
            let report = run(&request).expect("the batch begins");
            let published = report.files[0].outcome.as_ref().expect("it is published and proved");
            assert_eq!(published.size, SIZE);
            let written = std::fs::read(destination.join(format!("photo-0001.{ending}"))).expect("it is there");
            assert_eq!(sha256_hex(&written), published.sha256);
        }
    }
}

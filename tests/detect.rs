//! The detector on drawn faces: sizes, seams, turns, threads.

use std::sync::OnceLock;

use estompe::detect::{DetectError, Detector, Scope};
use estompe::domain::Face;
use estompe::imaging::{Layout, Raster};

use crate::fixtures::faces::{Head, empty};

fn detector() -> &'static Detector {
    static DETECTOR: OnceLock<Detector> = OnceLock::new();
    DETECTOR.get_or_init(|| Detector::load().unwrap())
}

fn faces_in(picture: &Raster, scope: Scope) -> Vec<Face> {
    detector().detect(picture, &scope, &|| false).unwrap()
}

fn drawn(width: u32, height: u32, heads: &[Head]) -> Raster {
    let mut picture = empty(width, height);
    for head in heads {
        head.draw(&mut picture);
    }
    picture
}

/// Every head has exactly one sure face on it, and no sure face is anywhere else.
fn assert_found(found: &[Face], heads: &[Head]) {
    let found: Vec<Face> = found.iter().filter(|face| !face.weak).copied().collect();
    for head in heads {
        let area = head.face_box();
        let on_it = found.iter().filter(|face| face.area.iou(area) >= 0.5).count();
        assert_eq!(on_it, 1, "faces on {area:?} in {found:?}");
    }
    assert_eq!(found.len(), heads.len(), "{found:?}");
}

#[test]
fn faces_of_all_sizes_are_found_best_first() {
    let heads = [Head::new(60.0, 150.0, 9.0), Head::new(150.0, 140.0, 40.0), Head::new(350.0, 150.0, 110.0)];
    let found = faces_in(&drawn(480, 320, &heads), Scope::default());
    assert_found(&found, &heads);
    assert!(found.is_sorted_by(|a, b| a.score >= b.score));
}

#[test]
fn a_face_of_eight_pixels_in_the_output_of_a_large_picture_is_found() {
    let reduction = 6000.0 / 2048.0;
    let heads = [8.0, 10.0].map(|px| Head::new(600.0 * px - 3000.0, 200.0, px * reduction));
    assert_found(&faces_in(&drawn(6000, 400, &heads), Scope::default()), &heads);
}

#[test]
fn a_face_that_fills_the_picture_is_found() {
    let head = Head::new(520.0, 620.0, 1000.0);
    let scope = Scope { output_edge_px: 420, thorough: false }; // the finest pass is three times as large, the face too tall for it
    let found = faces_in(&drawn(1040, 1240, &[head]), scope);
    assert!(found.iter().any(|face| face.area.iou(head.face_box()) >= 0.5), "{found:?}");
}

#[test]
fn a_face_on_a_seam_is_found_once() {
    // The finest pass is 2000 wide, in two tiles that share the columns 736 to 864 of the picture.
    let heads = [Head::new(736.0, 80.0, 40.0), Head::new(800.0, 200.0, 50.0), Head::new(864.0, 320.0, 30.0)];
    assert_found(&faces_in(&drawn(1600, 400, &heads), Scope::default()), &heads);
}

#[test]
fn a_picture_without_a_face_has_none() {
    assert_eq!(faces_in(&empty(200, 150), Scope::default()), []);
    assert_eq!(faces_in(&empty(1, 1), Scope::default()), []);
}

#[test]
fn a_thorough_look_finds_turned_heads() {
    let thorough = Scope { thorough: true, ..Scope::default() };
    let turned = |turns: u8| Head { turns, ..Head::new(80.0 * f32::from(turns) - 20.0, 60.0, 24.0) };
    let heads = [turned(1), turned(2), turned(3)];
    assert_found(&faces_in(&drawn(280, 120, &heads), thorough), &heads);

    let upside_down = Head { turns: 2, ..Head::new(600.0, 500.0, 400.0) };
    let picture = drawn(1200, 1000, &[upside_down]);
    assert_found(&faces_in(&picture, Scope::default()), &[]);
    assert_found(&faces_in(&picture, thorough), &[upside_down]);
}

#[test]
fn the_answer_depends_neither_on_threads_nor_on_alpha() {
    let heads = [Head::new(80.0, 70.0, 30.0), Head::new(200.0, 80.0, 60.0)];
    let picture = drawn(300, 180, &heads);
    let scope = Scope::default();
    let one = Detector::load_with_threads(1).unwrap().detect(&picture, &scope, &|| false).unwrap();
    let shared = std::thread::scope(|threads| {
        let ask = || detector().detect(&picture, &scope, &|| false).unwrap();
        [threads.spawn(ask), threads.spawn(ask)].map(|answer| answer.join().unwrap())
    });
    let two = Detector::load_with_threads(2).unwrap().detect(&picture, &scope, &|| false).unwrap();
    assert_found(&one, &heads);
    assert_eq!(one, two);
    assert_eq!(shared, [one.clone(), one.clone()]);

    let rgba = picture.data().chunks_exact(3).flat_map(|rgb| [rgb[0], rgb[1], rgb[2], 0]).collect();
    let transparent = Raster::from_vec(picture.size(), Layout::Rgba, rgba).unwrap();
    assert_eq!(faces_in(&transparent, scope), one);
}

#[test]
fn a_cancelled_look_gives_no_answer() {
    let asked = std::cell::Cell::new(0);
    let cancelled = || asked.replace(asked.get() + 1) == 1;
    let stopped = detector().detect(&empty(200, 150), &Scope::default(), &cancelled);
    assert_eq!(stopped, Err(DetectError::Cancelled));
    assert_eq!(asked.get(), 2);
}

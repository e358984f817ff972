//! The main job, by keyboard alone: from a folder of photos to files on the disk.

use super::desk::{Agreed, Desk, Place, Wish};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::domain::PhotoId;
use estompe::domain::PublicationId;
use estompe::imaging::Limits;
use estompe::jobs::{Cancel, Progress, Workers, verify};
use estompe::ui::{Screen, Wanted};

/// Presses Tab until something that says `label` has the focus.
fn walk_to(desk: &mut Desk, label: &str) {
    for _ in 0..80 {
        if desk.harness.query_by_label(label).is_some_and(|node| node.accesskit_node().is_focused()) {
            return;
        }
        desk.press(Key::Tab);
    }
    panic!("{label:?} is not reached");
}

#[test]
fn from_a_folder_to_files_on_the_disk_by_keyboard_alone() {
    let place = Place::new();
    let folder = place.photos("Fete", &[1, 2, 0]);
    let agreed = Agreed::default();
    agreed.on(Wanted::PhotoFolder, vec![folder]);
    let mut desk = Desk::open(&place, Wish { agreed, ..Wish::default() });
    // A folder, and the event that it becomes.
    desk.press_with(Modifiers::COMMAND, Key::O);
    desk.press(Key::Enter);
    let photos: Vec<PhotoId> = desk.book().photos().map(|(photo, _)| photo).collect();
    assert_eq!(photos.len(), 3);
    // Everyone stays covered; each photo is looked at.
    desk.press_with(Modifiers::COMMAND, Key::R);
    assert_eq!(desk.harness.state().at().screen, Screen::Review);
    for photo in &photos {
        desk.press(Key::T);
        desk.press(Key::V);
        // What is nearly a face is asked about, and stays covered too.
        for _ in 0..desk.book().regions_of(*photo).filter(|(_, region)| region.is_weak()).count() {
            assert!(desk.shows("Answer the dotted candidate first: is it a face?"));
            desk.press(Key::M);
            desk.press(Key::V);
        }
    }
    assert!(photos.iter().all(|photo| desk.book().is_reviewed(*photo)));
    // The gate lets all of them out.
    desk.press_with(Modifiers::COMMAND, Key::K);
    assert!(desk.shows("3 of 3 leave"));
    // Published, and proved by a stranger.
    desk.press_with(Modifiers::COMMAND, Key::P);
    walk_to(&mut desk, "Publish 3 files");
    desk.press(Key::Enter);
    assert!(desk.shows("web site: 3 files"));
    let book = desk.book();
    let files: Vec<_> = book.files_of(PublicationId::FIRST).map(|(_, file)| file.covered.len()).collect();
    assert!(files[0] >= 1 && files[1] >= 2 && files.len() == 3, "{files:?}");
    assert!(photos.iter().zip(&files).all(|(photo, covered)| book.regions_of(*photo).count() == *covered));
    let workers = Workers::new(None, Cancel::default(), Progress::default()).unwrap();
    let (read, skipped) = verify(&[place.path("Fete - web")], &Limits::default(), &workers).unwrap();
    assert!(skipped.is_empty() && read.len() == 3);
    assert!(read.iter().all(|file| file.outcome.as_ref().is_ok_and(|file| file.leftovers.is_empty())), "{read:?}");
    // Nothing of it is due.
    desk.press_with(Modifiers::COMMAND, Key::W);
    assert!(desk.shows("Nothing has to be taken down."));
}

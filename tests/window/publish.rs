//! Publishing: from the page to files on the disk, and what came of them.

use super::desk::{Agreed, Desk, Place, Wish};
use super::prepared::{Prepared, session};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use estompe::domain::command::{Command, Remark};
use estompe::domain::{Channel, PublicationId};
use estompe::i18n::Language;
use estompe::imaging::Limits;
use estompe::jobs::{Cancel, Progress, Workers, verify};
use std::path::{Path, PathBuf};
use std::time::Duration;

fn open(place: &Place, prepared: &Prepared, wish: Wish) -> Desk {
    let mut desk = prepared.desk(place, wish);
    desk.press_with(Modifiers::COMMAND, Key::P);
    desk
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// How many files there are in a folder that a stranger reads and in which there is nothing beside the picture.
fn proved(folder: &Path) -> usize {
    let workers = Workers::new(None, Cancel::default(), Progress::default()).unwrap();
    let (read, _) = verify(&[folder.to_path_buf()], &Limits::default(), &workers).unwrap();
    let is_clean = |file: &estompe::jobs::ReadAgain| file.outcome.as_ref().is_ok_and(|it| it.leftovers.is_empty());
    assert!(read.iter().all(is_clean), "{read:?}");
    read.len()
}

#[test]
fn both_channels_are_published_beside_the_originals_and_every_file_is_proved() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[2, 1]);
    let mut desk = open(&place, &prepared, Wish::default());
    assert!(desk.shows("2 photos leave"));
    assert!(desk.shows("fete-du-livre-0001.jpg, fete-du-livre-0002.jpg"));
    desk.click("Publish 4 files");
    assert!(desk.shows("web site: 2 files"));
    for channel in ["web", "press"] {
        assert_eq!(proved(&place.path(&format!("Fete - {channel}"))), 2);
    }
    let web = desk.book().files_of(PublicationId::FIRST).next().unwrap().1.clone();
    assert_eq!((web.covered.len(), web.relied.len()), (1, 1), "one is shown on the web site");
    let press = desk.book().files_of(PublicationId::FIRST.next()).next().unwrap().1.clone();
    assert_eq!((press.covered.len(), press.relied.len()), (2, 0), "nobody in the press");
}

#[test]
fn a_file_is_looked_at_before_and_after_and_where_it_was_put_is_noted() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    let agreed = Agreed::default();
    let mut desk = open(&place, &prepared, Wish { agreed: agreed.clone(), ..Wish::default() });
    desk.click("press");
    desk.click("Publish 1 file");
    desk.click("1 · fete-du-livre-0001.jpg · in place");
    assert!(desk.shows("Verified: nothing in the file but what the picture needs"));
    assert!(desk.shows("nothing but the picture"));
    desk.click("web site: 1 file");
    desk.click("Open the folder");
    assert_eq!(agreed.opened(), [std::fs::canonicalize(place.path("Fete - web")).unwrap()]);
    desk.harness.get_by_label("Address, account or issue").focus();
    desk.harness.run_steps(2);
    desk.type_text("https://example.org/fete");
    desk.click("Note it");
    let put = desk.book().publication(PublicationId::FIRST).unwrap().put.clone();
    assert_eq!((put.len(), put[0].place.as_str()), (1, "https://example.org/fete"));
    desk.click("Back to publishing");
    desk.click("Look at U1");
    assert!(desk.shows("1 · fete-du-livre-0001.jpg · in place"));
}

#[test]
fn a_file_that_fails_is_named_and_the_others_are_made() {
    for (language, told) in [
        (Language::English, "1 · kept in: The original is in none of the places where it was seen"),
        (Language::French, "1 · retenue\u{A0}: L’original n’est plus à aucun des endroits où il a été vu"),
    ] {
        let place = Place::new();
        let prepared = Prepared::new(&place, &[1, 1, 1]);
        std::fs::remove_file(prepared.folder.join("IMG_0001.jpg")).unwrap();
        let mut desk = open(&place, &prepared, Wish { language, ..Wish::default() });
        desk.click(if language == Language::English { "press" } else { "presse" });
        desk.click(if language == Language::English { "Publish 3 files" } else { "Publier 3 fichiers" });
        assert!(desk.shows(told), "{language:?}");
        assert_eq!(proved(&place.path("Fete - web")), 2);
    }
}

#[test]
fn what_is_stopped_in_the_middle_leaves_whole_files_and_nothing_half_done() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1; 16]);
    let mut desk = open(&place, &prepared, Wish::default());
    desk.harness.get_by_label("Publish 32 files").click();
    desk.harness.run_steps(4);
    desk.harness.get_by_label("Stop").click();
    desk.settle();
    let folder = place.path("Fete - web");
    let published = desk.book().files().filter(|(id, _)| id.0 == PublicationId::FIRST).count();
    assert_eq!(files(&folder).len(), published);
    assert!(published < 16, "it was stopped");
    assert!(desk.shows("kept in"));
    assert_eq!(desk.book().publications().filter(|(_, one)| one.channel == Channel::Press).count(), 0);
}

/// The register's thread is free between two steps of a publication, and what is decided meanwhile counts.
#[test]
fn a_photo_that_is_held_back_while_files_are_made_does_not_leave() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1; 12]);
    let mut desk = open(&place, &prepared, Wish::default());
    desk.click("press");
    desk.harness.get_by_label("Publish 12 files").click();
    desk.harness.run_steps(4);
    let last = prepared.photos[11];
    let held_back = Remark { held_back: Some(true), ..Remark::default() };
    desk.harness.state_mut().ask_for(vec![Command::Remark(last, held_back)]);
    while !desk.book().remarks(last).unwrap().held_back {
        desk.harness.run_steps(1);
    }
    assert!(desk.harness.query_by_label("Stop").is_some(), "it is kept while files are still being made");
    desk.settle();
    assert!(desk.shows("12 · kept in: The photo is held back."));
    assert_eq!(proved(&place.path("Fete - web")), 11);
}

#[test]
fn the_folder_is_refused_where_the_originals_are_and_the_page_says_so() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    let agreed = Agreed::default();
    agreed.on(estompe::ui::Wanted::PublishFolder(0), vec![prepared.folder.clone()]);
    let mut desk = open(&place, &prepared, Wish { agreed, ..Wish::default() });
    desk.harness.get_all_by_label("Choose …").next().unwrap().click();
    desk.settle();
    assert!(desk.shows("The publish folder for web site cannot be used yet."));
    let button = desk.harness.get_by_label("Publish 2 files");
    button.click();
    desk.settle();
    assert_eq!(desk.book().publications().count(), 0);
}

#[test]
fn nothing_is_published_that_the_gate_keeps_in() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1, 1]);
    let held_back = Remark { held_back: Some(true), ..Remark::default() };
    session(&place).perform(&Command::Remark(prepared.photos[0], held_back)).unwrap();
    let mut desk = open(&place, &prepared, Wish::default());
    desk.click("press");
    assert!(desk.shows("1 does not leave"));
    desk.click("Publish 1 file");
    assert!(desk.shows("1 · kept in: The photo is held back."));
    assert_eq!(proved(&place.path("Fete - web")), 1);
}

#[test]
fn names_follow_a_pattern_and_one_that_is_none_is_refused_aloud() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    let mut desk = open(&place, &prepared, Wish::default());
    desk.harness.get_by_label("Names").focus();
    desk.harness.run_steps(2);
    desk.type_text("juin");
    assert!(desk.shows("These names are not possible"));
    desk.type_text("-{n:02}");
    assert!(desk.shows("juin-01.jpg"));
    desk.click("Publish 2 files");
    assert!(place.path("Fete - web").join("juin-01.jpg").is_file());
}

#[test]
fn the_contact_sheet_is_opened_and_gone_with_the_window() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    let agreed = Agreed::default();
    let mut desk = open(&place, &prepared, Wish { agreed: agreed.clone(), ..Wish::default() });
    desk.harness.get_all_by_label("Contact sheet").next().unwrap().click();
    desk.settle();
    let page = agreed.opened().pop().expect("a page was opened");
    assert!(std::fs::read_to_string(&page).unwrap().contains("data:image/jpeg;base64,"));
    drop(desk);
    std::thread::sleep(Duration::from_millis(50));
    assert!(!page.exists());
}

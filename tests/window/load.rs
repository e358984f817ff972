//! The photos: first run, taking in, finding, selecting, deciding for many at once.

use super::desk::{Agreed, Desk, Place, Wish};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use estompe::app::{Access, Clock, open_session};
use estompe::domain::command::{Command, NewPhoto};
use estompe::domain::{Decision, Detection, Event, EventId, Face, Pick, Prose, PxBox, Size};
use estompe::i18n::Language;
use estompe::imaging::Limits;
use estompe::jobs::Studio;
use estompe::ui::{Screen, Wanted};
use std::time::{Duration, Instant};

/// A window with an event of photos with so many faces each.
/// An event with photos on which faces were looked for.
fn with_photos(place: &Place, faces: &[usize], wish: Wish) -> Desk {
    taken_in(Desk::open(place, Wish { paths: vec![place.photos("Fête", faces)], ..wish }), faces)
}

/// The same without a detector, for what is not about faces: it is there at once.
fn with_bare_photos(place: &Place, faces: &[usize], wish: Wish) -> Desk {
    let mut desk = Desk::open(place, Wish { paths: vec![place.photos("Fête", faces)], ..wish });
    without_detector(&mut desk);
    taken_in(desk, faces)
}

fn without_detector(desk: &mut Desk) {
    desk.harness.state_mut().work_with(Studio::without_detector(Limits::default()));
}

fn taken_in(mut desk: Desk, faces: &[usize]) -> Desk {
    desk.press(Key::Enter);
    assert_eq!(desk.book().photos().count(), faces.len());
    desk
}

fn choose(desk: &mut Desk, combo: &str, value: &str) {
    desk.harness.get_by_role_and_label(Role::ComboBox, combo).click();
    desk.settle();
    desk.click(value);
}

#[test]
fn the_first_run_says_what_to_do_and_a_demonstration_is_one_click_away() {
    for (language, welcome, demo, title) in [
        (Language::English, "Prepare the photos of an event", "Open the demonstration", "Demonstration"),
        (Language::French, "Préparez les photos d’un événement", "Ouvrir la démonstration", "Démonstration"),
    ] {
        let place = Place::new();
        let mut desk = Desk::open(&place, Wish { language, ..Wish::default() });
        without_detector(&mut desk);
        assert!(desk.shows(welcome));
        desk.click(demo);
        assert!(desk.book().photos().count() >= 6);
        assert_eq!(desk.book().events().next().unwrap().1.title.as_str(), title);
        assert!(desk.shows(title) && !desk.shows(welcome));
    }
}

#[test]
fn events_are_listed_opened_and_removed() {
    let place = Place::new();
    let mut desk = with_bare_photos(&place, &[1], Wish::default());
    desk.click("All events");
    assert_eq!(desk.harness.state().at().event, None);
    assert!(desk.shows("1 to look at"));
    desk.click("Open “Fête”");
    assert_eq!(desk.harness.state().at().event, Some(EventId::FIRST));
    desk.click("All events");
    desk.click("Remove “Fête”");
    desk.click("Remove");
    assert_eq!(desk.book().events().count(), 0);
    assert!(desk.shows("Prepare the photos of an event"));
}

#[test]
fn a_refused_file_is_named_with_its_reason_and_the_others_are_taken_in() {
    let place = Place::new();
    let folder = place.photos("Fête", &[1, 0]);
    std::fs::write(folder.join("broken.jpg"), "no photo at all").unwrap();
    let mut desk = Desk::open(&place, Wish { paths: vec![folder], ..Wish::default() });
    desk.press(Key::Enter);
    assert_eq!(desk.book().photos().count(), 2);
    assert!(desk.shows("1 file was refused"));
    assert!(desk.shows("broken.jpg: This file is not a photo"));
    assert!(desk.shows("no face found") && desk.shows("undecided"));
    assert!(!desk.shows("no face found, no face"), "once is enough");
}

#[test]
fn a_run_that_was_stopped_is_taken_up_again() {
    let place = Place::new();
    let folder = place.photos("Fête", &[2; 3]);
    let mut desk = Desk::open(&place, Wish { paths: vec![folder], ..Wish::default() });
    desk.harness.key_press(Key::Enter);
    let begun = Instant::now();
    while !desk.shows("Taking photos in") {
        assert!(begun.elapsed() < Duration::from_mins(1), "it never began");
        desk.harness.run_steps(1);
    }
    // Reading what the files give away has a Cancel of its own, and a pointer presses one button a frame.
    desk.harness.query_all_by_label("Cancel").for_each(|cancel| cancel.click_accesskit());
    desk.settle();
    let taken = desk.book().photos().count();
    assert!(taken < 3, "all were taken in before it could be stopped");
    assert!(desk.shows("Stopped"));
    desk.click("Take them in");
    assert_eq!(desk.book().photos().count(), 3);
}

#[test]
fn arrows_lead_through_the_photos_and_enter_opens_one() {
    let place = Place::new();
    let mut desk = with_bare_photos(&place, &[1, 1, 1], Wish::french());
    desk.press(Key::F6);
    desk.press(Key::ArrowRight);
    desk.press(Key::ArrowRight);
    desk.press(Key::ArrowRight);
    desk.press(Key::ArrowLeft);
    assert!(desk.harness.get_by_label_contains("Photo 2, IMG_0002.jpg").is_focused());
    desk.press(Key::Enter);
    let at = desk.harness.state().at();
    assert_eq!((at.screen, at.photo.map(estompe::domain::PhotoId::number)), (Screen::Review, Some(2)));
}

#[test]
fn photos_are_filtered_searched_and_sorted() {
    let place = Place::new();
    let mut desk = with_photos(&place, &[1, 0, 2], Wish::default());
    choose(&mut desk, "Show", "no face found");
    assert!(desk.shows("1 of 3") && desk.shows("Photo 2,") && !desk.shows("Photo 1,"));
    choose(&mut desk, "Show", "set aside");
    assert!(desk.shows("No photo is like that"));
    choose(&mut desk, "Show", "all photos");
    desk.press_with(Modifiers::COMMAND, Key::F);
    desk.type_text("0003");
    assert!(desk.shows("1 of 3") && desk.shows("Photo 3,"));
}

/// Letters are text in a field, and keys everywhere else.
#[test]
fn keys_mark_what_is_selected_and_are_text_in_the_search_field() {
    let place = Place::new();
    let mut desk = with_bare_photos(&place, &[1, 1], Wish::default());
    desk.press_with(Modifiers::COMMAND, Key::F);
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.press(Key::P);
    assert_eq!(desk.book().remarks(estompe::domain::PhotoId::FIRST), None);
    desk.harness.get_by_label_contains("Photo 2,").click();
    desk.settle();
    desk.press(Key::P);
    let picks: Vec<Pick> = desk
        .book()
        .photos()
        .map(|(photo, _)| desk.book().remarks(photo).map(|remarks| remarks.pick).unwrap_or_default())
        .collect();
    assert_eq!(picks, [Pick::Unsorted, Pick::Picked]);
    desk.press(Key::H);
    choose(&mut desk, "Show", "held back");
    assert!(desk.shows("1 of 2"));
}

#[test]
fn everybody_is_covered_in_one_step_that_is_taken_back_as_one() {
    let place = Place::new();
    let mut desk = with_photos(&place, &[1, 2, 0], Wish::default());
    let before = desk.book().clone();
    desk.harness.get_by_label_contains("Nothing else on them").click();
    desk.settle();
    desk.click("Cover everybody (3 photos)");
    let book = desk.book();
    assert_eq!(book.decisions().count(), book.photos().map(|(photo, _)| book.regions_of(photo).count()).sum::<usize>());
    assert!(book.decisions().all(|(_, decided)| decided.decision == Decision::Cover));
    assert!(book.photos().all(|(photo, _)| book.is_reviewed(photo)));
    assert!(desk.shows("publishable, covered") && desk.shows("nobody recognisable"));
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.book(), &before);
}

#[test]
fn what_the_files_give_away_is_summed_up() {
    let place = Place::new();
    let mut desk = Desk::open(&place, Wish::default());
    without_detector(&mut desk);
    desk.click("Open the demonstration");
    assert!(desk.shows("Place: in ") && desk.shows("None of it is in a published file."));
}

/// An event of many photos whose files are nowhere, each with a face, as commands make it.
fn many(place: &Place, count: u32) {
    let clock = Clock(|| ("2026-06-15T09:30:00Z".parse().unwrap(), jiff::civil::date(2026, 6, 15)));
    let path = place.path("register.sqlite");
    let (mut session, _) = open_session(&path, Access::Write, Prose::new("Operator"), clock).unwrap();
    let event = Event::new(Prose::new("Many"), jiff::civil::date(2026, 6, 13));
    let mut commands = vec![Command::NewEvent(event)];
    let mut photo = estompe::domain::PhotoId::FIRST;
    for index in 0..count {
        commands.push(Command::AddPhoto(NewPhoto {
            event: EventId::FIRST,
            sha256: format!("{index:064x}"),
            size: Size::new(6000, 4000),
            source: Prose::new(&format!("/nowhere/IMG_{index:04}.jpg")),
        }));
        let area = PxBox { x: 100.0, y: 100.0, w: 200.0, h: 200.0 };
        let faces = vec![Face { area, score: 0.9, weak: false }];
        commands.push(Command::Detected { photo, detection: Detection::Quick, faces });
        photo = photo.next();
    }
    session.perform_all(&commands).unwrap();
}

/// What a frame costs on the window's own thread with two thousand photos. A measurement, asserted loosely: machines differ.
#[test]
#[ignore = "a measurement"]
fn a_frame_of_two_thousand_photos() {
    let place = Place::new();
    many(&place, 2000);
    let mut desk = Desk::open(&place, Wish { size: vec2(1920.0, 1080.0), ..Wish::default() });
    desk.click("Open “Many”");
    desk.press(Key::F6);
    let mut spent = Vec::new();
    for step in 0..300 {
        desk.harness.key_press(if step % 20 == 19 { Key::End } else { Key::ArrowDown });
        let begun = Instant::now();
        desk.harness.run_steps(1);
        spent.push(begun.elapsed());
    }
    spent.sort();
    eprintln!("median {:?}, 99th percentile {:?}", spent[150], spent[296]);
    assert!(spent[150] < Duration::from_millis(50));
}

/// Looked at by a person, not compared.
#[test]
#[ignore = "pictures for a person to look at"]
fn pictures() {
    let out = std::env::var_os("PICTURES").map_or_else(|| std::env::temp_dir().join("pictures"), Into::into);
    for (language, theme, size, text_size) in super::desk::LOOKS {
        let name = format!("{}-{theme:?}-{}x{}-{text_size}", language.id(), size.0, size.1);
        let wish =
            || Wish { language, theme, size: vec2(size.0, size.1), text_size, pictures: true, ..Wish::default() };
        let place = Place::new();
        let mut desk = Desk::open(&place, wish());
        desk.picture(&out.join(format!("first-{name}.png")));
        let demo = if language == Language::French { "Ouvrir la démonstration" } else { "Open the demonstration" };
        desk.click(demo);
        desk.press(Key::F6);
        desk.press(Key::ArrowRight);
        desk.picture(&out.join(format!("photos-{name}.png")));
        let events = if language == Language::French { "Tous les événements" } else { "All events" };
        desk.click(events);
        desk.picture(&out.join(format!("events-{name}.png")));
    }
}

#[test]
fn photos_on_their_way_are_seen_before_the_register_has_them() {
    let place = Place::new();
    let folder = place.photos("Fête", &[2; 10]);
    let agreed = Agreed::default();
    agreed.on(Wanted::PhotoFolder, vec![folder]);
    let mut desk = Desk::open(&place, Wish { agreed, ..Wish::default() });
    without_detector(&mut desk);
    desk.press_with(Modifiers::COMMAND, Key::O);
    desk.harness.key_press(Key::Enter);
    let begun = Instant::now();
    while !desk.shows("being taken in") {
        assert!(begun.elapsed() < Duration::from_mins(1) && desk.book().photos().count() < 10, "they never came");
        desk.harness.run_steps(1);
    }
    desk.settle();
    assert!(!desk.shows("being taken in"));
    assert!(desk.harness.query_all_by_label_contains("IMG_").count() >= 10);
}

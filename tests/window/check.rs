//! What the gate says, photo by photo and channel by channel.

use super::desk::{Desk, Place, Wish};
use super::prepared::{Prepared, session};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use estompe::domain::command::{Command, Remark};
use estompe::i18n::Language;
use estompe::ui::Screen;

/// Two photos that leave, and one that is held back.
fn prepared(place: &Place) -> Prepared {
    let prepared = Prepared::new(place, &[2, 1, 1]);
    let held_back = Remark { held_back: Some(true), ..Remark::default() };
    session(place).perform(&Command::Remark(prepared.photos[2], held_back)).unwrap();
    prepared
}

fn open(place: &Place, wish: Wish) -> (Prepared, Desk) {
    let prepared = prepared(place);
    let mut desk = prepared.desk(place, wish);
    desk.press_with(Modifiers::COMMAND, Key::K);
    assert_eq!(desk.harness.state().at().screen, Screen::Check);
    (prepared, desk)
}

#[test]
fn every_photo_has_its_state_in_every_channel() {
    for (language, cells) in [
        (
            Language::English,
            [
                "Photo 1, web site: publishable once covered",
                "Photo 1, press: publishable once covered, with something to know",
                "Photo 3, press: excluded",
            ],
        ),
        (
            Language::French,
            [
                "Photo 1, site web\u{A0}: publiable une fois masquée",
                "Photo 1, presse\u{A0}: publiable une fois masquée, avec une remarque",
                "Photo 3, presse\u{A0}: exclue",
            ],
        ),
    ] {
        let place = Place::new();
        let (_, desk) = open(&place, Wish { language, ..Wish::default() });
        for cell in cells {
            assert!(desk.harness.query_by_label(cell).is_some(), "{cell}");
        }
        assert_eq!(
            desk.harness.query_all_by_label("2 of 3 leave").count(),
            if language == Language::English { 2 } else { 0 }
        );
    }
}

#[test]
fn a_cell_tells_every_reason_and_leads_to_its_cause() {
    let place = Place::new();
    let (prepared, mut desk) = open(&place, Wish::default());
    desk.click("Photo 1, press: publishable once covered, with something to know");
    assert!(desk.shows("C1 is not for this channel"));
    desk.click("P1 among the people");
    assert_eq!(desk.harness.state().at().screen, Screen::People);
    desk.press_with(Modifiers::COMMAND, Key::K);
    desk.click("Photo 3, press: excluded");
    desk.click("To the photo");
    let at = desk.harness.state().at();
    assert_eq!((at.screen, at.photo), (Screen::Review, Some(prepared.photos[2])));
}

#[test]
fn only_what_does_not_leave_is_listed_when_asked_for() {
    let place = Place::new();
    let (_, mut desk) = open(&place, Wish::default());
    desk.click("Only what does not leave");
    assert!(!desk.shows("Photo 1, web site"));
    assert!(desk.shows("Photo 3, web site"));
}

#[test]
fn a_cell_is_reached_and_its_reasons_are_read_without_a_mouse() {
    let place = Place::new();
    let (prepared, mut desk) = open(&place, Wish::default());
    desk.harness.get_by_label("Photo 3, web site: excluded").focus();
    desk.press(Key::Enter);
    assert!(desk.shows("Photo 3 · web site"));
    desk.press(Key::F6);
    desk.press(Key::Enter);
    assert_eq!(desk.harness.state().at().photo, Some(prepared.photos[2]));
}

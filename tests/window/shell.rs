//! What is around the screens: stages, dialogs, settings, keys, undo.

use super::desk::{Agreed, Desk, Place, Wish};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use estompe::i18n::Language;
use estompe::ui::{Screen, Wanted};

#[test]
fn every_screen_is_drawn_in_both_languages_with_a_glyph_for_every_letter() {
    for language in Language::ALL {
        let place = Place::new();
        let mut desk = Desk::open(&place, Wish { language, ..Wish::default() });
        for key in [Key::L, Key::E, Key::W] {
            desk.press_with(Modifiers::COMMAND, key);
        }
        desk.press(Key::F1);
        assert_eq!(desk.harness.state().at().screen, Screen::Help);
    }
}

#[test]
fn a_folder_becomes_an_event_and_its_creation_is_taken_back_and_done_again() {
    let place = Place::new();
    let folder = place.photos("Fête du livre", &[1, 2]);
    let agreed = Agreed::default();
    agreed.on(Wanted::PhotoFolder, vec![folder]);
    let mut desk = Desk::open(&place, Wish { agreed, ..Wish::default() });
    desk.press_with(Modifiers::COMMAND, Key::O);
    desk.press(Key::Enter);
    assert_eq!(desk.book().events().count(), 1);
    let event = desk.book().events().next().unwrap().1.clone();
    assert_eq!(event.title.as_str(), "Fête du livre");
    assert_eq!(desk.book().photos().count(), 2);
}

#[test]
fn the_language_changes_while_it_runs_and_is_kept() {
    let place = Place::new();
    let mut desk = Desk::open(&place, Wish::default());
    desk.press_with(Modifiers::COMMAND, Key::Comma);
    desk.click("Français");
    assert!(desk.shows("Réglages"));
    assert!(std::fs::read_to_string(place.path("window.json")).unwrap().contains("\"fr\""));
    desk.press(Key::Escape);
    assert!(desk.harness.query_by_label("Réglages").is_none());
}

//! The help: what to do, the limits, the pages to print.

use super::desk::{Agreed, Desk, Place, Wish};
use super::prepared::Prepared;
use eframe::egui::Key;
use egui_kittest::kittest::Queryable;
use estompe::i18n::Language;

/// Clicks what may be further down the page.
fn press(desk: &mut Desk, label: &str) {
    desk.harness.get_by_label(label).scroll_to_me();
    desk.settle();
    desk.click(label);
}

#[test]
fn the_limits_are_said_and_the_register_is_shown_in_both_languages() {
    for (language, limit) in [
        (Language::English, "Covering a face does not make a photo anonymous"),
        (Language::French, "Masquer un visage ne rend pas une photo anonyme"),
    ] {
        let place = Place::new();
        let mut desk = Desk::open(&place, Wish { language, ..Wish::default() });
        desk.press(Key::F1);
        assert!(desk.shows(limit));
        assert!(desk.shows(&place.path("register.sqlite").display().to_string()));
    }
}

#[test]
fn a_page_is_made_and_opened() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    let agreed = Agreed::default();
    let mut desk = prepared.desk(&place, Wish { agreed: agreed.clone(), ..Wish::default() });
    desk.press(Key::F1);
    for (button, holds) in [
        ("Consent form", "Fête du livre"),
        ("Sign-up sheet", "Fête du livre"),
        ("Record for the data-protection officer", "P1"),
        ("Take-down list", "Nothing has to be taken down."),
    ] {
        press(&mut desk, button);
        let page = agreed.opened().pop().expect("a page was opened");
        let text = std::fs::read_to_string(page).unwrap();
        assert!(text.contains(holds), "{button}");
    }
}

#[test]
fn a_licence_is_read_here() {
    let place = Place::new();
    let mut desk = Desk::open(&place, Wish::default());
    desk.press(Key::F1);
    press(&mut desk, "Licence of the typeface");
    assert!(desk.shows("SIL OPEN FONT LICENSE"));
}

//! Questions in front of the window, and what is said beside the work: who has the keyboard, and what lies on what.

use super::desk::{Agreed, Desk, Place, Wish};
use super::prepared::Prepared;
use super::review::review;
use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::domain::command::Command;
use estompe::ui::Wanted;

/// What has the keyboard.
fn focused(desk: &Desk) -> String {
    let nodes = desk.harness.root().children_recursive();
    let focused = nodes.filter(|node| node.accesskit_node().is_focused());
    focused.filter_map(|node| node.accesskit_node().label()).last().unwrap_or_default()
}

fn french_event(place: &Place) -> Desk {
    let agreed = Agreed::default();
    agreed.on(Wanted::PhotoFolder, vec![place.photos("Fête du livre", &[1])]);
    let mut desk = Desk::open(place, Wish { agreed, ..Wish::french() });
    desk.press_with(Modifiers::COMMAND, Key::O);
    desk
}

#[test]
fn a_day_is_prefilled_as_the_language_writes_it_and_read_back() {
    let place = Place::new();
    let mut desk = french_event(&place);
    let day = desk.harness.get_by_label_contains("Premier jour").accesskit_node().value();
    assert_eq!(day.as_deref(), Some("15/06/2026"));
    desk.press(Key::Enter);
    assert_eq!(desk.book().events().next().unwrap().1.from, jiff::civil::date(2026, 6, 15));
    desk.harness.get_by_label("Modifier «\u{a0}Fête du livre\u{a0}»").click();
    desk.settle();
    let day = desk.harness.get_by_label_contains("Premier jour").accesskit_node().value();
    assert_eq!(day.as_deref(), Some("15/06/2026"));
}

#[test]
fn a_question_that_could_lose_something_has_its_safe_answer_under_the_hand() {
    let place = Place::new();
    let prepared = Prepared::new(&place, &[1]);
    for key in [Key::Enter, Key::Escape] {
        let mut desk = prepared.desk(&place, Wish::default());
        desk.click("All events");
        desk.click("Remove “Fête du livre”");
        assert_eq!(focused(&desk), "Cancel");
        desk.press(key);
        assert!(!desk.shows("Cancel"), "the question is answered");
        assert_eq!(desk.book().events().count(), 1);
    }
}

#[test]
fn whoever_quits_while_work_goes_on_stays_with_enter() {
    let place = Place::new();
    let mut desk = french_event(&place);
    desk.harness.key_press(Key::Enter);
    let mut asked = false;
    // The work ends by itself: the question is asked before. The search for files comes first, and is nothing to ask about.
    for _ in 0..4000 {
        desk.harness.run_steps(1);
        if desk.harness.query_by_label_contains("Chargement des photos").is_some() {
            desk.harness.key_press_modifiers(Modifiers::COMMAND, Key::Q);
            desk.harness.run_steps(3);
            asked = desk.harness.query_by_label("Arrêter et fermer").is_some();
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    assert!(asked, "work goes on");
    assert_eq!(focused(&desk), "Continuer");
    desk.press(Key::Enter);
    assert!(!desk.shows("Arrêter et fermer"));
}

#[test]
fn every_question_has_the_keyboard_at_once_also_when_a_button_behind_it_had_it() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    for (modifiers, key, has_it) in [
        (Modifiers::COMMAND, Key::Comma, "Close"),
        (Modifiers::NONE, Key::Questionmark, "Close"),
        (Modifiers::NONE, Key::C, "Who is it? Name or code"),
    ] {
        desk.harness.get_by_label("Menu").focus();
        desk.settle();
        assert_eq!(focused(&desk), "Menu");
        desk.press_with(modifiers, key);
        assert_eq!(focused(&desk), has_it);
        desk.press(Key::Escape);
    }
}

#[test]
fn whoever_comes_to_a_screen_by_key_is_not_left_on_the_bar() {
    let place = Place::new();
    let mut desk = review(&place, &[1], Wish::default());
    desk.press_with(Modifiers::COMMAND, Key::K);
    desk.harness.get_by_label("Publish").focus();
    desk.settle();
    desk.press_with(Modifiers::COMMAND, Key::R);
    desk.press(Key::Tab);
    assert_eq!(focused(&desk), "Face 1: undecided");
}

#[test]
fn a_hint_covers_no_panel_and_goes_away_soon() {
    let place = Place::new();
    let mut desk = review(&place, &[0], Wish::default());
    desk.harness.key_press(Key::M);
    desk.harness.run_steps(3);
    let hint = "Choose an area first";
    let said = desk.harness.query_all_by_label_contains(hint).map(|node| node.rect());
    // The other one is the status line.
    let toast: Rect = said.min_by(|a, b| a.min.y.total_cmp(&b.min.y)).expect("it is said");
    let canvas = desk.harness.get_by_role(eframe::egui::Role::Image).rect();
    assert!(canvas.expand(1.0).contains_rect(toast), "{toast:?} in {canvas:?}");
    // Four frames are a second here.
    desk.harness.run_steps(40);
    assert!(!desk.shows(hint), "neither in front nor in the status line");
}

#[test]
fn what_the_detector_finds_meanwhile_takes_nobody_s_place() {
    let place = Place::new();
    let mut desk = review(&place, &[2], Wish::default());
    desk.press(Key::Tab);
    assert_eq!(focused(&desk), "Face 1: undecided");
    let photo = estompe::domain::PhotoId::FIRST;
    let area = estompe::domain::PxBox::new(500.0, 20.0, 60.0, 80.0);
    let faces = vec![estompe::domain::Face { area, score: 0.9, weak: false }];
    let detection = estompe::domain::Detection::Thorough;
    desk.harness.state_mut().ask_for(vec![Command::Detected { photo, detection, faces }]);
    desk.settle();
    assert_eq!(desk.book().regions_of(photo).count(), 3);
    desk.press(Key::M);
    let (first, _) = desk.book().regions_of(photo).next().unwrap();
    assert!(desk.book().decision(photo, first).is_some(), "the face that was chosen is covered");
}

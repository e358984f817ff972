//! A register that somebody else writes just now: it is read here, the window says who has it, and nothing can be changed.

use super::desk::{Agreed, Desk, Place, Wish, clock};
use super::prepared::Prepared;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::app::{Access, OpeningError, is_held, open_session};
use estompe::domain::{Book, EventId, Prose};
use estompe::i18n::Language;
use estompe::ui::{Screen, Wanted};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdout, Command, Stdio};

const PLACE: &str = "ESTOMPE_TEST_HELD";

/// Another process that has the register, until it is dropped.
struct Holder(Child, BufReader<ChildStdout>);

impl Holder {
    fn of(place: &Place) -> Self {
        let this = module_path!().split_once("::").map_or("", |(_, module)| module);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([&format!("{this}::holds"), "--exact", "--nocapture"])
            .env(PLACE, place.path("register.sqlite"))
            .envs([("USER", "camille"), ("HOSTNAME", "accueil")])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        assert!(said.by_ref().lines().map_while(Result::ok).any(|line| line.contains("held")), "it has the register");
        Self(child, said)
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        drop(self.0.stdin.take());
        // What it says to the end, so that it need not mind that nobody listens.
        self.1.read_to_end(&mut Vec::new()).unwrap();
        self.0.wait().unwrap();
    }
}

/// Not a test by itself: what [`Holder`] runs.
#[test]
fn holds() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let _session = open_session(path.as_ref(), Access::Write, Prose::new("Camille"), clock()).unwrap();
    writeln!(std::io::stdout(), "held").unwrap();
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
}

/// Everything that the register holds and these tests could have changed, as one text.
fn all(book: &Book) -> String {
    let events: Vec<_> = book.events().collect();
    let photos: Vec<_> =
        book.photos().map(|(photo, _)| (photo, book.remarks(photo), book.is_reviewed(photo))).collect();
    let regions: Vec<_> = book.photos().flat_map(|(photo, _)| book.regions_of(photo)).collect();
    let decisions: Vec<_> = book.decisions().collect();
    let people = (book.people().count(), book.consents().collect::<Vec<_>>(), book.files().count());
    format!("{events:?} {photos:?} {regions:?} {decisions:?} {people:?}")
}

/// How often the window says that it is read only. The status line does all the time; what was said last comes beside it.
fn refusals(desk: &Desk, words: &str) -> usize {
    desk.harness.query_all_by_label_contains(words).count()
}

fn read_only(place: &Place, wish: Wish) -> (Holder, Desk) {
    let prepared = Prepared::new(place, &[2, 1, 1]);
    let holder = Holder::of(place);
    let refused = open_session(&place.path("register.sqlite"), Access::Write, Prose::new("Operator"), clock());
    assert!(matches!(refused, Err(OpeningError::Register(why)) if is_held(&why)));
    let mut desk = Desk::with_access(place, Access::Read, wish);
    desk.harness.state_mut().open_event(prepared.event);
    desk.settle();
    (holder, desk)
}

#[test]
fn the_window_says_who_writes() {
    for (language, words) in
        [(Language::English, "Read only: camille@accueil"), (Language::French, "Lecture seule\u{A0}: camille@accueil")]
    {
        let place = Place::new();
        let (_holder, desk) = read_only(&place, Wish { language, ..Wish::default() });
        assert!(desk.shows(words), "{words}");
        assert_eq!(desk.book().photos().count(), 3, "it can be read");
    }
}

#[test]
fn every_key_that_would_change_something_is_refused_with_a_word() {
    let place = Place::new();
    let (_holder, mut desk) = read_only(&place, Wish::default());
    let before = all(desk.book());
    let review = [
        Key::M,
        Key::C,
        Key::Delete,
        Key::I,
        Key::D,
        Key::S,
        Key::T,
        Key::V,
        Key::P,
        Key::X,
        Key::U,
        Key::H,
        Key::B,
        Key::E,
        Key::R,
        Key::G,
    ];
    let load = [Key::M, Key::V, Key::P, Key::X, Key::U, Key::H];
    for (screen, keys) in [(Key::R, &review[..]), (Key::L, &load[..])] {
        for key in keys {
            desk.press_with(Modifiers::COMMAND, screen);
            if screen == Key::L {
                desk.press_with(Modifiers::COMMAND, Key::A);
            }
            desk.quieten();
            let said = refusals(&desk, "Read only");
            desk.press(*key);
            assert!(refusals(&desk, "Read only") > said, "{key:?} says why not");
            assert_eq!(all(desk.book()), before, "{key:?}");
        }
    }
    for key in [Key::Z, Key::Y] {
        desk.press_with(Modifiers::COMMAND, key);
        assert_eq!(all(desk.book()), before, "{key:?}");
    }
}

#[test]
fn photos_are_not_taken_in_and_it_is_said() {
    let place = Place::new();
    let agreed = Agreed::default();
    let (_holder, mut desk) = read_only(&place, Wish { agreed: agreed.clone(), ..Wish::default() });
    let before = all(desk.book());
    agreed.on(Wanted::PhotoFolder, vec![place.photos("More", &[1])]);
    desk.quieten();
    let said = refusals(&desk, "Read only");
    desk.press_with(Modifiers::COMMAND, Key::O);
    assert!(refusals(&desk, "Read only") > said);
    desk.harness.state_mut().open_event(EventId::FIRST.next());
    desk.settle();
    assert_eq!(all(desk.book()), before);
}

fn is_pressed(role: Role) -> bool {
    matches!(role, Role::Button | Role::CheckBox | Role::TextInput | Role::MultilineTextInput)
}

/// Buttons and fields that would change something cannot be pressed, on any screen.
#[test]
fn what_would_change_something_cannot_be_pressed() {
    let place = Place::new();
    let (_holder, mut desk) = read_only(&place, Wish { size: vec2(1280.0, 1400.0), ..Wish::default() });
    let before = all(desk.book());
    for (key, screen, buttons) in [
        (Key::L, Screen::Load, &["Cover"][..]),
        (Key::R, Screen::Review, &["Next photo to review", "Cover", "Show", "Caption", "Draw a"][..]),
        (Key::E, Screen::People, &["Add somebody", "Import"][..]),
        (Key::P, Screen::Publish, &["Publish 6 files"][..]),
    ] {
        desk.press_with(Modifiers::COMMAND, key);
        assert_eq!(desk.harness.state().at().screen, screen);
        if screen == Screen::Review {
            desk.press(Key::Tab);
        }
        for button in buttons {
            let all: Vec<_> = desk.harness.query_all_by_label_contains(button).collect();
            let pressable: Vec<_> = all
                .iter()
                .map(NodeT::accesskit_node)
                .filter(|node| !node.is_disabled() && is_pressed(node.role()))
                .filter_map(|node| node.label())
                .collect();
            assert!(!all.is_empty(), "{button}");
            assert_eq!(pressable, [] as [&str; 0], "{button} on {screen:?}");
        }
    }
    assert_eq!(all(desk.book()), before);
}

//! Every key that PRODUCT.md promises for the screen, and the others of the review: what it does, and that it only writes a letter
//! while a text is typed. Keys of one's own.

use super::desk::{Desk, Place, Wish};
use super::review::review;
use eframe::egui::accesskit::{Role, Toggled};
use eframe::egui::{Event, Key, Modifiers, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::ui::Settings;

const NONE: Modifiers = Modifiers::NONE;
const SHIFT: Modifiers = Modifiers::SHIFT;
const COMMAND: Modifiers = Modifiers::COMMAND;

/// What there is to see or to read of one thing.
type Look = fn(&Desk) -> String;

/// A key, and what it does. What is pressed before it is written as a word of keys, one letter each.
#[derive(Clone, Copy)]
struct Row {
    before: &'static str,
    key: (Modifiers, Key),
    /// What it writes into a text.
    writes: &'static str,
    look: Look,
    was: &'static str,
    is: &'static str,
}

const fn row(
    before: &'static str,
    key: Key,
    writes: &'static str,
    look: Look,
    was: &'static str,
    is: &'static str,
) -> Row {
    Row { before, key: (NONE, key), writes, look, was, is }
}

const fn with(modifiers: Modifiers, row: Row) -> Row {
    Row { key: (modifiers, row.key.1), ..row }
}

/// On two photos with two faces each, the first one in sight.
const ROWS: [Row; 35] = [
    row("", Key::ArrowRight, "", photo, "1", "2"),
    row("", Key::Space, " ", photo, "1", "2"),
    row("", Key::PageDown, "", photo, "1", "2"),
    row(">", Key::ArrowLeft, "", photo, "2", "1"),
    row(">", Key::PageUp, "", photo, "2", "1"),
    with(SHIFT, row(">", Key::Space, " ", photo, "2", "1")),
    row("", Key::Tab, "", face, "none, whole", "Face 1, near"),
    row("|", Key::Tab, "", face, "Face 1, near", "Face 2, near"),
    with(SHIFT, row("||", Key::Tab, "", face, "Face 2, near", "Face 1, near")),
    row("", Key::M, "m", decisions, "-, -", "Cover, -"),
    row("", Key::C, "c", question, "none", "Show"),
    row("", Key::Delete, "", decisions, "-, -", "NotAFace, -"),
    row("", Key::Backspace, "", decisions, "-, -", "NotAFace, -"),
    row("", Key::I, "i", question, "none", "Not identifiable"),
    row("|m<", Key::D, "d", decisions, "Cover, -", "-, -"),
    row("", Key::T, "t", ticks, "none", "all"),
    row("", Key::V, "v", reviewed, "to review", "reviewed"),
    row("", Key::V, "v", photo, "1", "2"),
    row("", Key::P, "p", mark, "Unsorted", "Picked"),
    row("", Key::X, "x", mark, "Unsorted", "Rejected"),
    row("p", Key::U, "u", mark, "Picked", "Unsorted"),
    row("", Key::H, "h", mark, "Unsorted", "Unsorted, held back"),
    row("h", Key::H, "h", mark, "Unsorted, held back", "Unsorted"),
    row("", Key::Z, "z", face, "none, whole", "none, near"),
    row("z", Key::Z, "z", face, "none, near", "none, whole"),
    row("", Key::F, "f", frames, "2 frames", "0 frames"),
    row("f", Key::F, "f", frames, "0 frames", "2 frames"),
    row("", Key::E, "e", tool, "none", "Draw an ellipse (E)"),
    row("", Key::R, "r", tool, "none", "Draw a rectangle (R)"),
    row("", Key::G, "g", tool, "none", "Draw a polygon (G)"),
    row("m", Key::B, "b", question, "none", "Burst"),
    row("", Key::Questionmark, "?", question, "none", "Keys"),
    with(COMMAND, row("m", Key::Z, "", decisions, "Cover, -", "-, -")),
    with(COMMAND, row("m-", Key::Y, "", decisions, "-, -", "Cover, -")),
    with(COMMAND, row("", Key::Comma, "", question, "none", "Settings")),
];

const LOOKS: [Look; 9] = [photo, face, decisions, question, ticks, reviewed, mark, frames, tool];

fn photo(desk: &Desk) -> String {
    desk.harness.state().at().photo.unwrap().number().to_string()
}

/// The face that has the focus, and whether the photo is seen whole.
fn face(desk: &Desk) -> String {
    let options = desk.harness.query_all_by_role(Role::ListBoxOption);
    let focused = options.into_iter().find(egui_kittest::Node::is_focused);
    let face = focused
        .and_then(|node| node.accesskit_node().label())
        .map_or("none".to_owned(), |name| name.split(':').next().unwrap_or_default().to_owned());
    let whole = desk
        .harness
        .query_by_label("Whole photo")
        .is_some_and(|node| node.accesskit_node().toggled() == Some(Toggled::True));
    format!("{face}, {}", if whole { "whole" } else { "near" })
}

fn decisions(desk: &Desk) -> String {
    let (book, photo) = (desk.book(), desk.harness.state().at().photo.unwrap());
    let word = |region| {
        let decided = book.decision(photo, region).map(|decided| format!("{:?}", decided.decision));
        decided.map_or("-".to_owned(), |word| word.split([' ', '(']).next().unwrap_or_default().to_owned())
    };
    book.regions_of(photo).map(|(region, _)| word(region)).collect::<Vec<_>>().join(", ")
}

fn question(desk: &Desk) -> String {
    let titles = [
        ("Keys do nothing while you type.", "Keys"),
        (": nobody can recognise them", "Not identifiable"),
        ("The same decisions for the burst", "Burst"),
        ("on what basis?", "Show"),
        ("Settings", "Settings"),
    ];
    titles.iter().find(|(title, _)| desk.shows(title)).map_or("none", |(_, name)| name).to_owned()
}

fn ticks(desk: &Desk) -> String {
    let first = desk.book().photos().next().unwrap().0;
    let ticked = desk.book().remarks(first).map_or(0, |remarks| remarks.ticked.len());
    let all = estompe::domain::Policy::default().checklist.len();
    if ticked == all {
        "all".to_owned()
    } else if ticked == 0 {
        "none".to_owned()
    } else {
        ticked.to_string()
    }
}

fn reviewed(desk: &Desk) -> String {
    let first = desk.book().photos().next().unwrap().0;
    if desk.book().is_reviewed(first) { "reviewed".to_owned() } else { "to review".to_owned() }
}

fn mark(desk: &Desk) -> String {
    let Some(remarks) = desk.book().remarks(desk.harness.state().at().photo.unwrap()) else {
        return "Unsorted".to_owned();
    };
    format!("{:?}{}", remarks.pick, if remarks.held_back { ", held back" } else { "" })
}

fn frames(desk: &Desk) -> String {
    format!("{} frames", desk.harness.query_all_by_role(Role::ListBoxOption).count())
}

fn tool(desk: &Desk) -> String {
    let tools = desk.harness.query_all_by_label_contains("Draw a");
    let pressed = tools.into_iter().find(|node| node.accesskit_node().toggled() == Some(Toggled::True));
    pressed.and_then(|node| node.accesskit_node().label()).unwrap_or_else(|| "none".to_owned())
}

/// Presses what a word of keys says.
fn prepare(desk: &mut Desk, word: &str) {
    for letter in word.chars() {
        match letter {
            '>' => desk.press(Key::ArrowRight),
            '|' => desk.press(Key::Tab),
            '<' => desk.press_with(SHIFT, Key::Tab),
            '-' => desk.press_with(COMMAND, Key::Z),
            letter => desk.press(Key::from_name(&letter.to_uppercase().to_string()).unwrap()),
        }
    }
}

#[test]
fn every_key_does_what_is_promised() {
    for Row { before, key: (modifiers, key), look, was, is, .. } in ROWS {
        let place = Place::new();
        let mut desk = review(&place, &[2, 2], Wish::default());
        prepare(&mut desk, before);
        assert_eq!(look(&desk), was, "before {modifiers:?} {key:?} after {before:?}");
        desk.press_with(modifiers, key);
        assert_eq!(look(&desk), is, "{modifiers:?} {key:?} after {before:?}");
    }
}

#[test]
fn in_a_text_the_same_keys_only_write() {
    let place = Place::new();
    let mut desk = review(&place, &[2, 2, 2], Wish { size: vec2(1280.0, 1400.0), ..Wish::default() });
    let caption = |desk: &Desk| {
        desk.harness
            .get_by_role_and_label(Role::MultilineTextInput, "Caption")
            .accesskit_node()
            .value()
            .unwrap_or_default()
    };
    // Something to take back, and the second photo, so that there is one on either side.
    prepare(&mut desk, "m>");
    for Row { key: (modifiers, key), writes, .. } in ROWS {
        if (modifiers, key) == (COMMAND, Key::Comma) {
            continue; // Writes nothing anywhere, and no text editor has it.
        }
        desk.harness.get_by_role_and_label(Role::MultilineTextInput, "Caption").focus();
        desk.settle();
        let before = (LOOKS.map(|look| look(&desk)), caption(&desk));
        desk.harness.key_down_modifiers(modifiers, key);
        if !writes.is_empty() {
            desk.harness.event(Event::Text(writes.to_owned()));
        }
        desk.settle();
        let held = LOOKS.map(|look| look(&desk));
        desk.harness.key_up_modifiers(modifiers, key);
        desk.settle();
        assert_eq!(held, before.0, "{modifiers:?} {key:?}");
        assert!(!desk.shows("This is the original."), "{key:?}");
        if !writes.is_empty() {
            assert_eq!(caption(&desk).len(), before.1.len() + 1, "{modifiers:?} {key:?} writes {writes:?}");
        }
    }
}

/// The keys page, with the line of a verb chosen by keyboard.
fn choose(desk: &mut Desk, verb: &str) {
    desk.harness.get_all_by_label(verb).last().unwrap().focus();
    desk.settle();
    desk.press(Key::Enter);
    assert!(desk.shows("Press the key for"), "{verb}");
}

fn set_keys(place: &Place) -> Vec<(String, String)> {
    Settings::read(&place.path("window.json")).keys.into_iter().collect()
}

#[test]
fn a_key_of_ones_own_is_chosen_used_kept_and_given_up() {
    let place = Place::new();
    let mut desk = review(&place, &[2, 2, 2], Wish::default());
    desk.press(Key::Questionmark);
    choose(&mut desk, "Cover");
    desk.press(Key::K);
    assert_eq!(set_keys(&place), [("cover".to_owned(), "K".to_owned())]);
    desk.press(Key::Escape);
    desk.press(Key::M);
    assert_eq!(decisions(&desk), "-, -", "M covers no more");
    desk.press(Key::K);
    assert_eq!(decisions(&desk), "Cover, -");
    // Given up.
    desk.press(Key::Questionmark);
    desk.click("The usual keys");
    desk.press(Key::Escape);
    assert_eq!(set_keys(&place), []);
    desk.press(Key::K);
    assert_eq!(decisions(&desk), "Cover, -", "K covers no more");
    desk.press(Key::M);
    assert_eq!(decisions(&desk), "Cover, Cover");
}

#[test]
fn a_key_that_is_taken_is_refused_and_escape_leaves_all_as_it_is() {
    let place = Place::new();
    let mut desk = review(&place, &[2], Wish::default());
    desk.press(Key::Questionmark);
    for (key, holder) in
        [(Key::V, "Looked at: cover the rest, next photo"), (Key::Space, "Next photo"), (Key::Tab, "Next face, zoomed")]
    {
        choose(&mut desk, "Cover");
        desk.press(key);
        assert!(desk.shows(&format!("That key belongs to “{holder}”.")), "{key:?}");
    }
    choose(&mut desk, "Cover");
    desk.press(Key::Escape);
    assert_eq!(question(&desk), "Keys", "Escape ends the choice, not the page");
    desk.press(Key::Escape);
    assert_eq!((question(&desk).as_str(), set_keys(&place)), ("none", vec![]));
    desk.press(Key::M);
    assert_eq!(decisions(&desk), "Cover, -");
}

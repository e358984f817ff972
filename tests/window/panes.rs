//! F6 goes from one part of a screen to the next, as in other programs.

use super::desk::{Desk, Place, Wish};
use super::prepared::Prepared;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;

/// What has the focus, in a few words; nothing where nothing has.
fn focused(desk: &Desk) -> String {
    let node = desk.harness.root().children_recursive().find(|node| node.accesskit_node().is_focused());
    node.map_or(String::new(), |node| {
        let node = node.accesskit_node();
        format!("{:?} {}", node.role(), node.label().unwrap_or_default())
    })
}

#[test]
fn f6_goes_from_part_to_part_and_round() {
    let (tile, search) = ("Button Photo 1, IMG_0001.jpg", "TextInput Search");
    let (done, film, canvas) = ("Button Next photo to review", "Button Photo 1, IMG_0001.jpg", "");
    let (person, who) = ("Button Nadia Benali", "TextInput Name, code or sign");
    for (screen, parts) in [
        (Key::L, &[tile, search, tile, search][..]),
        (Key::R, &[done, film, canvas, done, film, canvas][..]),
        (Key::E, &[person, who, person, who][..]),
    ] {
        let place = Place::new();
        let prepared = Prepared::new(&place, &[2, 1]);
        let mut desk = prepared.desk(&place, Wish::default());
        desk.press_with(Modifiers::COMMAND, screen);
        for (number, part) in parts.iter().enumerate() {
            desk.press(Key::F6);
            let focused = focused(&desk);
            let is_there = if part.is_empty() { focused.is_empty() } else { focused.starts_with(part) };
            assert!(is_there, "{screen:?}, {number}: {focused:?} and not {part:?}");
        }
    }
}

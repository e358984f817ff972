//! The withdrawal desk: what is due is told at the start and after every change, and settled.

use super::desk::{Agreed, Desk, Place, Wish};
use super::prepared::{Prepared, session};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use estompe::domain::command::Command;
use estompe::domain::{ConsentId, FileState, Prose};
use estompe::i18n::Language;

/// An event whose web files were published in the window.
fn published(place: &Place) -> Prepared {
    let prepared = Prepared::new(place, &[2, 1]);
    let mut desk = prepared.desk(place, Wish::default());
    desk.press_with(Modifiers::COMMAND, Key::P);
    desk.click("press");
    desk.click("Publish 2 files");
    drop(desk);
    prepared
}

fn withdraw(place: &Place) {
    let on = jiff::civil::date(2026, 6, 14);
    let withdrawn = Command::Withdraw { consent: ConsentId::FIRST, on, by: Prose::new("herself") };
    session(place).perform(&withdrawn).unwrap();
}

fn sha256(desk: &Desk) -> Vec<String> {
    let state = |state: &FileState| match state {
        FileState::Published { sha256 } => Some(sha256.clone()),
        _ => None,
    };
    desk.book().files().filter_map(|(_, file)| state(&file.state)).collect()
}

#[test]
fn what_is_due_is_told_at_the_start_and_the_file_is_covered_anew() {
    for (language, badge, why, all, none) in [
        (Language::English, "Withdrawals (1)", "C1 was withdrawn.", "Do it for all", "Nothing has to be taken down."),
        (Language::French, "Retraits (1)", "C1 a été retirée.", "Le faire pour tous", "Retraits"),
    ] {
        let place = Place::new();
        let prepared = published(&place);
        withdraw(&place);
        let mut desk = prepared.desk(&place, Wish { language, ..Wish::default() });
        assert!(desk.harness.query_by_label(badge).is_some(), "{badge}");
        let before = sha256(&desk);
        desk.press_with(Modifiers::COMMAND, Key::W);
        let row = desk
            .harness
            .get_all_by_label_contains("fete-du-livre-0001.jpg")
            .find(|node| node.accesskit_node().role() == eframe::egui::accesskit::Role::Button);
        row.expect("a row").click();
        desk.settle();
        assert!(desk.shows(why), "{why}");
        desk.click(all);
        assert!(desk.harness.query_by_label(badge).is_none());
        assert!(desk.shows(none));
        let after = sha256(&desk);
        assert_eq!((before.len(), after.len()), (2, 2));
        assert_ne!(before[0], after[0], "the file is another, with her face covered");
        assert_eq!(before[1], after[1]);
    }
}

#[test]
fn the_badge_follows_what_happens_while_the_window_is_open() {
    let place = Place::new();
    let prepared = published(&place);
    let mut desk = prepared.desk(&place, Wish::default());
    assert!(desk.harness.query_by_label("Withdrawals").is_some());
    let on = jiff::civil::date(2026, 6, 14);
    desk.harness.state_mut().ask_for(vec![Command::Withdraw {
        consent: ConsentId::FIRST,
        on,
        by: Prose::new("herself"),
    }]);
    desk.settle();
    assert!(desk.harness.query_by_label("Withdrawals (1)").is_some());
}

#[test]
fn the_list_goes_to_paper_and_to_a_table_without_a_name() {
    let place = Place::new();
    let prepared = published(&place);
    withdraw(&place);
    let agreed = Agreed::default();
    let mut desk = prepared.desk(&place, Wish { agreed: agreed.clone(), ..Wish::default() });
    desk.press_with(Modifiers::COMMAND, Key::W);
    desk.click("Take-down list");
    desk.click("As a table (CSV)");
    let pages = agreed.opened();
    let endings: Vec<_> = pages.iter().map(|page| page.extension().unwrap().to_owned()).collect();
    assert_eq!(endings, ["html", "csv"]);
    for page in pages {
        let text = std::fs::read_to_string(page).unwrap();
        assert!(text.contains("fete-du-livre-0001.jpg") && !text.contains("Benali"), "{text}");
    }
}

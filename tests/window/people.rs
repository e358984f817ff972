//! People and what they agreed to, from the form to the erasure.

use super::desk::{Agreed, Desk, Place, Wish};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers, vec2};
use egui_kittest::kittest::Queryable;
use estompe::domain::{Category, Channel, ConsentId, Means, PersonId, Signatory, Status};
use estompe::i18n::Language;
use estompe::ui::Wanted;

fn people(wish: Wish, place: &Place) -> Desk {
    let mut desk = Desk::open(place, wish);
    desk.press_with(Modifiers::COMMAND, Key::E);
    desk
}

fn fill(desk: &mut Desk, label: &str, text: &str) {
    desk.harness.get_by_role_and_label(Role::TextInput, label).focus();
    desk.settle();
    desk.press_with(Modifiers::COMMAND, Key::A);
    desk.type_text(text);
}

fn choose(desk: &mut Desk, combo: &str, value: &str) {
    desk.harness.get_by_role_and_label(Role::ComboBox, combo).click();
    desk.settle();
    let wanted = desk.harness.query_all_by_label(value).last().expect("it is offered");
    wanted.click();
    desk.settle();
}

/// Scrolls what is below into the screen reader's tree, and clicks it.
fn click_below(desk: &mut Desk, label: &str) {
    desk.click(label);
}

fn a_minor(desk: &mut Desk) {
    desk.click("Add somebody …");
    fill(desk, "First name and name", "Léa Martin");
    choose(desk, "Category", "minor");
    fill(desk, "Date of birth (2012-04-30 or 30/04/2012)", "30/04/2014");
    for (number, name) in [("1", "Anne Martin"), ("2", "Luc Martin")] {
        click_below(desk, "Add somebody who decides");
        fill(desk, &format!("{number}: name"), name);
    }
    click_below(desk, "Add");
}

fn agreed_by(desk: &mut Desk, holders: &[&str]) {
    desk.click("Add a consent …");
    desk.click("web site");
    for holder in holders {
        choose(desk, &format!("{holder} (holder of parental authority)"), "signed");
    }
    fill(desk, "Received on (2026-06-13 or 13/06/2026)", "01/06/2026");
    desk.click("Keep the consent");
}

#[test]
fn a_minor_with_two_holders_agrees_when_both_have_signed() {
    let place = Place::new();
    let mut desk = people(Wish { size: vec2(1280.0, 1400.0), ..Wish::default() }, &place);
    a_minor(&mut desk);
    let (_, person) = desk.book().people().next().expect("somebody was added");
    assert_eq!((person.category, person.parties.len()), (Category::Minor, 2));
    agreed_by(&mut desk, &["Anne Martin"]);
    assert!(desk.shows("a signature is missing"));
    desk.click("Correct C1 …");
    choose(&mut desk, "Luc Martin (holder of parental authority)", "signed");
    desk.click("Keep the consent");
    let consents: Vec<_> = desk.book().consents().map(|(_, consent)| consent.clone()).collect();
    assert_eq!(consents.len(), 1, "the mistaken one is gone");
    assert_eq!(consents[0].signed, [Signatory::Party(0), Signatory::Party(1)].into());
    assert_eq!((consents[0].means, consents[0].channels.clone()), (Some(Means::Paper), [Channel::Web].into()));
    assert!(desk.shows("May be shown today in: web site."));
    desk.press_with(Modifiers::COMMAND, Key::Z);
    assert!(desk.shows("a signature is missing"), "a correction is one step");
}

#[test]
fn a_form_says_what_is_wrong_and_keeps_what_was_typed() {
    let place = Place::new();
    let mut desk = people(Wish::default(), &place);
    desk.click("Add somebody …");
    desk.click("Add");
    assert_eq!(desk.book().people().count(), 0);
    fill(&mut desk, "Date of birth (2012-04-30 or 30/04/2012)", "30/04/14");
    fill(&mut desk, "First name and name", "Somebody Else");
    desk.click("Add");
    assert!(desk.shows("“30/04/14” is not a day"));
    fill(&mut desk, "Date of birth (2012-04-30 or 30/04/2012)", "1980-04-30");
    desk.click("Add");
    assert_eq!(desk.book().people().count(), 1);
    assert!(desk.shows("None. Without one, this person is not shown."));
}

#[test]
fn a_withdrawal_says_what_follows_and_stays() {
    let place = Place::new();
    let mut desk = people(Wish { size: vec2(1280.0, 1400.0), ..Wish::default() }, &place);
    a_minor(&mut desk);
    agreed_by(&mut desk, &["Anne Martin", "Luc Martin"]);
    desk.click("Withdraw C1 …");
    assert!(desk.shows("No published file is concerned."));
    desk.click("Withdraw");
    assert_eq!(desk.book().consent(ConsentId::FIRST).map(|consent| consent.status), Some(Status::Granted));
    fill(&mut desk, "Who withdraws it", "Anne Martin");
    desk.click("Withdraw");
    assert_eq!(desk.book().consent(ConsentId::FIRST).map(|consent| consent.status), Some(Status::Withdrawn));
    assert!(desk.shows("refused or withdrawn"));
}

#[test]
fn a_table_is_tried_first_and_a_bad_row_stops_it() {
    let place = Place::new();
    let (bad, good) = (place.path("bad.csv"), place.path("good.csv"));
    std::fs::write(&bad, "name;category\nAnne Martin;adult\nLuc Martin;friend\n").unwrap();
    std::fs::write(&good, "name;category\nAnne Martin;adult\nLuc Martin;staff\n").unwrap();
    let agreed = Agreed::default();
    agreed.on(Wanted::Table, vec![bad]);
    let mut desk = people(Wish { agreed: agreed.clone(), ..Wish::default() }, &place);
    desk.click("Import a table …");
    desk.click("Choose the table …");
    assert!(desk.shows("line 3:") && desk.shows("nothing was imported"));
    desk.click("Import");
    assert_eq!(desk.book().people().count(), 0);
    agreed.on(Wanted::Table, vec![good]);
    desk.click("Choose the table …");
    assert_eq!(desk.book().people().count(), 0, "a dry run stores nothing");
    desk.click("Import");
    assert_eq!(desk.book().people().count(), 2);
}

#[test]
fn erasing_asks_for_the_code_and_is_final() {
    let place = Place::new();
    let mut desk = people(Wish { size: vec2(1280.0, 1400.0), ..Wish::default() }, &place);
    a_minor(&mut desk);
    agreed_by(&mut desk, &["Anne Martin", "Luc Martin"]);
    desk.click("Erase for good …");
    assert!(desk.shows("1 consent stops counting.") && desk.shows("No published file is concerned."));
    desk.click("Erase for good");
    assert!(desk.book().identity(PersonId::FIRST).is_some(), "not without the code");
    fill(&mut desk, "Type P1 to confirm", "p1");
    desk.click("Erase for good");
    assert!(desk.book().identity(PersonId::FIRST).is_none());
    assert!(!desk.shows("Léa Martin"));
}

#[test]
fn people_are_found_by_name_code_and_sign_in_french_too() {
    let place = Place::new();
    let table = place.path("people.csv");
    std::fs::write(&table, "nom;catégorie;pastille\nÉlodie Lefèvre;majeur;12\nMarc Nguyễn;agent;rouge\n").unwrap();
    let agreed = Agreed::default();
    agreed.on(Wanted::Table, vec![table]);
    let mut desk = people(Wish { agreed, ..Wish::french() }, &place);
    desk.click("Importer un tableau…");
    desk.click("Choisir le tableau…");
    desk.click("Importer");
    assert_eq!(desk.book().people().count(), 2);
    desk.click("Fermer");
    for (searched, found, other) in [("lefèv", "Élodie", "Marc"), ("p2", "Marc", "Élodie"), ("rouge", "Marc", "Élodie")]
    {
        fill(&mut desk, "Nom, code ou signe", searched);
        assert!(desk.shows(found) && !desk.shows(other), "{searched}");
    }
}

#[test]
fn a_scan_is_kept_with_the_register() {
    let place = Place::new();
    let scan = place.path("form.pdf");
    std::fs::write(&scan, "a signed form").unwrap();
    let agreed = Agreed::default();
    agreed.on(Wanted::Scan, vec![scan]);
    let mut desk = people(Wish { agreed, size: vec2(1280.0, 1400.0), ..Wish::default() }, &place);
    desk.click("Add somebody …");
    fill(&mut desk, "First name and name", "Anne Martin");
    desk.click("Add");
    desk.click("Add a consent …");
    desk.click("web site");
    desk.click("Attach …");
    assert!(desk.shows("kept with the register"));
    desk.click("Keep the consent");
    let evidence = desk.book().consent(ConsentId::FIRST).and_then(|consent| consent.evidence.clone()).unwrap();
    assert_eq!(std::fs::read_to_string(place.path("scans").join(evidence)).unwrap(), "a signed form");
}

/// Looked at by a person, not compared.
#[test]
#[ignore = "pictures for a person to look at"]
fn pictures() {
    let out = std::env::var_os("PICTURES").map_or_else(|| std::env::temp_dir().join("pictures"), Into::into);
    for (language, theme, size, text_size) in super::desk::LOOKS {
        let name = format!("{}-{theme:?}-{}x{}-{text_size}", language.id(), size.0, size.1);
        let french = language == Language::French;
        let place = Place::new();
        let table = place.path("people.csv");
        let text = "name;category;birth date;holder 1;holder 2;seen\nÉlodie Lefèvre;adult;;;;12\n\
                    Marc Nguyễn;staff;;;;red\nLéa Martin;minor;2014-04-30;Anne Martin;Luc Martin;\n";
        std::fs::write(&table, text).unwrap();
        let consents = place.path("consents.csv");
        let text = "name;status;channels;received;means;signed by;until\n\
                    Élodie Lefèvre;granted;web, press;2026-06-01;paper;;2026-07-01\n\
                    Marc Nguyễn;refused;;2026-06-01;email;;\nLéa Martin;granted;web;2026-06-01;paper;Anne Martin;\n";
        std::fs::write(&consents, text).unwrap();
        let agreed = Agreed::default();
        agreed.on(Wanted::Table, vec![table]);
        let wish = Wish {
            language,
            theme,
            size: vec2(size.0, size.1),
            text_size,
            pictures: true,
            agreed: agreed.clone(),
            ..Wish::default()
        };
        let mut desk = people(wish, &place);
        desk.picture(&out.join(format!("nobody-{name}.png")));
        desk.click(if french { "Importer un tableau…" } else { "Import a table …" });
        desk.click(if french { "Choisir le tableau…" } else { "Choose the table …" });
        desk.picture(&out.join(format!("import-{name}.png")));
        desk.click(if french { "Importer" } else { "Import" });
        desk.click(if french { "Autorisations" } else { "Consents" });
        agreed.on(Wanted::Table, vec![consents]);
        desk.click(if french { "Choisir le tableau…" } else { "Choose the table …" });
        desk.click(if french { "Importer" } else { "Import" });
        desk.click(if french { "Fermer" } else { "Close" });
        if size.0 / text_size >= 720.0 {
            desk.press(Key::F6);
            desk.press(Key::ArrowDown);
        }
        desk.picture(&out.join(format!("people-{name}.png")));
        desk.harness.query_all_by_label_contains("Léa Martin").next().unwrap().click();
        desk.settle();
        desk.picture(&out.join(format!("person-{name}.png")));
        desk.click(if french { "Modifier…" } else { "Change …" });
        desk.picture(&out.join(format!("person-form-{name}.png")));
        desk.press(Key::Escape);
        desk.harness.get_by_label(if french { "Ajouter une autorisation…" } else { "Add a consent …" }).click();
        desk.settle();
        desk.picture(&out.join(format!("consent-form-{name}.png")));
    }
}

//! What leaves the register as tables.

use super::{Desk, commit, files_of};
use estompe::domain::{Category, Change, Edit, Identity, Person, PersonId, Prose};
use estompe::register::{ExportError, ExportedNames};

fn desk() -> Desk {
    let desk = Desk::with_an_event();
    let person = Person { category: Category::Adult, parties: Vec::new(), erased: false };
    let identity = Identity { name: Prose::new("Zéphyrine, \"Zoé\""), ..Identity::default() };
    let edits = [
        Edit::Person(Change { key: PersonId::FIRST, from: None, to: Some(person) }),
        Edit::Identity(Change { key: PersonId::FIRST, from: None, to: Some(identity) }),
    ];
    commit(&mut desk.writer(), &edits);
    desk
}

#[test]
fn names_and_texts_leave_only_where_they_are_asked_for() {
    let desk = desk();
    let folder = desk.folder.path().join("export");
    let exported = desk.reader().export(&folder, ExportedNames::Without).unwrap();
    let files = files_of(&folder);
    assert_eq!((exported.tables.len(), files.len()), (12, 24));
    for path in files {
        let text = std::fs::read_to_string(path).unwrap();
        assert!(!text.contains("Zéphyrine") && !text.contains("Fête") && !text.contains("olga"), "{text}");
    }
}

#[test]
fn both_forms_say_the_same() {
    let desk = desk();
    let folder = desk.folder.path().join("export");
    desk.reader().export(&folder, ExportedNames::With).unwrap();
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("identity.json")).unwrap()).unwrap();
    assert_eq!(json[0]["name"], "Zéphyrine, \"Zoé\"");
    assert!(json[0]["contact"].is_null());
    let mut csv = csv::Reader::from_path(folder.join("identity.csv")).unwrap();
    let name = csv.headers().unwrap().iter().position(|column| column == "name").unwrap();
    let rows: Vec<_> = csv.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), &rows[0][name]), (1, "Zéphyrine, \"Zoé\""));
    let salts = std::fs::read_to_string(folder.join("prose.csv")).unwrap();
    assert_eq!(salts.lines().count(), 3, "an operator and a title: {salts}");
}

#[test]
fn a_folder_that_holds_something_is_refused() {
    let desk = desk();
    let refused = desk.reader().export(desk.folder.path(), ExportedNames::Without).unwrap_err();
    assert!(matches!(refused, ExportError::NotEmpty(_)), "{refused}");
}

//! Nothing is left of somebody who is to be forgotten: no byte of a name in any file.

use super::child::this_binary;
use super::dice::Dice;
use super::{Desk, at, commit, files_of, new_event};
use estompe::domain::command::{Command, Now, plan};
use estompe::domain::{
    Category, Change, Consent, ConsentId, Edit, EventId, Identity, Party, Person, PersonId, Photo, PhotoId, Policy,
    Prose, Remarks, Role, Size, Status, Withdrawal,
};
use estompe::register::{Access, EraseError, Erased, Notice, Register, Step, restore};
use proptest::prelude::*;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

const MARKERS: [&str; 6] =
    ["Zéphyrine", "Zephyrine", "zephyrine", "Quillfeather", "Ozymandias", "zq-marker@example.org"];

fn add<K, V>(key: K, to: V) -> Change<K, V> {
    Change { key, from: None, to: Some(to) }
}

/// Somebody with a parent, a scan, and their name in texts of several kinds.
fn add_somebody(register: &mut Register, code: PersonId) {
    let person = Person { category: Category::Minor, parties: vec![Party { role: Role::Holder }], erased: false };
    let identity = Identity {
        name: Prose::new("Zéphyrine Quillfeather"),
        contact: Prose::some("zq-marker@example.org"),
        birth: Some("2015-03-04".parse().unwrap()),
        parties: vec![Prose::new("Ozymandias Quillfeather")],
        seen: Prose::some("Zephyrine, lanyard 4"),
        ..Identity::default()
    };
    commit(register, &[Edit::Person(add(code, person)), Edit::Identity(add(code, identity))]);
    let scan = register.scan_store(format!("form of Zéphyrine {code}").as_bytes()).unwrap();
    let consent = Consent {
        evidence: Some(scan),
        received_by: Prose::some("Mme QUILLFEATHER"),
        ..Consent::new(code, Status::Granted)
    };
    commit(register, &[Edit::Consent(add(register.book().codes().consent, consent))]);
}

fn add_texts(register: &mut Register) {
    let source = Prose::new("/photos/zephyrine-quillfeather/1.jpg");
    let photo = Photo {
        event: EventId::FIRST,
        number: 1,
        sha256: "0".repeat(64),
        size: Size::new(9, 9),
        sources: vec![source],
    };
    let remarks = Remarks {
        caption: Prose::some("Zéphyrine et Ozymandias à la fête; écrire à zq-marker@example.org"),
        note: Prose::some(&"La petite zephyrine. ".repeat(900)),
        ..Remarks::default()
    };
    commit(register, &[Edit::Photo(add(PhotoId::FIRST, photo)), Edit::Remarks(add(PhotoId::FIRST, remarks))]);
}

fn erase(register: &mut Register, person: PersonId) -> Result<Erased, EraseError> {
    erase_as(register, person, "ann")
}

fn erase_as(register: &mut Register, person: PersonId, operator: &str) -> Result<Erased, EraseError> {
    let operator = Prose::new(operator);
    let now = Now { today: "2026-06-01".parse().unwrap(), at: at(), operator: operator.clone() };
    let edits = plan(register.book(), &Policy::default(), &Command::ErasePerson(person), &now).unwrap_or_default();
    register.erase(person, &Step { command: "erase-person", edits: &edits, at: at(), operator: &operator })
}

/// Where a marker is found, in UTF-8 or UTF-16 of either order.
fn found(folder: &Path) -> Vec<String> {
    found_of(&MARKERS, folder)
}

fn found_of(markers: &[&str], folder: &Path) -> Vec<String> {
    let needles: Vec<(&str, Vec<u8>)> = markers
        .iter()
        .flat_map(|marker| {
            let wide: Vec<u16> = marker.encode_utf16().collect();
            let little = wide.iter().flat_map(|unit| unit.to_le_bytes()).collect();
            let big = wide.iter().flat_map(|unit| unit.to_be_bytes()).collect();
            [(*marker, marker.as_bytes().to_vec()), (*marker, little), (*marker, big)]
        })
        .collect();
    let mut found = Vec::new();
    for path in files_of(folder) {
        let bytes = std::fs::read(&path).unwrap();
        for (marker, needle) in &needles {
            if bytes.windows(needle.len()).any(|window| window == needle.as_slice()) {
                found.push(format!("{marker} in {}", path.display()));
            }
        }
    }
    found
}

fn desk_with_somebody() -> (Desk, PersonId) {
    let desk = Desk::with_an_event();
    let mut register = desk.writer();
    let person = PersonId::FIRST;
    add_somebody(&mut register, person);
    add_texts(&mut register);
    // Today's backup holds no name yet; another one does.
    drop(register);
    let named = desk.folder.path().join("backups").join("register-20260101T000000Z.sqlite");
    desk.reader().backup_to(&named).unwrap();
    (desk, person)
}

#[test]
fn no_byte_of_a_name_is_left_in_any_file() {
    let (desk, person) = desk_with_somebody();
    assert!(found(desk.folder.path()).len() >= 2 * MARKERS.len(), "the test would see them");
    let mut register = desk.writer();
    let erased = erase(&mut register, person).unwrap();
    assert_eq!(found(desk.folder.path()), [] as [String; 0]);
    assert_eq!((erased.backups, erased.deleted_backups.len(), erased.scans), (2, 0, 1));
    let caption = register.book().remarks(PhotoId::FIRST).unwrap().caption.clone().unwrap();
    assert_eq!(caption.as_str(), "P1 et P1 à la fête; écrire à P1");
    assert!(register.book().identity(person).is_none());
    for path in [desk.path()].into_iter().chain(register.backups()) {
        let kept = Register::open(&path, Access::Read, "tester").unwrap().register;
        assert_eq!(kept.check().unwrap().faults, [], "{}", path.display());
    }
    assert!(*desk.reader().book() == *register.book());
    commit(&mut register, &[new_event(2, "it goes on")]);
    assert_eq!(register.check().unwrap().faults, []);
}

/// Those who are named beside somebody: a witness, a neighbour, a grandparent.
const OTHERS: [&str; 5] = ["Balthazarine", "Ludmillon", "Hortensius", "Perpignol", "Cunégondine"];

/// Changes a consent.
fn write(register: &mut Register, code: ConsentId, change: impl FnOnce(&mut Consent)) {
    let before = register.book().consent(code).cloned();
    let mut after = before.clone().unwrap();
    change(&mut after);
    commit(register, &[Edit::Consent(Change { key: code, from: before, to: Some(after) })]);
}

/// Nobody but the erased person led to those names.
#[test]
fn nothing_is_left_of_others_who_are_named_beside_a_consent() {
    let (desk, person) = desk_with_somebody();
    let mut register = desk.writer();
    write(&mut register, ConsentId::FIRST, |consent| consent.received_by = Prose::some("Mme Cunégondine"));
    write(&mut register, ConsentId::FIRST, |consent| {
        let by = Prose::new("her grandfather Hortensius");
        consent.withdrawn = Some(Withdrawal { on: "2026-05-01".parse().unwrap(), by });
        consent.conditions = Prose::some("not beside Balthazarine");
        consent.territory = Prose::some("the village of the Perpignol family");
        consent.received_by = Prose::some("M. Ludmillon");
    });
    let named = desk.folder.path().join("backups").join("register-20260103T000000Z.sqlite");
    register.backup_to(&named).unwrap();
    let before = found_of(&OTHERS, desk.folder.path());
    assert_eq!(before.len(), 2 * OTHERS.len(), "the test would see them, also the one that was changed since");
    erase(&mut register, person).unwrap();
    assert_eq!(found_of(&OTHERS, desk.folder.path()), [] as [String; 0]);
    for path in [desk.path()].into_iter().chain(register.backups()) {
        let kept = Register::open(&path, Access::Read, "tester").unwrap().register;
        assert_eq!(kept.check().unwrap().faults, [], "{}", path.display());
    }
}

#[test]
fn nothing_is_left_of_them_after_a_backup_was_restored() {
    let (desk, person) = desk_with_somebody();
    write(&mut desk.writer(), ConsentId::FIRST, |consent| consent.received_by = Prose::some("M. Ludmillon"));
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.sqlite");
    desk.reader().backup_to(&copy).unwrap();
    erase(&mut desk.writer(), person).unwrap();
    restore(&desk.path(), &copy, "tester", &Prose::new("ann"), at()).unwrap();
    assert_eq!(found_of(&OTHERS, desk.folder.path()), [] as [String; 0]);
}

#[test]
fn a_text_that_somebody_else_refers_to_stays() {
    let (desk, person) = desk_with_somebody();
    let mut register = desk.writer();
    write(&mut register, ConsentId::FIRST, |consent| consent.received_by = Prose::some("M. Ludmillon"));
    let other = PersonId::new(2).unwrap();
    let adult = Person { category: Category::Adult, parties: Vec::new(), erased: false };
    let consent = Consent { received_by: Prose::some("M. Ludmillon"), ..Consent::new(other, Status::Granted) };
    let code = register.book().codes().consent;
    commit(&mut register, &[Edit::Person(add(other, adult)), Edit::Consent(add(code, consent.clone()))]);
    erase_as(&mut register, person, "an operator of whom nothing was stored before").unwrap();
    assert!(register.book().consent(code) == Some(&consent));
    drop(register);
    let connection = rusqlite::Connection::open(desk.path()).unwrap();
    let operator: String = connection
        .query_row("SELECT text FROM prose JOIN journal ON operator = id ORDER BY seq DESC LIMIT 1", [], |row| {
            row.get(0)
        })
        .unwrap();
    assert_eq!(operator, "an operator of whom nothing was stored before");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 12, ..ProptestConfig::default() })]

    /// Texts are emptied by what refers to them, and everything refers to texts: nothing else may change, in any table.
    #[test]
    fn whatever_else_stands_there_stays_as_it_is(seed in 1u64.., steps in 1usize..200) {
        let desk = Desk::new();
        let mut register = desk.writer();
        let mut dice = Dice(seed);
        for _ in 0..steps {
            let edit = dice.edit(register.book());
            let step = Step { command: "random", edits: std::slice::from_ref(&edit), at: at(), operator: &Prose::new("ann") };
            register.commit(&step).ok();
        }
        let somebody = register.book().codes().person;
        let identity = Identity { name: Prose::new("Quillfeather"), ..Identity::default() };
        let person = Person { category: Category::Adult, parties: Vec::new(), erased: false };
        commit(&mut register, &[Edit::Person(add(somebody, person.clone())), Edit::Identity(add(somebody, identity.clone()))]);
        let mut expected = register.book().clone();
        let erased = Person { erased: true, ..person.clone() };
        expected.apply(&Edit::Person(Change { key: somebody, from: Some(person), to: Some(erased) })).unwrap();
        expected.apply(&Edit::Identity(Change { key: somebody, from: Some(identity), to: None })).unwrap();
        erase(&mut register, somebody).unwrap();
        prop_assert!(*register.book() == expected);
        prop_assert_eq!(register.check().unwrap().faults, []);
    }
}

#[test]
fn an_older_spelling_and_a_sibling_are_thought_of() {
    let (desk, person) = desk_with_somebody();
    let mut register = desk.writer();
    let was = register.book().identity(person).cloned();
    let now = Identity { name: Prose::new("Anne Martin"), ..Identity::default() };
    commit(&mut register, &[Edit::Identity(Change { key: person, from: was, to: Some(now) })]);
    let sibling = Identity { name: Prose::new("Paul Martin"), ..Identity::default() };
    let brother = PersonId::new(2).unwrap();
    let minor = Person { category: Category::Minor, parties: Vec::new(), erased: false };
    commit(&mut register, &[Edit::Person(add(brother, minor)), Edit::Identity(add(brother, sibling))]);
    let was = register.book().remarks(PhotoId::FIRST).cloned();
    let caption = Remarks { caption: Prose::some("Anne, Paul MARTIN; Martin Anne"), ..was.clone().unwrap() };
    commit(&mut register, &[Edit::Remarks(Change { key: PhotoId::FIRST, from: was, to: Some(caption) })]);
    erase(&mut register, person).unwrap();
    assert_eq!(found(desk.folder.path()), [] as [String; 0], "the spelling that only a backup knew");
    let caption = register.book().remarks(PhotoId::FIRST).unwrap().caption.clone().unwrap();
    assert_eq!(caption.as_str(), "P1, Paul MARTIN; P1");
    assert_eq!(register.book().identity(brother).unwrap().name.as_str(), "Paul Martin");
}

#[test]
fn a_backup_that_cannot_be_opened_is_deleted_and_said() {
    let (desk, person) = desk_with_somebody();
    let broken = desk.folder.path().join("backups").join("register-20260102T000000Z.sqlite");
    std::fs::write(&broken, "Zéphyrine Quillfeather").unwrap();
    let left = desk.folder.path().join("backups").join(".register.sqlite-AbCdEf.part");
    std::fs::write(&left, "Zéphyrine Quillfeather").unwrap();
    let erased = erase(&mut desk.writer(), person).unwrap();
    assert_eq!(erased.deleted_backups, [broken]);
    assert_eq!(found(desk.folder.path()), [] as [String; 0]);
}

#[test]
fn what_was_erased_does_not_come_back_with_a_backup() {
    let (desk, person) = desk_with_somebody();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy.sqlite");
    desk.reader().backup_to(&copy).unwrap();
    erase(&mut desk.writer(), person).unwrap();
    let restored = restore(&desk.path(), &copy, "tester", &Prose::new("ann"), at()).unwrap();
    assert_eq!(restored.erased_again, [person]);
    assert_eq!(found(desk.folder.path()), [] as [String; 0]);
    assert_eq!(desk.writer().check().unwrap().faults, []);
}

#[test]
fn an_erasure_that_was_cut_short_is_completed_when_it_is_next_opened() {
    let (desk, person) = desk_with_somebody();
    let mut register = desk.writer();
    let scan = register.book().consents().find_map(|(_, consent)| consent.evidence.clone()).unwrap();
    let path = register.scan_path(&scan).unwrap();
    erase(&mut register, person).unwrap();
    drop(register);
    // As a program leaves it that is killed before the last two steps.
    std::fs::write(&path, "form of Zéphyrine").unwrap();
    rusqlite::Connection::open(desk.path()).unwrap().execute_batch("UPDATE head SET rebuild = 1").unwrap();
    let opened = Register::open(&desk.path(), Access::Write, "tester").unwrap();
    assert_eq!(opened.notices, [Notice::Rebuilt]);
    assert_eq!(found(desk.folder.path()), [] as [String; 0]);
}

/// P1 of another register is somebody else.
#[test]
fn a_backup_of_another_register_erases_nobody_and_is_not_half_erased() {
    let (desk, person) = desk_with_somebody();
    let (other, _) = desk_with_somebody();
    let foreign = desk.folder.path().join("backups").join("register-20260102T000000Z.sqlite");
    other.reader().backup_to(&foreign).unwrap();
    let erased = erase(&mut desk.writer(), person).unwrap();
    assert_eq!(erased.deleted_backups, [foreign]);
    let copy = other.folder.path().join("copy.sqlite");
    other.reader().backup_to(&copy).unwrap();
    let restored = restore(&desk.path(), &copy, "tester", &Prose::new("ann"), at()).unwrap();
    assert_eq!(restored.erased_again, []);
    assert!(desk.reader().book().identity(person).is_some());
}

const PLACE: &str = "ESTOMPE_TEST_ERASE_IN";

/// Not a test by itself: what is killed below.
#[test]
fn erases() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let mut register = Register::open(Path::new(&path), Access::Write, "child").unwrap().register;
    erase(&mut register, PersonId::FIRST).unwrap();
}

/// Whatever a killed erasure left, opening the register or erasing again completes it; `ESTOMPE_KILLS` says how often.
#[test]
fn killed_at_any_moment_an_erasure_can_be_completed() {
    let rounds: u32 = std::env::var("ESTOMPE_KILLS").map_or(12, |rounds| rounds.parse().unwrap());
    let mut dice = Dice(0x5DEE_CE66);
    let (mut unbegun, mut rebuilt) = (0, 0);
    for round in 0..rounds {
        let (desk, person) = desk_with_somebody();
        let mut command = this_binary(module_path!(), "erases");
        let mut child = command.env(PLACE, desk.path()).stdout(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_micros(u64::from(5_000 + dice.below(120_000))));
        child.kill().unwrap();
        child.wait().unwrap();
        let opened = Register::open(&desk.path(), Access::Write, "tester").unwrap();
        rebuilt += u32::from(opened.notices.contains(&Notice::Rebuilt));
        let mut register = opened.register;
        assert_eq!(register.check().unwrap().faults, [], "round {round}");
        if register.book().identity(person).is_some() {
            unbegun += 1;
            let erased = erase(&mut register, person).unwrap();
            assert_eq!(erased.deleted_backups, [] as [PathBuf; 0], "round {round}: a backup was ruined");
        }
        assert_eq!(found(desk.folder.path()), [] as [String; 0], "round {round}");
        assert_eq!(register.check().unwrap().faults, [], "round {round}");
    }
    eprintln!("{rounds} kills: {unbegun} erased again, {rebuilt} completed by opening");
}

#[test]
fn an_erasure_that_would_not_erase_is_refused() {
    let (desk, person) = desk_with_somebody();
    let mut register = desk.writer();
    let unknown = PersonId::new(9).unwrap();
    let step = Step { command: "erase-person", edits: &[], at: at(), operator: &Prose::new("ann") };
    assert!(matches!(register.erase(unknown, &step), Err(EraseError::Unknown(code)) if code == unknown));
    assert!(matches!(register.erase(person, &step), Err(EraseError::KeepsIdentity(_))));
    assert!(register.book().identity(person).is_some());
    assert!(matches!(erase(&mut desk.reader(), person), Err(EraseError::Commit(_))));
}

#[test]
fn the_journal_holds_no_name_at_any_time() {
    let (desk, _) = desk_with_somebody();
    let connection = rusqlite::Connection::open(desk.path()).unwrap();
    let mut statement = connection.prepare("SELECT * FROM journal").unwrap();
    let mut rows = statement.query([]).unwrap();
    let mut seen = 0;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..6 {
            let text = format!("{:?}", row.get::<_, rusqlite::types::Value>(column).unwrap()).to_lowercase();
            for marker in MARKERS.iter().copied().chain(["2015", "lanyard", "olga", "fête"]) {
                assert!(!text.contains(&marker.to_lowercase()), "{marker} in {text}");
            }
        }
        seen += 1;
    }
    assert_eq!(seen, 4);
}

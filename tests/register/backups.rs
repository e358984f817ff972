//! Backups are whole, few, and can be put back.

use super::{Desk, at, commit, files_of, new_event};
use estompe::domain::{EventId, Prose};
use estompe::register::{Access, BackupError, OpenError, Register, RestoreError, restore};

#[test]
fn a_backup_holds_everything_and_replaces_nothing() {
    let desk = Desk::with_an_event();
    let register = desk.reader();
    let copy = desk.folder.path().join("copy.sqlite");
    register.backup_to(&copy).unwrap();
    let kept = Register::open(&copy, Access::Read, "tester").unwrap().register;
    assert!(kept.book() == register.book());
    assert_eq!(kept.check().unwrap().faults, []);
    assert!(matches!(register.backup_to(&copy), Err(BackupError::Exists(_))));
    assert!(matches!(register.backup_to(&desk.folder.path().join("no/copy.sqlite")), Err(BackupError::Io(..))));
}

#[test]
fn ten_are_kept() {
    let desk = Desk::with_an_event();
    let folder = desk.folder.path().join("backups");
    std::fs::create_dir(&folder).unwrap();
    for day in 1..=12 {
        std::fs::copy(desk.path(), folder.join(format!("register-202606{day:02}T083000Z.sqlite"))).unwrap();
    }
    std::fs::write(folder.join("register-notes.sqlite"), "not ours").unwrap();
    commit(&mut desk.writer(), &[new_event(2, "b")]);
    let left = desk.reader().backups();
    assert_eq!(left.len(), 10);
    assert!(left[9].ends_with("register-20260604T083000Z.sqlite"), "the oldest went: {left:?}");
    assert_eq!(files_of(&folder).len(), 11, "and nothing else did");
}

#[test]
fn what_was_restored_is_the_backup_and_what_it_replaced_is_kept() {
    let desk = Desk::with_an_event();
    let copy = desk.folder.path().join("copy.sqlite");
    desk.reader().backup_to(&copy).unwrap();
    commit(&mut desk.writer(), &[new_event(2, "b")]);
    let operator = Prose::new("ann");
    let mut reader = desk.reader();
    let restored = restore(&desk.path(), &copy, "tester", &operator, at()).unwrap();
    assert!(reader.refresh().unwrap() && reader.book().events().count() == 1, "a reader follows");
    let register = desk.writer();
    assert_eq!(register.book().events().map(|(event, _)| event).collect::<Vec<_>>(), [EventId::FIRST]);
    assert_eq!(register.book().codes().event.number(), 3, "E2 was given once and is not given again");
    let report = register.check().unwrap();
    assert_eq!((report.faults.as_slice(), report.journal), ([].as_slice(), 2));
    let replaced = Register::open(&restored.replaced.unwrap(), Access::Read, "tester").unwrap().register;
    assert_eq!(replaced.book().events().count(), 2);
}

#[test]
fn a_damaged_register_gives_way_and_is_kept_as_it_was() {
    let desk = Desk::with_an_event();
    commit(&mut desk.writer(), &[new_event(2, "b")]);
    let mut bytes = std::fs::read(desk.path()).unwrap();
    bytes[..100].fill(0);
    std::fs::write(desk.path(), &bytes).unwrap();
    let Err(OpenError::Damaged { backup: Some(backup), .. }) = Register::open(&desk.path(), Access::Write, "t") else {
        panic!("it was not found damaged");
    };
    let restored = restore(&desk.path(), &backup, "tester", &Prose::new("ann"), at()).unwrap();
    assert_eq!(desk.writer().book().events().count(), 1);
    assert!(std::fs::read(restored.replaced.unwrap()).unwrap() == bytes);
}

#[test]
fn a_backup_that_is_not_whole_is_refused_and_the_register_stays() {
    let desk = Desk::with_an_event();
    let copy = desk.folder.path().join("copy.sqlite");
    desk.reader().backup_to(&copy).unwrap();
    let hand = rusqlite::Connection::open(&copy).unwrap();
    hand.execute_batch("UPDATE event SET channels = '[\"web\"]'").unwrap();
    drop(hand);
    let before = std::fs::read(desk.path()).unwrap();
    let operator = Prose::new("ann");
    let restore = |from| restore(&desk.path(), from, "tester", &operator, at());
    assert!(matches!(restore(copy.as_path()), Err(RestoreError::Faulty(_))));
    for text in ["no register", ""] {
        std::fs::write(&copy, text).unwrap();
        assert!(matches!(restore(copy.as_path()), Err(RestoreError::Backup(OpenError::NotARegister(_)))));
    }
    assert!(matches!(restore(&desk.folder.path().join("none")), Err(RestoreError::Backup(OpenError::Missing(_)))));
    let open = desk.writer();
    assert!(open.is_writer() && std::fs::read(desk.path()).unwrap() == before);
    assert_eq!(files_of(desk.folder.path()).iter().filter(|path| path.to_string_lossy().contains(".part")).count(), 0);
}

//! What is opened, what is refused, and who else is told.

use super::{Desk, commit, files_of, new_event};
use estompe::register::{Access, OpenError, Register};
use std::path::Path;
use std::time::Duration;

fn refused(path: &Path, access: Access) -> OpenError {
    Register::open_waiting(path, access, "tester", Duration::ZERO).expect_err("it was opened")
}

fn sql(path: &Path, sql: &str) {
    rusqlite::Connection::open(path).unwrap().execute_batch(sql).unwrap();
}

#[test]
fn a_folder_that_is_not_there_is_not_made() {
    let desk = Desk::new();
    let path = desk.folder.path().join("drive").join("register.sqlite");
    for access in [Access::Read, Access::Write, Access::WriteIfFree] {
        assert!(matches!(refused(&path, access), OpenError::NoFolder(_)));
    }
    assert!(files_of(desk.folder.path()).is_empty());
}

#[test]
fn a_register_that_is_not_there_is_made_by_a_writer_only() {
    let desk = Desk::new();
    assert!(matches!(refused(&desk.path(), Access::Read), OpenError::Missing(_)));
    assert!(files_of(desk.folder.path()).is_empty());
    assert!(Register::open(&desk.path(), Access::WriteIfFree, "tester").unwrap().register.is_writer());
    assert_eq!(desk.reader().book().events().count(), 0);
}

#[test]
fn what_is_no_register_is_left_alone() {
    let desk = Desk::new();
    let path = desk.path();
    std::fs::create_dir(desk.folder.path().join("folder.sqlite")).unwrap();
    assert!(matches!(refused(&desk.folder.path().join("folder.sqlite"), Access::Write), OpenError::NotARegister(_)));
    std::fs::write(&path, "a text that is quite long enough to be looked at ".repeat(100)).unwrap();
    let before = std::fs::read(&path).unwrap();
    for access in [Access::Read, Access::Write] {
        assert!(matches!(refused(&path, access), OpenError::NotARegister(_)));
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
    std::fs::remove_file(&path).unwrap();
    sql(&path, "CREATE TABLE other (x)");
    assert!(matches!(refused(&path, Access::Write), OpenError::NotARegister(_)));
}

#[test]
fn a_later_version_is_refused_and_says_so() {
    let desk = Desk::with_an_event();
    sql(&desk.path(), "PRAGMA user_version = 99");
    for access in [Access::Read, Access::Write] {
        let refused = refused(&desk.path(), access);
        assert!(matches!(refused, OpenError::Newer { found: 99, known: 1 }), "{refused}");
    }
}

#[test]
fn a_damaged_register_stays_as_it_is_and_names_the_newest_whole_backup() {
    let desk = Desk::with_an_event();
    commit(&mut desk.writer(), &[new_event(2, "b")]);
    let backup = desk.reader().backups().remove(0);
    let whole = std::fs::read(desk.path()).unwrap();
    let mut faults = 0;
    // The beginning, the schema, and every other page but free ones, by their first bytes.
    for page in std::iter::once(0).chain((0..whole.len()).step_by(4096).map(|page| page.max(100))) {
        let mut damaged = whole.clone();
        damaged[page..page + 8].fill(0xEE);
        std::fs::write(desk.path(), &damaged).unwrap();
        let refused = refused(&desk.path(), Access::Write);
        let OpenError::Damaged { backup: found, .. } = &refused else { panic!("page at {page}: {refused}") };
        assert_eq!(found.as_ref(), Some(&backup));
        assert!(refused.to_string().contains(backup.to_str().unwrap()), "{refused}");
        assert!(std::fs::read(desk.path()).unwrap() == damaged, "it was changed");
        faults += 1;
    }
    assert!(faults > 20, "{faults}");
}

#[test]
fn a_row_that_no_register_holds_is_named_by_its_table() {
    let desk = Desk::with_an_event();
    sql(&desk.path(), "UPDATE event SET from_day = 'yesterday'");
    let refused = refused(&desk.path(), Access::Read);
    assert!(matches!(&refused, OpenError::Damaged { detail, backup: None } if detail.contains("event")), "{refused}");
    assert!(!refused.to_string().contains("yesterday"));
}

#[test]
fn the_second_reads_only_and_is_told_who_writes() {
    let desk = Desk::with_an_event();
    let first = Register::open(&desk.path(), Access::Write, "ann@desk pid 7").unwrap();
    assert!(first.written_by.is_none() && first.register.written_by().is_none());
    let second = Register::open(&desk.path(), Access::WriteIfFree, "bob").unwrap();
    assert_eq!(second.written_by.as_deref(), Some("ann@desk pid 7"));
    assert!(!second.register.is_writer() && second.register.book().events().count() == 1);
    assert!(matches!(refused(&desk.path(), Access::Write), OpenError::Locked { holder } if holder == "ann@desk pid 7"));
    drop(first);
    assert_eq!(second.register.written_by(), None);
    assert!(Register::open(&desk.path(), Access::WriteIfFree, "bob").unwrap().register.is_writer());
}

#[test]
fn one_who_asks_to_write_waits_for_the_one_before() {
    let desk = Desk::with_an_event();
    let (path, first) = (desk.path(), desk.writer());
    let second = std::thread::spawn(move || Register::open(&path, Access::Write, "second").unwrap());
    std::thread::sleep(Duration::from_millis(200));
    assert!(!second.is_finished());
    drop(first);
    assert!(second.join().unwrap().register.is_writer());
}

#[test]
fn a_register_that_was_lost_is_not_begun_anew() {
    let desk = Desk::with_an_event();
    commit(&mut desk.writer(), &[new_event(2, "b")]);
    let backup = desk.reader().backups().remove(0);
    for lose in [|path: &Path| std::fs::write(path, "").unwrap(), |path: &Path| std::fs::remove_file(path).unwrap()] {
        lose(&desk.path());
        for access in [Access::Read, Access::Write, Access::WriteIfFree] {
            let refused = refused(&desk.path(), access);
            assert!(
                matches!(&refused, OpenError::Damaged { backup: Some(found), .. } if *found == backup),
                "{refused}"
            );
        }
    }
}

#[test]
fn debug_says_nothing_of_what_is_in_it() {
    let desk = Desk::with_an_event();
    assert_eq!(format!("{:?}", desk.writer()), "Register(writing, 0 photos)");
}

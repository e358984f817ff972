//! Which register is meant, and what is said when it cannot be opened: exit code 4, and nothing made or changed.

use super::office::{Office, each, names_in};
use crate::cli_program::ended;
use std::fs::File;

#[test]
fn the_option_comes_before_the_environment_and_both_before_the_platform() {
    let office = Office::new();
    office.ok("event new --title Here --date 2026-06-01");
    office.ok("event new --title There --date 2026-06-01 --register other.sqlite");
    let titles = |line: &str| each(&office.ok(line)["events"], "title").join(" ");
    assert_eq!(titles("event list"), "Here");
    assert_eq!(titles("event list --register other.sqlite"), "There");
    assert_eq!(office.ok("event show --register other.sqlite E1")["title"], "There");
    assert_eq!(office.ok("event show E1 --register other.sqlite")["title"], "There");
}

#[cfg(target_os = "linux")]
#[test]
fn without_either_it_is_where_the_platform_keeps_data() {
    let office = Office::new();
    let platform = |line: &str| {
        let mut program = office.program(line);
        ended(program.env_remove("ESTOMPE_REGISTER").env("XDG_DATA_HOME", office.path("data")))
    };
    let missing = platform("event list");
    assert_eq!((missing.code, names_in(&office.path("data"))), (Some(4), vec![]), "reading makes nothing: {missing:?}");
    assert_eq!(platform("event new --title Fete --date 2026-06-01").code, Some(0));
    assert!(office.path("data/estompe/register.sqlite").is_file());
    assert!(platform("event list").out.contains("Fete"));
}

#[test]
fn a_register_that_is_not_there_is_named_and_not_made() {
    let office = Office::new();
    for line in ["event list", "check E1 --channel web", "withdrawals", "register check", "register backup copy.sqlite"]
    {
        let said = office.refused(line, 4);
        assert!(said.contains("register.sqlite"), "{line}: {said}");
    }
    for line in ["event new --title Fete --date 2026-06-01", "event list", "withdrawals --apply"] {
        let said = office.refused(&format!("{line} --register missing/drive/register.sqlite"), 4);
        assert!(said.contains("missing/drive"), "{line}: {said}");
    }
    assert!(names_in(&office.path("register")).is_empty() && !office.path("missing").exists());
}

#[test]
fn what_is_no_register_is_left_as_it_is() {
    let office = Office::new();
    std::fs::write(office.path("letter.txt"), "a letter").unwrap();
    rusqlite::Connection::open(office.path("other.db")).unwrap().execute_batch("CREATE TABLE a (b)").unwrap();
    for file in ["letter.txt", "other.db", "photos"] {
        let before = std::fs::read(office.path(file)).ok();
        for line in ["event list", "event new --title Fete --date 2026-06-01"] {
            let said = office.refused(&format!("{line} --register {file}"), 4);
            assert!(said.contains(file) && said.contains("not a register"), "{line}: {said}");
        }
        assert_eq!(std::fs::read(office.path(file)).ok(), before);
    }
}

#[test]
fn a_register_of_a_later_version_is_left_as_it_is() {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    let path = office.path("register/register.sqlite");
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 9000).unwrap();
    let before = std::fs::read(&path).unwrap();
    for line in ["event list", "event new --title Autre --date 2026-06-01"] {
        let said = office.refused(line, 4);
        assert!(said.contains("newer Estompe") && said.contains("9000"), "{line}: {said}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[test]
fn a_damaged_register_is_named_with_its_backup() {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    office.ok("event new --title Autre --date 2026-06-01");
    let path = office.path("register/register.sqlite");
    std::fs::write(&path, "gone").unwrap();
    let said = office.refused("event list", 4);
    assert!(said.contains("damaged") && said.contains("register restore"), "{said}");
    let backup = &names_in(&office.path("register/backups"))[0];
    office.ok(&format!("register restore register/backups/{backup}"));
    assert!(office.ok("event list")["events"][0]["title"] == "Fete");
}

#[test]
fn a_policy_that_is_not_understood_is_named_with_its_line() {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    std::fs::write(office.path("register/policy.toml"), "warn_days = 3\nwarn_dais = 4\n").unwrap();
    let said = office.refused("event list", 4);
    assert!(said.contains("warn_dais") && said.contains('2'), "{said}");
}

#[test]
fn while_somebody_writes_others_read_and_are_told_who_it_is() {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    let held = File::options().write(true).open(office.path("register/register.sqlite.lock")).unwrap();
    held.lock().unwrap();
    std::fs::write(office.path("register/register.sqlite.writer"), "accueil@poste-3 (77)").unwrap();
    assert_eq!(office.ok("event list")["events"][0]["title"], "Fete");
    let said = office.refused("event new --title Autre --date 2026-06-01", 4);
    assert!(said.contains("accueil@poste-3"), "{said}");
    drop(held);
    office.ok("event new --title Autre --date 2026-06-01");
}

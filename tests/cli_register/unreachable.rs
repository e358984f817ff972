//! Drives that are not there and folders that cannot be written to: a clear sentence, the right code, nothing lost.

use super::office::{LEFTS, Office, STYLE, each, list, seen};

/// Two people on a photo that is published to a folder on a drive.
fn published_on_a_drive() -> Office {
    let office = Office::with_photos(1);
    for name in ["Ada", "Bob"] {
        office.adult(name, &["web"]);
    }
    for (left, person) in LEFTS.into_iter().zip(["P1", "P2"]) {
        let region = office.region(1, left, 88);
        office.ok(&format!("decide E1 1 {region} show --person {person}"));
    }
    office.review(1);
    std::fs::create_dir(office.path("drive")).unwrap();
    office.ok(&format!("publish E1 --channel web --out drive/web {STYLE}"));
    office
}

fn is_empty(office: &Office) -> bool {
    list(&office.ok("withdrawals")["items"]).is_empty()
}

#[test]
fn what_is_on_a_missing_drive_stays_due_until_it_is_back() {
    for (change, done) in [
        ("consent withdraw C1 --on 2020-06-05 --by Ada", "covered"),
        ("consent add P1 --status refused --never-publish", "removed"),
    ] {
        let office = published_on_a_drive();
        std::fs::rename(office.path("drive"), office.path("in a drawer")).unwrap();
        office.ok(change);
        for _ in 0..2 {
            let tried = office.ends("withdrawals --apply", 1);
            assert_eq!(each(&tried["items"], "done"), ["open"], "{change}");
            assert_eq!(list(&office.ok("withdrawals")["items"]).len(), 1, "{change}: it is still out there");
            assert!(!office.path("drive").exists(), "{change}: nothing is made in place of the drive");
        }
        let told = office.run("withdrawals --apply");
        assert!(told.code == Some(1) && told.out.contains("publish folder"), "{told:?}");
        std::fs::rename(office.path("in a drawer"), office.path("drive")).unwrap();
        assert_eq!(each(&office.ok("withdrawals --apply")["items"], "done"), [done]);
        assert!(is_empty(&office));
        assert_eq!(office.files("drive/web").len(), usize::from(done == "covered"));
        if done == "covered" {
            let now = seen(&office.picture("drive/web/fete-0001.jpg"), &office.picture("photos/1.jpg"));
            assert_eq!(now[..2], ["covered", "shown"]);
        }
    }
}

/// What cannot be covered anew may not stay either.
#[test]
fn without_the_original_what_is_due_is_removed() {
    let office = published_on_a_drive();
    std::fs::rename(office.path("photos"), office.path("in a drawer")).unwrap();
    office.ok("consent withdraw C1 --on 2020-06-05 --by Ada");
    assert_eq!(each(&office.ok("withdrawals --apply")["items"], "done"), ["removed"]);
    assert!(office.files("drive/web").is_empty() && is_empty(&office));
}

#[test]
fn a_publish_folder_that_cannot_be_made_is_named() {
    let office = Office::with_photos(1);
    office.review(1);
    std::fs::write(office.path("file"), "in the way").unwrap();
    for out in ["file", "file/web"] {
        let said = office.refused(&format!("publish E1 --channel web --out {out}"), 2);
        assert!(said.contains("folder"), "{out}: {said}");
    }
    assert_eq!(office.ok("publish E1 --channel web --out web")["publication"], "U1", "nothing was recorded before");
}

/// Runs a line as somebody who owns the folder and may still not write where nobody may: root may write everywhere.
#[cfg(unix)]
mod unprivileged {
    use super::{LEFTS, Office, each, list};
    use crate::cli_program::{Ended, ended};
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::path::Path;

    const NOBODY: u32 = 65_534;

    fn run(office: &Office, line: &str) -> Ended {
        let mut program = office.program(line);
        if office.path("photos").metadata().unwrap().uid() == NOBODY {
            program.uid(NOBODY).gid(NOBODY);
        }
        ended(&mut program)
    }

    /// Hands everything over to somebody without privileges, where root runs the tests. Whether they can run the program at all.
    fn hand_over(office: &Office) -> bool {
        let rights = |path: &Path, mode| std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        if office.path("photos").metadata().unwrap().uid() == 0 {
            rights(&office.path("."), 0o755);
            for entry in walkdir::WalkDir::new(office.path(".")).into_iter().flatten() {
                chown(entry.path(), Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
        let mut program = office.program("--version");
        program.uid(office.path("photos").metadata().unwrap().uid());
        program.output().is_ok_and(|output| output.status.success())
    }

    fn set_rights(office: &Office, below: &str, mode: u32) {
        std::fs::set_permissions(office.path(below), std::fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_publish_folder_that_is_read_only_takes_nothing_and_loses_nothing() {
        let office = Office::with_photos(1);
        office.adult("Ada", &["web"]);
        let region = office.region(1, LEFTS[0], 88);
        office.ok(&format!("decide E1 1 {region} show --person P1"));
        office.review(1);
        std::fs::create_dir(office.path("web")).unwrap();
        if !hand_over(&office) {
            return;
        }
        set_rights(&office, "web", 0o555);
        let refused = run(&office, "publish E1 --channel web --out web --json");
        assert_eq!(refused.code, Some(1), "{refused:?}");
        let made = refused.json();
        assert!(made["publication"].is_null() && list(&made["files"]).is_empty());
        let told = each(&made["blocked"], "text")[0];
        assert!(told.contains("not allowed") || told.contains("denied") || told.contains("written"), "{told}");

        set_rights(&office, "web", 0o755);
        assert_eq!(run(&office, "publish E1 --channel web --out web").code, Some(0));
        let before = office.files("web");
        set_rights(&office, "web", 0o555);
        assert_eq!(run(&office, "consent withdraw C1 --on 2020-06-05 --by Ada").code, Some(0));
        for _ in 0..2 {
            let tried = run(&office, "withdrawals --apply --json");
            assert_eq!((tried.code, each(&tried.json()["items"], "done")), (Some(1), vec!["open"]));
            assert_eq!(office.files("web"), before);
        }
        set_rights(&office, "web", 0o755);
        assert_eq!(each(&run(&office, "withdrawals --apply --json").json()["items"], "done"), ["covered"]);
        assert_ne!(office.files("web"), before);
    }

    #[test]
    fn a_register_that_is_read_only_is_read() {
        let office = Office::with_photos(1);
        if !hand_over(&office) {
            return;
        }
        for name in ["register.sqlite.lock", "register.sqlite.queue"] {
            std::fs::remove_file(office.path("register").join(name)).unwrap();
        }
        set_rights(&office, "register", 0o555);
        assert_eq!(run(&office, "event list").code, Some(0));
        let refused = run(&office, "event new --title Autre --date 2026-06-01");
        assert!(refused.code == Some(4) && refused.err.contains("cannot be written"), "{refused:?}");
        set_rights(&office, "register", 0o755);
        assert_eq!(run(&office, "event new --title Autre --date 2026-06-01").code, Some(0));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_result_that_nobody_can_read_is_said() {
    let office = Office::with_photos(1);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = office.program("event list").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(!output.stderr.is_empty());
}

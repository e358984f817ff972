//! Disks that are full, folders that are read only, and every call to the system that can fail.
#![cfg(unix)]

use super::Desk;
use super::child::{child, stored};
use estompe::register::{Access, CommitError, OpenError, Register};
use std::path::Path;
use std::process::Command;

/// Runs a child through `sh`, which sets a limit first.
fn limited(setting: &str, register: &Path, count: u32) -> Command {
    let whole = child(register, count, false);
    let mut command = Command::new("sh");
    command.args(["-c", &format!("{setting}; exec \"$0\" \"$@\"")]).arg(whole.get_program()).args(whole.get_args());
    for (name, value) in whole.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command
}

fn assert_whole(desk: &Desk, said: &[u8], round: &str) -> usize {
    let numbers = stored(said);
    let register = desk.writer();
    let report = register.check().unwrap();
    assert_eq!(report.faults, [], "{round}");
    let (last, found) = (numbers.last().copied().unwrap_or(1), i64::try_from(report.journal).unwrap());
    assert_eq!(last, found, "{round}: what was said, and what is there");
    numbers.len()
}

/// No file may grow beyond a limit, as on a full disk: writes fail at every height of the file.
#[test]
fn what_does_not_fit_is_refused_and_nothing_is_lost() {
    let (mut refusals, mut stores) = (0, 0);
    for room in (0..96).step_by(12) {
        let desk = Desk::with_an_event();
        // In the shell's blocks of 512 bytes: a little more than the register has now.
        let blocks = std::fs::metadata(desk.path()).unwrap().len() / 512 + room;
        let output = limited(&format!("trap '' XFSZ; ulimit -f {blocks}"), &desk.path(), 80).output().unwrap();
        refusals += String::from_utf8_lossy(&output.stdout).matches("refused: ").count();
        stores += assert_whole(&desk, &output.stdout, &format!("{blocks} blocks"));
    }
    assert!(refusals > 25 && stores > 50, "{refusals} refusals, {stores} stored");
}

/// On a small disk that is really full: `ESTOMPE_SMALL_DISK` names the mount of one, such as a tmpfs of one megabyte.
#[test]
#[ignore = "needs a small disk of its own"]
fn a_full_disk_is_said_and_nothing_is_lost() {
    let disk = std::env::var_os("ESTOMPE_SMALL_DISK").expect("ESTOMPE_SMALL_DISK names the mount of a small disk");
    let path = Path::new(&disk).join("register.sqlite");
    let mut register = Register::open(&path, Access::Write, "tester").unwrap().register;
    let mut stored = 0;
    let error = loop {
        let edits = super::child::next_edits(register.book());
        let step = estompe::register::Step {
            command: "test",
            edits: &edits,
            at: super::at(),
            operator: &estompe::domain::Prose::new("ann"),
        };
        match register.commit(&step) {
            Ok(_) => stored += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(error, CommitError::DiskFull), "{error}");
    let report = register.check().unwrap();
    assert_eq!((report.faults.as_slice(), report.journal), ([].as_slice(), stored));
    assert!(register.backup_to(&Path::new(&disk).join("copy.sqlite")).is_err());
    let names: Vec<_> = super::files_of(Path::new(&disk));
    assert_eq!(names.len(), 4, "the register, lock, queue and note: {names:?}");
    let book = register.book().clone();
    drop(register);
    let again = Register::open(&path, Access::Read, "tester").unwrap().register;
    assert!(*again.book() == book && stored > 50, "{stored}");
}

/// A folder into which nothing can be written can still be read. Root can write everywhere: then there is nothing to see, and a
/// read-only mount named by `ESTOMPE_READ_ONLY`, with a register in it, is looked at instead.
#[test]
fn a_folder_that_is_read_only_is_read_and_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let desk = Desk::with_an_event();
    let mount = std::env::var_os("ESTOMPE_READ_ONLY");
    let folder = mount.as_ref().map_or(desk.folder.path(), |mount| Path::new(mount));
    let rights = |mode| std::fs::set_permissions(desk.folder.path(), std::fs::Permissions::from_mode(mode)).unwrap();
    for ending in ["lock", "queue"] {
        std::fs::remove_file(desk.folder.path().join(format!("register.sqlite.{ending}"))).unwrap();
    }
    rights(0o555);
    let is_protected = std::fs::write(folder.join("probe"), "").is_err();
    if is_protected {
        let path = folder.join("register.sqlite");
        let refused = Register::open(&path, Access::Write, "tester").unwrap_err();
        assert!(matches!(refused, OpenError::ReadOnly(_)), "{refused}");
        for access in [Access::Read, Access::WriteIfFree] {
            let opened = Register::open(&path, access, "tester").unwrap();
            assert!(!opened.register.is_writer() && opened.register.book().events().count() == 1);
        }
    }
    rights(0o755);
    assert!(is_protected || mount.is_none(), "the mount is not read-only");
}

/// Makes each call of a kind fail once, by its index, until there is none of that index.
#[test]
#[ignore = "needs strace, and minutes"]
fn every_call_that_fails_is_said_and_nothing_is_lost() {
    let mut injected = 0;
    for (call, error) in [
        ("pwrite64", "EIO"),
        ("pwrite64", "ENOSPC"),
        ("write", "ENOSPC"),
        ("fsync", "EIO"),
        ("fdatasync", "EIO"),
        ("unlink", "EIO"),
        ("unlinkat", "EIO"),
        ("rename", "EIO"),
        ("renameat2", "EIO"),
        ("linkat", "EIO"),
        ("link", "EIO"),
        ("ftruncate", "EIO"),
        ("pread64", "EIO"),
        ("fcntl", "ENOLCK"),
        ("flock", "EIO"),
        ("mkdir", "EACCES"),
    ] {
        let mut index = 1;
        while inject(call, error, index) {
            index += 1;
        }
        eprintln!("{call} {error}: {} places", index - 1);
        injected += index - 1;
    }
    assert!(injected > 50, "{injected}");
}

fn inject(call: &str, error: &str, index: u32) -> bool {
    let desk = Desk::with_an_event();
    let log = desk.folder.path().join("strace.log");
    let whole = child(&desk.path(), 2, false);
    let mut command = Command::new("strace");
    command.args(["-f", "-o"]).arg(&log).arg("-e").arg(format!("trace={call}"));
    command.arg("-e").arg(format!("inject={call}:error={error}:when={index}"));
    command.arg(whole.get_program()).args(whole.get_args());
    for (name, value) in whole.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    let output = command.output().unwrap();
    let round = format!("{call} {error} at {index}");
    let register = desk.writer();
    let report = register.check().unwrap();
    assert_eq!(report.faults, [], "{round}");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let (last, found) = (stored(&output.stdout).last().copied().unwrap_or(1), i64::try_from(report.journal).unwrap());
    // What was said to be stored is there. More may be, where the writer could not say it: the call that failed was its
    // saying so, or it said that the disk had not confirmed.
    let is_silent = said.contains("unconfirmed") || !output.status.success() || said.contains("cannot be read");
    assert!(last == found || (is_silent && found > last), "{round}: {last} said, {found} found\n{said}");
    std::fs::read_to_string(&log).unwrap().contains("INJECTED")
}

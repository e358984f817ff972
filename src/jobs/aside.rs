//! Files that are written aside, beside the place that they will have: how they are called, and which of them nobody will
//! finish any more.
//!
//! A run that is killed outright (`kill -9`, a power cut) leaves such a file. It is removed by the next run that publishes into
//! the same folder, when it is certainly ours and certainly abandoned: it bears our kind of name, it is a plain file, and no
//! program is at work on it. Who is at work on one holds the system's lock on it (on Windows: has it open), which ends with
//! the program, however it ends; so neither clocks nor process numbers are asked. Where a system cannot lock, nothing is
//! removed, and `verify` names what was left.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::path::Path;
use tempfile::NamedTempFile;

const BEGINNING: &str = ".estompe-";
const ENDING: &str = ".part";
/// Letters and digits, drawn anew for each file, between the two.
const DRAWN: usize = 6;

/// Whether a file of this name is one that we write aside.
pub(super) fn is_aside(name: &OsStr) -> bool {
    let drawn = name.to_str().and_then(|name| name.strip_prefix(BEGINNING)).and_then(|rest| rest.strip_suffix(ENDING));
    drawn.is_some_and(|drawn| drawn.len() == DRAWN && drawn.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A new file that goes away by itself unless it is put in place. Its rights are those of any new file, not of a secret one.
///
/// # Errors
/// The system's, when it lets nobody write there.
pub(super) fn new_in(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(BEGINNING).suffix(ENDING).rand_bytes(DRAWN);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    loop {
        let aside = builder.tempfile_in(folder)?;
        mark_as_in_use(aside.as_file());
        // Another run may have swept it in the moment before it was marked; nobody sweeps it afterwards.
        if aside.path().symlink_metadata().is_ok() {
            return Ok(aside);
        }
    }
}

/// Removes what runs that were killed left aside in `folder`. What cannot be removed stays, and stands in nobody's way.
pub(super) fn sweep(folder: &Path) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_plain = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_plain && is_aside(&entry.file_name()) {
            remove_abandoned(&entry.path()).ok();
        }
    }
}

/// A system without locks says so in an error, here and in [`remove_abandoned`].
#[cfg(unix)]
fn mark_as_in_use(aside: &File) {
    aside.lock().ok();
}

/// The lock is held until the name is gone, so that whoever waits for it in [`new_in`] sees that it is.
#[cfg(unix)]
fn remove_abandoned(path: &Path) -> io::Result<()> {
    // Some network folders lock only what is open for writing.
    let file = File::options().write(true).open(path)?;
    file.try_lock()?;
    std::fs::remove_file(path)
}

/// An open file is mark enough.
#[cfg(not(unix))]
fn mark_as_in_use(_: &File) {}

#[cfg(windows)]
fn remove_abandoned(path: &Path) -> io::Result<()> {
    use std::os::windows::fs::OpenOptionsExt;
    // Shared with nobody: refused while anybody has it open.
    drop(File::options().read(true).share_mode(0).open(path)?);
    std::fs::remove_file(path)
}

#[cfg(not(any(unix, windows)))]
fn remove_abandoned(_: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_we_draw_are_ours() {
        let folder = tempfile::tempdir().unwrap();
        assert!(is_aside(new_in(folder.path()).unwrap().path().file_name().unwrap()));
        for other in
            [".estompe-.part", ".estompe-abcde.part", ".estompe-abcdefg.part", ".estompe-ab_def.part", "x.part"]
        {
            assert!(!is_aside(OsStr::new(other)), "{other}");
        }
    }

    #[test]
    fn what_somebody_is_at_work_on_is_not_swept() {
        let folder = tempfile::tempdir().unwrap();
        let at_work = new_in(folder.path()).unwrap();
        let (_, abandoned) = new_in(folder.path()).unwrap().keep().unwrap();
        sweep(folder.path());
        assert!(at_work.path().exists() && !abandoned.exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_and_a_link_with_our_name_are_somebody_s() {
        let folder = tempfile::tempdir().unwrap();
        let [sub, link, far] = [".estompe-aaaaaa.part", ".estompe-bbbbbb.part", "far"].map(|it| folder.path().join(it));
        std::fs::create_dir(&sub).unwrap();
        std::fs::write(&far, "far").unwrap();
        std::os::unix::fs::symlink(&far, &link).unwrap();
        sweep(folder.path());
        assert!(sub.is_dir() && link.is_symlink() && far.exists());
    }
}

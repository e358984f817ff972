//! Backups: whole files, opened and checked before they count, in `backups/` beside the register; the newest ten are kept.

use super::connection;
use super::journal::Head;
use super::open_error::OpenError;
use super::place::{aside, flush_folder, folder_of, sweep};
use crate::domain::Timestamp;
use rusqlite::Connection;
use std::io;
use std::path::{Path, PathBuf};

/// How many are kept.
const KEPT: usize = 10;

/// Why a backup was not made.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// There is a file of that name already.
    #[error("there is a file already: {}", .0.display())]
    Exists(PathBuf),
    /// The system refused.
    #[error("{0}: {path}", path = .1.display())]
    Io(#[source] io::Error, PathBuf),
    /// The database refused.
    #[error("the backup could not be written: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// What was written is not what was read: it was thrown away.
    #[error("the backup was written, but does not read as the register does, and was thrown away: {}", .0.display())]
    Differs(PathBuf),
}

/// The folder of backups of a register.
pub(super) fn folder(register: &Path) -> PathBuf {
    folder_of(register).join("backups")
}

/// Makes a backup, and removes those that are too many.
pub(super) fn make(connection: &Connection, register: &Path, at: Timestamp) -> Result<PathBuf, BackupError> {
    let folder = folder(register);
    let refused = |error| BackupError::Io(error, folder.clone());
    if !folder.is_dir() {
        std::fs::create_dir(&folder).map_err(refused)?;
        flush_folder(folder_of(register)).map_err(refused)?;
    }
    sweep(&folder, register).map_err(refused)?;
    let path = free_name(register, at);
    copy(connection, &path, register)?;
    for old in list(register).iter().skip(KEPT) {
        std::fs::remove_file(old).map_err(refused)?;
    }
    Ok(path)
}

/// Writes a register to a file that is not there yet: aside, checked, flushed, put in place. What is aside is called after
/// `register`, by which it is swept.
pub(super) fn copy(connection: &Connection, to: &Path, register: &Path) -> Result<(), BackupError> {
    if to.symlink_metadata().is_ok() {
        return Err(BackupError::Exists(to.to_owned()));
    }
    let folder = folder_of(to);
    let refused = |error| BackupError::Io(error, to.to_owned());
    let part = aside(folder, register).map_err(refused)?;
    write_to(connection, part.path())?;
    if !is_like(connection, part.path()) {
        return Err(BackupError::Differs(to.to_owned()));
    }
    part.as_file().sync_all().map_err(refused)?;
    part.persist_noclobber(to).map_err(|error| refused(error.error))?;
    flush_folder(folder).map_err(refused)
}

/// Writes a register into an empty file, without the leftovers between the rows that copying its bytes would take along.
pub(super) fn write_to(connection: &Connection, empty: &Path) -> Result<(), BackupError> {
    let refused = || BackupError::Io(io::ErrorKind::InvalidFilename.into(), empty.to_owned());
    let to = empty.to_str().ok_or_else(refused)?;
    // A reader's connection would refuse to write, also to another file.
    let is_reader: bool = connection.pragma_query_value(None, "query_only", |row| row.get(0))?;
    connection.pragma_update(None, "query_only", false)?;
    let written = connection.execute("VACUUM INTO ?", [to]);
    connection.pragma_update(None, "query_only", is_reader)?;
    Ok(written.map(drop)?)
}

/// Whether a file is whole, and ends where the register does.
fn is_like(connection: &Connection, path: &Path) -> bool {
    let Ok(copy) = connection::reading(path) else { return false };
    connection::verify(&copy, path).is_ok() && same_end(connection, &copy).unwrap_or(false)
}

fn same_end(a: &Connection, b: &Connection) -> rusqlite::Result<bool> {
    Ok(Head::read(a)? == Head::read(b)?)
}

/// The backups of a register, newest first.
pub(super) fn list(register: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder(register)).into_iter().flatten().flatten();
    let mut found: Vec<_> = entries.filter_map(|entry| Some((made(register, &entry.path())?, entry.path()))).collect();
    found.sort_by(|a, b| b.cmp(a));
    found.into_iter().map(|(_, path)| path).collect()
}

/// The newest backup that is whole.
pub(super) fn newest_whole(register: &Path) -> Option<PathBuf> {
    list(register).into_iter().find(|path| is_whole(path))
}

fn is_whole(path: &Path) -> bool {
    let verified = connection::reading(path).map_err(OpenError::from).and_then(|file| connection::verify(&file, path));
    verified.is_ok_and(|version| version > 0)
}

/// Whether a backup was made on the day (of UTC) of a moment.
pub(super) fn is_made_on_day_of(register: &Path, at: Timestamp) -> bool {
    let day = at.strftime("%Y%m%d").to_string();
    list(register).iter().any(|path| made(register, path).is_some_and(|(stamp, _)| stamp.starts_with(&day)))
}

/// A name that is not taken: `register-20260601T083000Z.sqlite`, `register-20260601T083000Z-2.sqlite`.
pub(super) fn free_name(register: &Path, at: Timestamp) -> PathBuf {
    let (beginning, ending) = around_stamp(register);
    let stamp = at.strftime("%Y%m%dT%H%M%SZ").to_string();
    let name = |number: u32| match number {
        1 => format!("{beginning}{stamp}{ending}"),
        number => format!("{beginning}{stamp}-{number}{ending}"),
    };
    let folder = folder(register);
    let mut number = 1;
    while folder.join(name(number)).symlink_metadata().is_ok() {
        number += 1;
    }
    folder.join(name(number))
}

/// When a backup of this register was made, and its number within that second; `None` for any other file.
fn made(register: &Path, path: &Path) -> Option<(String, u32)> {
    let (beginning, ending) = around_stamp(register);
    let name = path.file_name()?.to_str()?;
    let stamp = name.strip_prefix(beginning.as_str())?.strip_suffix(ending.as_str())?;
    let (stamp, number) = stamp.split_once('-').unwrap_or((stamp, "1"));
    let is_stamp = stamp.len() == 16
        && stamp.bytes().enumerate().all(|(at, byte)| match at {
            8 => byte == b'T',
            15 => byte == b'Z',
            _ => byte.is_ascii_digit(),
        });
    is_stamp.then_some(())?;
    Some((stamp.to_owned(), number.parse().ok()?))
}

fn around_stamp(register: &Path) -> (String, String) {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let ending = register.extension().map(|ending| format!(".{}", part(Some(ending)))).unwrap_or_default();
    (format!("{}-", part(register.file_stem())), ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_backups_of_this_register_are_taken_for_such() {
        let register = Path::new("/r/register.sqlite");
        let made = |name: &str| made(register, &Path::new("/r/backups").join(name));
        assert_eq!(made("register-20260601T083000Z.sqlite"), Some(("20260601T083000Z".to_owned(), 1)));
        assert_eq!(made("register-20260601T083000Z-2.sqlite"), Some(("20260601T083000Z".to_owned(), 2)));
        for other in [
            "register-20260601T083000Z.db",
            "other-20260601T083000Z.sqlite",
            "register-b-20260601T083000Z.sqlite",
            "register-20260601T083000Z.sqlite-journal",
            "register.sqlite",
        ] {
            assert_eq!(made(other), None, "{other}");
        }
    }
}

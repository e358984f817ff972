//! Opening a register.

use super::access::{Access, Opened};
use super::lock::{self, Lock, NotGiven};
use super::notice::Notice;
use super::open_error::OpenError;
use super::place::folder_of;
use super::store::Store;
use super::{backup, erase, network, schema};
use crate::domain::{Book, Timestamp};
use rusqlite::ErrorCode;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a program that asks to write waits for the one before it: calls of the command line follow each other.
pub const PATIENCE: Duration = Duration::from_secs(5);

/// How long one waits who is also content to read: only for readers who look whether the lock is held.
const A_MOMENT: Duration = Duration::from_millis(100);

/// A register that is open.
pub struct Register {
    pub(super) path: PathBuf,
    pub(super) store: Store,
    /// The right to write.
    pub(super) lock: Option<Lock>,
    /// Which file it is, where the system says so: a backup that is restored is another one.
    file: FileId,
    /// Whether there is a backup of today, as far as it was looked for.
    pub(super) is_backed_up: bool,
    pub(super) notices: Vec<Notice>,
}

/// Says where it is, not what is in it.
impl fmt::Debug for Register {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Register({}, {} photos)",
            if self.is_writer() { "writing" } else { "reading" },
            self.book().photos().count()
        )
    }
}

impl Register {
    /// Opens a register, waiting at most [`PATIENCE`] for the right to write. `holder` is what others are told who ask to write
    /// meanwhile: user, machine and process.
    ///
    /// # Errors
    /// [`OpenError`]. A file that is damaged, of a later version or something else stays as it is.
    pub fn open(path: &Path, access: Access, holder: &str) -> Result<Opened, OpenError> {
        Self::open_waiting(path, access, holder, PATIENCE)
    }

    /// The same with another patience.
    ///
    /// # Errors
    /// As [`Register::open`].
    pub fn open_waiting(path: &Path, access: Access, holder: &str, patience: Duration) -> Result<Opened, OpenError> {
        let exists = exists(path)?;
        if !exists && !backup::list(path).is_empty() {
            return Err(lost(path));
        }
        let file = file_id(path);
        let lock = match access {
            Access::Read => None,
            _ if !exists && access == Access::WriteIfFree && lock::holder(path).is_some() => None,
            Access::Write => Some(take_lock(path, holder, patience)?),
            Access::WriteIfFree => take_lock(path, holder, A_MOMENT).map(Some).or_else(content_to_read)?,
        };
        if lock.is_none() && !exists {
            return Err(OpenError::Missing(path.to_owned()));
        }
        let mut notices: Vec<Notice> =
            network::is_remote(folder_of(path)).then_some(Notice::NetworkDrive).into_iter().collect();
        let store = open_store(path, lock.is_some(), &mut notices).map_err(|error| advised(error, path))?;
        let written_by = if lock.is_none() { lock::holder(path) } else { None };
        let register = Self { path: path.to_owned(), store, lock, file, is_backed_up: false, notices: Vec::new() };
        Ok(Opened { register, written_by, notices })
    }

    /// What it holds.
    pub fn book(&self) -> &Book {
        &self.store.book
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it was opened to be written.
    pub fn is_writer(&self) -> bool {
        self.lock.is_some()
    }

    /// Who else writes to it now, as they named themselves.
    pub fn written_by(&self) -> Option<String> {
        if self.is_writer() { None } else { lock::holder(&self.path) }
    }

    /// Reads the book anew when somebody else has changed the file, and says whether it was so.
    ///
    /// # Errors
    /// [`OpenError`]; the book is then as it was.
    pub fn refresh(&mut self) -> Result<bool, OpenError> {
        let advised = |error| advised(error, &self.path);
        let file = file_id(&self.path);
        if !self.is_writer() && file != self.file {
            self.store = Store::read(&self.path).map_err(advised)?;
            self.file = file;
            return Ok(true);
        }
        let is_changed = self.store.is_behind()?;
        if is_changed {
            self.store.reload().map_err(advised)?;
        }
        Ok(is_changed)
    }

    /// What has happened since this was asked last.
    pub fn take_notices(&mut self) -> Vec<Notice> {
        std::mem::take(&mut self.notices)
    }
}

/// Whether there is a file. A folder that is not there is somebody's drive that is not connected, and is not made.
fn exists(path: &Path) -> Result<bool, OpenError> {
    let folder = folder_of(path);
    if !folder.is_dir() {
        return Err(OpenError::NoFolder(folder.to_owned()));
    }
    match path.metadata() {
        // An empty file is what is left of a program that was killed before it had written anything.
        Ok(file) if file.is_file() => Ok(file.len() > 0),
        Ok(_) => Err(OpenError::NotARegister(path.to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(OpenError::Io(error, path.to_owned())),
    }
}

pub(super) fn take_lock(path: &Path, holder: &str, patience: Duration) -> Result<Lock, OpenError> {
    Lock::take(path, holder, patience).map_err(|why| match why {
        NotGiven::Held(holder) => OpenError::Locked { holder },
        NotGiven::Io(error) if lock::is_unwritable(&error) => OpenError::ReadOnly(path.to_owned()),
        NotGiven::Io(error) => OpenError::Io(error, path.to_owned()),
    })
}

/// Where nobody can write, or somebody else does, one can still read.
fn content_to_read(error: OpenError) -> Result<Option<Lock>, OpenError> {
    match error {
        OpenError::Locked { .. } | OpenError::ReadOnly(_) => Ok(None),
        error => Err(error),
    }
}

fn open_store(path: &Path, is_writer: bool, notices: &mut Vec<Notice>) -> Result<Store, OpenError> {
    if !is_writer {
        return Store::read(path);
    }
    let store = Store::write(path, schema::MIGRATIONS, |old| {
        let made = backup::make(old, path, Timestamp::now()).map_err(before_migration)?;
        notices.push(Notice::BackedUp(made));
        Ok(())
    })?;
    if store.is_to_be_rebuilt()? {
        // The rows said so before the program was ended: what is left is to remove scans and to rebuild the file.
        let removed = erase::remove_scans(path, &store, |person| erase::is_erased(&store.book, person));
        removed.map_err(|error| OpenError::Io(io::Error::other(error), path.to_owned()))?;
        store.rebuild()?;
        notices.push(Notice::Rebuilt);
    }
    Ok(store)
}

/// No backup, no migration.
fn before_migration(error: backup::BackupError) -> OpenError {
    match error {
        backup::BackupError::Sqlite(error) => OpenError::Sqlite(error),
        backup::BackupError::Io(error, path) => OpenError::Io(error, path),
        backup::BackupError::Exists(path) | backup::BackupError::Differs(path) => {
            OpenError::Io(ErrorKind::InvalidData.into(), path)
        }
    }
}

/// What is wrong with a file, with the backup that could take its place.
fn advised(error: OpenError, path: &Path) -> OpenError {
    let detail = match &error {
        OpenError::Damaged { detail, .. } => detail.clone(),
        OpenError::Garbled(table) => format!("the table {table} holds what cannot be read"),
        OpenError::Sqlite(sqlite) if sqlite.sqlite_error_code() == Some(ErrorCode::DatabaseCorrupt) => {
            sqlite.to_string()
        }
        // Not the file but a row: one that is always there is missing, or holds another type.
        OpenError::Sqlite(sqlite) if sqlite.sqlite_error_code().is_none() => "a row cannot be read".to_owned(),
        // A register whose first bytes are damaged looks like any other file, but no other file has backups.
        OpenError::NotARegister(_) if !backup::list(path).is_empty() => "its beginning is not a register's".to_owned(),
        OpenError::Sqlite(sqlite) if sqlite.sqlite_error_code() == Some(ErrorCode::ReadOnly) => {
            return OpenError::ReadOnly(path.to_owned());
        }
        _ => return error,
    };
    OpenError::Damaged { detail, backup: backup::newest_whole(path) }
}

/// A register is not begun anew where one was.
fn lost(path: &Path) -> OpenError {
    let detail = "the file is not there or empty, but its backups are there".to_owned();
    OpenError::Damaged { detail, backup: backup::newest_whole(path) }
}

/// Device and number of a file. Elsewhere a file that is open cannot be replaced.
type FileId = Option<(u64, u64)>;

#[cfg(unix)]
fn file_id(path: &Path) -> FileId {
    use std::os::unix::fs::MetadataExt;
    path.metadata().ok().map(|file| (file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn file_id(_: &Path) -> FileId {
    None
}

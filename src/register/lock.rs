//! One writer at a time, who is named to the others.
//!
//! Three small files stand beside the register: `<register>.lock`, on which the writer holds the system's lock,
//! `<register>.queue`, on which whoever waits for it holds another, and `<register>.writer`, which says who writes. The note is
//! a file of its own since a lock on Windows keeps others from reading what is locked. The queue is there since one who writes
//! again and again would otherwise take the lock back before anybody who waits has looked.
//!
//! The lock ends with the program that holds it, however it ends, so a lock that was left behind is simply free; the note may
//! outlive it, and is only read while somebody holds the lock.

use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long is waited between two attempts.
const PAUSE: Duration = Duration::from_millis(5);

/// The right to write, until it is dropped.
pub(super) struct Lock {
    /// Unlocked when it is closed.
    _held: File,
    note: PathBuf,
}

/// Why the right to write was not given.
pub(super) enum NotGiven {
    /// Somebody has it; they are named as they named themselves.
    Held(String),
    /// The system refused.
    Io(io::Error),
}

impl Lock {
    /// Takes the right to write, waiting for it as long as `patience`.
    pub(super) fn take(register: &Path, holder: &str, patience: Duration) -> Result<Self, NotGiven> {
        let end = Instant::now() + patience;
        let queue = locked(&beside(register, ".queue"), register, end)?;
        let file = locked(&lock_of(register), register, end)?;
        drop(queue);
        let note = note_of(register);
        match std::fs::write(&note, holder) {
            Err(error) if is_unwritable(&error) => Err(NotGiven::Io(error)),
            // On a full disk one stays unnamed, and can still make room.
            _ => Ok(Self { _held: file, note }),
        }
    }
}

/// Opens a file, and waits until nobody else holds the lock on it.
fn locked(path: &Path, register: &Path, end: Instant) -> Result<File, NotGiven> {
    let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path);
    let file = file.map_err(NotGiven::Io)?;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(NotGiven::Io(error)),
            Err(TryLockError::WouldBlock) if Instant::now() >= end => return Err(NotGiven::Held(who(register))),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A note that stays says nothing while nobody holds the lock.
        std::fs::remove_file(&self.note).ok();
    }
}

/// Whether the system lets nobody write there.
pub(super) fn is_unwritable(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Who has the right to write now, `None` when nobody has it or nobody can tell.
pub(super) fn holder(register: &Path) -> Option<String> {
    let file = File::open(lock_of(register)).ok()?;
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Some(who(register)),
        _ => None,
    }
}

fn who(register: &Path) -> String {
    let note = std::fs::read_to_string(note_of(register)).unwrap_or_default();
    if note.is_empty() { "another program".to_owned() } else { note }
}

fn lock_of(register: &Path) -> PathBuf {
    beside(register, ".lock")
}

fn note_of(register: &Path) -> PathBuf {
    beside(register, ".writer")
}

fn beside(register: &Path, ending: &str) -> PathBuf {
    let mut path = OsString::from(register);
    path.push(ending);
    path.into()
}

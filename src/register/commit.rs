//! Changing a register, and copying it.

use super::backup::{self, BackupError};
use super::commit_error::CommitError;
use super::notice::Notice;
use super::open::Register;
use super::scans;
use super::step::{Seq, Step};
use super::store::Besides;
use crate::domain::Timestamp;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

impl Register {
    /// Stores one step: its rows, its row of the journal and the codes in one transaction, and the book with them. Before the
    /// first change of a day a backup is made; see [`Register::take_notices`].
    ///
    /// # Errors
    /// [`CommitError`]; book and file are then as they were, but for the two errors that say otherwise.
    pub fn commit(&mut self, step: &Step<'_>) -> Result<Seq, CommitError> {
        self.commit_all(&[*step])
    }

    /// Stores several steps in one transaction, all or none, and gives the number of the last.
    ///
    /// # Errors
    /// As [`Register::commit`].
    pub fn commit_all(&mut self, steps: &[Step<'_>]) -> Result<Seq, CommitError> {
        if !self.is_writer() {
            return Err(CommitError::ReadOnly);
        }
        self.back_up_today();
        self.store.commit(steps, &Besides::default())
    }

    /// The work of people must not wait for a backup that cannot be made: that is said, and tried again next time.
    fn back_up_today(&mut self) {
        let now = Timestamp::now();
        if self.is_backed_up || self.store.is_new() || backup::is_made_on_day_of(&self.path, now) {
            self.is_backed_up = true;
            return;
        }
        match backup::make(&self.store.connection, &self.path, now) {
            Ok(made) => {
                self.is_backed_up = true;
                self.notices.push(Notice::BackedUp(made));
            }
            Err(error) => self.notices.push(Notice::NotBackedUp(error.to_string())),
        }
    }

    /// Writes a copy of the register to a file that is not there yet, and checks it.
    ///
    /// # Errors
    /// [`BackupError`]; there is then no such file.
    pub fn backup_to(&self, path: &Path) -> Result<(), BackupError> {
        backup::copy(&self.store.connection, path, path)
    }

    /// The backups that are kept beside the register, newest first.
    pub fn backups(&self) -> Vec<PathBuf> {
        backup::list(&self.path)
    }

    /// Keeps the scan of a consent form beside the register and gives its SHA-256 in hexadecimal, which is what a consent
    /// refers to. The same bytes are kept once.
    ///
    /// # Errors
    /// The system's; `PermissionDenied` when the register was opened to be read.
    pub fn scan_store(&self, bytes: &[u8]) -> io::Result<String> {
        if !self.is_writer() {
            return Err(ErrorKind::PermissionDenied.into());
        }
        scans::store(&self.path, bytes)
    }

    /// Where a scan is kept, whether it is there or not; `None` for a text that is no SHA-256 in lower-case hexadecimal.
    pub fn scan_path(&self, sha256: &str) -> Option<PathBuf> {
        scans::path(&self.path, sha256)
    }
}

//! Why a step was not stored.

use super::open_error::OpenError;
use super::unstorable::Unstorable;
use crate::domain::Misfit;

/// Why a step was not stored. Book and file are as they were, unless the error says otherwise.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The register was opened to be read.
    #[error("the register was opened to be read only")]
    ReadOnly,
    /// An edit does not fit the book.
    #[error("the change does not fit the register: {0}")]
    Misfit(#[source] Misfit),
    /// A coordinate or a score is no finite number.
    #[error("a coordinate or a score is not a finite number")]
    NotFinite,
    /// Somebody else wrote to the file in spite of the lock.
    #[error("the register was changed by somebody else: open it again")]
    Behind,
    /// The disk is full.
    #[error("the disk is full: nothing was changed")]
    DiskFull,
    /// The file or its folder can be read only.
    #[error("the register cannot be written to: nothing was changed")]
    NotWritable,
    /// The system or the database refused.
    #[error("the register could not be written: {0}")]
    Storage(#[source] rusqlite::Error),
    /// The change stands in the file, but the system did not confirm that it would outlast a power cut. The book holds it.
    #[error("the change was made, but the disk did not confirm it ({0})")]
    Unconfirmed(#[source] Box<CommitError>),
    /// After a failure the file cannot be read either, so it is not known whether the change before this one was stored.
    #[error("the register cannot be read any more: {0}")]
    Lost(#[source] Box<OpenError>),
}

impl From<rusqlite::Error> for CommitError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Self::DiskFull,
            // What is opened during a commit is the file beside the register by which it can be rolled back.
            Some(rusqlite::ErrorCode::ReadOnly | rusqlite::ErrorCode::CannotOpen) => Self::NotWritable,
            _ => Self::Storage(error),
        }
    }
}

impl From<Unstorable> for CommitError {
    fn from(error: Unstorable) -> Self {
        match error {
            Unstorable::NotFinite => Self::NotFinite,
            Unstorable::Sqlite(error) => error.into(),
        }
    }
}

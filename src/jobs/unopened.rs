//! Why nothing is known of a file.

use super::SystemError;
use crate::imaging::Refusal;

/// Why a file was not read, or not read to its end.
#[derive(Clone, Debug, PartialEq)]
pub enum Unopened {
    /// It is not one that can be opened.
    Refused(Refusal),
    /// A pipe, a socket or a device: reading it may never end.
    NotAFile,
    /// A file that was being written aside: a run was killed over it, or is still at work.
    Unfinished,
    /// The system did not let us read it.
    Unreadable(SystemError),
    /// The face detector failed on it: technical words.
    DetectorFailed(String),
    /// Somebody asked to stop before it was done.
    Cancelled,
    /// A fault of ours: the panic's own words.
    Fault(String),
}

impl From<Refusal> for Unopened {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<std::io::Error> for Unopened {
    fn from(error: std::io::Error) -> Self {
        Self::Unreadable(error.into())
    }
}

//! What the system answered when it did not do as it was asked.

use std::io::{Error, ErrorKind};

/// An error of the system, kept as a value: its kind is put into the words of the reader by `i18n`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text}")]
pub struct SystemError {
    /// What kind of error it is.
    pub kind: ErrorKind,
    /// The system's own words, for the kinds that have none of ours.
    pub text: String,
}

impl From<Error> for SystemError {
    fn from(error: Error) -> Self {
        Self { kind: error.kind(), text: error.to_string() }
    }
}

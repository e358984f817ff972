//! What a register is opened for.

use super::notice::Notice;
use super::open::Register;

/// What a register is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// To be read, whoever writes.
    Read,
    /// To be written; refused while somebody else writes. A register that is not there yet is made.
    Write,
    /// To be written, or to be read as long as somebody else writes.
    WriteIfFree,
}

/// A register that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The register.
    pub register: Register,
    /// Who else writes to it, as they named themselves.
    pub written_by: Option<String>,
    /// What one should know about it.
    pub notices: Vec<Notice>,
}

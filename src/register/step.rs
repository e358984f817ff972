//! What is committed.

use crate::domain::{Edit, Prose, Timestamp};

/// One change of the register: what a command became. It is stored whole or not at all, with one row of the journal.
#[derive(Clone, Copy, Debug)]
pub struct Step<'e> {
    /// The command's identifier, see [`crate::domain::command::Command::id`].
    pub command: &'static str,
    /// What it changes, in order.
    pub edits: &'e [Edit],
    /// When.
    pub at: Timestamp,
    /// Who asked.
    pub operator: &'e Prose,
}

/// The number of a row of the journal, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Seq(pub i64);

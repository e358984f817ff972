//! What somebody should know who opened a register or wrote to it.

use std::path::PathBuf;

/// What somebody should know who opened a register or wrote to it. Nothing was refused for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The register lies on a network drive, where a lock and a flush are promises of somebody else.
    NetworkDrive,
    /// A backup was made.
    BackedUp(PathBuf),
    /// The backup of the day could not be made, for a reason in the system's words; the change itself was stored.
    NotBackedUp(String),
    /// An erasure that had been cut short was completed.
    Rebuilt,
}

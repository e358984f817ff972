//! The register: one `SQLite` file that holds everything of [`crate::domain::Book`], with its journal, its lock, its backups and
//! the scans of consent forms beside it.
//!
//! ```text
//! register.sqlite           the register          register.sqlite.lock, .queue, .writer   who writes
//! backups/register-*.sqlite the newest ten        scans/<sha256>                  scanned forms
//! policy.toml               what the house decided
//! ```
//!
//! [`Register::open`] reads the whole file into a book. [`Register::commit`] is the only way to change it: rows, codes and one
//! row of the journal in one transaction, the book with them. The rows are the truth; the journal, replayed from nothing, gives
//! the same rows, which [`Register::check`] shows. Names, and whatever a person typed, stand in two tables that the journal
//! refers to by number, so that [`Register::erase`] leaves no byte of a name in any of these files.

mod access;
mod backup;
mod check;
mod codes;
mod commit;
mod commit_error;
mod connection;
mod contents;
mod digest;
mod entered;
mod erase;
mod export;
mod journal;
mod load;
mod lock;
mod names;
mod network;
mod notice;
mod open;
mod open_error;
mod orphans;
mod place;
pub mod policy;
mod prose;
mod restore;
mod scans;
mod schema;
mod scrub;
mod step;
mod store;
mod table;
mod unstorable;

pub use access::{Access, Opened};
pub use backup::BackupError;
pub use check::{CheckReport, Fault};
pub use commit_error::CommitError;
pub use erase::{EraseError, Erased};
pub use export::{ExportError, Exported, Names as ExportedNames};
pub use notice::Notice;
pub use open::{PATIENCE, Register};
pub use open_error::OpenError;
pub use place::{default_path, prepare_default};
pub use restore::{RestoreError, Restored, restore};
pub use step::{Seq, Step};

//! Why a register cannot be opened.

use std::path::PathBuf;

/// Why a register cannot be opened. Nothing was changed, and nothing was created elsewhere.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder that it should be in is not there: a drive that is not connected, a folder that was moved.
    #[error("the folder of the register is not there: {}", .0.display())]
    NoFolder(PathBuf),
    /// There is no register in that place, and it was asked for to be read.
    #[error("there is no register there: {}", .0.display())]
    Missing(PathBuf),
    /// Its folder or its file cannot be written to.
    #[error("the register or its folder cannot be written to: {}", .0.display())]
    ReadOnly(PathBuf),
    /// Somebody else is writing; they are named as they named themselves.
    #[error("the register is being written by {holder}")]
    Locked {
        /// Who writes, as they named themselves.
        holder: String,
    },
    /// It was written by a later version of the program.
    #[error("the register is of version {found}, and this program knows up to {known}: it needs a newer Estompe")]
    Newer {
        /// The file's version.
        found: i32,
        /// The newest version that this program knows.
        known: i32,
    },
    /// It is of an earlier version, which only a writer brings up to date.
    #[error("the register is of version {found}, and has to be opened for writing once to become version {known}")]
    Older {
        /// The file's version.
        found: i32,
        /// The version of this program.
        known: i32,
    },
    /// The file is something else.
    #[error("this is not a register of Estompe: {}", .0.display())]
    NotARegister(PathBuf),
    /// The file is damaged. It stays as it is; `backup` is the newest backup that is whole, to be restored.
    #[error("the register is damaged ({detail}); {advice}", advice = advice(backup.as_deref()))]
    Damaged {
        /// What is wrong, in the words of `SQLite` or the name of a table.
        detail: String,
        /// The newest backup that could be opened and was found whole.
        backup: Option<PathBuf>,
    },
    /// A table holds what no register can hold. On the way out of the room it becomes [`OpenError::Damaged`].
    #[error("the table {0} holds what cannot be read")]
    Garbled(&'static str),
    /// The program's own folder of data is not known on this system.
    #[error("this system does not say where programs keep their data: name a register")]
    NoPlace,
    /// The system refused.
    #[error("{0}: {path}", path = .1.display())]
    Io(#[source] std::io::Error, PathBuf),
    /// The database refused.
    #[error("the register cannot be read: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

fn advice(backup: Option<&std::path::Path>) -> String {
    match backup {
        Some(path) => format!("restore the newest whole backup: {}", path.display()),
        None => "no whole backup was found beside it".to_owned(),
    }
}

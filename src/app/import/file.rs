//! The import of a file: read, tried against the register, and, when every row is good and it is asked for, stored.

use super::{Ground, Import, MAX_BYTES, Report, Unreadable};
use crate::app::{Closed, Door, NotDone, Session};
use crate::domain::command::Command;
use crate::jobs::{SystemError, sha256_hex};
use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sheet {
    /// People.
    People,
    /// What people agreed to or refused.
    Consents,
}

impl Sheet {
    fn read(self, bytes: &[u8], ground: &Ground<'_>) -> Result<Import, Unreadable> {
        match self {
            Self::People => Import::people(bytes, ground),
            Self::Consents => Import::consents(bytes, ground),
        }
    }
}

/// What came of a file.
#[derive(Debug)]
pub struct TakenIn {
    /// What happens, or happened, to every row.
    pub report: Report,
    /// Whether it was stored.
    pub stored: bool,
    /// Why scans could not be kept.
    pub unkept: Vec<SystemError>,
}

/// Why a file was not imported as a whole.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The system did not let us read it.
    #[error("the file cannot be read")]
    Unread(SystemError),
    /// It is no table that is understood.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The register did not take it.
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

impl From<Closed> for ImportError {
    fn from(closed: Closed) -> Self {
        Self::NotDone(closed.into())
    }
}

/// Takes a file in, all of it or nothing; with `dry_run` it is only tried.
///
/// # Errors
/// [`ImportError`]. Rows that cannot be imported are no error: the report names them.
pub fn take_in<D: Door>(door: &mut D, sheet: Sheet, file: PathBuf, dry_run: bool) -> Result<TakenIn, ImportError> {
    let bytes = read_file(&file).map_err(ImportError::Unread)?;
    door.visit(move |session| taken_in(session, sheet, &bytes, &file, dry_run))?
}

fn taken_in(
    session: &mut Session,
    sheet: Sheet,
    bytes: &[u8],
    file: &Path,
    dry_run: bool,
) -> Result<TakenIn, ImportError> {
    let ground = Ground { book: session.book(), policy: session.policy(), today: session.now().today };
    let import = sheet.read(bytes, &ground)?;
    let known = import.report().clone();
    let stores = !dry_run && known.is_importable();
    let (hashes, unkept) = scans_beside(&import, file, stores.then_some(session));
    let commands: Vec<Command> = match import.commands(&hashes) {
        Ok(commands) => commands,
        Err(report) => return Ok(TakenIn { report: *report, stored: false, unkept }),
    };
    let stored = stores && !commands.is_empty();
    if stored {
        session.perform_all(&commands).map_err(|(_, why)| why)?;
    }
    Ok(TakenIn { report: known, stored, unkept })
}

/// The bytes of a table.
///
/// # Errors
/// What the system says; a folder, a pipe and a file that is too large are refused before they are read.
pub fn read_file(path: &Path) -> Result<Vec<u8>, SystemError> {
    let facts = std::fs::metadata(path)?;
    if !facts.is_file() {
        return Err(std::io::Error::from(std::io::ErrorKind::InvalidInput).into());
    }
    if facts.len() > MAX_BYTES as u64 {
        return Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge).into());
    }
    Ok(std::fs::read(path)?)
}

/// The hashes of the scans that rows name, by name, as far as they are at or below the folder of the table; with a session, they are
/// kept beside its register. Gives back why some could not be kept.
pub fn scans_beside(
    import: &Import,
    table: &Path,
    keep: Option<&Session>,
) -> (BTreeMap<String, String>, Vec<SystemError>) {
    let folder = table.parent().unwrap_or(Path::new(""));
    let (mut hashes, mut unkept) = (BTreeMap::new(), Vec::new());
    for name in import.scans().into_iter().filter(|name| stays_below(Path::new(name))) {
        let Ok(bytes) = std::fs::read(folder.join(name)) else { continue };
        let hash = keep.map_or_else(|| Ok(sha256_hex(&bytes)), |session| session.register().scan_store(&bytes));
        match hash {
            Ok(hash) => {
                hashes.insert(name.to_owned(), hash);
            }
            Err(error) => unkept.push(error.into()),
        }
    }
    (hashes, unkept)
}

fn stays_below(name: &Path) -> bool {
    name.components().all(|part| matches!(part, Component::Normal(_)))
}

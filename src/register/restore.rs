//! Putting a backup in the place of the register.

use super::backup::{self, BackupError};
use super::check::{Fault, check};
use super::erase::{self, EraseError};
use super::names::Names;
use super::open::{PATIENCE, take_lock};
use super::open_error::OpenError;
use super::place::{aside, flush_folder, folder_of, sweep};
use super::step::Step;
use super::store::{Besides, Store};
use super::{CommitError, connection, schema};
use crate::domain::{Codes, PersonId, Prose, Timestamp};
use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

/// What was restored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Where the register is kept that was replaced, whole or damaged; `None` when there was none.
    pub replaced: Option<PathBuf>,
    /// People who were erased since the backup was made, and were erased again.
    pub erased_again: Vec<PersonId>,
}

/// Why a backup was not restored. The register is then as it was.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The register's place cannot be used, or somebody writes to it.
    #[error(transparent)]
    Place(OpenError),
    /// The backup cannot be opened.
    #[error("the backup cannot be used: {0}")]
    Backup(#[source] OpenError),
    /// The backup can be opened, but is not whole.
    #[error("the backup is not whole: {0}")]
    Faulty(#[source] Fault),
    /// The register could not be written.
    #[error("the register could not be written: {0}")]
    Write(#[from] BackupError),
    /// The register could not be made ready.
    #[error("the register could not be made ready: {0}")]
    Commit(#[from] CommitError),
    /// Somebody who was erased could not be erased in what was restored.
    #[error("somebody who had been erased could not be erased again: {0}")]
    Erase(#[from] EraseError),
    /// The system refused.
    #[error("{0}: {path}", path = .1.display())]
    Io(#[source] io::Error, PathBuf),
}

/// Puts a backup in the place of the register at `register`, which nobody may be writing to and which need not be readable. The
/// backup is checked first, whole; what it replaces is kept among the backups. Nobody comes back who was erased meanwhile, as
/// far as the register that is replaced still tells, and no code is given again.
///
/// # Errors
/// [`RestoreError`]; the register is then as it was.
pub fn restore(
    register: &Path,
    backup: &Path,
    holder: &str,
    operator: &Prose,
    at: Timestamp,
) -> Result<Restored, RestoreError> {
    let folder = folder_of(register);
    if !folder.is_dir() {
        return Err(RestoreError::Place(OpenError::NoFolder(folder.to_owned())));
    }
    let _lock = take_lock(register, holder, PATIENCE).map_err(RestoreError::Place)?;
    sweep(folder, register).map_err(|error| RestoreError::Io(error, folder.to_owned()))?;
    let part = verified_copy(backup, register)?;
    let current = Store::read(register).ok();
    let step = Step { command: "restore", edits: &[], at, operator };
    let erased_again = make_ready(part.path(), current.as_ref(), register, &step)?;
    part.as_file().sync_all().map_err(|error| RestoreError::Io(error, register.to_owned()))?;
    let replaced = keep(register, current, at)?;
    part.persist(register).map_err(|error| RestoreError::Io(error.error, register.to_owned()))?;
    flush_folder(folder).map_err(|error| RestoreError::Io(error, folder.to_owned()))?;
    Ok(Restored { replaced, erased_again })
}

/// A copy of the backup beside the register, once every row of it was checked.
fn verified_copy(backup: &Path, register: &Path) -> Result<tempfile::NamedTempFile, RestoreError> {
    let folder = folder_of(register);
    if !backup.is_file() {
        return Err(RestoreError::Backup(OpenError::Missing(backup.to_owned())));
    }
    let source = connection::reading(backup).map_err(|error| RestoreError::Backup(error.into()))?;
    if connection::verify(&source, backup).map_err(RestoreError::Backup)? == 0 {
        return Err(RestoreError::Backup(OpenError::NotARegister(backup.to_owned())));
    }
    let part = aside(folder, register).map_err(|error| RestoreError::Io(error, folder.to_owned()))?;
    backup::write_to(&source, part.path())?;
    // An older version is brought up to date in the copy, before it is compared with its journal.
    let copy = Store::write(part.path(), schema::MIGRATIONS, |_| Ok(())).map_err(RestoreError::Backup)?;
    let report = check(&copy.connection, None).map_err(RestoreError::Backup)?;
    match report.faults.into_iter().next() {
        Some(fault) => Err(RestoreError::Faulty(fault)),
        None => Ok(part),
    }
}

/// What was given and what was erased since the backup was made stays so.
fn make_ready(
    copy: &Path,
    current: Option<&Store>,
    register: &Path,
    step: &Step<'_>,
) -> Result<Vec<PersonId>, RestoreError> {
    let mut store = Store::write(copy, schema::MIGRATIONS, |_| Ok(())).map_err(RestoreError::Backup)?;
    store.book.remember_codes(current.map_or_else(|| codes_of_backups(register), |current| current.book.codes()));
    store.commit(&[*step], &Besides { forgotten: None, codes: true })?;
    let is_kin = |current: &&Store| current.is_kin_of(&store).unwrap_or(false);
    let Some(current) = current.filter(is_kin) else { return Ok(Vec::new()) };
    let erased = current.book.people().filter(|(_, person)| person.erased).map(|(id, _)| id);
    let erased: Vec<PersonId> = erased.filter(|id| store.book.identity(*id).is_some()).collect();
    for person in &erased {
        let others = store.book.identities().filter(|(other, _)| other != person).map(|(_, identity)| identity);
        let names = Names::of(*person, store.book.identity(*person), others);
        erase::erase_in(&mut store, *person, &Step { command: "erase-person", ..*step }, &names)?;
    }
    Ok(erased)
}

/// The last codes that are known to have been given, when the register itself cannot be read.
fn codes_of_backups(register: &Path) -> Codes {
    let known = backup::list(register).into_iter().filter_map(|path| Some(Store::read(&path).ok()?.book.codes()));
    known.fold(Codes::default(), Codes::later_of)
}

/// Keeps what is replaced among the backups: written anew when it can be read, byte for byte when it cannot.
fn keep(register: &Path, current: Option<Store>, at: Timestamp) -> Result<Option<PathBuf>, RestoreError> {
    if let Some(current) = current {
        return Ok(Some(backup::make(&current.connection, register, at)?));
    }
    if !register.exists() {
        return Ok(None);
    }
    let folder = backup::folder(register);
    let refused = |error| RestoreError::Io(error, folder.clone());
    std::fs::create_dir_all(&folder).map_err(refused)?;
    let kept = backup::free_name(register, at);
    std::fs::copy(register, &kept).map_err(refused)?;
    // What a killed writer left to roll back belongs to the damaged file, and would ruin the new one.
    let journal = with_journal(register);
    if journal.exists() {
        std::fs::rename(journal, with_journal(&kept)).map_err(refused)?;
    }
    flush_folder(&folder).map_err(refused)?;
    Ok(Some(kept))
}

fn with_journal(path: &Path) -> PathBuf {
    let mut path = OsString::from(path);
    path.push("-journal");
    path.into()
}

//! Forgetting somebody: in the register, in every text, in every backup, and among the scans.

use super::commit_error::CommitError;
use super::names::Names;
use super::open::Register;
use super::open_error::OpenError;
use super::step::{Seq, Step};
use super::store::{Besides, Store};
use super::{backup, journal, place, scans, schema};
use crate::domain::{Book, Change, Edit, Identity, Person, PersonId};
use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

/// What was done to forget somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erased {
    /// The number of the row in the journal.
    pub seq: Seq,
    /// Backups from which they were erased.
    pub backups: usize,
    /// Backups that could not be opened or written, or are of another register, and were deleted since nobody could tell whom they
    /// hold.
    pub deleted_backups: Vec<PathBuf>,
    /// Scans that were removed, since no consent refers to them any more.
    pub scans: usize,
}

/// Why somebody was not forgotten, or not everywhere. Doing it again is safe, and completes it.
#[derive(Debug, thiserror::Error)]
pub enum EraseError {
    /// Nobody has that code.
    #[error("nobody in the register has the code {0}")]
    Unknown(PersonId),
    /// The step keeps who they are.
    #[error("the step does not remove who {0} is")]
    KeepsIdentity(PersonId),
    /// The change was not stored. Backups may be without the person already.
    #[error(transparent)]
    Commit(#[from] CommitError),
    /// A backup could be neither changed nor deleted.
    #[error("a backup could be neither changed nor deleted: {0}: {path}", path = .1.display())]
    Backup(#[source] io::Error, PathBuf),
    /// The person is gone from every row, but traces may be left in the file between the rows. The register rebuilds itself
    /// when it is next opened to be written.
    #[error("erased, but the file could not be rebuilt yet: {0}")]
    NotRebuilt(#[source] rusqlite::Error),
    /// The person is gone, but the book could not be read anew.
    #[error("erased, but the register cannot be read any more: {0}")]
    Unreadable(#[source] OpenError),
    /// The person is gone, but a scan could not be removed.
    #[error("erased, but the scan could not be removed: {0}: {path}", path = .1.display())]
    Scan(#[source] io::Error, PathBuf),
}

impl Register {
    /// Forgets somebody. `step` holds the edits of [`crate::domain::command::Command::ErasePerson`], which remove their identity.
    /// Besides, in the register and in all of its backups, their names and contact are replaced by their code in every text (also
    /// paths and operators' names), texts to which nothing refers any more are emptied (who received their consent, who withdrew
    /// it, what a caption said before), and the files are rebuilt; scans to which no consent refers any more are removed. The
    /// book is read anew; edits that were made before, such as those of an undo history, may not fit it any more. Copies made by
    /// [`Register::backup_to`] and exports are out of its reach.
    ///
    /// Backups come first, as long as the names are known: whoever interrupts this finds the person still there, and does it again.
    ///
    /// # Errors
    /// [`EraseError`].
    pub fn erase(&mut self, person: PersonId, step: &Step<'_>) -> Result<Erased, EraseError> {
        if !self.is_writer() {
            return Err(CommitError::ReadOnly.into());
        }
        self.foresee(person, step)?;
        let (backups, mut deleted_backups) = self.sort_backups()?;
        let names = self.names_of(person, &backups);
        for path in &backups {
            if !is_erased_in_backup(path, person, step, &names)? {
                deleted_backups.push(path.clone());
            }
        }
        let seq = self.store.commit(&[*step], &Besides { forgotten: Some(&names), codes: false })?;
        self.store.reload().map_err(EraseError::Unreadable)?;
        let is_meant = |other: u32| other == person.number() || is_erased(&self.store.book, other);
        let scans = remove_scans(&self.path, &self.store, is_meant)?;
        self.store.rebuild().map_err(EraseError::NotRebuilt)?;
        Ok(Erased { seq, backups: self.backups().len(), deleted_backups, scans })
    }

    /// Whether the step fits and does what it is for.
    fn foresee(&mut self, person: PersonId, step: &Step<'_>) -> Result<(), EraseError> {
        if self.book().person(person).is_none() {
            return Err(EraseError::Unknown(person));
        }
        let is_gone = self.store.foresee(step.edits, |book| book.identity(person).is_none())?;
        if is_gone { Ok(()) } else { Err(EraseError::KeepsIdentity(person)) }
    }

    /// The backups that can be opened, and those that were deleted because they cannot, or are of another register: nobody could
    /// tell who is who in them. Also removes what a killed program left.
    fn sort_backups(&self) -> Result<(Vec<PathBuf>, Vec<PathBuf>), EraseError> {
        let register = self.path.as_path();
        for folder in [place::folder_of(register), &backup::folder(register), &scans::folder(register)] {
            place::sweep(folder, register).map_err(|error| EraseError::Backup(error, folder.to_owned()))?;
        }
        let is_usable = |path: &PathBuf| {
            let opened = Store::write(path, schema::MIGRATIONS, |_| Ok(()));
            opened.is_ok_and(|backup| backup.is_kin_of(&self.store).unwrap_or(false))
        };
        let (good, bad): (Vec<_>, Vec<_>) = backup::list(register).into_iter().partition(is_usable);
        for path in &bad {
            std::fs::remove_file(path).map_err(|error| EraseError::Backup(error, path.clone()))?;
        }
        Ok((good, bad))
    }

    /// Their names as they are now, and as older backups knew them.
    fn names_of(&self, person: PersonId, backups: &[PathBuf]) -> Names {
        let older = backups.iter().filter_map(|path| Store::read(path).ok()?.book.identity(person).cloned());
        let known: Vec<Identity> = self.book().identity(person).cloned().into_iter().chain(older).collect();
        let others = self.book().identities().filter(|(other, _)| *other != person).map(|(_, identity)| identity);
        Names::of(person, &known, others)
    }
}

/// Erases somebody in a backup, and says whether it could. One that cannot be cleaned is deleted: it is worth less than the
/// promise.
fn is_erased_in_backup(path: &Path, person: PersonId, step: &Step<'_>, names: &Names) -> Result<bool, EraseError> {
    let cleaned = Store::write(path, schema::MIGRATIONS, |_| Ok(()))
        .map_err(EraseError::Unreadable)
        .and_then(|mut backup| erase_in(&mut backup, person, step, names));
    if cleaned.is_err() {
        std::fs::remove_file(path).map_err(|error| EraseError::Backup(error, path.to_owned()))?;
    }
    Ok(cleaned.is_ok())
}

/// Erases somebody in a file for which no command was planned: their identity goes, and what was written about their consents.
pub(super) fn erase_in(store: &mut Store, person: PersonId, step: &Step<'_>, names: &Names) -> Result<(), EraseError> {
    let edits = erasing_edits(&store.book, person);
    let step = Step { edits: &edits, ..*step };
    store.commit(&[step], &Besides { forgotten: Some(names), codes: false })?;
    store.rebuild().map_err(EraseError::NotRebuilt)?;
    store.reload().map_err(EraseError::Unreadable)
}

fn erasing_edits(book: &Book, person: PersonId) -> Vec<Edit> {
    let identity = book
        .identity(person)
        .map(|identity| Edit::Identity(Change { key: person, from: Some(identity.clone()), to: None }));
    let marked = book.person(person).map(|known| {
        let erased = Person { erased: true, ..known.clone() };
        Edit::Person(Change { key: person, from: Some(known.clone()), to: Some(erased) })
    });
    let consents = book.consents_of(person).map(|(key, consent)| {
        Edit::Consent(Change { key, from: Some(consent.clone()), to: Some(consent.without_text()) })
    });
    identity.into_iter().chain(marked).chain(consents).collect()
}

/// The scans to which consents refer.
fn scans_of(book: &Book) -> BTreeSet<String> {
    book.consents().filter_map(|(_, consent)| consent.evidence.clone()).collect()
}

/// Whether somebody was erased, so that a code or nothing is left of them.
pub(super) fn is_erased(book: &Book, person: u32) -> bool {
    PersonId::new(person).is_some_and(|person| book.person(person).is_none_or(|person| person.erased))
}

/// Removes the scans to which consents of certain people once referred and no consent refers now, and counts them. The journal
/// knows which they are, so this can be done at any time later.
pub(super) fn remove_scans(
    register: &Path,
    store: &Store,
    is_meant: impl Fn(u32) -> bool,
) -> Result<usize, EraseError> {
    let once = journal::scans_of(&store.connection, is_meant).map_err(EraseError::NotRebuilt)?;
    let mut removed = 0;
    for scan in once.difference(&scans_of(&store.book)) {
        let is_removed = scans::remove(register, scan)
            .map_err(|error| EraseError::Scan(error, scans::folder(register).join(scan)))?;
        removed += usize::from(is_removed);
    }
    Ok(removed)
}

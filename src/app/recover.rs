//! What a run that was killed left half done, found at the next start and brought to an end.

use super::places::{Spot, published_as};
use super::publish::path_of;
use super::{NotDone, Session};
use crate::domain::command::Command;
use crate::domain::{FileId, FileState, Publication, PublishedFile};
use crate::jobs::{Found, SystemError, remove_published, what_stands_at};
use std::path::Path;

/// What was found about one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovered {
    /// It had been put in place.
    InPlace(FileId),
    /// It had not been put in place.
    NotInPlace(FileId),
    /// It was to be covered anew or taken down, and is taken down now.
    TakenDown(FileId),
    /// The publish folder is not there, or something in it cannot be read: it stays open until it is.
    Open(FileId, SystemError),
}

/// Brings to an end what was half done.
///
/// # Errors
/// [`NotDone`] when the register does not take it.
pub fn recover(session: &mut Session) -> Result<Vec<Recovered>, NotDone> {
    let half_done = |state: &FileState| matches!(state, FileState::Intended { .. } | FileState::Leaving { .. });
    let open: Vec<FileId> =
        session.book().files().filter(|(_, file)| half_done(&file.state)).map(|(id, _)| id).collect();
    open.into_iter().map(|id| settle(session, id)).collect()
}

fn settle(session: &mut Session, id: FileId) -> Result<Recovered, NotDone> {
    let book = session.book();
    let (Some(file), Some(publication)) = (book.file(id).cloned(), book.publication(id.0).cloned()) else {
        return Ok(Recovered::NotInPlace(id));
    };
    let path = path_of(&publication, &file);
    let found = match what_stands_at(&path) {
        Found::Unreadable(error) => return Ok(Recovered::Open(id, error)),
        Found::File(sha256) => Some(sha256),
        Found::Nothing => None,
    };
    match &file.state {
        FileState::Intended { sha256, replaces } if found.as_ref() == Some(sha256) => {
            let before = replaces.as_ref().and_then(|before| published_as(book, spot(id, &publication, &file), before));
            let mut commands: Vec<Command> =
                before.map(|before| Command::FileBecame(before, FileState::Superseded)).into_iter().collect();
            commands.push(Command::FileBecame(id, FileState::Published { sha256: sha256.clone() }));
            session.perform_all(&commands).map_err(|(_, why)| why)?;
            Ok(Recovered::InPlace(id))
        }
        FileState::Intended { replaces, .. } => not_put(session, id, &file, &publication, replaces.as_deref(), &path),
        FileState::Leaving { sha256 } => take_down(session, id, &path, sha256),
        _ => Ok(Recovered::NotInPlace(id)),
    }
}

fn spot<'a>(id: FileId, publication: &'a Publication, file: &'a PublishedFile) -> Spot<'a> {
    Spot { photo: id.1, channel: &publication.channel, folder: &publication.folder, name: &file.name }
}

/// The file that it was to replace is still there, or nothing is. Where another record knows that file, all is as before; where
/// it was this one, it was to be covered anew because it may not stay as it is: it is taken down.
fn not_put(
    session: &mut Session,
    id: FileId,
    file: &PublishedFile,
    publication: &Publication,
    replaces: Option<&str>,
    path: &Path,
) -> Result<Recovered, NotDone> {
    let known = |sha256: &str| published_as(session.book(), spot(id, publication, file), sha256).is_some();
    match replaces {
        Some(sha256) if !known(sha256) => {
            session.perform(&Command::FileBecame(id, FileState::Leaving { sha256: sha256.to_owned() }))?;
            take_down(session, id, path, sha256)
        }
        _ => {
            session.perform(&Command::FileBecame(id, FileState::Superseded))?;
            Ok(Recovered::NotInPlace(id))
        }
    }
}

/// Removes a file that is written down as leaving, and writes down that it is gone.
pub(super) fn take_down(session: &mut Session, id: FileId, path: &Path, sha256: &str) -> Result<Recovered, NotDone> {
    match remove_published(path, sha256) {
        // Another file bears the name by now: ours is gone.
        Err(error) if error.kind == std::io::ErrorKind::InvalidData => {}
        Err(error) => return Ok(Recovered::Open(id, error)),
        Ok(_) => {}
    }
    let on = session.now().today;
    session.perform(&Command::FileBecame(id, FileState::TakenDown { sha256: sha256.to_owned(), on }))?;
    Ok(Recovered::TakenDown(id))
}

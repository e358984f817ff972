//! The withdrawal desk: published files that may no longer be there, and doing something about it.

use super::publish::{intended, path_of};
use super::recover::take_down;
use super::{Door, NotDone, Recovered, Session, places};
use crate::domain::command::Command;
use crate::domain::gate::{Asked, judge};
use crate::domain::names::Names;
use crate::domain::withdrawal::{self, Action, Due, DueReason, due};
use crate::domain::{Book, Channel, Date, EventId, FileId, FileState, Policy, PutAt};
use crate::jobs::{self, Edition, Found, Order, Ready, Studio, SystemError, Workers, what_stands_at};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// A published file that may no longer be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueFile {
    /// Which file.
    pub file: FileId,
    /// The event of its publication.
    pub event: EventId,
    /// The channel that it was published to.
    pub channel: Channel,
    /// Where it is.
    pub path: PathBuf,
    /// Every reason.
    pub why: Vec<DueReason>,
    /// What to do about it.
    pub action: Action,
    /// Where the publication was put, from which people have to take it down themselves.
    pub put: Vec<PutAt>,
}

/// What came of one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is out of the publish folder.
    Removed,
    /// It stands there anew, with more covered: its SHA-256 in hexadecimal.
    Covered(String),
    /// Another file has its name by now, perhaps the same picture worked on by hand: it is left alone, and stays due.
    Changed,
    /// It could not be reached, and is due as before.
    Open(SystemError),
}

impl Outcome {
    /// The stable identifier.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Removed => "removed",
            Self::Covered(_) => "covered",
            Self::Changed => "changed",
            Self::Open(_) => "open",
        }
    }

    /// Whether the file may not be there any more and still is, or may be.
    pub const fn is_unsettled(&self) -> bool {
        matches!(self, Self::Changed | Self::Open(_))
    }
}

/// The files that may no longer be there on a day.
pub fn due_files(book: &Book, policy: &Policy, day: Date) -> Vec<DueFile> {
    let due = due(book, policy, &Names::of(book), day);
    let located = due.into_iter().filter_map(|Due { file, why, action }| {
        let (publication, published) = (book.publication(file.0)?, book.file(file)?);
        Some(DueFile {
            file,
            event: publication.event,
            channel: publication.channel.clone(),
            path: path_of(publication, published),
            why,
            action,
            put: publication.put.clone(),
        })
    });
    located.collect()
}

/// How many files may no longer be there today.
pub fn due_count(session: &Session) -> usize {
    withdrawal::due_count(session.book(), session.policy(), session.now().today)
}

/// Covers anew or removes what is due, and writes it down. A file that cannot be made anew is removed. The session is visited step by
/// step: what others change meanwhile counts. When it is stopped, the outcomes are fewer than the files: the others are as they were.
///
/// # Errors
/// [`NotDone`] when the register does not take it; what was done before stays done.
pub fn apply<D: Door>(
    door: &mut D,
    due: &[DueFile],
    studio: &Studio,
    workers: &Workers,
) -> Result<Vec<Outcome>, NotDone> {
    let mut outcomes = Vec::with_capacity(due.len());
    for file in due {
        match apply_one(door, file, studio, workers)? {
            Some(outcome) => outcomes.push(outcome),
            None => break,
        }
    }
    Ok(outcomes)
}

/// What stands there is looked at first: on a drive that is missing nothing is made and nothing is said to be gone, and a file
/// that somebody took away is not put there again. `None` when it was stopped before anything changed.
fn apply_one<D: Door>(
    door: &mut D,
    due: &DueFile,
    studio: &Studio,
    workers: &Workers,
) -> Result<Option<Outcome>, NotDone> {
    if workers.cancel().is_asked() {
        return Ok(None);
    }
    let id = due.file;
    let state = door.visit(move |session| session.book().file(id).map(|file| file.state.clone()))?;
    let Some(FileState::Published { sha256 }) = state else { return Ok(Some(Outcome::Removed)) };
    match what_stands_at(&due.path) {
        Found::Unreadable(error) => return Ok(Some(Outcome::Open(error))),
        Found::Nothing => return door.visit(move |session| gone(session, id, sha256))?.map(Some),
        Found::File(found) if found != sha256 => return Ok(Some(Outcome::Changed)),
        Found::File(_) => {}
    }
    if matches!(due.action, Action::Recover { .. }) {
        let outcome = cover_anew(door, due, studio, workers)?;
        if outcome.is_some() || workers.cancel().is_asked() {
            return Ok(outcome);
        }
    }
    let due = due.clone();
    door.visit(move |session| remove(session, &due, sha256))?.map(Some)
}

/// Somebody took the file away.
fn gone(session: &mut Session, file: FileId, sha256: String) -> Result<Outcome, NotDone> {
    let on = session.now().today;
    session.perform(&Command::FileBecame(file, FileState::TakenDown { sha256, on }))?;
    Ok(Outcome::Removed)
}

/// A file that cannot be removed is in place again, and so it stays due.
fn remove(session: &mut Session, due: &DueFile, sha256: String) -> Result<Outcome, NotDone> {
    session.perform(&Command::FileBecame(due.file, FileState::Leaving { sha256: sha256.clone() }))?;
    match take_down(session, due.file, &due.path, &sha256)? {
        Recovered::Open(_, error) => {
            session.perform(&Command::FileBecame(due.file, FileState::Published { sha256 }))?;
            Ok(Outcome::Open(error))
        }
        _ => Ok(Outcome::Removed),
    }
}

/// What became of it; `None` when it could not be made anew, and the old file is as it was.
fn cover_anew<D: Door>(
    door: &mut D,
    due: &DueFile,
    studio: &Studio,
    workers: &Workers,
) -> Result<Option<Outcome>, NotDone> {
    let asked = due.clone();
    let Some((order, edition)) = door.visit(move |session| order(session, &asked))? else { return Ok(None) };
    let mut made = None;
    let orders = [order];
    let done = jobs::publish(&orders, &edition, studio, workers, &mut |_, outcome| {
        made = outcome.ok();
        ControlFlow::<()>::Continue(())
    });
    debug_assert!(done.is_continue());
    let Some(ready) = made else { return Ok(None) };
    let ([order], due) = (orders, due.clone());
    door.visit(move |session| put_anew(session, &due, &order, ready))?.map(Some)
}

fn order(session: &Session, due: &DueFile) -> Option<(Order, Edition)> {
    let book = session.book();
    let (publication, published) = (book.publication(due.file.0)?, book.file(due.file)?);
    let FileState::Published { sha256 } = &published.state else { return None };
    let day = session.now().today;
    let asked = Asked { photo: due.file.1, channel: &publication.channel, day, output_name: &published.name };
    let cleared = judge(book, session.policy(), &session.names(), &asked).outcome.ok()?;
    let edition = Edition::from_record(&publication.preset, PathBuf::from(publication.folder.as_str())).ok()?;
    let order = Order {
        cleared,
        sources: places::sources_of(book, due.file.1),
        name: published.name.clone(),
        replaces: Some(sha256.clone()),
    };
    Some((order, edition))
}

fn put_anew(session: &mut Session, due: &DueFile, order: &Order, ready: Ready) -> Result<Outcome, NotDone> {
    let sha256 = ready.sha256().to_owned();
    let before = order.replaces.clone().unwrap_or_default();
    session.perform(&Command::Recover(due.file, Box::new(intended(order, &ready))))?;
    if ready.put().is_ok() {
        session.perform(&Command::FileBecame(due.file, FileState::Published { sha256: sha256.clone() }))?;
        return Ok(Outcome::Covered(sha256));
    }
    // The record tells of the new file by now, and the old one may not stay: it leaves, at the next start if not now.
    session.perform(&Command::FileBecame(due.file, FileState::Leaving { sha256: before.clone() }))?;
    match take_down(session, due.file, &due.path, &before)? {
        Recovered::Open(_, error) => Ok(Outcome::Open(error)),
        _ => Ok(Outcome::Removed),
    }
}

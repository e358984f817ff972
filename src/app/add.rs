//! Taking photos into an event.

use super::burst::{self, Taken};
use super::look::found;
use super::{Door, NotDone, Session, places};
use crate::domain::command::{Command, NewPhoto};
use crate::domain::{Book, Detection, EventId, PhotoId, Prose};
use crate::jobs::{
    self, Doubt, Loaded, Look, SkipReason, Skipped, Source, SourceError, Sources, Studio, Unopened, Workers,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What came of taking photos in.
#[derive(Clone, Debug, Default)]
pub struct Added {
    /// The photos that are in the event by now, in the order of the files; a file that is there twice stands there once.
    pub photos: Vec<AddedPhoto>,
    /// The files that were refused, and why.
    pub refused: Vec<(PathBuf, Unopened)>,
    /// What was passed over.
    pub skipped: Vec<Skipped>,
}

/// A photo that is in the event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AddedPhoto {
    /// Its code.
    pub photo: PhotoId,
    /// The file that it was found in.
    pub source: PathBuf,
    /// The detector failed on it: a person looks without it.
    pub detector_failed: bool,
    /// Why there are likely people on it though no face was found for sure.
    pub doubt: Option<Doubt>,
}

/// Why it was broken off. What was taken in before stays.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// A path is not there.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The register did not take it.
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

/// Photos are stored so many at a time, since a flush of the disk costs more than a photo's row, but none waits longer than this:
/// whoever reviews meanwhile wants the first one.
const AT_ONCE: usize = 8;
const LONGEST_WAIT: Duration = Duration::from_millis(500);

/// Takes files and folders into an event and looks for faces. A run that was broken off is taken up again by asking once more:
/// photos that were looked at as finely are not looked at again. A photo that was moved or renamed is known by its content; a file that
/// changed where it was is the same photo, and goes back to review.
///
/// # Errors
/// [`AddError`].
pub fn add<D: Door>(
    door: &mut D,
    event: EventId,
    paths: &[PathBuf],
    look: Look,
    studio: &Studio,
    workers: &Workers,
) -> Result<Added, AddError> {
    let Sources { files, mut skipped } = Sources::list(paths)?;
    let (mut intake, published) = door
        .visit(move |session| (Intake::new(session.book(), event, look), places::published_files(session.book())))
        .map_err(NotDone::from)?;
    let files = originals(files, &published, &mut skipped);
    let looked_at = intake.known.clone();
    let is_known = |sha256: &str| looked_at.get(sha256).is_some_and(|known| known.looked_at);
    let (mut waiting, mut stored) = (Vec::new(), Instant::now());
    let done = jobs::load(&files, studio, look, &is_known, workers, &mut |index, outcome| {
        let source = &files[index].path;
        match outcome {
            Err(why) => intake.added.refused.push((source.clone(), why)),
            Ok(loaded) => waiting.push((source.clone(), loaded)),
        }
        if waiting.len() < AT_ONCE && stored.elapsed() < LONGEST_WAIT {
            return ControlFlow::Continue(());
        }
        stored = Instant::now();
        store(door, &mut intake, &mut waiting).map_or_else(ControlFlow::Break, ControlFlow::Continue)
    });
    if let ControlFlow::Break(error) = done {
        return Err(error.into());
    }
    store(door, &mut intake, &mut waiting)?;
    if look == Look::Thorough {
        let shots = std::mem::take(&mut intake.shots);
        door.visit(move |session| burst::ask_about_missing(session, &shots)).map_err(NotDone::from)??;
    }
    Ok(Added { skipped, ..intake.added })
}

/// What waits goes into the register. The intake goes along, since others may have changed the event meanwhile.
fn store<D: Door>(door: &mut D, intake: &mut Intake, waiting: &mut Vec<(PathBuf, Loaded)>) -> Result<(), NotDone> {
    let (mut moved, pending) = (std::mem::take(intake), std::mem::take(waiting));
    let (moved, stored) = door.visit(move |session| {
        let stored = moved.store(session, pending);
        (moved, stored)
    })?;
    *intake = moved;
    stored
}

/// The files without those that were published: a publish folder beside the photos is walked with them.
fn originals(files: Vec<Source>, published: &BTreeSet<PathBuf>, skipped: &mut Vec<Skipped>) -> Vec<Source> {
    let is_published = |path: &Path| std::fs::canonicalize(path).is_ok_and(|path| published.contains(&path));
    let (ours, files): (Vec<Source>, _) =
        files.into_iter().partition(|file| !published.is_empty() && is_published(&file.path));
    skipped.extend(ours.into_iter().map(|Source { path, .. }| Skipped { path, why: SkipReason::Published }));
    files
}

/// A photo of the event, by its content.
#[derive(Clone, Copy)]
struct Known {
    photo: PhotoId,
    looked_at: bool,
}

/// Which photo was found where.
fn by_source(book: &Book, event: EventId) -> BTreeMap<Prose, PhotoId> {
    let photos = book.photos_of(event);
    photos.flat_map(|(photo, facts)| facts.sources.iter().map(move |source| (source.clone(), photo))).collect()
}

fn known(book: &Book, event: EventId, look: Look) -> BTreeMap<String, Known> {
    let photos = book.photos_of(event).map(|(photo, facts)| {
        let looked_at = match book.detection(photo) {
            Detection::Pending | Detection::Failed => false,
            Detection::Quick => look == Look::Quick,
            Detection::Thorough => true,
        };
        (facts.sha256.clone(), Known { photo, looked_at })
    });
    photos.collect()
}

/// What comes from the workers, on its way into the register.
#[derive(Default)]
struct Intake {
    event: Option<EventId>,
    look: Look,
    known: BTreeMap<String, Known>,
    by_source: BTreeMap<Prose, PhotoId>,
    shots: Vec<Taken>,
    added: Added,
}

impl Intake {
    fn new(book: &Book, event: EventId, look: Look) -> Self {
        Self {
            event: Some(event),
            look,
            known: known(book, event, look),
            by_source: by_source(book, event),
            shots: Vec::new(),
            added: Added::default(),
        }
    }

    fn store(&mut self, session: &mut Session, pending: Vec<(PathBuf, Loaded)>) -> Result<(), NotDone> {
        let Some(event) = self.event else { return Ok(()) };
        let mut next = session.book().codes().photo;
        let mut commands = Vec::new();
        let mut listed: BTreeSet<PhotoId> = self.added.photos.iter().map(|added| added.photo).collect();
        for (path, loaded) in pending {
            let known = self.known.get(&loaded.sha256).copied();
            let source = absolute(&path);
            let photo = match known {
                Some(known) => known.photo,
                None => self.unknown(&source, &loaded, &mut next, &mut commands),
            };
            if self.by_source.get(&source) != Some(&photo) {
                commands.push(Command::AddPhoto(NewPhoto {
                    event,
                    sha256: loaded.sha256.clone(),
                    size: loaded.size,
                    source: source.clone(),
                }));
                self.by_source.insert(source, photo);
            }
            let looked_at = known.is_some_and(|known| known.looked_at);
            commands.extend(found(photo, &loaded, self.look).filter(|_| !looked_at));
            let detector_failed = matches!(loaded.faces, Some(Err(_)));
            let doubt = loaded.faces.as_ref().and_then(|seen| seen.as_ref().ok()?.doubt);
            self.shots.extend(Taken::of(photo, &loaded).filter(|_| !looked_at));
            self.known.insert(loaded.sha256, Known { photo, looked_at: looked_at || !detector_failed });
            if listed.insert(photo) {
                self.added.photos.push(AddedPhoto { photo, source: path, detector_failed, doubt });
            }
        }
        session.perform_all(&commands).map_err(|(_, why)| why)
    }

    /// The photo that a file becomes whose content is not in the event: the one that was in its place, changed, or a new one.
    fn unknown(&mut self, source: &Prose, loaded: &Loaded, next: &mut PhotoId, commands: &mut Vec<Command>) -> PhotoId {
        let before = self.by_source.get(source).copied();
        if let Some(photo) = before.filter(|before| self.is_only_source(*before)) {
            self.known.retain(|_, known| known.photo != photo);
            commands.push(Command::ChangeOriginal { photo, sha256: loaded.sha256.clone(), size: loaded.size });
            return photo;
        }
        commands.extend(before.map(|before| self.without_source(before, source)));
        let new = *next;
        *next = next.next();
        new
    }

    /// Whether a photo is nowhere else: then another file in its place is the photo itself, changed.
    fn is_only_source(&self, photo: PhotoId) -> bool {
        self.by_source.values().filter(|one| **one == photo).count() == 1
    }

    /// A photo is not found any more where another file is now.
    fn without_source(&self, photo: PhotoId, source: &Prose) -> Command {
        let left = self.by_source.iter().filter(|(place, one)| **one == photo && *place != source);
        Command::MovePhoto(photo, left.map(|(place, _)| place.clone()).collect())
    }
}

fn absolute(path: &Path) -> Prose {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    Prose::new(&path.to_string_lossy())
}

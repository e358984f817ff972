//! Publishing an event to a channel: through the gate, one file at a time written aside and proved, and each step written down
//! before or after it is taken, in the order from which a later run can tell what happened.
//!
//! ```text
//! gate ─► set aside, proved ─► "intended" stored ─► renamed, folder flushed ─► "published" stored
//! ```

use super::places::{self, Spot, folder_text};
use super::{Checked, NotDone, Session, check};
use crate::domain::command::{Command, Refused};
use crate::domain::gate::{Block, Rule, Warning};
use crate::domain::{
    Channel, ConsentId, EventId, FileId, FileState, PhotoId, Prose, Publication, PublicationId, PublishedFile, RegionId,
};
use crate::jobs::{
    self, DestinationError, Edition, Failure, Found, NotMade, Order, Ready, Route, Studio, Workers, check_apart,
    make_publish_folder, what_stands_at,
};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// What is asked for.
pub struct PublishAsk<'a> {
    /// Which event.
    pub event: EventId,
    /// To which channel.
    pub channel: Channel,
    /// How, and into which folder.
    pub edition: Edition,
    /// What the file of the photo with a number is called, with its extension.
    pub name_of: &'a dyn Fn(u32) -> String,
    /// The program's version, for the record.
    pub version: &'a str,
}

/// What came of it.
#[derive(Debug, Default)]
pub struct PublicationMade {
    /// The publication; `None` when not one file was put in place.
    pub publication: Option<PublicationId>,
    /// The files that are in place.
    pub files: Vec<PublishedPhoto>,
    /// The photos that are not, and why.
    pub blocked: Vec<Blocked>,
}

/// A file that is in place.
#[derive(Debug)]
pub struct PublishedPhoto {
    /// The photo.
    pub photo: PhotoId,
    /// Its name in the publish folder.
    pub name: String,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The regions that are covered in it.
    pub covered: BTreeSet<RegionId>,
    /// The consents that it relies on.
    pub relied: BTreeSet<ConsentId>,
    /// How it was made.
    pub route: Route,
    /// What to know all the same.
    pub warnings: Vec<Warning>,
}

/// A photo that was not published.
#[derive(Debug)]
pub struct Blocked {
    /// The photo.
    pub photo: PhotoId,
    /// Why.
    pub why: Unpublished,
}

/// Why a photo was not published. Nothing of it is in the publish folder.
#[derive(Debug)]
pub enum Unpublished {
    /// The gate does not let it out: for each of these reasons.
    Gate(Vec<Block>),
    /// It could not be made.
    NotMade(NotMade),
    /// Something that is not ours has its name in the publish folder (G12).
    NameTaken(String),
}

impl Unpublished {
    /// The rule that kept it in, by number; `file` where it could not be made. Of several, the first.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Gate(blocks) => blocks.first().map_or(Rule::NotReviewed, |block| block.rule).id(),
            Self::NameTaken(_) | Self::NotMade(NotMade::Failed(Failure::NameTaken(_))) => Rule::Place.id(),
            Self::NotMade(NotMade::Failed(Failure::NotProved(_))) => Rule::Written.id(),
            Self::NotMade(NotMade::Failed(Failure::FaceInCover(_))) => Rule::Painted.id(),
            Self::NotMade(_) => "file",
        }
    }
}

/// Why it was broken off. Files that are in place stay, and are written down.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The publish folder is refused.
    #[error(transparent)]
    Destination(#[from] DestinationError),
    /// The folder's path cannot be written down.
    #[error("the path of the publish folder is no Unicode text")]
    PathNotText,
    /// The register did not take it.
    #[error(transparent)]
    NotDone(#[from] NotDone),
}

/// So many files wait in the publish folder, proved and without a name, before the register is told: a flush of the disk costs
/// more than a file, and some systems keep no more than 256 files open.
const AT_ONCE: usize = 32;

/// Whether files may be published into a folder: it lies apart from the originals of every event (G12). Nothing is made.
///
/// # Errors
/// A [`DestinationError`].
pub fn may_hold(session: &Session, folder: &Path) -> Result<(), DestinationError> {
    check_apart(&places::folders_of_originals(session.book()), folder)
}

/// Publishes what the gate lets through today.
///
/// # Errors
/// [`PublishError`].
pub fn publish(
    session: &mut Session,
    ask: PublishAsk<'_>,
    studio: &Studio,
    workers: &Workers,
) -> Result<PublicationMade, PublishError> {
    make_publish_folder(&ask.edition.folder, &places::folders_of_originals(session.book()))?;
    let folder =
        std::fs::canonicalize(&ask.edition.folder).map_err(|error| DestinationError::Unreadable(error.into()))?;
    let folder_text = folder_text(&folder).ok_or(PublishError::PathNotText)?;
    let ask = PublishAsk { edition: Edition { folder, ..ask.edition }, ..ask };
    let mut run = Run { made: PublicationMade::default(), waiting: Vec::new(), session, ask, folder_text };
    let day = run.session.now().today;
    let checked = check(run.session, run.ask.event, &run.ask.channel, day, run.ask.name_of);
    let (orders, warnings) = run.orders(checked);
    let edition = run.ask.edition.clone();
    let done = jobs::publish(&orders, &edition, studio, workers, &mut |index, outcome| {
        let order = &orders[index];
        let taken = match outcome {
            Ok(ready) => run.take(order, ready, &warnings[index]),
            Err(why) => {
                run.block(order.cleared.photo(), Unpublished::NotMade(why));
                Ok(())
            }
        };
        taken.map_or_else(ControlFlow::Break, ControlFlow::Continue)
    });
    if let ControlFlow::Break(error) = done {
        return Err(error.into());
    }
    run.store()?;
    run.made.files.sort_by_key(|file| file.photo);
    run.made.blocked.sort_by_key(|blocked| blocked.photo);
    Ok(run.made)
}

/// The record of a file that is about to be put in place.
pub(super) fn intended(order: &Order, ready: &Ready) -> PublishedFile {
    let cleared = &order.cleared;
    PublishedFile {
        name: order.name.clone(),
        state: FileState::Intended { sha256: ready.sha256().to_owned(), replaces: ready.replaces().map(str::to_owned) },
        source_sha256: cleared.source_sha256().to_owned(),
        covered: cleared.covered_codes(),
        relied: cleared.relied().clone(),
        overridden: cleared.overridden().clone(),
    }
}

/// One run of publishing.
struct Run<'s, 'a> {
    session: &'s mut Session,
    ask: PublishAsk<'a>,
    folder_text: Prose,
    made: PublicationMade,
    waiting: Vec<(PhotoId, PublishedFile, Ready, Vec<Warning>)>,
}

impl Run<'_, '_> {
    fn block(&mut self, photo: PhotoId, why: Unpublished) {
        self.made.blocked.push(Blocked { photo, why });
    }

    /// What is to be made, each with the gate's warnings; everything else is blocked.
    fn orders(&mut self, checked: Vec<Checked>) -> (Vec<Order>, Vec<Vec<Warning>>) {
        let (mut orders, mut warnings) = (Vec::new(), Vec::new());
        for Checked { photo, name, judgement } in checked {
            let cleared = match judgement.outcome {
                Ok(cleared) => cleared,
                Err(blocks) => {
                    self.block(photo, Unpublished::Gate(blocks));
                    continue;
                }
            };
            match self.what_it_replaces(photo, &name) {
                Ok(replaces) => {
                    let sources = places::sources_of(self.session.book(), photo);
                    orders.push(Order { cleared, sources, name, replaces });
                    warnings.push(judgement.warnings);
                }
                Err(why) => self.block(photo, why),
            }
        }
        (orders, warnings)
    }

    /// SHA-256 of the file of ours that has the name already, `None` when it is free.
    fn what_it_replaces(&self, photo: PhotoId, name: &str) -> Result<Option<String>, Unpublished> {
        match what_stands_at(&self.ask.edition.folder.join(name)) {
            Found::Nothing => Ok(None),
            Found::File(sha256) if self.ours(photo, name, &sha256).is_some() => Ok(Some(sha256)),
            Found::File(_) => Err(Unpublished::NameTaken(name.to_owned())),
            Found::Unreadable(error) => Err(Unpublished::NotMade(Failure::NotWritten(error).into())),
        }
    }

    /// The record of the file of a photo that stands in the folder under a name, while it is what it was.
    fn ours(&self, photo: PhotoId, name: &str, sha256: &str) -> Option<FileId> {
        let spot = Spot { photo, channel: &self.ask.channel, folder: &self.folder_text, name };
        places::published_as(self.session.book(), spot, sha256)
    }

    fn take(&mut self, order: &Order, ready: Ready, warnings: &[Warning]) -> Result<(), NotDone> {
        self.waiting.push((order.cleared.photo(), intended(order, &ready), ready, warnings.to_vec()));
        if self.waiting.len() >= AT_ONCE { self.store() } else { Ok(()) }
    }

    /// Writes down what is about to happen, does it, writes down what happened.
    fn store(&mut self) -> Result<(), NotDone> {
        if !self.write_down()? {
            return Ok(());
        }
        let Some(publication) = self.made.publication else { return Ok(()) };
        let mut became = Vec::new();
        for (photo, file, ready, warnings) in std::mem::take(&mut self.waiting) {
            let (sha256, route) = (ready.sha256().to_owned(), ready.route.clone());
            let replaced = ready.replaces().and_then(|sha256| self.ours(photo, &file.name, sha256));
            match ready.put() {
                Ok(()) => {
                    became.extend(replaced.map(|replaced| Command::FileBecame(replaced, FileState::Superseded)));
                    let state = FileState::Published { sha256: sha256.clone() };
                    became.push(Command::FileBecame((publication, photo), state));
                    let PublishedFile { name, covered, relied, .. } = file;
                    self.made.files.push(PublishedPhoto { photo, name, sha256, covered, relied, route, warnings });
                }
                Err(why) => {
                    became.push(Command::FileBecame((publication, photo), FileState::Superseded));
                    self.block(photo, Unpublished::NotMade(why.into()));
                }
            }
        }
        self.session.perform_all(&became).map_err(|(_, why)| why)
    }

    /// Records the waiting files as intended. Those that the gate does not let out any more, since it was midnight meanwhile, are
    /// blocked. Gives back whether any is left.
    fn write_down(&mut self) -> Result<bool, NotDone> {
        while !self.waiting.is_empty() {
            let files = self.waiting.iter().map(|(photo, file, ..)| (*photo, file.clone())).collect();
            let code = self.session.book().codes().publication;
            let command = match self.made.publication {
                Some(publication) => Command::PublishMore(publication, files),
                None => Command::Publish(Box::new(self.publication()), files),
            };
            match self.session.perform(&command) {
                Ok(()) => {
                    self.made.publication.get_or_insert(code);
                    return Ok(true);
                }
                Err(NotDone::Refused(Refused::NotCleared(photo, blocks))) => {
                    self.waiting.retain(|(waiting, ..)| *waiting != photo);
                    self.block(photo, Unpublished::Gate(blocks));
                }
                Err(NotDone::Refused(Refused::NotAsCleared(photo))) => {
                    self.waiting.retain(|(waiting, ..)| *waiting != photo);
                    self.block(photo, Unpublished::Gate(Vec::new()));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    fn publication(&self) -> Publication {
        let now = self.session.now();
        Publication {
            event: self.ask.event,
            channel: self.ask.channel.clone(),
            folder: self.folder_text.clone(),
            preset: self.ask.edition.record(),
            operator: now.operator,
            at: now.at,
            version: self.ask.version.to_owned(),
            put: Vec::new(),
        }
    }
}

impl PublicationMade {
    /// Whether every photo of the event is in place.
    pub fn is_whole(&self) -> bool {
        self.blocked.is_empty()
    }
}

/// Where the files of a publication are.
pub(super) fn path_of(publication: &Publication, file: &PublishedFile) -> PathBuf {
    PathBuf::from(publication.folder.as_str()).join(&file.name)
}

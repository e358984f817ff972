//! Publishing an event to a channel: through the gate, one file at a time written aside and proved, and each step written down
//! before or after it is taken, in the order from which a later run can tell what happened.
//!
//! ```text
//! gate ─► set aside, proved ─► "intended" stored ─► renamed, folder flushed ─► "published" stored
//! ```

mod batch;
mod run;

use super::{Door, NameOf, NotDone, places};
use crate::domain::gate::{Block, Rule, Warning};
use crate::domain::{
    Book, Channel, ConsentId, EventId, FileState, PhotoId, Publication, PublicationId, PublishedFile, RegionId, Size,
};
use crate::jobs::{
    Check, DestinationError, Edition, Failure, NotMade, Order, Ready, Route, Studio, Workers, check_apart,
    make_publish_folder,
};
use run::Run;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What is asked for.
#[derive(Clone)]
pub struct PublishAsk {
    /// Which event.
    pub event: EventId,
    /// To which channel.
    pub channel: Channel,
    /// How, and into which folder.
    pub edition: Edition,
    /// What the file of the photo with a number is called, with its extension.
    pub name_of: NameOf,
    /// The program's version, for the record.
    pub version: String,
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
    /// Its size in pixels.
    pub size: Size,
    /// Its length in bytes.
    pub bytes: u64,
    /// What it was asked when it was read back, and passed.
    pub checks: [Check; 4],
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

/// Whether files may be published into a folder: it lies apart from the originals of every event (G12). Nothing is made.
///
/// # Errors
/// A [`DestinationError`].
pub fn may_hold(book: &Book, folder: &Path) -> Result<(), DestinationError> {
    check_apart(&places::folders_of_originals(book), folder)
}

/// Publishes what the gate lets through today. The session is visited step by step, so that others may change the register
/// meanwhile: what they change counts, since the gate is asked again in the visit in which files get their names.
///
/// # Errors
/// [`PublishError`].
pub fn publish<D: Door>(
    door: &mut D,
    ask: PublishAsk,
    studio: &Studio,
    workers: &Workers,
) -> Result<PublicationMade, PublishError> {
    let originals = door.visit(move |session| places::folders_of_originals(session.book())).map_err(NotDone::from)?;
    make_publish_folder(&ask.edition.folder, &originals)?;
    let folder =
        std::fs::canonicalize(&ask.edition.folder).map_err(|error| DestinationError::Unreadable(error.into()))?;
    let folder_text = places::folder_text(&folder).ok_or(PublishError::PathNotText)?;
    let ask = PublishAsk { edition: Edition { folder, ..ask.edition }, ..ask };
    Run::new(door, ask, folder_text).publish(studio, workers)
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

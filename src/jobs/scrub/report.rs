//! What `scrub` did, per file.

use crate::domain::{Finding, Shape, Size};
use crate::imaging::encode::OutputFormat;
use crate::imaging::lossless::{Declined, Trimmed};
use crate::imaging::verify::Check;
use crate::imaging::{Format, Note};
use crate::jobs::{DestinationError, Failure, Reason, Route, Skipped, SourceError, SystemError};
use std::path::PathBuf;

/// What was done, in reading order.
#[derive(Clone, Debug, Default)]
pub struct ScrubReport {
    /// One entry per file.
    pub files: Vec<ScrubbedFile>,
    /// What was passed over.
    pub skipped: Vec<Skipped>,
}

/// One file and its outcome.
#[derive(Clone, Debug)]
pub struct ScrubbedFile {
    /// The original.
    pub source: PathBuf,
    /// What was learnt about the original, as far as it could be read.
    pub original: Option<Original>,
    /// What came of it.
    pub outcome: Result<Published, Failure>,
}

/// What was learnt about an original.
#[derive(Clone, Debug)]
pub struct Original {
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// What it is.
    pub format: Format,
    /// Its upright size in pixels.
    pub size: Size,
    /// What it gave away, none of which is in the published file.
    pub removed: Vec<Finding>,
    /// What staff should know.
    pub notes: Vec<Note>,
}

/// A published file.
#[derive(Clone, Debug)]
pub struct Published {
    /// Its path below the destination.
    pub name: PathBuf,
    /// What it is.
    pub format: OutputFormat,
    /// Its size in pixels.
    pub size: Size,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of the file as read back from the disk, hexadecimal.
    pub sha256: String,
    /// How it was made.
    pub route: Route,
    /// What was covered, in pixels of the upright original.
    pub covers: Vec<Cover>,
    /// The questions that it passed.
    pub checks: Vec<Check>,
    /// Whether the detector looked at it and found no face: a question to a human, never an answer.
    pub no_face_found: bool,
}

impl Published {
    /// What was given up to turn the picture upright without loss, when anything was.
    pub fn trimmed(&self) -> Option<Trimmed> {
        match self.route {
            Route::Lossless { trimmed } => Some(trimmed).filter(|trimmed| *trimmed != Trimmed::default()),
            Route::Redrawn(_) => None,
        }
    }

    /// Why a JPEG that was to keep its size was redrawn all the same.
    pub fn declined(&self) -> Option<&Declined> {
        match &self.route {
            Route::Redrawn(Reason::Declined(declined)) => Some(declined),
            Route::Redrawn(_) | Route::Lossless { .. } => None,
        }
    }
}

/// One cover.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    /// Its outline before it grew to the blocks of the source.
    pub shape: Shape,
    /// The detector's score, `None` for a cover that was given.
    pub score: Option<f32>,
}

/// Why nothing was begun.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum ScrubError {
    /// A given path is not there.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The destination is refused.
    #[error(transparent)]
    Destination(#[from] DestinationError),
    /// The folder for the published files cannot be made.
    #[error("the destination cannot be made: {0}")]
    DestinationNotMade(SystemError),
    /// The list of covers names photos that are not among the sources.
    #[error("covers for photos that are not there: {}", .0.join(", "))]
    CoversWithoutPhoto(Vec<String>),
    /// The list of covers names photos that stand under the same path in several of the given folders.
    #[error("covers for more than one photo: {}", .0.join(", "))]
    CoversOfSeveralPhotos(Vec<String>),
    /// The face detector does not load.
    #[error("the detector does not load: {0}")]
    Detector(String),
}

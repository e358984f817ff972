//! A file that is ready to be put in place.

use crate::domain::Size;
use crate::domain::gate::Cleared;
use crate::imaging::Note;
use crate::imaging::verify::Check;
use crate::jobs::darkroom::Made;
use crate::jobs::place::{PlaceError, SetAside};
use crate::jobs::{Failure, Route};
use std::path::{Path, PathBuf};

/// One file that is asked for.
#[derive(Debug)]
pub struct Order {
    /// What the gate let out, and with which covers. Nothing else is drawn for publication.
    pub cleared: Cleared,
    /// Where the original was seen.
    pub sources: Vec<PathBuf>,
    /// The file's name in the publish folder.
    pub name: String,
    /// SHA-256 of the file of ours that has this name already and is replaced, in hexadecimal.
    pub replaces: Option<String>,
}

/// A file that was written aside in the publish folder, read again and proved. It goes away unless it is put in place.
#[derive(Debug)]
pub struct Ready {
    aside: SetAside,
    path: PathBuf,
    replaces: Option<String>,
    /// How it was made.
    pub route: Route,
    /// What staff should know.
    pub notes: Vec<Note>,
}

impl Ready {
    pub(super) fn new(made: Made<SetAside>, path: PathBuf, replaces: Option<String>) -> Self {
        Self { aside: made.put, path, replaces, route: made.route, notes: made.notes }
    }

    /// SHA-256 of the file as it was read back, in hexadecimal.
    pub fn sha256(&self) -> &str {
        self.aside.verified().sha256()
    }

    /// Its size in pixels.
    pub fn size(&self) -> Size {
        self.aside.verified().size()
    }

    /// The questions that it passed.
    pub fn checks(&self) -> [Check; 4] {
        self.aside.verified().checks()
    }

    /// Its length in bytes.
    pub fn bytes(&self) -> u64 {
        self.aside.verified().bytes()
    }

    /// SHA-256 of the file of ours that it replaces, in hexadecimal.
    pub fn replaces(&self) -> Option<&str> {
        self.replaces.as_deref()
    }

    /// Gives it its name. Only a file of ours is replaced, and only while it is what it was.
    ///
    /// # Errors
    /// [`Failure::NameTaken`] or [`Failure::NotWritten`]; whatever had the name is as it was.
    pub fn put(self) -> Result<(), Failure> {
        let put = match &self.replaces {
            None => self.aside.put(&self.path),
            Some(ours) => self.aside.put_over(&self.path, ours),
        };
        let name = Path::new(self.path.file_name().unwrap_or_default());
        put.map(drop).map_err(|error: PlaceError<Failure>| error.into_failure(name))
    }
}

/// Why a file was not made. Nothing of it is in the publish folder.
#[derive(Clone, Debug, PartialEq)]
pub enum NotMade {
    /// The original is in none of the places where it was seen.
    Gone,
    /// In the place of the original is a file with other bytes than those that were looked at.
    Changed(PathBuf),
    /// It could not be made.
    Failed(Failure),
}

impl From<Failure> for NotMade {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

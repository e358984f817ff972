//! Why a photo is not in its destination.

use super::{SystemError, Unopened};
use crate::imaging::Refusal;
use crate::imaging::cover::UnclearWish;
use crate::imaging::verify::Defect;
use std::path::PathBuf;

/// Why a file was not published. Nothing of it is in the destination.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// The original was not read, or the detector failed on it, or somebody asked to stop.
    Unopened(Unopened),
    /// A file of that name exists already in the destination; it was not touched.
    NameTaken(PathBuf),
    /// Another photo of the same job, earlier in reading order, has this name in the destination.
    SameName(PathBuf),
    /// The system did not let us write.
    NotWritten(SystemError),
    /// Nobody can say what one of the covers hides, or it lies outside the photo: its place in the list, from 0.
    UnclearCover(usize),
    /// It could not be encoded.
    NotEncoded(String),
    /// What was read back is not what was planned; it was deleted.
    NotProved(Vec<Defect>),
    /// In the written file, a cover looks like a face: its place in the list, from 0. The file was deleted.
    FaceInCover(usize),
}

impl From<Unopened> for Failure {
    fn from(why: Unopened) -> Self {
        Self::Unopened(why)
    }
}

impl From<UnclearWish> for Failure {
    fn from(unclear: UnclearWish) -> Self {
        Self::UnclearCover(unclear.index)
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Unopened(Unopened::Refused(refusal))
    }
}

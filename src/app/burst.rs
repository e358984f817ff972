//! Bursts among the photos that were just looked at.

use super::{NotDone, Session};
use crate::domain::command::Command;
use crate::domain::{Detection, Face, PhotoId, Shot, Size, missing_in_burst};
use crate::jobs::Loaded;

/// A photo that was looked at, and when it was taken. The moment is good for the order of shots, and is not kept.
pub(super) struct Taken {
    photo: PhotoId,
    at_ms: Option<i64>,
    size: Size,
    faces: Vec<Face>,
}

impl Taken {
    /// Which photo.
    pub(super) const fn photo(&self) -> PhotoId {
        self.photo
    }

    /// `None` for a photo that the detector did not look at.
    pub(super) fn of(photo: PhotoId, loaded: &Loaded) -> Option<Self> {
        let seen = loaded.faces.as_ref()?.as_ref().ok()?;
        Some(Self { photo, at_ms: loaded.taken_ms, size: loaded.size, faces: seen.faces.clone() })
    }
}

/// Where a neighbour in the burst shows a face and a photo does not, a person is asked: the place becomes a weak candidate.
pub(super) fn ask_about_missing(session: &mut Session, taken: &[Taken]) -> Result<(), NotDone> {
    let shots: Vec<Shot<'_>> =
        taken.iter().map(|one| Shot { taken_ms: one.at_ms, size: one.size, faces: &one.faces }).collect();
    let missing = taken.iter().map(|one| one.photo).zip(missing_in_burst(&shots));
    let commands: Vec<Command> = missing
        .filter(|(photo, faces)| !faces.is_empty() && session.book().detection(*photo) == Detection::Thorough)
        .map(|(photo, faces)| Command::Detected { photo, detection: Detection::Thorough, faces })
        .collect();
    session.perform_all(&commands).map_err(|(_, why)| why)
}

//! The thorough look at photos that are in the register: it comes after the quick one, with which review can begin.

use super::burst::{self, Taken};
use super::{Door, NotDone, Session, places};
use crate::domain::command::Command;
use crate::domain::{Book, Detection, EventId, PhotoId};
use crate::jobs::{self, Doubt, Loaded, Look, Source, Studio, Unopened, Workers};
use std::ops::ControlFlow;
use std::path::PathBuf;

/// What came of looking thoroughly.
#[derive(Clone, Debug, Default)]
pub struct Looked {
    /// The photos that were looked at, each with why there are likely people on it though no face was found for sure.
    pub photos: Vec<(PhotoId, Option<Doubt>)>,
    /// The photos that were not, and why. Of a photo on which the detector failed, that is written down.
    pub left: Vec<(PhotoId, NotLooked)>,
}

/// Why a photo was not looked at.
#[derive(Clone, Debug, PartialEq)]
pub enum NotLooked {
    /// The original is in none of the places where it was seen.
    Gone,
    /// In the place of the original is a file with other bytes.
    Changed(PathBuf),
    /// It could not be opened, or the detector failed on it.
    Unopened(PathBuf, Unopened),
}

/// The photos of an event that still lack the thorough look, in the order of their numbers.
pub fn not_looked_at(book: &Book, event: EventId) -> Vec<PhotoId> {
    let photos = book.photos_of(event).map(|(photo, _)| photo);
    photos.filter(|photo| book.detection(*photo) != Detection::Thorough).collect()
}

/// Looks thoroughly at photos, in the order given: the photo on screen first. What is found is added to what is there; nothing
/// that a person touched changes. Between two photos others have their turn. A run that is cancelled keeps what was found, and the
/// rest is left for another time.
///
/// # Errors
/// [`NotDone`] when the register does not take it; what was stored before stays.
pub fn look<D: Door>(door: &mut D, photos: &[PhotoId], studio: &Studio, workers: &Workers) -> Result<Looked, NotDone> {
    let mut looked = Looked::default();
    let asked = photos.to_vec();
    let places = door.visit(move |session| {
        let place = |photo| places::sources_of(session.book(), photo).into_iter().find(|path| path.is_file());
        asked.into_iter().map(|photo| (photo, place(photo))).collect::<Vec<_>>()
    })?;
    looked.left.extend(places.iter().filter(|(_, path)| path.is_none()).map(|(photo, _)| (*photo, NotLooked::Gone)));
    let found_at: Vec<(PhotoId, PathBuf)> =
        places.into_iter().filter_map(|(photo, path)| Some((photo, path?))).collect();
    let source = |(_, path): &(PhotoId, PathBuf)| Source { relative: path.clone(), path: path.clone() };
    let sources: Vec<Source> = found_at.iter().map(source).collect();
    let mut shots = Vec::new();
    let done = jobs::load(&sources, studio, Look::Thorough, &|_| false, workers, &mut |place, outcome| {
        let (photo, path) = found_at[place].clone();
        let taken = match outcome {
            Err(why) => Ok(Err(NotLooked::Unopened(path, why))),
            Ok(loaded) => {
                shots.extend(Taken::of(photo, &loaded));
                door.visit(move |session| take(session, photo, path, &loaded)).map_err(NotDone::from).flatten()
            }
        };
        match taken {
            Ok(Ok(doubt)) => looked.photos.push((photo, doubt)),
            Ok(Err(why)) => looked.left.push((photo, why)),
            Err(error) => return ControlFlow::Break(error),
        }
        ControlFlow::Continue(())
    });
    if let ControlFlow::Break(error) = done {
        return Err(error);
    }
    shots.retain(|shot| looked.photos.iter().any(|(photo, _)| *photo == shot.photo()));
    door.visit(move |session| burst::ask_about_missing(session, &shots))??;
    Ok(looked)
}

/// Stores what was found, unless the photo is another file by now.
fn take(
    session: &mut Session,
    photo: PhotoId,
    path: PathBuf,
    loaded: &Loaded,
) -> Result<Result<Option<Doubt>, NotLooked>, NotDone> {
    if session.book().photo(photo).is_none_or(|facts| facts.sha256 != loaded.sha256) {
        return Ok(Err(NotLooked::Changed(path)));
    }
    if let Some(command) = found(photo, loaded, Look::Thorough) {
        session.perform(&command)?;
    }
    Ok(match &loaded.faces {
        Some(Err(why)) => Err(NotLooked::Unopened(path, why.clone())),
        Some(Ok(seen)) => Ok(seen.doubt),
        None => Ok(None),
    })
}

/// What the detector found on a photo, or that it failed; `None` when it was not asked.
pub(super) fn found(photo: PhotoId, loaded: &Loaded, look: Look) -> Option<Command> {
    let (detection, faces) = match loaded.faces.as_ref()? {
        Ok(seen) => (look.detection(), seen.faces.clone()),
        Err(_) => (Detection::Failed, Vec::new()),
    };
    Some(Command::Detected { photo, detection, faces })
}

//! The faces in each file of a selection.

use super::permits::Work;
use super::{Panicked, Skipped, Source, SourceError, Sources, Stage, Unopened, Workers, original};
use crate::detect::{DetectError, Detector, Scope};
use crate::domain::{Face, Size};
use crate::imaging::{self, Limits, Picture};
use std::path::PathBuf;

/// One file that was looked at.
#[derive(Clone, Debug)]
pub struct LookedAt {
    /// The file.
    pub path: PathBuf,
    /// The faces in it, or why nobody can tell.
    pub outcome: Result<Faces, Unopened>,
}

/// The faces of one photo.
#[derive(Clone, Debug, PartialEq)]
pub struct Faces {
    /// The upright size of the photo in pixels.
    pub size: Size,
    /// Sorted by falling score.
    pub faces: Vec<Face>,
}

/// Why nothing was begun.
#[derive(Debug, thiserror::Error)]
pub enum DetectJobError {
    /// A given path is not there.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The face detector does not load.
    #[error("the detector does not load: {0}")]
    Detector(#[from] DetectError),
}

/// Looks for faces in files and folders, over the range of sizes that `scope` asks for.
///
/// # Errors
/// [`DetectJobError`] when nothing was begun.
pub fn detect(
    paths: &[PathBuf],
    scope: &Scope,
    limits: &Limits,
    workers: &Workers,
) -> Result<(Vec<LookedAt>, Vec<Skipped>), DetectJobError> {
    workers.announce_listing();
    let Sources { files, skipped } = Sources::list(paths)?;
    let detector = Detector::load()?;
    let look = |source: &Source| one(source, &detector, *scope, limits, workers);
    let outcomes = workers.for_each(Stage::Detecting, &files, look);
    let looked = files.iter().zip(outcomes).map(|(source, outcome)| LookedAt {
        path: source.path.clone(),
        outcome: outcome.unwrap_or_else(|Panicked(words)| Err(Unopened::Fault(words))),
    });
    Ok((looked.collect(), skipped))
}

fn one(
    source: &Source,
    detector: &Detector,
    scope: Scope,
    limits: &Limits,
    workers: &Workers,
) -> Result<Faces, Unopened> {
    workers.stop_if_asked()?;
    let bytes = original::read(&source.path, limits)?;
    let stated = imaging::inspect(&bytes, limits)?;
    let _permit = workers.permits().wait_for(stated.size.pixels(), Work::PixelsAndFaces);
    workers.stop_if_asked()?;
    let picture = imaging::decode(&bytes, limits)?;
    drop(bytes);
    let faces = faces_on(&picture, detector, scope, workers)?;
    Ok(Faces { size: picture.full_size, faces })
}

/// The faces on a picture, in pixels of its full size.
pub(super) fn faces_on(
    picture: &Picture,
    detector: &Detector,
    scope: Scope,
    workers: &Workers,
) -> Result<Vec<Face>, Unopened> {
    let cancel = workers.cancel();
    let faces = detector.detect(&picture.raster, &scope, &|| cancel.is_asked());
    workers.stop_if_asked()?;
    let mut faces = faces.map_err(|error| Unopened::DetectorFailed(error.to_string()))?;
    let reduction = picture.reduction();
    for face in &mut faces {
        face.area = reduction.full_from_reduced(face.area);
    }
    Ok(faces)
}

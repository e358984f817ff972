//! The faces in each file of a selection.

use super::permits::Work;
use super::{Panicked, Skipped, Source, SourceError, Sources, Stage, Unopened, Workers, original};
use crate::detect::{DetectError, Detector, Doubt, Scope, doubt};
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
    /// The faces, and what makes them doubtful.
    pub seen: Seen,
}

/// What the detector saw on a photo.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The faces, in pixels of the upright photo, sorted by falling score.
    pub faces: Vec<Face>,
    /// Why there are likely people on it though no face was found for sure.
    pub doubt: Option<Doubt>,
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
    let seen = faces_on(&picture, detector, scope, workers)?;
    Ok(Faces { size: picture.full_size, seen })
}

/// The faces on a picture, in pixels of its full size.
pub(super) fn faces_on(
    picture: &Picture,
    detector: &Detector,
    scope: Scope,
    workers: &Workers,
) -> Result<Seen, Unopened> {
    let cancel = workers.cancel();
    let faces = detector.detect(&picture.raster, &scope, &|| cancel.is_asked());
    workers.stop_if_asked()?;
    let mut faces = faces.map_err(|error| Unopened::DetectorFailed(error.to_string()))?;
    let doubt = doubt(&picture.raster, &faces);
    let reduction = picture.reduction();
    for face in &mut faces {
        face.area = reduction.full_from_reduced(face.area);
    }
    Ok(Seen { faces, doubt })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::encode::{OutputFormat, Recipe, encode};
    use crate::imaging::{Layout, Raster};
    use crate::jobs::{Cancel, Progress};
    use std::num::NonZeroUsize;

    #[test]
    fn whenever_a_stop_is_asked_the_photo_is_not_done() {
        let photo = Raster::filled(Size::new(200, 150), Layout::Rgb, [150; 3], &Limits::default()).unwrap();
        let photo = encode(&photo, &Recipe { format: OutputFormat::Png, ..Recipe::default() }).unwrap().bytes;
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("a.png"), &photo).unwrap();
        let looks = Cancel::at_every_look(|cancel| {
            let workers = Workers::new(NonZeroUsize::new(1), cancel, Progress::default()).unwrap();
            let paths = [folder.path().to_path_buf()];
            let outcome = detect(&paths, &Scope::default(), &Limits::default(), &workers).unwrap().0.remove(0).outcome;
            assert!(matches!(outcome, Ok(_) | Err(Unopened::Cancelled)), "{outcome:?}");
            outcome.is_ok()
        });
        assert!(looks > 4, "the stop flag is looked at {looks} times");
    }
}

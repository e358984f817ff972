//! Taking photos into an event: what each file is, how large, and where the faces are.

use super::detect::faces_on;
use super::permits::Work;
use super::{Panicked, Source, Stage, Unopened, Workers, original};
use crate::detect::{Detector, Scope};
use crate::domain::{Face, Size};
use crate::imaging::{self, Format, Limits, sha256_hex};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// What is known of a file that is to become a photo.
#[derive(Clone, Debug, PartialEq)]
pub struct Loaded {
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// What it is.
    pub format: Format,
    /// Its upright size in pixels.
    pub size: Size,
    /// The faces in it, in pixels of the upright picture; `None` when nobody had to look, or why the detector failed.
    pub faces: Option<Result<Vec<Face>, Unopened>>,
}

/// Loads files and hands each outcome to `told` with its place in `sources`, in their order, as soon as it and all before it
/// are there. `is_known` says of a SHA-256 whether the detector has looked at that file before. Without a detector, every photo
/// is left to people.
///
/// Breaks off when `told` does, with what it said.
pub fn load<E>(
    sources: &[Source],
    detector: Option<&Detector>,
    scope: Scope,
    is_known: &(dyn Fn(&str) -> bool + Sync),
    limits: &Limits,
    workers: &Workers,
    told: &mut dyn FnMut(usize, Result<Loaded, Unopened>) -> ControlFlow<E>,
) -> ControlFlow<E> {
    let look = |source: &Source| one(source, detector, scope, is_known, limits, workers);
    let (mut waiting, mut next) = (BTreeMap::new(), 0);
    workers.for_each_telling(Stage::Detecting, sources, look, |index, outcome| {
        let outcome = outcome.unwrap_or_else(|Panicked(words)| Err(Unopened::Fault(words)));
        waiting.insert(index, outcome);
        while let Some(outcome) = waiting.remove(&next) {
            told(next, outcome)?;
            next += 1;
        }
        ControlFlow::Continue(())
    })
}

fn one(
    source: &Source,
    detector: Option<&Detector>,
    scope: Scope,
    is_known: &(dyn Fn(&str) -> bool + Sync),
    limits: &Limits,
    workers: &Workers,
) -> Result<Loaded, Unopened> {
    workers.stop_if_asked()?;
    let bytes = original::read(&source.path, limits)?;
    let sha256 = sha256_hex(&bytes);
    let stated = imaging::inspect(&bytes, limits)?;
    let loaded = |size, faces| Loaded { sha256: sha256.clone(), format: stated.format, size, faces };
    if is_known(&sha256) {
        return Ok(loaded(stated.size, None));
    }
    let _permit = workers.permits().wait_for(stated.size.pixels(), Work::PixelsAndFaces);
    workers.stop_if_asked()?;
    // A file that cannot be decoded is refused here, by name, and not on the day of publication.
    let picture = imaging::decode(&bytes, limits)?;
    drop(bytes);
    let Some(detector) = detector else {
        return Ok(loaded(picture.full_size, Some(Err(Unopened::DetectorFailed("not loaded".to_owned())))));
    };
    match faces_on(&picture, detector, scope, workers) {
        Err(Unopened::Cancelled) => Err(Unopened::Cancelled),
        faces => Ok(loaded(picture.full_size, Some(faces))),
    }
}

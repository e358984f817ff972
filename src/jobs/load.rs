//! Taking photos into an event: what each file is, how large, and where the faces are.

use super::detect::{Seen, faces_on};
use super::permits::Work;
use super::taken::taken_ms;
use super::{Look, Panicked, Source, Stage, Studio, Unopened, Workers, original};
use crate::domain::Size;
use crate::imaging::{self, Format, Picture, sha256_hex};
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
    /// When it was taken, in milliseconds by the camera's clock, where the file says so; good for an order and for nothing else.
    pub taken_ms: Option<i64>,
    /// The faces in it, in pixels of the upright picture; `None` when nobody had to look, or why the detector failed.
    pub faces: Option<Result<Seen, Unopened>>,
}

/// Loads files and hands each outcome to `told` with its place in `sources`, in their order, as soon as it and all before it
/// are there. `is_known` says of a SHA-256 whether the detector has looked at that file before. Without a detector, every photo
/// is left to people.
///
/// Breaks off when `told` does, with what it said.
pub fn load<E>(
    sources: &[Source],
    studio: &Studio,
    look: Look,
    is_known: &(dyn Fn(&str) -> bool + Sync),
    workers: &Workers,
    told: &mut dyn FnMut(usize, Result<Loaded, Unopened>) -> ControlFlow<E>,
) -> ControlFlow<E> {
    let loading = Loading { studio, look, is_known, workers };
    let (mut waiting, mut next) = (BTreeMap::new(), 0);
    workers.for_each_telling(
        Stage::Detecting,
        sources,
        |source| loading.load(source),
        |index, outcome| {
            let outcome = outcome.unwrap_or_else(|Panicked(words)| Err(Unopened::Fault(words)));
            waiting.insert(index, outcome);
            while let Some(outcome) = waiting.remove(&next) {
                told(next, outcome)?;
                next += 1;
            }
            ControlFlow::Continue(())
        },
    )
}

/// What every file of one run shares.
struct Loading<'a> {
    studio: &'a Studio,
    look: Look,
    is_known: &'a (dyn Fn(&str) -> bool + Sync),
    workers: &'a Workers,
}

impl Loading<'_> {
    fn load(&self, source: &Source) -> Result<Loaded, Unopened> {
        self.workers.stop_if_asked()?;
        let limits = &self.studio.limits;
        let bytes = original::read(&source.path, limits)?;
        let sha256 = sha256_hex(&bytes);
        let stated = imaging::inspect(&bytes, limits)?;
        let taken_ms = taken_ms(&stated.findings);
        if (self.is_known)(&sha256) {
            return Ok(Loaded { sha256, format: stated.format, size: stated.size, taken_ms, faces: None });
        }
        let _permit = self.workers.permits().wait_for(stated.size.pixels(), Work::PixelsAndFaces);
        self.workers.stop_if_asked()?;
        // A file that cannot be decoded is refused here, by name, and not on the day of publication.
        let picture = imaging::decode(&bytes, limits)?;
        drop(bytes);
        let faces = match self.faces(&picture) {
            Err(Unopened::Cancelled) => return Err(Unopened::Cancelled),
            faces => Some(faces),
        };
        Ok(Loaded { sha256, format: stated.format, size: picture.full_size, taken_ms, faces })
    }

    fn faces(&self, picture: &Picture) -> Result<Seen, Unopened> {
        let detector = self.studio.detector.as_ref();
        let detector = detector.ok_or_else(|| Unopened::DetectorFailed("not loaded".to_owned()))?;
        faces_on(picture, detector, self.look.scope(), self.workers)
    }
}

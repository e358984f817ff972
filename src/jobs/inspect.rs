//! What each file of a selection gives away.

use super::{Panicked, Skipped, Source, SourceError, Sources, Stage, Unopened, Workers, original};
use crate::imaging::{self, Inspection, Limits, sha256_hex};
use std::path::PathBuf;

/// One inspected file.
#[derive(Clone, Debug)]
pub struct InspectedFile {
    /// The file.
    pub path: PathBuf,
    /// SHA-256 of its content, as far as it could be read.
    pub sha256: Option<String>,
    /// What it gives away, or why nobody can tell.
    pub outcome: Result<Inspection, Unopened>,
}

/// Inspects files and folders.
///
/// # Errors
/// [`SourceError`] when a given path is not there.
pub fn inspect(
    paths: &[PathBuf],
    limits: &Limits,
    workers: &Workers,
) -> Result<(Vec<InspectedFile>, Vec<Skipped>), SourceError> {
    workers.announce_listing();
    let Sources { files, skipped } = Sources::list(paths)?;
    let outcomes = workers.for_each(Stage::Inspecting, &files, |source| one(source, limits, workers));
    let inspected = files.iter().zip(outcomes).map(|(source, outcome)| match outcome {
        Ok(file) => file,
        Err(Panicked(words)) => failed(source, Unopened::Fault(words)),
    });
    Ok((inspected.collect(), skipped))
}

/// Inspects files and folders within the usual limits.
///
/// # Errors
/// [`SourceError`] when a given path is not there.
pub fn inspect_usual(paths: &[PathBuf], workers: &Workers) -> Result<(Vec<InspectedFile>, Vec<Skipped>), SourceError> {
    inspect(paths, &Limits::default(), workers)
}

fn failed(source: &Source, why: Unopened) -> InspectedFile {
    InspectedFile { path: source.path.clone(), sha256: None, outcome: Err(why) }
}

fn one(source: &Source, limits: &Limits, workers: &Workers) -> InspectedFile {
    if workers.cancel().is_asked() {
        return failed(source, Unopened::Cancelled);
    }
    match original::read(&source.path, limits) {
        Err(why) => failed(source, why),
        Ok(bytes) => InspectedFile {
            path: source.path.clone(),
            sha256: Some(sha256_hex(&bytes)),
            outcome: imaging::inspect(&bytes, limits).map_err(Unopened::Refused),
        },
    }
}

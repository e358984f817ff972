//! Finished files, read again as a stranger would.

use super::{Panicked, SkipReason, Skipped, Source, SourceError, Sources, Stage, Unopened, Workers, aside, original};
use crate::imaging::Limits;
use crate::imaging::verify::{Finished, leftovers};
use std::path::PathBuf;

/// One finished file that was read again.
#[derive(Clone, Debug)]
pub struct ReadAgain {
    /// The file.
    pub path: PathBuf,
    /// What it holds, or why nobody can tell.
    pub outcome: Result<Finished, Unopened>,
}

/// Reads finished files and folders of them. A folder that holds an unfinished file is not finished: it is among the files.
///
/// # Errors
/// [`SourceError`] when a given path is not there.
pub fn verify(
    paths: &[PathBuf],
    limits: &Limits,
    workers: &Workers,
) -> Result<(Vec<ReadAgain>, Vec<Skipped>), SourceError> {
    workers.announce_listing();
    let Sources { mut files, skipped } = Sources::list(paths)?;
    let (unfinished, skipped): (Vec<_>, Vec<_>) =
        skipped.into_iter().partition(|passed_over| passed_over.why == SkipReason::Unfinished);
    files.extend(unfinished.into_iter().map(|Skipped { path, .. }| Source { relative: path.clone(), path }));
    let outcomes = workers.for_each(Stage::Verifying, &files, |source| one(source, limits, workers));
    let read = files.iter().zip(outcomes).map(|(source, outcome)| ReadAgain {
        path: source.path.clone(),
        outcome: outcome.unwrap_or_else(|Panicked(words)| Err(Unopened::Fault(words))),
    });
    Ok((read.collect(), skipped))
}

fn one(source: &Source, limits: &Limits, workers: &Workers) -> Result<Finished, Unopened> {
    workers.stop_if_asked()?;
    if source.path.file_name().is_some_and(aside::is_aside) {
        return Err(Unopened::Unfinished);
    }
    let bytes = original::read(&source.path, limits)?;
    Ok(leftovers(&bytes, limits)?)
}

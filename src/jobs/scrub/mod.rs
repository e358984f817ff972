//! The whole job in one go, without a register: upright, metadata removed, faces covered, written, read back, proved, put in
//! place.

mod batch;
mod photo;
mod report;
mod request;
mod to_cover;

pub use report::{Cover, Original, Published, ScrubError, ScrubReport, ScrubbedFile};
pub use request::{Covers, FormatChoice, GivenCovers, ScrubRequest};

use super::{
    DestinationError, Failure, Panicked, Source, Sources, Stage, SystemError, Unopened, Workers, aside, check_apart,
    original,
};
use crate::detect::Detector;
use crate::imaging::{Format, Limits};
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};

/// A source and its place in the job.
struct Numbered<'a> {
    source: &'a Source,
    /// The number that its published file carries; `None` for a file that is no picture at all.
    number: Option<usize>,
    /// Whether a photo earlier in reading order has the same name in the destination.
    is_namesake: bool,
}

/// Scrubs files and folders into a folder of their own.
///
/// # Errors
/// A [`ScrubError`] when nothing was begun. What goes wrong with one file is that file's outcome in the report.
pub fn scrub(request: &ScrubRequest, limits: &Limits, workers: &Workers) -> Result<ScrubReport, ScrubError> {
    workers.announce_listing();
    let sources = Sources::list(&request.paths)?;
    check_folders_apart(request, &sources)?;
    check_given(&request.covers, &sources)?;
    let detector = load_detector(request, &sources)?;
    make_ready(request, &sources).map_err(ScrubError::DestinationNotMade)?;
    let batch = batch::Batch { request, limits, workers, detector: detector.as_ref() };
    let numbered = number(&sources.files, request);
    let outcomes = workers.for_each(Stage::Scrubbing, &numbered, |one| batch.scrub(one));
    let files = sources.files.iter().zip(outcomes).map(|(source, outcome)| match outcome {
        Ok(file) => file,
        Err(Panicked(words)) => ScrubbedFile::failed(source, Unopened::Fault(words).into()),
    });
    Ok(ScrubReport { files: files.collect(), skipped: sources.skipped })
}

impl ScrubbedFile {
    fn failed(source: &Source, failure: Failure) -> Self {
        Self { source: source.path.clone(), original: None, outcome: Err(failure) }
    }
}

fn check_given(covers: &Covers, sources: &Sources) -> Result<(), ScrubError> {
    let Covers::Given(given) = covers else { return Ok(()) };
    let lost = given.without_photo(sources);
    if !lost.is_empty() {
        return Err(ScrubError::CoversWithoutPhoto(lost));
    }
    let several = given.of_several_photos(sources);
    if several.is_empty() { Ok(()) } else { Err(ScrubError::CoversOfSeveralPhotos(several)) }
}

/// The destination and every folder below it that will be written to.
fn folders(request: &ScrubRequest, sources: &Sources) -> Vec<PathBuf> {
    let mut below: BTreeSet<&Path> = sources.files.iter().map(Source::folder).collect();
    below.insert(Path::new(""));
    below.into_iter().map(|folder| request.destination.join(folder)).collect()
}

/// One of the folders may be a link back into a source.
fn check_folders_apart(request: &ScrubRequest, sources: &Sources) -> Result<(), DestinationError> {
    folders(request, sources).iter().try_for_each(|folder| check_apart(&request.paths, folder))
}

/// Makes the destination, and takes away what a run that was killed left in it.
fn make_ready(request: &ScrubRequest, sources: &Sources) -> Result<(), SystemError> {
    std::fs::create_dir_all(&request.destination)?;
    for folder in folders(request, sources) {
        aside::sweep(&folder);
    }
    Ok(())
}

/// The detector, when there is a photo on which it has to look for faces.
fn load_detector(request: &ScrubRequest, sources: &Sources) -> Result<Option<Detector>, ScrubError> {
    let is_needed = match &request.covers {
        Covers::None => false,
        Covers::Detected => true,
        Covers::Given(given) => sources.files.iter().any(|source| given.for_source(source).is_none()),
    };
    let load = || Detector::load().map_err(|error| ScrubError::Detector(error.to_string()));
    is_needed.then(load).transpose()
}

/// Numbers the pictures in reading order before any work, so that neither a number nor the choice between two photos of one
/// name depends on how the others fare.
fn number<'a>(sources: &'a [Source], request: &ScrubRequest) -> Vec<Numbered<'a>> {
    let mut numbered = Vec::with_capacity(sources.len());
    let (mut last, mut names) = (0, HashSet::new());
    for source in sources {
        let format = Format::of(&original::head(&source.path));
        last += usize::from(format.is_some());
        let name = format.map(|format| request.name_for(source, last, request.format.for_source(format)));
        // Some systems take `A.jpg` and `a.jpg` for the same name.
        let is_namesake = name.is_some_and(|name| !names.insert(name.to_string_lossy().to_lowercase()));
        numbered.push(Numbered { source, number: format.map(|_| last), is_namesake });
    }
    numbered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Size, Style};
    use crate::imaging::encode::{OutputFormat, Quality, Recipe, encode};
    use crate::imaging::lossless::Edges;
    use crate::imaging::{Layout, Raster};
    use crate::jobs::{Cancel, MaxEdge, NamePattern, Progress};
    use std::num::NonZeroUsize;

    fn request(root: &Path) -> ScrubRequest {
        ScrubRequest {
            paths: vec![root.join("a.png")],
            destination: root.join("out"),
            covers: Covers::Detected,
            thorough: false,
            style: Style::Veil,
            max_edge: MaxEdge::default(),
            edges: Edges::Trim,
            format: FormatChoice::Same,
            quality: Quality::default(),
            names: NamePattern::default(),
            credit: None,
        }
    }

    /// Before, in the middle of and after each step: what the detector or anybody else makes of it is never the outcome.
    #[test]
    fn whenever_a_stop_is_asked_the_photo_is_not_done_and_leaves_nothing() {
        let photo = Raster::filled(Size::new(200, 150), Layout::Rgb, [150; 3], &Limits::default()).unwrap();
        let photo = encode(&photo, &Recipe { format: OutputFormat::Png, ..Recipe::default() }).unwrap().bytes;
        let looks = Cancel::at_every_look(|cancel| {
            let root = tempfile::tempdir().unwrap();
            std::fs::write(root.path().join("a.png"), &photo).unwrap();
            let workers = Workers::new(NonZeroUsize::new(1), cancel, Progress::default()).unwrap();
            let mut report = scrub(&request(root.path()), &Limits::default(), &workers).unwrap();
            let outcome = report.files.remove(0).outcome;
            if let Err(failure) = &outcome {
                assert_eq!(failure, &Failure::Unopened(Unopened::Cancelled));
                assert_eq!(std::fs::read_dir(root.path().join("out")).unwrap().count(), 0);
            }
            outcome.is_ok()
        });
        assert!(looks > 4, "the stop flag is looked at {looks} times");
    }
}

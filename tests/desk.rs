//! A folder of originals and a place for the published files, as a test's own desk.

use estompe::domain::Style;
use estompe::imaging::Limits;
use estompe::imaging::encode::{OutputFormat, Quality};
use estompe::imaging::lossless::Edges;
use estompe::jobs::{
    Cancel, Covers, FormatChoice, MaxEdge, NamePattern, Progress, ScrubError, ScrubReport, ScrubRequest, Workers, scrub,
};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Gone after the test, with everything on it.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    /// A desk with originals: path below the folder of photos, and content.
    pub(crate) fn with<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Self { folder };
        for (name, bytes) in files {
            let path = desk.photos().join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        desk
    }

    /// Where the originals are.
    pub(crate) fn photos(&self) -> PathBuf {
        self.folder.path().join("photos")
    }

    /// Where the published files go.
    pub(crate) fn published(&self) -> PathBuf {
        self.folder.path().join("published")
    }

    /// The whole folder, nothing covered, everything else as by default.
    pub(crate) fn request(&self) -> ScrubRequest {
        ScrubRequest {
            paths: vec![self.photos()],
            destination: self.published(),
            covers: Covers::None,
            thorough: false,
            style: Style::Veil,
            max_edge: MaxEdge::default(),
            edges: Edges::Trim,
            format: FormatChoice::Always(OutputFormat::Jpeg),
            quality: Quality::default(),
            names: NamePattern::default(),
            credit: None,
        }
    }

    /// What is published: path below the destination, and content.
    pub(crate) fn found(&self) -> BTreeMap<String, Vec<u8>> {
        let root = self.published();
        let entries = walkdir::WalkDir::new(&root).into_iter().flatten().filter(|entry| entry.file_type().is_file());
        let named = entries.map(|entry| {
            let name = entry.path().strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            (name, std::fs::read(entry.path()).unwrap())
        });
        named.collect()
    }
}

/// Two threads.
pub(crate) fn workers(cancel: Cancel) -> Workers {
    Workers::new(std::num::NonZeroUsize::new(2), cancel, Progress::default()).unwrap()
}

/// Runs a request with the usual limits.
pub(crate) fn run(request: &ScrubRequest) -> Result<ScrubReport, ScrubError> {
    scrub(request, &Limits::default(), &workers(Cancel::default()))
}

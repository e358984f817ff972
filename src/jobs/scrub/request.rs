//! What a person asks of `scrub`, checked.

use crate::domain::{Shape, Style};
use crate::imaging::Format;
use crate::imaging::encode::{Credit, OutputFormat, Quality};
use crate::imaging::lossless::Edges;
use crate::jobs::{MaxEdge, NamePattern, Source, Sources};
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Everything `scrub` needs to know.
#[derive(Clone, Debug)]
pub struct ScrubRequest {
    /// Files and folders, as given.
    pub paths: Vec<PathBuf>,
    /// The folder to publish into; made when it does not exist.
    pub destination: PathBuf,
    /// What to cover.
    pub covers: Covers,
    /// Look for faces at the photo's own size and turned as well.
    pub thorough: bool,
    /// How covers look.
    pub style: Style,
    /// How large the published photos are.
    pub max_edge: MaxEdge,
    /// What to do with a JPEG that cannot be turned upright without loss and without giving up some of its edge.
    pub edges: Edges,
    /// What they are written as.
    pub format: FormatChoice,
    /// How well.
    pub quality: Quality,
    /// What they are called.
    pub names: NamePattern,
    /// The only words that may be written into them.
    pub credit: Option<Credit>,
}

impl ScrubRequest {
    /// What the photo with this number is called below the destination.
    pub(super) fn name_for(&self, source: &Source, number: usize, format: OutputFormat) -> PathBuf {
        let stem = source.path.file_stem().unwrap_or_default().to_string_lossy();
        let name = self.names.name(number, &stem);
        source.folder().join(format!("{name}.{}", format.extension()))
    }
}

/// What to cover.
#[derive(Clone, Debug, PartialEq)]
pub enum Covers {
    /// Every face that the detector finds.
    Detected,
    /// Nothing: only for photos in which nobody can be recognised.
    None,
    /// What a file says, taken as given; photos that it does not name are treated as with [`Covers::Detected`].
    Given(GivenCovers),
}

/// Shapes per photo, by its path below the given folder, parts joined with `/`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GivenCovers(pub BTreeMap<String, Vec<Shape>>);

impl GivenCovers {
    /// The shapes for a photo, `None` when the file does not name it.
    pub fn for_source(&self, source: &Source) -> Option<&[Shape]> {
        self.0.get(&key_of(source)).map(Vec::as_slice)
    }

    /// Names that fit no photo: spelling mistakes, which would leave somebody uncovered.
    pub fn without_photo(&self, sources: &Sources) -> Vec<String> {
        let photos = photos_by_key(sources);
        self.0.keys().filter(|key| !photos.contains_key(*key)).cloned().collect()
    }

    /// Names that fit several photos, of folders given side by side: the covers of one would stand in for the faces of the
    /// others.
    pub fn of_several_photos(&self, sources: &Sources) -> Vec<String> {
        let photos = photos_by_key(sources);
        self.0.keys().filter(|key| photos.get(*key).is_some_and(|&photos| photos > 1)).cloned().collect()
    }
}

/// How many photos go by each name.
fn photos_by_key(sources: &Sources) -> BTreeMap<String, usize> {
    let mut photos = BTreeMap::new();
    for key in sources.files.iter().map(key_of) {
        *photos.entry(key).or_default() += 1;
    }
    photos
}

fn key_of(source: &Source) -> String {
    let parts = source.relative.components().map(|part| part.as_os_str().to_string_lossy().into_owned());
    parts.collect::<Vec<_>>().join("/")
}

/// What published photos are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatChoice {
    /// This.
    Always(OutputFormat),
    /// What the source is; where Estompe does not write that, JPEG for a photographic source, PNG for a lossless one.
    Same,
}

impl FormatChoice {
    /// The format for a source.
    pub const fn for_source(self, source: Format) -> OutputFormat {
        match (self, source) {
            (Self::Always(format), _) => format,
            (Self::Same, Format::Jpeg | Format::Heic | Format::Avif) => OutputFormat::Jpeg,
            (Self::Same, Format::Png | Format::Gif | Format::Tiff) => OutputFormat::Png,
            (Self::Same, Format::WebP) => OutputFormat::WebP,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_fits_no_photo_is_named() {
        let source = Source { path: "in/day/a.jpg".into(), relative: ["day", "a.jpg"].iter().collect() };
        let shapes = vec![Shape::Rect(crate::domain::PxBox::new(0.0, 0.0, 5.0, 5.0))];
        let given = GivenCovers(BTreeMap::from([("day/a.jpg".to_owned(), shapes), ("a.jpg".to_owned(), vec![])]));
        assert_eq!(given.for_source(&source).map(<[Shape]>::len), Some(1));
        let sources = Sources { files: vec![source], skipped: vec![] };
        assert_eq!(given.without_photo(&sources), ["a.jpg"]);
        assert_eq!(given.of_several_photos(&sources), [] as [String; 0]);
    }
}

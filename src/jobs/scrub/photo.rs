//! One photo through the whole job.

use super::{Cover, Covers, Failure, Numbered, Original, Published, Route, ScrubRequest, ScrubbedFile};
use crate::detect::{Detector, Scope};
use crate::domain::{Extent, Face, Shape, Size};
use crate::imaging::cover::CoverWish;
use crate::imaging::encode::{OutputFormat, Recipe, encode};
use crate::imaging::render::{Rendered, render};
use crate::imaging::verify::{self, Verified};
use crate::imaging::{Gamut, Limits, Picture, Raster, Refusal, decode, inspect, sha256_hex};
use crate::jobs::permits::Work;
use crate::jobs::place::{PlaceError, place};
use crate::jobs::{Source, Unopened, Workers, original};
use std::path::{Path, PathBuf};

/// What every photo of one job shares.
pub(super) struct Darkroom<'a> {
    pub(super) request: &'a ScrubRequest,
    pub(super) limits: &'a Limits,
    pub(super) workers: &'a Workers,
    pub(super) detector: Option<&'a Detector>,
}

/// What is to be covered on one photo.
struct ToCover {
    wishes: Vec<CoverWish>,
    covers: Vec<Cover>,
    no_face_found: bool,
}

impl Darkroom<'_> {
    /// Does the whole job for one file.
    pub(super) fn scrub(&self, numbered: &Numbered<'_>) -> ScrubbedFile {
        let Numbered { source, number, is_namesake } = *numbered;
        let mut original = None;
        let outcome = match number {
            None => Err(self.not_a_picture(source)),
            Some(number) => self.publish(source, number, is_namesake, &mut original),
        };
        ScrubbedFile { source: source.path.clone(), original, outcome }
    }

    fn not_a_picture(&self, source: &Source) -> Failure {
        match original::read(&source.path, self.limits) {
            Ok(bytes) if bytes.is_empty() => Refusal::Empty.into(),
            Ok(_) => Refusal::UnknownFormat.into(),
            Err(why) => why.into(),
        }
    }

    fn publish(
        &self,
        source: &Source,
        number: usize,
        is_namesake: bool,
        learnt: &mut Option<Original>,
    ) -> Result<Published, Failure> {
        self.workers.stop_if_asked()?;
        let bytes = original::read(&source.path, self.limits)?;
        let inspection = inspect(&bytes, self.limits)?;
        let original = learnt.insert(Original {
            sha256: sha256_hex(&bytes),
            format: inspection.format,
            size: inspection.size,
            removed: inspection.findings,
            notes: Vec::new(),
        });
        let format = self.request.format.for_source(original.format);
        let name = self.request.name_for(source, number, format);
        if is_namesake {
            return Err(Failure::SameName(name));
        }
        self.check_free(&name)?;

        let work = if self.detector.is_some() { Work::PixelsAndFaces } else { Work::Pixels };
        let _permit = self.workers.permits().wait_for(original.size.pixels(), work);
        self.workers.stop_if_asked()?;
        let picture = decode(&bytes, self.limits)?;
        drop(bytes); // the pixels are all that is needed from here on, and a large photo counts twice otherwise
        original.notes.clone_from(&picture.notes);
        let to_cover = self.to_cover(source, &picture)?;
        let rendered = render(picture, &to_cover.wishes, &[], self.request.style, self.request.max_edge.px())?;
        self.workers.stop_if_asked()?;
        let verified = self.write(&name, &rendered, format)?;
        Ok(published(name, format, &verified, to_cover))
    }

    /// Looked at before the work, so that a taken name costs nothing; putting in place looks again, and replaces nothing.
    fn check_free(&self, name: &Path) -> Result<(), Failure> {
        let taken = self.request.destination.join(name).symlink_metadata().is_ok();
        if taken { Err(Failure::NameTaken(name.to_path_buf())) } else { Ok(()) }
    }

    fn to_cover(&self, source: &Source, picture: &Picture) -> Result<ToCover, Failure> {
        match &self.request.covers {
            Covers::None => Ok(ToCover { wishes: Vec::new(), covers: Vec::new(), no_face_found: false }),
            Covers::Detected => self.detected(&picture.raster),
            Covers::Given(given) => match given.for_source(source) {
                Some(shapes) => as_given(shapes, picture.raster.size()),
                None => self.detected(&picture.raster),
            },
        }
    }

    fn detected(&self, raster: &Raster) -> Result<ToCover, Failure> {
        let detector = self.detector.ok_or_else(|| Unopened::DetectorFailed("not loaded".to_owned()))?;
        let output_edge_px = self.request.max_edge.px().unwrap_or(u32::MAX);
        let scope = Scope { output_edge_px, thorough: self.request.thorough };
        let cancel = self.workers.cancel();
        let faces = detector.detect(raster, &scope, &|| cancel.is_asked());
        self.workers.stop_if_asked()?;
        let mut faces = faces.map_err(|error| Unopened::DetectorFailed(error.to_string()))?;
        faces.retain(|face| !face.weak);
        Ok(ToCover {
            wishes: faces.iter().map(around_face).collect(),
            covers: faces
                .iter()
                .map(|face| Cover { shape: Extent::Head.around(face.area), score: Some(face.score) })
                .collect(),
            no_face_found: faces.is_empty(),
        })
    }

    fn write(&self, name: &Path, rendered: &Rendered, format: OutputFormat) -> Result<Verified, Failure> {
        let recipe = Recipe { format, quality: self.request.quality, credit: self.request.credit.clone() };
        let encoded = encode(&rendered.raster, &recipe).map_err(|error| Failure::NotEncoded(error.to_string()))?;
        let expected = verify::Expected {
            format,
            quality: recipe.quality,
            size: rendered.raster.size(),
            planned: verify::Planned::Whole(&rendered.raster),
            covered: &|y| rendered.covered_in_row(y),
            credit: recipe.credit.as_ref(),
            gamut: Gamut::Srgb,
        };
        let path = self.request.destination.join(name);
        let prove = |bytes: &[u8]| verify::prove(bytes, &expected, self.limits);
        place(&path, &encoded.bytes, prove).map_err(|error| match error {
            PlaceError::NameTaken => Failure::NameTaken(name.to_path_buf()),
            PlaceError::Io(error) => Failure::NotWritten(error.to_string()),
            PlaceError::NotProved(defects) => Failure::NotProved(defects),
        })
    }
}

/// How much of the face box's size is kept under the cover on each side, whatever is shown beside it.
const KEPT_MARGIN: f32 = 0.1;

fn around_face(face: &Face) -> CoverWish {
    CoverWish { shape: Extent::Head.around(face.area), keep: Some(face.area.grown(KEPT_MARGIN)) }
}

/// A cover that lies wholly outside the photo was meant for another one, or for another size of it: somebody would stay
/// uncovered.
fn as_given(shapes: &[Shape], size: Size) -> Result<ToCover, Failure> {
    if let Some(index) = shapes.iter().position(|shape| shape.bounds().clipped(size).is_none()) {
        return Err(Failure::UnclearCover(index));
    }
    Ok(ToCover {
        wishes: shapes.iter().map(|shape| CoverWish { shape: shape.clone(), keep: None }).collect(),
        covers: shapes.iter().map(|shape| Cover { shape: shape.clone(), score: None }).collect(),
        no_face_found: false,
    })
}

fn published(name: PathBuf, format: OutputFormat, verified: &Verified, to_cover: ToCover) -> Published {
    Published {
        name,
        format,
        size: verified.size(),
        bytes: verified.bytes(),
        sha256: verified.sha256().to_owned(),
        route: Route::Redrawn,
        covers: to_cover.covers,
        checks: verified.checks().to_vec(),
        no_face_found: to_cover.no_face_found,
    }
}

//! One photo through the whole job.

use super::batch::Batch;
use super::to_cover::ToCover;
use super::{Numbered, Original, Published, ScrubbedFile};
use crate::imaging::encode::{Density, OutputFormat};
use crate::imaging::verify::{self, Expected, Verified};
use crate::imaging::{Format, Refusal, inspect, sha256_hex};
use crate::jobs::darkroom::{Darkroom, Made, Order};
use crate::jobs::permits::Work;
use crate::jobs::place::place;
use crate::jobs::{Failure, Source, original};
use std::path::{Path, PathBuf};

impl Batch<'_> {
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
        let (to_cover, picture) = self.to_cover(source, &bytes, original.size)?;
        self.workers.stop_if_asked()?;
        let order = self.order(original.format, format, &to_cover);
        let darkroom = Darkroom { limits: self.limits, workers: self.workers };
        let made =
            darkroom.make(bytes, picture, &order, &|bytes, expected| self.put_in_place(&name, bytes, expected))?;
        original.notes.clone_from(&made.notes);
        Ok(published(name, format, made, to_cover))
    }

    /// Looked at before the work, so that a taken name costs nothing; putting in place looks again, and replaces nothing.
    fn check_free(&self, name: &Path) -> Result<(), Failure> {
        let taken = self.request.destination.join(name).symlink_metadata().is_ok();
        if taken { Err(Failure::NameTaken(name.to_path_buf())) } else { Ok(()) }
    }

    fn order<'a>(&'a self, source: Format, output: OutputFormat, to_cover: &'a ToCover) -> Order<'a> {
        Order {
            source,
            output,
            wishes: &to_cover.wishes,
            shown: &[],
            style: self.request.style,
            max_edge: self.request.max_edge,
            edges: self.request.edges,
            quality: self.request.quality,
            credit: self.request.credit.as_ref(),
            density: Density::Unsaid,
        }
    }

    fn put_in_place(&self, name: &Path, bytes: &[u8], expected: &Expected<'_>) -> Result<Verified, Failure> {
        let prove = |bytes: &[u8]| verify::prove(bytes, expected, self.limits).map_err(Failure::NotProved);
        place(&self.request.destination.join(name), bytes, prove).map_err(|error| error.into_failure(name))
    }
}

fn published(name: PathBuf, format: OutputFormat, made: Made<Verified>, to_cover: ToCover) -> Published {
    let Made { put: verified, route, .. } = made;
    Published {
        name,
        format,
        size: verified.size(),
        bytes: verified.bytes(),
        sha256: verified.sha256().to_owned(),
        route,
        covers: to_cover.covers,
        checks: verified.checks().to_vec(),
        no_face_found: to_cover.no_face_found,
    }
}

//! The two ways to make a published file: without loss from coefficients, or redrawn from pixels.

use super::darkroom::Darkroom;
use super::{Failure, MaxEdge, Reason, Route};
use crate::imaging::cover::CoverWish;
use crate::imaging::encode::{OutputFormat, Recipe, encode};
use crate::imaging::lossless::{Declined, NotRetouched, Retouching, retouch};
use crate::imaging::refit::refit;
use crate::imaging::render::render;
use crate::imaging::verify::{self, Planned, Verified};
use crate::imaging::{Format, Gamut, Note, Picture, decode, decode_at_least};
use crate::jobs::place::{PlaceError, place};
use std::path::Path;

/// What is to be made of one photo.
pub(super) struct Order<'a> {
    /// Its name below the destination.
    pub(super) name: &'a Path,
    /// What the photo is.
    pub(super) source: Format,
    /// What it becomes.
    pub(super) output: OutputFormat,
    /// What to cover, in pixels of the upright picture.
    pub(super) wishes: &'a [CoverWish],
}

/// A file that is in place.
pub(super) struct Made {
    pub(super) verified: Verified,
    pub(super) route: Route,
    pub(super) notes: Vec<Note>,
}

impl Darkroom<'_> {
    /// Covers, writes, proves and puts in place. `picture` is there when it had to be decoded before.
    pub(super) fn make(
        &self,
        bytes: Vec<u8>,
        mut picture: Option<Picture>,
        order: &Order<'_>,
    ) -> Result<Made, Failure> {
        let reason = if let Some(reason) = self.reason_against_lossless(order) {
            reason
        } else {
            picture = None; // only the parts around the covers become pixels, and a large picture is memory
            match self.retouched(&bytes, order)? {
                Ok(made) => return Ok(made),
                Err(declined) => Reason::Declined(declined),
            }
        };
        if picture.is_none()
            && let Some(made) = self.refitted(&bytes, order, &reason)?
        {
            return Ok(made);
        }
        let picture = picture.map_or_else(|| self.decoded(&bytes), Ok)?;
        drop(bytes); // the pixels are all that is needed from here on, and a large photo counts twice otherwise
        self.redrawn(picture, order, reason)
    }

    /// Why the lossless path is not even tried.
    fn reason_against_lossless(&self, order: &Order<'_>) -> Option<Reason> {
        if self.request.max_edge != MaxEdge::Full {
            Some(Reason::Resized)
        } else if (order.source, order.output) != (Format::Jpeg, OutputFormat::Jpeg) {
            Some(Reason::Format)
        } else {
            None
        }
    }

    /// The pixels, no more of them than the output needs.
    fn decoded(&self, bytes: &[u8]) -> Result<Picture, Failure> {
        Ok(match self.request.max_edge.px() {
            Some(edge) => decode_at_least(bytes, edge, self.limits)?,
            None => decode(bytes, self.limits)?,
        })
    }

    fn retouched(&self, bytes: &[u8], order: &Order<'_>) -> Result<Result<Made, Declined>, Failure> {
        let credit = self.request.credit.as_ref();
        let retouching = Retouching {
            wishes: order.wishes,
            shown: &[],
            style: self.request.style,
            edges: self.request.edges,
            credit,
        };
        let retouched = match retouch(bytes, &retouching, self.limits) {
            Ok(retouched) => retouched,
            Err(NotRetouched::Declined(declined)) => return Ok(Err(declined)),
            Err(NotRetouched::Unclear(unclear)) => return Err(unclear.into()),
        };
        self.workers.stop_if_asked()?;
        let expected = verify::Expected {
            format: order.output,
            quality: self.request.quality,
            size: retouched.size,
            planned: Planned::Patches(&retouched.patches),
            covered: &|y| retouched.covered_in_row(y),
            credit,
            gamut: retouched.gamut,
        };
        let verified = self.put_in_place(order.name, &retouched.bytes, &expected)?;
        let route = Route::Lossless { trimmed: retouched.trimmed };
        Ok(Ok(Made { verified, route, notes: retouched.notes }))
    }

    /// A photo with nothing to hide and nothing to convert, made smaller component by component.
    fn refitted(&self, bytes: &[u8], order: &Order<'_>, reason: &Reason) -> Result<Option<Made>, Failure> {
        let (quality, credit) = (self.request.quality, self.request.credit.as_ref());
        let is_jpeg = (order.source, order.output) == (Format::Jpeg, OutputFormat::Jpeg);
        let Some(edge) = self.request.max_edge.px().filter(|_| is_jpeg && order.wishes.is_empty()) else {
            return Ok(None);
        };
        let Some(refitted) = refit(bytes, edge, quality, credit, self.limits) else { return Ok(None) };
        self.workers.stop_if_asked()?;
        let expected = verify::Expected {
            format: order.output,
            quality,
            size: refitted.size,
            planned: Planned::Patches(&[]),
            covered: &|_| Vec::new(),
            credit,
            gamut: Gamut::Srgb,
        };
        let verified = self.put_in_place(order.name, &refitted.bytes, &expected)?;
        Ok(Some(Made { verified, route: Route::Redrawn(reason.clone()), notes: refitted.notes }))
    }

    fn redrawn(&self, picture: Picture, order: &Order<'_>, reason: Reason) -> Result<Made, Failure> {
        let notes = picture.notes.clone();
        let rendered = render(picture, order.wishes, &[], self.request.style, self.request.max_edge.px())?;
        self.workers.stop_if_asked()?;
        let recipe =
            Recipe { format: order.output, quality: self.request.quality, credit: self.request.credit.clone() };
        let encoded = encode(&rendered.raster, &recipe).map_err(|error| Failure::NotEncoded(error.to_string()))?;
        let expected = verify::Expected {
            format: recipe.format,
            quality: recipe.quality,
            size: rendered.raster.size(),
            planned: Planned::Whole(&rendered.raster),
            covered: &|y| rendered.covered_in_row(y),
            credit: recipe.credit.as_ref(),
            gamut: Gamut::Srgb,
        };
        let verified = self.put_in_place(order.name, &encoded.bytes, &expected)?;
        Ok(Made { verified, route: Route::Redrawn(reason), notes })
    }

    fn put_in_place(&self, name: &Path, bytes: &[u8], expected: &verify::Expected<'_>) -> Result<Verified, Failure> {
        let path = self.request.destination.join(name);
        let prove = |bytes: &[u8]| verify::prove(bytes, expected, self.limits);
        place(&path, bytes, prove).map_err(|error| match error {
            PlaceError::NameTaken => Failure::NameTaken(name.to_path_buf()),
            PlaceError::Io(error) => Failure::NotWritten(error.into()),
            PlaceError::NotProved(defects) => Failure::NotProved(defects),
        })
    }
}

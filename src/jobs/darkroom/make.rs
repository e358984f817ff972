//! The two ways to make a file: without loss from coefficients, or redrawn from pixels.

use super::{MaxEdge, Reason, Route};
use crate::domain::{PxBox, Style};
use crate::imaging::cover::CoverWish;
use crate::imaging::encode::{Credit, Density, OutputFormat, Quality, Recipe, encode};
use crate::imaging::lossless::{Declined, Edges, NotRetouched, Retouching, retouch};
use crate::imaging::refit::refit;
use crate::imaging::render::render;
use crate::imaging::verify::{Expected, Planned};
use crate::imaging::{Format, Gamut, Limits, Note, Picture, decode, decode_at_least};
use crate::jobs::{Failure, Workers};

/// Where files are made.
pub(in crate::jobs) struct Darkroom<'a> {
    pub(in crate::jobs) limits: &'a Limits,
    pub(in crate::jobs) workers: &'a Workers,
}

/// What is to be made of one photo.
pub(in crate::jobs) struct Order<'a> {
    /// What the photo is.
    pub(in crate::jobs) source: Format,
    /// What it becomes.
    pub(in crate::jobs) output: OutputFormat,
    /// What to cover, in pixels of the upright picture.
    pub(in crate::jobs) wishes: &'a [CoverWish],
    /// The boxes of faces that may be seen, in the same pixels: covers are cut back there.
    pub(in crate::jobs) shown: &'a [PxBox],
    /// How covers look.
    pub(in crate::jobs) style: Style,
    /// How large it becomes.
    pub(in crate::jobs) max_edge: MaxEdge,
    /// What to do with a JPEG that cannot be turned upright without loss and without giving up some of its edge.
    pub(in crate::jobs) edges: Edges,
    /// How well it is written, where it is redrawn.
    pub(in crate::jobs) quality: Quality,
    /// The only words that may be written into it.
    pub(in crate::jobs) credit: Option<&'a Credit>,
    /// How large it is on paper.
    pub(in crate::jobs) density: Density,
}

/// A file that was made, and what became of its bytes.
pub(in crate::jobs) struct Made<V> {
    pub(in crate::jobs) put: V,
    pub(in crate::jobs) route: Route,
    pub(in crate::jobs) notes: Vec<Note>,
}

/// Takes the bytes of a finished file and what they must prove.
type Put<'a, V> = dyn Fn(&[u8], &Expected<'_>) -> Result<V, Failure> + 'a;

impl Darkroom<'_> {
    /// Covers and writes, and hands the bytes to `put`. `picture` is there when it had to be decoded before.
    pub(in crate::jobs) fn make<V>(
        &self,
        bytes: Vec<u8>,
        mut picture: Option<Picture>,
        order: &Order<'_>,
        put: &Put<'_, V>,
    ) -> Result<Made<V>, Failure> {
        let reason = if let Some(reason) = order.reason_against_lossless() {
            reason
        } else {
            picture = None; // only the parts around the covers become pixels, and a large picture is memory
            match self.retouched(&bytes, order, put)? {
                Ok(made) => return Ok(made),
                Err(declined) => Reason::Declined(declined),
            }
        };
        if picture.is_none()
            && let Some(made) = self.refitted(&bytes, order, &reason, put)?
        {
            return Ok(made);
        }
        let picture = picture.map_or_else(|| self.decoded(&bytes, order.max_edge), Ok)?;
        drop(bytes); // the pixels are all that is needed from here on, and a large photo counts twice otherwise
        self.redrawn(picture, order, reason, put)
    }

    /// The pixels, no more of them than the output needs.
    fn decoded(&self, bytes: &[u8], max_edge: MaxEdge) -> Result<Picture, Failure> {
        Ok(match max_edge.px() {
            Some(edge) => decode_at_least(bytes, edge, self.limits)?,
            None => decode(bytes, self.limits)?,
        })
    }

    fn retouched<V>(
        &self,
        bytes: &[u8],
        order: &Order<'_>,
        put: &Put<'_, V>,
    ) -> Result<Result<Made<V>, Declined>, Failure> {
        let Order { wishes, shown, style, edges, credit, density, .. } = *order;
        let retouched = match retouch(bytes, &Retouching { wishes, shown, style, edges, credit, density }, self.limits)
        {
            Ok(retouched) => retouched,
            Err(NotRetouched::Declined(declined)) => return Ok(Err(declined)),
            Err(NotRetouched::Unclear(unclear)) => return Err(unclear.into()),
        };
        self.workers.stop_if_asked()?;
        let expected = Expected {
            format: order.output,
            quality: order.quality,
            size: retouched.size,
            planned: Planned::Patches(&retouched.patches),
            covered: &|y| retouched.covered_in_row(y),
            credit,
            gamut: retouched.gamut,
        };
        let put = put(&retouched.bytes, &expected)?;
        Ok(Ok(Made { put, route: Route::Lossless { trimmed: retouched.trimmed }, notes: retouched.notes }))
    }

    /// A photo with nothing to hide and nothing to convert, made smaller component by component.
    fn refitted<V>(
        &self,
        bytes: &[u8],
        order: &Order<'_>,
        reason: &Reason,
        put: &Put<'_, V>,
    ) -> Result<Option<Made<V>>, Failure> {
        let Order { quality, credit, .. } = *order;
        let is_jpeg = (order.source, order.output) == (Format::Jpeg, OutputFormat::Jpeg);
        let Some(edge) = order.max_edge.px().filter(|_| is_jpeg && order.wishes.is_empty()) else { return Ok(None) };
        let Some(refitted) = refit(bytes, edge, quality, credit, order.density, self.limits) else { return Ok(None) };
        self.workers.stop_if_asked()?;
        let expected = Expected {
            format: order.output,
            quality,
            size: refitted.size,
            planned: Planned::Patches(&[]),
            covered: &|_| Vec::new(),
            credit,
            gamut: Gamut::Srgb,
        };
        let put = put(&refitted.bytes, &expected)?;
        Ok(Some(Made { put, route: Route::Redrawn(reason.clone()), notes: refitted.notes }))
    }

    fn redrawn<V>(
        &self,
        picture: Picture,
        order: &Order<'_>,
        reason: Reason,
        put: &Put<'_, V>,
    ) -> Result<Made<V>, Failure> {
        let notes = picture.notes.clone();
        let rendered = render(picture, order.wishes, order.shown, order.style, order.max_edge.px())?;
        self.workers.stop_if_asked()?;
        let Order { output: format, quality, density, .. } = *order;
        let recipe = Recipe { format, quality, credit: order.credit.cloned(), density };
        let encoded = encode(&rendered.raster, &recipe).map_err(|error| Failure::NotEncoded(error.to_string()))?;
        let expected = Expected {
            format: recipe.format,
            quality: recipe.quality,
            size: rendered.raster.size(),
            planned: Planned::Whole(&rendered.raster),
            covered: &|y| rendered.covered_in_row(y),
            credit: order.credit,
            gamut: Gamut::Srgb,
        };
        let put = put(&encoded.bytes, &expected)?;
        Ok(Made { put, route: Route::Redrawn(reason), notes })
    }
}

impl Order<'_> {
    /// Why the lossless path is not even tried.
    fn reason_against_lossless(&self) -> Option<Reason> {
        if self.max_edge != MaxEdge::Full {
            Some(Reason::Resized)
        } else if (self.source, self.output) != (Format::Jpeg, OutputFormat::Jpeg) {
            Some(Reason::Format)
        } else {
            None
        }
    }
}

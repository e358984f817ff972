//! The proof that a finished file is what was planned.

use std::ops::Range;

use super::difference::Difference;
use super::finished::{Finished, Leftover};
use super::planned::Planned;
use super::{examine, pixels, second_decoder};
use crate::domain::Size;
use crate::imaging::encode::{Credit, OutputFormat, Quality};
use crate::imaging::{Gamut, Limits, Raster, Refusal};

/// For a row of the output, the spans of its pixels that must be a cover's. A row may be asked more than once.
pub type CoveredSpans<'a> = dyn Fn(u32) -> Vec<Range<u32>> + 'a;

/// What a finished file must be.
pub struct Expected<'a> {
    /// The format that was asked for.
    pub format: OutputFormat,
    /// The quality that was asked for. A JPEG says itself how coarse it is.
    pub quality: Quality,
    /// The size of the output.
    pub size: Size,
    /// Its pixels, or those around the covers.
    pub planned: Planned<'a>,
    /// Which of them are covered.
    pub covered: &'a CoveredSpans<'a>,
    /// The credit that was asked for.
    pub credit: Option<&'a Credit>,
    /// What the numbers of the pixels mean. Only a JPEG can say anything but sRGB.
    pub gamut: Gamut,
}

/// Why a finished file may not be put in place.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Defect {
    /// It cannot be read.
    #[error("unreadable: {0}")]
    Unreadable(#[from] Refusal),
    /// It holds something that the picture does not need.
    #[error("left over: {} in {}, {} bytes", .0.name, .0.place, .0.bytes)]
    Leftover(Leftover),
    /// It is of another format.
    #[error("{} where {} was planned", found.id(), planned.id())]
    Format {
        /// As planned.
        planned: OutputFormat,
        /// As found.
        found: OutputFormat,
    },
    /// It is of another size.
    #[error("{found:?} where {planned:?} was planned")]
    Size {
        /// As planned.
        planned: Size,
        /// As found.
        found: Size,
    },
    /// Its credit is not the one asked for.
    #[error("not the credit that was planned")]
    Credit,
    /// It has not the profile that the plan's pixels need, or one that they do not.
    #[error("{found:?} where {planned:?} was planned")]
    Gamut {
        /// As planned.
        planned: Gamut,
        /// As found.
        found: Gamut,
    },
    /// The plan itself has not the pixels that the file must be compared with, so nothing is proved. Our fault.
    #[error("no pixels are planned for the covered block at {x},{y}")]
    Unplanned {
        /// Left edge of the first such block, in pixels of the output.
        x: u32,
        /// Its top edge.
        y: u32,
    },
    /// Its pixels under a cover (or, in a lossless format, anywhere) are not the planned ones.
    #[error("other pixels than planned in {} windows, worst at {},{}: {:.1} levels where {:.1} are allowed", .0.windows, .0.x, .0.y, .0.found, .0.allowed)]
    Pixels(Difference),
}

/// A question that a file has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// Nothing in it but what the picture needs.
    Structure,
    /// Format, size and credit as planned.
    Plan,
    /// It was read to its end by a decoder that shares nothing with the writer.
    SecondDecoder,
    /// The covers' own pixels where the covers are.
    Covers,
}

impl Check {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 4] = [Self::Structure, Self::Plan, Self::SecondDecoder, Self::Covers];

    /// The stable identifier used in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Plan => "plan",
            Self::SecondDecoder => "second-decoder",
            Self::Covers => "covers",
        }
    }
}

/// A file that is proved. [`prove`] alone makes one, and nothing else may be put in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    format: OutputFormat,
    size: Size,
    sha256: String,
    bytes: u64,
}

impl Verified {
    /// The format.
    pub const fn format(&self) -> OutputFormat {
        self.format
    }

    /// The size of the picture.
    pub const fn size(&self) -> Size {
        self.size
    }

    /// SHA-256 of the file, in lower-case hexadecimal digits.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// The length of the file.
    pub const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What was checked: all there is, else there would be no `Verified`.
    pub const fn checks(&self) -> [Check; 4] {
        Check::ALL
    }
}

/// Proves that these bytes are the planned file: structure, plan, second decoder, covers.
///
/// # Errors
/// Every [`Defect`] found. Pixels are compared only when format and size are as planned.
pub fn prove(bytes: &[u8], expected: &Expected<'_>, limits: &Limits) -> Result<Verified, Vec<Defect>> {
    let (finished, differing) = examine(bytes, limits, Some(expected)).map_err(|refusal| vec![refusal.into()])?;
    let Finished { format, size, sha256, .. } = finished.clone();
    let mut defects = against_plan(finished, expected);
    defects.extend(differing);
    if format == expected.format && size == expected.size {
        defects.extend(compare_decoded(bytes, expected, limits).err());
    }
    if defects.is_empty() { Ok(Verified { format, size, sha256, bytes: bytes.len() as u64 }) } else { Err(defects) }
}

fn against_plan(finished: Finished, expected: &Expected<'_>) -> Vec<Defect> {
    let mut defects: Vec<Defect> = finished.leftovers.into_iter().map(Defect::Leftover).collect();
    if finished.format != expected.format {
        defects.push(Defect::Format { planned: expected.format, found: finished.format });
    }
    if finished.size != expected.size {
        defects.push(Defect::Size { planned: expected.size, found: finished.size });
    }
    if finished.credit.as_ref() != expected.credit {
        defects.push(Defect::Credit);
    }
    if finished.gamut != expected.gamut {
        defects.push(Defect::Gamut { planned: expected.gamut, found: finished.gamut });
    }
    if matches!(expected.planned, Planned::Whole(raster) if raster.size() != expected.size) {
        defects.push(Defect::Unplanned { x: 0, y: 0 });
    }
    defects
}

/// Decodes a PNG or a WebP and compares it with the whole plan. The pixels of a JPEG are compared during the walk.
fn compare_decoded(bytes: &[u8], expected: &Expected<'_>, limits: &Limits) -> Result<(), Defect> {
    let decode = match expected.format {
        OutputFormat::Jpeg => return Ok(()),
        OutputFormat::Png => second_decoder::png,
        OutputFormat::WebP => second_decoder::webp,
    };
    let Planned::Whole(planned) = expected.planned else { return Err(Defect::Unplanned { x: 0, y: 0 }) };
    let found = decode(bytes, limits)?;
    if found.size() != planned.size() {
        return Err(Refusal::broken(expected.format.as_format(), "another size in the second decoder").into());
    }
    match differences(planned, &found, expected) {
        None => Ok(()),
        Some(difference) => Err(Defect::Pixels(difference)),
    }
}

fn differences(planned: &Raster, found: &Raster, expected: &Expected<'_>) -> Option<Difference> {
    if expected.format == OutputFormat::Png {
        pixels::compare_exactly(planned, found)
    } else {
        pixels::compare_webp(planned, found, expected.covered, expected.quality)
    }
}

//! The proof that a finished file is what was planned.

use std::ops::Range;

use super::difference::Difference;
use super::finished::{Finished, Leftover};
use super::{examine, jpeg, pixels, second_decoder};
use crate::domain::Size;
use crate::imaging::encode::{Credit, OutputFormat, Quality};
use crate::imaging::{Limits, Raster, Refusal};

/// For a row of the output, the spans of its pixels that must be a cover's. Rows are asked from 0 downwards, some twice.
pub type CoveredSpans<'a> = dyn Fn(u32) -> Vec<Range<u32>> + 'a;

/// What a finished file must be.
pub struct Expected<'a> {
    /// The format that was asked for.
    pub format: OutputFormat,
    /// The quality that was asked for.
    pub quality: Quality,
    /// The pixels that were given to the encoder: covers painted, size of the output.
    pub raster: &'a Raster,
    /// Which of them are covered.
    pub covered: &'a CoveredSpans<'a>,
    /// The credit that was asked for.
    pub credit: Option<&'a Credit>,
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
    /// Another decoder opens it to its end.
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
    let (finished, coding) = examine(bytes, limits).map_err(|refusal| vec![refusal.into()])?;
    let Finished { format, size, sha256, .. } = finished.clone();
    let mut defects = against_plan(finished, expected);
    if format == expected.format && size == expected.raster.size() {
        match compare(bytes, coding.as_ref(), expected, limits) {
            Ok(None) => {}
            Ok(Some(difference)) => defects.push(Defect::Pixels(difference)),
            Err(refusal) => defects.push(refusal.into()),
        }
    }
    if defects.is_empty() { Ok(Verified { format, size, sha256, bytes: bytes.len() as u64 }) } else { Err(defects) }
}

fn against_plan(finished: Finished, expected: &Expected<'_>) -> Vec<Defect> {
    let mut defects: Vec<Defect> = finished.leftovers.into_iter().map(Defect::Leftover).collect();
    if finished.format != expected.format {
        defects.push(Defect::Format { planned: expected.format, found: finished.format });
    }
    if finished.size != expected.raster.size() {
        defects.push(Defect::Size { planned: expected.raster.size(), found: finished.size });
    }
    if finished.credit.as_ref() != expected.credit {
        defects.push(Defect::Credit);
    }
    defects
}

fn compare(
    bytes: &[u8],
    coding: Option<&jpeg::Coding>,
    expected: &Expected<'_>,
    limits: &Limits,
) -> Result<Option<Difference>, Refusal> {
    let Expected { raster, covered, quality, format, .. } = *expected;
    let other_size = || Refusal::broken(format.as_format(), "another size in the second decoder");
    match format {
        OutputFormat::Jpeg => {
            let found = second_decoder::jpeg(bytes, limits)?;
            let same_size = found.size == raster.size();
            let coding = coding.filter(|_| same_size).ok_or_else(other_size)?;
            let differences = jpeg::compare(raster, &found, coding, covered);
            let unplanned = || Refusal::unsupported(format.as_format(), "a sampling that Estompe does not write");
            differences.map(super::difference::Differences::worst).ok_or_else(unplanned)
        }
        OutputFormat::Png => {
            let found = second_decoder::png(bytes, limits)?;
            if found.size() != raster.size() {
                return Err(other_size());
            }
            Ok(pixels::compare_exactly(raster, &found))
        }
        OutputFormat::WebP => {
            let found = second_decoder::webp(bytes, limits)?;
            if found.size() != raster.size() {
                return Err(other_size());
            }
            Ok(pixels::compare_webp(raster, &found, covered, quality))
        }
    }
}

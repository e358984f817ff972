//! A JPEG's picture at a reduced size, straight from its coefficients.
//!
//! A row of MCUs is read, turned into samples and laid on its sheet before the next: no more of the picture than that is held
//! besides the sheet. Coefficients that the size has no room for are stepped over.

use super::coefficients::{Coefficients, latch};
use super::contents::{Contents, Piece};
use super::frame::Frame;
use super::plane::Plane;
use super::scale::Eighths;
use super::sequential::Sequential;
use super::sheet::{Apart, Pixelwise, Sheet};
use super::strip::{Fill, Strip, filling};
use super::tables::{Quantisers, Tables};
use super::unstuffed::Unstuffed;
use super::zigzag::last_within;
use crate::imaging::{Format, Limits, Pixels, Refusal, SampleBand};

/// Samples that stand around a component on each side, see [`components`].
pub(in crate::imaging) const BORDER: u32 = Apart::BORDER as u32;

/// What the three components of a picture are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging) enum Triple {
    /// Luma and chroma (ITU-T T.871).
    YCbCr,
    /// Red, green and blue as they are.
    Rgb,
}

/// Reads a picture of one component (to one channel) or three (to red, green, blue) at `eighths` of its size.
///
/// # Errors
/// `Broken` when the data ends early or makes no sense, `Unsupported` for sampling that is no whole multiple, `TooLarge`.
pub(in crate::imaging) fn reduced(
    contents: &Contents<'_>,
    triple: Triple,
    eighths: Eighths,
    limits: &Limits,
) -> Result<Pixels, Refusal> {
    let frame = spread_evenly(contents)?;
    limits.check_memory(eighths.of(frame.size).pixels() * frame.components.len() as u64)?;
    let mut sheet = Pixelwise::new(frame, triple, eighths);
    Reducing::over(contents, &vec![eighths; frame.components.len()], &mut sheet, limits)?;
    Ok(sheet.pixels)
}

/// Reads the components of a picture, each for itself, at its own of `eighths` of its size. `take` gets a component's place and what is
/// held of it each time that rows were added; around them stands a border of [`BORDER`] more samples.
///
/// # Errors
/// As [`reduced`].
pub(in crate::imaging) fn components(
    contents: &Contents<'_>,
    eighths: &[Eighths],
    limits: &Limits,
    take: &mut dyn FnMut(usize, &mut SampleBand),
) -> Result<(), Refusal> {
    let frame = spread_evenly(contents)?;
    let mut sheet = Apart::new(frame, eighths, take);
    limits.check_memory(sheet.bands.iter().map(|band| band.whole().pixels()).sum())?;
    Reducing::over(contents, eighths, &mut sheet, limits)
}

fn spread_evenly<'c>(contents: &'c Contents<'_>) -> Result<&'c Frame, Refusal> {
    let unread = || Refusal::unsupported(Format::Jpeg, "components or sampling that are not reduced");
    Some(&contents.frame).filter(|frame| frame.is_spread_evenly()).ok_or_else(unread)
}

/// A picture on its way to fewer samples.
struct Reducing<'s> {
    /// Of each component.
    eighths: &'s [Eighths],
    strips: Vec<Strip>,
    fillings: Vec<Box<dyn Fill>>,
    sheet: &'s mut dyn Sheet,
}

impl<'s> Reducing<'s> {
    fn over(
        contents: &Contents<'_>,
        eighths: &'s [Eighths],
        sheet: &'s mut dyn Sheet,
        limits: &Limits,
    ) -> Result<(), Refusal> {
        let mut reducing = Self { eighths, strips: Vec::new(), fillings: Vec::new(), sheet };
        let last_kept: Vec<u8> = eighths.iter().map(|eighths| last_within(eighths.get() as usize)).collect();
        if !contents.frame.progressive && contents.has_single_scan() {
            return reducing.stream(contents, &last_kept);
        }
        let whole = Coefficients::read_up_to(contents, last_kept.into_iter().max().unwrap_or(63), limits)?;
        reducing.prepare(contents, &whole.quantisers);
        for row in 0..contents.frame.units_of_all().1 {
            reducing.row(&whole.planes, row, row);
        }
        Ok(())
    }

    fn prepare(&mut self, contents: &Contents<'_>, quantisers: &[Quantisers]) {
        let strip = |(place, eighths): (usize, &Eighths)| Strip::new(&contents.frame, place, eighths.get() as usize);
        self.strips = self.eighths.iter().enumerate().map(strip).collect();
        self.fillings = self.eighths.iter().zip(quantisers).map(|(eighths, of)| filling(*eighths, of)).collect();
    }

    /// Reads a file of one sequential scan row by row.
    fn stream(&mut self, contents: &Contents<'_>, last_kept: &[u8]) -> Result<(), Refusal> {
        let frame = &contents.frame;
        let skips = last_kept.iter().any(|&last| last < 63);
        let mut tables = Tables::default();
        for piece in &contents.pieces {
            match piece {
                Piece::Segment(marker, payload) => tables.define(*marker, payload, skips)?,
                Piece::Scan(scan) => {
                    let mut quantisers = vec![None; frame.components.len()];
                    latch(&mut quantisers, scan, frame, &tables)?;
                    self.prepare(contents, &quantisers.into_iter().flatten().collect::<Vec<_>>());
                    let mut rows = Sequential::begin(scan, frame, &tables, last_kept)?;
                    let mut data = Unstuffed::new(scan.entropy);
                    let mut planes = frame.planes(1);
                    for row in 0..rows.rows() {
                        planes.iter_mut().for_each(Plane::clear);
                        rows.row(&mut data, &mut planes, 0)?;
                        self.row(&planes, 0, row);
                    }
                }
            }
        }
        Ok(())
    }

    /// Lays row `unit_row` of MCUs in `planes` on the sheet, where it is row `row`.
    fn row(&mut self, planes: &[Plane], unit_row: usize, row: usize) {
        for ((strip, plane), filling) in self.strips.iter_mut().zip(planes).zip(&self.fillings) {
            filling.fill(strip, plane, unit_row);
        }
        self.sheet.lay(row, &self.strips);
    }
}

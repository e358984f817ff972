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
use super::strip::Strip;
use super::tables::{Quantisers, Tables};
use super::unstuffed::Unstuffed;
use super::waves::Waves;
use super::zigzag::last_within;
use crate::imaging::{Format, Limits, Pixels, Refusal, SampleBand, widest};

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
    lay(contents, &mut sheet, eighths, limits)?;
    Ok(sheet.pixels)
}

/// Reads the components of a picture, each for itself, at `eighths` of their own sizes. `take` gets a component's place and what is
/// held of it each time that rows were added; around them stands a border of [`BORDER`] more samples.
///
/// # Errors
/// As [`reduced`].
pub(in crate::imaging) fn components(
    contents: &Contents<'_>,
    eighths: Eighths,
    limits: &Limits,
    take: &mut dyn FnMut(usize, &mut SampleBand),
) -> Result<(), Refusal> {
    let frame = spread_evenly(contents)?;
    let mut sheet = Apart::new(frame, eighths, take);
    limits.check_memory(sheet.bands.iter().map(|band| band.whole().pixels()).sum())?;
    lay(contents, &mut sheet, eighths, limits)
}

fn spread_evenly<'c>(contents: &'c Contents<'_>) -> Result<&'c Frame, Refusal> {
    let unread = || Refusal::unsupported(Format::Jpeg, "components or sampling that are not reduced");
    Some(&contents.frame).filter(|frame| frame.is_spread_evenly()).ok_or_else(unread)
}

fn lay(contents: &Contents<'_>, sheet: &mut dyn Sheet, eighths: Eighths, limits: &Limits) -> Result<(), Refusal> {
    match eighths.get() {
        1 => Reducing::<1, 1>::over(contents, sheet, limits),
        2 => Reducing::<2, 4>::over(contents, sheet, limits),
        3 => Reducing::<3, 16>::over(contents, sheet, limits),
        4 => Reducing::<4, 16>::over(contents, sheet, limits),
        5 => Reducing::<5, 32>::over(contents, sheet, limits),
        6 => Reducing::<6, 40>::over(contents, sheet, limits),
        7 => Reducing::<7, 56>::over(contents, sheet, limits),
        _ => Reducing::<8, 64>::over(contents, sheet, limits),
    }
}

/// A picture on its way to `N` samples for eight, worked out in `S` places: see [`Waves`].
struct Reducing<'s, const N: usize, const S: usize> {
    strips: Vec<Strip>,
    waves: Vec<Waves<N, S>>,
    sheet: &'s mut dyn Sheet,
}

impl<'s, const N: usize, const S: usize> Reducing<'s, N, S> {
    fn over(contents: &Contents<'_>, sheet: &'s mut dyn Sheet, limits: &Limits) -> Result<(), Refusal> {
        let mut reducing = Self { strips: Vec::new(), waves: Vec::new(), sheet };
        let last_kept = last_within(N);
        if !contents.frame.progressive && contents.has_single_scan() {
            return reducing.stream(contents, last_kept);
        }
        let whole = Coefficients::read_up_to(contents, last_kept, limits)?;
        reducing.prepare(contents, &whole.quantisers);
        for row in 0..contents.frame.units_of_all().1 {
            reducing.row(&whole.planes, row, row);
        }
        Ok(())
    }

    fn prepare(&mut self, contents: &Contents<'_>, quantisers: &[Quantisers]) {
        self.strips = (0..quantisers.len()).map(|place| Strip::new(&contents.frame, place, N)).collect();
        self.waves = quantisers.iter().map(Waves::new).collect();
    }

    /// Reads a file of one sequential scan row by row.
    fn stream(&mut self, contents: &Contents<'_>, last_kept: u8) -> Result<(), Refusal> {
        let frame = &contents.frame;
        let mut tables = Tables::default();
        for piece in &contents.pieces {
            match piece {
                Piece::Segment(marker, payload) => tables.define(*marker, payload, last_kept < 63)?,
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
        for ((strip, plane), waves) in self.strips.iter_mut().zip(planes).zip(&self.waves) {
            widest(
                #[inline(always)]
                || strip.fill(plane, unit_row, waves),
            );
        }
        self.sheet.lay(row, &self.strips);
    }
}

//! A JPEG's picture at a reduced size, straight from its coefficients.
//!
//! A row of MCUs is read, turned into samples and into pixels before the next: no more of the picture than that is held
//! besides the result. Coefficients that the size has no room for are stepped over.

use super::bits::Unstuffed;
use super::coefficients::{Coefficients, latch};
use super::contents::{Contents, Piece};
use super::inverse::Inverse;
use super::plane::Plane;
use super::samples::{interleave, interleave_rgb, widen};
use super::scale::Eighths;
use super::sequential::Sequential;
use super::strip::Strip;
use super::tables::{Quantisers, Tables};
use super::zigzag::last_within;
use crate::domain::Size;
use crate::imaging::{Format, Limits, Pixels, Refusal};

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
    match eighths.get() {
        1 => Reducing::<1, 4>::of(contents, triple, eighths, limits),
        2 => Reducing::<2, 4>::of(contents, triple, eighths, limits),
        3 => Reducing::<3, 4>::of(contents, triple, eighths, limits),
        4 => Reducing::<4, 4>::of(contents, triple, eighths, limits),
        5 => Reducing::<5, 8>::of(contents, triple, eighths, limits),
        6 => Reducing::<6, 8>::of(contents, triple, eighths, limits),
        7 => Reducing::<7, 8>::of(contents, triple, eighths, limits),
        _ => Reducing::<8, 8>::of(contents, triple, eighths, limits),
    }
}

/// A picture on its way to `N` samples for eight, worked out in `L` lanes.
struct Reducing<const N: usize, const L: usize> {
    inverse: Inverse<N, L>,
    strips: Vec<Strip>,
    /// Per component: pixels per sample, across and down.
    spread: Vec<(usize, usize)>,
    /// Rows of pixels in a row of MCUs.
    unit_rows: usize,
    size: Size,
    triple: Triple,
    pixels: Pixels,
    /// A row of each component as wide as the picture.
    lines: [Vec<u8>; 3],
}

impl<const N: usize, const L: usize> Reducing<N, L> {
    fn of(contents: &Contents<'_>, triple: Triple, eighths: Eighths, limits: &Limits) -> Result<Pixels, Refusal> {
        let mut reducing = Self::new(contents, triple, eighths, limits)?;
        let last_kept = last_within(N);
        if !contents.frame.progressive && contents.has_single_scan() {
            reducing.stream(contents, last_kept)?;
        } else {
            let whole = Coefficients::read_up_to(contents, last_kept, limits)?;
            reducing.prepare(contents, &whole.quantisers);
            for row in 0..contents.frame.units_of_all().1 {
                reducing.row(&whole.planes, row, row);
            }
        }
        Ok(reducing.pixels)
    }

    fn new(contents: &Contents<'_>, triple: Triple, eighths: Eighths, limits: &Limits) -> Result<Self, Refusal> {
        let frame = &contents.frame;
        if !frame.is_spread_evenly() {
            return Err(Refusal::unsupported(Format::Jpeg, "components or sampling that are not reduced"));
        }
        let spread: Vec<_> = (0..frame.components.len()).map(|place| frame.spread(place)).collect();
        let (h_most, v_most) = frame.largest();
        let size = eighths.of(frame.size);
        let bytes = size.pixels() * spread.len() as u64;
        limits.check_memory(bytes)?;
        Ok(Self {
            inverse: Inverse::new(),
            strips: Vec::new(),
            spread,
            unit_rows: v_most * N,
            size,
            triple,
            pixels: Pixels::zeroed(bytes as usize),
            lines: std::array::from_fn(|_| vec![0; frame.units_of_all().0 * h_most * N]),
        })
    }

    fn prepare(&mut self, contents: &Contents<'_>, quantisers: &[Quantisers]) {
        let strip = |(place, table): (usize, &Quantisers)| Strip::new(&contents.frame, place, table, N);
        self.strips = quantisers.iter().enumerate().map(strip).collect();
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
                    let data = Unstuffed::new(scan.entropy);
                    let mut bits = data.interval(0);
                    let mut planes = frame.planes(1);
                    for row in 0..rows.rows() {
                        planes.iter_mut().for_each(Plane::clear);
                        rows.row(&data, &mut bits, &mut planes, 0)?;
                        self.row(&planes, 0, row);
                    }
                }
            }
        }
        Ok(())
    }

    /// Turns row `unit_row` of MCUs in `planes` into the pixels of row `row` of the picture's.
    fn row(&mut self, planes: &[Plane], unit_row: usize, row: usize) {
        for (strip, plane) in self.strips.iter_mut().zip(planes) {
            strip.fill(plane, unit_row, &self.inverse);
        }
        let (width, height) = (self.size.width as usize, self.size.height as usize);
        let channels = self.spread.len();
        for y in 0..self.unit_rows.min(height.saturating_sub(row * self.unit_rows)) {
            let at = (row * self.unit_rows + y) * width * channels;
            let Some(target) = self.pixels.get_mut(at..at + width * channels) else { return };
            for ((line, strip), &(across, down)) in self.lines.iter_mut().zip(&self.strips).zip(&self.spread) {
                // The line before is still there where a sample stands for several rows.
                if y % down == 0 {
                    widen(strip.row(y / down), across, line);
                }
            }
            let lines = [&self.lines[0][..], &self.lines[1][..], &self.lines[2][..]];
            match (channels, self.triple) {
                (1, _) => target.copy_from_slice(&lines[0][..width]),
                (_, Triple::Rgb) => interleave(lines, target),
                (_, Triple::YCbCr) => interleave_rgb(lines, target),
            }
        }
    }
}

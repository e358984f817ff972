//! Where rows of samples come to lie: pixel by pixel, or each component for itself.

use super::frame::Frame;
use super::reduce::Triple;
use super::samples::{interleave, interleave_rgb, widen};
use super::scale::Eighths;
use super::strip::Strip;
use crate::domain::Size;
use crate::imaging::{Pixels, SampleBand, widest};

/// What a picture's rows of MCUs are laid on, from the first to the last.
pub(super) trait Sheet {
    /// Takes the samples of row `row` of MCUs.
    fn lay(&mut self, row: usize, strips: &[Strip]);
}

/// One channel, or red, green and blue side by side.
pub(super) struct Pixelwise {
    pub(super) pixels: Pixels,
    size: Size,
    triple: Triple,
    /// Per component: pixels per sample, across and down.
    spread: Vec<(usize, usize)>,
    /// A row of each component as wide as whole MCUs.
    lines: [Vec<u8>; 3],
}

impl Pixelwise {
    pub(super) fn new(frame: &Frame, triple: Triple, eighths: Eighths) -> Self {
        let size = eighths.of(frame.size);
        let spread: Vec<_> = (0..frame.components.len()).map(|place| frame.spread(place)).collect();
        let width = frame.units_of_all().0 * frame.largest().0 * eighths.get() as usize;
        let pixels = Pixels::zeroed(size.pixels() as usize * spread.len());
        Self { pixels, size, triple, spread, lines: std::array::from_fn(|_| vec![0; width]) }
    }

    #[inline(always)]
    fn line(&mut self, y: usize, first: usize, strips: &[Strip]) -> Option<()> {
        let (width, channels) = (self.size.width as usize, self.spread.len());
        let at = (first + y) * width * channels;
        let target = self.pixels.get_mut(at..at + width * channels)?;
        for ((line, strip), &(across, down)) in self.lines.iter_mut().zip(strips).zip(&self.spread) {
            // The line before is still there where a sample stands for several rows.
            if y.is_multiple_of(down) {
                widen(strip.row(y / down), across, line);
            }
        }
        let lines = [&self.lines[0][..], &self.lines[1][..], &self.lines[2][..]];
        match (channels, self.triple) {
            (1, _) => target.copy_from_slice(lines[0].get(..width)?),
            (_, Triple::Rgb) => interleave(lines, target),
            (_, Triple::YCbCr) => interleave_rgb(lines, target),
        }
        Some(())
    }
}

impl Sheet for Pixelwise {
    fn lay(&mut self, row: usize, strips: &[Strip]) {
        let rows = strips.iter().zip(&self.spread).map(|(strip, (_, down))| strip.rows() * down).max().unwrap_or(0);
        widest(
            #[inline(always)]
            || {
                for y in 0..rows {
                    // The last row of MCUs may reach beyond the picture.
                    if self.line(y, row * rows, strips).is_none() {
                        return;
                    }
                }
            },
        );
    }
}

/// Each component for itself, given on row by row: nothing of it is held here but what its taker still needs. Around its samples
/// stands a border of [`Self::BORDER`] more that repeat the outermost ones: a lattice that is laid over the picture from another
/// corner may begin a little outside of it.
pub(super) struct Apart<'t> {
    pub(super) bands: Vec<SampleBand>,
    take: &'t mut dyn FnMut(usize, &mut SampleBand),
}

impl<'t> Apart<'t> {
    /// Samples on each side.
    pub(super) const BORDER: usize = 1;

    /// Each component comes at its own of `eighths`. `take` gets a component's place and its band, each time that rows were added.
    pub(super) fn new(frame: &Frame, eighths: &[Eighths], take: &'t mut dyn FnMut(usize, &mut SampleBand)) -> Self {
        let band = |(place, eighths): (usize, &Eighths)| {
            let (width, height) = frame.samples(place);
            let held = eighths.of(Size::new(width as u32, height as u32));
            let border = 2 * Self::BORDER as u32;
            SampleBand::new(Size::new(held.width + border, held.height + border))
        };
        Self { bands: eighths.iter().enumerate().map(band).collect(), take }
    }
}

impl Sheet for Apart<'_> {
    fn lay(&mut self, row: usize, strips: &[Strip]) {
        for (place, (band, strip)) in self.bands.iter_mut().zip(strips).enumerate() {
            let held = band.whole().height as usize - 2 * Self::BORDER;
            let first = row * strip.rows();
            for y in 0..strip.rows().min(held.saturating_sub(first)) {
                let (above, below) = (first + y == 0, first + y + 1 == held);
                for _ in 0..=usize::from(above) + usize::from(below) {
                    band.push(strip.row(y), Self::BORDER);
                }
            }
            (self.take)(place, band);
        }
    }
}

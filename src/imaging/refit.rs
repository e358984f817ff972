//! A JPEG in which nothing is to be hidden, made smaller without ever being red, green and blue.
//!
//! ```text
//! file bytes ─► Contents ─► components at n eighths ─► each resized, upright ─► Coefficients ─► file bytes
//!                           └──────────────────── band by band ───────────────────┘
//! ```
//! A picture that must be turned is held whole in between: its first rows may be its last columns.
//!
//! Most photos hold luma, and chroma at half of its resolution; a smaller one is written the same way. Where no profile must
//! be applied and no cover painted, colours need not be made and unmade, and each component is resized as large as it is.

use super::encode::{self, Credit, Density, Quality};
use super::jpeg::contents::{Contents, take_apart};
use super::jpeg::draw::{Drawing, Drawn};
use super::jpeg::model::Model;
use super::jpeg::reduce;
use super::jpeg::scale::Eighths;
use super::refitter::Refitter;
use super::resize;
use super::sample_resizer::{Part, SampleResizer};
use super::{Gamut, Limits, Note, Orientation, SampleBand};
use crate::domain::Size;

/// A finished file.
#[derive(Clone, Debug)]
pub struct Refitted {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The size of its picture.
    pub size: Size,
    /// What the staff should know.
    pub notes: Vec<Note>,
}

/// Fits a JPEG into a square of `long_edge_px`, as [`super::render::render`] does without a wish.
///
/// `None`: it does not go this way, and [`super::decode_at_least`] opens it or says why not. It holds other components than
/// luma and chroma, means other colours than sRGB's, is not to become smaller, or cannot be read.
pub fn refit(
    bytes: &[u8],
    long_edge_px: u32,
    quality: Quality,
    credit: Option<&Credit>,
    density: Density,
    limits: &Limits,
) -> Option<Refitted> {
    let contents = take_apart(bytes, limits).ok()?;
    let (orientation, note) = contents.about.orientation().settled();
    let fitting = Fitting::of(&contents, orientation, long_edge_px)?;
    let components = contents.frame.components.len();
    let chroma = if components == 1 { 1 } else { encode::chroma_spread(quality) };
    let mut drawing = drawing(fitting.size, components, chroma, quality);
    let spreads: Vec<Spreads> = (0..components).map(|place| Spreads::of(&contents, place, chroma)).collect();
    let eighths: Vec<Eighths> = spreads.iter().map(|spreads| fitting.eighths(*spreads)).collect();
    let refitter = |(spreads, eighths): (&Spreads, &Eighths)| fitting.refitter(*spreads, *eighths);
    let mut refitters: Vec<Refitter> = spreads.iter().zip(&eighths).map(refitter).collect();
    let mut resizer = SampleResizer::new();
    let mut take = |place: usize, band: &mut SampleBand| {
        let Some(refitter) = refitters.get_mut(place) else { return };
        refitter.take(band, &mut resizer);
        if orientation == Orientation::Upright
            && let Some(made) = refitter.made()
        {
            drawing.take(place, made);
        }
    };
    reduce::components(&contents, &eighths, limits, &mut take).ok()?;
    if orientation != Orientation::Upright {
        for (place, mut refitter) in refitters.into_iter().enumerate() {
            drawing.take(place, &mut refitter.made()?.upright(orientation));
        }
    }
    let picture = drawing.finished()?.with_density(density);
    let bytes = picture.write(&encode::jpeg_segments(credit, Gamut::Srgb));
    Some(Refitted { bytes, size: fitting.size, notes: note.into_iter().collect() })
}

/// A picture of so many components, the first with `chroma` by `chroma` samples for one of the others.
fn drawing(size: Size, components: usize, chroma: u32, quality: Quality) -> Drawing {
    let [luma, of_chroma] = encode::quantisers(quality);
    let drawn = (0..components).map(|place| Drawn {
        factors: if place == 0 { (chroma, chroma) } else { (1, 1) },
        quantisers: if place == 0 { &luma } else { &of_chroma },
    });
    Drawing::new(size, &drawn.collect::<Vec<_>>())
}

/// Whether its components are gray, or luma and chroma, and mean sRGB.
fn is_plain(contents: &Contents<'_>) -> bool {
    let is_plain = matches!(Model::of(&contents.frame, &contents.about), Model::Gray | Model::YCbCr);
    is_plain && Gamut::of(&contents.about.colour()) == Some(Gamut::Srgb)
}

/// For how many pixels a sample of one component stands.
#[derive(Clone, Copy)]
struct Spreads {
    /// Of the picture as it is stored, across and down.
    from: (u32, u32),
    /// Of the new one, across as well as down.
    to: u32,
}

impl Spreads {
    /// Of the component at `place`; the new picture has `chroma` by `chroma` pixels for a sample of all but the first.
    fn of(contents: &Contents<'_>, place: usize, chroma: u32) -> Self {
        let (across, down) = contents.frame.spread(place);
        Self { from: (across as u32, down as u32), to: if place == 0 { 1 } else { chroma } }
    }
}

/// From the components of a picture of the `stored` size to those of one of the upright `size`.
struct Fitting {
    stored: Size,
    orientation: Orientation,
    size: Size,
}

impl Fitting {
    /// `None`: the picture is not to become smaller, or is not of a kind that goes this way.
    fn of(contents: &Contents<'_>, orientation: Orientation, long_edge_px: u32) -> Option<Self> {
        let stored = contents.frame.size;
        let size = resize::fitted_size(orientation.upright_size(stored), long_edge_px);
        let is_smaller = Eighths::sufficient(stored, long_edge_px) != Eighths::WHOLE;
        (is_smaller && is_plain(contents)).then_some(Self { stored, orientation, size })
    }

    /// The least part of its size at which a component is read: it has a sample then for each of the new ones, on both axes.
    fn eighths(&self, Spreads { from, to }: Spreads) -> Eighths {
        let new = Size::new(self.stored.width * to, self.stored.height * to);
        Eighths::sufficient(new, self.size.long_edge() * from.0.max(from.1))
    }

    /// For one component that is read at `eighths` of its size. What it makes is not turned yet.
    fn refitter(&self, Spreads { from, to }: Spreads, eighths: Eighths) -> Refitter {
        let samples = Size::new(self.size.width.div_ceil(to), self.size.height.div_ceil(to));
        // As they are stored: to exchange two sides undoes itself.
        let (size, samples) = (self.orientation.upright_size(self.size), self.orientation.upright_size(samples));
        let read = |stored: u32, from: u32| f64::from(stored * eighths.get()) / f64::from(8 * from);
        let (across, down) = (read(self.stored.width, from.0), read(self.stored.height, from.1));
        let (left, width) = part(across, (size.width, samples.width * to), self.orientation.flips_columns());
        let (top, height) = part(down, (size.height, samples.height * to), self.orientation.flips_rows());
        let is_upright = self.orientation == Orientation::Upright;
        let made = if is_upright { SampleBand::new(samples) } else { SampleBand::to_keep(samples) };
        Refitter::new(Part { left, top, width, height }, made)
    }
}

/// Where a component's new samples lie along one axis, in samples as they were read, `whole` for all pixels: the first place, and how
/// far they reach. `reached` pixels of the output, at least its `side`, are covered by whole samples; they begin where the upright
/// picture does.
fn part(whole: f64, (side, reached): (u32, u32), is_flipped: bool) -> (f64, f64) {
    let beyond = whole * f64::from(reached - side) / f64::from(side);
    (f64::from(reduce::BORDER) - if is_flipped { beyond } else { 0.0 }, whole + beyond)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_component_is_read_larger_than_its_new_samples_need() {
        let eighths = |stored: (u32, u32), from, to| {
            let (stored, orientation) = (Size::new(stored.0, stored.1), Orientation::Upright);
            let fitting = Fitting { stored, orientation, size: resize::fitted_size(stored, 2048) };
            fitting.eighths(Spreads { from, to }).get()
        };
        // Luma; chroma of half its size on both axes, on one, and of all of it; and that which stays as large as luma.
        let all = |stored| {
            [((1, 1), 1), ((2, 2), 2), ((2, 1), 2), ((1, 1), 2), ((2, 2), 1)]
                .map(|(from, to)| eighths(stored, from, to))
        };
        assert_eq!(all((4032, 3024)), [5, 5, 5, 3, 8]);
        assert_eq!(all((3024, 4032)), [5, 5, 5, 3, 8]);
        assert_eq!(all((6000, 4000)), [3, 3, 3, 2, 6]);
        assert_eq!(all((8192, 6144)), [2, 2, 2, 1, 4]);
    }
}

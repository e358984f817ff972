//! The lossless path: a JPEG of which only what is hidden changes.
//!
//! ```text
//! file bytes ─► Contents ─► Coefficients ─► upright ─► patches ─► painted ─► redrawn blocks ─► file bytes
//! ```
//!
//! Pixels are made only around the covers, and only the blocks that a cover touches are made anew. Everything else keeps its
//! coefficients bit for bit, and with them the camera's quantisation tables and the noise of its sensor: both tell cameras
//! apart, which is why a published photo is reduced unless somebody asks for its full size.

use super::cover::{self, CoverPlan, CoverWish, Mask, UnclearWish};
use super::encode::{self, Credit, Density};
use super::jpeg::coefficients::Coefficients;
use super::jpeg::contents::{Contents, take_apart};
use super::jpeg::model::Model;
use super::jpeg::redraw::Visible;
use super::{Gamut, Limits, Note, Patch, Refusal};
use crate::domain::{PxBox, Size, Style};
use std::ops::Range;

pub use super::jpeg::turn::{Edges, Trimmed};

/// What is to become of a photo.
#[derive(Clone, Copy, Debug)]
pub struct Retouching<'a> {
    /// What to cover, in pixels of the upright picture.
    pub wishes: &'a [CoverWish],
    /// The boxes of faces that may be seen, in the same pixels.
    pub shown: &'a [PxBox],
    /// How covers look.
    pub style: Style,
    /// What to do with sides that cannot be turned without loss.
    pub edges: Edges,
    /// The only words that may be written.
    pub credit: Option<&'a Credit>,
    /// How large the picture is on paper.
    pub density: Density,
}

/// A finished file, and what it must be proved against.
#[derive(Clone, Debug)]
pub struct Retouched {
    /// The bytes of the file.
    pub bytes: Vec<u8>,
    /// The size of its picture.
    pub size: Size,
    /// The colours that its numbers mean.
    pub gamut: Gamut,
    /// The painted parts: all pixels of every MCU that holds a covered one.
    pub patches: Vec<Patch>,
    /// What was given up on the way, at the upright picture's left and top.
    pub trimmed: Trimmed,
    /// What the staff should know.
    pub notes: Vec<Note>,
    covered: Mask,
}

impl Retouched {
    /// The covered pixels of row `y`.
    pub fn covered_in_row(&self, y: u32) -> Vec<Range<u32>> {
        self.covered.row(y).iter().map(|span| span.start..span.end).collect()
    }
}

/// Why a photo does not take this path. It can still be redrawn from its pixels, or that path says why not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Declined {
    /// It is not a JPEG whose coefficients can be read.
    #[error("coefficients cannot be read: {0}")]
    Unread(#[from] Refusal),
    /// Its components are inks, or red, green and blue: few readers agree about those.
    #[error("components other than gray, or luma and chroma")]
    Components,
    /// Its colours are described by a profile that would have to be kept, and tells devices apart.
    #[error("a colour profile of its own")]
    Colours,
    /// It cannot be turned upright without giving up pixels.
    #[error("sides that are no whole number of blocks")]
    Edges,
    /// Its components are sampled in a way that has no whole number of pixels for a sample.
    #[error("sampling factors that do not divide each other")]
    Sampling,
}

/// Why a photo was not retouched.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRetouched {
    /// It takes the other path.
    #[error(transparent)]
    Declined(#[from] Declined),
    /// Nobody can say what is to be hidden: it is not to be published at all.
    #[error(transparent)]
    Unclear(#[from] UnclearWish),
}

impl From<Refusal> for NotRetouched {
    fn from(refusal: Refusal) -> Self {
        Self::Declined(refusal.into())
    }
}

/// Covers a JPEG and writes it without touching what is not covered.
///
/// # Errors
/// [`NotRetouched::Declined`] with the reason, and [`NotRetouched::Unclear`] for a wish that says nothing.
pub fn retouch(bytes: &[u8], retouching: &Retouching<'_>, limits: &Limits) -> Result<Retouched, NotRetouched> {
    let contents = take_apart(bytes, limits)?;
    let gamut = gamut(&contents)?;
    if !contents.frame.is_spread_evenly() {
        return Err(Declined::Sampling.into());
    }
    let (orientation, note) = contents.about.orientation().settled();
    let read = Coefficients::read(&contents, limits)?;
    let (mut picture, trimmed) = read.upright(orientation, retouching.edges).ok_or(Declined::Edges)?;
    let plan = plan(&picture, retouching, trimmed)?;
    let patches = painted(&mut picture, &plan, retouching.style).ok_or(Declined::Sampling)?;
    let picture = picture.with_density(retouching.density);
    let bytes = picture.write(&encode::jpeg_segments(retouching.credit, gamut));
    let covered = plan.mask().clone();
    Ok(Retouched { bytes, size: picture.size(), gamut, patches, trimmed, notes: note.into_iter().collect(), covered })
}

fn gamut(contents: &Contents<'_>) -> Result<Gamut, Declined> {
    match Model::of(&contents.frame, &contents.about) {
        Model::Gray | Model::YCbCr => Gamut::of(&contents.about.colour()).ok_or(Declined::Colours),
        Model::Rgb | Model::Cmyk { .. } | Model::Ycck => Err(Declined::Components),
    }
}

/// The plan in pixels of the picture that is left after trimming.
fn plan(picture: &Coefficients, retouching: &Retouching<'_>, trimmed: Trimmed) -> Result<CoverPlan, UnclearWish> {
    let (dx, dy) = (-(trimmed.left as f32), -(trimmed.top as f32));
    let wishes: Vec<CoverWish> = retouching.wishes.iter().map(|wish| wish.moved(dx, dy)).collect();
    let shown: Vec<PxBox> = retouching.shown.iter().map(|face| face.moved(dx, dy)).collect();
    cover::plan(picture.size(), &wishes, &shown, &picture.grid())
}

/// Paints the covers; the parts of the picture that they reach, as painted. `None`: a part of it cannot be made.
fn painted(picture: &mut Coefficients, plan: &CoverPlan, style: Style) -> Option<Vec<Patch>> {
    if plan.is_empty() {
        return Some(Vec::new());
    }
    let frames = plan.patch_frames(&picture.grid());
    let mut patches =
        frames.into_iter().map(|frame| picture.patch(frame, plan.mask())).collect::<Option<Vec<Patch>>>()?;
    let before: Vec<Visible> = patches.iter().map(|patch| Visible::of(patch, plan.mask())).collect();
    cover::paint_patches(&mut patches, picture.eighth()?, plan, style).ok()?;
    for (before, after) in before.iter().zip(&patches) {
        picture.redraw(before, after, plan.mask());
    }
    Some(patches)
}

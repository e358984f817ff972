//! Covers: they replace the pixels of a region, and read none of them.
//!
//! ```text
//! wishes ─► plan: outline ─► cut back ─► block grid ─► margin ─► one Mask
//!                                                                  ▼
//! Raster, or Patches and an eighth ───────────────────► paint: blank ─► style
//! ```
//!
//! The law is *non-interference*: two pictures that differ only inside the mask become the same picture, in every style. It
//! holds by construction: painting first overwrites the mask with a constant ([`blank`]), and styles see only what is left.

mod ambient;
mod area;
mod blank;
mod block_axis;
mod canvas;
mod edge;
mod eighth;
mod frame;
mod grain;
mod head;
mod lattice;
mod mask;
mod outline;
mod patches;
mod plan;
mod reduced;
mod solid;
mod sticker;
mod tiles;
mod veil;

use super::{Patch, Raster};
use crate::domain::Style;
use blank::{Blanked, hide};
use lattice::Lattice;

pub use frame::Frame;
pub use mask::{Mask, Span};
pub use plan::{CoverPlan, CoverWish, UnclearWish, plan, plan_reduced};

/// Patches that do not hold every region of a plan, or an eighth of another picture: somebody would stay uncovered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the parts of the picture are not those that its covers need")]
pub struct NotHeld;

/// Covers the planned pixels of an upright picture of the plan's size, once and for all.
///
/// Inside the mask every pixel is wholly the cover's, and opaque. Around it the cover fades out, over less than an eighth
/// of a region's size for the veil and a few pixels for the others; nothing outside [`CoverPlan::reach`] changes. A plan that was made
/// for another size says nothing about this picture, which is then hidden altogether.
pub fn paint(raster: &mut Raster, plan: &CoverPlan, style: Style) {
    let mut whole = Patch::whole(raster.take());
    if whole.frame() == Frame::whole(plan.mask().size()) {
        let mut picture = Blanked::new(std::slice::from_mut(&mut whole), plan.mask());
        draw(&mut picture, plan, style, ambient::overview);
    } else {
        hide(&mut whole);
    }
    *raster = whole.into_raster();
}

/// Covers the planned pixels of a picture of which only some parts are there.
///
/// `patches` are those of [`CoverPlan::patch_frames`], or larger ones. `eighth` is the whole picture with one pixel for every
/// block of 8 by 8, `ceil(width / 8)` by `ceil(height / 8)`: its mean, by itself or with chroma shared by blocks that are at
/// most 32 pixels apart from edge to edge, not smoothed further. What is drawn is what [`paint`] draws, but for the tones of
/// veils and of what is under stickers where covers crowd: those are harmonised with the eighth.
///
/// # Errors
/// [`NotHeld`] when a region or the whole picture is missing; every patch is then hidden altogether.
pub fn paint_patches(patches: &mut [Patch], eighth: Raster, plan: &CoverPlan, style: Style) -> Result<(), NotHeld> {
    let is_held = |reach: Frame| patches.iter().any(|patch| patch.frame().holds(reach));
    if eighth.size() != eighth::size(plan.mask().size()) || !plan.reach().into_iter().all(is_held) {
        patches.iter_mut().for_each(hide);
        return Err(NotHeld);
    }
    draw(&mut Blanked::new(patches, plan.mask()), plan, style, |_| eighth::overview(eighth, plan.mask()));
    Ok(())
}

/// `overview` is made only for a style that looks around.
fn draw(picture: &mut Blanked, plan: &CoverPlan, style: Style, overview: impl FnOnce(&Blanked) -> Lattice) {
    if plan.is_empty() {
        return;
    }
    match style {
        Style::Veil => {
            let overview = overview(picture);
            veil::paint(picture, plan, &overview);
        }
        Style::Solid(colour) => solid::paint(picture, plan, colour),
        Style::Tiles => tiles::paint(picture, plan),
        Style::Sticker => {
            let overview = overview(picture);
            sticker::paint(picture, plan, &overview);
        }
    }
}

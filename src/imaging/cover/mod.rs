//! Covers: they replace the pixels of a region, and read none of them.
//!
//! ```text
//! wishes ─► plan: outline ─► cut back ─► block grid ─► margin ─► one Mask
//!                                                                  ▼
//! Raster ─────────────────────────────────────────────► paint: blank ─► style
//! ```
//!
//! The law is *non-interference*: two pictures that differ only inside the mask become the same picture, in every style. It
//! holds by construction: painting first overwrites the mask with a constant ([`blank`]), and styles see only what is left.

mod ambient;
mod area;
mod blank;
mod canvas;
mod edge;
mod grain;
mod head;
mod lattice;
mod mask;
mod outline;
mod plan;
mod solid;
mod sticker;
mod tiles;
mod veil;

use super::Raster;
use crate::domain::Style;
use blank::Blanked;

pub use mask::{Frame, Mask, Span};
pub use plan::{CoverPlan, CoverWish, UnclearWish, plan};

/// Covers the planned pixels of an upright, full-size picture, once and for all.
///
/// Inside the mask every pixel is wholly the cover's, and opaque. Around it the cover fades out, over less than an eighth
/// of a region's size for the veil and a few pixels for the others; nothing outside [`CoverPlan::reach`] changes. A plan that was made
/// for another size says nothing about this picture, which is then hidden altogether.
pub fn paint(raster: &mut Raster, plan: &CoverPlan, style: Style) {
    if raster.size() != plan.mask().size() {
        Blanked::new(raster, &Mask::full(raster.size()));
        return;
    }
    let mut picture = Blanked::new(raster, plan.mask());
    match style {
        Style::Veil => veil::paint(&mut picture, plan),
        Style::Solid(colour) => solid::paint(&mut picture, plan, colour),
        Style::Tiles => tiles::paint(&mut picture, plan),
        Style::Sticker => sticker::paint(&mut picture, plan),
    }
}

//! From an opened picture to the pixels that will be published: covered first, resized afterwards.

use super::cover::{self, CoverWish, Mask, UnclearWish};
use super::{Picture, Raster, resize};
use crate::domain::{PxBox, Style};
use std::ops::Range;

/// The pixels of a published file, and which of them are a cover's.
#[derive(Clone, Debug)]
pub struct Rendered {
    /// What will be encoded.
    pub raster: Raster,
    /// The pixels of `raster` that were made from cover alone.
    pub covered: Mask,
}

impl Rendered {
    /// The covered pixels of row `y`, as `verify` asks for them.
    pub fn covered_in_row(&self, y: u32) -> Vec<Range<u32>> {
        self.covered.row(y).iter().map(|span| span.start..span.end).collect()
    }
}

/// Covers a picture at its full size, then fits it into `max_edge_px` (`None`: keeps its size).
///
/// Covers come first because a resizing filter averages neighbours: a pixel beside a cover would otherwise carry some of what
/// the cover hides. `shown` are the boxes of faces that may be seen, in pixels of the upright picture; covers are cut back there.
///
/// # Errors
/// [`UnclearWish`] when nobody can say what one of the wishes hides: the photo is then not to be published.
pub fn render(
    picture: Picture,
    wishes: &[CoverWish],
    shown: &[PxBox],
    style: Style,
    max_edge_px: Option<u32>,
) -> Result<Rendered, UnclearWish> {
    let mut raster = picture.raster;
    let plan = cover::plan(raster.size(), wishes, shown, &picture.grid)?;
    cover::paint(&mut raster, &plan, style);
    let full_size = raster.size();
    if let Some(edge) = max_edge_px {
        raster = resize::fit_within(raster, edge);
    }
    let covered = if raster.size() == full_size {
        plan.mask().clone()
    } else {
        plan.mask().scaled_down(raster.size(), resize::FILTER_SUPPORT_PX)
    };
    Ok(Rendered { raster, covered })
}

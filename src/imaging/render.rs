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

/// Covers a picture at the size at which it was decoded, then fits it into `max_edge_px` (`None`: its full size).
///
/// Covers come first because a resizing filter averages neighbours: a pixel beside a cover would otherwise carry some of what
/// the cover hides. `shown` are the boxes of faces that may be seen; covers are cut back there. They and the wishes are in
/// pixels of the upright, full-size picture, and the size of the output follows from that one too: to decode fewer pixels
/// than the file holds changes neither what is covered nor how large it comes out.
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
    let plan = cover::plan_reduced(&picture.reduction(), wishes, shown, &picture.grid)?;
    let Picture { mut raster, full_size, .. } = picture;
    cover::paint(&mut raster, &plan, style);
    let size = max_edge_px.map_or(full_size, |edge| resize::fitted_size(full_size, edge));
    let raster = resize::to_size(raster, size);
    let covered = if raster.size() == plan.mask().size() {
        plan.mask().clone()
    } else {
        plan.mask().scaled_down(raster.size(), resize::FILTER_SUPPORT_PX)
    };
    Ok(Rendered { raster, covered })
}

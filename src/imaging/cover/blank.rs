//! First of all, what is hidden is gone.

use super::mask::Mask;
use crate::imaging::{Layout, Raster};

/// A picture whose covered pixels have been overwritten by one constant colour.
///
/// Styles are handed this and nothing else. Whatever they compute, scale or average afterwards, no byte of it can depend
/// on a pixel that is to be hidden: it is no longer there. That is why the veil cannot leak by a down-scaling step that
/// mixes both sides of an edge.
pub(super) struct Blanked<'a> {
    raster: &'a mut Raster,
    hidden: &'a Mask,
}

/// What stands under the covers until they are drawn: a warm mid grey.
pub(super) const NEUTRAL: [f32; 3] = [150.0, 145.0, 140.0];

impl<'a> Blanked<'a> {
    /// Overwrites the pixels of `hidden`, alpha included. A mask of another picture's size hides what it can.
    pub(super) fn new(raster: &'a mut Raster, hidden: &'a Mask) -> Self {
        let channels = raster.layout().channels();
        let [r, g, b] = NEUTRAL.map(|value| value as u8);
        for y in hidden.rows() {
            let row = raster.row_mut(y);
            for span in hidden.row(y) {
                let end = (span.end as usize * channels).min(row.len());
                let Some(bytes) = row.get_mut(span.start as usize * channels..end) else { continue };
                for pixel in bytes.chunks_exact_mut(channels) {
                    pixel.copy_from_slice(&[r, g, b, 255][..channels]);
                }
            }
        }
        Self { raster, hidden }
    }

    /// The pixels that are gone.
    pub(super) const fn hidden(&self) -> &Mask {
        self.hidden
    }

    /// The layout of the rows.
    pub(super) const fn layout(&self) -> Layout {
        self.raster.layout()
    }

    /// A row of bytes.
    pub(super) fn row(&self, y: u32) -> &[u8] {
        self.raster.row(y)
    }

    /// A row of bytes, to be drawn on.
    pub(super) fn row_mut(&mut self, y: u32) -> &mut [u8] {
        self.raster.row_mut(y)
    }
}

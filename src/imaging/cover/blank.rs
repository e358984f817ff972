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
    /// Overwrites the pixels of `hidden`, alpha included.
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

#[cfg(test)]
mod tests {
    use super::super::mask::Span;
    use super::*;
    use crate::domain::Size;
    use crate::imaging::Limits;

    #[test]
    fn what_is_hidden_is_gone_and_the_rest_is_not() {
        let size = Size::new(6, 4);
        let mask = Mask::from_rows(size, 1, [vec![Span { start: 1, end: 3 }]]);
        for layout in [Layout::Rgb, Layout::Rgba] {
            let mut raster = Raster::filled(size, layout, [9, 8, 7], &Limits::default()).unwrap();
            Blanked::new(&mut raster, &mask);
            let grey = NEUTRAL.map(|value| value as u8);
            for (x, y) in (0..4).flat_map(|y| (0..6).map(move |x| (x, y))) {
                assert_eq!(raster.rgb(x, y), Some(if mask.contains(x, y) { grey } else { [9, 8, 7] }), "{x} {y}");
            }
        }
    }
}

//! Putting colours on the picture: whole inside a cover, fading out around it.

use super::blank::Blanked;
use super::edge::Edge;
use super::lattice::{Cell, Lattice, PixelRow, Scratch};
use super::mask::Span;
use super::plan::Figure;
use crate::imaging::{Layout, to_byte};

/// Draws one region. `ink` gives the colour of pixel `(x, y)`, 0 to 255, from the lattice's values there.
pub(super) fn draw(
    picture: &mut Blanked,
    figure: &Figure,
    lattice: &Lattice,
    edge: Edge,
    ink: impl Fn(u32, u32, Cell) -> [f32; 3],
) {
    let frame = lattice.frame;
    let Some(patch) = picture.holding_mut(frame) else { return };
    let mut scratch = Scratch::default();
    for y in frame.top..frame.bottom {
        let values = lattice.pixel_row(y, &mut scratch);
        let line = Line { values, inside: figure.mask.row(y), end: frame.right, edge };
        let ink = |x, cell| ink(x, y, cell);
        let layout = patch.layout();
        let pixels = patch.part_mut(&(frame.left..frame.right), y);
        match layout {
            Layout::Rgb => line.draw::<3>(pixels, ink),
            Layout::Rgba => line.draw::<4>(pixels, ink),
        }
    }
}

/// One row of one region, from where the lattice begins.
struct Line<'a> {
    values: PixelRow<'a>,
    inside: &'a [Span],
    /// Where the lattice ends.
    end: u32,
    edge: Edge,
}

impl Line<'_> {
    fn draw<const N: usize>(&self, row: &mut [u8], ink: impl Fn(u32, Cell) -> [f32; 3]) {
        let (pixels, _) = row.as_chunks_mut::<N>();
        let mut x = self.values.left();
        let after_last = Span { start: self.end, end: self.end };
        for span in self.inside.iter().chain([&after_last]) {
            self.values.each(pixels, x..span.start, self.edge.end_px, |pixel, x, cell| {
                let share = self.edge.share(cell[3]);
                if share > 0.0 {
                    fade(pixel, ink(x, cell), share);
                }
            });
            self.values.each(pixels, span.start..span.end, f32::INFINITY, |pixel, x, cell| fill(pixel, ink(x, cell)));
            x = span.end;
        }
    }
}

#[inline]
fn fill<const N: usize>(pixel: &mut [u8; N], [r, g, b]: [f32; 3]) {
    // Four at once are one step for a processor; the fourth is the pixel's opacity.
    let mut bytes = [0; 4];
    bytes.iter_mut().zip([r, g, b, 255.0]).for_each(|(byte, value)| *byte = to_byte(value));
    pixel.copy_from_slice(&bytes[..N]);
}

/// Blends a colour over a pixel (Porter and Duff's *over*, straight alpha).
#[inline]
fn fade<const N: usize>(pixel: &mut [u8; N], colour: [f32; 3], share: f32) {
    let under = pixel.get(3).map_or(1.0, |&alpha| f32::from(alpha) / 255.0);
    let alpha = share + under * (1.0 - share);
    let part = share / alpha;
    for (byte, value) in pixel.iter_mut().zip(colour) {
        let old = f32::from(*byte);
        *byte = to_byte(old + (value - old) * part);
    }
    if let Some(byte) = pixel.get_mut(3) {
        *byte = to_byte(alpha * 255.0);
    }
}

//! Putting colours on the picture: whole inside a cover, fading out around it.

use super::blank::Blanked;
use super::edge::Edge;
use super::lattice::{Cell, Lattice, Scratch};
use super::mask::Span;
use super::plan::Figure;
use crate::imaging::Layout;

/// Draws one region. `ink` gives the colour of pixel `(x, y)`, 0 to 255, from the lattice's values there.
pub(super) fn draw(
    picture: &mut Blanked,
    figure: &Figure,
    lattice: &Lattice,
    edge: Edge,
    ink: impl Fn(u32, u32, Cell) -> [f32; 3],
) {
    let layout = picture.layout();
    let frame = lattice.frame;
    let mut scratch = Scratch::default();
    for y in frame.top..frame.bottom {
        let values = lattice.pixel_row(y, &mut scratch);
        let row = picture.row_mut(y);
        let mut x = frame.left;
        for span in figure.mask.row(y).iter().chain([&Span { start: frame.right, end: frame.right }]) {
            values.each(x, span.start, |x, cell| {
                let share = edge.share(cell[3]);
                if share > 0.0 {
                    fade(row, layout, x, ink(x, y, cell), share);
                }
            });
            values.each(span.start, span.end, |x, cell| fill(row, layout, x, ink(x, y, cell)));
            x = span.end;
        }
    }
}

#[inline]
fn fill(row: &mut [u8], layout: Layout, x: u32, colour: [f32; 3]) {
    let start = x as usize * layout.channels();
    if let Some(pixel) = row.get_mut(start..start + layout.channels()) {
        for (byte, value) in pixel.iter_mut().zip(colour.into_iter().chain([255.0])) {
            *byte = to_byte(value);
        }
    }
}

/// Blends a colour over a pixel (Porter and Duff's *over*, straight alpha).
#[inline]
fn fade(row: &mut [u8], layout: Layout, x: u32, colour: [f32; 3], share: f32) {
    let start = x as usize * layout.channels();
    let Some(pixel) = row.get_mut(start..start + layout.channels()) else { return };
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

/// Rounds; a float is cut to 0..=255 by the cast.
#[inline]
fn to_byte(value: f32) -> u8 {
    (value + 0.5) as u8
}

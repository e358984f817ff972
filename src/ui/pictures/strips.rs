//! A large picture as textures of a few rows each. Giving the graphics card a picture of two thousand pixels at once takes longer than
//! a frame may; a strip takes little, and one comes with each frame.

use crate::jobs::Pixels;
use eframe::egui::{Color32, ColorImage, Context, Painter, Rect, TextureHandle, TextureOptions, pos2};
use std::collections::VecDeque;
use std::ops::Range;

/// Rows of the picture in one strip.
const ROWS: usize = 160;

/// Rows of a picture, and one more above and below where there are any: where it is drawn larger or smaller, the first row of a
/// strip mixes with the last one of the strip before.
#[derive(Debug, PartialEq)]
pub(super) struct Cut {
    rows: Range<usize>,
    image: ColorImage,
}

/// Cuts a picture up. Done where it is made: it costs time.
pub(super) fn cut(pixels: &Pixels) -> Vec<Cut> {
    let (width, height) = (pixels.size.width as usize, pixels.size.height as usize);
    let starts = (0..height).step_by(ROWS);
    let strips = starts.map(|start| {
        let rows = start..(start + ROWS).min(height);
        let more = start.saturating_sub(1)..(rows.end + 1).min(height);
        let bytes = pixels.rgb.get(more.start * width * 3..more.end * width * 3).unwrap_or_default();
        Cut { rows, image: ColorImage::from_rgb([width, more.len()], bytes) }
    });
    strips.collect()
}

/// A large picture, whole or on its way.
pub(crate) struct Strips {
    height: usize,
    waiting: VecDeque<Cut>,
    there: Vec<(Range<usize>, TextureHandle)>,
}

impl Strips {
    pub(super) fn new(cuts: Vec<Cut>) -> Self {
        let height = cuts.last().map_or(0, |cut| cut.rows.end);
        Self { height, waiting: cuts.into(), there: Vec::new() }
    }

    /// Makes a texture of the next strip; gives back whether there was one.
    pub(super) fn go_on(&mut self, ctx: &Context) -> bool {
        let Some(Cut { rows, image }) = self.waiting.pop_front() else { return false };
        self.there.push((rows, ctx.load_texture("strip", image, TextureOptions::LINEAR)));
        true
    }

    pub(super) fn is_whole(&self) -> bool {
        self.waiting.is_empty()
    }

    /// Paints it into a place of the screen.
    pub(crate) fn paint(&self, painter: &Painter, place: Rect) {
        let y = |row: usize| place.min.y + place.height() * row as f32 / self.height.max(1) as f32;
        for (rows, texture) in &self.there {
            let rect = Rect::from_min_max(pos2(place.min.x, y(rows.start)), pos2(place.max.x, y(rows.end)));
            painter.image(texture.id(), rect, part(rows, texture.size()[1]), Color32::WHITE);
        }
    }
}

/// The rows of a strip as a part of its texture, which holds those beside them too.
fn part(rows: &Range<usize>, held: usize) -> Rect {
    let above = usize::from(rows.start > 0);
    let of = held.max(1) as f32;
    Rect::from_min_max(pos2(0.0, above as f32 / of), pos2(1.0, (above + rows.len()) as f32 / of))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Size;

    #[test]
    fn every_row_is_in_one_strip_and_drawn_from_where_it_is() {
        for height in [1, 159, 160, 161, 480, 1000] {
            let rgb: Vec<u8> = (0..height).flat_map(|row| [(row % 251) as u8; 6]).collect();
            let cuts = cut(&Pixels { size: Size::new(2, height as u32), rgb });
            let rows: Vec<usize> = cuts.iter().flat_map(|cut| cut.rows.clone()).collect();
            assert_eq!(rows, (0..height).collect::<Vec<_>>());
            for cut in &cuts {
                let held = cut.image.size[1];
                let part = part(&cut.rows, held);
                let first = (part.min.y * held as f32).round() as usize;
                let last = (part.max.y * held as f32).round() as usize - 1;
                let grey = |row: usize| usize::from(cut.image.pixels[row * 2].r());
                assert_eq!((grey(first), grey(last)), (cut.rows.start % 251, (cut.rows.end - 1) % 251));
            }
        }
    }
}

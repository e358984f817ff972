//! The input of the network: a piece of the picture put top left, padded to the network's step, never stretched.

use super::turn::Turn;
use crate::domain::{Point, Size};

/// The coarsest level of the network halves the input five times.
const STEP_PX: u32 = 32;

/// A piece as the network takes it: three planes (red, green, blue) of `padded` size, 0 to 255, zero where there is no picture.
pub(super) struct Letterbox {
    pub padded: Size,
    pub planes: Vec<f32>,
}

/// The size of a piece, padded to whole steps.
pub(super) const fn padded(piece: Size) -> Size {
    Size::new(piece.width.next_multiple_of(STEP_PX), piece.height.next_multiple_of(STEP_PX))
}

/// Interleaved pixels of a part of an upright picture, the first three channels red, green, blue.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub pixels: &'a [u8],
    pub channels: usize,
    pub size: Size,
}

impl Part<'_> {
    fn rgb(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let start = (y as usize * self.size.width as usize + x as usize) * self.channels;
        self.pixels.get(start..start + 3)?.try_into().ok()
    }

    /// The colour at a point, interpolated linearly between the four pixels around it; black outside.
    fn at(&self, Point { x, y }: Point) -> [f32; 3] {
        let (left, top) = ((x - 0.5).floor(), (y - 0.5).floor());
        let (fx, fy) = (x - 0.5 - left, y - 0.5 - top);
        let mut colour = [0.0; 3];
        for (dx, dy, share) in [
            (0.0, 0.0, (1.0 - fx) * (1.0 - fy)),
            (1.0, 0.0, fx * (1.0 - fy)),
            (0.0, 1.0, (1.0 - fx) * fy),
            (1.0, 1.0, fx * fy),
        ] {
            let (px, py) = (left + dx, top + dy);
            let is_inside = px >= 0.0 && py >= 0.0 && px < self.size.width as f32 && py < self.size.height as f32;
            let Some(rgb) = is_inside.then(|| self.rgb(px as u32, py as u32)).flatten() else { continue };
            for (sum, value) in colour.iter_mut().zip(rgb) {
                *sum += share * f32::from(value);
            }
        }
        colour
    }
}

impl Letterbox {
    /// A whole part, turned by quarters or not at all.
    pub(super) fn new(part: &Part<'_>, turn: Turn) -> Self {
        let mut made = Self::empty(turn.size(part.size));
        let stride = i64::from(made.padded.width);
        // Whole pixels fall on whole pixels, so a step along a row or a column of the part is a fixed step on the canvas.
        let (sin, cos) = turn.sin_cos();
        let (sin, cos) = (sin.round() as i64, cos.round() as i64);
        let (along, down) = (cos + sin * stride, cos * stride - sin);
        let Point { x, y } = turn.apply(Point { x: 0.5, y: 0.5 }, part.size);
        let first = y as i64 * stride + x as i64;
        let rows = part.pixels.chunks_exact((part.size.width as usize * part.channels).max(1));
        for (y, row) in (0..i64::from(part.size.height)).zip(rows) {
            for (x, pixel) in (0_i64..).zip(row.chunks_exact(part.channels)) {
                let index = first + x * along + y * down;
                made.set(index as usize, pixel.iter().map(|value| f32::from(*value)));
            }
        }
        made
    }

    /// A piece of size `size` of a tilted canvas. `from` gives the point of `part` for a point of the piece.
    pub(super) fn tilted(part: &Part<'_>, size: Size, from: impl Fn(Point) -> Point) -> Self {
        let mut made = Self::empty(size);
        for y in 0..size.height {
            for x in 0..size.width {
                let colour = part.at(from(Point { x: x as f32 + 0.5, y: y as f32 + 0.5 }));
                made.set(y as usize * made.padded.width as usize + x as usize, colour.into_iter());
            }
        }
        made
    }

    fn empty(size: Size) -> Self {
        let padded = padded(size);
        Self { padded, planes: vec![0.0; 3 * padded.pixels() as usize] }
    }

    fn set(&mut self, index: usize, colour: impl Iterator<Item = f32>) {
        let plane_len = self.padded.pixels() as usize;
        for (plane, value) in self.planes.chunks_exact_mut(plane_len).zip(colour) {
            if let Some(cell) = plane.get_mut(index) {
                *cell = value;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_grow_to_whole_steps() {
        assert_eq!(padded(Size::new(1, 32)), Size::new(32, 32));
        assert_eq!(padded(Size::new(33, 1280)), Size::new(64, 1280));
    }

    const PIXELS: [u8; 8] = [1, 2, 3, 255, 4, 5, 6, 255]; // two pixels in a row, with alpha
    const PART: Part<'_> = Part { pixels: &PIXELS, channels: 4, size: Size::new(2, 1) };

    #[test]
    fn planes_hold_the_turned_part_top_left_and_zeros_elsewhere() {
        let upright = Letterbox::new(&PART, Turn::None);
        assert_eq!(upright.padded, Size::new(32, 32));
        assert_eq!(upright.planes.len(), 3 * 32 * 32);
        assert_eq!((upright.planes[0], upright.planes[1], upright.planes[1024 + 1]), (1.0, 4.0, 5.0));
        assert!((upright.planes.iter().sum::<f32>() - 21.0).abs() < f32::EPSILON);

        let first_two = |turn, step| {
            let planes = Letterbox::new(&PART, turn).planes;
            (planes[0], planes[step])
        };
        assert_eq!(first_two(Turn::Quarter, 32), (1.0, 4.0));
        assert_eq!(first_two(Turn::Half, 1), (4.0, 1.0));
        assert_eq!(first_two(Turn::ThreeQuarters, 32), (4.0, 1.0));
    }

    #[test]
    fn a_tilted_piece_is_interpolated_and_black_outside() {
        let shifted = Letterbox::tilted(&PART, Size::new(3, 1), |point| Point { x: point.x - 0.5, y: point.y });
        let reds = [0.5, 2.5, 2.0];
        assert!(
            shifted.planes.iter().zip(reds).all(|(plane, red)| (plane - red).abs() < 1e-5),
            "{:?}",
            &shifted.planes[..3]
        );
    }
}

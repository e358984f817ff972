//! The input of the network: a tile put top left, padded to the network's step, never stretched.

use super::turn::Turn;
use crate::domain::Size;

/// The coarsest level of the network halves the input five times.
const STEP_PX: u32 = 32;

/// A tile as the network takes it: three planes (red, green, blue) of `padded` size, 0 to 255, zero in the padding.
pub(super) struct Letterbox {
    pub padded: Size,
    pub planes: Vec<f32>,
}

/// The size of a turned tile, padded to whole steps.
pub(super) const fn padded(turned: Size) -> Size {
    Size::new(turned.width.next_multiple_of(STEP_PX), turned.height.next_multiple_of(STEP_PX))
}

impl Letterbox {
    /// Turns and pads interleaved `pixels` of a tile of size `tile` with `channels` bytes each, the first three red, green, blue.
    pub(super) fn new(pixels: &[u8], channels: usize, tile: Size, turn: Turn) -> Self {
        let padded = padded(turn.size(tile));
        let plane_len = padded.pixels() as usize;
        let mut planes = vec![0.0; 3 * plane_len];
        let rows = pixels.chunks_exact((tile.width as usize * channels).max(1));
        for (y, row) in (0..tile.height).zip(rows) {
            for (x, pixel) in (0..tile.width).zip(row.chunks_exact(channels)) {
                let (to_x, to_y) = turn.place(x, y, tile);
                let index = to_y as usize * padded.width as usize + to_x as usize;
                for (plane, value) in planes.chunks_exact_mut(plane_len).zip(pixel) {
                    if let Some(cell) = plane.get_mut(index) {
                        *cell = f32::from(*value);
                    }
                }
            }
        }
        Self { padded, planes }
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

    #[test]
    fn planes_hold_the_turned_tile_top_left_and_zeros_elsewhere() {
        let pixels = [1, 2, 3, 255, 4, 5, 6, 255]; // two pixels in a row, with alpha
        let upright = Letterbox::new(&pixels, 4, Size::new(2, 1), Turn::None);
        assert_eq!(upright.padded, Size::new(32, 32));
        assert_eq!(upright.planes.len(), 3 * 32 * 32);
        assert_eq!((upright.planes[0], upright.planes[1], upright.planes[1024 + 1]), (1.0, 4.0, 5.0));
        assert!((upright.planes.iter().sum::<f32>() - 21.0).abs() < f32::EPSILON);

        let turned = Letterbox::new(&pixels, 4, Size::new(2, 1), Turn::Quarter);
        assert_eq!((turned.planes[0], turned.planes[32]), (1.0, 4.0));
    }
}

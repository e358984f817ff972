//! How a stored picture is turned to stand upright (EXIF 2.32, tag 0x0112).

use super::{Layout, Pixels, Raster};
use crate::domain::Size;

/// The EXIF orientation: what must be done to the stored rows to see the picture upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// 1: nothing.
    #[default]
    Upright,
    /// 2: mirror left to right.
    MirrorHorizontal,
    /// 3: turn by 180 degrees.
    Turn180,
    /// 4: mirror top to bottom.
    MirrorVertical,
    /// 5: mirror along the diagonal from top left to bottom right.
    Transpose,
    /// 6: turn by 90 degrees clockwise.
    Turn90,
    /// 7: mirror along the other diagonal.
    Transverse,
    /// 8: turn by 90 degrees counter-clockwise.
    Turn270,
}

impl Orientation {
    /// All eight, in the order of their EXIF numbers.
    pub const ALL: [Self; 8] = [
        Self::Upright,
        Self::MirrorHorizontal,
        Self::Turn180,
        Self::MirrorVertical,
        Self::Transpose,
        Self::Turn90,
        Self::Transverse,
        Self::Turn270,
    ];

    /// From the EXIF number 1 to 8; `None` for any other.
    pub fn from_exif(number: u32) -> Option<Self> {
        Self::ALL.get((number as usize).checked_sub(1)?).copied()
    }

    /// The EXIF number, 1 to 8.
    pub fn to_exif(self) -> u8 {
        self as u8 + 1
    }

    /// Whether width and height change places.
    pub const fn swaps_axes(self) -> bool {
        matches!(self, Self::Transpose | Self::Turn90 | Self::Transverse | Self::Turn270)
    }

    /// Whether what is stored from left to right comes to run against its upright axis, whichever that is.
    pub const fn flips_columns(self) -> bool {
        matches!(self, Self::MirrorHorizontal | Self::Turn180 | Self::Transverse | Self::Turn270)
    }

    /// Whether what is stored from top to bottom comes to run against its upright axis, whichever that is.
    pub const fn flips_rows(self) -> bool {
        matches!(self, Self::MirrorVertical | Self::Turn180 | Self::Transverse | Self::Turn90)
    }

    /// The upright size of a picture stored with `stored`.
    pub const fn upright_size(self, stored: Size) -> Size {
        if self.swaps_axes() { Size::new(stored.height, stored.width) } else { stored }
    }

    /// Where the upright pixel `(x, y)` stands among the stored pixels of a picture of size `stored`.
    pub const fn stored_from_upright(self, stored: Size, x: u32, y: u32) -> (u32, u32) {
        let (right, bottom) = (stored.width - 1, stored.height - 1);
        match self {
            Self::Upright => (x, y),
            Self::MirrorHorizontal => (right - x, y),
            Self::Turn180 => (right - x, bottom - y),
            Self::MirrorVertical => (x, bottom - y),
            Self::Transpose => (y, x),
            Self::Turn90 => (y, bottom - x),
            Self::Transverse => (right - y, bottom - x),
            Self::Turn270 => (right - y, x),
        }
    }

    /// Turns stored pixels upright.
    pub fn apply(self, stored: Raster) -> Raster {
        match self {
            Self::Upright => stored,
            Self::MirrorVertical => flip_rows(stored),
            _ => match stored.layout() {
                Layout::Rgb => self.turned_raster::<3>(&stored),
                Layout::Rgba => self.turned_raster::<4>(&stored),
            },
        }
    }

    fn turned_raster<const N: usize>(self, stored: &Raster) -> Raster {
        Raster::from_pixels(
            self.upright_size(stored.size()),
            stored.layout(),
            self.turned::<N>(stored.size(), stored.data()),
        )
        .unwrap_or_else(|| unreachable!("a turn keeps the number of pixels"))
    }

    fn turned<const N: usize>(self, from: Size, stored: &[u8]) -> Pixels {
        let mut data = Pixels::zeroed(stored.len());
        self.turn::<N>(from, stored, &mut data);
        data
    }

    /// Turns a stored picture of size `from` with `N` bytes to a pixel into as many bytes.
    pub(super) fn turn<const N: usize>(self, from: Size, stored: &[u8], turned: &mut [u8]) {
        let to = self.upright_size(from);
        let ((source, _), (turned, _)) = (stored.as_chunks::<N>(), turned.as_chunks_mut::<N>());
        for top in (0..to.height).step_by(SQUARE as usize) {
            for left in (0..to.width).step_by(SQUARE as usize) {
                for y in top..(top + SQUARE).min(to.height) {
                    let row = y as usize * to.width as usize;
                    for x in left..(left + SQUARE).min(to.width) {
                        let (sx, sy) = self.stored_from_upright(from, x, y);
                        turned[row + x as usize] = source[sy as usize * from.width as usize + sx as usize];
                    }
                }
            }
        }
    }
}

fn flip_rows(mut raster: Raster) -> Raster {
    let stride = raster.stride();
    let rows = raster.height() as usize;
    let data = raster.data_mut();
    for y in 0..rows / 2 {
        let (upper, lower) = data.split_at_mut((rows - 1 - y) * stride);
        upper[y * stride..(y + 1) * stride].swap_with_slice(&mut lower[..stride]);
    }
    raster
}

/// Side of the square in which pixels are moved: both the rows read and the rows written stay in the first-level cache.
const SQUARE: u32 = 32;

#[cfg(test)]
mod tests {
    use super::*;

    /// Stored rows of a 3x2 picture, numbered; upright rows as the EXIF standard's figure shows them.
    #[test]
    fn each_orientation_moves_pixels_as_the_standard_says() {
        let stored = Raster::from_vec(Size::new(3, 2), Layout::Rgb, (0..6).flat_map(|n| [n; 3]).collect()).unwrap();
        let expected: [(&[u8], u32); 8] = [
            (&[0, 1, 2, 3, 4, 5], 3),
            (&[2, 1, 0, 5, 4, 3], 3),
            (&[5, 4, 3, 2, 1, 0], 3),
            (&[3, 4, 5, 0, 1, 2], 3),
            (&[0, 3, 1, 4, 2, 5], 2),
            (&[3, 0, 4, 1, 5, 2], 2),
            (&[5, 2, 4, 1, 3, 0], 2),
            (&[2, 5, 1, 4, 0, 3], 2),
        ];
        for (orientation, (pixels, width)) in Orientation::ALL.into_iter().zip(expected) {
            let upright = orientation.apply(stored.clone());
            let found: Vec<u8> = upright.data().iter().copied().step_by(3).collect();
            assert_eq!((found.as_slice(), upright.width()), (pixels, width), "{orientation:?}");
        }
    }

    #[test]
    fn a_flipped_axis_starts_with_what_is_stored_last() {
        let stored = Size::new(3, 2);
        for orientation in Orientation::ALL {
            let (x, y) = orientation.stored_from_upright(stored, 0, 0);
            assert_eq!((orientation.flips_columns(), orientation.flips_rows()), (x == 2, y == 1), "{orientation:?}");
        }
    }

    #[test]
    fn only_one_to_eight_are_orientations() {
        assert_eq!(Orientation::from_exif(0), None);
        assert_eq!(Orientation::from_exif(9), None);
        for number in 1..=8 {
            assert_eq!(Orientation::from_exif(number).map(Orientation::to_exif), Some(number as u8));
        }
    }
}

//! Pixels: upright, sRGB, 8 bits a channel, interleaved.

use super::{Bound, Limits, Pixels, Refusal};
use crate::domain::Size;
use std::ops::Range;

/// The channels of a [`Raster`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue and straight (not premultiplied) alpha.
    Rgba,
}

impl Layout {
    /// Bytes per pixel.
    pub const fn channels(self) -> usize {
        match self {
            Self::Rgb => 3,
            Self::Rgba => 4,
        }
    }
}

/// An upright sRGB picture: `height` rows of `width` pixels, rows top to bottom, channels interleaved, no padding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Raster {
    size: Size,
    layout: Layout,
    data: Pixels,
}

impl Raster {
    /// Takes pixels over; `None` when `data` has not exactly `width * height * channels` bytes.
    pub fn from_vec(size: Size, layout: Layout, data: Vec<u8>) -> Option<Self> {
        Self::from_pixels(size, layout, data.into())
    }

    /// The same, for pixels that are held in a mapping of their own.
    pub(crate) fn from_pixels(size: Size, layout: Layout, data: Pixels) -> Option<Self> {
        let expected = size.pixels().checked_mul(layout.channels() as u64)?;
        (data.len() as u64 == expected).then_some(Self { size, layout, data })
    }

    /// A picture of one colour, opaque.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] when it would not fit the limits.
    pub fn filled(size: Size, layout: Layout, rgb: [u8; 3], limits: &Limits) -> Result<Self, Refusal> {
        limits.check_size(size)?;
        let bytes = size.pixels() * layout.channels() as u64;
        limits.check_memory(bytes)?;
        let count = usize::try_from(bytes).map_err(|_| Refusal::TooLarge {
            bound: Bound::Memory,
            found: bytes,
            allowed: usize::MAX as u64,
        })?;
        let [r, g, b] = rgb;
        let data = match layout {
            Layout::Rgb => [r, g, b].into_iter().cycle().take(count).collect::<Vec<u8>>(),
            Layout::Rgba => [r, g, b, 255].into_iter().cycle().take(count).collect(),
        };
        Ok(Self { size, layout, data: data.into() })
    }

    /// Width and height in pixels.
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Pixels in a row.
    pub const fn width(&self) -> u32 {
        self.size.width
    }

    /// Rows.
    pub const fn height(&self) -> u32 {
        self.size.height
    }

    /// The channels.
    pub const fn layout(&self) -> Layout {
        self.layout
    }

    /// All bytes, row by row.
    pub fn data(&self) -> &[u8] {
        &self.data
    }

    /// All bytes, row by row, to be written.
    pub fn data_mut(&mut self) -> &mut [u8] {
        &mut self.data
    }

    /// Takes the picture and leaves one without a pixel behind.
    pub(super) fn take(&mut self) -> Self {
        let empty = Self { size: Size::new(0, 0), layout: self.layout, data: Vec::new().into() };
        std::mem::replace(self, empty)
    }

    /// Gives the bytes away.
    pub(crate) fn into_pixels(self) -> Pixels {
        self.data
    }

    /// Bytes in a row.
    pub const fn stride(&self) -> usize {
        self.size.width as usize * self.layout.channels()
    }

    /// One row of bytes; empty when `y` is outside the picture.
    pub fn row(&self, y: u32) -> &[u8] {
        let start = y as usize * self.stride();
        self.data.get(start..start + self.stride()).unwrap_or_default()
    }

    /// The bytes of the pixels `xs` of each of the rows `ys`, from top to bottom. `None` unless all of them are in the picture.
    #[inline(always)]
    #[allow(clippy::inline_always, reason = "to be taken in by `widest`")]
    pub(super) fn rows(&self, xs: Range<u32>, ys: Range<u32>) -> Option<impl Iterator<Item = &[u8]>> {
        let (channels, stride) = (self.layout.channels(), self.stride().max(1));
        let bytes = xs.start as usize * channels..xs.end as usize * channels;
        let rows = self.data.get(ys.start as usize * stride..ys.end as usize * stride)?;
        (bytes.end <= stride)
            .then(|| rows.chunks_exact(stride).map(move |row| row.get(bytes.clone()).unwrap_or_default()))
    }

    /// One row of bytes to be written; empty when `y` is outside the picture.
    pub fn row_mut(&mut self, y: u32) -> &mut [u8] {
        let stride = self.stride();
        let start = y as usize * stride;
        self.data.get_mut(start..start + stride).unwrap_or_default()
    }

    /// The colour of one pixel, `None` outside the picture.
    pub fn rgb(&self, x: u32, y: u32) -> Option<[u8; 3]> {
        let start = x as usize * self.layout.channels();
        let pixel = self.row(y).get(start..start + 3)?;
        pixel.try_into().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raster_never_has_the_wrong_number_of_bytes() {
        assert!(Raster::from_vec(Size::new(2, 2), Layout::Rgb, vec![0; 12]).is_some());
        assert!(Raster::from_vec(Size::new(2, 2), Layout::Rgb, vec![0; 13]).is_none());
        assert!(Raster::from_vec(Size::new(2, 2), Layout::Rgba, vec![0; 12]).is_none());
    }

    #[test]
    fn outside_is_nothing() {
        let raster = Raster::filled(Size::new(3, 2), Layout::Rgba, [1, 2, 3], &Limits::default()).unwrap();
        assert_eq!(raster.rgb(2, 1), Some([1, 2, 3]));
        assert_eq!(raster.rgb(3, 0), None);
        assert_eq!(raster.rgb(0, 2), None);
        assert_eq!(raster.data()[3], 255);
    }

    #[test]
    fn rows_are_as_wide_as_they_are_asked_for() {
        let raster = Raster::from_vec(Size::new(3, 3), Layout::Rgb, (0..27).collect()).unwrap();
        let rows = |xs, ys| raster.rows(xs, ys).map(|rows| rows.map(<[u8]>::to_vec).collect::<Vec<_>>());
        assert_eq!(rows(1..2, 1..3), Some(vec![vec![12, 13, 14], vec![21, 22, 23]]));
        assert_eq!((rows(1..4, 1..3), rows(1..2, 1..4), rows(1..2, 3..3)), (None, None, Some(Vec::new())));
    }
}

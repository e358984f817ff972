//! The stored picture while its tiles are painted.

use crate::domain::Size;
use crate::imaging::Layout;

/// Interleaved 8-bit pixels, rows top to bottom, without padding.
#[derive(Debug)]
pub(super) struct Canvas {
    pub(super) size: Size,
    pub(super) layout: Layout,
    pub(super) data: Vec<u8>,
}

impl Canvas {
    /// Black; transparent when there is an alpha channel. The size has been checked against the limits.
    pub(super) fn new(size: Size, alpha: bool) -> Self {
        let layout = if alpha { Layout::Rgba } else { Layout::Rgb };
        Self { size, layout, data: vec![0; size.pixels() as usize * layout.channels()] }
    }

    /// Bytes in a row.
    pub(super) const fn stride(&self) -> usize {
        self.size.width as usize * self.layout.channels()
    }

    /// Puts a row of colours `y` rows below `origin`; what falls outside is dropped.
    pub(super) fn put_rgb(&mut self, origin: (u32, u32), y: u32, rgb: &[[u8; 3]]) {
        let channels = self.layout.channels();
        for (pixel, colour) in self.pixels_from(origin, y).chunks_exact_mut(channels).zip(rgb) {
            pixel[..3].copy_from_slice(colour);
        }
    }

    /// Puts a row of alpha values `y` rows below `origin`; what falls outside is dropped.
    pub(super) fn put_alpha(&mut self, origin: (u32, u32), y: u32, alpha: &[u8]) {
        if self.layout == Layout::Rgba {
            for (pixel, value) in self.pixels_from(origin, y).chunks_exact_mut(4).zip(alpha) {
                pixel[3] = *value;
            }
        }
    }

    /// The rest of a row from `origin` on.
    fn pixels_from(&mut self, (left, top): (u32, u32), y: u32) -> &mut [u8] {
        let (channels, stride) = (self.layout.channels(), self.stride());
        if left >= self.size.width || top.saturating_add(y) >= self.size.height {
            return &mut [];
        }
        let row = (top + y) as usize * stride;
        self.data.get_mut(row + left as usize * channels..row + stride).unwrap_or_default()
    }
}

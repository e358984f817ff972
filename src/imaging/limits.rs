//! What a file may cost us.

use super::{Bound, Refusal};
use crate::domain::Size;

/// Bounds that hold before a byte of pixels is allocated. A hostile file of a few kilobytes can otherwise ask for all memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most pixels in a picture.
    pub pixels: u64,
    /// Longest side in pixels.
    pub side: u32,
    /// Most bytes that decoding one picture may allocate, as far as the decoder can be told.
    pub memory_bytes: u64,
    /// Most bytes of a file that is read at all.
    pub file_bytes: u64,
    /// Most scans in a JPEG: a progressive file of thousands costs minutes.
    pub scans: u32,
    /// Most segments, chunks, boxes, directories or entries that a walker visits in one file.
    pub segments: u32,
}

impl Default for Limits {
    /// 100 megapixels, 20,000 pixels a side, 512 MiB.
    fn default() -> Self {
        Self {
            pixels: 100_000_000,
            side: 20_000,
            memory_bytes: 512 << 20,
            file_bytes: 512 << 20,
            scans: 200,
            segments: 20_000,
        }
    }
}

impl Limits {
    /// Checks the size that a header states, before anything is allocated for it.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] naming the bound that is exceeded, [`Refusal::Empty`] for a picture without pixels.
    pub fn check_size(&self, size: Size) -> Result<(), Refusal> {
        if size.width == 0 || size.height == 0 {
            return Err(Refusal::Empty);
        }
        check(Bound::Side, u64::from(size.long_edge()), u64::from(self.side))?;
        check(Bound::Pixels, size.pixels(), self.pixels)
    }

    /// Checks a number of bytes that is about to be allocated.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] with [`Bound::Memory`].
    pub fn check_memory(&self, bytes: u64) -> Result<(), Refusal> {
        check(Bound::Memory, bytes, self.memory_bytes)
    }

    /// Checks the length of a file.
    ///
    /// # Errors
    /// [`Refusal::TooLarge`] with [`Bound::FileBytes`].
    pub fn check_file(&self, bytes: u64) -> Result<(), Refusal> {
        check(Bound::FileBytes, bytes, self.file_bytes)
    }
}

fn check(bound: Bound, found: u64, allowed: u64) -> Result<(), Refusal> {
    if found > allowed { Err(Refusal::TooLarge { bound, found, allowed }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bound_that_is_exceeded_is_named() {
        let limits = Limits::default();
        assert_eq!(limits.check_size(Size::new(10_000, 10_000)), Ok(()));
        let wide = limits.check_size(Size::new(20_001, 1));
        assert_eq!(wide, Err(Refusal::TooLarge { bound: Bound::Side, found: 20_001, allowed: 20_000 }));
        assert!(matches!(
            limits.check_size(Size::new(15_000, 15_000)),
            Err(Refusal::TooLarge { bound: Bound::Pixels, .. })
        ));
        assert_eq!(limits.check_size(Size::new(0, 5)), Err(Refusal::Empty));
    }
}

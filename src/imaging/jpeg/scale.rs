//! Reduced sizes: a block of 8 by 8 samples read as one of `n` by `n`.

use crate::domain::Size;

/// How many samples of eight are left on each axis, 1 to 8.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::imaging) struct Eighths(u32);

impl Eighths {
    /// All of them.
    pub(in crate::imaging) const WHOLE: Self = Self(8);

    /// The fewest that still give a longer side of at least `long_edge_px` to a picture of `size`.
    pub(in crate::imaging) fn sufficient(size: Size, long_edge_px: u32) -> Self {
        let least = (u64::from(long_edge_px) * 8).div_ceil(u64::from(size.long_edge()).max(1));
        Self(least.clamp(1, 8) as u32)
    }

    /// The number, 1 to 8.
    pub(in crate::imaging) const fn get(self) -> u32 {
        self.0
    }

    /// The size of a picture of `size` (ITU-T T.81, A.1.1, gives the same rule for components).
    pub(in crate::imaging) const fn of(self, size: Size) -> Size {
        Size::new((size.width * self.0).div_ceil(8), (size.height * self.0).div_ceil(8))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fewest_that_suffice() {
        for (side, wanted, eighths) in
            [(6000, 2048, 3), (4032, 2048, 5), (8064, 2048, 3), (4096, 2048, 4), (2000, 2048, 8)]
        {
            let size = Size::new(side / 2, side);
            assert_eq!(Eighths::sufficient(size, wanted).get(), eighths, "{side}");
            assert!(eighths == 8 || Eighths(eighths).of(size).long_edge() >= wanted);
        }
    }
}

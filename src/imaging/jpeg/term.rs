//! One coefficient that is not zero, as it is kept: how many zeros stand before it, and its value.
//!
//! This is the standard's own way to say a block (ITU-T T.81, F.1.2.2), packed into two bytes: a photo of 24 megapixels
//! then takes some 20 MB where a table of all its coefficients takes 72.

/// The value (12 bits, signed) and the run of zeros before it (the lowest 4 bits); or one of three signs.
///
/// In this order the terms of small values, which are most, are neighbours in a table of all terms: the other way round they
/// lie 4096 entries apart and drive each other out of a processor's cache.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Term(pub(super) u16);

impl Term {
    /// The rest of the block is zero: the symbol EOB.
    pub(super) const END: Self = Self(0x0000);
    /// The block ends with its 64th coefficient: no symbol says so.
    pub(super) const FULL: Self = Self(0x0001);
    /// Sixteen zeros: the symbol ZRL.
    pub(super) const ZEROS: Self = Self(0x000F);
    /// The largest value of a coefficient of 8-bit samples (T.81, table F.2: category 10).
    pub(super) const LARGEST: i32 = 1023;

    /// `run` zeros, 0 to 15, then `value`, which is not zero.
    #[inline]
    pub(super) const fn new(run: u32, value: i32) -> Self {
        Self((value << 4) as u16 | run as u16)
    }

    /// Whether it is the last of its block.
    #[inline]
    pub(super) const fn is_last(self) -> bool {
        self.0 & !0x0001 == 0
    }

    /// Zeros before the value.
    #[inline]
    pub(super) const fn run(self) -> usize {
        (self.0 & 15) as usize
    }

    /// The value; 0 for a sign.
    #[inline]
    pub(super) const fn value(self) -> i16 {
        self.0.cast_signed() >> 4
    }

    /// The value's number of bits (T.81, table F.2), and the bits that are written behind the symbol (F.1.2.2.1).
    #[inline]
    pub(super) const fn magnitude(value: i32) -> (u32, u32) {
        let size = 32 - value.unsigned_abs().leading_zeros();
        let bits = if value < 0 { value - 1 } else { value };
        (size, bits as u32 & ((1 << size) - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_comes_back_as_it_was_kept() {
        for value in (-1023..=1023).filter(|&value| value != 0) {
            let term = Term::new(7, value);
            assert_eq!((term.run(), i32::from(term.value())), (7, value));
            assert!(!term.is_last() && !Term::new(0, value).is_last() && !Term::new(1, value).is_last());
        }
        assert!(Term::END.is_last() && Term::FULL.is_last() && !Term::ZEROS.is_last());
    }
}

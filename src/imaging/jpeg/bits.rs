//! Entropy-coded data as bits (ITU-T T.81, F.2.2.5).

/// Bits, the highest of each byte first. Behind the end there are ones for ever: no Huffman code consists of ones alone
/// (T.81, C.2), so data that ends too early is met as a code that does not exist, or shows in [`Bits::is_overrun`].
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    data: &'a [u8],
    place: Place,
}

/// Where a reader stands.
#[derive(Clone, Copy, Default)]
pub(super) struct Place {
    /// The byte that is loaded next.
    at: usize,
    /// The next bits, from the highest down. Below `count` there may be true bits already, or zeros.
    window: u64,
    /// Bits of the window that have been counted in.
    count: u32,
}

impl Place {
    /// Bytes that were loaded.
    pub(super) const fn loaded(&self) -> usize {
        self.at
    }

    /// The same place when so many loaded bytes are not held any more.
    pub(super) const fn after(self, gone: usize) -> Self {
        Self { at: self.at - gone, ..self }
    }
}

impl<'a> Bits<'a> {
    /// Those of `data` from `place` on.
    pub(super) const fn new(data: &'a [u8], place: Place) -> Self {
        Self { data, place }
    }

    /// All of `data`.
    pub(super) fn of(data: &'a [u8]) -> Self {
        Self::new(data, Place::default())
    }

    /// Where the reader stands.
    pub(super) const fn place(&self) -> Place {
        self.place
    }

    /// Makes sure that at least 56 bits are there: enough for two codes and what they announce.
    ///
    /// It never asks whether that is needed: now it would be, now not, and a processor cannot foresee which.
    #[inline(always)]
    pub(super) fn fill(&mut self) {
        let next = match self.data.get(self.place.at..).and_then(<[u8]>::first_chunk) {
            Some(bytes) => u64::from_be_bytes(*bytes),
            None => tail(self.data, self.place.at),
        };
        self.place.window |= next >> self.place.count;
        let bytes = (63 - self.place.count) >> 3;
        self.place.at += bytes as usize;
        self.place.count += bytes * 8;
    }

    /// The next `count` bits, 1 to 32, without stepping over them.
    #[inline(always)]
    pub(super) const fn peek(&self, count: u32) -> u32 {
        (self.place.window >> (64 - count)) as u32
    }

    /// Steps over `count` bits, at most as many as [`Bits::fill`] has promised.
    #[inline(always)]
    pub(super) const fn skip(&mut self, count: u32) {
        self.place.window <<= count;
        self.place.count = self.place.count.wrapping_sub(count);
    }

    /// The next `count` bits, 0 to 16.
    #[inline(always)]
    pub(super) const fn take(&mut self, count: u32) -> u32 {
        let bits = (self.place.window >> 1 >> (63 - count)) as u32;
        self.skip(count);
        bits
    }

    /// The value of `size` bits, 0 to 16, that stand behind the next `length` ones (T.81, F.2.2.1, figure F.12: EXTEND): a
    /// first bit of 0 means a value below zero.
    #[inline(always)]
    pub(super) const fn value_behind(&self, length: u32, size: u32) -> i32 {
        let next = self.place.window << length;
        let below_zero = !(next.cast_signed() >> 63) as i32;
        let bits = (next >> 1 >> (63 - size)) as i32;
        bits + (below_zero & ((-1 << size) + 1))
    }

    /// Takes a value of `size` bits.
    #[inline(always)]
    pub(super) const fn take_value(&mut self, size: u32) -> i32 {
        let value = self.value_behind(0, size);
        self.skip(size);
        value
    }

    /// The next bit.
    #[inline(always)]
    pub(super) fn bit(&mut self) -> bool {
        self.fill();
        self.take(1) == 1
    }

    /// Whether more bits were taken than there are.
    pub(super) const fn is_overrun(&self) -> bool {
        self.place.at * 8 > self.data.len() * 8 + self.place.count as usize
    }
}

/// The last bytes of `data` from `at` on, with ones behind them.
#[cold]
fn tail(data: &[u8], at: usize) -> u64 {
    let mut bytes = [0xFF; 8];
    let rest = data.get(at..).unwrap_or_default();
    bytes.iter_mut().zip(rest).for_each(|(byte, &rest)| *byte = rest);
    u64::from_be_bytes(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::jpeg::term::Term;

    #[test]
    fn bits_come_in_order_and_their_end_is_seen() {
        let data: Vec<u8> = (0..23u8).map(|n| n.wrapping_mul(37)).collect();
        let expected: Vec<bool> =
            data.iter().flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1 == 1)).collect();
        let mut bits = Bits::of(&data);
        for pair in expected.chunks(3) {
            bits.fill();
            assert!(!bits.is_overrun());
            let wanted = pair.iter().fold(0, |sum, &bit| sum << 1 | u32::from(bit));
            assert_eq!(bits.take(pair.len() as u32), wanted);
        }
        assert!(!bits.is_overrun());
        assert!(bits.bit() && bits.is_overrun());
    }

    #[test]
    fn a_value_is_what_was_written_for_it() {
        for value in -1023..=1023i32 {
            let (size, bits) = Term::magnitude(value);
            let bytes = (0b101 << 13 | bits << (13 - size)).to_be_bytes();
            let mut read = Bits::of(&bytes[2..]);
            read.fill();
            assert_eq!(read.value_behind(3, size), value);
            assert_eq!((read.take(3), read.take_value(size)), (0b101, value));
        }
    }
}

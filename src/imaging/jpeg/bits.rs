//! Entropy-coded data as bits (ITU-T T.81, F.2.2.5): without the bytes that only keep it apart from markers.

use super::markers::next_ff;
use std::ops::Range;

/// The data of one scan, its stuffed zeros taken out, cut at its restart markers.
pub(super) struct Unstuffed {
    bytes: Vec<u8>,
    intervals: Vec<Range<usize>>,
}

impl Unstuffed {
    /// Takes out the zero behind each `FF` (T.81, B.1.1.5), and the restart markers, fill bytes before them included.
    pub(super) fn new(entropy: &[u8]) -> Self {
        let mut unstuffed = Self { bytes: Vec::with_capacity(entropy.len()), intervals: Vec::new() };
        let (mut rest, mut start) = (entropy, 0);
        while let Some(at) = next_ff(rest) {
            match rest.get(at + 1) {
                Some(0) => {
                    unstuffed.bytes.extend_from_slice(&rest[..=at]);
                    rest = &rest[at + 2..];
                }
                Some(0xD0..=0xD7) => {
                    unstuffed.bytes.extend_from_slice(&rest[..at]);
                    start = unstuffed.close(start);
                    rest = &rest[at + 2..];
                }
                _ => {
                    unstuffed.bytes.extend_from_slice(&rest[..at]);
                    rest = &rest[at + 1..];
                }
            }
        }
        unstuffed.bytes.extend_from_slice(rest);
        unstuffed.close(start);
        unstuffed
    }

    fn close(&mut self, start: usize) -> usize {
        self.intervals.push(start..self.bytes.len());
        self.bytes.len()
    }

    /// The bits of the `n`-th restart interval; none when there is no such interval.
    pub(super) fn interval(&self, n: usize) -> Bits<'_> {
        let bytes = self.intervals.get(n).and_then(|range| self.bytes.get(range.clone()));
        Bits::new(bytes.unwrap_or_default())
    }
}

/// Bits, the highest of each byte first. Behind the end there are ones for ever: no Huffman code consists of ones alone
/// (T.81, C.2), so data that ends too early is met as a code that does not exist, or shows in [`Bits::is_overrun`].
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    data: &'a [u8],
    /// The byte that is loaded next.
    at: usize,
    /// The next bits, from the highest down. Below `count` there may be true bits already, or zeros.
    window: u64,
    /// Bits of the window that have been counted in.
    count: u32,
}

impl<'a> Bits<'a> {
    pub(super) const fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, window: 0, count: 0 }
    }

    /// Makes sure that at least 56 bits are there: enough for two codes and what they announce.
    ///
    /// It never asks whether that is needed: now it would be, now not, and a processor cannot foresee which.
    #[inline(always)]
    pub(super) fn fill(&mut self) {
        let next = match self.data.get(self.at..).and_then(<[u8]>::first_chunk) {
            Some(bytes) => u64::from_be_bytes(*bytes),
            None => tail(self.data, self.at),
        };
        self.window |= next >> self.count;
        let bytes = (63 - self.count) >> 3;
        self.at += bytes as usize;
        self.count += bytes * 8;
    }

    /// The next `count` bits, 1 to 32, without stepping over them.
    #[inline(always)]
    pub(super) const fn peek(&self, count: u32) -> u32 {
        (self.window >> (64 - count)) as u32
    }

    /// Steps over `count` bits, at most as many as [`Bits::fill`] has promised.
    #[inline(always)]
    pub(super) const fn skip(&mut self, count: u32) {
        self.window <<= count;
        self.count = self.count.wrapping_sub(count);
    }

    /// The next `count` bits, 0 to 16.
    #[inline(always)]
    pub(super) const fn take(&mut self, count: u32) -> u32 {
        let bits = (self.window >> 1 >> (63 - count)) as u32;
        self.skip(count);
        bits
    }

    /// The value of `size` bits, 0 to 16, that stand behind the next `length` ones (T.81, F.2.2.1, figure F.12: EXTEND): a
    /// first bit of 0 means a value below zero.
    #[inline(always)]
    pub(super) const fn value_behind(&self, length: u32, size: u32) -> i32 {
        let next = self.window << length;
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
        self.at * 8 > self.data.len() * 8 + self.count as usize
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
    fn stuffing_and_restarts_are_taken_out() {
        let mut entropy = vec![7; 40];
        entropy.extend([0xFF, 0, 1, 0xFF, 0xD0, 2, 3, 0xFF, 0xFF, 0xD1, 0xFF, 0]);
        let unstuffed = Unstuffed::new(&entropy);
        let lengths: Vec<usize> = unstuffed.intervals.iter().map(Range::len).collect();
        assert_eq!(lengths, [42, 2, 1]);
        assert_eq!(unstuffed.bytes[40..], [0xFF, 1, 2, 3, 0xFF]);
    }

    #[test]
    fn bits_come_in_order_and_their_end_is_seen() {
        let data: Vec<u8> = (0..23u8).map(|n| n.wrapping_mul(37)).collect();
        let expected: Vec<bool> =
            data.iter().flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1 == 1)).collect();
        let mut bits = Bits::new(&data);
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
            let mut read = Bits::new(&bytes[2..]);
            read.fill();
            assert_eq!(read.value_behind(3, size), value);
            assert_eq!((read.take(3), read.take_value(size)), (0b101, value));
        }
    }
}

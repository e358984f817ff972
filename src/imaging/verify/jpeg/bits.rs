//! Coded data, bit by bit: a stuffed zero behind `FF` is skipped (ITU-T T.81, F.1.2.3), a marker is the end.

use super::super::finished::Walk;
use super::huffman::Huffman;

/// Coded data up to the next marker.
#[derive(Clone, Copy)]
pub(super) struct Bits<'a> {
    data: &'a [u8],
    /// Of the next byte to be loaded.
    at: usize,
    /// No `FF` stands from `at` up to here.
    plain_until: usize,
    /// The next bits, from the highest down. Behind the first `count` there are zeros, or the very bits that are loaded next.
    loaded: u64,
    /// At most 63.
    count: u32,
}

impl<'a> Bits<'a> {
    pub(super) fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, plain_until: 0, loaded: 0, count: 0 }
    }

    /// Makes sure of 32 bits, unless the data ends: enough for a code of 16 bits and the 15 that it can announce.
    ///
    /// Where no `FF` is near, eight bytes are read and as many of them kept as have room, without a question per byte, nor
    /// whether it is needed: a processor could not foresee the answer.
    #[inline(always)]
    pub(super) fn load(&mut self) {
        let near = self.data.get(self.at..self.plain_until).and_then(<[u8]>::first_chunk::<8>);
        let Some(eight) = near else {
            // By value, so that a loop can keep its own in registers.
            *self = self.loaded_by_byte();
            return;
        };
        self.loaded |= u64::from_be_bytes(*eight) >> self.count;
        let bytes = (63 - self.count) / 8;
        self.count += bytes * 8;
        self.at += bytes as usize;
    }

    #[cold]
    fn loaded_by_byte(mut self) -> Self {
        while self.count < 56 && self.load_byte().is_some() {}
        if self.at >= self.plain_until {
            self.plain_until = self.at + length_before_ff(self.data.get(self.at..).unwrap_or_default());
        }
        self
    }

    fn load_byte(&mut self) -> Option<()> {
        let byte = *self.data.get(self.at)?;
        if byte == 0xFF {
            (*self.data.get(self.at + 1)? == 0).then_some(())?;
            self.at += 1;
        }
        self.at += 1;
        self.loaded |= u64::from(byte) << (56 - self.count);
        self.count += 8;
        Some(())
    }

    /// The bits ahead, the next one highest. Only those that [`Self::load`] promises are sure.
    #[inline(always)]
    pub(super) const fn ahead(&self) -> u64 {
        self.loaded
    }

    /// Steps over at most 31 bits; `None` when the data has not as many.
    #[inline(always)]
    pub(super) fn skip(&mut self, bits: u32) -> Option<()> {
        self.count = self.count.checked_sub(bits)?;
        self.loaded <<= bits;
        Some(())
    }

    /// Reads a code, and as a signed number the bits that its lower four announce (T.81, F.2.2.1, EXTEND).
    #[inline(always)]
    pub(super) fn read(&mut self, table: &Huffman) -> Option<(u8, i32)> {
        self.load();
        let (symbol, length) = table.decode((self.loaded >> 48) as u32)?;
        let size = u32::from(symbol & 0x0F);
        let raw = ((self.loaded << length) >> 1 >> (63 - size)) as i32;
        self.skip(length + size)?;
        let is_negative = raw < (1 << size) >> 1;
        Some((symbol, if is_negative { raw + 1 - (1 << size) } else { raw }))
    }

    /// Behind the last block there may be ones up to the byte's end, and nothing else. Gives the place of the marker behind.
    pub(super) fn end(mut self, walk: &mut Walk) -> usize {
        let padding = self.count % 8;
        let ones = (self.loaded >> 56) as u32 >> (8 - padding) == (1 << padding) - 1;
        if padding > 0 && !ones {
            walk.leftover("scan", "padding bits", 1);
        }
        let loaded = (self.count / 8) as usize;
        let from = self.at;
        while self.data.get(self.at..).is_some_and(|rest| !matches!(rest, [] | [0xFF, 1..=0xFF, ..])) {
            self.at += 1;
        }
        let surplus = loaded + self.at - from;
        if surplus > 0 {
            walk.leftover("scan", "bytes behind the last block", surplus);
        }
        self.at
    }
}

/// Bytes before the first `FF`.
fn length_before_ff(data: &[u8]) -> usize {
    memchr::memchr(0xFF, data).unwrap_or(data.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every bit in its turn, whatever the number of bits taken at once, with `FF` in every place.
    #[test]
    fn bits_come_in_their_order_with_and_without_stuffing() {
        let plain: Vec<u8> = (0..400u32).map(|n| if n % 29 < 2 { 0xFF } else { (n * 37) as u8 }).collect();
        let stuffed: Vec<u8> =
            plain.iter().flat_map(|&byte| if byte == 0xFF { vec![0xFF, 0] } else { vec![byte] }).collect();
        for step in 1..=31 {
            let data = [stuffed.as_slice(), &[0xFF, 0xD9]].concat();
            let mut bits = Bits::new(&data);
            let mut found = Vec::new();
            for start in (0..plain.len() * 8).step_by(step) {
                let now = step.min(plain.len() * 8 - start);
                bits.load();
                found.extend((0..now).map(|bit| bits.ahead() >> (63 - bit) & 1 == 1));
                bits.skip(now as u32).unwrap();
            }
            let expected = plain.iter().flat_map(|byte| (0..8).map(move |bit| byte >> (7 - bit) & 1 == 1));
            assert!(found.into_iter().eq(expected), "{step}");
            bits.load();
            assert_eq!(bits.skip(1), None);
            let mut walk = Walk::default();
            assert_eq!(bits.end(&mut walk), stuffed.len());
            assert!(walk.leftovers.is_empty());
        }
    }

    #[test]
    fn numbers_are_extended_by_their_sign() {
        // One code, 0, for a symbol of size 3; then three bits.
        let mut counts = [0; 16];
        counts[0] = 1;
        let table = Huffman::new(&counts, &[3]).unwrap();
        for (byte, value) in [(0b0000_1111, -7), (0b0011_1111, -4), (0b0100_1111, 4), (0b0111_1111, 7)] {
            assert_eq!(Bits::new(&[byte]).read(&table), Some((3, value)));
        }
        assert_eq!(Bits::new(&[]).read(&table), None);
    }

    #[test]
    fn the_first_ff_is_found_in_any_place() {
        for length in 0..50 {
            let mut data = vec![7; length];
            assert_eq!(length_before_ff(&data), length);
            data.extend([0xFF, 0xFF]);
            data.resize(60, 7);
            assert_eq!(length_before_ff(&data), length);
        }
    }
}

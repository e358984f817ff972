//! Bits to entropy-coded data (ITU-T T.81, F.1.2.3).

use super::huffman::Written;

/// Bits on their way into a file.
pub(super) struct BitWriter {
    bytes: Vec<u8>,
    /// The bits that are not in `bytes` yet, the last in the lowest place.
    window: u64,
    count: u32,
}

impl BitWriter {
    /// Goes on behind what is written already.
    pub(super) const fn behind(bytes: Vec<u8>) -> Self {
        Self { bytes, window: 0, count: 0 }
    }

    /// Appends at most 32 bits.
    #[inline(always)]
    pub(super) fn put(&mut self, Written { bits, length }: Written) {
        self.window = self.window << length | u64::from(bits);
        self.count += length;
        if self.count >= 32 {
            self.count -= 32;
            self.four((self.window >> self.count) as u32);
        }
    }

    #[inline(always)]
    fn four(&mut self, word: u32) {
        let bytes = word.to_be_bytes();
        if has_ff(word) { self.stuffed(&bytes) } else { self.bytes.extend_from_slice(&bytes) }
    }

    /// A zero follows each `FF`, so that no reader takes it for a marker.
    #[cold]
    fn stuffed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.bytes.push(byte);
            if byte == 0xFF {
                self.bytes.push(0);
            }
        }
    }

    /// Fills the last byte with ones, as the standard asks, and gives the bytes back.
    pub(super) fn finish(mut self) -> Vec<u8> {
        let fill = (8 - self.count % 8) % 8;
        let window = self.window << fill | ((1 << fill) - 1);
        let count = (self.count + fill) / 8;
        let bytes = window.to_be_bytes();
        self.stuffed(bytes.get(8 - count as usize..).unwrap_or_default());
        self.bytes
    }
}

/// Whether one of the four bytes is `FF`: its complement is then a zero byte.
#[inline(always)]
const fn has_ff(word: u32) -> bool {
    let zeros = !word;
    zeros.wrapping_sub(0x0101_0101) & !zeros & 0x8080_8080 != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_packed_stuffed_and_filled_with_ones() {
        let mut writer = BitWriter::behind(vec![9]);
        for (bits, length) in [(0b1, 1), (0b111_1111, 7), (0xABCDE, 20), (0, 0), (0x3FF_FFFF, 26), (0b0, 1)] {
            writer.put(Written { bits, length });
        }
        assert_eq!(writer.finish(), [9, 0xFF, 0, 0xAB, 0xCD, 0xEF, 0xFF, 0, 0xFF, 0, 0xFD]);
        assert_eq!(BitWriter::behind(vec![]).finish(), [] as [u8; 0]);
    }
}

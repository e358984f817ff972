//! Bits to entropy-coded data (ITU-T T.81, F.1.2.3).

use super::huffman::Written;

/// Bits on their way into a file: those that are not in its bytes yet.
///
/// The bytes stand beside them, not in here, so that a loop can keep the bits in registers.
#[derive(Clone, Copy, Default)]
pub(super) struct BitWriter {
    /// The last bit in the lowest place; above `count` bits there may be some that are written already.
    window: u64,
    count: u32,
}

impl BitWriter {
    /// Appends at most 32 bits.
    #[inline(always)]
    pub(super) fn put(&mut self, Written { bits, length }: Written, bytes: &mut Vec<u8>) {
        let count = self.count + length;
        if count <= 64 {
            self.window = self.window << length | u64::from(bits);
            self.count = count;
        } else {
            self.count = count - 64;
            eight(self.window << (length - self.count) | u64::from(bits) >> self.count, bytes);
            self.window = u64::from(bits);
        }
    }

    /// Fills the last byte with ones, as the standard asks.
    pub(super) fn finish(mut self, bytes: &mut Vec<u8>) {
        // Seven ones at most: whatever does not fill a byte is not written.
        self.put(Written { bits: 0x7F, length: 7 }, bytes);
        let whole = self.count / 8;
        let window = self.window >> (self.count % 8);
        stuffed(window.to_be_bytes().get(8 - whole as usize..).unwrap_or_default(), bytes);
    }
}

#[inline(always)]
fn eight(bits: u64, bytes: &mut Vec<u8>) {
    if has_ff(bits) { stuffed(&bits.to_be_bytes(), bytes) } else { bytes.extend_from_slice(&bits.to_be_bytes()) }
}

/// A zero follows each `FF`, so that no reader takes it for a marker.
#[cold]
fn stuffed(plain: &[u8], bytes: &mut Vec<u8>) {
    for &byte in plain {
        bytes.push(byte);
        if byte == 0xFF {
            bytes.push(0);
        }
    }
}

/// Whether one of the eight bytes is `FF`: its complement is then a zero byte.
#[inline(always)]
const fn has_ff(bits: u64) -> bool {
    let zeros = !bits;
    zeros.wrapping_sub(0x0101_0101_0101_0101) & !zeros & 0x8080_8080_8080_8080 != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_packed_stuffed_and_filled_with_ones() {
        let mut bytes = vec![9];
        let mut writer = BitWriter::default();
        for (bits, length) in [(0b1, 1), (0b111_1111, 7), (0xABCDE, 20), (0, 0), (0x3FF_FFFF, 26), (0b0, 1)] {
            writer.put(Written { bits, length }, &mut bytes);
        }
        writer.finish(&mut bytes);
        assert_eq!(bytes, [9, 0xFF, 0, 0xAB, 0xCD, 0xEF, 0xFF, 0, 0xFF, 0, 0xFD]);
        BitWriter::default().finish(&mut bytes);
        assert_eq!(bytes.len(), 11, "no bit, no byte");
    }

    /// Whatever the lengths, the bits come out in order: against one bit after the other.
    #[test]
    fn no_bit_is_lost_where_words_meet() {
        let words = (0..4000u32).map(|n| n.wrapping_mul(2_654_435_761)).map(|mixed| {
            let length = mixed >> 27;
            Written { bits: mixed & ((1 << length) - 1), length }
        });
        let (mut bytes, mut writer, mut bits) = (Vec::new(), BitWriter::default(), Vec::new());
        for word in words {
            writer.put(word, &mut bytes);
            bits.extend((0..word.length).rev().map(|bit| (word.bits >> bit & 1) as u8));
        }
        writer.finish(&mut bytes);
        bits.resize(bits.len().next_multiple_of(8), 1);
        let plain = bits.chunks(8).map(|byte| byte.iter().fold(0, |sum, bit| sum << 1 | bit));
        let stuffed: Vec<u8> =
            plain.flat_map(|byte| [byte, 0].into_iter().take(1 + usize::from(byte == 0xFF))).collect();
        assert_eq!(bytes, stuffed);
    }
}

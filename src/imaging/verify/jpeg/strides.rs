//! Stepping over the coefficients of a block that nobody looks at: several codes at once, with the bits that they announce.
//!
//! Most codes are short, so the next bits often hold two or three of them whole. A table says how far they reach.

use super::bits::Bits;
use super::huffman::Huffman;

/// Bits that are looked up at once. More of them reach further, but the tables of luma and chroma then crowd the cache
/// (measured on photos of 12 to 24 megapixels: 9 to 13 bits, 12 being the fastest).
const WINDOW: u32 = 12;

/// How far the codes in a window reach.
#[derive(Clone, Copy)]
struct Stride {
    /// Codes and announced bits; the last of these may lie behind the window.
    bits: u8,
    /// Coefficients.
    terms: u8,
    /// Whether the block's end was said.
    ends: bool,
}

/// No whole code in the window: more coefficients than any block has room for.
const NONE: Stride = Stride { bits: 0, terms: u8::MAX, ends: false };

/// The strides of a table for AC coefficients.
pub(super) struct Strides<'t> {
    table: &'t Huffman,
    by_window: Box<[Stride; 1 << WINDOW]>,
}

impl<'t> Strides<'t> {
    pub(super) fn new(table: &'t Huffman) -> Self {
        let mut by_window = Box::new([NONE; 1 << WINDOW]);
        for (window, stride) in (0..).zip(by_window.iter_mut()) {
            *stride = Stride::over(table, window);
        }
        Self { table, by_window }
    }

    pub(super) const fn table(&self) -> &'t Huffman {
        self.table
    }

    /// Steps over coefficients 1 to 63 of a block (T.81, F.2.2.2). `None` when the codes make no sense or end early.
    #[inline(always)]
    pub(super) fn step(&self, bits: &mut Bits<'_>) -> Option<()> {
        let mut next = 1;
        // In registers, as long as nothing points at it.
        let mut here = *bits;
        while next < 64 {
            here.load();
            let Stride { bits: length, terms, ends } = self.by_window[(here.ahead() >> (64 - WINDOW)) as usize];
            let terms = u32::from(terms);
            // The end may be said only while a coefficient is missing.
            if next + terms + u32::from(ends) <= 64 {
                here.skip(u32::from(length))?;
                next = if ends { 64 } else { next + terms };
            } else {
                *bits = here;
                next = step_code(self.table, bits, next)?;
                here = *bits;
            }
        }
        *bits = here;
        Some(())
    }
}

/// Steps over one code; gives the place behind it.
fn step_code(table: &Huffman, bits: &mut Bits<'_>, next: u32) -> Option<u32> {
    let (symbol, _) = bits.read(table)?;
    let behind = next + terms_of(symbol)?;
    (behind <= 64).then_some(if symbol == 0 { 64 } else { behind })
}

/// The coefficients that a symbol stands for, none if it says the block's end. `None` when the standard gives it no meaning.
pub(super) fn terms_of(symbol: u8) -> Option<u32> {
    match (symbol >> 4, symbol & 0x0F) {
        (0, 0) => Some(0),
        (15, 0) => Some(16),
        (_, 0) => None,
        (run, _) => Some(u32::from(run) + 1),
    }
}

impl Stride {
    /// Reads on through a window while codes are whole in it, up to the end of the block or 63 coefficients.
    fn over(table: &Huffman, window: u32) -> Self {
        let (mut bits, mut terms) = (0, 0);
        while bits < WINDOW {
            // The zeros that come in below cannot be taken for a part of the window: such a code is too long.
            let ahead = (window << (16 - WINDOW + bits)) & 0xFFFF;
            let Some((symbol, length)) = table.decode(ahead).filter(|(_, length)| bits + length <= WINDOW) else {
                break;
            };
            let Some(more) = terms_of(symbol).filter(|more| terms + more <= 63) else { break };
            bits += length + u32::from(symbol & 0x0F);
            terms += more;
            if symbol == 0 {
                return Self { bits: bits as u8, terms: terms as u8, ends: true };
            }
        }
        if bits == 0 { NONE } else { Self { bits: bits as u8, terms: terms as u8, ends: false } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 00 → end, 01 → one bit, 100 → 16 zeros, 101 → 15 zeros and one bit.
    fn table() -> Huffman {
        let mut counts = [0; 16];
        (counts[1], counts[2]) = (2, 2);
        Huffman::new(&counts, &[0x00, 0x01, 0xF0, 0xF1]).unwrap()
    }

    fn bits_of(text: &str) -> Vec<u8> {
        let digits: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(|byte| byte - b'0').collect();
        digits.chunks(8).map(|byte| (0..8).fold(0, |sum, at| sum << 1 | byte.get(at).copied().unwrap_or(1))).collect()
    }

    /// What stepping code by code says.
    fn singly(table: &Huffman, bits: &mut Bits<'_>) -> Option<()> {
        let mut next = 1;
        while next < 64 {
            next = step_code(table, bits, next)?;
        }
        Some(())
    }

    #[test]
    fn strides_end_where_single_steps_end() {
        let table = table();
        let strides = Strides::new(&table);
        for text in [
            "00 1111",
            "011 00 011 011 00",
            "100 100 100 011 1011 00",
            "100 100 100 1011 00 011",
            "1011 1011 1011 011 011 011 011 011 011 011 011 011 011 011 011 011 011 011 011 00",
            "1011 1011 1011 1011 00",
            "100 100 100 100 00",
            "110",
            "011 011 011",
            "",
        ] {
            let data = bits_of(text);
            let (mut one, mut other) = (Bits::new(&data), Bits::new(&data));
            let ends = (strides.step(&mut one), singly(&table, &mut other));
            assert_eq!(ends.0, ends.1, "{text}");
            assert!(ends.0.is_none() || one.ahead() == other.ahead(), "{text}");
        }
    }

    #[test]
    fn several_codes_are_taken_at_once() {
        let stride = Stride::over(&table(), 0b0110_1000_1111);
        assert_eq!((stride.bits, stride.terms, stride.ends), (8, 2, true));
        let stride = Stride::over(&table(), 0b1001_0010_0101);
        assert_eq!((stride.bits, stride.terms, stride.ends), (9, 48, false));
    }
}

//! Huffman codes (ITU-T T.81, annex C).

/// Codes up to this length are looked up at once.
const FAST_BITS: u32 = 9;

/// A prefix code of at most 16 bits a symbol.
#[derive(Debug)]
pub(super) struct Huffman {
    /// By the next 9 bits: symbol and length, length 0 when the code is longer.
    fast: Vec<(u8, u8)>,
    /// Per length: one more than its last code, aligned to 16 bits; and symbol index less code.
    limit: [u32; 17],
    offset: [i64; 17],
    symbols: Vec<u8>,
}

impl Huffman {
    /// From the number of codes of each length 1 to 16 and the symbols in order of their codes. `None` when this is no
    /// prefix code, names a symbol twice, or uses the code of all ones, which the standard reserves.
    pub(super) fn new(counts: &[u8; 16], symbols: &[u8]) -> Option<Self> {
        let mut sorted = symbols.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() != symbols.len() || symbols.is_empty() {
            return None;
        }
        let mut table =
            Self { fast: vec![(0, 0); 1 << FAST_BITS], limit: [0; 17], offset: [0; 17], symbols: symbols.to_vec() };
        let (mut code, mut index) = (0u32, 0usize);
        for (length, &count) in (1u32..).zip(counts) {
            *table.offset.get_mut(length as usize)? = i64::try_from(index).ok()? - i64::from(code);
            for _ in 0..count {
                table.enter(code, length, *symbols.get(index)?);
                code += 1;
                index += 1;
            }
            if code >= 1 << length && count > 0 {
                return None;
            }
            *table.limit.get_mut(length as usize)? = code << (16 - length);
            code <<= 1;
        }
        Some(table)
    }

    fn enter(&mut self, code: u32, length: u32, symbol: u8) {
        if length <= FAST_BITS {
            let free = FAST_BITS - length;
            let start = (code << free) as usize;
            if let Some(entries) = self.fast.get_mut(start..start + (1 << free)) {
                entries.fill((symbol, length as u8));
            }
        }
    }

    /// The symbol at the head of the next 16 bits, and its length; `None` when no code fits.
    #[inline(always)]
    pub(super) fn decode(&self, next: u32) -> Option<(u8, u32)> {
        let (symbol, length) = *self.fast.get((next >> (16 - FAST_BITS)) as usize)?;
        if length > 0 { Some((symbol, u32::from(length))) } else { self.decode_long(next) }
    }

    fn decode_long(&self, next: u32) -> Option<(u8, u32)> {
        let (length, _) = (0u32..).zip(&self.limit).skip(FAST_BITS as usize + 1).find(|(_, limit)| next < **limit)?;
        let index = i64::from(next >> (16 - length)) + self.offset.get(length as usize)?;
        self.symbols.get(usize::try_from(index).ok()?).map(|&symbol| (symbol, length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_codes_are_found() {
        // 00 → 5, 010 → 6, 011 → 7, and a code of 12 bits: 100000000000 → 8.
        let mut counts = [0; 16];
        (counts[1], counts[2], counts[11]) = (1, 2, 1);
        let table = Huffman::new(&counts, &[5, 6, 7, 8]).unwrap();
        assert_eq!(table.decode(0b0011_0000_0000_0000), Some((5, 2)));
        assert_eq!(table.decode(0b0110_0000_0000_0000), Some((7, 3)));
        assert_eq!(table.decode(0b1000_0000_0000_1111), Some((8, 12)));
        assert_eq!(table.decode(0b1000_0000_0001_0000), None);
    }

    #[test]
    fn what_is_no_prefix_code_is_refused() {
        let mut counts = [0; 16];
        counts[0] = 2;
        assert!(Huffman::new(&counts, &[1, 2]).is_none(), "the code of all ones");
        counts[0] = 3;
        assert!(Huffman::new(&counts, &[1, 2, 3]).is_none(), "more codes than there are");
        (counts[0], counts[1]) = (1, 1);
        assert!(Huffman::new(&counts, &[1, 1]).is_none(), "a symbol twice");
    }
}

//! Huffman codes (ITU-T T.81, annex C): how a table is said in a file, and the code words that it means.

mod decode;
mod encode;
mod optimal;
mod skip;

pub(super) use decode::{AcTable, DcTable};
pub(super) use encode::{AcBook, Book, DcBook, Written};
pub(super) use optimal::Counts;
pub(super) use skip::SkipTable;

/// A prefix code of words of 1 to 16 bits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    /// How many words there are of each length: BITS.
    counts: [u8; 16],
    /// What they mean, in the order of the words: HUFFVAL.
    symbols: Vec<u8>,
}

/// One word of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word {
    /// The bits, the last in the lowest place.
    bits: u32,
    /// Their number.
    length: u32,
    symbol: u8,
}

impl Code {
    /// `None` when the words of these lengths are no prefix code, or one of them is all ones, which C.2 reserves.
    pub(super) fn new(counts: [u8; 16], symbols: Vec<u8>) -> Option<Self> {
        let code = Self { counts, symbols };
        let said: usize = counts.iter().copied().map(usize::from).sum();
        let fits = code.words().all(|word| word.bits + 1 < 1 << word.length);
        (said == code.symbols.len() && fits).then_some(code)
    }

    /// Takes one table from the front of a DHT segment's payload (B.2.4.2): its class (1: AC), its number and its code.
    pub(super) fn read(payload: &mut &[u8]) -> Option<(u8, u8, Self)> {
        let (&head, rest) = payload.split_first()?;
        let (counts, rest) = rest.split_first_chunk::<16>()?;
        let said = counts.iter().copied().map(usize::from).sum();
        let (symbols, rest) = rest.split_at_checked(said)?;
        *payload = rest;
        Some((head >> 4, head & 15, Self::new(*counts, symbols.to_vec())?))
    }

    /// The same, written: class and number, BITS, HUFFVAL.
    pub(super) fn write(&self, class: u8, number: u8, payload: &mut Vec<u8>) {
        payload.push(class << 4 | number);
        payload.extend(self.counts);
        payload.extend(&self.symbols);
    }

    /// The words (C.2, figures C.1 and C.2): of one length they count up, and a longer one begins where they ended.
    fn words(&self) -> impl Iterator<Item = Word> {
        let lengths = (1u32..).zip(self.counts).flat_map(|(length, count)| (0..count).map(move |_| length));
        let mut next = (0u32, 1u32);
        lengths.zip(&self.symbols).map(move |(length, &symbol)| {
            let bits = next.0 << (length - next.1);
            next = (bits + 1, length);
            Word { bits, length, symbol }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(lengths: &[(usize, u8)], symbols: &[u8]) -> Option<Code> {
        let mut counts = [0; 16];
        for &(length, count) in lengths {
            counts[length - 1] = count;
        }
        Code::new(counts, symbols.to_vec())
    }

    #[test]
    fn words_are_those_of_the_standard() {
        // Table K.3, the first of its lengths: 00, 010, 011, 100, 101, 110, 1110.
        let code = code(&[(2, 1), (3, 5), (4, 1)], &[0, 1, 2, 3, 4, 5, 6]).unwrap();
        let words: Vec<(u32, u32)> = code.words().map(|word| (word.bits, word.length)).collect();
        assert_eq!(words, [(0, 2), (2, 3), (3, 3), (4, 3), (5, 3), (6, 3), (14, 4)]);
    }

    #[test]
    fn what_is_no_prefix_code_is_refused() {
        assert!(code(&[(1, 2)], &[1, 2]).is_none(), "a word of ones");
        assert!(code(&[(1, 1), (2, 2)], &[1, 2, 3]).is_none(), "a word of ones");
        assert!(code(&[(1, 3)], &[1, 2, 3]).is_none(), "too many words");
        assert!(code(&[(2, 2)], &[1]).is_none(), "a word without a meaning");
        assert!(code(&[], &[]).is_some());
    }

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let code = code(&[(2, 1), (5, 3)], &[9, 8, 7, 6]).unwrap();
        let mut payload = Vec::new();
        code.write(1, 3, &mut payload);
        let mut rest = &payload[..];
        assert_eq!(Code::read(&mut rest), Some((1, 3, code)));
        assert!(rest.is_empty());
        assert_eq!(Code::read(&mut &payload[..payload.len() - 1]), None);
    }
}

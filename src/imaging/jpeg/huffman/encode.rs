//! From coefficients to bits.

use super::{Code, Counts};
use crate::imaging::jpeg::tally::Tally;
use crate::imaging::jpeg::term::Term;

/// Bits to be written, and their number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::imaging::jpeg) struct Written {
    pub(in crate::imaging::jpeg) bits: u32,
    pub(in crate::imaging::jpeg) length: u32,
}

/// A word and its length, then how many bits it announces and which they are: the bits stand behind the word.
#[inline(always)]
fn written((word, length): (u32, u32), (size, bits): (u32, u32)) -> Written {
    Written { bits: word << size | bits, length: length + size }
}

/// The words of a code by symbol; length 0 where it has none.
fn by_symbol(code: &Code) -> [(u32, u32); 256] {
    let mut words = [(0, 0); 256];
    code.words().for_each(|word| words[usize::from(word.symbol)] = (word.bits, word.length));
    words
}

/// The word of each symbol.
pub(in crate::imaging::jpeg) struct Book {
    words: [(u32, u32); 256],
}

impl Book {
    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        Self { words: by_symbol(code) }
    }

    /// A symbol, and the bits that it announces: their number, at most 16, and what they are.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn written(&self, symbol: u8, announced: (u32, u32)) -> Written {
        written(self.words[usize::from(symbol)], announced)
    }
}

/// What is written for each difference of the constant terms.
pub(in crate::imaging::jpeg) struct DcBook(Book);

impl DcBook {
    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        Self(Book::new(code))
    }

    /// The category of a difference: its symbol (T.81, F.1.2.1.1).
    #[inline]
    pub(in crate::imaging::jpeg) const fn symbol(difference: i32) -> u8 {
        Term::magnitude(difference).0 as u8
    }

    #[inline(always)]
    pub(in crate::imaging::jpeg) fn written(&self, difference: i32) -> Written {
        self.0.written(Self::symbol(difference), Term::magnitude(difference))
    }
}

/// What is written for each of the 65,536 terms that could be: one look-up instead of counting bits.
pub(in crate::imaging::jpeg) struct AcBook {
    /// Length in the upper 5 bits, at most 26 bits below.
    entries: Vec<u32>,
}

const LENGTH_SHIFT: u32 = 27;

impl AcBook {
    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        let mut entries = vec![0; 1 << 16];
        for word in code.words() {
            let mut enter = |term: Term| {
                let Written { bits, length } =
                    written((word.bits, word.length), Term::magnitude(i32::from(term.value())));
                entries[usize::from(term.0)] = length << LENGTH_SHIFT | bits;
            };
            // Only what has a word: most of the terms that could be are in no picture.
            match (u32::from(word.symbol >> 4), word.symbol & 15) {
                (0, 0) => enter(Term::END),
                (15, 0) => enter(Term::ZEROS),
                (run, size @ 1..=10) => {
                    let values = 1 << (size - 1)..1 << size;
                    values.flat_map(|value| [value, -value]).for_each(|value| enter(Term::new(run, value)));
                }
                _ => {}
            }
        }
        Self { entries }
    }

    /// Nothing is written for [`Term::FULL`].
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn written(&self, term: Term) -> Written {
        let entry = self.entries.get(usize::from(term.0)).copied().unwrap_or(0);
        Written { bits: entry & ((1 << LENGTH_SHIFT) - 1), length: entry >> LENGTH_SHIFT }
    }
}

/// The symbol of a term: its run and its value's size (T.81, F.1.2.2.1). `None` for what no block holds.
fn symbol(term: Term) -> Option<u8> {
    let (size, _) = Term::magnitude(i32::from(term.value()));
    match term {
        Term::END | Term::ZEROS => Some((term.run() as u8) << 4),
        _ if size == 0 || size > 10 => None,
        _ => Some((term.run() as u8) << 4 | size as u8),
    }
}

impl Counts {
    /// Symbols from how often each term occurs.
    pub(in crate::imaging::jpeg) fn of_terms(tally: &Tally) -> Self {
        let mut counts = Self::none();
        for (term, count) in tally.counted() {
            if let Some(symbol) = symbol(term) {
                counts.0[usize::from(symbol)] += u64::from(count);
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_its_word_and_its_bits() {
        let mut counts = [0; 16];
        (counts[1], counts[2]) = (1, 2);
        let code = Code::new(counts, vec![0x00, 0x23, 0xF0]).unwrap();
        let book = AcBook::new(&code);
        assert_eq!(book.written(Term::END), Written { bits: 0b00, length: 2 });
        assert_eq!(book.written(Term::new(2, -5)), Written { bits: 0b01_0010, length: 6 });
        assert_eq!(book.written(Term::ZEROS), Written { bits: 0b011, length: 3 });
        assert_eq!(book.written(Term::FULL), Written::default());
        assert_eq!(
            book.entries.iter().filter(|entry| **entry != 0).count(),
            10,
            "END, eight values of three bits, ZEROS"
        );
        let dc = DcBook::new(&Code::new(counts, vec![0, 2, 4]).unwrap());
        assert_eq!(dc.written(0), Written { bits: 0b00, length: 2 });
        assert_eq!(dc.written(3), Written { bits: 0b01011, length: 5 });
    }

    #[test]
    fn the_longest_word_has_room_and_what_no_block_holds_has_none() {
        let mut counts = [0; 16];
        counts[15] = 3;
        let book = AcBook::new(&Code::new(counts, vec![0x0B, 0x30, 0xFA]).unwrap());
        assert_eq!(book.written(Term::new(15, -1023)), Written { bits: 0b10 << 10, length: 26 });
        assert_eq!(book.written(Term::new(15, 1023)), Written { bits: 0b10 << 10 | 0x3FF, length: 26 });
        assert_eq!(book.entries.iter().filter(|entry| **entry != 0).count(), 1024);
    }
}

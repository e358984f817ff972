//! From bits to coefficients. A step looks at several bits at once (ITU-T T.81, F.2.2.3, says it bit by bit).

use super::Code;
use crate::imaging::jpeg::bits::Bits;
use crate::imaging::jpeg::term::{Term, extended};

/// What a symbol announces: `None` when the standard has no such symbol.
type Meaning = Option<u32>;

/// Symbols alone: the short ones by look-up, the others by their length (F.2.2.3, DECODE).
#[derive(Clone, Debug)]
struct Words {
    /// By the next [`Words::WIDTH`] bits: symbol and length; length 0: a longer word.
    short: Vec<(u8, u8)>,
    /// Per length 1 to 16: one more than the last word, with zeros behind it up to 16 bits.
    limits: [u32; 17],
    /// Per length: the place of its first symbol, less the first word.
    offsets: [i32; 17],
    symbols: Vec<u8>,
}

impl Words {
    const WIDTH: u32 = 9;

    fn new(code: &Code) -> Self {
        let mut short = vec![(0, 0); 1 << Self::WIDTH];
        each_state(code, Self::WIDTH, |_| Some(0), |state, symbol, _, _, taken| short[state] = (symbol, taken as u8));
        let (mut limits, mut offsets) = ([0; 17], [0; 17]);
        for (place, word) in code.words().enumerate().collect::<Vec<_>>().into_iter().rev() {
            let length = word.length as usize;
            limits[length] = limits[length].max((word.bits + 1) << (16 - word.length));
            offsets[length] = place as i32 - word.bits as i32;
        }
        Self { short, limits, offsets, symbols: code.symbols.clone() }
    }

    /// The symbol at the head of 16 bits, and its word's length.
    #[inline]
    fn find(&self, next: u32) -> Option<(u8, u32)> {
        let (symbol, length) = *self.short.get((next >> (16 - Self::WIDTH)) as usize)?;
        if length > 0 { Some((symbol, u32::from(length))) } else { self.find_long(next) }
    }

    fn find_long(&self, next: u32) -> Option<(u8, u32)> {
        let (length, _) = (0u32..).zip(&self.limits).find(|(_, limit)| next < **limit)?;
        let word = (next >> (16 - length)) as i32;
        let place = usize::try_from(word + self.offsets[length as usize]).ok()?;
        self.symbols.get(place).map(|&symbol| (symbol, length))
    }
}

/// Calls `enter` for every state of the next `width` bits that begins with a word and all bits that it announces: the
/// state, the symbol, the announced bits and their number, and how many bits all of it takes.
fn each_state(
    code: &Code,
    width: u32,
    meaning: impl Fn(u8) -> Meaning,
    mut enter: impl FnMut(usize, u8, u32, u32, u32),
) {
    for word in code.words() {
        let Some(size) = meaning(word.symbol) else { continue };
        let taken = word.length + size;
        if taken > width {
            continue;
        }
        let free = width - taken;
        for state in word.bits << (width - word.length)..(word.bits + 1) << (width - word.length) {
            enter(state as usize, word.symbol, (state >> free) & ((1 << size) - 1), size, taken);
        }
    }
}

/// A table for differences of the constant terms.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct DcTable {
    /// By the next [`DcTable::WIDTH`] bits: the difference, and how many bits it takes; 0 bits: not among these.
    states: Vec<(i16, u8)>,
    words: Words,
}

impl DcTable {
    const WIDTH: u32 = 10;

    /// The largest category of a difference of 8-bit samples (T.81, table F.1).
    const LARGEST: u8 = 11;

    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        let mut states = vec![(0, 0); 1 << Self::WIDTH];
        let meaning = |symbol| (symbol <= Self::LARGEST).then_some(u32::from(symbol));
        each_state(code, Self::WIDTH, meaning, |state, _, bits, size, taken| {
            states[state] = (extended(bits, size) as i16, taken as u8);
        });
        Self { states, words: Words::new(code) }
    }

    /// Takes a difference; `None` when no word fits. The caller has filled the bits.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn difference(&self, bits: &mut Bits<'_>) -> Option<i32> {
        let (difference, taken) = *self.states.get(bits.peek(Self::WIDTH) as usize)?;
        if taken > 0 {
            bits.skip(u32::from(taken));
            return Some(i32::from(difference));
        }
        self.rare(bits)
    }

    #[cold]
    fn rare(&self, bits: &mut Bits<'_>) -> Option<i32> {
        let (symbol, length) = self.words.find(bits.peek(16))?;
        if symbol > Self::LARGEST {
            return None;
        }
        bits.skip(length);
        let size = u32::from(symbol);
        Some(extended(bits.take(size), size))
    }
}

/// A table for the other terms.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct AcTable {
    /// By the next [`AcTable::WIDTH`] bits: one step or two.
    states: Vec<Steps>,
    words: Words,
}

/// One step through a block: a term, how far it goes in the zigzag sequence, and the bits it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging::jpeg) struct Step {
    pub(in crate::imaging::jpeg) term: Term,
    /// Places forward: the zeros and the value; 0 at the end of the block.
    pub(in crate::imaging::jpeg) advance: u8,
    taken: u8,
}

/// What a number of bits begins with: a step, and another one behind it when that lies within the bits too. Half of a
/// photo's codes take less than half of the bits that are looked at, and each look has to wait for the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging::jpeg) struct Steps {
    pub(in crate::imaging::jpeg) first: Step,
    /// The second term; what the first says again when there is none.
    pub(in crate::imaging::jpeg) second: Term,
    /// Of both together.
    pub(in crate::imaging::jpeg) advance: u8,
    /// Of both together; 0 when there is no second step.
    taken: u8,
}

impl AcTable {
    const WIDTH: u32 = 11;

    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        const NOTHING: Step = Step { term: Term::END, advance: 0, taken: 0 };
        let mut first = vec![NOTHING; 1 << Self::WIDTH];
        each_state(code, Self::WIDTH, announced, |state, symbol, bits, size, taken| {
            first[state] = Step { taken: taken as u8, ..step(symbol, bits, size) };
        });
        let steps = |state: usize| {
            let one = first[state];
            // What follows the first step, with zeros behind it: a step in there is one if it does not need the zeros.
            let other = first[state << one.taken & ((1 << Self::WIDTH) - 1)];
            let taken = one.taken + other.taken;
            // Zeros at the end of a block are left to the caller, who looks at them one step at a time.
            let is_pair = one.taken > 0 && one.advance > 0 && other.taken > 0 && one.term != Term::ZEROS;
            if is_pair && u32::from(taken) <= Self::WIDTH {
                Steps { first: one, second: other.term, advance: one.advance + other.advance, taken }
            } else {
                Steps { first: one, second: one.term, advance: one.advance, taken: 0 }
            }
        };
        Self { states: (0..1 << Self::WIDTH).map(steps).collect(), words: Words::new(code) }
    }

    /// Takes one step; `None` when no word fits. The caller has filled the bits.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn step(&self, bits: &mut Bits<'_>) -> Option<Step> {
        let step = self.states.get(bits.peek(Self::WIDTH) as usize)?.first;
        if step.taken > 0 {
            bits.skip(u32::from(step.taken));
            return Some(step);
        }
        self.rare(bits)
    }

    /// Takes two steps when both are at hand and the first does not fill a block of which `k` coefficients are read.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn two_steps(&self, bits: &mut Bits<'_>, k: u32) -> Option<Steps> {
        let steps = *self.states.get(bits.peek(Self::WIDTH) as usize)?;
        if steps.taken == 0 || k + u32::from(steps.first.advance) >= 63 {
            return None;
        }
        bits.skip(u32::from(steps.taken));
        Some(steps)
    }

    #[cold]
    fn rare(&self, bits: &mut Bits<'_>) -> Option<Step> {
        let symbol = self.symbol(bits)?;
        let size = announced(symbol)?;
        Some(step(symbol, bits.take(size), size))
    }

    /// Takes a bare symbol: progressive scans give some of them another meaning.
    #[inline]
    pub(in crate::imaging::jpeg) fn symbol(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let (symbol, length) = self.words.find(bits.peek(16))?;
        bits.skip(length);
        Some(symbol)
    }
}

/// Bits behind a symbol of a run and a size (T.81, F.1.2.2.1): EOB and ZRL have none, other runs without a value mean nothing.
const fn announced(symbol: u8) -> Meaning {
    match symbol & 15 {
        0 if symbol != 0 && symbol != 0xF0 => None,
        size @ 0..=10 => Some(size as u32),
        _ => None,
    }
}

const fn step(symbol: u8, bits: u32, size: u32) -> Step {
    let run = symbol >> 4;
    let (term, advance) = match symbol {
        0 => (Term::END, 0),
        0xF0 => (Term::ZEROS, 16),
        _ => (Term::new(run as u32, extended(bits, size)), run + 1),
    };
    Step { term, advance, taken: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words of 2, 3 and 12 bits.
    fn code(symbols: [u8; 4]) -> Code {
        let mut counts = [0; 16];
        (counts[1], counts[2], counts[11]) = (1, 2, 1);
        Code::new(counts, symbols.to_vec()).unwrap()
    }

    #[test]
    fn short_and_long_words_are_found() {
        let table = AcTable::new(&code([0x00, 0x23, 0xF0, 0x0A]));
        // 00 | 010 101 | 011 | 100000000000 0000000001 | 1...
        let data = [0b0001_0101, 0b0111_0000, 0b0000_0000, 0b0000_0000, 0b1111_1111];
        let mut bits = Bits::new(&data);
        let mut next = || {
            bits.fill();
            table.step(&mut bits).map(|step| (step.term, step.advance))
        };
        assert_eq!(next(), Some((Term::END, 0)));
        assert_eq!(next(), Some((Term::new(2, 5), 3)));
        assert_eq!(next(), Some((Term::ZEROS, 16)));
        assert_eq!(next(), Some((Term::new(0, -1022), 1)));
        assert_eq!(next(), None);
    }

    #[test]
    fn differences_and_what_is_out_of_range() {
        let table = DcTable::new(&code([0, 2, 11, 12]));
        let data = [0b0001_0010, 0b1111_1111, 0b1111_1100, 0b0000_0000, 0];
        let mut bits = Bits::new(&data);
        let mut next = || {
            bits.fill();
            table.difference(&mut bits)
        };
        assert_eq!((next(), next(), next(), next()), (Some(0), Some(-2), Some(2047), None));
    }
}

//! From bits to coefficients. A step looks at several bits at once (ITU-T T.81, F.2.2.3, says it bit by bit).
//!
//! What a word announces is worked out from the bits behind it, whether there are many or none: to ask first costs more, since
//! a processor cannot foresee the answer.

use super::Code;
use crate::imaging::jpeg::bits::Bits;
use crate::imaging::jpeg::term::Term;

/// Symbols alone: the short ones by look-up, the others by their length (F.2.2.3, DECODE).
#[derive(Clone, Debug)]
struct Words {
    /// By the next [`Words::WIDTH`] bits: symbol and length; length 0: a longer word.
    short: Box<[(u8, u8); 1 << Words::WIDTH]>,
    /// Per length 1 to 16: one more than the last word, with zeros behind it up to 16 bits.
    limits: [u32; 17],
    /// Per length: the place of its first symbol, less the first word.
    offsets: [i32; 17],
    symbols: Vec<u8>,
}

impl Words {
    const WIDTH: u32 = 9;

    fn new(code: &Code) -> Self {
        let mut short = Box::new([(0, 0); 1 << Self::WIDTH]);
        each_state(code, Self::WIDTH, |state, symbol, length| short[state] = (symbol, length));
        let (mut limits, mut offsets) = ([0; 17], [0; 17]);
        for (place, word) in code.words().enumerate().collect::<Vec<_>>().into_iter().rev() {
            let length = word.length as usize;
            limits[length] = limits[length].max((word.bits + 1) << (16 - word.length));
            offsets[length] = place as i32 - word.bits as i32;
        }
        Self { short, limits, offsets, symbols: code.symbols.clone() }
    }

    /// The symbol at the head of 16 bits, and its word's length.
    #[inline(always)]
    fn find(&self, next: u32) -> Option<(u8, u32)> {
        let (symbol, length) = self.short[(next >> (16 - Self::WIDTH)) as usize & ((1 << Self::WIDTH) - 1)];
        if length > 0 { Some((symbol, u32::from(length))) } else { self.find_long(next) }
    }

    #[cold]
    fn find_long(&self, next: u32) -> Option<(u8, u32)> {
        let (length, _) = (0u32..).zip(&self.limits).find(|(_, limit)| next < **limit)?;
        let word = (next >> (16 - length)) as i32;
        let place = usize::try_from(word + self.offsets[length as usize]).ok()?;
        self.symbols.get(place).map(|&symbol| (symbol, length))
    }
}

/// Calls `enter` for every state of the next `width` bits that begins with a word: the state, the symbol, the word's length.
fn each_state(code: &Code, width: u32, mut enter: impl FnMut(usize, u8, u8)) {
    for word in code.words().filter(|word| word.length <= width) {
        let free = width - word.length;
        for state in word.bits << free..(word.bits + 1) << free {
            enter(state as usize, word.symbol, word.length as u8);
        }
    }
}

/// A word at the head of the bits, and how many bits behind it are its value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Announced {
    /// 0: no word, or one that is too long to be seen.
    pub(super) length: u8,
    size: u8,
}

impl Announced {
    /// Of both together.
    pub(super) const fn taken(self) -> u32 {
        self.length as u32 + self.size as u32
    }

    #[inline(always)]
    fn value(self, bits: &Bits<'_>) -> i32 {
        bits.value_behind(u32::from(self.length), u32::from(self.size))
    }
}

/// A table for differences of the constant terms.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct DcTable(Words);

impl DcTable {
    /// The largest category of a difference of 8-bit samples (T.81, table F.1).
    const LARGEST: u8 = 11;

    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        Self(Words::new(code))
    }

    /// Takes a difference, of at most 27 bits; `None` when no word fits. The caller has filled the bits.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn difference(&self, bits: &mut Bits<'_>) -> Option<i32> {
        let (symbol, length) = self.0.find(bits.peek(16)).filter(|(symbol, _)| *symbol <= Self::LARGEST)?;
        let announced = Announced { length: length as u8, size: symbol };
        let difference = announced.value(bits);
        bits.skip(announced.taken());
        Some(difference)
    }
}

/// A table for the other terms.
#[derive(Clone, Debug)]
pub(in crate::imaging::jpeg) struct AcTable {
    /// By the next [`AcTable::WIDTH`] bits: one step or two.
    states: Box<[State; 1 << AcTable::WIDTH]>,
    words: Words,
}

/// What a number of bits begins with: a step, and another one behind it when that lies within the bits too. Half of a
/// photo's codes take less than half of the bits that are looked at, and each look has to wait for the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct State {
    first: Announced,
    /// Zeros before the first value.
    run: u8,
    /// Bits of all steps; 0: no step.
    taken: u8,
    /// The term of the second step.
    second: Term,
    /// Places forward of all steps.
    advance: u8,
    /// How many steps there are, less one, and in the lowest bit whether the last ends the block.
    kind: u8,
}

/// One step through a block: a term, and how far it goes in the zigzag sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging::jpeg) struct Step {
    pub(in crate::imaging::jpeg) term: Term,
    /// Places forward: the zeros and the value; 0 at the end of the block.
    pub(in crate::imaging::jpeg) advance: u8,
}

/// One step or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging::jpeg) struct Steps {
    /// The terms, of which `count` are meant.
    pub(in crate::imaging::jpeg) terms: [Term; 2],
    pub(in crate::imaging::jpeg) count: usize,
    /// Places forward.
    pub(in crate::imaging::jpeg) advance: u32,
    /// Whether the last of them ends the block.
    pub(in crate::imaging::jpeg) ends: bool,
}

impl From<Step> for Steps {
    #[inline(always)]
    fn from(step: Step) -> Self {
        Self { terms: [step.term, Term::END], count: 1, advance: step.advance.into(), ends: step.advance == 0 }
    }
}

impl AcTable {
    const WIDTH: u32 = 11;

    pub(in crate::imaging::jpeg) fn new(code: &Code) -> Self {
        let mut words = [None; 1 << Self::WIDTH];
        each_state(code, Self::WIDTH, |state, symbol, length| words[state] = word(symbol, length));
        Self { states: Box::new(std::array::from_fn(|state| State::of(state, &words))), words: Words::new(code) }
    }

    /// Takes one step, of at most 26 bits; `None` when no word fits. The caller has filled the bits.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn step(&self, bits: &mut Bits<'_>) -> Option<Step> {
        let State { mut first, mut run, .. } = self.states[bits.peek(Self::WIDTH) as usize];
        if first.length == 0 {
            (first, run) = self.rare(bits.peek(16))?;
        }
        let step = step(run, first, first.value(bits));
        bits.skip(first.taken());
        Some(step)
    }

    /// Takes one step or two, of at most 26 bits together, unless the first fills a block of which `k` coefficients are read,
    /// or its word is long: then [`Self::step`] is to be asked.
    #[inline(always)]
    pub(in crate::imaging::jpeg) fn steps(&self, bits: &mut Bits<'_>, k: u32) -> Option<Steps> {
        let state = self.states[bits.peek(Self::WIDTH) as usize];
        if state.taken == 0 || k + u32::from(state.run) >= 62 {
            return None;
        }
        // Without a value this is the sign for the end of the block, or for sixteen zeros.
        let first = Term::new(u32::from(state.run), state.first.value(bits));
        bits.skip(u32::from(state.taken));
        Some(Steps {
            terms: [first, state.second],
            count: 1 + usize::from(state.kind >> 1),
            advance: u32::from(state.advance),
            ends: state.kind & 1 == 1,
        })
    }

    /// What stands at the head of the bits, without taking it: the word, and how far its step goes.
    pub(super) fn ahead(&self, bits: &Bits<'_>) -> Option<(Announced, u8)> {
        let (announced, run) = self.rare(bits.peek(16))?;
        Some((announced, step(run, announced, 1).advance))
    }

    #[cold]
    fn rare(&self, next: u32) -> Option<(Announced, u8)> {
        let (symbol, length) = self.words.find(next)?;
        word(symbol, length as u8)
    }

    /// Takes a bare symbol: progressive scans give some of them another meaning.
    #[inline]
    pub(in crate::imaging::jpeg) fn symbol(&self, bits: &mut Bits<'_>) -> Option<u8> {
        let (symbol, length) = self.words.find(bits.peek(16))?;
        bits.skip(length);
        Some(symbol)
    }
}

impl State {
    const NONE: Self =
        Self { first: Announced { length: 0, size: 0 }, run: 0, taken: 0, second: Term::END, advance: 0, kind: 0 };

    /// Of all words of a code that can be seen, those which these bits begin with.
    fn of(state: usize, words: &[Option<(Announced, u8)>; 1 << AcTable::WIDTH]) -> Self {
        let Some((first, run)) = words[state] else { return Self::NONE };
        let one = step(run, first, i32::from(first.size > 0));
        let alone = Self {
            first,
            run,
            taken: first.taken() as u8,
            second: Term::END,
            advance: one.advance,
            kind: u8::from(one.term == Term::END),
        };
        // What follows the first step, with zeros behind it: a step in there is one if it does not need the zeros.
        let behind = (state << first.taken().min(AcTable::WIDTH)) & ((1 << AcTable::WIDTH) - 1);
        let Some((second, run)) = words[behind] else { return alone };
        let taken = first.taken() + second.taken();
        // Zeros at the end of a block are left to the caller, who looks at them one step at a time.
        if one.term == Term::END || one.term == Term::ZEROS || taken > AcTable::WIDTH {
            return alone;
        }
        let bytes = ((behind as u32) << (32 - AcTable::WIDTH)).to_be_bytes();
        let mut bits = Bits::of(&bytes);
        bits.fill();
        let other = step(run, second, second.value(&bits));
        let kind = 2 | u8::from(other.term == Term::END);
        Self { taken: taken as u8, second: other.term, advance: one.advance + other.advance, kind, ..alone }
    }
}

/// What a word announces, and the zeros before it (T.81, F.1.2.2.1): EOB and ZRL have no value, other runs without one mean
/// nothing.
const fn word(symbol: u8, length: u8) -> Option<(Announced, u8)> {
    match symbol & 15 {
        0 if symbol != 0 && symbol != 0xF0 => None,
        size @ 0..=10 => Some((Announced { length, size }, symbol >> 4)),
        _ => None,
    }
}

#[inline(always)]
const fn step(run: u8, announced: Announced, value: i32) -> Step {
    let is_end = run == 0 && announced.size == 0;
    Step { term: Term::new(run as u32, value), advance: if is_end { 0 } else { run + 1 } }
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
        let mut bits = Bits::of(&data);
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
        let mut bits = Bits::of(&data);
        let mut next = || {
            bits.fill();
            table.difference(&mut bits)
        };
        assert_eq!((next(), next(), next(), next()), (Some(0), Some(-2), Some(2047), None));
    }
}

//! Entropy-coded data without the bytes that only keep it apart from markers (ITU-T T.81, B.1.1.5), cut at its restart markers.

use super::bits::{Bits, Place};
use super::markers::next_ff;

/// More bytes than an MCU can take: 4 components of 4 by 4 blocks, each of 64 codes and what they announce, 32 bits at most.
const MCU: usize = 4 * 4 * 4 * 64 * 4;
/// So many bytes are held: few enough to stay in a processor's cache, where a copy of the whole file would not.
const HELD: usize = 8 * MCU;

/// The data of one scan, read from its first bit to its last.
///
/// Only the next bytes of one restart interval are held.
pub(super) struct Unstuffed<'e> {
    /// What is not taken in yet.
    rest: &'e [u8],
    bytes: Vec<u8>,
    /// Whether the interval ends with what is held.
    ends: bool,
    /// Where the reader stands, between two rows of MCUs.
    place: Place,
}

impl<'e> Unstuffed<'e> {
    pub(super) fn new(entropy: &'e [u8]) -> Self {
        let bytes = Vec::with_capacity(HELD.min(entropy.len()));
        let mut unstuffed = Self { rest: entropy, bytes, ends: false, place: Place::default() };
        unstuffed.take_in();
        unstuffed
    }

    /// The bits from where the reader stands, and how many bytes of them may be loaded: before an MCU, a reader that has loaded more
    /// asks for more by [`Unstuffed::go_on`].
    pub(super) fn ahead(&self) -> (Bits<'_>, usize) {
        let enough = if self.ends { usize::MAX } else { self.bytes.len().saturating_sub(MCU) };
        (Bits::new(&self.bytes, self.place), enough)
    }

    /// The reader stands here.
    pub(super) const fn stand(&mut self, place: Place) {
        self.place = place;
    }

    /// The reader stands at `place`: takes in as many bytes more as any MCU takes, unless the interval ends before.
    #[cold]
    pub(super) fn go_on(&mut self, place: Place) {
        let gone = place.loaded().min(self.bytes.len());
        self.bytes.drain(..gone);
        self.place = place.after(gone);
        self.take_in();
    }

    /// The reader stands at the next restart interval; an empty one when there is none. What is left of this one is nobody's.
    pub(super) fn next_interval(&mut self) {
        while !self.ends {
            self.bytes.clear();
            self.take_in();
        }
        self.bytes.clear();
        (self.ends, self.place) = (false, Place::default());
        self.take_in();
    }

    /// Takes out the zero behind each `FF`, fill bytes, and the restart marker with which the interval ends.
    fn take_in(&mut self) {
        while self.bytes.len() < HELD && !self.ends {
            let next = &self.rest[..self.rest.len().min(HELD - self.bytes.len())];
            let (kept, taken) = match next_ff(next).map(|at| (at, self.rest.get(at + 1))) {
                Some((at, Some(0))) => (at + 1, at + 2),
                Some((at, Some(0xD0..=0xD7))) => {
                    self.ends = true;
                    (at, at + 2)
                }
                Some((at, _)) => (at, at + 1),
                None => (next.len(), next.len()),
            };
            self.bytes.extend_from_slice(&self.rest[..kept]);
            self.rest = &self.rest[taken..];
            self.ends |= taken == 0;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Everything that is left of an interval, byte by byte, as a reader takes it.
    fn read(unstuffed: &mut Unstuffed<'_>, mut place: Place) -> Vec<u8> {
        let mut read = Vec::new();
        loop {
            unstuffed.go_on(place);
            let (mut bits, enough) = unstuffed.ahead();
            while bits.place().loaded() <= enough {
                bits.fill();
                let byte = bits.take(8) as u8;
                if bits.is_overrun() {
                    return read;
                }
                read.push(byte);
            }
            place = bits.place();
        }
    }

    #[test]
    fn stuffing_and_restarts_are_taken_out() {
        let mut entropy = vec![7; 40];
        entropy.extend([0xFF, 0, 1, 0xFF, 0xD0, 2, 3, 0xFF, 0xFF, 0xD1, 0xFF, 0]);
        let mut unstuffed = Unstuffed::new(&entropy);
        let first = read(&mut unstuffed, Place::default());
        assert_eq!((first.len(), &first[40..]), (42, &[0xFF, 1][..]));
        for wanted in [&[2, 3][..], &[0xFF], &[], &[]] {
            unstuffed.next_interval();
            assert_eq!(read(&mut unstuffed, Place::default()), wanted);
        }
    }

    /// Wherever what is held ends: within a stuffed byte, before a marker, at the end of the data.
    #[test]
    fn nothing_is_lost_between_two_helpings() {
        for before in (HELD - 3..HELD + 3).chain(2 * HELD - 3..2 * HELD + 3) {
            let mut entropy: Vec<u8> = (0..before).map(|n| (n % 251) as u8).collect();
            entropy.extend([0xFF, 0, 5, 0xFF, 0xFF, 0xD3, 9, 8]);
            let mut wanted = entropy[..before].to_vec();
            wanted.extend([0xFF, 5]);
            let mut unstuffed = Unstuffed::new(&entropy);
            assert!(read(&mut unstuffed, Place::default()) == wanted, "{before}");
            unstuffed.next_interval();
            assert_eq!(read(&mut unstuffed, Place::default()), [9, 8]);
            // An interval that is not read to its end.
            let mut unstuffed = Unstuffed::new(&entropy);
            unstuffed.next_interval();
            assert_eq!(read(&mut unstuffed, Place::default()), [9, 8]);
        }
    }
}

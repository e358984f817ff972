//! How often each term occurs.

use super::term::Term;

/// Counts of all 65,536 terms that could be, to be added up.
///
/// Neighbours in a photo are often the same term, and a count must be written before it is read again: two streams of terms, each
/// counted in a table of its own, do not wait for each other.
pub(super) struct Tally([Box<[u32; 1 << 16]>; 2]);

impl Tally {
    /// Nothing is counted yet.
    pub(super) fn new() -> Self {
        let zeros = || vec![0; 1 << 16].into_boxed_slice().try_into();
        Self([zeros(), zeros()].map(|counts| counts.unwrap_or_else(|_| unreachable!("a table has 65,536 places"))))
    }

    /// Forgets what was counted.
    pub(super) fn clear(&mut self) {
        self.0.iter_mut().for_each(|counts| counts.fill(0));
    }

    /// A term that occurs so many times.
    pub(super) fn add(&mut self, term: Term, times: u32) {
        let count = &mut self.0[0][usize::from(term.0)];
        *count = count.wrapping_add(times);
    }

    /// Each of these.
    pub(super) fn add_all(&mut self, terms: &[Term]) {
        let (first, second) = terms.split_at(terms.len() / 2);
        let [one, other] = &mut self.0;
        for (a, b) in first.iter().zip(second) {
            let (one, other) = (&mut one[usize::from(a.0)], &mut other[usize::from(b.0)]);
            // One of them may stand below zero: a term may be taken off where it was not counted.
            (*one, *other) = (one.wrapping_add(1), other.wrapping_add(1));
        }
        second.iter().skip(first.len()).for_each(|&term| self.add(term, 1));
    }

    /// One of them does not count after all. Which table it stands in does not matter: below zero in one, the sum is right.
    pub(super) fn take_off(&mut self, term: Term) {
        self.add(term, u32::MAX);
    }

    /// The terms that occur, and how often.
    pub(super) fn counted(&self) -> impl Iterator<Item = (Term, u32)> {
        let [one, other] = &self.0;
        let counts = one.iter().zip(other.iter()).map(|(one, other)| one.wrapping_add(*other));
        (0..=u16::MAX).map(Term).zip(counts).filter(|(_, count)| *count > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_are_counted_in_whichever_half_they_stand() {
        let (one, other) = (Term::new(3, -5), Term::new(0, 1));
        let mut tally = Tally::new();
        for length in 0..=5 {
            tally.add_all(&[one, other, one, one, other][..length]);
        }
        tally.add_all(&[]);
        tally.add(Term::END, 7);
        tally.take_off(one);
        assert!(tally.counted().eq([(Term::END, 7), (other, 5), (one, 9)]));
        tally.take_off(other);
        assert_eq!(tally.counted().find(|(term, _)| *term == other), Some((other, 4)));
        tally.clear();
        assert_eq!(tally.counted().count(), 0);
    }

    /// What was counted in one half is taken off from the other, and then counted there.
    #[test]
    fn a_count_may_pass_through_zero_from_below() {
        let (one, other) = (Term::new(3, -5), Term::new(0, 1));
        let mut tally = Tally::new();
        tally.add_all(&[one, other]);
        tally.take_off(other);
        tally.add_all(&[other, one]);
        assert!(tally.counted().eq([(other, 1), (one, 2)]));
    }
}

//! The blocks of one component.

use super::tally::Tally;
use super::term::Term;

/// Where the terms of every block begin that is its constant term alone and was never begun.
const ZERO: u32 = 0;

/// Quantised coefficients of a lattice of blocks, in whole MCUs. Blocks are numbered row by row.
#[derive(Clone, Debug)]
pub(super) struct Plane {
    /// Blocks in a row.
    pub(super) columns: usize,
    /// Rows of blocks.
    pub(super) rows: usize,
    /// The constant term of each block.
    pub(super) dc: Vec<i16>,
    /// Where each block's other terms begin in `terms`.
    starts: Vec<u32>,
    /// Terms of all blocks in any order, those of one block together, up to one that is its last.
    terms: Vec<Term>,
    /// Where terms begin that are no block's any more.
    replaced: Vec<u32>,
}

impl Plane {
    /// All zero.
    pub(super) fn zeroed(columns: usize, rows: usize) -> Self {
        let blocks = columns * rows;
        let (dc, starts) = (vec![0; blocks], vec![ZERO; blocks]);
        Self { columns, rows, dc, starts, terms: vec![Term::END], replaced: Vec::new() }
    }

    /// Makes room for so many terms beforehand, and for no more than its blocks can hold.
    pub(super) fn reserve(&mut self, terms: usize) {
        self.terms.reserve(terms.min(64 * self.starts.len()));
    }

    /// Forgets all terms; blocks are zero but for their constant terms.
    pub(super) fn clear(&mut self) {
        self.terms.truncate(1);
        self.starts.fill(ZERO);
        self.replaced.clear();
    }

    /// Bytes that its terms take.
    pub(super) fn term_bytes(&self) -> u64 {
        (self.terms.len() * size_of::<Term>()) as u64
    }

    /// Visits the terms of a block, the last one included.
    #[inline(always)]
    pub(super) fn each(&self, block: usize, visit: impl FnMut(Term)) {
        self.each_from(self.starts.get(block).copied().unwrap_or(ZERO), visit);
    }

    #[inline(always)]
    fn each_from(&self, start: u32, mut visit: impl FnMut(Term)) {
        for &term in self.terms.get(start as usize..).unwrap_or_default() {
            visit(term);
            if term.is_last() {
                return;
            }
        }
    }

    /// Counts its terms, the last ones included, in the first `columns` and `rows` of its blocks.
    ///
    /// All terms are counted one behind the other, and those of other blocks taken off again: to follow the blocks takes three
    /// times as long, since nobody can foresee where one ends.
    pub(super) fn count(&self, (columns, rows): (usize, usize), tally: &mut Tally) {
        tally.add_all(self.terms.get(1..).unwrap_or_default());
        self.replaced.iter().for_each(|&start| self.each_from(start, |term| tally.take_off(term)));
        for (y, row) in self.starts.chunks(self.columns.max(1)).enumerate() {
            let (within, beyond) = row.split_at(if y < rows { columns.min(row.len()) } else { 0 });
            let zero = within.iter().filter(|&&start| start == ZERO).count();
            tally.add(Term::END, zero as u32);
            let begun = beyond.iter().filter(|&&start| start != ZERO);
            begun.for_each(|&start| self.each_from(start, |term| tally.take_off(term)));
        }
    }

    /// Whether a block is its constant term alone.
    #[inline]
    pub(super) fn is_constant(&self, block: usize) -> bool {
        let start = self.starts.get(block).map_or(0, |&start| start as usize);
        self.terms.get(start).is_none_or(|term| term.is_last())
    }

    /// Says that the terms which are appended next are those of `block`.
    #[inline(always)]
    pub(super) fn begin(&mut self, block: usize) -> &mut Vec<Term> {
        if let Some(start) = self.starts.get_mut(block) {
            if *start != ZERO {
                self.replaced.push(*start);
            }
            *start = self.terms.len() as u32;
        }
        &mut self.terms
    }

    /// Replaces a block by coefficients in zigzag order, the constant term first. Those that the standard cannot write for
    /// 8-bit samples are brought into its range (T.81, tables F.1 and F.2).
    #[inline(always)]
    pub(super) fn put(&mut self, block: usize, zigzag: &[i16; 64]) {
        if let Some(dc) = self.dc.get_mut(block) {
            *dc = zigzag[0].clamp(-1024, 1023);
        }
        self.put_terms(block, zigzag);
    }

    /// The same for all but the constant term.
    #[inline(always)]
    pub(super) fn put_terms(&mut self, block: usize, zigzag: &[i16; 64]) {
        let mut left = (1..64).fold(0u64, |held, k| held | u64::from(zigzag[k] != 0) << k);
        // Together they stand for 63 coefficients, and one says that they end: there is always room.
        let (mut terms, mut length) = ([Term::END; 64], 0);
        let mut push = |term| {
            terms[length & 63] = term;
            length += 1;
        };
        let mut last = 0;
        while left != 0 {
            let k = left.trailing_zeros();
            left &= left - 1;
            let mut run = k - last - 1;
            while run > 15 {
                push(Term::ZEROS);
                run -= 16;
            }
            let value = i32::from(zigzag[k as usize & 63]).clamp(-Term::LARGEST, Term::LARGEST);
            push(Term::new(run, value));
            last = k;
        }
        push(if last == 63 { Term::FULL } else { Term::END });
        self.begin(block).extend_from_slice(&terms[..length.min(64)]);
    }

    /// Visits the coefficients of a block that are not zero, but the constant term: their places in the zigzag sequence and
    /// their values.
    #[inline(always)]
    pub(super) fn each_value(&self, block: usize, mut visit: impl FnMut(usize, i16)) {
        let start = self.starts.get(block).map_or(0, |&start| start as usize);
        let mut k = 0;
        for &term in self.terms.get(start..).unwrap_or_default() {
            if term.is_last() {
                return;
            }
            k = (k + term.run() + 1) & 63;
            if term != Term::ZEROS {
                visit(k, term.value());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coefficients(plane: &Plane, block: usize) -> [i16; 64] {
        let mut zigzag = [0; 64];
        zigzag[0] = plane.dc[block];
        plane.each_value(block, |k, value| zigzag[k] = value);
        zigzag
    }

    #[test]
    fn a_block_comes_back_as_it_was_put() {
        let mut plane = Plane::zeroed(3, 2);
        let mut blocks = vec![[0i16; 64]; 6];
        blocks[1][0] = -5;
        blocks[2][63] = 7;
        blocks[3] = std::array::from_fn(|k| if k % 19 == 0 { k as i16 - 30 } else { 0 });
        blocks[4] = std::array::from_fn(|k| 1023 - 30 * k as i16);
        for (at, block) in blocks.iter().enumerate().rev() {
            plane.put(at, block);
        }
        for (at, block) in blocks.iter().enumerate() {
            assert_eq!(coefficients(&plane, at), *block, "{at}");
        }
        let terms = |block| {
            let mut terms = Vec::new();
            plane.each(block, |term| terms.push(term));
            terms
        };
        assert_eq!(terms(0), [Term::END]);
        assert_eq!(terms(2).len(), 3 + 1 + 1, "three runs of sixteen, the value, its end");
        assert_eq!(coefficients(&Plane::zeroed(1, 1), 0), [0; 64]);
    }

    /// However often blocks were replaced, what is counted is what is there: a code must not tell what stood under a cover.
    #[test]
    fn what_was_replaced_is_not_counted() {
        let mut plane = Plane::zeroed(5, 4);
        let mixed = |n: usize| n.wrapping_mul(2_654_435_761) >> 7;
        for n in 0..300 {
            let block = std::array::from_fn(|k| if mixed(n * 64 + k) % 9 == 0 { mixed(n + k) as i16 % 40 } else { 0 });
            // The last row of blocks is never put, another block only once.
            plane.put(if n == 0 { 7 } else { [0, 1, 3, 9, 14][mixed(n) % 5] }, &block);
            for (columns, rows) in [(5, 4), (4, 2), (1, 3)] {
                let (mut walked, mut counted) = (Tally::new(), Tally::new());
                for (y, x) in (0..rows).flat_map(|y| (0..columns).map(move |x| (y, x))) {
                    plane.each(y * 5 + x, |term| walked.add(term, 1));
                }
                plane.count((columns, rows), &mut counted);
                assert!(counted.counted().eq(walked.counted()), "{n}");
            }
        }
    }
}

//! A later scan of a band (ITU-T T.81, G.1.2.3, figures G.7 to G.9): the next bit of what is known not to be zero, and the
//! signs of what is not zero only with this bit.

use super::levels::Level;
use super::record::{Corrections, Record, ZEROS};
use crate::imaging::jpeg::scan::Band;

/// Tells one block.
///
/// A run counts only the zeros. Bits of known coefficients stand behind the symbol in whose run they lie, so they wait for
/// it; those behind the last symbol of a block wait for its end.
#[inline]
pub(super) fn tell(levels: &[Level], band: Band, set: usize, record: &mut Record) {
    let last_new = levels.iter().rev().find(|level| level.size == 1).map_or(0, |level| level.k);
    let (mut next, mut zeros, mut waiting) = (u32::from(band.first), 0, Corrections::default());
    for &Level { k, size, is_negative } in levels {
        zeros += k - next;
        next = k + 1;
        // Behind the last new coefficient the block's end says it all.
        while zeros > 15 && k <= last_new {
            record.symbol(set, ZEROS, (0, 0));
            record.corrections(waiting.take());
            zeros -= 16;
        }
        if size > 1 {
            waiting.push(size & 1);
        } else {
            record.symbol(set, (zeros << 4 | 1) as u8, (1, u32::from(!is_negative)));
            record.corrections(waiting.take());
            zeros = 0;
        }
    }
    zeros += u32::from(band.last) + 1 - next;
    if zeros > 0 || !waiting.is_empty() {
        record.end_of_block(set, waiting);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAND: Band = Band { first: 1, last: 63, high: 1, low: 0 };

    fn level(k: u32, size: u32) -> Level {
        Level { k, size, is_negative: false }
    }

    #[test]
    fn runs_pass_over_known_coefficients() {
        let mut record = Record::default();
        // Ten zeros, a known one, ten zeros, a new one: sixteen zeros, then four.
        tell(&[level(11, 3), level(22, 1), level(23, 2)], BAND, 0, &mut record);
        record.close_run();
        assert_eq!(record.symbols(), [ZEROS, 0x41, 0x00]);
        // The known one's bit stands behind the first symbol, the sign behind the second, the last bit behind the end.
        assert_eq!(record.bare_bits(), [1, 0]);
    }

    #[test]
    fn only_a_block_that_ends_with_a_new_coefficient_needs_no_end() {
        for (levels, has_end) in [(vec![level(63, 1)], false), (vec![level(63, 2)], true), (vec![], true)] {
            let mut record = Record::default();
            tell(&levels, BAND, 0, &mut record);
            record.close_run();
            assert_eq!(record.symbols().contains(&0), has_end);
        }
    }
}

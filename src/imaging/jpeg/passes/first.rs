//! The first scan of a band (ITU-T T.81, G.1.2.2, figures G.3 to G.6): runs and values, as a sequential scan has them; but
//! blocks that say nothing more are counted.

use super::levels::Level;
use super::record::{Corrections, Record, ZEROS};
use crate::imaging::jpeg::scan::Band;
use crate::imaging::jpeg::term::Term;

/// Tells one block.
#[inline]
pub(super) fn tell(levels: &[Level], band: Band, set: usize, record: &mut Record) {
    let mut next = u32::from(band.first);
    for &Level { k, size, is_negative } in levels {
        let zeros = k - next;
        for _ in 0..zeros / 16 {
            record.symbol(set, ZEROS, (0, 0));
        }
        let value = if is_negative { -(size as i32) } else { size as i32 };
        let (size, bits) = Term::magnitude(value);
        record.symbol(set, ((zeros % 16) << 4 | size) as u8, (size, bits));
        next = k + 1;
    }
    if next <= u32::from(band.last) {
        record.end_of_block(set, Corrections::default());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_runs_are_sixteens_and_a_full_band_has_no_end() {
        let band = Band { first: 6, last: 63, high: 0, low: 2 };
        let level = |k, size, is_negative| Level { k, size, is_negative };
        let mut record = Record::default();
        tell(&[level(6, 3, true), level(40, 1, false)], band, 1, &mut record);
        tell(&[], band, 1, &mut record);
        tell(&[level(63, 1, true)], band, 1, &mut record);
        record.close_run();
        let (word, ends, zeros) = (record.symbols(), 0x10, ZEROS);
        assert_eq!(word, [0x02, zeros, zeros, 0x11, ends, zeros, zeros, zeros, 0x91]);
    }
}

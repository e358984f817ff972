//! Constant terms (ITU-T T.81, G.1.2.1).

use super::record::Record;
use crate::imaging::jpeg::coefficients::Coefficients;
use crate::imaging::jpeg::order::{Block, each_block};
use crate::imaging::jpeg::term::Term;

impl Coefficients {
    /// The first scan: differences as a sequential scan has them, of what is left of the terms when they are shifted down.
    /// A shift rounds down on both sides of zero, where a division would make the step around zero twice as wide (K.10).
    pub(super) fn first_of_constants(&self, components: &[usize], low: u8, record: &mut Record) {
        let mut before = [0; 4];
        self.each_constant(components, |place, constant| {
            let shifted = constant >> low;
            let difference = shifted - std::mem::replace(&mut before[place & 3], shifted);
            let (size, bits) = Term::magnitude(difference);
            record.symbol(Self::set_of(place), size as u8, (size, bits));
        });
    }

    /// A later scan: the next lower bit of each, as it is.
    pub(super) fn refined_constants(&self, components: &[usize], low: u8, record: &mut Record) {
        self.each_constant(components, |_, constant| record.bits(1, (constant >> low) as u64 & 1));
    }

    /// Visits the constant terms of a scan. Beyond the picture the last one is repeated, whatever a source had there: its
    /// difference is the shortest, and nobody sees it.
    fn each_constant(&self, components: &[usize], mut visit: impl FnMut(usize, i32)) {
        let mut last = [0; 4];
        each_block(&self.frame, &self.planes, components, |place, plane, block| {
            let last = &mut last[place & 3];
            if let Block::Within(at) = block {
                *last = plane.dc.get(at).map_or(0, |&dc| i32::from(dc));
            }
            visit(place, *last);
        });
    }
}

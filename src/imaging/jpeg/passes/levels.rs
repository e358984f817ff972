//! What a scan of a band sees of a block.

use crate::imaging::jpeg::plane::Plane;
use crate::imaging::jpeg::scan::Band;

/// A coefficient that is not zero without the bits that later scans will tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Level {
    /// Its place in the zigzag sequence.
    pub(super) k: u32,
    /// Its size: a division by a power of two, which rounds towards zero (T.81, A.4). So no sign changes later.
    pub(super) size: u32,
    pub(super) is_negative: bool,
}

/// The levels of one block after the other, in the same memory.
#[derive(Default)]
pub(super) struct Levels(Vec<Level>);

impl Levels {
    /// Those of a block, in their order.
    #[inline]
    pub(super) fn of(&mut self, plane: &Plane, block: usize, band: Band) -> &[Level] {
        let within = u32::from(band.first)..=u32::from(band.last);
        self.0.clear();
        plane.each_value(block, |k, value| {
            let (k, size) = (k as u32, u32::from(value.unsigned_abs()) >> band.low);
            if size > 0 && within.contains(&k) {
                self.0.push(Level { k, size, is_negative: value < 0 });
            }
        });
        &self.0
    }
}

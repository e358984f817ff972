//! The coefficients of a progressive file's component, as far as its scans have told them.

use super::plane::Plane;

/// All coefficients of a component but the constant terms, in zigzag order: a later scan changes what an earlier one said.
///
/// Of those that nobody asks for it is only known whether they are zero: a scan that refines a band cannot be told without that
/// (T.81, G.1.2.3). A quarter of a photo's size takes 18 bytes a block, and not 136.
pub(super) struct Gathered {
    /// So many coefficients of each block are kept, from the constant term's place on.
    kept: usize,
    values: Vec<i16>,
    /// By block: a bit for each coefficient that is not zero, the constant term's lowest.
    held: Vec<u64>,
}

impl Gathered {
    /// All zero. Coefficients up to `last_kept` are asked for.
    pub(super) fn zeroed(blocks: usize, last_kept: u8) -> Self {
        let kept = usize::from(last_kept) + 1;
        Self { kept, values: vec![0; blocks * kept], held: vec![0; blocks] }
    }

    /// Bytes that a block takes.
    pub(super) const fn block_bytes(last_kept: u8) -> u64 {
        (last_kept as u64 + 1) * size_of::<i16>() as u64 + size_of::<u64>() as u64
    }

    #[inline]
    pub(super) fn block(&mut self, block: usize) -> Option<Block<'_>> {
        let values = self.values.get_mut(block * self.kept..(block + 1) * self.kept)?;
        Some(Block { values, held: self.held.get_mut(block)? })
    }

    /// Gives the blocks of a plane what was told of them.
    pub(super) fn pour(self, plane: &mut Plane) {
        for (block, (values, &held)) in self.values.chunks_exact(self.kept).zip(&self.held).enumerate() {
            if held != 0 {
                let mut zigzag = [0; 64];
                zigzag.iter_mut().zip(values).for_each(|(slot, &value)| *slot = value);
                plane.put_terms(block, &zigzag);
            }
        }
    }
}

/// One block while a scan tells of it.
pub(super) struct Block<'g> {
    values: &'g mut [i16],
    held: &'g mut u64,
}

impl Block<'_> {
    /// Whether nothing but zero was told of coefficient `k`, 0 to 63.
    #[inline]
    pub(super) const fn is_zero(&self, k: usize) -> bool {
        *self.held >> (k & 63) & 1 == 0
    }

    /// Coefficient `k` is `value`, which is not zero. `None`: there is no such coefficient, or it cannot have that value.
    #[inline]
    pub(super) fn set(&mut self, k: usize, value: i32) -> Option<()> {
        let value = in_range(value)?;
        *self.held |= 1u64.checked_shl(u32::try_from(k).ok()?)?;
        self.values.get_mut(k).into_iter().for_each(|slot| *slot = value);
        Some(())
    }

    /// Coefficient `k`, which is not zero, is farther from zero by `bit`, unless it has that bit. `None` when it leaves the range:
    /// a file may ask for any bit, in any order.
    #[inline]
    pub(super) fn refine(&mut self, k: usize, bit: i16) -> Option<()> {
        if let Some(value) = self.values.get_mut(k).filter(|value| **value & bit == 0) {
            *value = in_range(i32::from(*value) + i32::from(if *value > 0 { bit } else { -bit }))?;
        }
        Some(())
    }
}

fn in_range(value: i32) -> Option<i16> {
    (-1023..=1023).contains(&value).then_some(value as i16)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_asks_for_is_known_to_be_there_and_not_kept() {
        let mut gathered = Gathered::zeroed(2, 4);
        let mut block = gathered.block(1).unwrap();
        assert!((0..64).all(|k| block.is_zero(k)));
        for (k, value) in [(2, -4), (4, 8), (5, 16), (63, 2)] {
            block.set(k, value).unwrap();
            block.refine(k, 1).unwrap();
        }
        assert!((0..64).all(|k| block.is_zero(k) != [2, 4, 5, 63].contains(&k)));
        assert!(block.set(64, 1).is_none() && block.set(3, 1024).is_none() && block.set(3, 1023).is_some());
        assert!(block.refine(4, 8).is_some() && block.refine(3, 1024).is_none());
        assert!(gathered.block(2).is_none());
        let mut plane = Plane::zeroed(2, 1);
        gathered.pour(&mut plane);
        let mut found = Vec::new();
        plane.each_value(1, |k, value| found.push((k, value)));
        assert_eq!(found, [(2, -5), (3, 1023), (4, 9)]);
        assert!(plane.is_constant(0));
    }
}

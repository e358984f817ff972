//! The blocks of one component in a sequential scan, one after the other.

use super::bits::Bits;
use super::comparison::Comparison;
use super::huffman::Huffman;
use super::strides::{Strides, terms_of};
use super::tables::NATURAL;

/// One component of a scan.
pub(super) struct Strand<'t> {
    /// Index in the frame.
    component: usize,
    /// Blocks in an MCU, across and down.
    across: u32,
    down: u32,
    coder: Coder<'t>,
    /// The row of its first blocks.
    row: u32,
    /// For each row of blocks in the MCUs: which blocks are to be read, an empty list for none.
    wanted: Vec<Vec<bool>>,
}

/// What is needed to read a block, and what the last one has left behind.
struct Coder<'t> {
    dc: &'t Huffman,
    ac: Strides<'t>,
    /// The constant term of the last block (T.81, F.2.2.1).
    prediction: i16,
}

impl<'t> Strand<'t> {
    pub(super) fn new(component: usize, (across, down): (u32, u32), dc: &'t Huffman, ac: &'t Huffman) -> Self {
        let coder = Coder { dc, ac: Strides::new(ac), prediction: 0 };
        Self { component, across, down, coder, row: 0, wanted: Vec::new() }
    }

    /// At the start of a row of MCUs.
    pub(super) fn enter_row(&mut self, row: u32, judge: Option<&Comparison<'_>>) {
        self.row = row * self.down;
        let rows = self.row..self.row + self.down;
        self.wanted.clear();
        self.wanted.extend(rows.map(|row| judge.map_or_else(Vec::new, |judge| judge.touched(self.component, row))));
    }

    /// Behind a restart marker the prediction begins anew (T.81, F.2.1.3.1).
    pub(super) const fn restart(&mut self) {
        self.coder.prediction = 0;
    }

    /// The blocks of one MCU, row by row. `None` when they make no sense or end early.
    #[inline(always)]
    pub(super) fn mcu(&mut self, bits: &mut Bits<'_>, mcu: u32, judge: &mut Option<&mut Comparison<'_>>) -> Option<()> {
        for (row, wanted) in (self.row..).zip(&self.wanted) {
            for column in mcu * self.across..(mcu + 1) * self.across {
                if wanted.get(column as usize) == Some(&true) {
                    let block = self.coder.read(bits)?;
                    if let Some(judge) = judge {
                        judge.judge(self.component, column, row, &block);
                    }
                } else {
                    self.coder.step(bits)?;
                }
            }
        }
        Some(())
    }
}

impl Coder<'_> {
    /// Steps over a block, all but its constant term.
    #[inline(always)]
    fn step(&mut self, bits: &mut Bits<'_>) -> Option<()> {
        self.constant_term(bits)?;
        self.ac.step(bits)
    }

    /// The constant term is sent as the difference from the last block's, in at most 11 bits (T.81, table F.1). Decoders
    /// keep it in 16.
    #[inline(always)]
    fn constant_term(&mut self, bits: &mut Bits<'_>) -> Option<()> {
        let (size, difference) = bits.read(self.dc)?;
        self.prediction = i16::try_from(i32::from(self.prediction) + difference).ok().filter(|_| size <= 11)?;
        Some(())
    }

    /// Reads a block: its quantised coefficients in natural order (T.81, F.2.2.2).
    #[inline(always)]
    fn read(&mut self, bits: &mut Bits<'_>) -> Option<[i32; 64]> {
        let mut block = [0; 64];
        self.constant_term(bits)?;
        block[0] = self.prediction.into();
        let mut behind = 1;
        while behind < 64 {
            let (symbol, value) = bits.read(self.ac.table())?;
            if symbol == 0 {
                break;
            }
            behind += terms_of(symbol)?;
            let place = *NATURAL.get(behind as usize - 1)?;
            *block.get_mut(usize::from(place))? = value;
        }
        Some(block)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// DC: 0 → no bits, 10 → two bits. AC: 00 → end, 01 → one bit, 100 → 16 zeros, 101 → 15 zeros and one bit.
    fn tables() -> (Huffman, Huffman) {
        let (mut dc, mut ac) = ([0; 16], [0; 16]);
        (dc[0], dc[1]) = (1, 1);
        (ac[1], ac[2]) = (2, 2);
        (Huffman::new(&dc, &[0, 2]).unwrap(), Huffman::new(&ac, &[0x00, 0x01, 0xF0, 0xF1]).unwrap())
    }

    /// 10 11 (+3), 01 1 (+1 in place 1), 100, 01 0 (-1 in place 18), 00 (end); 10 00 (-3), 00 (end).
    const TWO_BLOCKS: [u8; 3] = [0b1011_0111, 0b0001_0001, 0b0000_0111];

    #[test]
    fn coefficients_come_to_their_places_and_the_constant_term_adds_up() {
        let (dc, ac) = tables();
        let mut coder = Coder { dc: &dc, ac: Strides::new(&ac), prediction: 5 };
        let mut bits = Bits::new(&TWO_BLOCKS);
        let mut expected = [0; 64];
        (expected[0], expected[1]) = (8, 1);
        expected[usize::from(NATURAL[18])] = -1;
        assert_eq!(coder.read(&mut bits), Some(expected));
        let mut expected = [0; 64];
        expected[0] = 5;
        assert_eq!(coder.read(&mut bits), Some(expected));
        assert_eq!(coder.read(&mut bits), None);
    }

    #[test]
    fn stepping_and_reading_leave_the_same_behind() {
        let (dc, ac) = tables();
        let coder = || Coder { dc: &dc, ac: Strides::new(&ac), prediction: 5 };
        let (mut stepping, mut reading) = (coder(), coder());
        let (mut one, mut other) = (Bits::new(&TWO_BLOCKS), Bits::new(&TWO_BLOCKS));
        for _ in 0..2 {
            assert_eq!(stepping.step(&mut one), reading.read(&mut other).map(|_| ()));
            assert_eq!((stepping.prediction, one.ahead()), (reading.prediction, other.ahead()));
        }
    }
}

//! What a scan says, kept until its symbols are counted and have their words.

use crate::imaging::jpeg::bit_writer::BitWriter;
use crate::imaging::jpeg::huffman::{Book, Code, Counts, Written};

/// Sixteen zeros (ITU-T T.81, table G.1: ZRL).
pub(super) const ZEROS: u8 = 0xF0;

/// Most blocks that one symbol can end: fourteen bits behind EOB14 (T.81, table G.1).
const LONGEST_RUN: u32 = 0x7FFF;

/// Symbols and bits in their order, and how often each symbol occurs in each of two sets of codes.
#[derive(Default)]
pub(super) struct Record {
    entries: Vec<Entry>,
    counts: [Counts; 2],
    /// Where the symbol of the open run of ended blocks will stand, its set of codes, and the blocks so far.
    run: Option<(usize, usize, u32)>,
}

/// A symbol with the bits that it announces, or bare bits: 16 bits, their number, a symbol, its set, whether it is one.
#[derive(Clone, Copy)]
struct Entry(u32);

impl Entry {
    /// Most bits in an entry.
    const MOST: u32 = 16;

    const fn symbol(set: usize, symbol: u8, (size, bits): (u32, u32)) -> Self {
        Self(1 << 31 | (set as u32) << 29 | (symbol as u32) << 21 | size << 16 | bits)
    }

    const fn bare(size: u32, bits: u32) -> Self {
        Self(size << 16 | bits)
    }

    const fn is_symbol(self) -> bool {
        self.0 >> 31 == 1
    }

    const fn set(self) -> usize {
        (self.0 >> 29 & 1) as usize
    }

    const fn named(self) -> u8 {
        (self.0 >> 21) as u8
    }

    /// Number of bits, and the bits.
    const fn bits(self) -> (u32, u32) {
        (self.0 >> 16 & 31, self.0 & 0xFFFF)
    }
}

impl Record {
    /// A symbol with the number of bits that it announces, at most 16, and the bits. Blocks that ended before it are told.
    #[inline]
    pub(super) fn symbol(&mut self, set: usize, symbol: u8, bits: (u32, u32)) {
        self.close_run();
        self.count(set, symbol);
        self.entries.push(Entry::symbol(set, symbol, bits));
    }

    /// At most 64 bare bits.
    #[inline]
    pub(super) fn bits(&mut self, mut count: u32, bits: u64) {
        while count > 0 {
            let taken = self.room().min(count);
            count -= taken;
            let part = (bits >> count) as u32 & ((1 << taken) - 1);
            self.append(taken, part);
        }
    }

    /// Bits of known coefficients.
    #[inline]
    pub(super) fn corrections(&mut self, Corrections { count, bits }: Corrections) {
        self.bits(count, bits);
    }

    /// The block has no more symbols, but may have bits of known coefficients. Such blocks are counted, and one symbol
    /// before all their bits says how many they are (T.81, G.1.2.2 and G.1.2.3): its place is kept free.
    #[inline]
    pub(super) fn end_of_block(&mut self, set: usize, corrections: Corrections) {
        let (at, set, blocks) = self.run.unwrap_or((self.entries.len(), set, 0));
        if blocks == 0 {
            self.entries.push(Entry::symbol(set, 0, (0, 0)));
        }
        self.run = Some((at, set, blocks + 1));
        self.corrections(corrections);
        if blocks + 1 == LONGEST_RUN {
            self.close_run();
        }
    }

    /// Puts the symbol of the open run in its place: the number of blocks without its highest bit, by its number of bits.
    #[inline]
    pub(super) fn close_run(&mut self) {
        let Some((at, set, blocks)) = self.run.take() else { return };
        let size = blocks.ilog2();
        let symbol = (size << 4) as u8;
        self.count(set, symbol);
        if let Some(entry) = self.entries.get_mut(at) {
            *entry = Entry::symbol(set, symbol, (size, blocks - (1 << size)));
        }
    }

    /// The shortest codes for it, of each set that it uses.
    pub(super) fn codes(&self) -> [Option<Code>; 2] {
        self.counts.each_ref().map(|counts| if counts.is_empty() { None } else { counts.code() })
    }

    /// The bits of the scan, behind what is written already.
    pub(super) fn data(&self, codes: &[Option<Code>; 2], file: &mut Vec<u8>) {
        let books = codes.each_ref().map(|code| code.as_ref().map(Book::new));
        let mut writer = BitWriter::default();
        for &entry in &self.entries {
            let (length, bits) = entry.bits();
            match &books[entry.set()] {
                Some(book) if entry.is_symbol() => {
                    writer.put(book.written(entry.named(), (length, bits)), file);
                }
                _ => writer.put(Written { bits, length }, file),
            }
        }
        writer.finish(file);
    }

    fn count(&mut self, set: usize, symbol: u8) {
        self.counts[set & 1].0[usize::from(symbol)] += 1;
    }

    /// How many bits the next bare bits can have in one entry.
    fn room(&self) -> u32 {
        match self.entries.last() {
            Some(entry) if !entry.is_symbol() && entry.bits().0 < Entry::MOST => Entry::MOST - entry.bits().0,
            _ => Entry::MOST,
        }
    }

    /// Bare bits join those before them, where they fit.
    fn append(&mut self, count: u32, bits: u32) {
        match self.entries.last_mut() {
            Some(entry) if !entry.is_symbol() && entry.bits().0 < Entry::MOST => {
                let (size, before) = entry.bits();
                *entry = Entry::bare(size + count, before << count | bits);
            }
            _ => self.entries.push(Entry::bare(count, bits)),
        }
    }
}

/// The next bits of a block's known coefficients, which wait for a symbol.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Corrections {
    count: u32,
    bits: u64,
}

impl Corrections {
    pub(super) const fn push(&mut self, bit: u32) {
        self.bits = self.bits << 1 | bit as u64;
        self.count += 1;
    }

    pub(super) const fn is_empty(self) -> bool {
        self.count == 0
    }

    /// Hands them over, and waits for others.
    pub(super) const fn take(&mut self) -> Self {
        std::mem::replace(self, Self { count: 0, bits: 0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Record {
        pub(in super::super) fn symbols(&self) -> Vec<u8> {
            self.entries.iter().filter(|entry| entry.is_symbol()).map(|entry| entry.named()).collect()
        }

        pub(in super::super) fn bare_bits(&self) -> Vec<u32> {
            self.entries.iter().filter(|entry| !entry.is_symbol()).map(|entry| entry.bits().1).collect()
        }
    }

    #[test]
    fn a_run_is_one_symbol_before_the_bits_of_all_its_blocks() {
        let mut record = Record::default();
        for bit in [1, 0, 1, 1, 1] {
            let mut corrections = Corrections::default();
            corrections.push(bit);
            record.end_of_block(0, corrections);
        }
        record.symbol(0, 0x21, (1, 1));
        assert_eq!((record.symbols(), record.bare_bits()), (vec![0x20, 0x21], vec![0b10111]));
        assert_eq!(record.entries[0].bits(), (2, 1), "five blocks: four and one more");
    }

    #[test]
    fn no_run_is_longer_than_its_symbol_can_say() {
        let mut record = Record::default();
        (0..LONGEST_RUN + 2).for_each(|_| record.end_of_block(1, Corrections::default()));
        record.close_run();
        assert_eq!(record.symbols(), [0xE0, 0x10]);
        assert_eq!(record.entries[0].bits(), (14, 0x3FFF));
        assert_eq!((record.counts[1].0[0xE0], record.counts[1].0[0x10]), (1, 1));
    }

    #[test]
    fn bits_join_in_their_order() {
        let mut record = Record::default();
        record.bits(3, 0b101);
        record.bits(20, 0xABCDE);
        record.bits(0, 0);
        assert_eq!(record.bare_bits(), [0b101 << 13 | 0xABCDE >> 7, 0x5E]);
        let mut file = Vec::new();
        record.data(&[None, None], &mut file);
        assert_eq!(file, [0b1011_0101, 0b0111_1001, 0b1011_1101]);
    }
}

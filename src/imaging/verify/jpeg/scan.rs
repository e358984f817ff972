//! A scan: its header (ITU-T T.81, B.2.3) and its coded data, stepped through to the last bit of the last block.
//!
//! Decoders stop reading when they have their blocks, so bytes behind them stay unseen. Stepping through every code shows
//! where the picture ends.

use super::super::cursor::Cursor;
use super::super::finished::Walk;
use super::frame::Frame;
use super::huffman::Huffman;
use super::tables::Tables;
use super::{broken, marker};
use crate::imaging::Refusal;

/// A scan header.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) members: Vec<Member>,
    /// First and last coefficient, and the high bit of the approximation: 0, 63 and 0 in a sequential scan.
    start: u8,
    end: u8,
    high: u8,
}

/// A component of a scan and the numbers of its tables.
#[derive(Debug)]
pub(super) struct Member {
    /// Index in the frame.
    pub(super) component: usize,
    pub(super) dc: u8,
    pub(super) ac: u8,
}

impl Scan {
    /// Reads a scan header and marks its components as seen.
    pub(super) fn read(payload: &[u8], frame: &mut Frame) -> Result<Self, Refusal> {
        let cut = || broken("a scan header is cut short");
        let mut header = Cursor::new(payload);
        let count = header.u8().ok_or_else(cut)?;
        let mut members: Vec<Member> = Vec::new();
        for _ in 0..count.min(4) {
            let [id, tables] = header.array().ok_or_else(cut)?;
            let component = frame.components.iter().position(|component| component.id == id);
            let component = component.filter(|&c| members.last().is_none_or(|last| last.component < c));
            let component = component.ok_or_else(|| broken("a scan names a component out of order"))?;
            members.push(Member { component, dc: tables >> 4, ac: tables & 0x0F });
        }
        let [start, end, approximation] = header.array().ok_or_else(cut)?;
        let (high, low) = (approximation >> 4, approximation & 0x0F);
        let in_range = if frame.is_progressive {
            start <= end && end < 64 && high <= 13 && low <= 13 && (start > 0 || end == 0) && (start == 0 || count == 1)
        } else {
            (start, end, approximation) == (0, 63, 0)
        };
        if !header.is_at_end() || members.is_empty() || count > 4 || !in_range {
            return Err(broken("a scan header contradicts itself"));
        }
        let scan = Self { members, start, end, high };
        scan.note_seen(frame)?;
        Ok(scan)
    }

    fn note_seen(&self, frame: &mut Frame) -> Result<(), Refusal> {
        for member in &self.members {
            if let Some(component) = frame.components.get_mut(member.component) {
                if component.seen && !frame.is_progressive {
                    return Err(broken("a component has two scans"));
                }
                component.seen = true;
            }
        }
        Ok(())
    }

    /// A refinement of DC is sent as bare bits (T.81, G.1.2.1).
    pub(super) fn needs_dc_tables(&self) -> bool {
        self.start == 0 && self.high == 0
    }

    pub(super) fn needs_ac_tables(&self) -> bool {
        self.end > 0
    }

    /// Steps through the coded data that begins at the cursor, and leaves it at the marker behind.
    pub(super) fn walk(
        &self,
        cursor: &mut Cursor<'_>,
        frame: &Frame,
        tables: &Tables,
        interval: u16,
        walk: &mut Walk,
    ) -> Result<(), Refusal> {
        if frame.is_progressive {
            return skip(cursor, interval);
        }
        let units = self.units(frame, tables)?;
        let mut left = self.mcus(frame);
        let mut restart = 0u8;
        loop {
            let now = if interval == 0 { left } else { left.min(u64::from(interval)) };
            let mut bits = Bits::new(cursor.rest());
            for _ in 0..now {
                for unit in &units {
                    bits.step_block(unit).ok_or_else(|| broken("the coded data ends early or makes no sense"))?;
                }
            }
            bits.note_end(walk);
            cursor.take(bits.at);
            left -= now;
            if left == 0 {
                return Ok(());
            }
            if cursor.array() != Some([0xFF, marker::RST0 + restart]) {
                return Err(broken("a restart marker is missing"));
            }
            restart = (restart + 1) % 8;
        }
    }

    /// The blocks of one MCU, each with its tables (T.81, A.2).
    fn units<'t>(&self, frame: &Frame, tables: &'t Tables) -> Result<Vec<Unit<'t>>, Refusal> {
        let mut units = Vec::new();
        for member in &self.members {
            let component = frame.components.get(member.component).ok_or_else(|| broken("a scan of no component"))?;
            let blocks = if self.members.len() == 1 { 1 } else { component.h * component.v };
            for _ in 0..blocks {
                units.push(Unit { dc: tables.dc(member.dc)?, ac: tables.ac(member.ac)? });
            }
        }
        Ok(units)
    }

    /// The number of MCUs: of one block each when the scan holds one component (T.81, A.2.2 and A.2.3).
    fn mcus(&self, frame: &Frame) -> u64 {
        let (h_max, v_max) = frame.largest_factors();
        let alone = frame.components.get(self.members.first().map_or(0, |member| member.component));
        let (w, h) = match (self.members.len(), alone) {
            (1, Some(c)) => (
                (frame.size.width * c.h).div_ceil(h_max).div_ceil(8),
                (frame.size.height * c.v).div_ceil(v_max).div_ceil(8),
            ),
            _ => (frame.size.width.div_ceil(8 * h_max), frame.size.height.div_ceil(8 * v_max)),
        };
        u64::from(w) * u64::from(h)
    }
}

/// A block's tables.
struct Unit<'t> {
    dc: &'t Huffman,
    ac: &'t Huffman,
}

/// Coded data, bit by bit: a stuffed zero behind `FF` is skipped (T.81, F.1.2.3), a marker is the end.
struct Bits<'a> {
    data: &'a [u8],
    /// Of the next byte to be loaded.
    at: usize,
    /// The next bits, from the highest down; zeros below.
    loaded: u64,
    count: u32,
}

impl<'a> Bits<'a> {
    fn new(data: &'a [u8]) -> Self {
        Self { data, at: 0, loaded: 0, count: 0 }
    }

    /// Loads until 32 bits are there, or the data ends.
    #[inline]
    fn load(&mut self) {
        let four = self.data.get(self.at..).and_then(|rest| rest.first_chunk::<4>());
        match four {
            Some(four) if !four.contains(&0xFF) => {
                self.loaded |= u64::from(u32::from_be_bytes(*four)) << (32 - self.count);
                self.count += 32;
                self.at += 4;
            }
            _ => while self.count < 32 && self.load_byte().is_some() {},
        }
    }

    fn load_byte(&mut self) -> Option<()> {
        let byte = *self.data.get(self.at)?;
        if byte == 0xFF {
            (*self.data.get(self.at + 1)? == 0).then_some(())?;
            self.at += 1;
        }
        self.at += 1;
        self.loaded |= u64::from(byte) << (56 - self.count);
        self.count += 8;
        Some(())
    }

    /// Reads a code and steps over it and over the bits that it announces.
    #[inline]
    fn step(&mut self, table: &Huffman) -> Option<u8> {
        if self.count < 32 {
            self.load();
        }
        let (symbol, length) = table.decode((self.loaded >> 48) as u32)?;
        let bits = length + u32::from(symbol & 0x0F);
        self.loaded <<= bits;
        self.count = self.count.checked_sub(bits)?;
        Some(symbol)
    }

    /// One block of 64 coefficients (T.81, F.2.2).
    #[inline]
    fn step_block(&mut self, unit: &Unit<'_>) -> Option<()> {
        if self.step(unit.dc)? > 11 {
            return None;
        }
        let mut next = 1;
        while next < 64 {
            let symbol = self.step(unit.ac)?;
            match (symbol >> 4, symbol & 0x0F) {
                (0, 0) => return Some(()),
                (15, 0) => next += 16,
                (_, 0) => return None,
                (run, _) => next += u32::from(run) + 1,
            }
        }
        (next == 64).then_some(())
    }

    /// Behind the last block there may be ones up to the byte's end, and nothing else.
    fn note_end(&mut self, walk: &mut Walk) {
        let padding = self.count % 8;
        let ones = (self.loaded >> 56) as u32 >> (8 - padding) == (1 << padding) - 1;
        if padding > 0 && !ones {
            walk.leftover("scan", "padding bits", 1);
        }
        let loaded = (self.count / 8) as usize;
        let from = self.at;
        while self.data.get(self.at..).is_some_and(|rest| !matches!(rest, [] | [0xFF, 1..=0xFF, ..])) {
            self.at += 1;
        }
        let surplus = loaded + self.at - from;
        if surplus > 0 {
            walk.leftover("scan", "bytes behind the last block", surplus);
        }
    }
}

/// Steps over the coded data of a progressive scan: to the first marker that is no restart in its turn.
fn skip(cursor: &mut Cursor<'_>, interval: u16) -> Result<(), Refusal> {
    let rest = cursor.rest();
    let mut expected = 0;
    for (at, pair) in rest.windows(2).enumerate().filter(|(_, pair)| pair.first() == Some(&0xFF)) {
        match pair.get(1).copied() {
            Some(0) => {}
            Some(code) if interval > 0 && code == marker::RST0 + expected => expected = (expected + 1) % 8,
            _ => {
                cursor.take(at);
                return Ok(());
            }
        }
    }
    Err(broken("the coded data ends without EOI"))
}

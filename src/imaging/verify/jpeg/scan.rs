//! A scan: its header (ITU-T T.81, B.2.3) and its coded data, stepped through to the last bit of the last block.
//!
//! Decoders stop reading when they have their blocks, so bytes behind them stay unseen. Stepping through every code shows
//! where the picture ends. The blocks that a comparison asks for are read on the way.

use super::super::cursor::Cursor;
use super::super::finished::Walk;
use super::bits::Bits;
use super::comparison::Comparison;
use super::frame::Frame;
use super::strand::Strand;
use super::tables::Tables;
use super::{broken, marker};
use crate::imaging::{Refusal, widest};

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
        mut judge: Option<&mut Comparison<'_>>,
    ) -> Result<(), Refusal> {
        if frame.is_progressive {
            return skip(cursor, interval);
        }
        let mut strands = self.strands(frame, tables, &mut judge)?;
        let (columns, rows) = self.mcus(frame);
        let mut bits = Bits::new(cursor.rest());
        let (mut left, mut restarts) = (interval, 0);
        for row in 0..rows {
            for strand in &mut strands {
                strand.enter_row(row, judge.as_deref());
            }
            bits = widest(
                #[inline(always)]
                || {
                    // In registers, as long as nothing points at it.
                    let mut here = bits;
                    for column in 0..columns {
                        if left == 0 && interval > 0 {
                            cursor.take(here.end(walk));
                            restart(cursor, restarts)?;
                            here = Bits::new(cursor.rest());
                            strands.iter_mut().for_each(Strand::restart);
                            (left, restarts) = (interval, (restarts + 1) % 8);
                        }
                        left = left.saturating_sub(1);
                        for strand in &mut strands {
                            strand.mcu(&mut here, column, &mut judge).ok_or_else(nonsense)?;
                        }
                    }
                    Ok(here)
                },
            )?;
        }
        cursor.take(bits.end(walk));
        Ok(())
    }

    /// The components of the scan, each with its tables.
    fn strands<'t>(
        &self,
        frame: &Frame,
        tables: &'t Tables,
        judge: &mut Option<&mut Comparison<'_>>,
    ) -> Result<Vec<Strand<'t>>, Refusal> {
        let strand = |member: &Member| {
            let component = frame.components.get(member.component).ok_or_else(|| broken("a scan of no component"))?;
            if let Some(judge) = judge {
                let quantisers = tables.quantiser(component.quantiser);
                judge.begin(member.component, quantisers.ok_or_else(|| broken("a scan without quantisers"))?);
            }
            let blocks = if self.members.len() == 1 { (1, 1) } else { (component.h, component.v) };
            Ok(Strand::new(member.component, blocks, tables.dc(member.dc)?, tables.ac(member.ac)?))
        };
        self.members.iter().map(strand).collect()
    }

    /// Columns and rows of MCUs: of one block each when the scan holds one component (T.81, A.2.2 and A.2.3).
    fn mcus(&self, frame: &Frame) -> (u32, u32) {
        let (h_max, v_max) = frame.largest_factors();
        let alone = frame.components.get(self.members.first().map_or(0, |member| member.component));
        match (self.members.len(), alone) {
            (1, Some(c)) => (
                (frame.size.width * c.h).div_ceil(h_max).div_ceil(8),
                (frame.size.height * c.v).div_ceil(v_max).div_ceil(8),
            ),
            _ => (frame.size.width.div_ceil(8 * h_max), frame.size.height.div_ceil(8 * v_max)),
        }
    }
}

fn nonsense() -> Refusal {
    broken("the coded data ends early or makes no sense")
}

/// Steps over the marker between two intervals; they count from 0 to 7 in turn (T.81, B.2.1).
fn restart(cursor: &mut Cursor<'_>, number: u8) -> Result<(), Refusal> {
    let found = cursor.array();
    if found == Some([0xFF, marker::RST0 + number]) { Ok(()) } else { Err(broken("a restart marker is missing")) }
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

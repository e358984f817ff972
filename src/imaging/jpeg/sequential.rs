//! Sequential scans (ITU-T T.81, F.2): each block whole, one after the other.

use super::bits::Bits;
use super::frame::Frame;
use super::huffman::DcTable;
use super::layout::Lattice;
use super::plane::Plane;
use super::scan::Scan;
use super::tables::{AcSet, Tables};
use super::term::Term;
use super::unstuffed::Unstuffed;
use crate::imaging::{Format, Refusal, widest};

/// A scan on its way through its rows of MCUs.
pub(super) struct Sequential<'a> {
    members: Vec<Member<'a>>,
    lattice: Lattice,
    /// MCUs between restarts, 0 when there are none.
    restart_interval: u32,
    /// MCUs until the next restart.
    left: u32,
}

/// A component in a scan.
struct Member<'a> {
    /// Its place in the frame.
    place: usize,
    /// Its blocks in an MCU.
    across: usize,
    down: usize,
    dc: &'a DcTable,
    ac: &'a AcSet,
    /// The last coefficient that is kept: 63 for all, 0 for the constant term alone.
    last_kept: u32,
    /// The constant term of its last block (T.81, F.1.1.5.1: PRED).
    before: i32,
}

impl<'a> Sequential<'a> {
    /// Begins a scan with the tables that stand before it. Of each component of the frame the coefficients up to that in `last_kept` are
    /// kept.
    pub(super) fn begin(scan: &Scan<'_>, frame: &Frame, tables: &'a Tables, last_kept: &[u8]) -> Result<Self, Refusal> {
        let lattice = Lattice::of(scan, frame);
        let mut members = Vec::with_capacity(scan.components.len());
        for (n, &place) in scan.components.iter().enumerate() {
            let (dc, ac) = scan.tables(n);
            let (across, down) = lattice.blocks_in_unit(place, frame);
            let last_kept = last_kept.get(place).copied().unwrap_or(63).into();
            members.push(Member { place, across, down, dc: tables.dc(dc)?, ac: tables.ac(ac)?, last_kept, before: 0 });
        }
        let restart_interval = u32::from(scan.restart_interval);
        Ok(Self { members, lattice, restart_interval, left: restart_interval })
    }

    /// Rows of MCUs.
    pub(super) const fn rows(&self) -> usize {
        self.lattice.rows
    }

    /// Reads the next row of MCUs; its blocks are those of row `row` of MCUs in `planes`.
    pub(super) fn row(&mut self, data: &mut Unstuffed<'_>, planes: &mut [Plane], row: usize) -> Result<(), Refusal> {
        widest(
            #[inline(always)]
            || self.read_row(data, planes, row),
        )
    }

    #[inline(always)]
    fn read_row(&mut self, data: &mut Unstuffed<'_>, planes: &mut [Plane], row: usize) -> Result<(), Refusal> {
        // In registers, as long as nothing points at it.
        let (mut ahead, mut enough) = data.ahead();
        for column in 0..self.lattice.columns {
            if self.restart_interval > 0 {
                if self.left == 0 {
                    check_end(&ahead)?;
                    self.restart();
                    data.next_interval();
                    (ahead, enough) = data.ahead();
                }
                self.left -= 1;
            }
            if ahead.place().loaded() > enough {
                let place = ahead.place();
                data.go_on(place);
                (ahead, enough) = data.ahead();
            }
            for member in &mut self.members {
                let plane = planes.get_mut(member.place).ok_or_else(nonsense)?;
                for down in 0..member.down {
                    let first = (row * member.down + down) * plane.columns + column * member.across;
                    for block in first..first + member.across {
                        member.block(&mut ahead, plane, block).ok_or_else(nonsense)?;
                    }
                }
            }
        }
        check_end(&ahead)?;
        let place = ahead.place();
        data.stand(place);
        Ok(())
    }

    /// A new restart interval begins (T.81, F.2.1.3.1).
    fn restart(&mut self) {
        self.left = self.restart_interval;
        self.members.iter_mut().for_each(|member| member.before = 0);
    }
}

impl Member<'_> {
    /// One block; `None` when the data makes no sense.
    #[inline(always)]
    fn block(&mut self, bits: &mut Bits<'_>, plane: &mut Plane, block: usize) -> Option<()> {
        bits.fill();
        let dc = self.before + self.dc.difference(bits)?;
        self.before = dc;
        // The range of 8-bit samples (T.81, F.1.1.3), within which a difference has a category.
        if !(-1024..=1023).contains(&dc) {
            return None;
        }
        *plane.dc.get_mut(block)? = dc as i16;
        if self.last_kept == 0 {
            return self.skip(bits, 0);
        }
        let reached = self.terms(bits, plane.begin(block))?;
        if reached < 63 { self.skip(bits, reached) } else { Some(()) }
    }

    /// Keeps terms until the block ends or more than are asked for are read. The answer is where the reader stands: 63 when the
    /// block is over.
    #[inline(always)]
    fn terms(&self, bits: &mut Bits<'_>, terms: &mut Vec<Term>) -> Option<u32> {
        let before = terms.len();
        terms.extend_from_slice(&[Term::END; ROOM]);
        let room = terms.last_chunk_mut::<ROOM>()?;
        let (count, reached) = self.fill_room(bits, room)?;
        terms.truncate(before + count);
        Some(reached)
    }

    /// The same, with how many terms there are. The bits have been filled, and of them a difference taken.
    #[inline(always)]
    fn fill_room(&self, bits: &mut Bits<'_>, room: &mut [Term; ROOM]) -> Option<(usize, u32)> {
        let (mut k, mut count) = (0, 0);
        while k < self.last_kept {
            let steps = match self.ac.steps.steps(bits, k) {
                Some(steps) => steps,
                None => self.ac.steps.step(bits)?.into(),
            };
            *room.get_mut(count..)?.first_chunk_mut()? = steps.terms;
            count += steps.count;
            k += steps.advance;
            if steps.ends {
                return Some((ended(room, count - 1, Term::END)?, 63));
            }
            if k > 63 {
                return None;
            }
            bits.fill();
        }
        Some((ended(room, count, if k == 63 { Term::FULL } else { Term::END })?, k))
    }

    #[inline(always)]
    fn skip(&self, bits: &mut Bits<'_>, from: u32) -> Option<()> {
        self.ac.skip.as_ref()?.to_end(bits, &self.ac.steps, from)
    }
}

/// Room for the terms of any block, one that ends it, and one that is written and not meant.
const ROOM: usize = 66;

/// Ends a block of so many terms; how many there are now. Zeros at its end can be said in more than one way, by which a file
/// could carry a message: one is kept.
#[inline(always)]
fn ended(room: &mut [Term; ROOM], count: usize, last: Term) -> Option<usize> {
    let has_zeros = count > 0 && room.get(count - 1) == Some(&Term::ZEROS);
    let (count, last) = if has_zeros { (without_zeros(room, count), Term::END) } else { (count, last) };
    *room.get_mut(count)? = last;
    Some(count + 1)
}

#[cold]
fn without_zeros(room: &[Term; ROOM], count: usize) -> usize {
    let terms = room.get(..count).unwrap_or_default();
    terms.iter().rposition(|term| *term != Term::ZEROS).map_or(0, |last| last + 1)
}

/// Refuses data that ended before it was read.
pub(super) fn check_end(bits: &Bits<'_>) -> Result<(), Refusal> {
    if bits.is_overrun() { Err(nonsense()) } else { Ok(()) }
}

pub(super) fn nonsense() -> Refusal {
    Refusal::broken(Format::Jpeg, "the coded data ends early or makes no sense")
}

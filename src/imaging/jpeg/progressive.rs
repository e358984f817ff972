//! Progressive scans (ITU-T T.81, annex G): coefficients in bands, and bit by bit.

use super::bits::Bits;
use super::frame::Frame;
use super::gathered::{Block, Gathered};
use super::layout::Lattice;
use super::plane::Plane;
use super::scan::{Band, Scan};
use super::sequential::{check_end, nonsense};
use super::tables::{AcSet, Tables};
use super::unstuffed::Unstuffed;
use crate::imaging::{Format, Refusal};
use std::ops::Range;

/// Takes one scan in: constant terms into `planes`, others into `gathered`.
pub(super) fn take_in(
    scan: &Scan<'_>,
    frame: &Frame,
    tables: &Tables,
    planes: &mut [Plane],
    gathered: &mut [Gathered],
) -> Result<(), Refusal> {
    let Band { first, last, high, low } = scan.band;
    let sensible =
        first <= last && last <= 63 && low <= 13 && (first > 0 || last == 0) && (high == 0 || high == low + 1);
    if !sensible || (first > 0 && scan.components.len() > 1) {
        return Err(Refusal::broken(Format::Jpeg, "a progressive scan of an impossible band"));
    }
    let walk = Walk::new(scan, frame);
    match (first, high) {
        (0, 0) => walk.first_dc(tables, scan, planes),
        (0, _) => walk.refine_dc(planes, low),
        _ => walk.ac(tables.ac(scan.tables(0).1)?, scan.band, gathered),
    }
}

/// The blocks of a scan in its order, with the bits that tell them.
struct Walk<'a> {
    lattice: Lattice,
    members: Vec<Member>,
    restart_interval: u32,
    entropy: &'a [u8],
}

/// A component in a scan.
struct Member {
    /// Its place in the frame.
    place: usize,
    /// Its blocks in an MCU.
    across: usize,
    down: usize,
    /// Its blocks in a row of the plane.
    columns: usize,
}

/// One block of a walk.
struct Step<'s, 'd> {
    bits: &'s mut Bits<'d>,
    /// The component's number in the scan, and its place in the frame.
    member: usize,
    place: usize,
    block: usize,
    /// Whether it is the first block after a restart, or of the scan.
    is_first: bool,
}

impl<'a> Walk<'a> {
    fn new(scan: &Scan<'a>, frame: &Frame) -> Self {
        let lattice = Lattice::of(scan, frame);
        let member = |&place: &usize| {
            let (across, down) = lattice.blocks_in_unit(place, frame);
            Member { place, across, down, columns: frame.units_of_all().0 * frame.factors(place).0 }
        };
        let members = scan.components.iter().map(member).collect();
        Self { lattice, members, restart_interval: u32::from(scan.restart_interval), entropy: scan.entropy }
    }

    /// Visits every block; `None` from `visit` means that the data makes no sense.
    fn each(&self, mut visit: impl FnMut(Step<'_, '_>) -> Option<()>) -> Result<(), Refusal> {
        let (mut data, mut left, mut is_first) = (Unstuffed::new(self.entropy), self.restart_interval, true);
        let (mut bits, mut enough) = data.ahead();
        for (row, column) in
            (0..self.lattice.rows).flat_map(|row| (0..self.lattice.columns).map(move |column| (row, column)))
        {
            if self.restart_interval > 0 {
                if left == 0 {
                    check_end(&bits)?;
                    data.next_interval();
                    (bits, enough) = data.ahead();
                    (left, is_first) = (self.restart_interval, true);
                }
                left -= 1;
            }
            if bits.place().loaded() > enough {
                let place = bits.place();
                data.go_on(place);
                (bits, enough) = data.ahead();
            }
            for (member, &Member { place, across, down, columns }) in self.members.iter().enumerate() {
                for y in row * down..(row + 1) * down {
                    let first = y * columns + column * across;
                    for block in first..first + across {
                        visit(Step { bits: &mut bits, member, place, block, is_first }).ok_or_else(nonsense)?;
                        is_first = false;
                    }
                }
            }
            // A cut file would otherwise be read as ones to the end of the picture.
            check_end(&bits)?;
        }
        Ok(())
    }

    /// G.1.2.1, first scan: differences as in sequential coding, without their lowest bits.
    fn first_dc(&self, tables: &Tables, scan: &Scan<'_>, planes: &mut [Plane]) -> Result<(), Refusal> {
        let low = scan.band.low;
        let mut codes = Vec::with_capacity(self.members.len());
        for member in 0..self.members.len() {
            codes.push((tables.dc(scan.tables(member).0)?, 0i32));
        }
        self.each(|Step { bits, member, place, block, is_first }| {
            if is_first {
                for (_, before) in &mut codes {
                    *before = 0;
                }
            }
            let (table, before) = codes.get_mut(member)?;
            bits.fill();
            *before += table.difference(bits)?;
            let value = *before << low;
            *planes.get_mut(place)?.dc.get_mut(block)? = dc_in_range(value)?;
            Some(())
        })
    }

    /// G.1.2.1, later scans: one more bit of each.
    fn refine_dc(&self, planes: &mut [Plane], low: u8) -> Result<(), Refusal> {
        self.each(|Step { bits, place, block, .. }| {
            let bit = i32::from(bits.bit()) << low;
            let dc = planes.get_mut(place)?.dc.get_mut(block)?;
            *dc = dc_in_range(i32::from(*dc) | bit)?;
            Some(())
        })
    }

    fn ac(&self, ac: &AcSet, band: Band, gathered: &mut [Gathered]) -> Result<(), Refusal> {
        let mut run = 0;
        self.each(|Step { bits, place, block, is_first, .. }| {
            if is_first {
                run = 0;
            }
            let mut block = gathered.get_mut(place)?.block(block)?;
            let mut reader = Reader { bits, ac, band, run: &mut run };
            if band.high == 0 { reader.first(&mut block) } else { reader.refine(&mut block) }
        })
    }
}

/// A block of an AC scan.
struct Reader<'r, 'd> {
    bits: &'r mut Bits<'d>,
    ac: &'r AcSet,
    band: Band,
    /// Blocks to come that this scan says nothing new about: EOBRUN.
    run: &'r mut u32,
}

/// What a symbol of an AC scan means.
enum Symbol {
    /// So many zeros, then a value of so many bits.
    Value(u32, u32),
    /// Sixteen zeros.
    Zeros,
    /// This block and so many more are over.
    End(u32),
}

impl Reader<'_, '_> {
    /// G.1.2.2 and table G.1.
    fn symbol(&mut self) -> Option<Symbol> {
        self.bits.fill();
        let symbol = u32::from(self.ac.steps.symbol(self.bits)?);
        Some(match (symbol >> 4, symbol & 15) {
            (15, 0) => Symbol::Zeros,
            (bits, 0) => Symbol::End((1 << bits) - 1 + self.bits.take(bits)),
            (run, size) => Symbol::Value(run, size),
        })
    }

    /// G.1.2.2: the band as a sequential scan tells it, without its lowest bits.
    fn first(&mut self, block: &mut Block<'_>) -> Option<()> {
        if *self.run > 0 {
            *self.run -= 1;
            return Some(());
        }
        let mut k = usize::from(self.band.first);
        while k <= usize::from(self.band.last) {
            match self.symbol()? {
                Symbol::End(more) => {
                    *self.run = more;
                    return Some(());
                }
                Symbol::Zeros => k += 16,
                Symbol::Value(run, size) => {
                    k += run as usize;
                    let value = self.bits.take_value(size) << self.band.low;
                    block.set(k, value)?;
                    k += 1;
                }
            }
        }
        Some(())
    }

    /// G.1.2.3: one more bit of what is not zero, and values that are not zero only now.
    fn refine(&mut self, block: &mut Block<'_>) -> Option<()> {
        let (mut k, behind) = (usize::from(self.band.first), usize::from(self.band.last) + 1);
        if *self.run == 0 {
            while k < behind {
                let (zeros, new) = match self.symbol()? {
                    Symbol::End(more) => {
                        *self.run = more + 1;
                        break;
                    }
                    Symbol::Zeros => (15, 0),
                    Symbol::Value(run, 1) => (run, if self.bits.bit() { 1 } else { -1 }),
                    Symbol::Value(..) => return None,
                };
                k = self.correct(block, k..behind, Some(zeros))?;
                if new != 0 {
                    (k < behind).then_some(())?;
                    block.set(k, new << self.band.low)?;
                }
                k += 1;
            }
        }
        if *self.run > 0 {
            self.correct(block, k..behind, None)?;
            *self.run -= 1;
        }
        Some(())
    }

    /// Corrects what is not zero until `zeros` zeros are passed, and stops at the next one. The answer is where.
    fn correct(&mut self, block: &mut Block<'_>, band: Range<usize>, zeros: Option<u32>) -> Option<usize> {
        let (bit, behind, mut passed) = (1i16 << self.band.low, band.end, 0);
        for k in band {
            if block.is_zero(k) {
                if zeros == Some(passed) {
                    return Some(k);
                }
                passed += 1;
            } else if self.bits.bit() {
                block.refine(k, bit)?;
            }
        }
        Some(behind)
    }
}

fn dc_in_range(value: i32) -> Option<i16> {
    (-1024..=1023).contains(&value).then_some(value as i16)
}

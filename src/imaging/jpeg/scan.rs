//! Scans (ITU-T T.81, B.2.3), and whether a file has all that its picture needs.

use super::frame::{Component, Frame};
use super::markers::Reader;
use crate::imaging::{Format, Refusal};

/// One scan.
pub(in crate::imaging) struct Scan<'a> {
    /// The header without marker and length.
    pub(in crate::imaging) header: &'a [u8],
    /// The components it holds, as places in the frame.
    pub(in crate::imaging) components: Vec<usize>,
    /// Which coefficients it holds, and how precisely.
    pub(in crate::imaging) band: Band,
    /// MCUs between two restart markers, 0 when there are none.
    pub(in crate::imaging) restart_interval: u16,
    /// The coded data.
    pub(in crate::imaging) entropy: &'a [u8],
}

/// The part of each block that a scan holds (T.81, B.2.3 and G.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::imaging) struct Band {
    /// First coefficient, in zigzag order.
    pub(in crate::imaging) first: u8,
    /// Last coefficient.
    pub(in crate::imaging) last: u8,
    /// The bit from which earlier scans have told the coefficients; 0 in the first scan of a band.
    pub(in crate::imaging) high: u8,
    /// The lowest bit that this scan tells.
    pub(in crate::imaging) low: u8,
}

impl Band {
    /// Whether it holds the constant terms, that is, something to see.
    pub(in crate::imaging) const fn has_dc(self) -> bool {
        self.first == 0
    }
}

impl<'a> Scan<'a> {
    /// Reads a scan and checks that its data is not too short for its blocks and its restart markers are all there.
    pub(in crate::imaging) fn read(
        header: &'a [u8],
        frame: &Frame,
        restart_interval: u16,
        reader: &mut Reader<'a>,
    ) -> Result<Self, Refusal> {
        let components = named(header, frame)?;
        let [first, last, approximation] =
            *header.last_chunk().ok_or_else(|| broken("a scan header of the wrong length"))?;
        let band = Band { first, last, high: approximation >> 4, low: approximation & 15 };
        let mut restarts = Restarts::default();
        let entropy = reader.entropy(|number| restarts.count(number))?;
        let scan = Self { header, components, band, restart_interval, entropy };
        let held: Vec<Component> = scan.components.iter().filter_map(|&at| frame.components.get(at)).copied().collect();
        let (units, blocks) = frame.units(&held);
        scan.check_length(frame, blocks)?;
        restarts.check(units, restart_interval)?;
        Ok(scan)
    }

    /// The numbers of the tables for the constant terms and for the others of the `n`-th component of this scan.
    pub(in crate::imaging) fn tables(&self, n: usize) -> (u8, u8) {
        let both = self.header.get(2 + n * 2).copied().unwrap_or_default();
        (both >> 4, both & 15)
    }

    /// A block costs one bit for its constant term, and one more to say that nothing follows. Only scans for higher
    /// frequencies can skip blocks. A header alone, or one scan cut short, would come out as a grey picture.
    fn check_length(&self, frame: &Frame, blocks: u64) -> Result<(), Refusal> {
        let least_bits = match (self.band.has_dc(), frame.progressive) {
            (true, true) => blocks,
            (true, false) => blocks * 2,
            (false, _) => 0,
        };
        if (self.entropy.len() as u64) * 8 < least_bits {
            return Err(broken(format!("{} bytes of data for {blocks} blocks", self.entropy.len())));
        }
        Ok(())
    }
}

/// The components that a scan header names.
fn named(header: &[u8], frame: &Frame) -> Result<Vec<usize>, Refusal> {
    let count = usize::from(*header.first().ok_or_else(|| broken("an empty scan header"))?);
    if !(1..=4).contains(&count) || header.len() != 4 + count * 2 {
        return Err(broken("a scan header of the wrong length"));
    }
    let place = |id: u8| frame.components.iter().position(|component| component.id == id);
    let ids = header.iter().skip(1).step_by(2).take(count);
    ids.map(|&id| place(id).ok_or_else(|| broken(format!("a scan for component {id}, which the frame does not have"))))
        .collect()
}

/// Restart markers (T.81, B.2.1): numbered 0 to 7 in turn, one between any two intervals.
#[derive(Default)]
struct Restarts {
    found: u64,
    out_of_turn: bool,
}

impl Restarts {
    fn count(&mut self, number: u8) {
        self.out_of_turn |= u64::from(number) != self.found % 8;
        self.found += 1;
    }

    /// One more than needed is common: some encoders also end the last interval with a marker.
    fn check(&self, units: u64, interval: u16) -> Result<(), Refusal> {
        let expected = match interval {
            0 => 0,
            interval => units.div_ceil(u64::from(interval)).saturating_sub(1),
        };
        if self.out_of_turn || !(expected..=expected + 1).contains(&self.found) {
            return Err(broken(format!("{} restart markers for {expected} intervals, or out of turn", self.found)));
        }
        Ok(())
    }
}

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn restart_markers_are_counted_and_in_turn() {
        let restarts = |numbers: &[u8]| {
            let mut restarts = Restarts::default();
            for &number in numbers {
                restarts.count(number);
            }
            restarts
        };
        assert!(restarts(&[0, 1, 2]).check(40, 10).is_ok());
        assert!(restarts(&[0, 1, 2, 3]).check(40, 10).is_ok());
        assert!(restarts(&[0, 1]).check(40, 10).is_err());
        assert!(restarts(&[0, 2, 3]).check(40, 10).is_err());
        assert!(restarts(&[0, 1, 2, 3, 4, 5, 6, 7, 0]).check(100, 10).is_ok());
    }
}

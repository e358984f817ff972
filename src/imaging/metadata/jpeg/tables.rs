//! Tables that no scan uses: an old place to hide text, since every decoder reads them and none looks.

use super::frame::{Frame, Scan};
use super::parts::marker;
use crate::domain::Kind;
use crate::imaging::metadata::Findings;
use crate::imaging::metadata::text;
use std::collections::BTreeMap;

/// What a table is for, and its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Table {
    Quantisation(u8),
    Dc(u8),
    Ac(u8),
}

/// The tables that were defined and are still to be used.
#[derive(Debug, Default)]
pub(super) struct Tables<'a> {
    unused: BTreeMap<Table, &'a [u8]>,
}

impl<'a> Tables<'a> {
    /// Takes the tables of a DQT or DHT segment in. A table that is replaced before its use is told at once.
    pub(super) fn define(&mut self, segment: u8, payload: &'a [u8], found: &mut Findings) {
        let mut rest = payload;
        while let Some((table, body, after)) = next(segment, rest) {
            if found.step().is_err() {
                return;
            }
            if let Some(old) = self.unused.insert(table, body) {
                tell(table, old, found);
            }
            rest = after;
        }
        if !rest.is_empty() {
            let place = if segment == marker::DQT { "DQT" } else { "DHT" };
            found.add(Kind::Unknown, place, "surplus bytes", text::described(rest));
        }
    }

    /// Notes that a scan uses its tables.
    pub(super) fn used_by(&mut self, scan: &Scan, frame: &Frame) {
        for &(id, dc, ac) in &scan.components {
            if let Some((_, table)) = frame.components.iter().find(|(component, _)| *component == id) {
                self.unused.remove(&Table::Quantisation(*table));
            }
            // A progressive scan holds either DC or AC coefficients (G.1.1.1.1).
            if !frame.is_progressive || scan.band_start == 0 {
                self.unused.remove(&Table::Dc(dc));
            }
            if !frame.is_progressive || scan.band_start > 0 {
                self.unused.remove(&Table::Ac(ac));
            }
        }
    }

    /// Tells of those that nothing used.
    pub(super) fn tell_unused(self, found: &mut Findings) {
        for (table, body) in self.unused {
            tell(table, body, found);
        }
    }
}

fn tell(table: Table, body: &[u8], found: &mut Findings) {
    let (place, name) = match table {
        Table::Quantisation(number) => ("DQT", format!("unused table {number}")),
        Table::Dc(number) => ("DHT", format!("unused DC table {number}")),
        Table::Ac(number) => ("DHT", format!("unused AC table {number}")),
    };
    found.add(Kind::Unknown, place, &name, text::described(body));
}

/// The first table of a payload, its body, and what follows (B.2.4.1, B.2.4.2).
fn next(segment: u8, payload: &[u8]) -> Option<(Table, &[u8], &[u8])> {
    let (head, rest) = payload.split_first()?;
    let (class, number) = (head >> 4, head & 15);
    if segment == marker::DQT {
        let (body, after) = rest.split_at_checked(if class == 0 { 64 } else { 128 })?;
        return Some((Table::Quantisation(number), body, after));
    }
    let symbols: usize = rest.get(..16)?.iter().map(|&count| usize::from(count)).sum();
    let (body, after) = rest.split_at_checked(16 + symbols)?;
    let table = if class == 0 { Table::Dc(number) } else { Table::Ac(number) };
    Some((table, body, after))
}

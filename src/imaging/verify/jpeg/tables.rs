//! Quantiser and Huffman tables (ITU-T T.81, B.2.4.1 and B.2.4.2): each must have its exact length and be used.

use super::super::cursor::Cursor;
use super::super::finished::Walk;
use super::broken;
use super::frame::Frame;
use super::huffman::Huffman;
use super::scan::Scan;
use crate::imaging::Refusal;

/// Position in the natural order of the n-th coefficient of the zigzag sequence (T.81, figure A.6).
#[rustfmt::skip]
pub(super) const NATURAL: [u8; 64] = [
     0,  1,  8, 16,  9,  2,  3, 10, 17, 24, 32, 25, 18, 11,  4,  5,
    12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,  6,  7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
    58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// A table, the bytes that define it, and whether a scan has needed it.
#[derive(Debug)]
struct Slot<T> {
    table: T,
    bytes: usize,
    used: bool,
}

/// All tables that are defined at a place in the file.
#[derive(Debug, Default)]
pub(super) struct Tables {
    quantisers: [Option<Slot<[u16; 64]>>; 4],
    dc: [Option<Slot<Huffman>>; 4],
    ac: [Option<Slot<Huffman>>; 4],
}

impl Tables {
    pub(super) fn define_quantisers(&mut self, payload: &[u8], walk: &mut Walk) -> Result<(), Refusal> {
        let mut segment = Cursor::new(payload);
        while let Some(head) = segment.u8() {
            let (is_wide, number) = (head >> 4, head & 0x0F);
            let cut = || broken("DQT has surplus bytes or is cut short");
            let table = match is_wide {
                0 => quantiser(segment.array::<64>().ok_or_else(cut)?.map(u16::from)),
                1 => {
                    let pairs = segment.array::<128>().ok_or_else(cut)?;
                    let mut wide = [0; 64];
                    for (value, pair) in wide.iter_mut().zip(pairs.as_chunks::<2>().0) {
                        *value = u16::from_be_bytes(*pair);
                    }
                    quantiser(wide)
                }
                _ => return Err(broken("DQT has an unknown precision")),
            };
            if table.contains(&0) {
                return Err(broken("DQT divides by zero"));
            }
            let slot = Slot { table, bytes: 65 + 64 * usize::from(is_wide), used: false };
            replace(&mut self.quantisers, number, slot, "DQT", walk)?;
        }
        Ok(())
    }

    pub(super) fn define_huffman(&mut self, payload: &[u8], walk: &mut Walk) -> Result<(), Refusal> {
        let mut segment = Cursor::new(payload);
        while let Some(head) = segment.u8() {
            let cut = || broken("DHT has surplus bytes or is cut short");
            let counts = segment.array::<16>().ok_or_else(cut)?;
            let total: usize = counts.iter().copied().map(usize::from).sum();
            let symbols = segment.take(total).ok_or_else(cut)?;
            let class = match head >> 4 {
                0 => &mut self.dc,
                1 => &mut self.ac,
                _ => return Err(broken("DHT has an unknown class")),
            };
            let table = Huffman::new(&counts, symbols).ok_or_else(|| broken("DHT is not a prefix code"))?;
            replace(class, head & 0x0F, Slot { table, bytes: 17 + total, used: false }, "DHT", walk)?;
        }
        Ok(())
    }

    /// The table of quantisers with this number, in natural order.
    pub(super) fn quantiser(&self, number: u8) -> Option<[u16; 64]> {
        self.quantisers.get(usize::from(number))?.as_ref().map(|slot| slot.table)
    }

    pub(super) fn dc(&self, number: u8) -> Result<&Huffman, Refusal> {
        find(&self.dc, number)
    }

    pub(super) fn ac(&self, number: u8) -> Result<&Huffman, Refusal> {
        find(&self.ac, number)
    }

    /// Marks what a scan needs as used.
    pub(super) fn note_use(&mut self, scan: &Scan, frame: &Frame) -> Result<(), Refusal> {
        for member in &scan.members {
            let component = frame.components.get(member.component).ok_or_else(|| broken("a scan of no component"))?;
            mark(&mut self.quantisers, component.quantiser)?;
            if scan.needs_dc_tables() {
                mark(&mut self.dc, member.dc)?;
            }
            if scan.needs_ac_tables() {
                mark(&mut self.ac, member.ac)?;
            }
        }
        Ok(())
    }

    /// Names every table that no scan needed.
    pub(super) fn note_unused(&self, walk: &mut Walk) {
        unused(&self.quantisers, "DQT", walk);
        unused(&self.dc, "DHT", walk);
        unused(&self.ac, "DHT", walk);
    }
}

fn quantiser(zigzag: [u16; 64]) -> [u16; 64] {
    let mut natural = [0; 64];
    for (&value, &at) in zigzag.iter().zip(&NATURAL) {
        natural[usize::from(at) & 63] = value;
    }
    natural
}

/// Puts a table in its place. The one that stood there and was never used is a leftover.
fn replace<T>(
    slots: &mut [Option<Slot<T>>; 4],
    number: u8,
    slot: Slot<T>,
    place: &str,
    walk: &mut Walk,
) -> Result<(), Refusal> {
    let target = slots.get_mut(usize::from(number)).ok_or_else(|| broken(format!("{place} of a fifth table")))?;
    if let Some(old) = target.replace(slot).filter(|old| !old.used) {
        walk.leftover(place, "table never used", old.bytes);
    }
    Ok(())
}

fn find(slots: &[Option<Slot<Huffman>>; 4], number: u8) -> Result<&Huffman, Refusal> {
    let slot = slots.get(usize::from(number)).and_then(Option::as_ref);
    slot.map(|slot| &slot.table).ok_or_else(|| broken("a scan names a table that is not defined"))
}

fn mark<T>(slots: &mut [Option<Slot<T>>; 4], number: u8) -> Result<(), Refusal> {
    let slot = slots.get_mut(usize::from(number)).and_then(Option::as_mut);
    slot.map(|slot| slot.used = true).ok_or_else(|| broken("a scan names a table that is not defined"))
}

fn unused<T>(slots: &[Option<Slot<T>>; 4], place: &str, walk: &mut Walk) {
    for slot in slots.iter().flatten().filter(|slot| !slot.used) {
        walk.leftover(place, "table never used", slot.bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each step of the zigzag goes to a neighbour, and every place is visited.
    #[test]
    fn the_zigzag_is_a_walk_over_all_coefficients() {
        let places: Vec<(i32, i32)> = NATURAL.iter().map(|&n| (i32::from(n % 8), i32::from(n / 8))).collect();
        assert!(places.windows(2).all(|step| (step[0].0 - step[1].0).abs() <= 1 && (step[0].1 - step[1].1).abs() <= 1));
        let mut visited = NATURAL;
        visited.sort_unstable();
        assert!(visited.into_iter().eq(0..64));
    }

    #[test]
    fn a_table_that_is_replaced_unused_is_named() {
        let mut walk = Walk::default();
        let mut tables = Tables::default();
        let segment: Vec<u8> = [0].into_iter().chain([1; 64]).collect();
        tables.define_quantisers(&segment, &mut walk).unwrap();
        assert!(walk.leftovers.is_empty());
        tables.define_quantisers(&segment, &mut walk).unwrap();
        tables.note_unused(&mut walk);
        assert_eq!(walk.leftovers.len(), 2);
        assert!(tables.define_quantisers(&segment[..64], &mut walk).is_err());
    }
}

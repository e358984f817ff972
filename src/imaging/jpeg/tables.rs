//! The tables of a file as they stand at a place in it (ITU-T T.81, B.2.4): later ones take the place of earlier ones.

use super::huffman::{AcTable, Code, DcTable, SkipTable};
use super::markers::{DHT, DQT};
use crate::imaging::{Format, Refusal};

/// Quantisers of one component, in zigzag order: coefficients are multiples of these.
pub(super) type Quantisers = [u16; 64];

/// Up to four tables of each kind.
#[derive(Default)]
pub(super) struct Tables {
    quantisers: [Option<Quantisers>; 4],
    dc: [Option<DcTable>; 4],
    ac: [Option<AcSet>; 4],
}

/// What one table of AC codes is made into.
pub(super) struct AcSet {
    pub(super) steps: AcTable,
    /// Made only where coefficients are skipped.
    pub(super) skip: Option<SkipTable>,
}

impl Tables {
    /// Takes in a DQT or DHT segment; others say nothing here. `skips`: coefficients will be skipped.
    pub(super) fn define(&mut self, marker: u8, payload: &[u8], skips: bool) -> Result<(), Refusal> {
        match marker {
            DQT => self.quantisers(payload),
            DHT => self.codes(payload, skips),
            _ => Ok(()),
        }
    }

    fn quantisers(&mut self, mut payload: &[u8]) -> Result<(), Refusal> {
        let cut = || broken("a table of quantisers is cut short");
        while let Some((&head, rest)) = payload.split_first() {
            let (values, rest) = match head >> 4 {
                0 => rest.split_first_chunk::<64>().map(|(bytes, rest)| (bytes.map(u16::from), rest)),
                1 => rest.split_first_chunk::<128>().map(|(bytes, rest)| (wide(bytes), rest)),
                _ => return Err(broken("quantisers of an unknown precision")),
            }
            .ok_or_else(cut)?;
            if values.contains(&0) {
                return Err(broken("a quantiser of zero"));
            }
            *slot(&mut self.quantisers, head & 15)? = Some(values);
            payload = rest;
        }
        Ok(())
    }

    fn codes(&mut self, mut payload: &[u8], skips: bool) -> Result<(), Refusal> {
        while !payload.is_empty() {
            let (class, number, code) =
                Code::read(&mut payload).ok_or_else(|| broken("a Huffman table that is no prefix code"))?;
            match class {
                0 => *slot(&mut self.dc, number)? = Some(DcTable::new(&code)),
                1 => {
                    let steps = AcTable::new(&code);
                    let skip = skips.then(|| SkipTable::new(&steps));
                    *slot(&mut self.ac, number)? = Some(AcSet { steps, skip });
                }
                _ => return Err(broken("a Huffman table of an unknown class")),
            }
        }
        Ok(())
    }

    pub(super) fn quantiser(&self, number: u8) -> Result<Quantisers, Refusal> {
        get(&self.quantisers, number).copied()
    }

    pub(super) fn dc(&self, number: u8) -> Result<&DcTable, Refusal> {
        get(&self.dc, number)
    }

    pub(super) fn ac(&self, number: u8) -> Result<&AcSet, Refusal> {
        get(&self.ac, number)
    }
}

fn wide(bytes: &[u8; 128]) -> Quantisers {
    let (pairs, _) = bytes.as_chunks::<2>();
    std::array::from_fn(|k| u16::from_be_bytes(pairs[k]))
}

fn slot<T>(slots: &mut [Option<T>; 4], number: u8) -> Result<&mut Option<T>, Refusal> {
    slots.get_mut(usize::from(number)).ok_or_else(|| broken("a fifth table"))
}

fn get<T>(slots: &[Option<T>; 4], number: u8) -> Result<&T, Refusal> {
    slots.get(usize::from(number)).and_then(Option::as_ref).ok_or_else(|| broken("a table that is not there"))
}

fn broken(detail: &str) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

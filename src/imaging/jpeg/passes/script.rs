//! Which scans a progressive file has, in which order (ITU-T T.81, G.1.1.1.1 and G.1.1.1.2).

use crate::imaging::jpeg::frame::Frame;
use crate::imaging::jpeg::scan::Band;

/// One scan: whose coefficients it tells, which, and which bits of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pass {
    /// Places in the frame: only a scan of constant terms may have several (G.1.1.1.1).
    pub(super) components: Vec<usize>,
    pub(super) band: Band,
}

impl Pass {
    /// Whether it has symbols for constant terms: later bits of these need none.
    pub(super) const fn is_first_of_constants(&self) -> bool {
        self.band.has_dc() && self.band.high == 0
    }
}

/// The scans of a file, much as libjpeg's usual script has them (`jpeg_simple_progression`):
///
/// | scan | coefficients | bits |
/// |---|---|---|
/// | all components | constant terms | all but the lowest |
/// | each luma | 1 to 5 | all but the lowest two |
/// | each chroma | 1 to 63 | all but the lowest |
/// | each luma | 6 to 63 | all but the lowest two |
/// | each luma | 1 to 63 | the second lowest |
/// | all components | constant terms | the lowest |
/// | each chroma | 1 to 63 | the lowest |
/// | each luma | 1 to 63 | the lowest |
///
/// Chroma has little to say, and is not cut up for it. Every component counts as luma, that is no chroma: gray, inks, and
/// red, green and blue. `together` are the components of each scan of constant terms.
pub(super) fn script(frame: &Frame, together: &[Vec<usize>]) -> Vec<Pass> {
    let is_luma = |&place: &usize| frame.is_named_rgb() || !matches!(place, 1 | 2);
    let (luma, chroma): (Vec<usize>, Vec<usize>) = (0..frame.components.len()).partition(is_luma);
    let constants = |high, low| {
        let band = Band { first: 0, last: 0, high, low };
        together.iter().map(|places| Pass { components: places.clone(), band }).collect()
    };
    let each = |places: &[usize], first, last, high, low| -> Vec<Pass> {
        let band = Band { first, last, high, low };
        places.iter().map(|&place| Pass { components: vec![place], band }).collect()
    };
    [
        constants(0, 1),
        each(&luma, 1, 5, 0, 2),
        each(&chroma, 1, 63, 0, 1),
        each(&luma, 6, 63, 0, 2),
        each(&luma, 1, 63, 2, 1),
        constants(1, 0),
        each(&chroma, 1, 63, 1, 0),
        each(&luma, 1, 63, 1, 0),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bits of every coefficient, from the highest down: each is told once, and after those above it.
    #[test]
    fn every_bit_of_every_coefficient_is_told_once_and_in_turn() {
        for ids in [&b"\x01"[..], b"\x01\x02\x03", b"RGB", b"\x01\x02\x03\x04"] {
            let mut header = vec![8, 0, 9, 0, 9, ids.len() as u8];
            header.extend(ids.iter().flat_map(|&id| [id, 0x11, 0]));
            let frame = Frame::read(0xC2, &header).unwrap();
            for together in [vec![(0..ids.len()).collect()], (0..ids.len()).map(|place| vec![place]).collect()] {
                let mut known = vec![[None; 64]; ids.len()];
                for Pass { components, band } in script(&frame, &together) {
                    assert!(components.len() == 1 || band.last == 0);
                    for place in components {
                        for lowest in &mut known[place][usize::from(band.first)..=usize::from(band.last)] {
                            assert_eq!(lowest.unwrap_or(0), band.high);
                            assert!(lowest.is_none() || band.high == band.low + 1);
                            *lowest = Some(band.low);
                        }
                    }
                }
                assert!(known.iter().flatten().all(|lowest| *lowest == Some(0)));
            }
        }
    }
}

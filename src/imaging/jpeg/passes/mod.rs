//! A progressive file, scan by scan (ITU-T T.81, annex G): first a rough picture, then what it lacks.
//!
//! | step | file | of the standard |
//! |---|---|---|
//! | which scans there are | `script` | G.1.1.1 |
//! | constant terms, and one more bit of each | `constant` | G.1.2.1 |
//! | what a scan of a band sees of a block | `levels` | A.4 |
//! | a band, without its lowest bits | `first` | G.1.2.2 |
//! | one more bit of a band | `refined` | G.1.2.3 |
//! | symbols and bits, kept until all are counted | `record` | annex K.2 |
//! | the file | `write` | B.2 |
//!
//! Each scan is told once into a record. Its codes can only be made when all symbols are counted, and a record is shorter
//! to read again than the blocks: four bytes for a symbol or for sixteen bare bits, of one scan at a time.

mod constant;
mod first;
mod levels;
mod record;
mod refined;
mod script;
mod write;

use super::coefficients::Coefficients;
use super::order::{Block, each_block};
use super::scan::Band;
use levels::Levels;
use record::Record;
use script::Pass;

impl Coefficients {
    /// Everything that a scan says.
    fn record(&self, pass: &Pass) -> Record {
        let mut record = Record::default();
        match pass.band {
            Band { first: 0, high: 0, low, .. } => self.first_of_constants(&pass.components, low, &mut record),
            Band { first: 0, low, .. } => self.refined_constants(&pass.components, low, &mut record),
            band if band.high == 0 => self.each_levels(pass, |set, levels| first::tell(levels, band, set, &mut record)),
            band => self.each_levels(pass, |set, levels| refined::tell(levels, band, set, &mut record)),
        }
        record.close_run();
        record
    }

    /// Visits the blocks of a scan of a band: the set of codes, and what there is to be seen.
    fn each_levels(&self, pass: &Pass, mut visit: impl FnMut(usize, &[levels::Level])) {
        let mut levels = Levels::default();
        each_block(&self.frame, &self.planes, &pass.components, |place, plane, block| {
            // A band is told of one component, whose scan leaves out what is beyond the picture (A.2.2).
            if let Block::Within(at) = block {
                visit(Self::set_of(place), levels.of(plane, at, pass.band));
            }
        });
    }
}

//! Scans to a file (ITU-T T.81, B.2): a closed set of markers, and codes of its own for each scan.

use super::script::{Pass, script};
use crate::imaging::jpeg::coefficients::Coefficients;
use crate::imaging::jpeg::markers::{DHT, EOI, SOS};
use crate::imaging::jpeg::scan::Band;
use crate::imaging::jpeg::write::segment;

/// The frame header of a progressive file in Huffman codes (T.81, table B.1).
const SOF2: u8 = 0xC2;

impl Coefficients {
    /// Writes the picture so that all of it is seen, roughly, before the whole file has arrived.
    ///
    /// The coefficients are those of [`Coefficients::write`], and so is all else but: SOF2 whatever the quantisers (T.81,
    /// table B.4), the scans of a fixed script, and before each scan that has symbols a DHT with the shortest codes for it.
    pub fn write_progressive(&self, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut file = self.head(segments, SOF2, &self.numbered_quantisers());
        self.reserve(&mut file);
        for pass in script(&self.frame, &self.scans()) {
            self.pass(&pass, &mut file);
        }
        file.extend([0xFF, EOI]);
        file
    }

    /// One scan of a progressive file, with its tables.
    fn pass(&self, pass: &Pass, file: &mut Vec<u8>) {
        let record = self.record(pass);
        let codes = record.codes();
        for (set, code) in codes.iter().enumerate() {
            let Some(code) = code else { continue };
            let mut payload = Vec::new();
            code.write(u8::from(!pass.band.has_dc()), set as u8, &mut payload);
            segment(file, DHT, &payload);
        }
        segment(file, SOS, &self.pass_payload(pass));
        record.data(&codes, file);
    }

    /// Tables are named where they are used; elsewhere there stands 0 (T.81, B.2.3).
    fn pass_payload(&self, pass: &Pass) -> Vec<u8> {
        let mut payload = vec![pass.components.len() as u8];
        for &place in &pass.components {
            let set = Self::set_of(place) as u8;
            let tables = match pass.band {
                band if !band.has_dc() => set,
                _ if pass.is_first_of_constants() => set << 4,
                _ => 0,
            };
            payload.extend([self.name(place), tables]);
        }
        let Band { first, last, high, low } = pass.band;
        payload.extend([first, last, high << 4 | low]);
        payload
    }
}

//! Coefficients to a file: a closed set of markers, one picture, the shortest codes for it.

use super::bit_writer::BitWriter;
use super::coefficients::Coefficients;
use super::frame::Frame;
use super::huffman::{AcBook, Code, Counts, DcBook};
use super::markers::{DHT, DQT, EOI, SOI, SOS};
use super::order::{Block, each_block};
use super::plane::Plane;
use super::tally::Tally;
use super::term::Term;
use crate::imaging::encode::Density;
use crate::imaging::widest;

/// Most blocks in an MCU of several components (ITU-T T.81, B.2.3).
const MOST_BLOCKS: usize = 10;

/// The barest JFIF header: version 1.02, a density, no thumbnail (ITU-T T.871, 10.1).
fn jfif(density: Density) -> Vec<u8> {
    [&b"JFIF\0\x01\x02"[..], &density.in_jfif(), &[0, 0]].concat()
}

impl Coefficients {
    /// Writes the picture. `segments` are application segments that go with it, marker and payload: a credit, a profile.
    ///
    /// The file holds SOI, JFIF if the source had it or a density is said, those segments, DQT, SOF0 (SOF1 with quantisers of 16 bits), DHT,
    /// SOS with its data, EOI. Components are named 1, 2, 3, 4 (T.871 asks for it), unless their names say that they
    /// are red, green and blue. Blocks beyond the picture's edge repeat their neighbour's constant term: whatever a
    /// source had there, nobody sees.
    pub fn write(&self, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let scans = self.scans();
        let tables = self.codes(&scans);
        let quantisers = self.numbered_quantisers();
        let mut file = self.head(segments, quantisers.sequential_marker(), &quantisers);
        for (set, [dc, ac]) in tables.iter().enumerate() {
            let mut payload = Vec::new();
            dc.write(0, set as u8, &mut payload);
            ac.write(1, set as u8, &mut payload);
            segment(&mut file, DHT, &payload);
        }
        let books: Vec<(DcBook, AcBook)> = tables.iter().map(|[dc, ac]| (DcBook::new(dc), AcBook::new(ac))).collect();
        self.reserve(&mut file);
        for scan in &scans {
            segment(&mut file, SOS, &self.scan_payload(scan));
            self.data(scan, &books, &mut file);
        }
        file.extend([0xFF, EOI]);
        file
    }

    /// A file up to its frame header.
    pub(super) fn head(&self, segments: &[(u8, Vec<u8>)], frame_marker: u8, quantisers: &Quantisation) -> Vec<u8> {
        let mut file = vec![0xFF, SOI];
        if let Some(density) = self.jfif {
            segment(&mut file, 0xE0, &jfif(density));
        }
        for (marker, payload) in segments {
            segment(&mut file, *marker, payload);
        }
        for (number, values) in quantisers.tables.iter().enumerate() {
            segment(&mut file, DQT, &quantiser_payload(number as u8, values));
        }
        segment(&mut file, frame_marker, &self.frame_payload(&quantisers.numbers));
        file
    }

    /// A photo's terms take about half of their bytes in a file.
    pub(super) fn reserve(&self, file: &mut Vec<u8>) {
        file.reserve(self.planes.iter().map(Plane::term_bytes).sum::<u64>() as usize / 2);
    }

    /// All components in one scan, where an MCU may be that large.
    pub(super) fn scans(&self) -> Vec<Vec<usize>> {
        let places = 0..self.planes.len();
        let blocks: usize = places.clone().map(|place| self.frame.factors(place)).map(|(h, v)| h * v).sum();
        if blocks <= MOST_BLOCKS { vec![places.collect()] } else { places.map(|place| vec![place]).collect() }
    }

    /// Luma and inks of its kind have one set of codes, chroma another.
    pub(super) const fn set_of(place: usize) -> usize {
        matches!(place, 1 | 2) as usize
    }

    fn table_sets(&self) -> usize {
        self.planes.len().min(2)
    }

    /// The codes for the components of each set.
    fn codes(&self, scans: &[Vec<usize>]) -> Vec<[Code; 2]> {
        let (mut differences, mut beyond) = ([Counts::none(), Counts::none()], [0; 2]);
        for scan in scans {
            let mut before = [0; 4];
            each_block(&self.frame, &self.planes, scan, |place, plane, block| {
                let set = Self::set_of(place);
                let difference = plane.next_difference(block, &mut before[place & 3]);
                differences[set].0[usize::from(DcBook::symbol(difference))] += 1;
                beyond[set] += u32::from(matches!(block, Block::Beyond));
            });
        }
        let (mut tally, mut codes) = (Tally::new(), Vec::new());
        for (set, (differences, beyond)) in differences.iter().zip(beyond).enumerate().take(self.table_sets()) {
            tally.clear();
            tally.add(Term::END, beyond);
            for (place, plane) in self.planes.iter().enumerate().filter(|&(place, _)| Self::set_of(place) == set) {
                plane.count(self.frame.blocks_within(place), &mut tally);
            }
            codes.extend(differences.code().zip(Counts::of_terms(&tally).code()).map(<[Code; 2]>::from));
        }
        codes
    }

    fn data(&self, scan: &[usize], books: &[(DcBook, AcBook)], file: &mut Vec<u8>) {
        let mut writer = BitWriter::default();
        let mut before = [0; 4];
        widest(
            #[inline(always)]
            || {
                each_block(
                    &self.frame,
                    &self.planes,
                    scan,
                    #[inline(always)]
                    |place, plane, block| {
                        let Some((dc, ac)) = books.get(Self::set_of(place)) else { return };
                        writer.put(dc.written(plane.next_difference(block, &mut before[place & 3])), file);
                        match block {
                            Block::Within(at) => plane.each(
                                at,
                                #[inline(always)]
                                |term| writer.put(ac.written(term), file),
                            ),
                            Block::Beyond => writer.put(ac.written(Term::END), file),
                        }
                    },
                );
            },
        );
        writer.finish(file);
    }

    fn frame_payload(&self, quantisers: &[u8]) -> Vec<u8> {
        let size = self.frame.size;
        let mut payload = vec![8];
        payload.extend((size.height as u16).to_be_bytes());
        payload.extend((size.width as u16).to_be_bytes());
        payload.push(self.planes.len() as u8);
        for (place, &quantiser) in quantisers.iter().enumerate() {
            let (h, v) = self.frame.factors(place);
            payload.extend([self.name(place), (h << 4 | v) as u8, quantiser]);
        }
        payload
    }

    fn scan_payload(&self, scan: &[usize]) -> Vec<u8> {
        let mut payload = vec![scan.len() as u8];
        for &place in scan {
            payload.extend([self.name(place), 0x11 * Self::set_of(place) as u8]);
        }
        payload.extend([0, 63, 0]);
        payload
    }

    pub(super) fn name(&self, place: usize) -> u8 {
        if self.frame.is_named_rgb() { b"RGB"[place % 3] } else { place as u8 + 1 }
    }

    /// Equal tables are written once.
    pub(super) fn numbered_quantisers(&self) -> Quantisation {
        let mut tables: Vec<[u16; 64]> = Vec::new();
        let mut numbers = Vec::new();
        for values in &self.quantisers {
            let number = tables.iter().position(|table| table == values).unwrap_or_else(|| {
                tables.push(*values);
                tables.len() - 1
            });
            numbers.push(number as u8);
        }
        Quantisation { tables, numbers }
    }
}

/// Tables of quantisers, and which of them each component has.
pub(super) struct Quantisation {
    tables: Vec<[u16; 64]>,
    numbers: Vec<u8>,
}

impl Quantisation {
    /// Quantisers of 16 bits are not baseline (T.81, B.2.4.1).
    fn sequential_marker(&self) -> u8 {
        if self.tables.iter().flatten().any(|&value| value > 255) { 0xC1 } else { 0xC0 }
    }
}

fn quantiser_payload(number: u8, values: &[u16; 64]) -> Vec<u8> {
    let is_wide = values.iter().any(|&value| value > 255);
    let mut payload = vec![u8::from(is_wide) << 4 | number];
    for value in values {
        if is_wide {
            payload.extend(value.to_be_bytes());
        } else {
            payload.push(*value as u8);
        }
    }
    payload
}

pub(super) fn segment(file: &mut Vec<u8>, marker: u8, payload: &[u8]) {
    file.extend([0xFF, marker]);
    file.extend((payload.len() as u16 + 2).to_be_bytes());
    file.extend_from_slice(payload);
}

impl Plane {
    /// The difference of a block's constant term from the one before it.
    #[inline(always)]
    fn next_difference(&self, block: Block, before: &mut i32) -> i32 {
        let Block::Within(at) = block else { return 0 };
        let own = self.dc.get(at).map_or(0, |&dc| i32::from(dc));
        let difference = own - *before;
        *before = own;
        difference
    }
}

impl Frame {
    /// Whether the components are called R, G and B, by which readers know them (as libjpeg does).
    pub(super) fn is_named_rgb(&self) -> bool {
        self.components.iter().map(|component| component.id).eq(*b"RGB")
    }
}

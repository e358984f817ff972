//! One walk over the whole file: what the picture needs is kept, what it says about itself is read, the rest is left.

use super::about::About;
use super::frame::Frame;
use super::markers::{DAC, DHT, DNL, DQT, DRI, EOI, Reader, SOI, SOS};
use super::scan::Scan;
use crate::imaging::{Bound, Format, Limits, Refusal};

/// A JPEG that ends as it should, taken apart.
pub(in crate::imaging) struct Contents<'a> {
    /// The frame header.
    pub(in crate::imaging) frame: Frame,
    /// What the decoder must be given, in file order.
    pub(in crate::imaging) pieces: Vec<Piece<'a>>,
    /// What it says about itself.
    pub(in crate::imaging) about: About<'a>,
}

/// A part of the file that the decoder needs.
pub(in crate::imaging) enum Piece<'a> {
    /// A segment: its marker and payload.
    Segment(u8, &'a [u8]),
    /// A scan: its header and entropy-coded data.
    Scan(Scan<'a>),
}

/// Takes a file apart.
///
/// # Errors
/// `Broken` unless every scan ends in a marker and the picture in EOI; `TooLarge` by size, scans or segments.
pub(in crate::imaging) fn take_apart<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Contents<'a>, Refusal> {
    let mut reader = Reader::new(bytes);
    let mut walk = Walk::default();
    for steps in 1.. {
        bounded(Bound::Segments, steps, limits.segments)?;
        match reader.marker()? {
            EOI => break,
            SOS => walk.scan(&mut reader, limits)?,
            0xD0..=0xD7 | 0x01 => {} // restarts and TEM stand alone, and mean nothing here
            SOI => return Err(broken("a second picture begins before the first ends")),
            marker => walk.segment(marker, reader.payload()?, limits)?,
        }
    }
    walk.into_contents()
}

#[derive(Default)]
struct Walk<'a> {
    frame: Option<Frame>,
    restart_interval: u16,
    scans: u32,
    pieces: Vec<Piece<'a>>,
    about: About<'a>,
}

impl<'a> Walk<'a> {
    fn segment(&mut self, marker: u8, payload: &'a [u8], limits: &Limits) -> Result<(), Refusal> {
        match marker {
            DHT | DQT => self.pieces.push(Piece::Segment(marker, payload)),
            DRI => {
                let interval = payload.first_chunk().ok_or_else(|| broken("a restart interval of the wrong length"))?;
                self.restart_interval = u16::from_be_bytes(*interval);
                self.pieces.push(Piece::Segment(marker, payload));
            }
            DAC => return Err(Refusal::unsupported(Format::Jpeg, "arithmetic coding")),
            DNL => return Err(Refusal::unsupported(Format::Jpeg, "a height stated after the scan (DNL)")),
            0xC0..=0xCF => self.frame(marker, payload, limits)?,
            0xE0..=0xEF => self.about.application(marker, payload),
            _ => {} // comments, and what is reserved
        }
        Ok(())
    }

    fn frame(&mut self, marker: u8, payload: &'a [u8], limits: &Limits) -> Result<(), Refusal> {
        if self.frame.is_some() {
            return Err(broken("two frame headers"));
        }
        let frame = Frame::read(marker, payload)?;
        limits.check_size(frame.size)?;
        self.frame = Some(frame);
        self.pieces.push(Piece::Segment(marker, payload));
        Ok(())
    }

    fn scan(&mut self, reader: &mut Reader<'a>, limits: &Limits) -> Result<(), Refusal> {
        let header = reader.payload()?;
        let frame = self.frame.as_ref().ok_or_else(|| broken("a scan before the frame header"))?;
        self.scans += 1;
        bounded(Bound::Scans, u64::from(self.scans), limits.scans)?;
        self.pieces.push(Piece::Scan(Scan::read(header, frame, self.restart_interval, reader)?));
        Ok(())
    }

    fn into_contents(self) -> Result<Contents<'a>, Refusal> {
        let frame = self.frame.ok_or_else(|| broken("no frame header"))?;
        let contents = Contents { frame, pieces: self.pieces, about: self.about };
        check_complete(&contents)?;
        Ok(contents)
    }
}

impl<'a> Contents<'a> {
    /// Its scans, in file order.
    pub(in crate::imaging) fn scans(&self) -> impl Iterator<Item = &Scan<'a>> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Scan(scan) => Some(scan),
            Piece::Segment(..) => None,
        })
    }

    /// Whether all components come in one and the same scan, and there is no other.
    pub(in crate::imaging) fn has_single_scan(&self) -> bool {
        let mut scans = self.scans();
        let only = scans.next().filter(|_| scans.next().is_none());
        only.is_some_and(|scan| scan.components.len() == self.frame.components.len())
    }
}

/// Refuses a picture of which a component has no scan, or not the scan that matters.
fn check_complete(contents: &Contents<'_>) -> Result<(), Refusal> {
    let seen = |at: usize| contents.scans().any(|scan| scan.band.has_dc() && scan.components.contains(&at));
    match (0..contents.frame.components.len()).find(|&at| !seen(at)) {
        Some(at) => Err(broken(&format!("no scan for component {}", at + 1))),
        None => Ok(()),
    }
}

fn bounded(bound: Bound, found: u64, allowed: u32) -> Result<(), Refusal> {
    let allowed = u64::from(allowed);
    if found > allowed { Err(Refusal::TooLarge { bound, found, allowed }) } else { Ok(()) }
}

fn broken(detail: &str) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

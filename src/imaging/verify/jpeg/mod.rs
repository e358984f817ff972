//! JPEG: the segments of a file (ITU-T T.81, annex B), one after the other, against what a picture needs.

mod application;
mod bits;
mod bound;
mod cells;
mod comparison;
mod frame;
mod huffman;
mod inverse;
mod profile;
mod scan;
mod strand;
mod strides;
mod tables;

use comparison::Comparison;
use frame::Frame;
use tables::Tables;

use super::cursor::Cursor;
use super::finished::Walk;
use super::proof::{Defect, Expected};
use crate::imaging::{Bound, Format, Limits, Refusal};

/// The markers that decide (T.81, table B.1), less their `FF`.
mod marker {
    pub(super) const SOI: u8 = 0xD8;
    pub(super) const EOI: u8 = 0xD9;
    pub(super) const SOS: u8 = 0xDA;
    pub(super) const DQT: u8 = 0xDB;
    pub(super) const DRI: u8 = 0xDD;
    pub(super) const DHT: u8 = 0xC4;
    pub(super) const COM: u8 = 0xFE;
    pub(super) const APP0: u8 = 0xE0;
    pub(super) const APP15: u8 = 0xEF;
    pub(super) const RST0: u8 = 0xD0;
    pub(super) const RST7: u8 = 0xD7;
    pub(super) const TEM: u8 = 0x01;
}

pub(super) fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

fn unsupported(detail: impl Into<String>) -> Refusal {
    Refusal::unsupported(Format::Jpeg, detail)
}

/// Walks a whole file, once. With a plan, the blocks that hold a covered pixel are compared with it on the way; what is wrong
/// with them is told beside the walk. A picture of another size is not compared.
pub(super) fn walk<'a>(
    bytes: &'a [u8],
    limits: &Limits,
    plan: Option<&'a Expected<'a>>,
) -> Result<(Walk, Vec<Defect>), Refusal> {
    let mut file = File::new(bytes, plan);
    if file.cursor.array() != Some([0xFF, marker::SOI]) {
        return Err(broken("no SOI"));
    }
    for number in 0..limits.segments {
        let code = file.next_marker()?;
        if code == marker::EOI {
            file.end()?;
            let compared = file.comparison.map_or_else(Vec::new, Comparison::defects);
            return Ok((file.walk, file.not_compared.into_iter().map(Defect::from).chain(compared).collect()));
        }
        file.segment(code, number == 0, limits)?;
    }
    Err(Refusal::TooLarge {
        bound: Bound::Segments,
        found: u64::from(limits.segments) + 1,
        allowed: u64::from(limits.segments),
    })
}

/// A file on its way through the walk.
struct File<'a> {
    cursor: Cursor<'a>,
    walk: Walk,
    tables: Tables,
    frame: Option<Frame>,
    /// Restart interval in MCUs, and whether a scan has used it.
    restart: Option<(u16, bool)>,
    scans: u32,
    plan: Option<&'a Expected<'a>>,
    /// From the frame on, when there is a plan for a picture of this size.
    comparison: Option<Comparison<'a>>,
    /// Why there is none nevertheless.
    not_compared: Option<Refusal>,
}

impl<'a> File<'a> {
    fn new(bytes: &'a [u8], plan: Option<&'a Expected<'a>>) -> Self {
        Self {
            cursor: Cursor::new(bytes),
            walk: Walk::default(),
            tables: Tables::default(),
            frame: None,
            restart: None,
            scans: 0,
            plan,
            comparison: None,
            not_compared: None,
        }
    }

    /// The next marker. Bytes before it, and fill bytes (T.81, B.1.1.2), are leftovers.
    fn next_marker(&mut self) -> Result<u8, Refusal> {
        let rest = self.cursor.rest();
        let is_marker = |pair: &[u8]| pair.first() == Some(&0xFF) && !matches!(pair.get(1), None | Some(0 | 0xFF));
        let before = rest.windows(2).position(is_marker).ok_or_else(|| broken("no EOI"))?;
        if before > 0 {
            let fill = rest.iter().take(before).all(|&byte| byte == 0xFF);
            self.walk.leftover("between segments", if fill { "fill bytes" } else { "unknown bytes" }, before);
        }
        self.cursor.take(before + 1);
        self.cursor.u8().ok_or_else(|| broken("no EOI"))
    }

    fn segment(&mut self, code: u8, is_first: bool, limits: &Limits) -> Result<(), Refusal> {
        match code {
            marker::SOI => return Err(broken("a second SOI")),
            marker::TEM | marker::RST0..=marker::RST7 => {
                self.walk.leftover("between segments", format!("marker FF{code:02X}"), 2);
                return Ok(());
            }
            _ => {}
        }
        let payload = self.payload(code)?;
        match code {
            marker::DQT => self.tables.define_quantisers(payload, &mut self.walk),
            marker::DHT => self.tables.define_huffman(payload, &mut self.walk),
            marker::DRI => self.restart_interval(payload),
            marker::SOS => self.scan(payload, limits),
            0xC0..=0xC2 => self.frame(code, payload, limits),
            0xC3 | 0xC5..=0xCF => Err(unsupported(format!("frame FF{code:02X}"))),
            marker::APP0..=marker::APP15 => {
                let place = application::Place { is_first, is_before_frame: self.frame.is_none() };
                application::segment(code - marker::APP0, payload, place, &mut self.walk);
                Ok(())
            }
            marker::COM => {
                self.walk.leftover("COM", "Comment", payload.len() + 4);
                Ok(())
            }
            _ => {
                self.walk.leftover("segment", format!("marker FF{code:02X}"), payload.len() + 4);
                Ok(())
            }
        }
    }

    /// The payload of a segment: its length counts its own two bytes (T.81, B.1.1.4).
    fn payload(&mut self, code: u8) -> Result<&'a [u8], Refusal> {
        let cut = || broken(format!("segment FF{code:02X} is cut short"));
        let length = self.cursor.u16_be().ok_or_else(cut)?;
        let inside = usize::from(length).checked_sub(2).ok_or_else(cut)?;
        self.cursor.take(inside).ok_or_else(cut)
    }

    fn frame(&mut self, code: u8, payload: &[u8], limits: &Limits) -> Result<(), Refusal> {
        if self.frame.is_some() {
            return Err(broken("a second frame"));
        }
        let frame = Frame::read(code, payload)?;
        limits.check_size(frame.size)?;
        self.walk.size = Some(frame.size);
        match self.plan.filter(|plan| plan.size == frame.size).map(|plan| Comparison::new(&frame, plan)) {
            None => {}
            Some(Ok(comparison)) => self.comparison = Some(comparison),
            Some(Err(refusal)) => self.not_compared = Some(refusal),
        }
        self.frame = Some(frame);
        Ok(())
    }

    fn restart_interval(&mut self, payload: &[u8]) -> Result<(), Refusal> {
        let [high, low] = payload.try_into().map_err(|_| broken("DRI is not of two bytes"))?;
        if self.restart.is_some_and(|(_, used)| !used) {
            self.walk.leftover("DRI", "interval never used", 6);
        }
        self.restart = Some((u16::from_be_bytes([high, low]), false));
        Ok(())
    }

    fn scan(&mut self, header: &[u8], limits: &Limits) -> Result<(), Refusal> {
        self.scans += 1;
        if self.scans > limits.scans {
            let (found, allowed) = (u64::from(self.scans), u64::from(limits.scans));
            return Err(Refusal::TooLarge { bound: Bound::Scans, found, allowed });
        }
        let frame = self.frame.as_mut().ok_or_else(|| broken("a scan before the frame"))?;
        let scan = scan::Scan::read(header, frame)?;
        self.tables.note_use(&scan, frame)?;
        let interval = self.restart.as_mut().map_or(0, |(interval, used)| {
            *used = true;
            *interval
        });
        scan.walk(&mut self.cursor, frame, &self.tables, interval, &mut self.walk, self.comparison.as_mut())
    }

    /// At EOI: everything must have been used, every component seen, and nothing may follow.
    fn end(&mut self) -> Result<(), Refusal> {
        let frame = self.frame.as_ref().ok_or_else(|| broken("no frame"))?;
        if !frame.components.iter().all(|component| component.seen) {
            return Err(broken("a component has no scan"));
        }
        self.tables.note_unused(&mut self.walk);
        if self.restart.is_some_and(|(_, used)| !used) {
            self.walk.leftover("DRI", "interval never used", 6);
        }
        let behind = self.cursor.rest().len();
        if behind > 0 {
            self.walk.leftover("after EOI", "trailer", behind);
        }
        Ok(())
    }
}

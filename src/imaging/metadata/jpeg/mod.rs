//! The walker of JPEG files: every byte belongs to a segment, a scan, a gap or the trailer, and none is passed over.

mod application;
mod frame;
mod jfif;
mod joined;
mod parts;
mod second;
mod tables;

use super::mpf::SecondPicture;
use super::{Findings, Header, text, trailer};
use crate::domain::{Kind, Size};
use crate::imaging::{Bound, Format, Limits, Orientation, OrientationTag, Refusal, orientation_tag};
use frame::{Frame, Scan};
use joined::Joined;
use parts::{Part, Parts, marker};
pub(super) use second::{length, read as read_second, sketched};
use tables::Tables;

/// Walks a whole file.
///
/// # Errors
/// [`Refusal::Broken`] for a stream that ends too early or has no frame, [`Refusal::TooLarge`] past a limit.
pub(super) fn walk(bytes: &[u8], limits: &Limits, found: &mut Findings) -> Result<Header, Refusal> {
    let mut walk = Walk::new("");
    let end = walk.run(bytes, limits, found)?;
    let stored = walk.stored_size()?;
    let orientation = walk.orientation(found);
    let seconds = walk.finish(found);
    trailer::read(bytes, end, seconds, found);
    found.step()?;
    Ok(Header { stored, orientation })
}

/// Walks a JPEG inside the file; `base` is put before every place. What it points to is the business of the outer file.
fn walk_second(bytes: &[u8], base: &str, limits: &Limits, found: &mut Findings) {
    let mut walk = Walk::new(base);
    let outcome = walk.run(bytes, limits, found);
    walk.finish(found);
    match outcome {
        Ok(end) => {
            let rest = bytes.get(end..).unwrap_or_default();
            jfif::surplus(rest, &format!("{base}after EOI"), found);
        }
        Err(refusal) => found.add(Kind::Unknown, base, "broken", refusal.to_string()),
    }
}

/// What is known so far of one JPEG stream.
struct Walk<'a> {
    base: &'a str,
    frame: Option<Frame>,
    tables: Tables<'a>,
    joined: Joined<'a>,
    seconds: Vec<SecondPicture>,
    scans: u32,
}

impl<'a> Walk<'a> {
    fn new(base: &'a str) -> Self {
        let (tables, joined) = (Tables::default(), Joined::default());
        Self { base, frame: None, tables, joined, seconds: Vec::new(), scans: 0 }
    }

    /// Visits every part; gives the offset after EOI.
    fn run(&mut self, bytes: &'a [u8], limits: &Limits, found: &mut Findings) -> Result<usize, Refusal> {
        let parts = Parts::of(bytes).ok_or_else(|| broken("no start of image"))?;
        for part in parts {
            found.step()?;
            match part.map_err(broken)? {
                Part::End { end } => return Ok(end),
                Part::Segment { marker, payload, payload_at } => self.segment(marker, payload, payload_at, found),
                Part::Scan { header, coded } => self.scan(header, coded, limits, found)?,
                Part::Gap(gap) => {
                    found.add(Kind::Trailer, &self.place("between segments"), "bytes", text::described(gap));
                }
                Part::Lone { marker } => {
                    found.add(Kind::Unknown, &self.place("between segments"), "marker", format!("0xFF{marker:02X}"));
                }
            }
        }
        Err(broken("no end of image"))
    }

    fn segment(&mut self, marker: u8, payload: &'a [u8], payload_at: usize, found: &mut Findings) {
        match marker {
            0xE0..=0xEF => application::read(self, marker - 0xE0, payload, payload_at, found),
            marker::COM => found.add(Kind::Text, &self.place("COM"), "Comment", comment(payload)),
            marker::DQT | marker::DHT => self.tables.define(marker, payload, found),
            marker::DRI => jfif::surplus(payload.get(2..).unwrap_or_default(), &self.place("DRI"), found),
            marker::DNL => self.lines(payload, found),
            marker::DAC => {}
            _ if Frame::is_start(marker) => self.frame(marker, payload, found),
            _ => {
                let place = self.place(&format!("0xFF{marker:02X}"));
                found.add(Kind::Unknown, &place, "segment", text::described(payload));
            }
        }
    }

    fn frame(&mut self, marker: u8, payload: &[u8], found: &mut Findings) {
        let place = self.place("SOF");
        let Some(frame) = Frame::read(marker, payload) else {
            found.add(Kind::Unknown, &place, "frame header", format!("cut short, {}", text::described(payload)));
            return;
        };
        if frame.surplus > 0 {
            let surplus = payload.get(payload.len() - frame.surplus..).unwrap_or_default();
            found.add(Kind::Unknown, &place, "surplus bytes", text::described(surplus));
        }
        if self.frame.is_some() {
            found.add(
                Kind::SecondPicture,
                &place,
                "second frame",
                format!("{}x{}", frame.size.width, frame.size.height),
            );
        } else {
            self.frame = Some(frame);
        }
    }

    /// DNL (B.2.5): the height, when the frame header left it open.
    fn lines(&mut self, payload: &[u8], found: &mut Findings) {
        let lines = payload.first_chunk().map_or(0, |pair| u32::from(u16::from_be_bytes(*pair)));
        if let Some(frame) = self.frame.as_mut().filter(|frame| frame.size.height == 0) {
            frame.size.height = lines;
        }
        jfif::surplus(payload.get(2..).unwrap_or_default(), &self.place("DNL"), found);
    }

    fn scan(&mut self, header: &[u8], coded: &[u8], limits: &Limits, found: &mut Findings) -> Result<(), Refusal> {
        self.scans += 1;
        if self.scans > limits.scans {
            let (found, allowed) = (u64::from(self.scans), u64::from(limits.scans));
            return Err(Refusal::TooLarge { bound: Bound::Scans, found, allowed });
        }
        let frame = self.frame.as_ref().ok_or_else(|| broken("a scan before the frame header"))?;
        let Some(scan) = Scan::read(header) else { return Err(broken("a scan header is cut short")) };
        self.tables.used_by(&scan, frame);
        if scan.surplus > 0 {
            let surplus = header.get(header.len() - scan.surplus..).unwrap_or_default();
            found.add(Kind::Unknown, &self.place("SOS"), "surplus bytes", text::described(surplus));
        }
        if coded.is_empty() {
            found.add(Kind::Unknown, &self.place("SOS"), "scan", "empty");
        }
        Ok(())
    }

    /// Where something stands. After the first scan this is said: few programs look there.
    fn place(&self, name: &str) -> String {
        let after = if self.scans > 0 { " after the scan" } else { "" };
        format!("{}{name}{after}", self.base)
    }

    fn stored_size(&self) -> Result<Size, Refusal> {
        let size = self.frame.as_ref().map(|frame| frame.size).ok_or_else(|| broken("no frame header"))?;
        if self.scans == 0 {
            return Err(broken("no scan"));
        }
        if size.width == 0 || size.height == 0 { Err(Refusal::Empty) } else { Ok(size) }
    }

    fn orientation(&self, found: &mut Findings) -> Orientation {
        match self.joined.first_exif().map(orientation_tag) {
            Some(OrientationTag::Stated(orientation)) => orientation,
            Some(OrientationTag::Unreadable) => {
                found.add(Kind::Unknown, "APP1/Exif", "Orientation", "unreadable");
                Orientation::Upright
            }
            Some(OrientationTag::Absent) | None => Orientation::Upright,
        }
    }

    /// Tells of all that had to wait for the end; gives the second pictures that a directory names.
    fn finish(self, found: &mut Findings) -> Vec<SecondPicture> {
        self.joined.tell(self.base, found);
        self.tables.tell_unused(found);
        self.seconds
    }
}

fn comment(payload: &[u8]) -> String {
    if text::is_text(payload) { text::decoded(payload) } else { text::described(payload) }
}

fn broken(detail: impl Into<String>) -> Refusal {
    Refusal::broken(Format::Jpeg, detail)
}

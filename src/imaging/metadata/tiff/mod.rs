//! TIFF: directories of tags that point about in the file (TIFF 6.0; `BigTIFF` has wider offsets).

mod directory;
mod exif_block;
mod picture;
mod tags;
mod value;

use super::coverage::{self, Coverage};
use super::{Findings, Header};
use crate::domain::{Kind, Size};
use crate::imaging::{Format, Orientation, OrientationTag, Refusal, orientation_tag};
use directory::{Directory, File};
use std::collections::BTreeSet;

/// How many times over a file's bytes may be referred to: a small file could otherwise be read a thousand times.
const MOST_REFERRED: u64 = 4;
const SUB_DIRECTORIES: u16 = 330;
const EXIF: u16 = 34665;
const GPS: u16 = 34853;
const INTEROPERABILITY: u16 = 40965;

/// Walks every directory that can be reached, then the bytes that none of them refers to.
pub(super) fn walk(bytes: &[u8], found: &mut Findings) -> Result<Header, Refusal> {
    let (file, first) = File::open(bytes)?;
    let mut walker = Walker { file, coverage: Coverage::default(), visited: BTreeSet::new(), pages: 0, referred: 0 };
    walker.coverage.add(0, file.header_length());
    let header = walker.chain(first, found)?;
    walker.tell_gaps(found);
    Ok(header)
}

struct Walker<'a> {
    file: File<'a>,
    coverage: Coverage,
    visited: BTreeSet<u64>,
    pages: u32,
    /// Bytes of all values, those that several entries share counted each time.
    referred: u64,
}

impl<'a> Walker<'a> {
    /// The chain of pages. The first one is the picture, and must be whole.
    fn chain(&mut self, first: u64, found: &mut Findings) -> Result<Header, Refusal> {
        let directory = self.directory(first, "IFD0", found)?;
        let directory = directory.ok_or_else(|| Refusal::broken(Format::Tiff, "the first directory is cut short"))?;
        let header = self.header(&directory, found)?;
        picture::account(self.file, &directory, "IFD0", &mut self.coverage, found)?;
        self.tell(&directory, "IFD0", found)?;
        let mut next = directory.next;
        while next != 0 {
            self.pages += 1;
            let place = format!("IFD{}", self.pages);
            let Some(page) = self.directory(next, &place, found)? else { break };
            self.further_picture(&page, &place, found)?;
            next = page.next;
        }
        Ok(header)
    }

    /// Reads a directory once; one that was visited before, or that is cut short, is said and gives `None`.
    fn directory(&mut self, at: u64, place: &str, found: &mut Findings) -> Result<Option<Directory<'a>>, Refusal> {
        found.step()?;
        if !self.visited.insert(at) {
            found.add(Kind::Unknown, place, "Directory", "refers back to an earlier one");
            return Ok(None);
        }
        let Some(directory) = self.file.directory(at, found)? else {
            found.add(Kind::Unknown, place, "Directory", "cut short");
            return Ok(None);
        };
        self.coverage.add(at, directory.length);
        for entry in &directory.entries {
            match entry.place {
                value::Place::Elsewhere { at, length } => {
                    self.coverage.add(at, length);
                    self.referred = self.referred.saturating_add(length);
                }
                value::Place::Inside => {}
                value::Place::Missing => {
                    let name = tags::name(entry.tag);
                    found.add(Kind::Unknown, place, &name, "value outside the file, or of an unknown type");
                }
            }
        }
        if self.referred > MOST_REFERRED * (self.file.bytes.len() as u64 + 4096) {
            return Err(Refusal::broken(Format::Tiff, "values lie upon each other"));
        }
        Ok(Some(directory))
    }

    fn header(&self, directory: &Directory<'_>, found: &mut Findings) -> Result<Header, Refusal> {
        let (Some(width), Some(height)) = (directory.number(picture::WIDTH), directory.number(picture::HEIGHT)) else {
            return Err(Refusal::broken(Format::Tiff, "the first directory states no size"));
        };
        if width == 0 || height == 0 {
            return Err(Refusal::Empty);
        }
        let side = |side| u32::try_from(side).map_err(|_| Refusal::broken(Format::Tiff, "absurd size"));
        Ok(Header { stored: Size::new(side(width)?, side(height)?), orientation: self.orientation(directory, found) })
    }

    fn orientation(&self, directory: &Directory<'_>, found: &mut Findings) -> Orientation {
        let tag = if self.file.is_big() { directory.orientation() } else { orientation_tag(self.file.bytes) };
        match tag {
            OrientationTag::Absent => Orientation::Upright,
            OrientationTag::Stated(orientation) => orientation,
            OrientationTag::Unreadable => {
                found.add(Kind::Unknown, "IFD0", "Orientation", "unreadable");
                Orientation::Upright
            }
        }
    }

    /// A page, thumbnail, mask or other picture beside the first one.
    fn further_picture(&mut self, page: &Directory<'a>, place: &str, found: &mut Findings) -> Result<(), Refusal> {
        picture::tell_further(page, place, found);
        if picture::account(self.file, page, place, &mut self.coverage, found).is_err() {
            found.add(Kind::Unknown, place, "PictureData", "outside the file");
        }
        self.tell(page, place, found)
    }

    /// Says every tag of a directory, and walks the directories below it.
    fn tell(&mut self, directory: &Directory<'a>, place: &str, found: &mut Findings) -> Result<(), Refusal> {
        for entry in &directory.entries {
            tags::tell(self.file.order, entry, place, found);
        }
        self.exif(directory, place, found)?;
        let below = directory.numbers(SUB_DIRECTORIES);
        for (n, at) in below.into_iter().enumerate() {
            let place = format!("{place}/SubIFD{n}");
            // A sub-directory may itself chain or hold further ones: `visited` and the count of steps end that.
            if place.matches("SubIFD").count() > 4 {
                found.add(Kind::Unknown, &place, "Directory", "too deep");
            } else if let Some(page) = self.directory(at, &place, found)? {
                self.further_picture(&page, &place, found)?;
            }
        }
        Ok(())
    }

    /// The EXIF and GPS directories are copied into a block of their own, so that one reader serves every container.
    fn exif(&mut self, directory: &Directory<'a>, place: &str, found: &mut Findings) -> Result<(), Refusal> {
        let mut below = |tag: u16, parent: &Directory<'a>, name: &str, kind: Kind, found: &mut Findings| {
            let Some(at) = parent.number(tag) else { return Ok(None) };
            let child = self.directory(at, &format!("{place}/{name}"), found)?;
            if let Some(child) = &child {
                found.add(kind, place, name, format!("{} entries", child.entries.len()));
            }
            Ok(child)
        };
        let exif = below(EXIF, directory, "ExifIFD", Kind::Unknown, found)?;
        let gps = below(GPS, directory, "GPSIFD", Kind::Location, found)?;
        let interoperability = match &exif {
            Some(exif) => below(INTEROPERABILITY, exif, "InteropIFD", Kind::Unknown, found)?,
            None => None,
        };
        if exif.is_some() || gps.is_some() {
            let parts = exif_block::Parts { exif, gps, interoperability };
            super::exif::read(&exif_block::build(self.file.order, &parts), place, found);
        }
        Ok(())
    }

    fn tell_gaps(&mut self, found: &mut Findings) {
        let length = self.file.bytes.len() as u64;
        let (mut between, mut places) = (0, 0);
        for gap in self.coverage.gaps(0..length) {
            let Some(bytes) = coverage::content(self.file.bytes, &gap) else { continue };
            if gap.end == length {
                found.add(Kind::Trailer, "after the last part", "Trailer", format!("{bytes} bytes"));
            } else {
                between += bytes;
                places += 1;
            }
        }
        if between > 0 {
            let value = format!("{between} bytes in {places} places that nothing refers to");
            found.add(Kind::Trailer, "between the parts", "Gap", value);
        }
    }
}

//! What the walk over a finished file brings home.

use crate::domain::Size;
use crate::imaging::Gamut;
use crate::imaging::encode::{Credit, OutputFormat};

/// Something in a file that the picture does not need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leftover {
    /// Where it stands: `APP1`, `iTXt`, `after EOI`.
    pub place: String,
    /// What it is, in the field's words as far as it can be told: `Exif`, `thumbnail`, `Comment`.
    pub name: String,
    /// Its bytes.
    pub bytes: u64,
}

/// A file whose structure has been walked to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// What the file is.
    pub format: OutputFormat,
    /// The size of the picture as the header states it.
    pub size: Size,
    /// All that it holds beside the picture, in the order of the file; empty in a clean file.
    pub leftovers: Vec<Leftover>,
    /// The credit and copyright lines, when they stand in the one form that Estompe writes.
    pub credit: Option<Credit>,
    /// What the numbers of its pixels mean: sRGB unless one of the profiles that Estompe writes says otherwise.
    pub gamut: Gamut,
    /// SHA-256 of all bytes, in lower-case hexadecimal digits.
    pub sha256: String,
}

/// What a walker has seen so far.
#[derive(Debug, Default)]
pub(super) struct Walk {
    pub(super) size: Option<Size>,
    pub(super) leftovers: Vec<Leftover>,
    pub(super) credit: Option<Credit>,
    /// Of the one profile that may stand in the file.
    pub(super) gamut: Option<Gamut>,
}

impl Walk {
    /// Notes something that should not be there.
    pub(super) fn leftover(&mut self, place: impl Into<String>, name: impl Into<String>, bytes: usize) {
        self.leftovers.push(Leftover { place: place.into(), name: name.into(), bytes: bytes as u64 });
    }

    /// Notes an XMP packet: a credit when it is the first and has the constant form, else a leftover.
    pub(super) fn xmp(&mut self, place: &str, packet: &[u8], bytes: usize) {
        match super::credit::read(packet) {
            Some(credit) if self.credit.is_none() => self.credit = Some(credit),
            _ => self.leftover(place, "XMP", bytes),
        }
    }
}

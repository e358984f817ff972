//! The blocks that several containers carry: said to be there, then handed to their reader.

use super::{Findings, exif, icc, iptc, jumbf, photoshop, xmp};
use crate::domain::Kind;
use crate::imaging::{Orientation, OrientationTag, orientation_tag};

/// A block of metadata with a format of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// A TIFF structure with EXIF directories, with or without the `Exif\0\0` that JPEG puts before it.
    Exif,
    /// An XMP packet.
    Xmp,
    /// IPTC-IIM datasets.
    Iptc,
    /// An ICC profile.
    Icc,
    /// Photoshop image resources.
    Photoshop,
    /// A C2PA manifest store (JUMBF): who made the picture, when and with what.
    C2pa,
}

impl Block {
    fn name(self) -> &'static str {
        match self {
            Self::Exif => "Exif",
            Self::Xmp => "XMP",
            Self::Iptc => "IPTC",
            Self::Icc => "ICC_Profile",
            Self::Photoshop => "Photoshop",
            Self::C2pa => "C2PA",
        }
    }

    fn kind(self) -> Kind {
        match self {
            Self::Exif | Self::Photoshop => Kind::Unknown,
            Self::Xmp | Self::Iptc => Kind::Text,
            Self::Icc => Kind::Profile,
            Self::C2pa => Kind::Software,
        }
    }

    /// Says that the block stands at `place`, then what is in it. The first finding holds even when the reader understands nothing.
    pub(super) fn tell(self, data: &[u8], place: &str, found: &mut Findings) {
        // The readers of profiles and manifests say themselves that there is one.
        if !matches!(self, Self::Icc | Self::C2pa) {
            found.add(self.kind(), place, self.name(), format!("{} bytes", data.len()));
        }
        match self {
            Self::Exif => exif::read(without_jpeg_prefix(data), place, found),
            Self::Xmp => xmp::read(data, place, found),
            Self::Iptc => iptc::read(data, place, found),
            Self::Icc => icc::read(data, place, found),
            Self::Photoshop => photoshop::read(data, place, found),
            Self::C2pa => jumbf::read(data, place, found),
        }
    }
}

/// The TIFF structure of an EXIF block; some writers copy the prefix of the JPEG segment along.
pub(super) fn without_jpeg_prefix(exif: &[u8]) -> &[u8] {
    exif.strip_prefix(b"Exif\0\0").unwrap_or(exif)
}

/// The orientation that an EXIF block at `place` states; one that cannot be read is said, not passed over.
pub(super) fn orientation(exif: &[u8], place: &str, found: &mut Findings) -> Orientation {
    match orientation_tag(without_jpeg_prefix(exif)) {
        OrientationTag::Absent => Orientation::Upright,
        OrientationTag::Stated(orientation) => orientation,
        OrientationTag::Unreadable => {
            found.add(Kind::Unknown, place, "Orientation", "unreadable");
            Orientation::Upright
        }
    }
}

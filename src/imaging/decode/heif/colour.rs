//! Which colours the samples of a picture mean.

use oxideav_heif::{Colr, ImageNode};

/// Code points of ITU-T H.273: what red, green and blue are, and how they became luma and chroma.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    /// `ColourPrimaries`, H.273 table 2.
    pub(super) primaries: u16,
    /// `TransferCharacteristics`, H.273 table 3.
    pub(super) transfer: u16,
    /// `MatrixCoefficients`, H.273 table 4.
    pub(super) matrix: u16,
    /// Whether samples use all values, instead of 16 to 235 (scaled to the bit depth).
    pub(super) full_range: bool,
}

/// The code point for "unspecified" in all three tables of H.273.
pub(super) const UNSPECIFIED: u16 = 2;

impl Colour {
    /// A picture that says nothing anywhere: sRGB by way of BT.601, full range (ISO/IEC 23000-22, 7.3.6.4).
    pub(super) const UNSAID: Self = Self { primaries: 1, transfer: 13, matrix: 6, full_range: true };

    /// What a `colr` box of type `nclx` says, wherever it stands among the item's properties.
    pub(super) fn stated_by(item: &ImageNode) -> Option<Self> {
        item.properties.iter().find_map(|entry| match entry.property {
            oxideav_heif::Property::Colr(Colr::Nclx { primaries, transfer, matrix, full_range }) => {
                Some(Self { primaries, transfer, matrix, full_range })
            }
            _ => None,
        })
    }
}

/// The ICC profile of an item (`colr` of type `prof` or `rICC`).
pub(super) fn profile_of(item: &ImageNode) -> Option<&[u8]> {
    item.properties.iter().find_map(|entry| match &entry.property {
        oxideav_heif::Property::Colr(Colr::Icc { profile, .. }) => Some(profile.as_slice()),
        _ => None,
    })
}

//! Which colours the samples of a picture mean.

use oxideav_heif::{Colr, ImageNode};

/// Code points of ITU-T H.273: what red, green and blue are, and how they became luma and chroma.
/// A picture without a colour box is what its stream says, and a stream that says nothing has its standard's defaults;
/// libheif does the same, and differs by 20 levels from readers that take BT.601 full range for granted.
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

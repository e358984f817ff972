//! From the numbers of a file to sRGB.
//!
//! Pictures are taken as sRGB unless the file says otherwise. What it says is turned into a profile by [`profile`], and the
//! samples are converted in bands, in place where the result is not longer.

mod bands;
mod cmyk;
mod gamut;
mod minimal_profile;
mod profile;
mod ycbcr;

use super::{Layout, Pixels};
pub(crate) use cmyk::{inks_from_adobe_cmyk, inks_from_adobe_ycck};
pub use gamut::Gamut;
use profile::Conversion;
pub(crate) use ycbcr::rgb_from_ycbcr;

/// Samples of 8 bits, interleaved, without padding.
pub(crate) struct Samples {
    /// What each pixel consists of.
    pub(crate) channels: Channels,
    /// The bytes.
    pub(crate) data: Pixels,
}

/// What each pixel consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Channels {
    /// Black to white.
    Gray,
    /// Black to white, and straight alpha.
    GrayAlpha,
    /// Red, green, blue.
    Rgb,
    /// Red, green, blue, and straight alpha.
    Rgba,
    /// Cyan, magenta, yellow and black ink; 0 is no ink.
    Cmyk,
}

impl Channels {
    /// Bytes per pixel.
    pub(crate) const fn bytes(self) -> usize {
        match self {
            Self::Gray => 1,
            Self::GrayAlpha => 2,
            Self::Rgb => 3,
            Self::Rgba | Self::Cmyk => 4,
        }
    }

    /// The layout after conversion.
    pub(crate) const fn layout(self) -> Layout {
        match self {
            Self::Gray | Self::Rgb | Self::Cmyk => Layout::Rgb,
            Self::GrayAlpha | Self::Rgba => Layout::Rgba,
        }
    }

    /// Bytes per pixel that conversion holds at its widest: a longer result needs both.
    pub(crate) const fn bytes_in_srgb(self) -> u64 {
        let (from, to) = (self.bytes(), self.layout().channels());
        (if to > from { from + to } else { from }) as u64
    }
}

/// What a file says about the meaning of its samples.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Colour {
    /// Nothing, or sRGB.
    Srgb,
    /// An ICC profile (ISO 15076-1).
    Icc(Vec<u8>),
    /// Something, but it cannot be read.
    Unreadable,
    /// Code points of ITU-T H.273.
    Cicp {
        /// `ColourPrimaries`.
        primaries: u8,
        /// `TransferCharacteristics`.
        transfer: u8,
    },
    /// Measured by the writer: PNG `gAMA` and `cHRM`.
    Measured {
        /// The exponent with which light was encoded, 0.45455 for most.
        gamma: f32,
        /// White, red, green, blue: x and y of each (CIE 1931).
        chromaticities: Option<[[f32; 2]; 4]>,
    },
}

/// Samples in sRGB.
pub(crate) struct Converted {
    /// The channels.
    pub(crate) layout: Layout,
    /// The bytes.
    pub(crate) data: Pixels,
    /// False when the file's description could not be applied and the samples were taken as they are.
    pub(crate) understood: bool,
}

/// Converts samples to sRGB.
pub(crate) fn to_srgb(samples: Samples, colour: &Colour) -> Converted {
    let Samples { channels, data } = samples;
    let layout = channels.layout();
    match profile::conversion(channels, colour) {
        Conversion::None => Converted { layout, data: plain(channels, data), understood: true },
        Conversion::NotUnderstood => Converted { layout, data: plain(channels, data), understood: false },
        Conversion::Expand(through) => {
            let data = bands::convert(plain(channels, data), layout.channels(), layout.channels(), through);
            Converted { layout, data, understood: true }
        }
        Conversion::Direct(through) => Converted {
            layout,
            data: bands::convert(data, channels.bytes(), layout.channels(), through),
            understood: true,
        },
    }
}

/// Samples that mean sRGB already: gray becomes three equal channels, inks are mixed naively.
fn plain(channels: Channels, data: Pixels) -> Pixels {
    match channels {
        Channels::Rgb | Channels::Rgba => data,
        Channels::Gray => bands::convert(data, 1, 3, |from, to| {
            for (&gray, rgb) in from.iter().zip(to.as_chunks_mut::<3>().0) {
                *rgb = [gray; 3];
            }
            true
        }),
        Channels::GrayAlpha => bands::convert(data, 2, 4, |from, to| {
            for (&[gray, alpha], rgba) in from.as_chunks::<2>().0.iter().zip(to.as_chunks_mut::<4>().0) {
                *rgba = [gray, gray, gray, alpha];
            }
            true
        }),
        Channels::Cmyk => bands::convert(data, 4, 3, cmyk::mix),
    }
}

//! What to write.

use super::{Credit, Density};
use crate::imaging::Format;

/// A picture format that Estompe writes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum OutputFormat {
    /// Baseline JPEG.
    #[default]
    Jpeg,
    /// PNG of 8 bits a channel.
    Png,
    /// Lossy WebP.
    WebP,
}

impl OutputFormat {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Jpeg, Self::Png, Self::WebP];

    /// The stable lower-case identifier used in JSON and on the command line.
    pub const fn id(self) -> &'static str {
        self.as_format().id()
    }

    /// The ending of a file name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// The same format among those that are read.
    pub const fn as_format(self) -> Format {
        match self {
            Self::Jpeg => Format::Jpeg,
            Self::Png => Format::Png,
            Self::WebP => Format::WebP,
        }
    }

    /// The longest side that the format's header can state: 16 bits in a JPEG (ITU-T T.81, B.2.2), 31 bits in a PNG
    /// (third edition, 11.2.1), 14 bits in a lossy WebP (RFC 6386, 9.1).
    pub const fn longest_side_px(self) -> u32 {
        match self {
            Self::Jpeg => 0xFFFF,
            Self::Png => 0x7FFF_FFFF,
            Self::WebP => 0x3FFF,
        }
    }
}

/// The quality of lossy compression, 1 (smallest) to 100 (best).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quality(u8);

impl Quality {
    /// `None` outside 1 to 100.
    pub const fn new(quality: u8) -> Option<Self> {
        if quality >= 1 && quality <= 100 { Some(Self(quality)) } else { None }
    }

    /// The number, 1 to 100.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Default for Quality {
    /// 85: no visible loss at the size of a screen.
    fn default() -> Self {
        Self(85)
    }
}

/// What to write: the format, how well, and the credit to write back, if any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recipe {
    /// The format.
    pub format: OutputFormat,
    /// The quality; PNG has none and ignores it.
    pub quality: Quality,
    /// The only metadata that may be written.
    pub credit: Option<Credit>,
    /// How large the picture is on paper; formats other than JPEG ignore it.
    pub density: Density,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quality_is_one_to_a_hundred() {
        assert_eq!(Quality::new(0), None);
        assert_eq!(Quality::new(101), None);
        assert_eq!(Quality::new(100).map(Quality::get), Some(100));
    }
}

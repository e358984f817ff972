//! How files for a channel are made when nobody says otherwise.

use crate::domain::{Channel, Style};
use crate::jobs::{Density, Edition, MaxEdge};
use std::num::NonZeroU32;
use std::path::PathBuf;

/// How files for a channel are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A web site: 2048 pixels.
    Web,
    /// A social network: 2048 pixels.
    Social,
    /// Upright on a telephone: fits into 1080 x 1350 pixels.
    Portrait,
    /// For the press: every pixel.
    Press,
    /// Every pixel.
    Full,
    /// For print: every pixel, 300 of them to an inch.
    Print,
    /// Inside the house: 2048 pixels.
    Internal,
    /// Screens on site: 2048 pixels.
    Screens,
}

const WIDE: NonZeroU32 = NonZeroU32::new(1080).unwrap();
const HIGH: NonZeroU32 = NonZeroU32::new(1350).unwrap();

impl Preset {
    /// Every preset.
    pub const ALL: [Self; 8] =
        [Self::Web, Self::Social, Self::Portrait, Self::Press, Self::Full, Self::Print, Self::Internal, Self::Screens];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Web => "web",
            Self::Social => "social",
            Self::Portrait => "portrait",
            Self::Press => "press",
            Self::Full => "full",
            Self::Print => "print",
            Self::Internal => "internal",
            Self::Screens => "screens",
        }
    }

    /// The one of a channel; an event's own channels are treated as a web site.
    pub const fn of_channel(channel: &Channel) -> Self {
        match channel {
            Channel::Web | Channel::Named(_) => Self::Web,
            Channel::Social => Self::Social,
            Channel::Press => Self::Press,
            Channel::Print => Self::Print,
            Channel::Internal => Self::Internal,
            Channel::Screens => Self::Screens,
        }
    }

    /// Press and print get every pixel.
    pub fn max_edge(self) -> MaxEdge {
        match self {
            Self::Press | Self::Full | Self::Print => MaxEdge::Full,
            Self::Web | Self::Social | Self::Portrait | Self::Internal | Self::Screens => MaxEdge::default(),
        }
    }

    /// For print, files ask for the size at which 300 of their pixels go to an inch.
    pub const fn density(self) -> Density {
        match self {
            Self::Print => Density::Print,
            _ => Density::Unsaid,
        }
    }

    /// The frame that pictures fit into, width and height in pixels.
    pub const fn within_px(self) -> Option<(NonZeroU32, NonZeroU32)> {
        match self {
            Self::Portrait => Some((WIDE, HIGH)),
            _ => None,
        }
    }

    /// How its files are made when nobody says otherwise.
    pub fn edition(self, folder: PathBuf, style: Style) -> Edition {
        Edition { density: self.density(), ..Edition::usual(folder, style, self.max_edge(), self.within_px()) }
    }
}

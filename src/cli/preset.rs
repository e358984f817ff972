//! How files for a channel are made when nobody says otherwise.

use crate::domain::Channel;
use crate::jobs::MaxEdge;
use std::num::NonZeroU32;

/// How files for a channel are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Preset {
    Web,
    Social,
    /// Upright on a telephone: fits into 1080 x 1350 pixels.
    Portrait,
    Press,
    Full,
    Print,
    Internal,
    Screens,
}

const WIDE: NonZeroU32 = NonZeroU32::new(1080).unwrap();
const HIGH: NonZeroU32 = NonZeroU32::new(1350).unwrap();

impl Preset {
    pub(super) const ALL: [Self; 8] =
        [Self::Web, Self::Social, Self::Portrait, Self::Press, Self::Full, Self::Print, Self::Internal, Self::Screens];

    pub(super) const fn id(self) -> &'static str {
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
    pub(super) const fn of_channel(channel: &Channel) -> Self {
        match channel {
            Channel::Web | Channel::Named(_) => Self::Web,
            Channel::Social => Self::Social,
            Channel::Press => Self::Press,
            Channel::Print => Self::Print,
            Channel::Internal => Self::Internal,
            Channel::Screens => Self::Screens,
        }
    }

    /// Press and print get every pixel: how many of them go to an inch is the printer's choice, 300 as a rule.
    pub(super) fn max_edge(self) -> MaxEdge {
        match self {
            Self::Press | Self::Full | Self::Print => MaxEdge::Full,
            Self::Web | Self::Social | Self::Portrait | Self::Internal | Self::Screens => MaxEdge::default(),
        }
    }

    pub(super) const fn within_px(self) -> Option<(NonZeroU32, NonZeroU32)> {
        match self {
            Self::Portrait => Some((WIDE, HIGH)),
            _ => None,
        }
    }
}

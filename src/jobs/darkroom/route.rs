//! By which way a file was made.

use crate::imaging::lossless::{Declined, Trimmed};

/// How a published file was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// From the coefficients of a JPEG: what no cover touches is bit for bit what it was.
    Lossless {
        /// What was given up to turn the picture upright.
        trimmed: Trimmed,
    },
    /// From decoded pixels, for this reason.
    Redrawn(Reason),
}

impl Route {
    /// The stable identifier used in reports.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Lossless { .. } => "lossless",
            Self::Redrawn(_) => "redrawn",
        }
    }
}

/// Why a file was redrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It was to fit a size.
    Resized,
    /// The photo, or what it became, is no JPEG.
    Format,
    /// It is a JPEG that does not take the lossless path.
    Declined(Declined),
}

impl Reason {
    /// The stable identifier used in reports.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Resized => "resized",
            Self::Format => "format",
            Self::Declined(Declined::Unread(_)) => "data",
            Self::Declined(Declined::Components) => "components",
            Self::Declined(Declined::Colours) => "colours",
            Self::Declined(Declined::Edges) => "edges",
            Self::Declined(Declined::Sampling) => "sampling",
        }
    }
}

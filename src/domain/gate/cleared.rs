//! The token without which nothing is drawn for publication.

use crate::domain::{Channel, ConsentId, Date, EventId, Origin, PhotoId, RegionId, RegionKind, Shape};
use std::collections::BTreeSet;

/// A photo that may leave for one channel on one day, with the covers that this takes. The gate alone makes one; it cannot be
/// copied, and says nothing about another channel or another day.
#[derive(Debug, PartialEq)]
pub struct Cleared {
    pub(super) photo: PhotoId,
    pub(super) event: EventId,
    pub(super) source_sha256: String,
    pub(super) channel: Channel,
    pub(super) day: Date,
    pub(super) found: Settled,
}

/// What the gate settled about a photo's regions.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Settled {
    pub(super) covered: Vec<Placed>,
    pub(super) shown: Vec<Placed>,
    pub(super) relied: BTreeSet<ConsentId>,
    pub(super) overridden: BTreeSet<RegionId>,
}

/// A region and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Which one.
    pub region: RegionId,
    /// Its outline, in pixels of the upright photo: for a detected face its box, around which the cover is still to be drawn.
    pub shape: Shape,
    /// What is in it.
    pub kind: RegionKind,
    /// Where it came from.
    pub origin: Origin,
}

impl Cleared {
    /// The photo.
    pub fn photo(&self) -> PhotoId {
        self.photo
    }

    /// Its event.
    pub fn event(&self) -> EventId {
        self.event
    }

    /// SHA-256 of the file that was looked at, in hexadecimal: another file is not cleared.
    pub fn source_sha256(&self) -> &str {
        &self.source_sha256
    }

    /// The channel.
    pub fn channel(&self) -> &Channel {
        &self.channel
    }

    /// The day.
    pub fn day(&self) -> Date {
        self.day
    }

    /// The regions to cover, by code.
    pub fn covered(&self) -> &[Placed] {
        &self.found.covered
    }

    /// The regions that are shown on a consent or on an operator's word, by code. What is no face or nobody's is neither here
    /// nor among the covered ones.
    pub fn shown(&self) -> &[Placed] {
        &self.found.shown
    }

    /// The consents that what is shown relies on.
    pub fn relied(&self) -> &BTreeSet<ConsentId> {
        &self.found.relied
    }

    /// The regions that are shown on an operator's word alone.
    pub fn overridden(&self) -> &BTreeSet<RegionId> {
        &self.found.overridden
    }

    /// The codes of the regions to cover.
    pub fn covered_codes(&self) -> BTreeSet<RegionId> {
        self.covered().iter().map(|placed| placed.region).collect()
    }
}

//! A photo of an event.

use super::book::Fingerprint;
use super::{EventId, Prose, Size, Timestamp};
use std::collections::BTreeSet;

/// A photo of an event: one file, known by the hash of its content, never modified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Photo {
    /// The event.
    pub event: EventId,
    /// Its number in the event, from 1, in the order in which photos were added; part of published names.
    pub number: u32,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The upright size in pixels.
    pub size: Size,
    /// Where the file was found, as absolute paths; the same file may have been added from several places.
    pub sources: Vec<Prose>,
}

/// How far the detector came with a photo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Detection {
    /// It has not looked yet.
    #[default]
    Pending,
    /// It looked at the reduced picture: good enough to begin with.
    Quick,
    /// It looked at everything.
    Thorough,
    /// It did not load, or failed on this photo: a person looks without it.
    Failed,
}

impl Detection {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Quick, Self::Thorough, Self::Failed];

    /// The stable identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Quick => "quick",
            Self::Thorough => "thorough",
            Self::Failed => "failed",
        }
    }
}

/// That a person looked at the whole photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// What they saw: the review counts as long as the photo is still that.
    pub seen: Fingerprint,
    /// Who looked.
    pub by: Prose,
    /// When.
    pub at: Timestamp,
}

/// What people noted about a photo.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// The items of the policy's checklist that were ticked, by identifier.
    pub ticked: BTreeSet<String>,
    /// The caption.
    pub caption: Option<Prose>,
    /// The alternative text, for people who cannot see the photo.
    pub alt: Option<Prose>,
    /// A note to oneself; it never leaves.
    pub note: Option<Prose>,
    /// Not to be published for now.
    pub held_back: bool,
    /// Chosen or set aside.
    pub pick: Pick,
}

/// Chosen or set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Pick {
    /// Neither.
    #[default]
    Unsorted,
    /// Chosen.
    Picked,
    /// Set aside: it does not leave.
    Rejected,
}

impl Pick {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::Unsorted, Self::Picked, Self::Rejected];

    /// The stable identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Unsorted => "unsorted",
            Self::Picked => "picked",
            Self::Rejected => "rejected",
        }
    }
}

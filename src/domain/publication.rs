//! What was published.

use super::{Channel, ConsentId, Date, EventId, PhotoId, Prose, RegionId, Timestamp};
use std::collections::BTreeSet;

/// One export of an event to one channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The event.
    pub event: EventId,
    /// The channel.
    pub channel: Channel,
    /// The publish folder, as an absolute path.
    pub folder: Prose,
    /// How the files were made.
    pub preset: Preset,
    /// Who published.
    pub operator: Prose,
    /// When.
    pub at: Timestamp,
    /// The version of the program.
    pub version: String,
    /// Where it was put.
    pub put: Vec<PutAt>,
}

/// How the files of a publication are made: what making one of them again needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preset {
    /// The longest side in pixels, `None`: the photo's own.
    pub max_edge_px: Option<u32>,
    /// A frame that the photo fits into, width and height in pixels.
    pub within_px: Option<(u32, u32)>,
    /// The cover's identifier: `veil`, `solid`, `tiles`, `sticker`.
    pub style: String,
    /// 1 to 100, for formats that have one.
    pub quality: u8,
    /// How many pixels go to an inch on paper, where files say so.
    pub dots_per_inch: Option<u16>,
}

/// Where a publication was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutAt {
    /// An address, an account, the number of an issue.
    pub place: Prose,
    /// When.
    pub on: Date,
}

/// One file of a publication, known by its photo and the publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishedFile {
    /// Its name in the publish folder.
    pub name: String,
    /// How far it is.
    pub state: FileState,
    /// SHA-256 of the original, in hexadecimal.
    pub source_sha256: String,
    /// The regions that are covered in it.
    pub covered: BTreeSet<RegionId>,
    /// The consents that what is shown in it relies on.
    pub relied: BTreeSet<ConsentId>,
    /// The faces that are shown in it on an operator's word alone (G15).
    pub overridden: BTreeSet<RegionId>,
}

/// How far a published file is. Every change is recorded before or after the file itself changes, in the order that leaves a
/// state from which a later run can tell what happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileState {
    /// About to be put in place: recorded before anything bears the name.
    Intended {
        /// SHA-256 of the proved file, in hexadecimal.
        sha256: String,
        /// SHA-256 of the file of ours that it replaces, in hexadecimal.
        replaces: Option<String>,
    },
    /// In place.
    Published {
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// About to be removed.
    Leaving {
        /// SHA-256 of the file, in hexadecimal.
        sha256: String,
    },
    /// Removed from the publish folder, on a day.
    TakenDown {
        /// SHA-256 that the file had, in hexadecimal.
        sha256: String,
        /// When.
        on: Date,
    },
    /// It was never put in place, or another file of ours replaced it.
    Superseded,
}

/// A file's key: which photo, in which publication.
pub type FileId = (super::PublicationId, PhotoId);

//! Work over many files: threads, memory, progress, cancel, and one outcome per file.
//!
//! A batch survives its worst file and says so. Nothing here speaks to a person: outcomes are values, put into words by `i18n`.

mod aside;
mod cancel;
mod courtesy;
mod darkroom;
mod destination;
mod detect;
mod facts;
mod failure;
mod gallery;
mod inspect;
mod load;
mod names;
mod original;
mod permits;
mod place;
mod progress;
mod publish;
mod scrub;
mod sources;
mod studio;
mod system_error;
mod system_program;
mod taken;
mod unopened;
mod verify;
mod wish;
mod workers;

pub use crate::detect::{Doubt, weigh};
pub use crate::imaging::sha256_hex;
pub use crate::imaging::verify::Check;
pub use cancel::Cancel;
pub use courtesy::{Behind, Courtesy, step_back};
pub use darkroom::{MaxEdge, Reason, Route};
pub use destination::{DestinationError, can_be_written, check_apart, lies_inside};
pub use detect::{DetectJobError, Faces, LookedAt, Seen, detect};
pub use facts::{After, Before, after, before};
pub use failure::Failure;
pub use gallery::{Covering, Gallery, PREVIEW_PX, Pixels, Print, Sitting, TILE_PX, Thumbnail, TileAt, View, Wanted};
pub use inspect::{InspectedFile, inspect, inspect_usual};
pub use load::{Loaded, load};
pub use names::{NamePattern, PatternError};
use permits::Permits;
pub use progress::{Progress, Stage, Tally};
pub use publish::{
    Edition, EditionError, Found, NotMade, Order, Ready, make_publish_folder, publish, publish_in_memory,
    remove_published, what_stands_at,
};
pub use scrub::{
    Cover, Covers, FormatChoice, GivenCovers, Original, Published, ScrubError, ScrubReport, ScrubRequest, ScrubbedFile,
    scrub,
};
pub use sources::{SkipReason, Skipped, Source, SourceError, Sources, reading_order};
pub use studio::{Look, Studio};
pub use system_error::SystemError;
pub use system_program::open_with_system;
pub use unopened::Unopened;
pub use verify::{ReadAgain, verify};
pub use workers::{Panicked, Workers};

/// Part of an [`Edition`], for rooms that know files and no pictures.
pub use crate::imaging::encode::Density;

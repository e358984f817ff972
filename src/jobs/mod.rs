//! Work over many files: threads, memory, progress, cancel, and one outcome per file.
//!
//! A batch survives its worst file and says so. Nothing here speaks to a person: outcomes are values, put into words by `i18n`.

mod aside;
mod cancel;
mod darkroom;
mod destination;
mod detect;
mod failure;
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
mod taken;
mod unopened;
mod verify;
mod wish;
mod workers;

pub use crate::detect::Doubt;
pub use cancel::Cancel;
pub use darkroom::{MaxEdge, Reason, Route};
pub use destination::{DestinationError, check_apart, lies_inside};
pub use detect::{DetectJobError, Faces, LookedAt, Seen, detect};
pub use failure::Failure;
pub use inspect::{InspectedFile, inspect};
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
pub use sources::{SkipReason, Skipped, Source, SourceError, Sources};
pub use studio::{Look, Studio};
pub use system_error::SystemError;
pub use unopened::Unopened;
pub use verify::{ReadAgain, verify};
pub use workers::{Panicked, Workers};

/// Part of an [`Edition`], for rooms that know files and no pictures.
pub use crate::imaging::encode::Density;

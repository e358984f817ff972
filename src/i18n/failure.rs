//! Why a photo was not published, or nothing was begun, in words.

use super::{Sentence, Words};
use crate::jobs::{DestinationError, Failure, PatternError, ScrubError, SkipReason, SourceError};
use i18n_embed_fl::fl;

impl Words {
    /// Why a photo was not published.
    pub fn failure(&self, failure: &Failure) -> Sentence {
        let (what, advice) = match failure {
            Failure::Unopened(why) => return self.unopened(why),
            Failure::NameTaken(name) => {
                let name = name.display().to_string();
                (fl!(self, "failure-name-taken", name = name), fl!(self, "failure-name-taken", "advice"))
            }
            Failure::SameName(name) => {
                let name = name.display().to_string();
                (fl!(self, "failure-same-name", name = name), fl!(self, "failure-same-name", "advice"))
            }
            Failure::NotWritten(why) => {
                let why = self.system_error(why);
                (fl!(self, "failure-not-written", why = why), fl!(self, "failure-not-written", "advice"))
            }
            Failure::UnclearCover(index) => {
                let number = index + 1;
                (fl!(self, "failure-unclear-cover", number = number), fl!(self, "failure-unclear-cover", "advice"))
            }
            Failure::NotEncoded(why) => {
                (fl!(self, "failure-not-encoded", why = why.as_str()), fl!(self, "failure-not-encoded", "advice"))
            }
            Failure::FaceInCover(index) => {
                let number = index + 1;
                (fl!(self, "failure-face-in-cover", number = number), fl!(self, "failure-face-in-cover", "advice"))
            }
            Failure::NotProved(defects) => {
                // A fault of ours: the technical words are for the report that we ask for.
                let why = defects.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                (fl!(self, "failure-not-proved", why = why), fl!(self, "failure-not-proved", "advice"))
            }
        };
        Sentence { what, advice }
    }

    /// Why the whole job was not begun.
    pub fn scrub_error(&self, error: &ScrubError) -> String {
        match error {
            ScrubError::Source(error) => self.source_error(error),
            ScrubError::Destination(error) => self.destination_error(error),
            ScrubError::DestinationNotMade(why) => fl!(self, "destination-not-made", why = self.system_error(why)),
            ScrubError::CoversWithoutPhoto(names) => fl!(self, "covers-without-photo", names = names.join(", ")),
            ScrubError::CoversOfSeveralPhotos(names) => {
                fl!(self, "covers-of-several-photos", names = names.join(", "))
            }
            ScrubError::Detector(why) => self.no_detector(why),
        }
    }

    /// The face detector does not load.
    pub fn no_detector(&self, why: &str) -> String {
        fl!(self, "detector-not-loaded", why = why)
    }

    /// A path that is not there.
    pub fn source_error(&self, error: &SourceError) -> String {
        let SourceError::NotThere { path, why } = error;
        fl!(self, "source-not-there", path = path.display().to_string(), why = self.system_error(why))
    }

    /// Why a destination is refused.
    pub fn destination_error(&self, error: &DestinationError) -> String {
        match error {
            DestinationError::InsideSource(source) => {
                fl!(self, "destination-inside", source = source.display().to_string())
            }
            DestinationError::HoldsSource(source) => {
                fl!(self, "destination-around", source = source.display().to_string())
            }
            DestinationError::NotAFolder => fl!(self, "destination-not-a-folder"),
            DestinationError::Unreadable(why) => fl!(self, "destination-unreadable", why = self.system_error(why)),
        }
    }

    /// Why something in a folder was passed over.
    pub fn skip_reason(&self, why: &SkipReason) -> String {
        match why {
            SkipReason::Link => fl!(self, "skipped-link"),
            SkipReason::NotAFile => fl!(self, "skipped-not-a-file"),
            SkipReason::SystemFile => fl!(self, "skipped-system-file"),
            SkipReason::AlreadyListed => fl!(self, "skipped-already-listed"),
            SkipReason::Unfinished => fl!(self, "skipped-unfinished"),
            SkipReason::Published => fl!(self, "skipped-published"),
            SkipReason::Unreadable(why) => fl!(self, "skipped-unreadable", why = self.system_error(why)),
        }
    }

    /// Why a pattern for names is refused.
    pub fn pattern_error(&self, error: &PatternError) -> String {
        match error {
            PatternError::Brace => fl!(self, "names-brace"),
            PatternError::UnknownField(field) => fl!(self, "names-field", field = field.as_str()),
            PatternError::AlwaysTheSame => fl!(self, "names-same"),
            PatternError::Character(character) => fl!(self, "names-character", character = character.to_string()),
            PatternError::Ends => fl!(self, "names-ends"),
            PatternError::TooLong => fl!(self, "names-too-long"),
        }
    }
}

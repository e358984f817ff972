//! Why a photo was not published or taken in, in words.

use super::sentence::sentence;
use super::{Sentence, Words};
use crate::app::{AddError, NotDone, PublishError, Unpublished};
use crate::domain::gate::Rule;
use crate::imaging::verify::Defect;
use crate::jobs::{EditionError, Failure, NotMade, Unopened};
use i18n_embed_fl::fl;

/// What stands in the place of a rule for a file that could not be made: no rule keeps it in.
const NO_RULE: &str = "file";

impl Words {
    /// Why a command was not done, and what to do.
    pub fn not_done(&self, why: &NotDone) -> String {
        match why {
            NotDone::Refused(refused) => self.refused(refused).joined(),
            NotDone::NotStored(error) => self.commit_error(error),
            NotDone::Nothing => fl!(self, "not-done-nothing"),
        }
    }

    /// Why taking photos in was broken off.
    pub fn add_error(&self, error: &AddError) -> String {
        match error {
            AddError::Source(error) => self.source_error(error),
            AddError::NotDone(why) => self.not_done(why),
        }
    }

    /// Why publishing was broken off.
    pub fn publish_error(&self, error: &PublishError) -> String {
        match error {
            PublishError::Destination(error) => self.destination_error(error),
            PublishError::PathNotText => sentence!(self, "publish-folder-not-text", "advice").joined(),
            PublishError::NotDone(why) => self.not_done(why),
        }
    }

    /// Why a photo was not published: the identifier of a rule, or `file`, and a sentence, for each reason. There is at least one.
    pub fn unpublished(&self, why: &Unpublished) -> Vec<(&'static str, String)> {
        match why {
            Unpublished::Gate(blocks) if blocks.is_empty() => {
                vec![(NO_RULE, fl!(self, "unpublished-not-as-cleared"))]
            }
            Unpublished::Gate(blocks) => blocks.iter().map(|block| (block.rule.id(), self.block(block))).collect(),
            Unpublished::FacesFound(n) => {
                vec![(Rule::NotReviewed.id(), fl!(self, "unpublished-faces-found", n = (*n)))]
            }
            Unpublished::NotMade(why) => vec![(rule_of(why), self.not_made(why).joined())],
            Unpublished::NameTaken(name) => {
                vec![(Rule::Place.id(), fl!(self, "unpublished-name-taken", name = name.as_str()))]
            }
        }
    }

    /// Why a file was not made, and what to do. The advice is about an event that is published, not about `scrub`.
    pub fn not_made(&self, why: &NotMade) -> Sentence {
        match why {
            NotMade::Gone => sentence!(self, "not-made-gone", "advice"),
            NotMade::Changed(path) => sentence!(self, "not-made-changed", "advice", path: path.display()),
            NotMade::Failed(Failure::Unopened(Unopened::DetectorFailed(why))) => {
                sentence!(self, "not-made-detector", "advice", why: why)
            }
            NotMade::Failed(Failure::UnclearCover(_)) => sentence!(self, "not-made-unclear-cover", "advice"),
            NotMade::Failed(Failure::NotEncoded(why)) => sentence!(self, "not-made-not-encoded", "advice", why: why),
            NotMade::Failed(Failure::NameTaken(name) | Failure::SameName(name)) => {
                sentence!(self, "not-made-name-taken", "advice", name: name.display())
            }
            NotMade::Failed(failure) => self.failure(failure),
        }
    }

    /// Why a file cannot be made again as it was made, and what to do.
    pub fn edition_error(&self, error: &EditionError) -> Sentence {
        match error {
            EditionError::Style(style) => sentence!(self, "edition-style", "advice", style: style),
            EditionError::Number => sentence!(self, "edition-number", "advice"),
        }
    }
}

/// The rule by which a file was not made: G10 for what should not be in it, G11 for its covers, G12 for its place.
fn rule_of(why: &NotMade) -> &'static str {
    let is_cover = |defect: &Defect| matches!(defect, Defect::Pixels(_) | Defect::Unplanned { .. });
    match why {
        NotMade::Failed(Failure::NotProved(defects)) if defects.iter().all(is_cover) => Rule::Painted.id(),
        NotMade::Failed(Failure::NotProved(_)) => Rule::Written.id(),
        NotMade::Failed(Failure::FaceInCover(_)) => Rule::Painted.id(),
        NotMade::Failed(Failure::NameTaken(_) | Failure::SameName(_)) => Rule::Place.id(),
        _ => NO_RULE,
    }
}

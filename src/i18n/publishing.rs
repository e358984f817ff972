//! Why a photo was not published or taken in, in words.

use super::sentence::sentence;
use super::{Sentence, Words};
use crate::app::{AddError, NotDone, PublishError, Unpublished};
use crate::jobs::{EditionError, Failure, NotMade, Unopened};
use i18n_embed_fl::fl;

impl Words {
    /// Why a command was not done, and what to do.
    pub fn not_done(&self, why: &NotDone) -> String {
        match why {
            NotDone::Refused(refused) => self.refused(refused).joined(),
            NotDone::NotStored(error) => self.commit_error(error),
            NotDone::Nothing => fl!(self, "not-done-nothing"),
            NotDone::Closed => fl!(self, "not-done-closed"),
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
            Unpublished::Gate(blocks) if !blocks.is_empty() => {
                blocks.iter().map(|block| (block.rule.id(), self.block(block))).collect()
            }
            _ => vec![(why.rule(), self.unpublished_once(why))],
        }
    }

    /// The one reason there is.
    fn unpublished_once(&self, why: &Unpublished) -> String {
        match why {
            // What the gate cleared was another file than the one that was made.
            Unpublished::Gate(_) => fl!(self, "unpublished-not-as-cleared"),
            Unpublished::NotMade(why) => self.not_made(why).joined(),
            Unpublished::NameTaken(name) => fl!(self, "unpublished-name-taken", name = name.as_str()),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::{Block, Rule, Why};
    use crate::i18n::Language;
    use std::path::PathBuf;

    fn rules(why: &Unpublished) -> Vec<&'static str> {
        let words = Words::new(Language::English);
        let reasons = words.unpublished(why);
        assert!(reasons.iter().all(|(_, text)| text.ends_with('.')), "{reasons:?}");
        reasons.into_iter().map(|(rule, _)| rule).collect()
    }

    #[test]
    fn every_reason_comes_with_its_rule() {
        let block = |rule, why| Block { rule, region: None, person: None, why };
        let gate = vec![block(Rule::Held, Why::HeldBack), block(Rule::NotReviewed, Why::NotReviewed)];
        assert_eq!(rules(&Unpublished::Gate(gate)), ["held", "G3"]);
        assert_eq!(rules(&Unpublished::NameTaken("photo-0001.jpg".to_owned())), ["G12"]);
        assert_eq!(rules(&Unpublished::NotMade(Failure::FaceInCover(0).into())), ["G11"]);
        assert_eq!(rules(&Unpublished::NotMade(Failure::NotProved(vec![]).into())), ["G10"]);
        assert_eq!(rules(&Unpublished::NotMade(NotMade::Gone)), ["file"]);
    }

    /// A list without a reason would read as if nothing were the matter.
    #[test]
    fn there_is_always_a_reason() {
        assert_eq!(rules(&Unpublished::Gate(vec![])).len(), 1);
    }

    #[test]
    fn no_advice_names_an_option_that_publishing_does_not_have() {
        let failures = [
            Failure::NameTaken(PathBuf::from("a")),
            Failure::SameName(PathBuf::from("a")),
            Failure::UnclearCover(0),
            Failure::NotEncoded("x".to_owned()),
            Failure::NotProved(vec![]),
            Failure::FaceInCover(0),
            Failure::Unopened(Unopened::DetectorFailed("x".to_owned())),
            Failure::Unopened(Unopened::Cancelled),
            Failure::Unopened(Unopened::NotAFile),
        ];
        for words in Language::ALL.map(Words::new) {
            for failure in failures.clone() {
                let told = words.not_made(&failure.into()).joined();
                let foreign = ["--cover", "--format", "scrub"].iter().find(|foreign| told.contains(*foreign));
                assert_eq!(foreign, None, "{told}");
            }
        }
    }
}

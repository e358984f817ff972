//! What the gate says about a photo, in words. People are codes here: the words may stand in a report or a log.

use super::Words;
use crate::domain::gate::{Block, State, Text, Warning, Why};
use crate::domain::{Channel, ChecklistItem, PersonId, RegionId};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

impl Words {
    /// Why a photo does not leave, and what to do: `R7 (P3): C1 was withdrawn.`
    pub fn block(&self, block: &Block) -> String {
        let text = match &block.why {
            Why::NameIn(text) => fl!(self, "gate-name", place = self.text(*text)),
            why => self.why(why),
        };
        self.about(block.region, block.person, text)
    }

    /// What to know about a photo that may leave.
    pub fn warning(&self, warning: &Warning) -> String {
        let text = match &warning.why {
            Why::NameIn(text) => fl!(self, "gate-first-name", place = self.text(*text)),
            Why::NotClear(_) => fl!(self, "gate-covered", text = self.why(&warning.why)),
            why => self.why(why),
        };
        self.about(warning.region, warning.person, text)
    }

    /// Where a photo stands for a channel, in a few words that begin small: they stand behind the photo's code.
    pub fn state(&self, state: &State) -> String {
        match state {
            State::ToReview => fl!(self, "state-to-review"),
            State::ConsentsMissing { persons, consents } => {
                fl!(self, "state-consents-missing", persons = (*persons), consents = (*consents))
            }
            State::Waiting => fl!(self, "state-waiting"),
            State::Partial(channels) => fl!(self, "state-partial", channels = self.channels(channels)),
            State::Publishable => fl!(self, "state-publishable"),
            State::PublishableCovered => fl!(self, "state-publishable-covered"),
            State::Excluded => fl!(self, "state-excluded"),
            State::NobodyIdentifiable => fl!(self, "state-nobody-identifiable"),
        }
    }

    /// A sentence with the codes that it is about before it.
    pub(super) fn about(&self, region: Option<RegionId>, person: Option<PersonId>, text: String) -> String {
        match (region, person) {
            (Some(region), Some(person)) => {
                let (region, person) = (region.to_string(), person.to_string());
                fl!(self, "gate-about-person", region = region, person = person, text = text)
            }
            (Some(region), None) => fl!(self, "gate-about", code = region.to_string(), text = text),
            (None, Some(person)) => fl!(self, "gate-about", code = person.to_string(), text = text),
            (None, None) => text,
        }
    }

    /// What is the matter, where it is said in one way only.
    pub(super) fn why(&self, why: &Why) -> String {
        match why {
            Why::NoSuchPhoto => fl!(self, "gate-no-photo"),
            Why::HeldBack => fl!(self, "gate-held-back"),
            Why::Rejected => fl!(self, "gate-rejected"),
            Why::NeverPublish(consent) => fl!(self, "gate-never", consent = consent.to_string()),
            Why::Undecided => fl!(self, "gate-undecided"),
            Why::NotReviewed => fl!(self, "gate-not-reviewed"),
            Why::ReviewStale => fl!(self, "gate-review-stale"),
            Why::DetectionPending => fl!(self, "gate-detection-pending"),
            Why::DetectorFailed => fl!(self, "gate-detector-failed"),
            Why::NotConfirmed => fl!(self, "gate-not-confirmed"),
            Why::NotTicked(item) => fl!(self, "gate-not-ticked", item = self.item(item)),
            Why::NameIn(text) => fl!(self, "gate-name", place = self.text(*text)),
            Why::EndsOn(consent, last) => {
                fl!(self, "gate-ends-on", consent = consent.to_string(), date = self.date(*last))
            }
            Why::OpenEnded(consent) => fl!(self, "gate-open-ended", consent = consent.to_string()),
            Why::NotClear(why) => self.not_clear(why),
            Why::SinglesOut => fl!(self, "gate-singles-out"),
        }
    }

    /// An item of the checklist in words, with the identifier by which it is ticked. The house's own words are in its policy.
    fn item(&self, id: &str) -> String {
        let words = self.checklist_item(&ChecklistItem { id: id.to_owned(), label: None });
        if words == id { words } else { fl!(self, "gate-item", words = words, id = id) }
    }

    fn channels(&self, channels: &BTreeSet<Channel>) -> String {
        channels.iter().map(|channel| self.channel(channel)).collect::<Vec<_>>().join(", ")
    }

    fn text(&self, text: Text) -> String {
        match text {
            Text::Caption => fl!(self, "gate-text-caption"),
            Text::Alt => fl!(self, "gate-text-alt"),
            Text::FileName => fl!(self, "gate-text-file-name"),
        }
    }
}

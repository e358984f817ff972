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

    /// The same in the window, where nobody types commands.
    pub fn block_in_window(&self, block: &Block) -> String {
        match block.why {
            Why::DetectionQuick => self.about(block.region, block.person, fl!(self, "ui-gate-detection-quick")),
            _ => self.block(block),
        }
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
            Why::DetectionQuick => fl!(self, "gate-detection-quick"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::{NotClear, Rule};
    use crate::i18n::Language;

    fn block(region: Option<&str>, person: Option<&str>, why: Why) -> Block {
        let region = region.map(|code| code.parse().unwrap());
        Block { rule: Rule::NotClear, region, person: person.map(|code| code.parse().unwrap()), why }
    }

    fn warning(why: Why) -> Warning {
        let Block { rule, region, person, why } = block(Some("R7"), Some("P3"), why);
        Warning { rule, region, person, why }
    }

    fn withdrawn() -> Why {
        Why::NotClear(NotClear::Withdrawn("C1".parse().unwrap()))
    }

    #[test]
    fn a_reason_begins_with_the_codes_that_it_is_about() {
        let [english, french] = Language::ALL.map(Words::new);
        let told = |region, person| english.block(&block(region, person, withdrawn()));
        assert_eq!(told(Some("R7"), Some("P3")), "R7 (P3): C1 was withdrawn.");
        assert_eq!(told(Some("R7"), None), "R7: C1 was withdrawn.");
        assert_eq!(told(None, Some("P3")), "P3: C1 was withdrawn.");
        assert_eq!(told(None, None), "C1 was withdrawn.");
        let told = french.block(&block(Some("R7"), Some("P3"), withdrawn()));
        assert_eq!(told, "R7 (P3)\u{A0}: C1 a été retirée.");
    }

    #[test]
    fn what_blocks_and_what_warns_is_told_differently_where_it_differs() {
        let words = Words::new(Language::English);
        assert_eq!(
            words.warning(&warning(withdrawn())),
            "R7 (P3): C1 was withdrawn. The area is covered for this channel."
        );
        let name = || Why::NameIn(Text::Caption);
        assert!(words.block(&block(None, Some("P3"), name())).contains("The caption holds a name"));
        assert!(words.warning(&warning(name())).contains("The caption holds a first name"));
        let same = words.warning(&warning(Why::SinglesOut));
        assert_eq!(same, words.block(&block(Some("R7"), Some("P3"), Why::SinglesOut)));
    }

    #[test]
    fn every_reason_has_a_sentence_of_its_own_in_both_languages() {
        let [english, french] = Language::ALL.map(Words::new);
        let (consent, day) = ("C1".parse().unwrap(), crate::domain::Date::constant(2026, 5, 31));
        let reasons = [
            Why::NoSuchPhoto,
            Why::HeldBack,
            Why::Rejected,
            Why::NeverPublish(consent),
            Why::Undecided,
            Why::NotReviewed,
            Why::ReviewStale,
            Why::DetectionPending,
            Why::DetectionQuick,
            Why::DetectorFailed,
            Why::NotConfirmed,
            Why::NotTicked("badge".to_owned()),
            Why::NameIn(Text::Caption),
            Why::NameIn(Text::Alt),
            Why::NameIn(Text::FileName),
            Why::EndsOn(consent, day),
            Why::OpenEnded(consent),
            withdrawn(),
            Why::SinglesOut,
        ];
        let told: BTreeSet<String> = reasons.iter().flat_map(|why| [english.why(why), french.why(why)]).collect();
        assert_eq!(told.len(), 2 * reasons.len(), "{told:#?}");
    }

    #[test]
    fn an_item_is_told_with_the_word_by_which_it_is_ticked() {
        let words = Words::new(Language::English);
        let told = |item: &str| words.why(&Why::NotTicked(item.to_owned()));
        assert!(told("badge").contains("badges and name tags (badge)"), "{}", told("badge"));
        assert!(told("lanyard").contains(": lanyard."), "{}", told("lanyard"));
    }

    #[test]
    fn a_state_is_told_with_its_numbers_and_channels() {
        let [english, french] = Language::ALL.map(Words::new);
        let missing = State::ConsentsMissing { persons: 1, consents: 2 };
        assert_eq!(english.state(&missing), "consents missing (1 person, 2 consents)");
        assert_eq!(french.state(&missing), "autorisations manquantes (1 personne, 2 autorisations)");
        let partial = State::Partial([Channel::Web, Channel::parse("newsletter").unwrap()].into());
        assert_eq!(english.state(&partial), "publishable only in: web site, newsletter");
    }

    #[test]
    fn the_window_names_no_command() {
        for language in Language::ALL {
            let words = Words::new(language);
            let quick = block(None, None, Why::DetectionQuick);
            assert!(words.block(&quick).contains("estompe event look"));
            assert!(!words.block_in_window(&quick).contains("estompe event"));
            let undecided = block(None, None, Why::Undecided);
            assert_eq!(words.block_in_window(&undecided), words.block(&undecided));
        }
    }
}

//! Why somebody may not be shown, in words.

use super::Words;
use crate::domain::gate::NotClear;
use crate::domain::{ConsentId, Date, Status};
use i18n_embed_fl::fl;

impl Words {
    /// Why somebody may not be shown in a channel on a day, and, where asking helps, what to ask for.
    pub fn not_clear(&self, why: &NotClear) -> String {
        let code = |consent: &ConsentId| consent.to_string();
        match why {
            NotClear::NobodyNamed => fl!(self, "not-clear-nobody-named"),
            NotClear::NoSuchPerson => fl!(self, "not-clear-no-such-person"),
            NotClear::Erased => fl!(self, "not-clear-erased"),
            NotClear::NoConsent => fl!(self, "not-clear-no-consent"),
            NotClear::NotTheirs(id) => fl!(self, "not-clear-not-theirs", consent = code(id)),
            NotClear::NeverPublish(id) => fl!(self, "not-clear-never", consent = code(id)),
            NotClear::Refused(id) => fl!(self, "not-clear-refused", consent = code(id)),
            NotClear::Withdrawn(id) => fl!(self, "not-clear-withdrawn", consent = code(id)),
            NotClear::NotGranted(id, status) => self.not_granted(*id, *status),
            NotClear::CaptureNotAgreed(id) => fl!(self, "not-clear-capture", consent = code(id)),
            NotClear::PublicationNotAgreed(id) => fl!(self, "not-clear-publication", consent = code(id)),
            NotClear::OtherChannels(id) => fl!(self, "not-clear-other-channels", consent = code(id)),
            NotClear::NotYet(id, from) => self.not_clear_yet(*id, *from),
            NotClear::Ended(id, last) => fl!(self, "not-clear-ended", consent = code(id), date = self.date(*last)),
            NotClear::MeansUnknown(id) => fl!(self, "not-clear-means", consent = code(id)),
            NotClear::ReceivedUnknown(id) => fl!(self, "not-clear-received", consent = code(id)),
            NotClear::Opposed(id) => fl!(self, "not-clear-opposed", consent = code(id)),
            NotClear::ChildOpposed(id) => fl!(self, "not-clear-child-opposed", consent = code(id)),
            NotClear::TooFewSigned(id) => fl!(self, "not-clear-too-few", consent = code(id)),
            NotClear::NoGuardianSigned(id) => fl!(self, "not-clear-no-guardian", consent = code(id)),
            NotClear::Oral(id) => fl!(self, "not-clear-oral", consent = code(id)),
            NotClear::TurnedEighteen(id, since) => self.turned_eighteen(*id, *since),
            NotClear::OverrideNotAllowed => fl!(self, "not-clear-override-not-allowed"),
            NotClear::OverrideNotAnAdult => fl!(self, "not-clear-override-not-an-adult"),
            NotClear::OverrideUnsaid => fl!(self, "not-clear-override-unsaid"),
        }
    }

    fn not_granted(&self, consent: ConsentId, status: Status) -> String {
        let consent = consent.to_string();
        match status {
            Status::NotAsked => fl!(self, "not-clear-not-asked", consent = consent),
            Status::Waiting => fl!(self, "not-clear-waiting", consent = consent),
            // The gate has reasons of their own for these.
            Status::Granted | Status::Partial | Status::Refused | Status::Withdrawn => {
                fl!(self, "not-clear-not-granted", consent = consent)
            }
        }
    }

    fn not_clear_yet(&self, consent: ConsentId, from: Date) -> String {
        fl!(self, "not-clear-not-yet", consent = consent.to_string(), date = self.date(from))
    }

    fn turned_eighteen(&self, consent: ConsentId, since: Date) -> String {
        fl!(self, "not-clear-turned-eighteen", consent = consent.to_string(), date = self.date(since))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use std::collections::BTreeSet;

    fn reasons() -> Vec<NotClear> {
        let (id, day) = (ConsentId::new(41).unwrap(), Date::constant(2026, 5, 31));
        let granted = Status::ALL.map(|status| NotClear::NotGranted(id, status));
        let others = [
            NotClear::NotTheirs(id),
            NotClear::NeverPublish(id),
            NotClear::Refused(id),
            NotClear::Withdrawn(id),
            NotClear::CaptureNotAgreed(id),
            NotClear::PublicationNotAgreed(id),
            NotClear::OtherChannels(id),
            NotClear::NotYet(id, day),
            NotClear::Ended(id, day),
            NotClear::MeansUnknown(id),
            NotClear::ReceivedUnknown(id),
            NotClear::Opposed(id),
            NotClear::ChildOpposed(id),
            NotClear::TooFewSigned(id),
            NotClear::NoGuardianSigned(id),
            NotClear::Oral(id),
            NotClear::TurnedEighteen(id, day),
        ];
        granted.into_iter().chain(others).collect()
    }

    #[test]
    fn every_reason_about_a_consent_names_it_in_a_sentence_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let told: BTreeSet<String> = reasons().iter().map(|why| words.not_clear(why)).collect();
            assert!(told.iter().all(|told| told.contains("C41")), "{told:#?}");
            // Four answers share one sentence that the gate never needs.
            assert_eq!(told.len(), reasons().len() - 3, "{told:#?}");
        }
    }

    #[test]
    fn days_are_written_as_in_the_language() {
        let [english, french] = Language::ALL.map(Words::new);
        let ended = NotClear::Ended(ConsentId::FIRST, Date::constant(2026, 5, 31));
        assert_eq!(english.not_clear(&ended), "C1 has ended: its last day was 31 May 2026. Ask again.");
        assert!(french.not_clear(&ended).contains("le 31 mai 2026."), "{}", french.not_clear(&ended));
    }
}

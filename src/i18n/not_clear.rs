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

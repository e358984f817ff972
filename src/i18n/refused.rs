//! Why the register does not do what was asked, in words.

use super::sentence::sentence;
use super::{Sentence, Words};
use crate::domain::command::{Missing, Refused};
use crate::domain::gate::Block;
use crate::domain::{Misfit, PhotoId, Signatory};
use i18n_embed_fl::fl;

impl Words {
    /// Why a command is refused, and what to do instead.
    pub fn refused(&self, refused: &Refused) -> Sentence {
        match refused {
            Refused::NoSuchEvent(id) => sentence!(self, "refused-no-event", "advice", event: id),
            Refused::NoSuchPhoto(id) => sentence!(self, "refused-no-photo", "advice", photo: id),
            Refused::NoSuchRegion(f, r) => sentence!(self, "refused-no-region", "advice", photo: f, region: r),
            Refused::NoSuchPerson(id) => sentence!(self, "refused-no-person", "advice", person: id),
            Refused::NoSuchConsent(id) => sentence!(self, "refused-no-consent", "advice", consent: id),
            Refused::NoSuchPublication(id) => sentence!(self, "refused-no-publication", "advice", publication: id),
            Refused::NoSuchFile((u, f)) => sentence!(self, "refused-no-file", "advice", publication: u, photo: f),
            Refused::NoCodeLeft => sentence!(self, "refused-no-code-left", "advice"),

            Refused::Missing(what) => sentence!(self, "refused-missing", "advice", what: self.missing(*what)),
            Refused::DatesReversed => sentence!(self, "refused-dates-reversed", "advice"),
            Refused::InTheFuture => sentence!(self, "refused-in-the-future", "advice"),
            Refused::NotAHash => sentence!(self, "refused-not-a-hash", "advice"),
            Refused::NoPixels => sentence!(self, "refused-no-pixels", "advice"),

            Refused::StillPublished((u, f)) => {
                sentence!(self, "refused-still-published", "advice", publication: u, photo: f)
            }
            Refused::StillReliedOn(c, (u, f)) => {
                sentence!(self, "refused-still-relied-on", "advice", consent: c, publication: u, photo: f)
            }
            Refused::StillNamed(f, r) => sentence!(self, "refused-still-named", "advice", photo: f, region: r),

            Refused::NoDetection => sentence!(self, "refused-no-detection", "advice"),
            Refused::NotAScore => sentence!(self, "refused-not-a-score", "advice"),
            Refused::UnknownChecklistItem(item) => sentence!(self, "refused-unknown-item", "advice", item: item),
            Refused::NoArea => sentence!(self, "refused-no-area", "advice"),
            Refused::RegionOutside => sentence!(self, "refused-region-outside", "advice"),
            Refused::DecideInstead(id) => sentence!(self, "refused-decide-instead", "advice", region: id),

            Refused::NobodyNamed(id) => sentence!(self, "refused-nobody-named", "advice", region: id),
            Refused::NotTheirs(c, p) => sentence!(self, "refused-not-theirs", "advice", consent: c, person: p),
            Refused::NotForThis(id) => sentence!(self, "refused-not-for-this", "advice", region: id),
            Refused::NotAnAdult(id) => sentence!(self, "refused-not-an-adult", "advice", person: id),
            Refused::OverrideNotAllowed => sentence!(self, "refused-override-not-allowed", "advice"),
            Refused::SaidNo(p, c) => sentence!(self, "refused-said-no", "advice", person: p, consent: c),
            Refused::Erased(id) => sentence!(self, "refused-erased", "advice", person: id),

            Refused::TooManyParties => sentence!(self, "refused-too-many-parties", "advice"),
            Refused::PartySigned(place) => {
                sentence!(self, "refused-party-signed", "advice", number: numbered(*place))
            }
            Refused::NoSuchSignatory(signatory) => self.no_such_signatory(*signatory),
            Refused::SignedAndOpposed(signatory) => self.signed_and_opposed(*signatory),
            Refused::NoChannel => sentence!(self, "refused-no-channel", "advice"),
            Refused::NeverAndYet => sentence!(self, "refused-never-and-yet", "advice"),
            Refused::AlreadyWithdrawn => sentence!(self, "refused-already-withdrawn", "advice"),
            Refused::NeverGiven(id) => sentence!(self, "refused-never-given", "advice", consent: id),
            Refused::BeforeReceived => sentence!(self, "refused-before-received", "advice"),

            Refused::NothingToPublish => sentence!(self, "refused-nothing-to-publish", "advice"),
            Refused::OtherEvent(id) => sentence!(self, "refused-other-event", "advice", photo: id),
            Refused::Twice(id) => sentence!(self, "refused-twice", "advice", photo: id),
            Refused::NameTaken(id) => sentence!(self, "refused-name-taken", "advice", photo: id),
            Refused::NotAFileName(id) => sentence!(self, "refused-not-a-file-name", "advice", photo: id),
            Refused::WrongBeginning(id) => sentence!(self, "refused-wrong-beginning", "advice", photo: id),
            Refused::WrongStep((u, f)) => sentence!(self, "refused-wrong-step", "advice", publication: u, photo: f),
            Refused::NotCleared(id, blocks) => self.not_cleared(*id, blocks),
            Refused::NotAsCleared(id) => sentence!(self, "refused-not-as-cleared", "advice", photo: id),
        }
    }

    /// Why a change does not fit what the register holds by now.
    pub fn misfit(&self, misfit: Misfit) -> Sentence {
        match misfit {
            Misfit::Changed => sentence!(self, "misfit-changed", "advice"),
            Misfit::Dangling => sentence!(self, "misfit-dangling", "advice"),
            Misfit::Needed => sentence!(self, "misfit-needed", "advice"),
            Misfit::NumberTaken => sentence!(self, "misfit-number-taken", "advice"),
        }
    }

    /// What was left empty, as it stands behind a colon.
    fn missing(&self, what: Missing) -> String {
        match what {
            Missing::Title => fl!(self, "missing-title"),
            Missing::Source => fl!(self, "missing-source"),
            Missing::Name => fl!(self, "missing-name"),
            Missing::SoleHolderReason => fl!(self, "missing-sole-holder-reason"),
            Missing::Reason => fl!(self, "missing-reason"),
            Missing::Operator => fl!(self, "missing-operator"),
            Missing::WithdrawnBy => fl!(self, "missing-withdrawn-by"),
            Missing::Place => fl!(self, "missing-place"),
            Missing::Folder => fl!(self, "missing-folder"),
        }
    }

    fn no_such_signatory(&self, signatory: Signatory) -> Sentence {
        match signatory {
            Signatory::Themself => sentence!(self, "refused-no-such-signatory-self", "advice"),
            Signatory::Party(place) => {
                sentence!(self, "refused-no-such-signatory", "advice", number: numbered(place))
            }
        }
    }

    fn signed_and_opposed(&self, signatory: Signatory) -> Sentence {
        match signatory {
            Signatory::Themself => sentence!(self, "refused-signed-and-opposed-self", "advice"),
            Signatory::Party(place) => {
                sentence!(self, "refused-signed-and-opposed", "advice", number: numbered(place))
            }
        }
    }

    fn not_cleared(&self, photo: PhotoId, blocks: &[Block]) -> Sentence {
        let why: Vec<String> = blocks.iter().map(|block| self.block(block)).collect();
        sentence!(self, "refused-not-cleared", "advice", photo: photo, why: why.join(" "))
    }
}

/// Places are counted from 0, people count from 1.
const fn numbered(place: u8) -> u16 {
    place as u16 + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::{Rule, Why};
    use crate::domain::{ConsentId, PersonId};
    use crate::i18n::Language;

    #[test]
    fn a_refusal_names_the_codes_that_it_is_about() {
        let words = Words::new(Language::English);
        let sentence = words.refused(&Refused::SaidNo(PersonId::new(3).unwrap(), ConsentId::new(9).unwrap()));
        assert_eq!(sentence.what, "P3 said no in C9: nobody’s word stands against that.");
        let sentence = words.refused(&Refused::StillPublished(("U2".parse().unwrap(), "F7".parse().unwrap())));
        assert!(sentence.what.contains("F7") && sentence.what.contains("U2"), "{sentence:?}");
    }

    #[test]
    fn those_who_decide_are_counted_from_one() {
        let words = Words::new(Language::French);
        assert!(words.refused(&Refused::PartySigned(0)).what.contains("numéro 1 "));
        assert!(words.refused(&Refused::NoSuchSignatory(Signatory::Party(255))).what.contains("numéro 256 "));
    }

    #[test]
    fn what_the_gate_says_is_passed_on() {
        let block = Block { rule: Rule::Undecided, region: "R4".parse().ok(), person: None, why: Why::Undecided };
        let words = Words::new(Language::English);
        let refused = Refused::NotCleared("F1".parse().unwrap(), vec![block.clone(), block]);
        assert_eq!(words.refused(&refused).what.matches("R4: Nothing is decided").count(), 2);
    }
}

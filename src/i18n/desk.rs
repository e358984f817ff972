//! What became of published files: brought to an end after an interruption, due to be taken down, taken down, in words.

use super::Words;
use crate::app::{Outcome, Recovered};
use crate::domain::withdrawal::{Action, DueReason};
use crate::domain::{FileId, RegionId};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

impl Words {
    /// What was found about a file that a run left half done.
    pub fn recovered(&self, recovered: &Recovered) -> String {
        let codes = |(publication, photo): &FileId| (publication.to_string(), photo.to_string());
        match recovered {
            Recovered::InPlace(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-in-place", publication = publication, photo = photo)
            }
            Recovered::NotInPlace(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-not-in-place", publication = publication, photo = photo)
            }
            Recovered::TakenDown(file) => {
                let (publication, photo) = codes(file);
                fl!(self, "recovered-taken-down", publication = publication, photo = photo)
            }
            Recovered::Open(file, why) => {
                let ((publication, photo), why) = (codes(file), self.system_error(why));
                fl!(self, "recovered-open", publication = publication, photo = photo, why = why)
            }
        }
    }

    /// Why a published file may no longer be there.
    pub fn due_reason(&self, why: &DueReason) -> String {
        match why {
            DueReason::PhotoRemoved => fl!(self, "due-photo-removed"),
            DueReason::OriginalChanged => fl!(self, "due-original-changed"),
            DueReason::Excluded(why) => self.why(why),
            DueReason::DecisionChanged(region) => fl!(self, "due-decision-changed", region = region.to_string()),
            DueReason::NotClear { region, person, why } => self.about(*region, *person, self.not_clear(why)),
        }
    }

    /// What to do about a published file, in a few words that begin small.
    pub fn action(&self, action: &Action) -> String {
        match action {
            Action::Remove => fl!(self, "action-remove"),
            Action::Recover { cover } if cover.is_empty() => fl!(self, "action-recover-bare"),
            Action::Recover { cover } => fl!(self, "action-recover", regions = listed(cover)),
        }
    }

    /// What was done about a published file, in a few words that begin small.
    pub fn outcome(&self, outcome: &Outcome) -> String {
        match outcome {
            Outcome::Removed => fl!(self, "outcome-removed"),
            Outcome::Covered(_) => fl!(self, "outcome-covered"),
            Outcome::Changed => fl!(self, "outcome-changed"),
            Outcome::Open(why) => fl!(self, "outcome-open", why = self.system_error(why)),
        }
    }
}

fn listed(regions: &BTreeSet<RegionId>) -> String {
    regions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::gate::NotClear;
    use crate::i18n::Language;

    #[test]
    fn a_reason_at_the_desk_is_told_as_at_the_gate() {
        let words = Words::new(Language::English);
        let why = NotClear::Withdrawn("C2".parse().unwrap());
        let due = DueReason::NotClear { region: None, person: "P4".parse().ok(), why };
        assert_eq!(words.due_reason(&due), "P4: C2 was withdrawn.");
    }

    #[test]
    fn what_is_covered_anew_is_listed() {
        let words = Words::new(Language::French);
        let cover = BTreeSet::from(["R2".parse().unwrap(), "R11".parse().unwrap()]);
        assert_eq!(words.action(&Action::Recover { cover }), "à republier en masquant R2, R11");
        assert_eq!(words.action(&Action::Recover { cover: BTreeSet::new() }), "à republier sans rien masquer");
    }

    #[test]
    fn what_was_recovered_names_the_file_by_its_codes() {
        let file = ("U3".parse().unwrap(), "F9".parse().unwrap());
        for words in Language::ALL.map(Words::new) {
            for recovered in [Recovered::InPlace(file), Recovered::NotInPlace(file), Recovered::TakenDown(file)] {
                let told = words.recovered(&recovered);
                assert!(told.contains("U3") && told.contains("F9"), "{told}");
            }
        }
    }
}

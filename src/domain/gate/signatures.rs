//! Whether those who decide agreed.

use super::case::{Case, Word};
use super::{NotClear, age};
use crate::domain::{Category, Means, PersonId, Role, Signatory, Signatures};

impl Case<'_> {
    /// What is missing of the agreement of those who decide for the person on the day.
    pub(super) fn signature_faults(self, word: Word<'_>, faults: &mut Vec<NotClear>) {
        if age::is_minor(self.book, word.whose, self.day) {
            self.minor_faults(word, faults);
        } else if word.person.category == Category::Protected {
            // A guardian decides alone; when none is known there is nobody who could agree.
            if word.signed_as(Role::Guardian) == 0 {
                faults.push(NotClear::NoGuardianSigned(word.id));
            }
            self.majority_fault(word, false, faults);
        } else {
            self.majority_fault(word, word.person.category == Category::Minor, faults);
        }
    }

    fn minor_faults(self, word: Word<'_>, faults: &mut Vec<NotClear>) {
        let rule = self.policy.rule(self.channel);
        if !parents_agreed(word, rule.signatures) {
            faults.push(NotClear::TooFewSigned(word.id));
        }
        if rule.public && word.consent.means == Some(Means::Oral) {
            faults.push(NotClear::Oral(word.id));
        }
    }

    /// What parents signed ends with the child's majority: from that day on, only what was received since then counts, and
    /// somebody whom the register still calls a minor must have signed it themself.
    fn majority_fault(self, word: Word<'_>, must_sign: bool, faults: &mut Vec<NotClear>) {
        let Some(majority) = age::majority_of(self.book, word.whose) else { return };
        let since = word.consent.received.is_some_and(|received| received >= majority);
        let signed = !must_sign || word.consent.signed.contains(&Signatory::Themself);
        if !since || !signed {
            faults.push(NotClear::TurnedEighteen(word.id, majority));
        }
    }

    /// How many signatures are still to be asked for before a person could be clear, at least one.
    pub(super) fn signatures_missing(self, person: PersonId) -> usize {
        let decides_alone = age::decides_alone(self.book, person, self.day);
        let both = self.policy.rule(self.channel).signatures == Signatures::Both;
        let parties = self.book.person(person).map_or(&[][..], |person| &person.parties);
        let one_decides = parties.iter().any(|party| matches!(party.role, Role::SoleHolder | Role::Guardian));
        if decides_alone || !both || one_decides || !age::is_minor(self.book, person, self.day) {
            return 1;
        }
        let signed = Word::all(self.book, person).map(|word| word.signed_as(Role::Holder)).max().unwrap_or(0);
        2_usize.saturating_sub(signed).max(1)
    }
}

/// A sole holder or a guardian decides alone; holders decide together where the policy asks for both.
fn parents_agreed(word: Word<'_>, signatures: Signatures) -> bool {
    let holders = word.signed_as(Role::Holder);
    let enough = match signatures {
        Signatures::Both => holders >= 2,
        Signatures::One => holders >= 1,
    };
    enough || word.signed_as(Role::SoleHolder) > 0 || word.signed_as(Role::Guardian) > 0
}

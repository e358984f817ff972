//! An operator's word in place of a consent (G15).

use super::case::{Case, Word};
use super::objection::{never_publish, objections};
use super::{NotClear, age};
use crate::domain::{Book, Channel, Date, Decided, PersonId, Policy, Prose, Status};

impl Case<'_> {
    /// Why the operator's word may not stand for a person's consent in the channel on the day. A partial consent that leaves the
    /// channel out is a refusal of it here, and a refusal is not overtaken by what was agreed to later: then there is a consent
    /// to rely on.
    pub(super) fn override_faults(self, whose: PersonId, decided: &Decided, reason: &Prose) -> Vec<NotClear> {
        let mut faults = Vec::new();
        if reason.is_empty() || decided.by.is_empty() {
            faults.push(NotClear::OverrideUnsaid);
        }
        faults.extend(bars_override(self.book, self.policy, whose, Some(self.channel), self.day));
        let left_out = Word::all(self.book, whose)
            .filter(|word| word.consent.status == Status::Partial && !word.consent.channels.contains(self.channel));
        faults.extend(left_out.map(|word| NotClear::OtherChannels(word.id)));
        faults
    }
}

/// Why nobody's word may stand for a person's consent, in a channel or, for `None`, in any.
pub(in crate::domain) fn bars_override(
    book: &Book,
    policy: &Policy,
    whose: PersonId,
    channel: Option<&Channel>,
    day: Date,
) -> Vec<NotClear> {
    let Some(person) = book.person(whose) else { return vec![NotClear::NoSuchPerson] };
    let mut faults = Vec::new();
    if !policy.overrides {
        faults.push(NotClear::OverrideNotAllowed);
    }
    if person.erased {
        faults.push(NotClear::Erased);
    }
    if !age::decides_alone(book, whose, day) {
        faults.push(NotClear::OverrideNotAnAdult);
    }
    faults.extend(never_publish(book, whose, day).map(NotClear::NeverPublish));
    faults.extend(objections(book, whose, channel, day).map(NotClear::from));
    faults
}

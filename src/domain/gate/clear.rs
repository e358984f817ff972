//! Whether somebody may be shown: the definition at the heart of the gate.

use super::case::{Case, Word};
use super::objection::{is_opposed, never_publish, objections};
use super::{NotClear, age};
use crate::domain::{Book, Channel, ChildWord, ConsentId, Date, PersonId, Policy, Status};

/// Whether a person may be shown in a channel on a day: the consent that says so.
///
/// `only` limits it to one consent; otherwise any of theirs will do, and the one that lasts longest is taken.
///
/// # Errors
/// Every reason why not, consent by consent.
pub fn clear(
    book: &Book,
    policy: &Policy,
    person: PersonId,
    only: Option<ConsentId>,
    channel: &Channel,
    day: Date,
) -> Result<ConsentId, Vec<NotClear>> {
    Case { book, policy, channel, day }.clear(person, only)
}

/// The last day on which a consent that holds on `day` will hold, `None` for one without end: its own last day, the eve of a withdrawal
/// that is to come, or the eve of the majority of a child whose parents signed it.
pub fn last_day(book: &Book, policy: &Policy, consent: ConsentId, day: Date) -> Option<Date> {
    // When a consent ends does not depend on the channel.
    Case { book, policy, channel: &Channel::Web, day }.ends(consent)
}

impl Case<'_> {
    pub(in crate::domain) fn clear(self, whose: PersonId, only: Option<ConsentId>) -> Result<ConsentId, Vec<NotClear>> {
        let person = self.book.person(whose).ok_or_else(|| vec![NotClear::NoSuchPerson])?;
        if person.erased {
            return Err(vec![NotClear::Erased]);
        }
        if let Some(never) = never_publish(self.book, whose, self.day) {
            return Err(vec![NotClear::NeverPublish(never)]);
        }
        let mut faults = Vec::new();
        let mut best: Option<(Date, ConsentId)> = None;
        for word in Word::all(self.book, whose).filter(|word| only.is_none_or(|only| only == word.id)) {
            let found = self.faults(word);
            if found.is_empty() {
                best = best.max(Some((self.last_day(word).unwrap_or(Date::MAX), word.id)));
            }
            for fault in found {
                if !faults.contains(&fault) {
                    faults.push(fault);
                }
            }
        }
        best.map(|(_, id)| id).ok_or_else(|| no_consent(faults, only))
    }

    /// Every reason why one consent does not hold. What was never agreed to has no further ones.
    fn faults(self, word: Word<'_>) -> Vec<NotClear> {
        match word.consent.status {
            Status::Refused => return vec![NotClear::Refused(word.id)],
            status @ (Status::NotAsked | Status::Waiting) => return vec![NotClear::NotGranted(word.id, status)],
            Status::Granted | Status::Partial | Status::Withdrawn => {}
        }
        let mut faults = Vec::new();
        self.answer_faults(word, &mut faults);
        self.day_faults(word, &mut faults);
        self.opposition_faults(word, &mut faults);
        self.signature_faults(word, &mut faults);
        faults
    }

    fn answer_faults(self, word: Word<'_>, faults: &mut Vec<NotClear>) {
        let (id, consent) = (word.id, word.consent);
        // A withdrawal that is still to come leaves what was granted in force until its day.
        let taken_back = match &consent.withdrawn {
            Some(withdrawal) => withdrawal.on <= self.day,
            None => consent.status == Status::Withdrawn,
        };
        let answered = [
            (!taken_back, NotClear::Withdrawn(id)),
            (consent.capture, NotClear::CaptureNotAgreed(id)),
            (consent.publication, NotClear::PublicationNotAgreed(id)),
            (consent.channels.contains(self.channel), NotClear::OtherChannels(id)),
            (consent.means.is_some(), NotClear::MeansUnknown(id)),
            (consent.received.is_some(), NotClear::ReceivedUnknown(id)),
        ];
        faults.extend(answered.into_iter().filter(|(is_so, _)| !is_so).map(|(_, fault)| fault));
    }

    fn day_faults(self, word: Word<'_>, faults: &mut Vec<NotClear>) {
        let consent = word.consent;
        if let Some(from) = consent.from.or(consent.received).filter(|from| *from > self.day) {
            faults.push(NotClear::NotYet(word.id, from));
        }
        if let Some(until) = consent.until.filter(|until| *until < self.day) {
            faults.push(NotClear::Ended(word.id, until));
        }
    }

    fn opposition_faults(self, word: Word<'_>, faults: &mut Vec<NotClear>) {
        if is_opposed(self.book, word, self.day) {
            faults.push(NotClear::Opposed(word.id));
        }
        if word.consent.child == ChildWord::No {
            faults.push(NotClear::ChildOpposed(word.id));
        }
        let others = objections(self.book, word.whose, Some(self.channel), self.day)
            .filter(|objection| objection.consent != word.id && objection.bars(word.consent.received));
        faults.extend(others.map(NotClear::from));
    }

    /// The last day on which a consent that holds will hold: its own, the eve of a withdrawal that is to come, or the eve of the
    /// majority of a child whose parents signed it.
    fn last_day(self, word: Word<'_>) -> Option<Date> {
        let eve = |day: Date| day.yesterday().ok();
        let withdrawn = word.consent.withdrawn.as_ref().and_then(|withdrawal| eve(withdrawal.on));
        let majority = age::majority_of(self.book, word.whose).filter(|majority| self.day < *majority).and_then(eve);
        [word.consent.until, withdrawn, majority].into_iter().flatten().min()
    }

    /// The last day of a consent by its code, `None` for one without end.
    pub(super) fn ends(self, id: ConsentId) -> Option<Date> {
        let consent = self.book.consent(id)?;
        Word::all(self.book, consent.person).find(|word| word.id == id).and_then(|word| self.last_day(word))
    }

    /// Whether somebody said no to the channel and nothing that holds came after it.
    pub(super) fn stands_refused(self, person: PersonId) -> Option<NotClear> {
        let objection = objections(self.book, person, Some(self.channel), self.day).next()?;
        self.clear(person, None).is_err().then(|| objection.into())
    }
}

fn no_consent(faults: Vec<NotClear>, only: Option<ConsentId>) -> Vec<NotClear> {
    match only {
        _ if !faults.is_empty() => faults,
        Some(only) => vec![NotClear::NotTheirs(only)],
        None => vec![NotClear::NoConsent],
    }
}

//! Words against: refusals, withdrawals, opposition. The latest word counts.

use super::case::Word;
use super::{NotClear, age};
use crate::domain::{Book, Channel, ChildWord, ConsentId, Date, PersonId, Role, Signatory, Status};
use std::collections::BTreeSet;

/// Somebody's word against publication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::domain) struct Objection {
    /// Where it is recorded.
    pub(in crate::domain) consent: ConsentId,
    /// When it was said; `None`: nobody knows, and it stands against everything.
    pub(in crate::domain) said: Option<Date>,
    /// Whether something that was agreed to was taken back.
    pub(in crate::domain) withdrawn: bool,
}

impl Objection {
    /// Whether it stands against something that was received on a day. On the same day the refusal wins.
    pub(super) fn bars(self, received: Option<Date>) -> bool {
        match (self.said, received) {
            (Some(said), Some(received)) => received <= said,
            _ => true,
        }
    }
}

impl From<Objection> for NotClear {
    fn from(objection: Objection) -> Self {
        if objection.withdrawn { Self::Withdrawn(objection.consent) } else { Self::Refused(objection.consent) }
    }
}

/// What a person, or those who decide for them, said against a channel up to a day; against any channel for `None`.
///
/// A refusal counts for the channels it names, for all of them when it names none; so does a withdrawal from its day on, an
/// answer that agreed to being photographed and not to publication, and one in which somebody who decides is opposed.
pub(in crate::domain) fn objections<'a>(
    book: &'a Book,
    person: PersonId,
    channel: Option<&'a Channel>,
    day: Date,
) -> impl Iterator<Item = Objection> + 'a {
    Word::all(book, person)
        .filter(move |word| {
            let named = &word.consent.channels;
            named.is_empty() || channel.is_none_or(|channel| named.contains(channel))
        })
        .filter_map(move |word| objection(book, word, day))
        .filter(move |objection| objection.said.is_none_or(|said| said <= day))
}

/// The consents of somebody that speak against publication on a day, in any channel: were one of them gone, another might hold.
pub(in crate::domain) fn speaking_against(book: &Book, person: PersonId, day: Date) -> BTreeSet<ConsentId> {
    let objections = objections(book, person, None, day).map(|objection| objection.consent);
    objections.chain(never_publish(book, person, day)).collect()
}

fn objection(book: &Book, word: Word<'_>, day: Date) -> Option<Objection> {
    let consent = word.consent;
    let refused = Objection { consent: word.id, said: consent.received, withdrawn: false };
    match (consent.status, &consent.withdrawn) {
        (_, Some(withdrawal)) if withdrawal.on <= day => {
            Some(Objection { said: Some(withdrawal.on), withdrawn: true, ..refused })
        }
        (Status::Withdrawn, None) => Some(Objection { said: None, withdrawn: true, ..refused }),
        (Status::Refused, _) => Some(refused),
        (Status::Granted | Status::Partial | Status::Withdrawn, _) if !consent.capture || !consent.publication => {
            Some(refused)
        }
        _ => (consent.child == ChildWord::No || is_opposed(book, word, day)).then_some(refused),
    }
}

/// Whether somebody who decides on a day is opposed.
pub(super) fn is_opposed(book: &Book, word: Word<'_>, day: Date) -> bool {
    let themself = word.consent.opposed.contains(&Signatory::Themself);
    let decides =
        |signatory: &Signatory| matches!(word.role(*signatory), Some(Role::Holder | Role::SoleHolder | Role::Guardian));
    let by_party = word.consent.opposed.iter().any(decides);
    themself || (by_party && !age::decides_alone(book, word.whose, day))
}

/// The consent in which somebody said that they are never to be published, unless that was taken back by a day. Agreeing to
/// something later does not lift it.
pub(in crate::domain) fn never_publish(book: &Book, person: PersonId, day: Date) -> Option<ConsentId> {
    let stands = |word: &Word<'_>| {
        let taken_back = match &word.consent.withdrawn {
            Some(withdrawal) => withdrawal.on <= day,
            None => word.consent.status == Status::Withdrawn,
        };
        word.consent.never_publish && !taken_back
    };
    Word::all(book, person).find(stands).map(|word| word.id)
}

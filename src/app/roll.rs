//! The people of the register as a list shows them: where each one's consents stand on a day, in a word.

use crate::domain::gate::{NotClear, clear, last_day};
use crate::domain::{Book, Channel, ConsentId, Date, PersonId, Policy, Status};
use std::collections::BTreeSet;

/// Where somebody's consents stand, in a word: what there is most to do about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Name and contact are gone; nothing holds any more.
    Erased,
    /// Never to be published: a photo with them on it does not leave at all.
    Never,
    /// They, or somebody who decides for them, said no, to some channel at least.
    SaidNo,
    /// Somebody who must sign has not.
    Unsigned,
    /// What they agreed to ends soon: its last day.
    EndsSoon(Date),
    /// What they agreed to has ended: its last day.
    Ended(Date),
    /// They may be shown, in some channel at least.
    Granted,
    /// An answer was asked for.
    Waiting,
    /// Agreed, and something is missing for it to hold: its means, its date, a channel.
    Incomplete,
    /// Nobody asked.
    NotAsked,
}

/// Which people are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PeopleFilter {
    /// All.
    #[default]
    All,
    /// What they agreed to ends soon, or has ended.
    Ending,
    /// Refused or withdrawn.
    SaidNo,
    /// An answer is awaited.
    Waiting,
    /// A signature is missing.
    Unsigned,
}

/// Somebody, in a few words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub person: PersonId,
    /// Where their consents stand.
    pub standing: Standing,
    /// The channels in which they may be shown.
    pub clear_in: BTreeSet<Channel>,
    /// Whether an answer is awaited, whatever else stands.
    pub waits: bool,
    /// Whether a signature is missing, whatever else stands.
    pub lacks_signature: bool,
}

impl PeopleFilter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::All, Self::Ending, Self::SaidNo, Self::Waiting, Self::Unsigned];

    /// Whether somebody is listed.
    pub fn holds(self, entry: &Entry) -> bool {
        match self {
            Self::All => true,
            Self::Ending => matches!(entry.standing, Standing::EndsSoon(_) | Standing::Ended(_)),
            Self::SaidNo => matches!(entry.standing, Standing::Never | Standing::SaidNo),
            Self::Waiting => entry.waits,
            Self::Unsigned => entry.lacks_signature,
        }
    }
}

/// Where the consents of a person stand on a day.
pub fn entry(book: &Book, policy: &Policy, person: PersonId, day: Date) -> Entry {
    let mut heard = Heard::default();
    for channel in channels(book, person) {
        match clear(book, policy, person, None, &channel, day) {
            Ok(consent) => {
                heard.holds.push(consent);
                heard.clear_in.insert(channel);
            }
            Err(why) => heard.why.extend(why),
        }
    }
    let waits = book.consents_of(person).any(|(_, consent)| consent.status == Status::Waiting);
    let lacks_signature = heard.any(|why| {
        matches!(why, NotClear::TooFewSigned(_) | NotClear::NoGuardianSigned(_) | NotClear::TurnedEighteen(..))
    });
    let standing = standing(book, policy, person, day, &heard, waits, lacks_signature);
    Entry { person, standing, clear_in: heard.clear_in, waits, lacks_signature }
}

/// What the gate says of somebody, over all channels.
#[derive(Default)]
struct Heard {
    holds: Vec<ConsentId>,
    clear_in: BTreeSet<Channel>,
    why: Vec<NotClear>,
}

impl Heard {
    fn any(&self, is: impl Fn(&NotClear) -> bool) -> bool {
        self.why.iter().any(is)
    }
}

/// The channels that always exist, and those that are named in what the person answered.
fn channels(book: &Book, person: PersonId) -> BTreeSet<Channel> {
    let named = book.consents_of(person).flat_map(|(_, consent)| consent.channels.iter().cloned());
    Channel::BUILT_IN.into_iter().chain(named).collect()
}

fn standing(
    book: &Book,
    policy: &Policy,
    person: PersonId,
    day: Date,
    heard: &Heard,
    waits: bool,
    lacks_signature: bool,
) -> Standing {
    let said_no = |why: &NotClear| {
        matches!(why, NotClear::Refused(_) | NotClear::Withdrawn(_) | NotClear::Opposed(_) | NotClear::ChildOpposed(_))
    };
    if book.person(person).is_none_or(|person| person.erased) {
        Standing::Erased
    } else if heard.any(|why| matches!(why, NotClear::NeverPublish(_))) {
        Standing::Never
    } else if heard.any(said_no) {
        Standing::SaidNo
    } else if lacks_signature {
        Standing::Unsigned
    } else if !heard.holds.is_empty() {
        let ends = heard.holds.iter().filter_map(|consent| last_day(book, policy, *consent, day)).min();
        let soon = ends.filter(|ends| days_between(day, *ends) <= i64::from(policy.warn_days));
        soon.map_or(Standing::Granted, Standing::EndsSoon)
    } else if let Some(ended) = last_ended(heard) {
        Standing::Ended(ended)
    } else if waits {
        Standing::Waiting
    } else if book.consents_of(person).any(|(_, consent)| consent.status != Status::NotAsked) {
        Standing::Incomplete
    } else {
        Standing::NotAsked
    }
}

fn last_ended(heard: &Heard) -> Option<Date> {
    let ended = heard.why.iter().filter_map(|why| match why {
        NotClear::Ended(_, day) => Some(*day),
        _ => None,
    });
    ended.max()
}

fn days_between(from: Date, until: Date) -> i64 {
    until.duration_since(from).as_hours() / 24
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{Command, NewParty, Now, plan};
    use crate::domain::{Category, Consent, Identity, Means, Prose, Role, Signatory, Timestamp};
    use jiff::civil::date;

    const TODAY: Date = date(2026, 6, 15);

    fn told(book: &mut Book, command: &Command) {
        let now = Now { today: TODAY, at: Timestamp::UNIX_EPOCH, operator: Prose::new("Operator") };
        let edits = plan(book, &Policy::default(), command, &now).unwrap();
        book.apply_all(&edits).unwrap();
    }

    fn somebody(category: Category, parties: &[Role]) -> Book {
        let mut book = Book::default();
        let party = |role: &Role| NewParty { role: *role, name: Prose::new("Holder") };
        let identity = Identity { name: Prose::new("Somebody"), ..Identity::default() };
        told(&mut book, &Command::AddPerson(category, parties.iter().map(party).collect(), identity));
        book
    }

    fn granted(until: Option<Date>, signed: &[Signatory]) -> Consent {
        Consent {
            channels: [Channel::Web].into(),
            means: Some(Means::Paper),
            received: Some(date(2026, 1, 1)),
            until,
            signed: signed.iter().copied().collect(),
            ..Consent::new(PersonId::FIRST, Status::Granted)
        }
    }

    fn stands(book: &Book) -> Standing {
        entry(book, &Policy::default(), PersonId::FIRST, TODAY).standing
    }

    fn after(consent: Consent) -> Standing {
        let mut book = somebody(Category::Adult, &[]);
        told(&mut book, &Command::AddConsent(Box::new(consent)));
        stands(&book)
    }

    #[test]
    fn an_adult_stands_where_their_answer_does() {
        assert_eq!(stands(&somebody(Category::Adult, &[])), Standing::NotAsked);
        assert_eq!(after(Consent::new(PersonId::FIRST, Status::NotAsked)), Standing::NotAsked);
        assert_eq!(after(Consent::new(PersonId::FIRST, Status::Waiting)), Standing::Waiting);
        assert_eq!(after(Consent::new(PersonId::FIRST, Status::Refused)), Standing::SaidNo);
        assert_eq!(after(granted(None, &[])), Standing::Granted);
        assert_eq!(after(Consent { means: None, ..granted(None, &[]) }), Standing::Incomplete);
        let never = Consent { never_publish: true, ..Consent::new(PersonId::FIRST, Status::Refused) };
        assert_eq!(after(never), Standing::Never);
    }

    /// The policy warns 30 days ahead.
    #[test]
    fn an_end_is_said_before_it_comes_and_after() {
        for (until, expected) in [
            (date(2026, 7, 16), Standing::Granted),
            (date(2026, 7, 15), Standing::EndsSoon(date(2026, 7, 15))),
            (TODAY, Standing::EndsSoon(TODAY)),
            (date(2026, 6, 14), Standing::Ended(date(2026, 6, 14))),
        ] {
            assert_eq!(after(granted(Some(until), &[])), expected);
        }
    }

    #[test]
    fn a_minor_needs_both_signatures() {
        let (a, b) = (Signatory::Party(0), Signatory::Party(1));
        for (signed, lacks) in [(vec![a], true), (vec![a, b], false)] {
            let mut book = somebody(Category::Minor, &[Role::Holder, Role::Holder]);
            told(&mut book, &Command::AddConsent(Box::new(granted(None, &signed))));
            let entry = entry(&book, &Policy::default(), PersonId::FIRST, TODAY);
            assert_eq!(PeopleFilter::Unsigned.holds(&entry), lacks, "{signed:?}");
            assert_eq!(entry.standing, if lacks { Standing::Unsigned } else { Standing::Granted });
        }
    }

    #[test]
    fn who_withdraws_is_among_those_who_said_no() {
        let mut book = somebody(Category::Adult, &[]);
        told(&mut book, &Command::AddConsent(Box::new(granted(None, &[]))));
        let withdraw = Command::Withdraw { consent: ConsentId::FIRST, on: TODAY, by: Prose::new("Themself") };
        told(&mut book, &withdraw);
        let entry = entry(&book, &Policy::default(), PersonId::FIRST, TODAY);
        assert!(PeopleFilter::SaidNo.holds(&entry) && entry.clear_in.is_empty());
    }
}

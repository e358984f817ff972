//! The rule, said again in other words: nobody is seen without a consent that holds.
//!
//! It shares no code with the gate and asks nothing of it; where it is slow or says things twice, so much the better.

use estompe::domain::{
    Basis, Book, Category, Channel, ChildWord, Consent, Date, Decision, Means, PersonId, PhotoId, Policy, RegionId,
    RegionKind, Role, Signatory, Signatures, Status,
};
use std::collections::BTreeSet;

/// The regions of a photo that would be seen though nobody may see them: all of them, where somebody is on it who is never to be
/// published.
pub(crate) fn wrongly_seen(
    book: &Book,
    policy: &Policy,
    photo: PhotoId,
    covered: &BTreeSet<RegionId>,
    channel: &Channel,
    day: Date,
) -> Vec<RegionId> {
    let world = World { book, policy, channel, day };
    if book.regions_of(photo).any(|(id, _)| world.is_never_to_leave(photo, id)) {
        return book.regions_of(photo).map(|(id, _)| id).collect();
    }
    let seen = book.regions_of(photo).filter(|(id, _)| !covered.contains(id));
    seen.filter(|(id, region)| !world.may_be_seen(photo, *id, region.kind)).map(|(id, _)| id).collect()
}

struct World<'a> {
    book: &'a Book,
    policy: &'a Policy,
    channel: &'a Channel,
    day: Date,
}

impl World<'_> {
    fn may_be_seen(&self, photo: PhotoId, region: RegionId, kind: RegionKind) -> bool {
        let Some(decided) = self.book.decision(photo, region) else { return false };
        let face = kind == RegionKind::Face;
        match (&decided.decision, decided.person) {
            (Decision::NotAFace, _) => face,
            (Decision::NotIdentifiable { confirmed, .. }, None) => face && *confirmed,
            (Decision::NotIdentifiable { confirmed, .. }, Some(person)) => {
                let said_no = self.consents(person).any(|consent| self.says_no(consent).is_some());
                face && (*confirmed || self.is_independent(person)) && (!said_no || self.agreed(person, None))
            }
            (Decision::Show(Basis::Harmless), None) => !face,
            (Decision::Cover, _) | (Decision::Show(_), None) | (Decision::Show(Basis::Harmless), Some(_)) => false,
            (Decision::Show(Basis::AnyConsent), Some(person)) => self.agreed(person, None),
            (Decision::Show(Basis::Consent(only)), Some(person)) => self.agreed(person, self.book.consent(*only)),
            (Decision::Show(Basis::Override(reason)), Some(person)) => {
                self.policy.overrides
                    && !reason.as_str().is_empty()
                    && !decided.by.as_str().is_empty()
                    && self.is_independent(person)
                    && !self.book.person(person).unwrap().erased
                    && self.consents(person).all(|consent| self.says_no(consent).is_none() && !consent.never_publish)
            }
        }
    }

    fn is_never_to_leave(&self, photo: PhotoId, region: RegionId) -> bool {
        let Some(decided) = self.book.decision(photo, region) else { return false };
        let Some(person) = decided.person else { return false };
        let stands = |consent: &Consent| match &consent.withdrawn {
            None => consent.never_publish,
            Some(withdrawal) => consent.never_publish && self.day < withdrawal.on,
        };
        decided.decision != Decision::NotAFace && self.consents(person).any(stands)
    }

    fn consents(&self, person: PersonId) -> impl Iterator<Item = &Consent> {
        self.book.consents().map(|(_, consent)| consent).filter(move |consent| consent.person == person)
    }

    fn agreed(&self, person: PersonId, only: Option<&Consent>) -> bool {
        self.consents(person).any(|consent| only.is_none_or(|only| only == consent) && self.holds(consent))
    }

    fn holds(&self, consent: &Consent) -> bool {
        let in_force = match (&consent.withdrawn, consent.status) {
            (Some(withdrawal), _) => self.day < withdrawal.on,
            (None, status) => status == Status::Granted || status == Status::Partial,
        };
        let Some(received) = consent.received else { return false };
        in_force
            && !self.book.person(consent.person).unwrap().erased
            && consent.capture
            && consent.publication
            && consent.channels.contains(self.channel)
            && consent.from.unwrap_or(received) <= self.day
            && consent.until.is_none_or(|until| self.day <= until)
            && consent.means.is_some()
            && consent.child != ChildWord::No
            && !self.somebody_is_opposed(consent)
            && self.those_who_decide_signed(consent, received)
            && self.consents(consent.person).all(|other| match self.says_no(other) {
                None => true,
                Some(said) => said < received,
            })
    }

    /// The last day of what a no to the channel, said by the day, stands against: everything when nobody knows when it was said.
    fn says_no(&self, consent: &Consent) -> Option<Date> {
        if !consent.channels.is_empty() && !consent.channels.contains(self.channel) {
            return None;
        }
        let is_answer = matches!(consent.status, Status::Granted | Status::Partial | Status::Withdrawn);
        let no = consent.status == Status::Refused
            || (is_answer && !(consent.capture && consent.publication))
            || consent.child == ChildWord::No
            || self.somebody_is_opposed(consent);
        match (&consent.withdrawn, consent.received) {
            (Some(withdrawal), _) if withdrawal.on <= self.day => Some(withdrawal.on),
            (_, None) => no.then_some(Date::MAX),
            (_, Some(received)) => (no && received <= self.day).then_some(received),
        }
    }

    fn role(&self, consent: &Consent, signatory: Signatory) -> Option<Role> {
        let Signatory::Party(place) = signatory else { return None };
        Some(self.book.person(consent.person).unwrap().parties[place as usize].role)
    }

    fn somebody_is_opposed(&self, consent: &Consent) -> bool {
        consent.opposed.iter().any(|who| match self.role(consent, *who) {
            None => true,
            Some(Role::Other) => false,
            Some(_) => !self.is_independent(consent.person),
        })
    }

    fn those_who_decide_signed(&self, consent: &Consent, received: Date) -> bool {
        let signed = |role| consent.signed.iter().filter(|who| self.role(consent, **who) == Some(role)).count();
        let category = self.book.person(consent.person).unwrap().category;
        if self.is_child(consent.person, self.day) {
            let rule = self.policy.channels.get(self.channel).unwrap_or(&self.policy.other_channels);
            let holders = if rule.signatures == Signatures::Both { 2 } else { 1 };
            let in_writing = !rule.public || consent.means != Some(Means::Oral);
            return in_writing
                && (signed(Role::Holder) >= holders || signed(Role::SoleHolder) >= 1 || signed(Role::Guardian) >= 1);
        }
        let by_themself = consent.signed.contains(&Signatory::Themself);
        !self.was_child(consent.person, received)
            && (category != Category::Minor || by_themself)
            && (category != Category::Protected || signed(Role::Guardian) >= 1)
    }

    fn was_child(&self, person: PersonId, day: Date) -> bool {
        self.birth(person).is_some() && self.is_child(person, day)
    }

    fn birth(&self, person: PersonId) -> Option<Date> {
        self.book.identity(person)?.birth
    }

    /// Somebody born on 29 February has no birthday in common years, and is older the day after the 28th.
    fn is_child(&self, person: PersonId, day: Date) -> bool {
        match self.birth(person) {
            None => self.book.person(person).unwrap().category == Category::Minor,
            Some(born) => (day.year(), day.month(), day.day()) < (born.year() + 18, born.month(), born.day()),
        }
    }

    fn is_independent(&self, person: PersonId) -> bool {
        self.book.person(person).unwrap().category != Category::Protected && !self.is_child(person, self.day)
    }
}

/// It must see what is wrong, or it proves nothing.
mod tests {
    use super::wrongly_seen;
    use crate::house::{House, PHOTO, day, granted, refusal, region};
    use estompe::domain::{Channel, ChildWord, Decision, Means, Role, Signatory};

    /// Whether the only region may be seen on the web.
    fn fine(house: &House) -> bool {
        let seen = wrongly_seen(&house.book, &house.policy, PHOTO, &[].into(), &Channel::Web, house.today);
        assert!(seen.is_empty() || seen == [region(1)]);
        seen.is_empty()
    }

    fn child() -> House {
        House::new().faces(1).child(&[Role::Holder, Role::Holder])
    }

    #[test]
    fn it_accepts_what_is_right() {
        assert!(fine(&child().has(granted(1, 2)).shows(1, 1)));
        assert!(fine(&House::new().faces(1).adult().overrides(1, 1)));
        assert!(fine(&House::new().faces(1).decides(1, Decision::NotAFace, None)));
    }

    #[test]
    fn it_rejects_what_is_wrong() {
        let shown = |house: House| fine(&house.shows(1, 1));
        assert!(!fine(&child()), "undecided");
        assert!(!fine(&child().covers(1)), "to be covered");
        assert!(!shown(child()), "no consent");
        assert!(!shown(child().has(granted(1, 1))), "one holder");
        assert!(!shown(child().has(granted(1, 2)).has(refusal(1, "2026-02-01"))), "refused since");
        assert!(!shown(child().has(granted(1, 2)).withdraws(1, "2026-06-14")), "withdrawn");
        assert!(!shown(child().with(granted(1, 2), |c| c.until = Some(day("2026-06-13")))), "ended");
        assert!(!shown(child().with(granted(1, 2), |c| c.from = Some(day("2026-06-15")))), "to come");
        assert!(!shown(child().with(granted(1, 2), |c| c.channels = [Channel::Press].into())), "elsewhere");
        assert!(!shown(child().with(granted(1, 2), |c| c.means = Some(Means::Oral))), "by word of mouth");
        assert!(!shown(child().with(granted(1, 2), |c| c.means = None)), "nobody knows how");
        assert!(!shown(child().with(granted(1, 2), |c| c.received = None)), "nobody knows when");
        assert!(!shown(child().with(granted(1, 2), |c| c.child = ChildWord::No)), "the child said no");
        assert!(!shown(child().with(granted(1, 1), |c| c.opposed = [Signatory::Party(1)].into())), "one opposed");
        assert!(!shown(child().has(granted(1, 2)).on("2035-03-01")), "of age, and ended");
        let never = House::new().faces(1).adult().with(refusal(1, "2026-02-01"), |c| c.never_publish = true);
        assert!(!fine(&never.decides(1, Decision::NotIdentifiable { reason: None, confirmed: true }, Some(1))));
        assert!(!fine(&child().decides(1, Decision::NotIdentifiable { reason: None, confirmed: false }, Some(1))));
        let forced = House::new().faces(1).adult().overrides(1, 1).has(refusal(1, "2026-02-01"));
        assert!(!fine(&forced), "an operator's word against a refusal");
        let no_more = House::new().faces(1).adult().overrides(1, 1).under(|policy| policy.overrides = false);
        assert!(!fine(&no_more));
    }
}

//! Of two words, the later one counts.

use crate::house::{House, consent, day, granted, person, refusal};
use estompe::domain::command::Command;
use estompe::domain::{Basis, Channel, ChildWord, Consent, Decision, Role, Signatory, Status};

/// An adult who agreed on 10 January 2026, shown on any consent of theirs, and who said something else besides.
fn agreed_and(other: Consent) -> bool {
    House::new().faces(1).adult().has(granted(1, 0)).has(other).shows(1, 1).reviewed().is_shown(&Channel::Web)
}

#[test]
fn a_refusal_bars_what_came_before_and_on_its_day() {
    assert!(!agreed_and(refusal(1, "2026-03-01")));
    assert!(!agreed_and(refusal(1, "2026-01-10")), "on the same day");
    assert!(agreed_and(refusal(1, "2026-01-09")), "agreed to since");
    assert!(!agreed_and(Consent::new(person(1), Status::Refused)), "nobody knows when");
    let past = House::new().faces(1).adult().has(granted(1, 0)).has(refusal(1, "2026-03-01")).shows(1, 1).reviewed();
    assert!(past.on("2026-02-28").is_shown(&Channel::Web), "the past is as it was");
}

#[test]
fn a_refusal_of_channels_bars_those() {
    let of = |channel| Consent { channels: [channel].into(), ..refusal(1, "2026-03-01") };
    assert!(!agreed_and(of(Channel::Web)));
    assert!(agreed_and(of(Channel::Social)));
}

#[test]
fn capture_without_publication_is_a_refusal_of_publication() {
    let photo_only = Consent { publication: false, channels: [].into(), ..granted(1, 0) };
    assert!(!agreed_and(Consent { received: Some(day("2026-03-01")), ..photo_only.clone() }));
    assert!(agreed_and(Consent { received: Some(day("2026-01-09")), ..photo_only }));
}

#[test]
fn a_withdrawal_counts_from_its_day_on() {
    let withdrawn = |on| House::new().faces(1).adult().has(granted(1, 0)).withdraws(1, on).shows(1, 1).reviewed();
    assert!(!withdrawn("2026-06-14").is_shown(&Channel::Web));
    assert!(withdrawn("2026-06-15").is_shown(&Channel::Web));
    assert!(!withdrawn("2026-06-15").on("2026-06-15").is_shown(&Channel::Web));
    assert!(withdrawn("2026-03-01").on("2026-02-28").is_shown(&Channel::Web), "the past is as it was");
}

#[test]
fn a_withdrawal_bars_other_consents_of_before() {
    let house = House::new().faces(1).adult().has(granted(1, 0)).has(granted(1, 0)).withdraws(1, "2026-03-01");
    assert!(!house.clone().shows(1, 1).reviewed().is_shown(&Channel::Web));
    let anew = house.with(granted(1, 0), |c| c.received = Some(day("2026-03-02")));
    assert!(anew.shows(1, 1).reviewed().is_shown(&Channel::Web));
}

#[test]
fn a_parent_or_child_who_is_opposed_later_bars_what_was_signed_before() {
    let later = |change: &dyn Fn(&mut Consent)| {
        let house = House::new().faces(1).child(&[Role::Holder, Role::Holder]).has(granted(1, 2));
        let house = house.with(granted(1, 0), |c| {
            (c.received, c.status) = (Some(day("2026-03-01")), Status::Waiting);
            c.signed.clear();
            change(c);
        });
        house.shows(1, 1).reviewed().is_shown(&Channel::Web)
    };
    assert!(later(&|_| {}));
    assert!(!later(&|c| c.opposed = [Signatory::Party(1)].into()));
    assert!(!later(&|c| c.child = ChildWord::No));
}

#[test]
fn the_consent_that_is_named_is_the_one_that_counts() {
    let two =
        House::new().faces(1).adult().has(granted(1, 0)).with(granted(1, 0), |c| c.channels = [Channel::Press].into());
    let on = |number| {
        let decision = Decision::Show(Basis::Consent(consent(number)));
        two.clone().decides(1, decision, Some(1)).reviewed()
    };
    assert!(on(1).is_shown(&Channel::Web) && !on(1).is_shown(&Channel::Press));
    assert!(!on(2).is_shown(&Channel::Web) && on(2).is_shown(&Channel::Press));
}

#[test]
fn what_the_erased_agreed_to_does_not_hold() {
    let house = House::new().faces(1).adult().has(granted(1, 0)).shows(1, 1).reviewed();
    assert!(house.is_shown(&Channel::Web));
    assert!(!house.does(Command::ErasePerson(person(1))).is_shown(&Channel::Web));
}

#[test]
fn who_refused_is_not_called_unidentifiable() {
    let house = House::new().faces(1).adult().has(refusal(1, "2026-03-01"));
    let said = house.decides(1, Decision::NotIdentifiable { reason: None, confirmed: true }, Some(1)).reviewed();
    assert!(!said.is_shown(&Channel::Web));
}

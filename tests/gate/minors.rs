//! Who signs for a minor, and until when.

use crate::house::{House, day, granted};
use estompe::domain::{Category, Channel, ChildWord, Role, Signatory};

const TWO: &[Role] = &[Role::Holder, Role::Holder];

fn child(roles: &[Role], signed: &[u8]) -> House {
    let signed = signed.iter().copied().map(Signatory::Party).collect();
    House::new().faces(1).child(roles).with(granted(1, 0), |c| c.signed = signed).shows(1, 1).reviewed()
}

/// Whether the web and the intranet may show the face.
fn shown(house: &House) -> (bool, bool) {
    (house.is_shown(&Channel::Web), house.is_shown(&Channel::Internal))
}

#[test]
fn as_many_sign_as_the_policy_asks_for() {
    assert_eq!(shown(&child(TWO, &[])), (false, false), "nobody");
    assert_eq!(shown(&child(TWO, &[0])), (false, true), "one holder");
    assert_eq!(shown(&child(TWO, &[0, 1])), (true, true), "two holders");
    assert_eq!(shown(&child(&[Role::SoleHolder], &[0])), (true, true), "a sole holder");
    assert_eq!(shown(&child(&[Role::Guardian], &[0])), (true, true), "a guardian");
    assert_eq!(shown(&child(&[Role::Holder, Role::Other], &[0, 1])), (false, true), "an aunt does not count");
    assert_eq!(shown(&child(&[Role::Other], &[0])), (false, false), "an aunt alone");
}

#[test]
fn the_childs_own_signature_is_not_enough() {
    assert_eq!(shown(&House::new().faces(1).child(TWO).has(granted(1, 0)).shows(1, 1).reviewed()), (false, false));
}

#[test]
fn one_who_decides_and_is_opposed_is_enough() {
    let opposed = |roles: &[Role], signed: u8, who: Signatory| {
        let consent = granted(1, signed);
        let house = House::new().faces(1).child(roles).with(consent, |c| {
            c.signed.remove(&Signatory::Themself);
            c.opposed = [who].into();
        });
        shown(&house.shows(1, 1).reviewed())
    };
    assert_eq!(opposed(TWO, 1, Signatory::Party(1)), (false, false), "the other holder");
    assert_eq!(opposed(&[Role::SoleHolder, Role::Guardian], 1, Signatory::Party(1)), (false, false), "the guardian");
    assert_eq!(opposed(&[Role::SoleHolder, Role::Other], 1, Signatory::Party(1)), (true, true), "an aunt");
    assert_eq!(opposed(TWO, 2, Signatory::Themself), (false, false), "the child");
}

#[test]
fn a_child_who_says_no_is_not_shown() {
    let said = |word| {
        let house = House::new().faces(1).child(TWO).with(granted(1, 2), |c| c.child = word);
        shown(&house.shows(1, 1).reviewed())
    };
    assert_eq!(said(ChildWord::No), (false, false));
    for word in [ChildWord::Yes, ChildWord::TooYoung, ChildWord::NotAsked] {
        assert_eq!(said(word), (true, true), "{word:?}");
    }
}

/// A minor by birth, whose consent was received on 10 January 2026.
fn born(category: Category, birth: &str, signed: u8, today: &str) -> bool {
    let house = House::new().faces(1).somebody(category, Some(birth), TWO).has(granted(1, signed)).shows(1, 1);
    house.reviewed().on(today).is_shown(&Channel::Web)
}

#[test]
fn what_parents_signed_ends_with_majority() {
    assert!(born(Category::Minor, "2008-06-15", 2, "2026-06-14"), "the eve");
    assert!(!born(Category::Minor, "2008-06-15", 2, "2026-06-15"), "the birthday");
    assert!(!born(Category::Adult, "2008-06-15", 2, "2026-06-15"), "whatever the register calls them");
    assert!(!born(Category::Adult, "2008-06-15", 0, "2026-06-14"), "a minor who is called an adult");
}

#[test]
fn a_child_of_a_leap_day_is_of_age_in_march() {
    assert!(born(Category::Minor, "2008-02-29", 2, "2026-02-28"));
    assert!(!born(Category::Minor, "2008-02-29", 2, "2026-03-01"));
}

#[test]
fn who_came_of_age_agrees_anew_and_signs() {
    let of_age = |received: &str, signed: bool| {
        let house = House::new().faces(1).somebody(Category::Minor, Some("2008-02-01"), TWO);
        let house = house.with(granted(1, 2), |c| {
            c.received = Some(day(received));
            if !signed {
                c.signed.remove(&Signatory::Themself);
            }
        });
        house.shows(1, 1).reviewed().is_shown(&Channel::Web)
    };
    assert!(of_age("2026-02-01", true), "on the birthday");
    assert!(!of_age("2026-02-01", false), "the parents sign no more");
    assert!(!of_age("2026-01-31", true), "the eve");
}

#[test]
fn a_minor_of_unknown_age_is_a_minor() {
    let house = House::new().faces(1).somebody(Category::Minor, None, TWO);
    assert!(house.clone().has(granted(1, 2)).shows(1, 1).reviewed().is_shown(&Channel::Web));
    assert!(!house.has(granted(1, 1)).shows(1, 1).reviewed().is_shown(&Channel::Web));
}

#[test]
fn a_protected_adults_guardian_signs() {
    let protected = |roles: &[Role], signed| {
        let house = House::new().faces(1).somebody(Category::Protected, None, roles).has(granted(1, signed));
        house.shows(1, 1).reviewed().is_shown(&Channel::Web)
    };
    assert!(protected(&[Role::Guardian], 1));
    assert!(!protected(&[Role::Guardian], 0));
    assert!(!protected(&[Role::Holder], 1), "not a guardian");
    assert!(!protected(&[], 0), "no guardian is known");
}

#[test]
fn other_adults_need_no_signature_and_may_be_opposed() {
    for category in [Category::Adult, Category::Staff, Category::Speaker, Category::Elected] {
        let house = House::new().faces(1).somebody(category, None, &[Role::Holder]);
        let said = |opposed: &[Signatory]| {
            let house = house.clone().with(granted(1, 0), |c| {
                c.signed.clear();
                c.opposed = opposed.iter().copied().collect();
            });
            house.shows(1, 1).reviewed().is_shown(&Channel::Web)
        };
        assert!(said(&[]), "{category:?}");
        assert!(!said(&[Signatory::Themself]), "{category:?}");
        assert!(said(&[Signatory::Party(0)]), "nobody decides for an adult");
    }
}

#[test]
fn a_consent_holds_on_its_first_and_last_day() {
    let holds = |from: Option<&str>, until: Option<&str>, today: &str| {
        let house = House::new().faces(1).adult().with(granted(1, 0), |c| {
            (c.from, c.until) = (from.map(day), until.map(day));
        });
        house.shows(1, 1).reviewed().on(today).is_shown(&Channel::Web)
    };
    assert!(holds(None, Some("2026-06-14"), "2026-06-14"), "expires today");
    assert!(!holds(None, Some("2026-06-14"), "2026-06-15"), "expired yesterday");
    assert!(holds(Some("2026-06-14"), None, "2026-06-14"), "starts today");
    assert!(!holds(Some("2026-06-15"), None, "2026-06-14"), "starts tomorrow");
    assert!(holds(None, None, "2026-01-10") && !holds(None, None, "2026-01-09"), "from the day it was received on");
    assert!(holds(None, Some("2028-02-29"), "2028-02-29") && !holds(None, Some("2028-02-29"), "2028-03-01"));
    assert!(holds(None, Some("2027-02-28"), "2027-02-28") && !holds(None, Some("2027-02-28"), "2027-03-01"));
}

#[test]
fn what_nobody_can_prove_does_not_hold() {
    let house = || House::new().faces(1).adult();
    let shown = |house: House| house.shows(1, 1).reviewed().is_shown(&Channel::Web);
    assert!(shown(house().has(granted(1, 0))));
    assert!(!shown(house().with(granted(1, 0), |c| c.means = None)));
    assert!(!shown(house().with(granted(1, 0), |c| c.received = None)));
    assert!(!shown(house().with(granted(1, 0), |c| c.capture = false)));
    assert!(!shown(house().with(granted(1, 0), |c| c.publication = false)));
    for status in [estompe::domain::Status::Waiting, estompe::domain::Status::NotAsked] {
        assert!(!shown(house().with(granted(1, 0), |c| c.status = status)), "{status:?}");
    }
    assert!(shown(house().with(granted(1, 0), |c| c.status = estompe::domain::Status::Partial)));
}

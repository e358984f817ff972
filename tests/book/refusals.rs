//! What is refused, and by which name.

use crate::house::{EVENT, House, PHOTO, consent, day, face, granted, person, place, refusal, region, sha};
use estompe::domain::command::{Command, Missing, NewParty, NewPhoto, Refused, Remark};
use estompe::domain::{
    Basis, Category, Consent, Decision, Detection, Event, EventId, Face, Identity, Origin, PhotoId, Prose, PxBox,
    RegionKind, Role, Shape, Signatory, Size, Status,
};

#[test]
fn an_event_has_a_title_and_its_days_in_order() {
    let house = House::new();
    let event = Event::new(Prose::new(" "), day("2026-06-14"));
    assert_eq!(house.refuses(&Command::NewEvent(event)), Refused::Missing(Missing::Title));
    let mut reversed = Event::new(Prose::new("Fête"), day("2026-06-14"));
    reversed.until = day("2026-06-13");
    assert_eq!(house.refuses(&Command::EditEvent(EVENT, reversed)), Refused::DatesReversed);
    let none = EventId::new(9).unwrap();
    assert_eq!(house.refuses(&Command::RemoveEvent(none)), Refused::NoSuchEvent(none));
}

#[test]
fn the_same_photo_twice_is_one_photo() {
    let add = |hash, source: &str| {
        Command::AddPhoto(NewPhoto {
            event: EVENT,
            sha256: sha(hash),
            size: Size::new(10, 10),
            source: Prose::new(source),
        })
    };
    let house = House::new().does(add(1, "/elsewhere.jpg")).does(add(1, "/elsewhere.jpg"));
    assert_eq!(house.book.photos().count(), 1);
    assert_eq!(house.book.photo(PHOTO).unwrap().sources.len(), 2);
    let house = house.does(add(2, "/other.jpg"));
    assert_eq!(house.book.photo(PhotoId::new(2).unwrap()).unwrap().number, 2);
    let short = NewPhoto { event: EVENT, sha256: "abc".to_owned(), size: Size::new(1, 1), source: Prose::new("/a") };
    assert_eq!(house.refuses(&Command::AddPhoto(short)), Refused::NotAHash);
}

fn detect(detection: Detection, faces: Vec<Face>) -> Command {
    Command::Detected { photo: PHOTO, detection, faces }
}

fn codes(house: &House) -> Vec<u32> {
    house.book.regions_of(PHOTO).map(|(id, _)| id.number()).collect()
}

#[test]
fn what_is_found_again_keeps_its_code() {
    let house = House::new().does(detect(Detection::Thorough, vec![face(1), face(2)]));
    let again = house.clone().does(detect(Detection::Thorough, vec![face(2), face(1)]));
    assert!(again.book == house.book);
    let moved = Face { area: place(2).moved(4.0, 4.0), ..face(2) };
    let thorough = house.does(detect(Detection::Thorough, vec![face(3), moved]));
    assert_eq!(codes(&thorough), [1, 2, 3], "one is new, none is gone");
    assert_eq!(thorough.book.region(PHOTO, region(2)).unwrap().shape, Shape::Rect(moved.area));
}

#[test]
fn what_a_person_touched_stays_and_is_not_found_twice() {
    let house = House::new().does(detect(Detection::Thorough, vec![face(1), face(2), face(3)])).covers(1);
    let reshaped = Shape::Ellipse(place(2).moved(3.0, 0.0));
    let house = house.does(Command::ReshapeRegion(PHOTO, region(2), reshaped));
    assert_eq!(house.book.region(PHOTO, region(2)).unwrap().origin, Origin::Corrected);
    let house = house.does(detect(Detection::Thorough, vec![face(1), face(2)]));
    assert_eq!(codes(&house), [1, 2, 3], "the third, which nobody touched, was found once");
    let badge =
        House::new().does(Command::AddRegion { photo: PHOTO, shape: Shape::Rect(place(1)), kind: RegionKind::Other });
    assert_eq!(codes(&badge.does(detect(Detection::Thorough, vec![face(1)]))), [1, 2], "a badge hides no face");
}

#[test]
fn a_late_look_changes_nothing() {
    let house = House::new().does(detect(Detection::Thorough, vec![face(1)]));
    for late in [detect(Detection::Quick, vec![face(2)]), detect(Detection::Failed, vec![])] {
        assert_eq!(house.plans(&late), Ok(vec![]));
    }
    assert_eq!(house.refuses(&detect(Detection::Pending, vec![])), Refused::NoDetection);
    assert_eq!(house.refuses(&detect(Detection::Failed, vec![face(1)])), Refused::NoDetection);
    let nowhere = Face { area: PxBox::new(-10.0, 0.0, 5.0, 5.0), ..face(1) };
    assert_eq!(house.refuses(&detect(Detection::Thorough, vec![nowhere])), Refused::RegionOutside);
    let unscored = Face { score: f32::NAN, ..face(1) };
    assert_eq!(house.refuses(&detect(Detection::Thorough, vec![unscored])), Refused::NotAScore);
}

#[test]
fn a_detected_region_is_answered_not_removed() {
    let house = House::new().does(detect(Detection::Thorough, vec![face(1)])).faces(1).covers(2);
    assert_eq!(house.refuses(&Command::RemoveRegion(PHOTO, region(1))), Refused::DecideInstead(region(1)));
    assert_eq!(codes(&house.does(Command::RemoveRegion(PHOTO, region(2)))), [1]);
}

#[test]
fn a_changed_original_keeps_what_people_did_and_shows_nothing() {
    let house = House::new().does(detect(Detection::Thorough, vec![face(1), face(2)])).adult();
    let house = house.shows(1, 1).reviewed();
    assert!(house.book.remarks(PHOTO).is_some());
    let change = Command::ChangeOriginal { photo: PHOTO, sha256: sha(9), size: Size::new(2000, 1500) };
    let house = house.does(change).does(Command::Undecide(PHOTO, region(2)));
    let decided = house.book.decision(PHOTO, region(1)).unwrap();
    assert_eq!((&decided.decision, decided.person), (&Decision::Cover, Some(person(1))));
    assert_eq!(house.book.region(PHOTO, region(1)).unwrap().shape, Shape::Rect(place(1).scaled(0.5, 0.5)));
    assert_eq!(house.book.detection(PHOTO), Detection::Pending);
    assert!(house.book.remarks(PHOTO).is_none(), "the checklist is about the other picture");
    let again = Command::ChangeOriginal { photo: PHOTO, sha256: sha(10), size: Size::new(2000, 1500) };
    assert_eq!(codes(&house.does(again)), [1], "what nobody answered is found again");
}

fn decide(house: &House, decision: Decision, who: Option<u32>) -> Result<(), Refused> {
    let command = Command::Decide { photo: PHOTO, region: region(1), decision, person: who.map(person) };
    house.plans(&command).map(|_| ())
}

#[test]
fn who_is_shown_is_named() {
    let face = House::new().faces(1).adult().adult().has(granted(1, 0));
    assert_eq!(decide(&face, Decision::Show(Basis::AnyConsent), None), Err(Refused::NobodyNamed(region(1))));
    assert_eq!(decide(&face, Decision::Show(Basis::AnyConsent), Some(9)), Err(Refused::NoSuchPerson(person(9))));
    let theirs = Decision::Show(Basis::Consent(consent(1)));
    assert_eq!(decide(&face, theirs.clone(), Some(1)), Ok(()));
    assert_eq!(decide(&face, theirs, Some(2)), Err(Refused::NotTheirs(consent(1), person(2))));
    assert_eq!(decide(&face, Decision::Show(Basis::Harmless), Some(1)), Err(Refused::NotForThis(region(1))));
    let badge = House::new().draws(RegionKind::Other);
    assert_eq!(decide(&badge, Decision::Show(Basis::Harmless), None), Ok(()));
    assert_eq!(decide(&badge, Decision::NotAFace, None), Err(Refused::NotForThis(region(1))));
}

#[test]
fn an_operators_word_has_its_limits() {
    let said =
        |house: House, reason: &str| decide(&house, Decision::Show(Basis::Override(Prose::new(reason))), Some(1));
    let adult = || House::new().faces(1).adult();
    assert_eq!(said(adult(), "spoke"), Ok(()));
    assert_eq!(said(adult(), " "), Err(Refused::Missing(Missing::Reason)));
    assert_eq!(said(adult().under(|policy| policy.overrides = false), "spoke"), Err(Refused::OverrideNotAllowed));
    assert_eq!(said(adult().has(refusal(1, "2026-01-01")), "spoke"), Err(Refused::SaidNo(person(1), consent(1))));
    let withdrawn = adult().has(granted(1, 0)).withdraws(1, "2026-06-14");
    assert_eq!(said(withdrawn, "spoke"), Err(Refused::SaidNo(person(1), consent(1))));
    let never = adult().with(Consent::new(person(1), Status::Waiting), |c| c.never_publish = true);
    assert_eq!(said(never, "spoke"), Err(Refused::SaidNo(person(1), consent(1))));
    let minor = |birth| said(House::new().faces(1).somebody(Category::Minor, birth, &[]), "spoke");
    assert_eq!(minor(None), Err(Refused::NotAnAdult(person(1))));
    assert_eq!(minor(Some("2008-06-15")), Err(Refused::NotAnAdult(person(1))));
    assert_eq!(minor(Some("2008-06-14")), Ok(()));
    let protected = House::new().faces(1).somebody(Category::Protected, None, &[]);
    assert_eq!(said(protected, "spoke"), Err(Refused::NotAnAdult(person(1))));
}

#[test]
fn a_consent_makes_sense() {
    let house = House::new().child(&[Role::Holder]);
    let add = |change: &dyn Fn(&mut Consent)| {
        let mut consent = granted(1, 1);
        change(&mut consent);
        house.plans(&Command::AddConsent(Box::new(consent))).map(|_| ())
    };
    assert_eq!(add(&|_| {}), Ok(()));
    assert_eq!(add(&|c| c.person = person(9)), Err(Refused::NoSuchPerson(person(9))));
    assert_eq!(add(&|c| c.channels.clear()), Err(Refused::NoChannel));
    assert_eq!(add(&|c| (c.publication, c.channels) = (false, [].into())), Ok(()));
    assert_eq!(add(&|c| c.never_publish = true), Err(Refused::NeverAndYet));
    assert_eq!(add(&|c| c.status = Status::Withdrawn), Err(Refused::AlreadyWithdrawn));
    assert_eq!(add(&|c| c.received = Some(day("2026-06-15"))), Err(Refused::InTheFuture));
    assert_eq!(add(&|c| c.from = Some(day("2031-01-01"))), Err(Refused::DatesReversed));
    let nobody = Signatory::Party(1);
    assert_eq!(add(&|c| c.opposed = [nobody].into()), Err(Refused::NoSuchSignatory(nobody)));
    let both = Signatory::Party(0);
    assert_eq!(add(&|c| c.opposed = [both].into()), Err(Refused::SignedAndOpposed(both)));
    assert_eq!(add(&|c| c.evidence = Some("scan".to_owned())), Err(Refused::NotAHash));
}

#[test]
fn a_withdrawal_takes_back_what_was_given() {
    let withdraw = |house: &House, on| {
        let command = Command::Withdraw { consent: consent(1), on: day(on), by: Prose::new("the mother") };
        house.plans(&command).map(|_| ())
    };
    let given = House::new().adult().has(granted(1, 0));
    assert_eq!(withdraw(&given, "2026-01-10"), Ok(()));
    assert_eq!(withdraw(&given, "2026-01-09"), Err(Refused::BeforeReceived));
    assert_eq!(withdraw(&given.withdraws(1, "2026-03-01"), "2026-03-02"), Err(Refused::AlreadyWithdrawn));
    let refused = House::new().adult().has(refusal(1, "2026-01-01"));
    assert_eq!(withdraw(&refused, "2026-03-02"), Err(Refused::NeverGiven(consent(1))));
}

#[test]
fn a_party_that_signed_keeps_its_place() {
    let house = House::new().child(&[Role::Holder, Role::Holder]).with(granted(1, 0), |c| {
        c.signed = [Signatory::Party(1)].into();
    });
    let edit = |roles: &[Role]| {
        let parties = roles.iter().map(|role| NewParty { role: *role, name: Prose::new("Autre Nom") }).collect();
        let identity = Identity { name: Prose::new("Nom"), sole_reason: Prose::some("alone"), ..Identity::default() };
        house.plans(&Command::EditPerson(person(1), Category::Minor, parties, identity)).map(|_| ())
    };
    assert_eq!(edit(&[Role::Holder, Role::Holder, Role::Guardian]), Ok(()), "one more");
    assert_eq!(edit(&[Role::Other, Role::Holder]), Ok(()), "the one who did not sign");
    assert_eq!(edit(&[Role::Holder, Role::SoleHolder]), Err(Refused::PartySigned(1)));
    assert_eq!(edit(&[Role::Holder]), Err(Refused::PartySigned(1)));
}

#[test]
fn a_person_makes_sense() {
    let house = House::new();
    let add = |roles: &[Role], change: &dyn Fn(&mut Identity)| {
        let parties = roles.iter().map(|role| NewParty { role: *role, name: Prose::default() }).collect();
        let mut identity = Identity { name: Prose::new("Nom"), ..Identity::default() };
        change(&mut identity);
        house.plans(&Command::AddPerson(Category::Minor, parties, identity)).map(|_| ())
    };
    assert_eq!(add(&[Role::Holder], &|_| {}), Ok(()));
    assert_eq!(add(&[], &|who| who.name = Prose::default()), Err(Refused::Missing(Missing::Name)));
    assert_eq!(add(&[], &|who| (who.name, who.seen) = (Prose::default(), Prose::some("12"))), Ok(()), "by number");
    assert_eq!(add(&[], &|who| who.birth = Some(day("2026-06-15"))), Err(Refused::InTheFuture));
    assert_eq!(add(&[Role::SoleHolder], &|_| {}), Err(Refused::Missing(Missing::SoleHolderReason)));
    assert_eq!(add(&[Role::SoleHolder], &|who| who.sole_reason = Prose::some("death")), Ok(()));
    assert_eq!(add(&[Role::Holder; 256], &|_| {}), Err(Refused::TooManyParties));
}

#[test]
fn who_is_named_is_not_forgotten() {
    let house = House::new().faces(1).adult().has(granted(1, 0)).decides(
        1,
        Decision::Show(Basis::Consent(consent(1))),
        Some(1),
    );
    let named = Refused::StillNamed(PHOTO, region(1));
    assert_eq!(house.refuses(&Command::RemovePerson(person(1))), named);
    assert_eq!(house.refuses(&Command::RemoveConsent(consent(1))), named);
    let house = house.does(Command::Undecide(PHOTO, region(1))).does(Command::RemovePerson(person(1)));
    assert_eq!((house.book.people().count(), house.book.consents().count()), (0, 0));
}

#[test]
fn who_is_erased_leaves_no_word() {
    let house = House::new().adult().with(granted(1, 0), |c| c.conditions = Prose::some("said their name"));
    let house = house.withdraws(1, "2026-03-01").does(Command::ErasePerson(person(1)));
    let left = house.book.consent(consent(1)).unwrap();
    assert!(house.book.identity(person(1)).is_none() && left.conditions.is_none());
    assert!(left.withdrawn.as_ref().unwrap().by.is_empty());
    assert_eq!(house.refuses(&Command::ErasePerson(person(1))), Refused::Erased(person(1)));
    assert_eq!(house.refuses(&Command::AddConsent(Box::new(granted(1, 0)))), Refused::Erased(person(1)));
}

#[test]
fn only_what_the_checklist_has_is_ticked() {
    let tick = |item: &str| Command::Remark(PHOTO, Remark { tick: vec![(item.to_owned(), true)], ..Remark::default() });
    let house = House::new();
    assert_eq!(house.refuses(&tick("tattoo")), Refused::UnknownChecklistItem("tattoo".to_owned()));
    let house = house.does(tick("badge"));
    let undo = Remark { tick: vec![("badge".to_owned(), false)], ..Remark::default() };
    let without = house.under(|policy| policy.checklist.clear()).notes(undo);
    assert!(without.book.remarks(PHOTO).is_none(), "what the policy no longer asks for can be unticked");
}

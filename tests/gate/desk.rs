//! The withdrawal desk.

use crate::house::{EVENT, House, PHOTO, consent, day, face, granted, person, refusal, region, sha};
use crate::outbox::{let_out, publication};
use estompe::domain::command::{Command, Refused, Remark};
use estompe::domain::names::Names;
use estompe::domain::withdrawal::{Action, Due, DueReason, due, due_count};
use estompe::domain::{
    Basis, Category, Channel, Decision, Detection, Face, FileState, PublicationId, PublishedFile, RegionId, Role, Size,
};
use std::collections::BTreeSet;

/// The file that the gate lets out.
fn file(house: &House, replaces: Option<u32>, hash: u32) -> PublishedFile {
    let state = FileState::Intended { sha256: sha(hash), replaces: replaces.map(sha) };
    PublishedFile { state, ..let_out(house, PHOTO, &Channel::Web).unwrap() }
}

const FILE: (PublicationId, estompe::domain::PhotoId) = (PublicationId::FIRST, PHOTO);

fn published(house: House) -> House {
    let file = file(&house, None, 500);
    let house = house.does(Command::Publish(Box::new(publication(EVENT, Channel::Web)), vec![(PHOTO, file)]));
    house.does(Command::FileBecame(FILE, FileState::Published { sha256: sha(500) }))
}

/// A child and an adult who agreed, and somebody covered.
fn class() -> House {
    let house = House::new().faces(3).child(&[Role::Holder, Role::Holder]).adult();
    published(house.has(granted(1, 2)).has(granted(2, 0)).shows(1, 1).shows(2, 2).reviewed())
}

fn list(house: &House) -> Vec<Due> {
    let list = due(&house.book, &house.policy, &Names::of(&house.book), house.today);
    assert_eq!(due_count(&house.book, &house.policy, house.today), list.len(), "counted and listed alike");
    list
}

fn reasons(house: &House) -> Vec<&'static str> {
    list(house).iter().flat_map(|due| &due.why).map(DueReason::id).collect()
}

fn action(house: &House) -> Action {
    list(house).remove(0).action
}

fn recover(regions: &[u32]) -> Action {
    Action::Recover { cover: regions.iter().map(|number| region(*number)).collect::<BTreeSet<RegionId>>() }
}

#[test]
fn what_still_holds_is_not_on_the_list() {
    assert_eq!(list(&class()), []);
}

#[test]
fn who_takes_back_is_covered() {
    let withdrawn = class().withdraws(1, "2026-06-14");
    assert_eq!((reasons(&withdrawn), action(&withdrawn)), (vec!["withdrawn"], recover(&[1, 3])));
    assert_eq!(list(&class().withdraws(1, "2026-06-15")), [], "from tomorrow on");
    let refused = class().has(refusal(2, "2026-06-01"));
    assert_eq!((reasons(&refused), action(&refused)), (vec!["refused"], recover(&[2, 3])));
    let erased = class().does(Command::ErasePerson(person(2)));
    assert_eq!((reasons(&erased), action(&erased)), (vec!["erased"], recover(&[2, 3])));
}

#[test]
fn time_passes() {
    assert_eq!(reasons(&class().on("2030-01-10")), [] as [&str; 0]);
    assert_eq!(reasons(&class().on("2030-01-11")), ["expired", "expired"]);
    let teenager = House::new().faces(1).somebody(Category::Minor, Some("2008-08-01"), &[Role::Guardian]);
    let teenager = published(teenager.has(granted(1, 1)).shows(1, 1).reviewed());
    assert_eq!(reasons(&teenager.clone().on("2026-07-31")), [] as [&str; 0]);
    assert_eq!(reasons(&teenager.on("2026-08-01")), ["turned-18"]);
}

#[test]
fn the_house_changes_its_mind() {
    let one = House::new().faces(1).child(&[Role::Holder, Role::Holder]);
    let lenient = one.under(|policy| policy.other_channels.signatures = estompe::domain::Signatures::One);
    let lenient = lenient.under(|policy| policy.channels.clear());
    let house = published(lenient.has(granted(1, 1)).shows(1, 1).reviewed());
    assert_eq!(list(&house), []);
    let strict = house.under(|policy| *policy = estompe::domain::Policy::default());
    assert_eq!((reasons(&strict), action(&strict)), (vec!["policy-changed"], recover(&[1])));
    let override_ = published(House::new().faces(1).adult().overrides(1, 1).reviewed());
    assert_eq!(list(&override_), []);
    assert_eq!(reasons(&override_.under(|policy| policy.overrides = false)), ["policy-changed"]);
}

#[test]
fn the_photo_changes() {
    let other = Command::ChangeOriginal { photo: PHOTO, sha256: sha(99), size: Size::new(4000, 3000) };
    let changed = class().does(other);
    assert_eq!(action(&changed), Action::Remove, "until somebody looks at it");
    assert_eq!(reasons(&changed), ["changed-original", "decision-changed", "decision-changed"]);
    let held = class().notes(Remark { held_back: Some(true), ..Remark::default() });
    assert_eq!((reasons(&held), action(&held)), (vec!["excluded"], Action::Remove));
    let never = class().with(refusal(2, "2026-06-01"), |c| c.never_publish = true);
    assert_eq!(action(&never), Action::Remove);
    assert_eq!(reasons(&never), ["excluded"]);
}

#[test]
fn a_decision_changes() {
    let covered = class().decides(2, Decision::Cover, Some(2));
    assert_eq!((reasons(&covered), action(&covered)), (vec!["decision-changed"], Action::Remove));
    assert_eq!(action(&covered.reviewed()), recover(&[2, 3]), "once somebody has looked");
    let missed = class().faces(1).covers(4).reviewed();
    assert_eq!((reasons(&missed), action(&missed)), (vec!["decision-changed"], recover(&[3, 4])), "a face was missed");
    let candidate = Face { weak: true, ..face(9) };
    let detection = Detection::Thorough;
    let asked = class().does(Command::Detected { photo: PHOTO, detection, faces: vec![candidate] });
    assert_eq!(list(&asked), [], "a candidate is a question");
}

/// An answer that was found for one region is not taken for another that asks otherwise.
#[test]
fn regions_are_judged_each_by_itself() {
    let undecided = class().does(Command::Undecide(PHOTO, region(1)));
    assert_eq!(list(&undecided).remove(0).why, [DueReason::DecisionChanged(region(1))], "and not the one behind it");
    let twice = House::new().faces(2).adult().with(granted(1, 0), |c| c.until = Some(day("2026-12-31")));
    let by = |number| Decision::Show(Basis::Consent(consent(number)));
    let twice = twice.has(granted(1, 0)).decides(1, by(1), Some(1)).decides(2, by(2), Some(1)).reviewed();
    let twice = published(twice);
    assert_eq!(list(&twice), []);
    let why = list(&twice.on("2027-01-01")).remove(0).why;
    assert!(matches!(why[..], [DueReason::NotClear { region: Some(at), .. }] if at == region(1)), "{why:?}");
}

/// What was published shows somebody even when the region that said so is gone.
#[test]
fn a_region_that_is_gone_hides_nobody() {
    let gone = |house: House| house.does(Command::RemoveRegion(PHOTO, region(2))).reviewed();
    assert_eq!(list(&gone(class())), []);
    let withdrawn = gone(class()).withdraws(2, "2026-06-14");
    assert_eq!((reasons(&withdrawn), action(&withdrawn)), (vec!["withdrawn"], Action::Remove));
    let override_ = published(House::new().faces(2).adult().overrides(2, 1).reviewed());
    assert_eq!(
        (reasons(&gone(override_.clone())), action(&gone(override_))),
        (vec!["decision-changed"], Action::Remove)
    );
}

#[test]
fn a_file_is_covered_anew_and_leaves_the_list() {
    let house = class().withdraws(1, "2026-06-14");
    let stale = PublishedFile { covered: [region(3)].into(), ..file(&house, Some(500), 501) };
    let refused = house.refuses(&Command::Recover(FILE, Box::new(stale)));
    assert_eq!(refused, Refused::NotAsCleared(PHOTO));
    let wrong = file(&house, Some(499), 501);
    assert_eq!(house.refuses(&Command::Recover(FILE, Box::new(wrong))), Refused::WrongBeginning(PHOTO));
    let made = file(&house, Some(500), 501);
    let house = house.does(Command::Recover(FILE, Box::new(made)));
    let lost = house.refuses(&Command::FileBecame(FILE, FileState::Superseded));
    assert_eq!(lost, Refused::WrongStep(FILE), "the old file is still there");
    assert_eq!(list(&house.does(Command::FileBecame(FILE, FileState::Published { sha256: sha(501) }))), []);
}

#[test]
fn a_file_that_is_gone_is_gone() {
    let house = class().does(Command::FileBecame(FILE, FileState::Leaving { sha256: sha(500) }));
    let down = FileState::TakenDown { sha256: sha(500), on: day("2026-06-14") };
    let house = house.does(Command::FileBecame(FILE, down)).withdraws(1, "2026-06-14");
    assert_eq!(list(&house), []);
    let back = FileState::Published { sha256: sha(500) };
    assert_eq!(house.refuses(&Command::FileBecame(FILE, back)), Refused::WrongStep(FILE));
}

#[test]
fn a_publication_is_judged_as_it_is_recorded() {
    let house = House::new().faces(1).adult().has(granted(1, 0)).shows(1, 1).reviewed();
    let made = file(&house, None, 500);
    let publish = Command::Publish(Box::new(publication(EVENT, Channel::Web)), vec![(PHOTO, made)]);
    assert!(house.plans(&publish).is_ok());
    let withdrawn = house.clone().withdraws(1, "2026-06-14");
    assert_eq!(withdrawn.refuses(&publish), Refused::NotAsCleared(PHOTO), "the face is to be covered by now");
    let changed = house.faces(1);
    assert!(matches!(changed.refuses(&publish), Refused::NotCleared(PHOTO, _)));
}

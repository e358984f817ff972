//! One row per rule, in both directions.

use crate::house::{House, PHOTO, consent, day, face, granted, person, refusal, region, sha};
use estompe::domain::command::{Command, Remark};
use estompe::domain::gate::{NotClear, Rule, Why};
use estompe::domain::{
    Basis, Category, Channel, Decision, Detection, Face, Means, Pick, Prose, PxBox, RegionKind, Role, Size, Status,
    Uncleared,
};

/// The rules that block the photo for the web, each once.
fn blocks(house: &House) -> Vec<&'static str> {
    blocks_as(house, "photo-0001.jpg")
}

fn blocks_as(house: &House, name: &str) -> Vec<&'static str> {
    let outcome = house.judged_as(&Channel::Web, name).outcome;
    let mut ids: Vec<_> = outcome.err().unwrap_or_default().iter().map(|block| block.rule.id()).collect();
    ids.dedup();
    ids
}

fn warnings(house: &House) -> Vec<&'static str> {
    house.judged(&Channel::Web).warnings.iter().map(|warning| warning.rule.id()).collect()
}

const NONE: [&str; 0] = [];

/// An adult who agreed, shown.
fn shown() -> House {
    House::new().faces(1).adult().has(granted(1, 0)).shows(1, 1)
}

fn weak(house: House) -> House {
    let face = Face { area: PxBox::new(2000.0, 2000.0, 30.0, 40.0), score: 0.2, weak: true };
    house.does(Command::Detected { photo: PHOTO, detection: Detection::Thorough, faces: vec![face] })
}

fn blocking(house: House) -> House {
    house.under(|policy| policy.uncleared = Uncleared::Block)
}

#[test]
fn g1_an_undecided_region_blocks() {
    assert_eq!(blocks(&weak(House::new()).reviewed()), ["G1"]);
    assert_eq!(blocks(&weak(House::new()).covers(1).reviewed()), NONE);
    let reasons = House::new().faces(2).judged(&Channel::Web).outcome.unwrap_err();
    let undecided: Vec<_> = reasons.iter().filter(|block| block.why == Why::Undecided).map(|b| b.region).collect();
    assert_eq!(undecided, [Some(region(1)), Some(region(2))], "each is named");
}

#[test]
fn g2_what_is_not_clear_is_covered_or_blocks() {
    assert_eq!(warnings(&shown().reviewed()), NONE);
    let unasked = || House::new().faces(1).adult().shows(1, 1).reviewed();
    assert!(!unasked().is_shown(&Channel::Web));
    assert_eq!((blocks(&unasked()), warnings(&unasked())), (vec![], vec!["G2"]));
    assert_eq!((blocks(&blocking(unasked())), warnings(&blocking(unasked()))), (vec!["G2"], vec![]));
    assert_eq!(blocks(&blocking(shown().reviewed())), NONE);
    assert!(!shown().reviewed().is_shown(&Channel::Press), "another channel");
}

#[test]
fn g3_nobody_looked_since_the_last_change() {
    assert_eq!(blocks(&shown().ticks()), ["G3"]);
    assert_eq!(blocks(&shown().reviewed()), NONE);
    assert_eq!(blocks(&shown().reviewed().faces(1).covers(2)), ["G3"], "a region since");
    assert_eq!(blocks(&shown().reviewed().covers(1)), ["G3"], "a decision since");
    assert_eq!(blocks(&shown().reviewed().covers(1).shows(1, 1)), NONE, "taken back");
    let other = Command::ChangeOriginal { photo: PHOTO, sha256: sha(99), size: Size::new(4000, 3000) };
    assert_eq!(blocks(&shown().reviewed().does(other).ticks()), ["G3"], "another file");
    assert_eq!(blocks(&House::new().ticks()), ["G3"], "no face was found");
    assert_eq!(blocks(&House::new().reviewed()), NONE);
}

#[test]
fn g3_the_thorough_look_keeps_a_review_unless_it_finds_more() {
    let looked = |detection, faces| Command::Detected { photo: PHOTO, detection, faces };
    let quick = || House::unseen().does(looked(Detection::Quick, vec![face(1)])).reviewed();
    assert_eq!(blocks(&quick().does(looked(Detection::Thorough, vec![face(1)]))), NONE, "nothing new");
    assert_eq!(blocks(&quick().does(looked(Detection::Thorough, vec![]))), NONE, "less than before");
    assert_eq!(blocks(&quick().does(looked(Detection::Thorough, vec![face(1), face(2)]))), ["G3", "G1"], "one more");
}

#[test]
fn g3_the_detector_has_not_looked_yet() {
    let pending = House::unseen().reviewed();
    assert_eq!(blocks(&pending), ["G3"]);
    let quick = Command::Detected { photo: PHOTO, detection: Detection::Quick, faces: vec![] };
    let thorough = Command::Detected { photo: PHOTO, detection: Detection::Thorough, faces: vec![] };
    assert_eq!(blocks(&pending.clone().does(thorough.clone())), ["G3"], "reviewed before it looked");
    assert_eq!(blocks(&pending.does(thorough).reviewed()), NONE);
    let quick = House::unseen().does(quick).reviewed();
    let reasons = quick.judged(&Channel::Web).outcome.unwrap_err();
    assert_eq!(reasons.iter().map(|block| &block.why).collect::<Vec<_>>(), [&Why::DetectionQuick]);
}

#[test]
fn g4_who_refused_is_covered_and_who_must_never_appear_keeps_the_photo_in() {
    let refused = House::new().faces(1).adult().has(refusal(1, "2026-02-01")).shows(1, 1).reviewed();
    assert!(!refused.is_shown(&Channel::Web));
    assert_eq!(warnings(&refused), ["G4"]);
    let never = |decision| {
        let house = House::new().faces(1).adult().with(refusal(1, "2026-02-01"), |c| c.never_publish = true);
        house.decides(1, decision, Some(1)).reviewed()
    };
    assert_eq!(blocks(&never(Decision::Cover)), ["G4"]);
    assert_eq!(blocks(&never(Decision::Show(Basis::AnyConsent))), ["G4"]);
    assert_eq!(blocks(&never(Decision::NotIdentifiable { reason: None, confirmed: true })), ["G4"]);
    assert_eq!(blocks(&never(Decision::NotAFace)), NONE);
}

#[test]
fn g4_a_later_yes_does_not_lift_a_never() {
    let never = House::new().faces(1).adult().with(refusal(1, "2026-02-01"), |c| c.never_publish = true);
    let later = never.with(granted(1, 0), |c| c.received = Some(day("2026-03-01"))).shows(1, 1).reviewed();
    assert_eq!(blocks(&later), ["G4"]);
}

#[test]
fn g5_a_minor_is_called_unidentifiable_twice() {
    let said = |confirmed, who| {
        let decision = Decision::NotIdentifiable { reason: Prose::some("from behind"), confirmed };
        House::new().faces(1).adult().child(&[]).decides(1, decision, who).reviewed()
    };
    assert_eq!(blocks(&said(false, Some(2))), ["G5"]);
    assert_eq!(blocks(&said(false, None)), ["G5"], "who knows");
    assert_eq!(blocks(&said(false, Some(1))), NONE, "an adult");
    assert_eq!(blocks(&said(true, Some(2))), NONE);
    assert_eq!(blocks(&said(true, None)), NONE);
}

#[test]
fn g6_a_minors_word_of_mouth_is_nothing_for_the_public() {
    let child = House::new().faces(1).child(&[Role::Holder, Role::Holder]);
    let oral = child.with(granted(1, 2), |c| c.means = Some(Means::Oral)).shows(1, 1).reviewed();
    assert!(!oral.is_shown(&Channel::Web));
    assert_eq!(warnings(&oral), ["G6"]);
    assert!(oral.is_shown(&Channel::Internal));
    let adult = House::new().faces(1).adult().with(granted(1, 0), |c| c.means = Some(Means::Oral));
    assert!(adult.shows(1, 1).reviewed().is_shown(&Channel::Web));
}

#[test]
fn g7_what_ends_soon_is_said() {
    let until = |day_| House::new().faces(1).adult().with(granted(1, 0), |c| c.until = day_).shows(1, 1).reviewed();
    assert_eq!(warnings(&until(Some(day("2026-07-14")))), ["G7"], "30 days");
    assert_eq!(warnings(&until(Some(day("2026-07-15")))), NONE, "31 days");
    assert_eq!(warnings(&until(None)), ["G7"], "no end");
    assert_eq!(warnings(&shown().withdraws(1, "2026-06-20").reviewed()), ["G7"], "a withdrawal to come");
    let teenager = House::new().faces(1).somebody(Category::Minor, Some("2008-07-01"), &[Role::Guardian]);
    let teenager = teenager.has(granted(1, 1)).shows(1, 1).reviewed().judged(&Channel::Web);
    assert_eq!(teenager.warnings[0].why, Why::EndsOn(consent(1), day("2026-06-30")), "majority ends it");
    let two = House::new().faces(1).adult().with(granted(1, 0), |c| c.until = Some(day("2026-06-20")));
    assert_eq!(warnings(&two.has(granted(1, 0)).shows(1, 1).reviewed()), NONE, "another one lasts");
    let ended = until(Some(day("2026-06-13")));
    assert!(!ended.is_shown(&Channel::Web));
    let why = &ended.judged(&Channel::Web).warnings[0].why;
    assert_eq!(*why, Why::NotClear(NotClear::Ended(consent(1), day("2026-06-13"))));
}

#[test]
fn g8_the_checklist_is_ticked_or_blocks() {
    let looked = House::new().does(Command::Review(PHOTO));
    assert_eq!(blocks(&looked), ["G8"]);
    let all_but_one =
        looked.clone().ticks().notes(Remark { tick: vec![("plate".to_owned(), false)], ..Remark::default() });
    assert_eq!(all_but_one.judged(&Channel::Web).outcome.unwrap_err()[0].why, Why::NotTicked("plate".to_owned()));
    assert_eq!(blocks(&looked.clone().ticks()), NONE);
    let lenient = looked.under(|policy| policy.checklist_blocks = false);
    assert_eq!((blocks(&lenient), warnings(&lenient)), (vec![], vec!["G8"; 6]));
}

#[test]
fn g9_no_text_holds_a_name() {
    let captioned = |text| shown().reviewed().notes(Remark { caption: Some(Prose::new(text)), ..Remark::default() });
    assert_eq!(blocks(&captioned("Avec PRENOM1 NOM1 !")), ["G9"]);
    assert_eq!(blocks(&captioned("la famille nom1")), ["G9"]);
    assert_eq!(blocks(&captioned("la famille nom11")), NONE);
    let first = captioned("Prénom1 raconte");
    assert_eq!((blocks(&first), warnings(&first)), (vec![], vec!["G9"]), "a first name alone warns");
    let alt = shown().reviewed().notes(Remark { alt: Some(Prose::new("Nom1")), ..Remark::default() });
    assert_eq!(blocks(&alt), ["G9"]);
    assert_eq!(blocks_as(&shown().reviewed(), "prenom1-nom1.jpg"), ["G9"]);
    let note = shown().reviewed().notes(Remark { note: Some(Prose::new("Nom1")), ..Remark::default() });
    assert_eq!(blocks(&note), NONE, "a note does not leave");
}

#[test]
fn g13_where_the_detector_failed_a_person_looks() {
    let failed = Command::Detected { photo: PHOTO, detection: Detection::Failed, faces: vec![] };
    assert_eq!(blocks(&House::unseen().ticks().does(failed.clone())), ["G3", "G13"]);
    assert_eq!(blocks(&House::unseen().reviewed().does(failed.clone())), ["G3", "G13"], "reviewed before it failed");
    assert_eq!(blocks(&House::unseen().does(failed).reviewed()), NONE);
}

#[test]
fn g15_an_operators_word_is_for_adults() {
    let said = House::new().faces(1).adult().overrides(1, 1).reviewed();
    let cleared = said.judged(&Channel::Web).outcome.unwrap();
    assert_eq!((cleared.overridden(), cleared.relied().len()), (&[region(1)].into(), 0));
    let not_any_more = |house: House| {
        assert!(!house.is_shown(&Channel::Web));
        house.judged(&Channel::Web).warnings[0].rule
    };
    assert_eq!(not_any_more(said.clone().under(|policy| policy.overrides = false)), Rule::Override);
    assert_eq!(not_any_more(said.clone().has(refusal(1, "2026-02-01"))), Rule::Refused);
    let in_part =
        |c: &mut estompe::domain::Consent| (c.status, c.channels) = (Status::Partial, [Channel::Press].into());
    assert_eq!(not_any_more(said.clone().with(granted(1, 0), in_part)), Rule::NotClear, "only the press");
    assert_eq!(not_any_more(said.clone().has(granted(1, 0)).withdraws(1, "2026-06-14")), Rule::Refused);
    let become_minor = |house: House, category| {
        let identity = house.book.identity(person(1)).unwrap().clone();
        house.does(Command::EditPerson(person(1), category, vec![], identity))
    };
    assert_eq!(not_any_more(become_minor(said.clone(), Category::Minor)), Rule::Override);
    assert_eq!(not_any_more(become_minor(said, Category::Protected)), Rule::Override);
}

#[test]
fn g16_one_child_is_not_singled_out() {
    let class = |covered: u32| {
        let house = House::new().faces(4).child(&[Role::SoleHolder]).has(granted(1, 1));
        let house = (1..=covered).fold(house, House::covers);
        (covered + 1..=4).fold(house, |house, number| house.shows(number, 1)).reviewed()
    };
    assert_eq!(warnings(&class(1)), ["G16"]);
    assert_eq!(warnings(&class(0)), NONE);
    assert_eq!(warnings(&class(2)), NONE);
    assert_eq!(warnings(&class(4)), NONE);
    let adult = House::new().faces(2).child(&[Role::SoleHolder]).has(granted(1, 1)).adult().shows(1, 1);
    assert_eq!(warnings(&adult.decides(2, Decision::Cover, Some(2)).reviewed()), NONE, "a covered adult");
    let adults = House::new().faces(2).adult().has(granted(1, 0)).shows(1, 1).covers(2).reviewed();
    assert_eq!(warnings(&adults), NONE);
}

#[test]
fn what_is_held_back_or_set_aside_stays() {
    let held = shown().reviewed().notes(Remark { held_back: Some(true), ..Remark::default() });
    assert_eq!(blocks(&held), ["held"]);
    let rejected = |pick| shown().reviewed().notes(Remark { pick: Some(pick), ..Remark::default() });
    assert_eq!(blocks(&rejected(Pick::Rejected)), ["held"]);
    assert_eq!(blocks(&rejected(Pick::Picked)), NONE);
}

#[test]
fn another_identifier_is_covered_or_harmless() {
    let badge = || House::new().draws(RegionKind::Other);
    assert!(!badge().covers(1).reviewed().is_shown(&Channel::Web));
    let harmless = badge().decides(1, Decision::Show(Basis::Harmless), None).reviewed();
    assert_eq!(harmless.judged(&Channel::Web).outcome.unwrap().covered(), []);
    assert!(!badge().adult().shows(1, 1).reviewed().is_shown(&Channel::Web));
    assert!(badge().adult().has(granted(1, 0)).shows(1, 1).reviewed().is_shown(&Channel::Web));
}

#[test]
fn every_reason_is_given_at_once() {
    let house = weak(House::new().faces(1).adult().with(refusal(1, "2026-02-01"), |c| c.never_publish = true));
    let house = house.decides(1, Decision::Cover, Some(1)).notes(Remark {
        caption: Some(Prose::new("Nom1")),
        held_back: Some(true),
        ..Remark::default()
    });
    assert_eq!(blocks(&house), ["held", "G3", "G4", "G1", "G8", "G9"]);
}

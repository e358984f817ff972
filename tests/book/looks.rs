//! Looks of the detector, one after another, with people at work in between.

use crate::house::{House, PHOTO, face, place, region};
use estompe::domain::command::Command;
use estompe::domain::{Decided, Decision, Detection, Face, Origin, Region, RegionId, RegionKind, Shape};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// What happens to a photo.
#[derive(Clone, Debug)]
enum Step {
    Look(Detection, Vec<Face>),
    Decide(u32, Decision),
    Reshape(u32, f32),
    Draw(u32),
    Review,
}

fn a_face() -> impl Strategy<Value = Face> {
    (0_u32..6, -6.0_f32..6.0, 0.2_f32..1.0, any::<bool>()).prop_map(|(number, moved, score, weak)| Face {
        area: place(number).moved(moved, moved / 2.0),
        score,
        weak,
    })
}

fn a_step() -> impl Strategy<Value = Step> {
    let detection = prop_oneof![Just(Detection::Quick), Just(Detection::Thorough)];
    let decision = prop_oneof![Just(Decision::Cover), Just(Decision::NotAFace)];
    prop_oneof![
        4 => (detection, vec(a_face(), 0..5)).prop_map(|(detection, faces)| Step::Look(detection, faces)),
        2 => (1_u32..8, decision).prop_map(|(region, decision)| Step::Decide(region, decision)),
        1 => (1_u32..8, 1.0_f32..4.0).prop_map(|(region, by)| Step::Reshape(region, by)),
        1 => (0_u32..6).prop_map(Step::Draw),
        1 => Just(Step::Review),
    ]
}

fn command(step: Step, house: &House) -> Option<Command> {
    let there = |number| house.book.region(PHOTO, region(number)).map(|found| (region(number), found));
    Some(match step {
        Step::Look(detection, faces) => Command::Detected { photo: PHOTO, detection, faces },
        Step::Decide(number, decision) => {
            Command::Decide { photo: PHOTO, region: there(number)?.0, decision, person: None }
        }
        Step::Reshape(number, by) => {
            let (id, found) = there(number)?;
            Command::ReshapeRegion(PHOTO, id, Shape::Rect(found.shape.bounds().moved(by, 0.0)))
        }
        Step::Draw(number) => {
            Command::AddRegion { photo: PHOTO, shape: Shape::Ellipse(place(number)), kind: RegionKind::Face }
        }
        Step::Review => Command::Review(PHOTO),
    })
}

/// The regions of the photo with what was decided about them.
fn regions(house: &House) -> BTreeMap<RegionId, (Region, Option<Decided>)> {
    let decided = |id| house.book.decision(PHOTO, id).cloned();
    house.book.regions_of(PHOTO).map(|(id, found)| (id, (found.clone(), decided(id)))).collect()
}

fn is_touched((found, decided): &(Region, Option<Decided>)) -> bool {
    decided.is_some() || !matches!(found.origin, Origin::Detected { .. })
}

/// Whether a box is at a place where a region of a face is already.
fn is_at(face: &Face, found: &Region) -> bool {
    found.kind == RegionKind::Face && found.shape.bounds().iou(face.area) >= 0.4
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_look_never_touches_what_a_person_did_and_never_loses_a_face(steps in vec(a_step(), 0..14)) {
        let mut house = House::unseen();
        for step in steps {
            let look = match &step {
                Step::Look(detection, faces) => Some((*detection, faces.clone())),
                _ => None,
            };
            let Some(command) = command(step, &house) else { continue };
            let (before, was_reviewed) = (regions(&house), house.book.is_reviewed(PHOTO));
            let had = house.book.detection(PHOTO);
            house = house.does(command);
            let Some((detection, faces)) = look else { continue };
            let after = regions(&house);
            for (id, stood) in &before {
                let stands = after.get(id);
                prop_assert!(stands.is_some(), "{id} is gone");
                if is_touched(stood) {
                    prop_assert_eq!(stands, Some(stood), "{} was touched by a person", id);
                }
                prop_assert!(stood.0.is_weak() || !stands.unwrap().0.is_weak(), "{id} was sure and is not any more");
            }
            let new: Vec<_> = after.iter().filter(|(id, _)| !before.contains_key(id)).collect();
            prop_assert!(new.iter().all(|(_, (_, decided))| decided.is_none()), "what is new is undecided");
            if !(had == Detection::Thorough && detection == Detection::Quick) {
                let is_there = |face: &Face| after.values().any(|(found, _)| is_at(face, found));
                prop_assert!(faces.iter().all(is_there), "a face that was found has no region");
            }
            let is_as_seen = had != Detection::Pending && before == after;
            prop_assert_eq!(house.book.is_reviewed(PHOTO), was_reviewed && is_as_seen);
        }
    }
}

#[test]
fn a_doubtful_face_becomes_a_sure_one_and_not_the_reverse() {
    let weak = Face { weak: true, score: 0.1, ..face(1) };
    let look = |detection, faces| Command::Detected { photo: PHOTO, detection, faces };
    let is_weak = |house: &House| house.book.region(PHOTO, region(1)).unwrap().is_weak();
    let doubtful = House::unseen().does(look(Detection::Thorough, vec![weak]));
    assert!(is_weak(&doubtful));
    let sure = doubtful.does(look(Detection::Thorough, vec![face(1)]));
    assert!(!is_weak(&sure));
    assert!(!is_weak(&sure.does(look(Detection::Thorough, vec![weak]))));
}

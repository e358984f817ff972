//! Whatever happened in the register: nobody is seen without a consent that holds.

use super::naive::wrongly_seen;
use crate::dice::{DICE, Dice, lively};
use crate::house::{House, day};
use estompe::domain::command::{Command, Remark};
use estompe::domain::gate::{Asked, judge};
use estompe::domain::names::Names;
use estompe::domain::{Channel, Detection, PhotoId, Signatures, Uncleared};
use proptest::collection::vec;
use proptest::prelude::*;

/// What the gate let out of a house, over all photos, channels and days.
#[derive(Default)]
struct Seen {
    cleared: usize,
    shown: usize,
    overridden: usize,
    covered_by_rule: usize,
}

/// Commands by chance, those that are refused left out; then everything that hides the rest is settled.
fn by_chance(policy: u8, throws: &[Vec<u8>]) -> House {
    let mut house = lively().under(|rules| {
        rules.overrides = policy & 1 == 0;
        rules.uncleared = if policy & 2 == 0 { Uncleared::Cover } else { Uncleared::Block };
        if policy & 4 != 0 {
            rules.channels.values_mut().for_each(|rule| rule.signatures = Signatures::One);
        }
    });
    for throw in throws {
        let command = Dice(throw.iter()).command(&house);
        if house.plans(&command).is_ok() {
            house = house.does(command);
        }
    }
    settled(house)
}

fn settled(mut house: House) -> House {
    let photos: Vec<PhotoId> = house.book.photos().map(|(id, _)| id).collect();
    for photo in photos {
        let tick = house.policy.checklist.iter().map(|item| (item.id.clone(), true)).collect();
        let remark = Remark { tick, held_back: Some(false), ..Remark::default() };
        house = house.does(Command::Remark(photo, remark));
        if house.book.detection(photo) == Detection::Pending {
            house = house.does(Command::Detected { photo, detection: Detection::Thorough, faces: vec![] });
        }
        house = house.does(Command::Review(photo));
    }
    house
}

fn look(house: &House, seen: &mut Seen) -> Result<(), TestCaseError> {
    let names = Names::of(&house.book);
    for (photo, _) in house.book.photos() {
        for channel in [Channel::Web, Channel::Internal, Channel::Press] {
            for today in ["2026-02-28", "2026-06-14", "2026-06-15", "2027-01-01", "2027-01-02", "2031-01-01"].map(day) {
                let asked = Asked { photo, channel: &channel, day: today, output_name: "photo-1.jpg" };
                let Ok(cleared) = judge(&house.book, &house.policy, &names, &asked).outcome else { continue };
                let covered = cleared.covered_codes();
                let wrong = wrongly_seen(&house.book, &house.policy, photo, &covered, &channel, today);
                prop_assert_eq!(wrong, vec![], "{} for {} on {}", photo, &channel, today);
                seen.cleared += 1;
                seen.shown += cleared.shown().len();
                seen.overridden += cleared.overridden().len();
                seen.covered_by_rule += covered.len();
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_is_seen_without_a_consent_that_holds(
        policy in any::<u8>(),
        throws in vec(vec(any::<u8>(), DICE), 0..60),
    ) {
        look(&by_chance(policy, &throws), &mut Seen::default())?;
    }
}

/// A property over photos that never leave would always hold.
#[test]
fn the_property_sees_faces_that_leave() {
    let mut seen = Seen::default();
    let mut state = 1_u64;
    for policy in 0..60 {
        let mut throw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        let throws: Vec<Vec<u8>> = (0..40).map(|_| (0..DICE).map(|_| throw()).collect()).collect();
        look(&by_chance(policy, &throws), &mut seen).unwrap();
    }
    assert!(seen.cleared > 300, "{}", seen.cleared);
    assert!(seen.shown > 100, "{}", seen.shown);
    assert!(seen.overridden > 5, "{}", seen.overridden);
    assert!(seen.covered_by_rule > 100, "{}", seen.covered_by_rule);
}

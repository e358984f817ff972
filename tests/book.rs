//! The book under commands by chance: what is planned fits, can be taken back, and can be told again from the beginning.

use crate::dice::{DICE, Dice, lively};
use crate::house::House;
use estompe::domain::{Book, Edit, inverses};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::BTreeSet;

mod looks;
mod publishing;
mod refusals;

/// What commands by chance came to.
#[derive(Default)]
struct Story {
    told: Vec<Edit>,
    done: BTreeSet<&'static str>,
    refused: usize,
}

fn tell(house: &mut House, throws: &[Vec<u8>], story: &mut Story) -> Result<(), TestCaseError> {
    for throw in throws {
        let command = Dice(throw.iter()).command(house);
        let before = house.book.clone();
        let Ok(edits) = house.plans(&command) else {
            story.refused += 1;
            prop_assert!(house.book == before, "a refused {} changed something", command.id());
            continue;
        };
        prop_assert_eq!(house.book.apply_all(&edits), Ok(()), "{}", command.id());
        let mut undone = house.book.clone();
        prop_assert_eq!(undone.apply_all(&inverses(&edits)), Ok(()), "{} cannot be taken back", command.id());
        prop_assert!(undone == before, "{} taken back is not what was", command.id());
        if !edits.is_empty() {
            story.done.insert(command.id());
        }
        story.told.extend(edits);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn commands_fit_and_can_be_taken_back_and_told_again(throws in vec(vec(any::<u8>(), DICE), 0..60)) {
        let (mut house, mut story) = (lively(), Story::default());
        let mut again = house.book.clone();
        tell(&mut house, &throws, &mut story)?;
        prop_assert_eq!(again.apply_all(&story.told), Ok(()));
        prop_assert!(again == house.book, "told again it is another book");
        prop_assert_eq!(again.codes(), house.book.codes());
    }
}

/// From an empty book, everything that was ever done.
#[test]
fn a_book_is_its_edits() {
    let mut house = House { book: Book::default(), ..House::new() };
    let (mut story, mut state) = (Story::default(), 7_u64);
    let mut throw = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (state >> 56) as u8
    };
    let throws: Vec<Vec<u8>> = (0..6000).map(|_| (0..DICE).map(|_| throw()).collect()).collect();
    tell(&mut house, &throws, &mut story).unwrap();
    let mut again = Book::default();
    again.apply_all(&story.told).unwrap();
    assert!(again == house.book);
}

/// A property over commands that are all refused would always hold.
#[test]
fn every_kind_of_command_is_done_by_chance() {
    let (mut story, mut state) = (Story::default(), 3_u64);
    for _ in 0..150 {
        let mut throw = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            (state >> 56) as u8
        };
        let throws: Vec<Vec<u8>> = (0..60).map(|_| (0..DICE).map(|_| throw()).collect()).collect();
        tell(&mut lively().reviewed(), &throws, &mut story).unwrap();
    }
    let done: Vec<_> = story.done.iter().copied().collect();
    assert_eq!(done.len(), 26, "{done:?}");
    assert!(story.refused > 300, "{}", story.refused);
}

//! Which photos are shown, in which order.

use super::{Glance, PhotoFilter};
use crate::domain::gate::State;
use crate::jobs::reading_order;
use jiff::civil::DateTime;
use std::cmp::Ordering;
use std::ffi::OsStr;

/// In which order photos stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PhotoOrder {
    /// By number.
    #[default]
    Number,
    /// What there is most to do about comes first.
    State,
    /// By the name of the file, as a person reads it.
    Name,
    /// By the moment at which it was taken, as far as its file tells; the others stand last.
    Time,
}

impl PhotoOrder {
    /// Every order, as they are offered.
    pub const ALL: [Self; 4] = [Self::Number, Self::State, Self::Name, Self::Time];
}

/// What somebody wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Which.
    pub filter: PhotoFilter,
    /// A part of a file's name, or a photo's number; empty: no matter.
    pub search: String,
    /// In which order.
    pub order: PhotoOrder,
}

/// The places, among `glances`, of what is shown, in order. `taken` says when a photo was taken, by its place.
pub fn arrange(glances: &[Glance], wish: &Arrangement, taken: &dyn Fn(usize) -> Option<DateTime>) -> Vec<usize> {
    let searched = wish.search.trim().to_lowercase();
    let is_shown = |at: &usize| wish.filter.holds(&glances[*at]) && is_meant(&glances[*at], &searched);
    let mut shown: Vec<usize> = (0..glances.len()).filter(is_shown).collect();
    let compare = |a: &usize, b: &usize| match wish.order {
        PhotoOrder::Number => Ordering::Equal,
        PhotoOrder::State => rank(&glances[*a].state).cmp(&rank(&glances[*b].state)),
        PhotoOrder::Name => reading_order(OsStr::new(&glances[*a].name), OsStr::new(&glances[*b].name)),
        PhotoOrder::Time => later_or_unknown(taken(*a), taken(*b)),
    };
    shown.sort_by(|a, b| compare(a, b).then(glances[*a].number.cmp(&glances[*b].number)));
    shown
}

fn is_meant(glance: &Glance, searched: &str) -> bool {
    searched.is_empty() || glance.name.to_lowercase().contains(searched) || glance.number.to_string() == searched
}

fn later_or_unknown(a: Option<DateTime>, b: Option<DateTime>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => a.cmp(&b),
        (a, b) => a.is_none().cmp(&b.is_none()),
    }
}

const fn rank(state: &State) -> u8 {
    match state {
        State::ToReview => 0,
        State::ConsentsMissing { .. } => 1,
        State::Waiting => 2,
        State::Partial(_) => 3,
        State::PublishableCovered => 4,
        State::Publishable => 5,
        State::NobodyIdentifiable => 6,
        State::Excluded => 7,
    }
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;
    use proptest::prelude::*;

    fn shown(glances: &[Glance], wish: &Arrangement) -> Vec<u32> {
        let taken = |at: usize| (at != 1).then(|| jiff::civil::date(2026, 6, 1).at(0, 0, 10 - at as i8, 0));
        arrange(glances, wish, &taken).into_iter().map(|at| glances[at].number).collect()
    }

    fn three() -> [Glance; 3] {
        let named = |number, name: &str, state| Glance { name: name.to_owned(), state, ..example(number) };
        [
            named(1, "IMG_10.jpg", State::Publishable),
            named(2, "IMG_9.jpg", State::ToReview),
            named(3, "a.jpg", State::Excluded),
        ]
    }

    #[test]
    fn photos_stand_in_the_order_that_was_asked_for() {
        for (order, expected) in [
            (PhotoOrder::Number, [1, 2, 3]),
            (PhotoOrder::State, [2, 1, 3]),
            (PhotoOrder::Name, [3, 2, 1]),
            (PhotoOrder::Time, [3, 1, 2]),
        ] {
            assert_eq!(shown(&three(), &Arrangement { order, ..Arrangement::default() }), expected, "{order:?}");
        }
    }

    #[test]
    fn a_number_or_a_part_of_a_name_finds_a_photo() {
        for (search, expected) in [("img", vec![1, 2]), ("3", vec![3]), (" 9 ", vec![2]), ("nothing", vec![])] {
            let wish = Arrangement { search: search.to_owned(), ..Arrangement::default() };
            assert_eq!(shown(&three(), &wish), expected, "{search}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn without_a_filter_every_photo_is_always_there_once(count in 0_u32..40, order in 0_usize..4) {
            let glances: Vec<Glance> = (1..=count).map(example).collect();
            let wish = Arrangement { order: PhotoOrder::ALL[order], ..Arrangement::default() };
            let mut places = arrange(&glances, &wish, &|at| (at % 3 > 0).then_some(DateTime::ZERO));
            places.sort_unstable();
            prop_assert_eq!(places, (0..count as usize).collect::<Vec<_>>());
        }
    }
}

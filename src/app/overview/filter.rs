//! Which photos of an event are shown.

use super::Glance;
use crate::domain::gate::State;
use crate::domain::{Detection, Pick};

/// Which photos are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum PhotoFilter {
    /// All.
    #[default]
    All,
    /// Nobody looked at it as it is now.
    ToReview,
    /// A region is undecided.
    Undecided,
    /// The detector looked and there is no face: a question to a person, never an answer.
    NoFace,
    /// A person drew on it, or has to.
    ByHand,
    /// It does not leave as it stands.
    Blocked,
    /// Set aside.
    Rejected,
    /// Chosen.
    Picked,
    /// Not to be published for now.
    HeldBack,
}

impl PhotoFilter {
    /// Every filter, in the order in which they are offered.
    pub const ALL: [Self; 9] = [
        Self::All,
        Self::ToReview,
        Self::Undecided,
        Self::NoFace,
        Self::ByHand,
        Self::Blocked,
        Self::Picked,
        Self::Rejected,
        Self::HeldBack,
    ];

    /// Whether a photo is shown.
    pub fn holds(self, glance: &Glance) -> bool {
        match self {
            Self::All => true,
            Self::ToReview => !glance.reviewed,
            Self::Undecided => glance.undecided > 0,
            Self::NoFace => glance.faces == 0 && glance.detection != Detection::Pending,
            Self::ByHand => glance.by_hand,
            Self::Blocked => !leaves(&glance.state),
            Self::Rejected => glance.pick == Pick::Rejected,
            Self::Picked => glance.pick == Pick::Picked,
            Self::HeldBack => glance.held_back,
        }
    }
}

/// Whether a photo in this state leaves, covered or not.
pub(super) const fn leaves(state: &State) -> bool {
    matches!(state, State::Publishable | State::PublishableCovered | State::NobodyIdentifiable)
}

#[cfg(test)]
mod tests {
    use super::super::example;
    use super::*;

    #[test]
    fn each_filter_holds_what_it_is_named_after_and_nothing_ordinary() {
        let ordinary = example(1);
        let odd = |filter| match filter {
            PhotoFilter::All => ordinary.clone(),
            PhotoFilter::ToReview => Glance { reviewed: false, ..example(1) },
            PhotoFilter::Undecided => Glance { undecided: 2, ..example(1) },
            PhotoFilter::NoFace => Glance { faces: 0, ..example(1) },
            PhotoFilter::ByHand => Glance { by_hand: true, ..example(1) },
            PhotoFilter::Blocked => Glance { state: State::Waiting, ..example(1) },
            PhotoFilter::Rejected => Glance { pick: Pick::Rejected, ..example(1) },
            PhotoFilter::Picked => Glance { pick: Pick::Picked, ..example(1) },
            PhotoFilter::HeldBack => Glance { held_back: true, ..example(1) },
        };
        for filter in PhotoFilter::ALL {
            assert!(filter.holds(&odd(filter)), "{filter:?}");
            assert_eq!(filter.holds(&ordinary), filter == PhotoFilter::All, "{filter:?}");
        }
    }

    #[test]
    fn a_photo_that_was_not_looked_at_yet_is_not_said_to_have_no_face() {
        let pending = Glance { faces: 0, detection: Detection::Pending, ..example(1) };
        assert!(!PhotoFilter::NoFace.holds(&pending));
    }
}

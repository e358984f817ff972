//! In one word, where a photo stands for a channel.

use super::cleared::Settled;
use super::{Block, Case, NotClear, Verdict, Why};
use crate::domain::{Channel, Decision, EventId, PersonId, PhotoId, Status};
use std::collections::BTreeSet;

/// Where a photo stands for a channel on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// A person has something to look at or to answer.
    ToReview,
    /// Shown faces lack consents, and the house does not have them covered for it.
    ConsentsMissing {
        /// Of how many people; a face that nobody named counts as one.
        persons: usize,
        /// How many consents or signatures are to be asked for.
        consents: usize,
    },
    /// Everybody who lacks a consent was asked, and has not answered.
    Waiting,
    /// The faces it shows are clear for these other channels, not for this one.
    Partial(BTreeSet<Channel>),
    /// It may leave as it is.
    Publishable,
    /// It may leave with the covers it needs.
    PublishableCovered,
    /// It is held back or set aside, or somebody on it is never to be published.
    Excluded,
    /// It may leave as it is, and nobody on it can be recognised.
    NobodyIdentifiable,
}

impl State {
    /// The stable identifier.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::ToReview => "to-review",
            Self::ConsentsMissing { .. } => "consents-missing",
            Self::Waiting => "waiting",
            Self::Partial(_) => "partial",
            Self::Publishable => "publishable",
            Self::PublishableCovered => "publishable-covered",
            Self::Excluded => "excluded",
            Self::NobodyIdentifiable => "nobody-identifiable",
        }
    }

    pub(super) fn of_cleared(settled: &Settled) -> Self {
        if !settled.covered.is_empty() {
            Self::PublishableCovered
        } else if settled.shown.is_empty() {
            Self::NobodyIdentifiable
        } else {
            Self::Publishable
        }
    }

    /// What keeps the photo in for good comes before what a person can settle, and that before what others have to answer.
    pub(super) fn of_blocked(case: Case<'_>, photo: PhotoId, event: EventId, blocks: &[Block]) -> Self {
        let keeps_in = |why: &Why| {
            matches!(why, Why::NoSuchPhoto | Why::HeldBack | Why::Rejected | Why::NeverPublish(_))
                || matches!(why, Why::NotClear(NotClear::NeverPublish(_)))
        };
        if blocks.iter().any(|block| keeps_in(&block.why)) {
            return Self::Excluded;
        }
        if blocks.iter().any(|block| !matches!(block.why, Why::NotClear(_))) {
            return Self::ToReview;
        }
        case.lacking(photo, event, blocks)
    }
}

impl Case<'_> {
    fn lacking(self, photo: PhotoId, event: EventId, blocks: &[Block]) -> State {
        let elsewhere = self.clear_elsewhere(photo, event);
        if !elsewhere.is_empty() {
            return State::Partial(elsewhere);
        }
        let people: BTreeSet<PersonId> = blocks.iter().filter_map(|block| block.person).collect();
        let unnamed = blocks.iter().filter(|block| block.person.is_none()).count();
        if unnamed == 0 && people.iter().all(|person| self.is_waiting(*person)) {
            return State::Waiting;
        }
        let consents: usize = people.iter().map(|person| self.signatures_missing(*person)).sum();
        State::ConsentsMissing { persons: people.len() + unnamed, consents: consents + unnamed }
    }

    fn is_waiting(self, person: PersonId) -> bool {
        self.book.consents_of(person).any(|(_, consent)| consent.status == Status::Waiting)
    }

    /// The channels, of the event and of those that always exist, in which everything that is shown is clear.
    fn clear_elsewhere(self, photo: PhotoId, event: EventId) -> BTreeSet<Channel> {
        let foreseen = self.book.event(event).map_or(&[][..], |event| &event.channels).iter().cloned();
        let others = foreseen.chain(Channel::BUILT_IN).filter(|channel| channel != self.channel);
        others.filter(|channel| Case { channel, ..self }.is_all_clear(photo)).collect()
    }

    fn is_all_clear(self, photo: PhotoId) -> bool {
        self.book.regions_of(photo).all(|(id, region)| {
            let decided = self.book.decision(photo, id);
            let is_shown = decided.is_some_and(|decided| matches!(decided.decision, Decision::Show(_)));
            !is_shown || !matches!(self.verdict(region, decided), Verdict::Uncleared(_))
        })
    }
}

//! How many photos each event has, and how many nobody has looked at. Counted a little at a time.

use crate::domain::{EventId, PhotoId};
use crate::ui::shown::Shown;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const BUDGET: Duration = Duration::from_millis(2);

/// Photos of one event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) photos: usize,
    pub(super) to_review: usize,
}

/// Photos of all events, as they were counted last.
#[derive(Debug, Default)]
pub(super) struct Tally {
    revision: Option<u64>,
    last: Option<PhotoId>,
    ended: bool,
    counting: BTreeMap<EventId, Count>,
    counted: BTreeMap<EventId, Count>,
}

impl Tally {
    pub(super) fn of(&self, event: EventId) -> Count {
        self.counted.get(&event).copied().unwrap_or_default()
    }

    pub(super) fn is_whole(&self) -> bool {
        self.ended
    }

    pub(super) fn go_on(&mut self, shown: &Shown<'_>) {
        if self.revision != Some(shown.revision) {
            *self =
                Self { revision: Some(shown.revision), counted: std::mem::take(&mut self.counted), ..Self::default() };
        }
        if self.ended {
            return;
        }
        let begun = Instant::now();
        for (photo, facts) in shown.book.photos_from(self.last.map_or(PhotoId::FIRST, PhotoId::next)) {
            let count = self.counting.entry(facts.event).or_default();
            count.photos += 1;
            count.to_review += usize::from(!shown.book.is_reviewed(photo));
            self.last = Some(photo);
            if begun.elapsed() > BUDGET {
                return;
            }
        }
        self.ended = true;
        self.counted = std::mem::take(&mut self.counting);
    }
}

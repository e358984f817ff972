//! What there is to say of each photo of the open event. Two thousand photos may take longer than a frame: it is done a little at a
//! time, and what was said before stands until then.

use crate::app::judged_channels;
use crate::app::overview::{Glance, glance};
use crate::domain::{EventId, PhotoId};
use crate::ui::shown::Shown;
use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// So much of a frame goes into it.
const BUDGET: Duration = Duration::from_millis(2);

/// What is known of the photos of an event.
#[derive(Debug, Default)]
pub(super) struct Sight {
    of: Option<EventId>,
    /// Of what the gate said: it follows every change of the book.
    judged: Option<u64>,
    /// From here on, all are to be looked at.
    next: usize,
    /// Before that, these.
    changed: VecDeque<usize>,
    glances: Vec<Glance>,
    /// How often anything here changed.
    version: u64,
}

impl Sight {
    pub(super) fn glances(&self) -> &[Glance] {
        &self.glances
    }

    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// Whether every photo was looked at as it is now.
    pub(super) fn is_whole(&self) -> bool {
        self.next >= self.glances.len() && self.changed.is_empty()
    }

    /// Looks at a few more photos.
    pub(super) fn go_on(&mut self, shown: &Shown<'_>) {
        self.begin(shown);
        let Some((_, event)) = shown.open_event() else { return };
        let channels = judged_channels(event);
        let begun = Instant::now();
        while let Some(place) = self.next_place() {
            let Some(old) = self.glances.get_mut(place) else { continue };
            // The gate is asked behind the window. Until it answers, what it said before stands.
            let answer = channels.first().and_then(|channel| shown.judged.of(old.photo, channel));
            let state = answer.map_or_else(|| old.state.clone(), |answer| answer.state.clone());
            if let Some(new) = glance(shown.book, old.photo, state)
                && *old != new
            {
                *old = new;
                self.version += 1;
            }
            if begun.elapsed() > BUDGET {
                break;
            }
        }
    }

    fn next_place(&mut self) -> Option<usize> {
        self.changed.pop_front().or_else(|| {
            let next = self.next;
            self.next = (next + 1).min(self.glances.len());
            (next < self.glances.len()).then_some(next)
        })
    }

    /// The photos that there are by now; what was known of them stays.
    fn begin(&mut self, shown: &Shown<'_>) {
        let judged = Some(shown.judged.version());
        if (self.of, self.judged) == (shown.event, judged) {
            return;
        }
        let same_event = self.of == shown.event;
        let changed = self.judged.filter(|_| same_event).and_then(|version| shown.judged.changed_since(version));
        let photos = shown.photos();
        let listed = self.glances.iter().map(|glance| glance.photo);
        if !same_event || !listed.eq(photos.iter().copied()) {
            // Places are other ones now: those that still waited are looked at with all.
            let waited = !self.is_whole();
            self.list(shown, &photos);
            self.changed.clear();
            self.next = if waited || changed.is_none() { 0 } else { self.glances.len() };
        }
        match changed {
            Some(changed) => {
                let place = |photo| self.glances.binary_search_by_key(&photo, |glance| glance.photo).ok();
                self.changed.extend(changed.into_iter().filter_map(place));
            }
            None => self.next = 0,
        }
        (self.of, self.judged) = (shown.event, judged);
    }

    fn list(&mut self, shown: &Shown<'_>, photos: &[PhotoId]) {
        let mut before = std::mem::take(&mut self.glances).into_iter().peekable();
        for photo in photos {
            while before.peek().is_some_and(|known| known.photo < *photo) {
                before.next();
            }
            let known = before.next_if(|known| known.photo == *photo);
            self.glances.extend(known.or_else(|| Glance::unjudged(shown.book, *photo)));
        }
        self.version += 1;
    }
}

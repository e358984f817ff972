//! What there is to say of each photo of the open event. Two thousand photos may take longer than a frame: it is done a little at a
//! time, and what was said before stands until then.

use crate::app::judged_channels;
use crate::app::overview::{Glance, glance};
use crate::domain::{EventId, PhotoId};
use crate::ui::shown::Shown;
use std::time::{Duration, Instant};

/// So much of a frame goes into it.
const BUDGET: Duration = Duration::from_millis(2);

/// What is known of the photos of an event.
#[derive(Debug, Default)]
pub(super) struct Sight {
    of: Option<EventId>,
    /// Of the book, and of what the gate said.
    revision: Option<(u64, u64)>,
    next: usize,
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
        self.next >= self.glances.len()
    }

    /// Looks at a few more photos.
    pub(super) fn go_on(&mut self, shown: &Shown<'_>) {
        self.begin(shown);
        let Some((_, event)) = shown.open_event() else { return };
        let channels = judged_channels(event);
        let begun = Instant::now();
        while let Some(old) = self.glances.get_mut(self.next) {
            self.next += 1;
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

    /// The photos that there are by now; what was known of them stays.
    fn begin(&mut self, shown: &Shown<'_>) {
        let revision = Some((shown.revision, shown.judged.version()));
        if (self.of, self.revision) == (shown.event, revision) {
            return;
        }
        let photos = shown.photos();
        let listed = self.glances.iter().map(|glance| glance.photo);
        if self.of != shown.event || !listed.eq(photos.iter().copied()) {
            self.list(shown, &photos);
        }
        (self.of, self.revision, self.next) = (shown.event, revision, 0);
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

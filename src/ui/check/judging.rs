//! Has the gate asked behind the window, and remembers what it said.

use super::super::behind::Behind;
use crate::app::{Answers, Judged, answers, judged_channels};
use crate::domain::names::Names;
use crate::domain::{Book, Date, Edit, EventId, PhotoId, Policy};
use std::collections::BTreeSet;
use std::sync::Arc;

/// So few photos are asked about at once, in the frame in which they changed: a decision shows what it does without a wait.
const AT_ONCE: usize = 2;

/// Has the gate asked, and remembers what it said.
pub(crate) struct Judging {
    judged: Judged,
    behind: Behind<Answers>,
    /// What was changed while the gate is asked; `None`: all of it.
    changed: Option<BTreeSet<PhotoId>>,
    /// For what nothing was missing: the event, by the version of what is remembered.
    complete: Option<(EventId, u64)>,
}

/// What the gate is asked with.
pub(crate) struct Bench<'a> {
    /// The book, as it is now.
    pub book: &'a Arc<Book>,
    /// What the house has decided.
    pub policy: &'a Policy,
    /// The names that must not leave.
    pub names: &'a Names,
    /// The day.
    pub day: Date,
    /// The open event.
    pub event: Option<EventId>,
}

impl Judging {
    /// Nothing was asked yet.
    pub(crate) fn new(waker: &Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { judged: Judged::default(), behind: Behind::new(waker), changed: Some(BTreeSet::new()), complete: None }
    }

    /// What is known.
    pub(crate) fn judged(&self) -> &Judged {
        &self.judged
    }

    /// Whether nothing is being asked.
    pub(crate) fn is_idle(&self) -> bool {
        self.behind.is_idle()
    }

    /// Once a frame: forgets what changed, takes in what was answered, and has asked what is missing.
    pub(crate) fn follow(&mut self, bench: &Bench<'_>, edits: &[Edit]) {
        self.judged.on(bench.day);
        let forgotten = self.judged.forget(edits);
        match (&mut self.changed, &forgotten) {
            (Some(changed), Some(forgotten)) => changed.extend(forgotten),
            _ => self.changed = None,
        }
        if let Some(answers) = self.behind.take()
            && let Some(changed) = &self.changed
        {
            self.judged.remember(answers, changed);
        }
        let Some(event) = bench.event else { return };
        if let Some(few) = forgotten.filter(|photos| photos.len() <= AT_ONCE) {
            self.ask_at_once(bench, event, &few);
        }
        if self.behind.is_idle() && self.complete != Some((event, self.judged.version())) {
            self.ask(bench, event);
        }
    }

    fn ask_at_once(&mut self, bench: &Bench<'_>, event: EventId, few: &BTreeSet<PhotoId>) {
        let Some(channels) = bench.book.event(event).map(judged_channels) else { return };
        let is_here = |photo: &PhotoId| bench.book.photo(*photo).is_some_and(|facts| facts.event == event);
        let wanted: Vec<_> = few.iter().copied().filter(is_here).map(|photo| (photo, channels.clone())).collect();
        if !wanted.is_empty() {
            let answers = answers(bench.book, bench.policy, bench.names, bench.day, event, &wanted);
            self.judged.remember(answers, &BTreeSet::new());
        }
    }

    fn ask(&mut self, bench: &Bench<'_>, event: EventId) {
        let channels = bench.book.event(event).map(judged_channels).unwrap_or_default();
        let wanted = self.judged.missing(bench.book, event, &channels);
        self.changed = Some(BTreeSet::new());
        if wanted.is_empty() {
            self.complete = Some((event, self.judged.version()));
            return;
        }
        let (book, policy, names, day) = (Arc::clone(bench.book), bench.policy.clone(), bench.names.clone(), bench.day);
        self.behind.begin(move || answers(&book, &policy, &names, day, event, &wanted));
    }
}

//! Where everybody stands. Asking the gate about a thousand people takes longer than a frame: it is done a little at a time.

use crate::app::roll::{Entry, Standing, entry};
use crate::domain::PersonId;
use crate::ui::shown::Shown;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const BUDGET: Duration = Duration::from_millis(2);

/// Where everybody stands, as it was found last.
#[derive(Debug, Default)]
pub(super) struct Roll {
    revision: Option<u64>,
    next: usize,
    entries: Vec<Entry>,
    version: u64,
}

impl Roll {
    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn version(&self) -> u64 {
        self.version
    }

    pub(super) fn is_whole(&self) -> bool {
        self.next >= self.entries.len()
    }

    pub(super) fn go_on(&mut self, shown: &Shown<'_>) {
        if self.revision != Some(shown.revision) {
            self.begin(shown);
        }
        let begun = Instant::now();
        while let Some(old) = self.entries.get_mut(self.next) {
            self.next += 1;
            let new = entry(shown.book, shown.policy, old.person, shown.today);
            if *old != new {
                *old = new;
                self.version += 1;
            }
            if begun.elapsed() > BUDGET {
                break;
            }
        }
    }

    fn begin(&mut self, shown: &Shown<'_>) {
        self.revision = Some(shown.revision);
        self.next = 0;
        let people: Vec<PersonId> = shown.book.people().map(|(person, _)| person).collect();
        if !self.entries.iter().map(|entry| entry.person).eq(people.iter().copied()) {
            let known = std::mem::take(&mut self.entries);
            let find = |person: PersonId| known.binary_search_by_key(&person, |entry| entry.person).ok();
            let unknown = |person| Entry {
                person,
                standing: Standing::NotAsked,
                clear_in: BTreeSet::new(),
                waits: false,
                lacks_signature: false,
            };
            self.entries = people
                .into_iter()
                .map(|person| find(person).map_or_else(|| unknown(person), |at| known[at].clone()))
                .collect();
        }
        // A name may have changed.
        self.version += 1;
    }
}

//! How far a job is: the latest value only, so that a slow watcher never holds the work up.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};

/// What a job is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looking for files.
    Listing,
    /// Reading what files give away.
    Inspecting,
    /// Looking for faces.
    Detecting,
    /// Covering, writing and proving.
    Scrubbing,
    /// Reading finished files.
    Verifying,
}

impl Stage {
    const ALL: [Self; 5] = [Self::Listing, Self::Inspecting, Self::Detecting, Self::Scrubbing, Self::Verifying];
}

/// One reading of a [`Progress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// What is being done.
    pub stage: Stage,
    /// Files finished, whatever their outcome.
    pub done: usize,
    /// Files in all; 0 while they are still being listed.
    pub total: usize,
}

/// Written by workers, read by whoever shows it.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    stage: AtomicU8,
    done: AtomicUsize,
    total: AtomicUsize,
}

impl Progress {
    /// Starts a stage of `total` files.
    pub(crate) fn start(&self, stage: Stage, total: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
        self.0.stage.store(stage as u8, Ordering::Relaxed);
    }

    /// One more file is finished.
    pub(crate) fn one_done(&self) {
        self.0.done.fetch_add(1, Ordering::Relaxed);
    }

    /// The latest values. They may be from two neighbouring moments: they are for showing.
    pub fn tally(&self) -> Tally {
        let stage = self.0.stage.load(Ordering::Relaxed);
        Tally {
            stage: Stage::ALL.get(usize::from(stage)).copied().unwrap_or(Stage::Listing),
            done: self.0.done.load(Ordering::Relaxed),
            total: self.0.total.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_is_read_back_as_it_was_written() {
        let progress = Progress::default();
        for stage in Stage::ALL {
            progress.start(stage, 7);
            progress.one_done();
            assert_eq!(progress.tally(), Tally { stage, done: 1, total: 7 });
        }
    }
}

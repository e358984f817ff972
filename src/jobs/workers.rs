//! Our own thread pool, and the edge at which a panic becomes an outcome.

use super::{Cancel, Permits, Progress, Stage, Unopened};
use rayon::prelude::*;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Memory for pictures in flight: enough for three 24-megapixel photos in which faces are looked for, and for an ordinary
/// laptop beside a browser.
const PICTURE_BYTES: u64 = 1536 << 20;

/// The pool that every job runs on, with its stop flag, its progress and its memory.
#[derive(Debug)]
pub struct Workers {
    pool: rayon::ThreadPool,
    permits: Permits,
    cancel: Cancel,
    progress: Progress,
}

/// A fault of ours that ended the work on one file: the panic's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panicked(pub String);

impl Workers {
    /// A pool of `threads`, or of as many as there are cores.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn new(
        threads: Option<NonZeroUsize>,
        cancel: Cancel,
        progress: Progress,
    ) -> Result<Self, rayon::ThreadPoolBuildError> {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads.map_or(0, NonZeroUsize::get))
            .thread_name(|index| format!("worker {index}"))
            .build()?;
        Ok(Self { pool, permits: Permits::new(PICTURE_BYTES), cancel, progress })
    }

    /// Threads in the pool.
    pub fn threads(&self) -> usize {
        self.pool.current_num_threads()
    }

    /// The stop flag.
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Ends the work on a file when somebody asked to stop.
    ///
    /// # Errors
    /// [`Unopened::Cancelled`].
    pub(crate) fn stop_if_asked(&self) -> Result<(), Unopened> {
        if self.cancel.is_asked() { Err(Unopened::Cancelled) } else { Ok(()) }
    }

    /// The memory for pictures in flight.
    pub(super) fn permits(&self) -> &Permits {
        &self.permits
    }

    /// Announces the search for files, whose number is not known yet.
    pub(crate) fn announce_listing(&self) {
        self.progress.start(Stage::Listing, 0);
    }

    /// Does `work` for every item, several at once; the outcomes come back in the order of the items. A panic ends the work
    /// on its own item only.
    pub(crate) fn for_each<T, R>(
        &self,
        stage: Stage,
        items: &[T],
        work: impl Fn(&T) -> R + Sync,
    ) -> Vec<Result<R, Panicked>>
    where
        T: Sync,
        R: Send,
    {
        self.progress.start(stage, items.len());
        let one = |item: &T| {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(item))).map_err(|panic| Panicked(words_of(&*panic)));
            self.progress.one_done();
            outcome
        };
        // One item at a time from the front: files start in reading order, and a cancelled batch is a finished beginning.
        self.pool.install(|| items.par_iter().with_max_len(1).map(one).collect())
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let literal = panic.downcast_ref::<&str>().map(ToString::to_string);
    literal.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_one_item_and_the_order_is_kept() {
        let workers = Workers::new(NonZeroUsize::new(3), Cancel::default(), Progress::default()).unwrap();
        let outcomes = workers.for_each(Stage::Inspecting, &[0, 1, 2, 3, 4, 5], |&n| {
            assert!(n != 2, "two");
            n * 10
        });
        assert_eq!(outcomes[2], Err(Panicked("two".to_owned())));
        let rest: Vec<i32> = outcomes.into_iter().flatten().collect();
        assert_eq!(rest, [0, 10, 30, 40, 50]);
        assert_eq!(workers.progress.tally().done, 6);
    }
}

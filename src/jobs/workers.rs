//! Our own thread pool, and the edge at which a panic becomes an outcome.

use super::{Behind, Cancel, Courtesy, Permits, Progress, Stage, SystemError, Unopened, step_back};
use crate::imaging::caught;
use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::sync_channel;

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
    courtesy: Courtesy,
}

/// A fault of ours that ended the work on one file: the panic's own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panicked(pub String);

impl Workers {
    /// A pool of `threads`, or of as many as there are cores.
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn new(threads: Option<NonZeroUsize>, cancel: Cancel, progress: Progress) -> Result<Self, SystemError> {
        Self::started(builder(threads), cancel, progress)
    }

    /// The same, behind what somebody looks at meanwhile: [`step_back`].
    ///
    /// # Errors
    /// When the system gives no threads.
    pub fn behind(threads: Option<NonZeroUsize>, cancel: Cancel, progress: Progress) -> Result<Self, SystemError> {
        Self::started(builder(threads).start_handler(|_| step_back(Behind::Everything)), cancel, progress)
    }

    fn started(builder: rayon::ThreadPoolBuilder, cancel: Cancel, progress: Progress) -> Result<Self, SystemError> {
        let pool = builder.build().map_err(std::io::Error::other)?;
        Ok(Self { pool, permits: Permits::new(PICTURE_BYTES), cancel, progress, courtesy: Courtesy::default() })
    }

    /// The same, which begin nothing while there is short work.
    #[must_use]
    pub fn letting_go_first(self, courtesy: Courtesy) -> Self {
        Self { courtesy, ..self }
    }

    /// The same with so many bytes for pictures in flight, for a program that holds pictures of its own beside them.
    #[must_use]
    pub fn within(self, bytes: u64) -> Self {
        Self { permits: Permits::new(bytes), ..self }
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
        let next = AtomicUsize::new(0);
        // Each thread takes one item after the other from the front, in a loop of its own: photos start in reading order, a
        // cancelled batch is a finished beginning, and there is nothing to steal. A parallel iterator would let a thread that
        // waits for another pool (the detector's) begin a second photo meanwhile, holding the memory of both.
        let turns = self.pool.broadcast(|_| {
            let mut done = Vec::new();
            while let Some((index, item)) = take(items, &next) {
                self.courtesy.let_go_first();
                let outcome = caught(|| work(item));
                self.progress.one_done();
                done.push((index, outcome.map_err(Panicked)));
            }
            done
        });
        let mut outcomes: Vec<_> = turns.into_iter().flatten().collect();
        outcomes.sort_unstable_by_key(|(index, _)| *index);
        outcomes.into_iter().map(|(_, outcome)| outcome).collect()
    }

    /// Does `work` for every item, several at once, and hands each outcome with the item's place to `told` on the calling
    /// thread, in the order in which they are done. When `told` breaks off, nothing more is begun, and what is done
    /// meanwhile is dropped. Few outcomes wait: workers stand still while `told` is slow.
    pub(crate) fn for_each_telling<T, R, E>(
        &self,
        stage: Stage,
        items: &[T],
        work: impl Fn(&T) -> R + Sync,
        mut told: impl FnMut(usize, Result<R, Panicked>) -> ControlFlow<E>,
    ) -> ControlFlow<E>
    where
        T: Sync,
        R: Send,
    {
        self.progress.start(stage, items.len());
        let next = AtomicUsize::new(0);
        let (done, outcomes) = sync_channel(self.threads());
        std::thread::scope(|scope| {
            // The pool is waited for on a thread of its own, so that this one can take what comes.
            let (pool, progress, courtesy, next, work) = (&self.pool, &self.progress, &self.courtesy, &next, &work);
            scope.spawn(move || {
                pool.broadcast(|_| {
                    while let Some((index, item)) = take(items, next) {
                        courtesy.let_go_first();
                        let outcome = caught(|| work(item)).map_err(Panicked);
                        progress.one_done();
                        if done.send((index, outcome)).is_err() {
                            break; // nobody listens any more
                        }
                    }
                });
                drop(done);
            });
            // The receiver goes with this loop, also when it is broken off, and that is what stops the workers.
            outcomes.into_iter().try_for_each(|(index, outcome)| told(index, outcome))
        })
    }
}

fn builder(threads: Option<NonZeroUsize>) -> rayon::ThreadPoolBuilder {
    let threads = threads.map_or(0, NonZeroUsize::get);
    rayon::ThreadPoolBuilder::new().num_threads(threads).thread_name(|index| format!("worker {index}"))
}

fn take<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    items.get(index).map(|item| (index, item))
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

    #[test]
    fn outcomes_are_told_as_they_are_done_and_a_break_ends_the_work() {
        let workers = Workers::new(NonZeroUsize::new(2), Cancel::default(), Progress::default()).unwrap();
        let items: Vec<usize> = (0..100).collect();
        let mut seen = std::collections::BTreeSet::new();
        let whole = workers.for_each_telling(
            Stage::Detecting,
            &items,
            |&n| n * 2,
            |index, outcome| {
                assert!(seen.insert(index) && outcome == Ok(index * 2));
                ControlFlow::<()>::Continue(())
            },
        );
        assert_eq!((whole, seen.len()), (ControlFlow::Continue(()), 100));

        let begun = AtomicUsize::new(0);
        let work = |_: &usize| begun.fetch_add(1, Ordering::SeqCst);
        let broken = workers.for_each_telling(Stage::Detecting, &items, work, |_, _| ControlFlow::Break("enough"));
        assert_eq!(broken, ControlFlow::Break("enough"));
        assert!(begun.load(Ordering::SeqCst) < 20, "{begun:?} were begun after the break");
    }

    #[test]
    fn a_panic_is_told_like_any_outcome() {
        let workers = Workers::new(NonZeroUsize::new(2), Cancel::default(), Progress::default()).unwrap();
        let mut panics = 0;
        let told = workers.for_each_telling(
            Stage::Detecting,
            &[1, 2, 3],
            |&n| assert!(n != 2, "two"),
            |_, outcome| {
                panics += usize::from(outcome == Err(Panicked("two".to_owned())));
                ControlFlow::<()>::Continue(())
            },
        );
        assert_eq!((told, panics), (ControlFlow::Continue(()), 1));
    }

    /// A thread that waits for the detector's pool must not begin another photo: it would wait for memory that it holds itself.
    #[test]
    fn a_thread_that_waits_for_another_pool_begins_nothing_else() {
        let other = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
        let workers = Workers::new(NonZeroUsize::new(1), Cancel::default(), Progress::default()).unwrap();
        let (busy, most) = (AtomicUsize::new(0), AtomicUsize::new(0));
        workers.for_each(Stage::Detecting, &[(); 8], |()| {
            most.fetch_max(busy.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
            other.install(|| std::thread::sleep(std::time::Duration::from_millis(2)));
            busy.fetch_sub(1, Ordering::SeqCst);
        });
        assert_eq!(most.load(Ordering::SeqCst), 1);
    }
}

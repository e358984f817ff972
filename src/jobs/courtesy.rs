//! Long work lets short work go first: somebody waits for the small pictures of a screen, and nobody for the next of two thousand
//! photos.

use thread_priority::{ThreadPriority, ThreadPriorityValue, set_current_thread_priority};

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

/// So long one item of long work waits for short work, and no longer: whoever scrolls on and on does not stop it for good, and
/// whoever scrolls through an event once is not held up by it.
const LONGEST: Duration = Duration::from_secs(3);

/// Behind what a thread stands where there are too few cores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    /// Behind the window, which must not stop: small pictures, which somebody waits for.
    Window,
    /// Behind these too, and behind the other programs of whoever works here: what nobody waits for at every moment.
    Everything,
}

/// From now on this thread lets others go first.
pub fn step_back(behind: Behind) {
    // Of 99, where 50 is usual. Linux: 3 and 9 steps nicer. Windows: normal and below it.
    let share = match behind {
        Behind::Window => 41_u8,
        Behind::Everything => 25,
    };
    if let Ok(share) = ThreadPriorityValue::try_from(share) {
        // Where the system refuses, it works as before.
        let _refused = set_current_thread_priority(ThreadPriority::Crossplatform(share));
    }
}

/// How much short work there is just now, for long work to wait for. Clones count together.
#[derive(Clone, Debug, Default)]
pub struct Courtesy(Arc<(Mutex<usize>, Condvar)>);

/// A piece of short work, until it is dropped.
#[derive(Debug)]
pub(super) struct Short(Courtesy);

impl Courtesy {
    /// A piece of short work is to be done.
    pub(super) fn begin(&self) -> Short {
        self.count(|count| count + 1);
        Short(self.clone())
    }

    /// Waits until there is no short work, or for three seconds.
    pub(super) fn let_go_first(&self) {
        let (count, changed) = &*self.0;
        let count = count.lock().unwrap_or_else(PoisonError::into_inner);
        let _any_way = changed.wait_timeout_while(count, LONGEST, |count| *count > 0);
    }

    fn count(&self, to: impl Fn(usize) -> usize) {
        let (count, changed) = &*self.0;
        let mut count = count.lock().unwrap_or_else(PoisonError::into_inner);
        *count = to(*count);
        changed.notify_all();
    }
}

impl Drop for Short {
    fn drop(&mut self) {
        self.0.count(|count| count.saturating_sub(1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Instant;

    #[test]
    fn long_work_waits_for_short_work_and_not_for_ever() {
        let courtesy = Courtesy::default();
        let begun = Instant::now();
        courtesy.let_go_first();
        assert!(begun.elapsed() < LONGEST / 2, "there is none");
        let (one, other) = (courtesy.begin(), courtesy.begin());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                std::thread::sleep(LONGEST / 10);
                drop(one);
                std::thread::sleep(LONGEST / 10);
                drop(other);
            });
            courtesy.let_go_first();
            let waited = begun.elapsed();
            assert!((LONGEST / 5..LONGEST).contains(&waited), "{waited:?}");
        });
        let _never_done = courtesy.begin();
        let begun = Instant::now();
        courtesy.let_go_first();
        assert!(begun.elapsed() >= LONGEST);
    }
}

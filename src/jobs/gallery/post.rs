//! Where what is wanted is left for the sitting's thread: one place, in which the newest wish lies.

use super::Wanted;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Where the newest wish lies.
#[derive(Debug, Default)]
pub(super) struct Post {
    letter: Mutex<Letter>,
    came: Condvar,
}

#[derive(Debug, Default)]
struct Letter {
    /// What came and was not taken yet.
    waiting: Option<Wish>,
    at_work: bool,
    closed: bool,
}

/// What is wanted now; `None`: nothing any more.
type Wish = Option<Wanted>;

impl Post {
    fn letter(&self) -> MutexGuard<'_, Letter> {
        // Whoever panicked with it in hand left a wish that is whole.
        self.letter.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A newer wish replaces one that nobody took.
    pub(super) fn leave(&self, wanted: Option<Wanted>) {
        self.letter().waiting = Some(wanted);
        self.came.notify_one();
    }

    /// Nobody will come any more.
    pub(super) fn close(&self) {
        self.letter().closed = true;
        self.came.notify_one();
    }

    /// Waits for a wish and takes it; `None`: nobody will come any more.
    pub(super) fn take(&self) -> Option<Wish> {
        let mut letter = self.letter();
        loop {
            if letter.closed {
                return None;
            }
            if let Some(wanted) = letter.waiting.take() {
                letter.at_work = true;
                return Some(wanted);
            }
            letter.at_work = false;
            letter = self.came.wait(letter).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Whether something newer came than what was taken.
    pub(super) fn is_newer(&self) -> bool {
        let letter = self.letter();
        letter.closed || letter.waiting.is_some()
    }

    /// Whether something is wanted that is not made yet.
    pub(super) fn is_busy(&self) -> bool {
        let letter = self.letter();
        letter.at_work || letter.waiting.is_some()
    }

    /// What was taken is made.
    pub(super) fn done(&self) {
        self.letter().at_work = false;
    }
}

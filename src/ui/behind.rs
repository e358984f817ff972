//! One piece of work at a time behind the window, too short for a job: nothing to cancel, no progress.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// One piece of work at a time behind the window. What is begun while another goes on waits for its turn.
pub(super) struct Behind<T> {
    running: Option<Receiver<T>>,
    waiting: VecDeque<Task<T>>,
    waker: Arc<dyn Fn() + Send + Sync>,
}

type Task<T> = Box<dyn FnOnce() -> T + Send>;

impl<T: Send + 'static> Behind<T> {
    /// Nothing to do yet. `waker` is called when something is done.
    pub(super) fn new(waker: &Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { running: None, waiting: VecDeque::new(), waker: Arc::clone(waker) }
    }

    /// Begins a piece of work.
    pub(super) fn begin(&mut self, task: impl FnOnce() -> T + Send + 'static) {
        self.waiting.push_back(Box::new(task));
        self.start_next();
    }

    /// What came of one, once.
    pub(super) fn take(&mut self) -> Option<T> {
        let outcome = match self.running.as_ref()?.try_recv() {
            Err(TryRecvError::Empty) => return None,
            Ok(outcome) => Some(outcome),
            Err(TryRecvError::Disconnected) => None,
        };
        self.running = None;
        self.start_next();
        outcome
    }

    /// Whether nothing goes on or waits.
    pub(super) fn is_idle(&self) -> bool {
        self.running.is_none() && self.waiting.is_empty()
    }

    fn start_next(&mut self) {
        if self.running.is_some() {
            return;
        }
        let Some(task) = self.waiting.pop_front() else { return };
        let (give, take) = channel();
        let waker = Arc::clone(&self.waker);
        let run = move || {
            // The window is gone: nobody wants it.
            let _unheard = give.send(task());
            drop(give);
            waker();
        };
        // Without a thread nothing comes of it, as after a fault in it.
        if std::thread::Builder::new().name("behind".to_owned()).spawn(run).is_ok() {
            self.running = Some(take);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    fn wait<T: Send + 'static>(behind: &mut Behind<T>) -> Vec<T> {
        let mut taken = Vec::new();
        while !behind.is_idle() {
            taken.extend(behind.take());
            std::thread::sleep(Duration::from_millis(1));
        }
        taken
    }

    #[test]
    fn everything_is_done_in_its_turn_and_a_fault_ends_only_itself() {
        let waker: Arc<dyn Fn() + Send + Sync> = Arc::new(|| {});
        let mut behind = Behind::new(&waker);
        for number in 0..5 {
            behind.begin(move || {
                assert!(number != 2, "two");
                number
            });
        }
        assert_eq!(wait(&mut behind), [0, 1, 3, 4]);
    }
}

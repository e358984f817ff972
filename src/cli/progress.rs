//! How far a job is, on standard error: a line that is rewritten on a terminal, one line for every tenth elsewhere.

use super::call::Call;
use super::console::Console;
use crate::i18n::Words;
use crate::jobs::{Progress, Tally};
use std::io::{self, IsTerminal};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

/// Work that is done sooner is not worth a word.
const PATIENCE: Duration = Duration::from_millis(250);
/// Between two readings.
const PAUSE: Duration = Duration::from_millis(100);

/// Shows `progress` while `work` runs.
pub(super) fn shown_while<T>(progress: &Progress, call: &Call<'_>, work: impl FnOnce() -> T) -> T {
    if call.console.is_quiet() {
        return work();
    }
    let (words, console) = (call.words, call.console);
    std::thread::scope(|scope| {
        // Dropped when the work is done, also by a panic: the watcher takes that for the end.
        let (_working, ended) = channel::<()>();
        scope.spawn(move || watch(progress, words, console, &ended));
        work()
    })
}

fn watch(progress: &Progress, words: &Words, console: &Console<'_>, ended: &Receiver<()>) {
    let has_ended = |after| ended.recv_timeout(after) != Err(RecvTimeoutError::Timeout);
    let is_terminal = io::stderr().is_terminal();
    let mut tenths = Tenths::default();
    let (mut pause, mut shown) = (PATIENCE, None);
    while !has_ended(pause) {
        let tally = progress.tally();
        if is_terminal && shown != Some(tally) {
            console.rewrite_line(&words.progress(tally));
        } else if !is_terminal && tenths.is_new(tally) {
            console.say(words.progress(tally));
        }
        (pause, shown) = (PAUSE, Some(tally));
    }
    if is_terminal && shown.is_some() {
        console.rewrite_line("");
    }
}

/// Which tenth was told last.
#[derive(Debug, Default)]
struct Tenths {
    told: usize,
}

impl Tenths {
    /// Whether a further tenth is reached.
    fn is_new(&mut self, tally: Tally) -> bool {
        let tenth = (tally.done * 10).checked_div(tally.total).unwrap_or(0);
        let is_new = tenth > self.told;
        self.told = self.told.max(tenth);
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::Stage;

    #[test]
    fn each_tenth_is_told_once() {
        let mut tenths = Tenths::default();
        let told: Vec<usize> =
            (0..=25).filter(|&done| tenths.is_new(Tally { stage: Stage::Inspecting, done, total: 25 })).collect();
        assert_eq!(told, [3, 5, 8, 10, 13, 15, 18, 20, 23, 25]);
        assert!(!tenths.is_new(Tally { stage: Stage::Listing, done: 0, total: 0 }));
    }
}

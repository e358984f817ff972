//! One call of the program: the words to speak in, the streams to write to, the workers to use.

use super::args::GeneralArgs;
use super::console::Console;
use super::exit::Exit;
use super::interrupt::{self, SecondTime};
use super::mistake::Mistake;
use super::{json, progress};
use crate::i18n::Words;
use crate::jobs::{Cancel, Progress, Workers};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::fmt::Display;
use std::num::NonZeroUsize;

/// Most photos worked on at once: more threads than that only take memory.
const MOST_JOBS: usize = 256;

/// What every sub-command needs, resolved once.
#[derive(Debug)]
pub(super) struct Call<'a> {
    /// The language of the reader.
    pub(super) words: &'a Words,
    /// The two streams.
    pub(super) console: &'a Console<'a>,
    /// Whether the result is a JSON document.
    pub(super) json: bool,
    threads: Option<NonZeroUsize>,
}

impl<'a> Call<'a> {
    /// Checks the general options.
    ///
    /// # Errors
    /// A [`Mistake`] when `--jobs` is not a number of photos.
    pub(super) fn new(general: &GeneralArgs, words: &'a Words, console: &'a Console<'a>) -> Result<Self, Mistake> {
        let threads = general.jobs.as_deref().map(|typed| threads(typed, words)).transpose()?;
        Ok(Self { words, console, json: general.json, threads })
    }

    /// Runs a job with its progress shown, stopped as [`interrupt`] says; `None` when the system gives no threads, which is said.
    pub(super) fn run<T>(&self, second_time: SecondTime, job: impl FnOnce(&Workers) -> T) -> Option<Finished<T>> {
        let (cancel, progress) = (Cancel::default(), Progress::default());
        interrupt::listen(&cancel, second_time, self.words);
        match Workers::new(self.threads, cancel.clone(), progress.clone()) {
            Ok(workers) => {
                let outcome = progress::shown_while(&progress, self, || job(&workers));
                Some(Finished { outcome, was_stopped: cancel.is_asked() })
            }
            Err(error) => {
                self.console.error(&fl!(self.words, "console-no-threads", why = self.words.system_error(&error)));
                None
            }
        }
    }

    /// Tells what was done: a document for a script, a line for a person.
    pub(super) fn tell(&self, document: &impl Serialize, line: impl Display) -> Exit {
        let text = if self.json { json::document(document) } else { format!("{line}\n") };
        self.console.result(&text, Exit::Done)
    }

    /// Says what is wrong with the command line.
    pub(super) fn wrong(&self, sentence: &str) -> Exit {
        self.console.error(sentence);
        Exit::WrongUsage
    }
}

/// What a job gave, and whether somebody stopped it.
#[derive(Debug)]
pub(super) struct Finished<T> {
    /// The job's own outcome.
    pub(super) outcome: T,
    was_stopped: bool,
}

impl<T> Finished<T> {
    /// How the program ends: stopped, or with or without a failure.
    pub(super) fn exit(&self, something_failed: bool) -> Exit {
        match (self.was_stopped, something_failed) {
            (true, _) => Exit::Interrupted,
            (false, true) => Exit::SomeFailed,
            (false, false) => Exit::Done,
        }
    }
}

fn threads(typed: &str, words: &Words) -> Result<NonZeroUsize, Mistake> {
    let number = typed.parse().ok().filter(|number: &NonZeroUsize| number.get() <= MOST_JOBS);
    number.ok_or_else(|| Mistake::Value(fl!(words, "mistake-jobs", value = typed, most = MOST_JOBS)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_stopped_job_is_neither_done_nor_failed() {
        let exit = |was_stopped, failed| Finished { outcome: (), was_stopped }.exit(failed).code();
        assert_eq!([exit(false, false), exit(false, true), exit(true, false), exit(true, true)], [0, 1, 130, 130]);
    }

    #[test]
    fn only_a_sensible_number_of_jobs_is_taken() {
        let words = Words::new(Language::English);
        assert_eq!(threads("3", &words).map(NonZeroUsize::get), Ok(3));
        for typed in ["0", "-1", "257", "two", ""] {
            assert!(matches!(threads(typed, &words), Err(Mistake::Value(_))), "{typed}");
        }
    }
}

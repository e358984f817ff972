//! What is due, found out behind the window: at the start, and after every change on which it may depend.

use super::super::behind::Behind;
use super::super::check::Bench;
use crate::app::{DueFile, due_files};
use crate::domain::{Date, Edit, FileState};
use std::sync::Arc;

/// What is due, as far as it was found out by now.
pub(crate) struct DueWatch {
    files: Vec<DueFile>,
    behind: Behind<Vec<DueFile>>,
    /// The day for which it was found out last.
    day: Option<Date>,
    /// Whether something changed since.
    stale: bool,
}

impl DueWatch {
    /// Nothing is known yet.
    pub(crate) fn new(waker: &Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { files: Vec::new(), behind: Behind::new(waker), day: None, stale: true }
    }

    /// The files that may not be there any more.
    pub(crate) fn files(&self) -> &[DueFile] {
        &self.files
    }

    /// Whether it is known for what the register holds now.
    pub(crate) fn is_idle(&self) -> bool {
        self.behind.is_idle() && !self.stale
    }

    /// Once a frame: takes in what was found out, and has it found out anew when something changed.
    pub(crate) fn follow(&mut self, bench: &Bench<'_>, edits: &[Edit]) {
        self.stale |= !edits.is_empty() || self.day.replace(bench.day) != Some(bench.day);
        if let Some(files) = self.behind.take() {
            self.files = files;
        }
        if !self.stale || !self.behind.is_idle() {
            return;
        }
        self.stale = false;
        let is_out = |state: &FileState| matches!(state, FileState::Published { .. });
        if !bench.book.files().any(|(_, file)| is_out(&file.state)) {
            self.files.clear();
            return;
        }
        let (book, policy, day) = (Arc::clone(bench.book), bench.policy.clone(), bench.day);
        self.behind.begin(move || due_files(&book, &policy, day));
    }
}

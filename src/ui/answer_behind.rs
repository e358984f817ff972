//! What is found out behind the window, frame by frame.

use super::ask::Tone;
use super::check::Bench;
use super::ground::Ground;
use super::window::Window;
use crate::domain::Edit;
use i18n_embed_fl::fl;
use std::path::PathBuf;

impl Ground {
    /// Once a frame: what the gate says and what is due follow the register and the day.
    pub(super) fn reconsider(&mut self, edits: &[Edit]) {
        let (book, day) = (self.desk.shared_book(), self.today());
        let (policy, names) = (self.desk.policy(), self.desk.names());
        let bench = Bench { book: &book, policy, names, day, event: self.at.event };
        self.judging.follow(&bench, edits);
        self.due.follow(&bench, edits);
    }
}

impl Window {
    pub(super) fn take_in_behind(&mut self) {
        if let Some(seen) = self.folders.take() {
            self.screens.publish.looked(seen);
        }
        if let Some(facts) = self.facts.take() {
            self.screens.publish.read(facts);
        }
        if let Some((path, Err(error))) = self.opened.take() {
            let (path, why) = (path.display().to_string(), self.ground.words.system_error(&error));
            let text = fl!(&self.ground.words, "ui-not-opened", path = path, why = why);
            self.say(Tone::Failed, text);
        }
    }

    /// Has the system open a file or folder.
    pub(super) fn reveal(&mut self, path: PathBuf) {
        let opener = self.dialogs.opener();
        self.opened.begin(move || {
            let opened = opener(&path);
            (path, opened)
        });
    }
}

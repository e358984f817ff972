//! What the window does for people: scans kept, tables taken in, somebody erased, consequences found out.

use super::Pane;
use super::import_pane::{ImportOutcome, ImportPane};
use crate::app::import::take_in;
use crate::app::{Door, Erased, NotErased, files_due_after, keep_scan};
use crate::domain::PersonId;
use crate::domain::command::{Command, Refused};
use crate::jobs::SystemError;
use crate::ui::ask::{Ask, ImportOrder, Tone, Wanted};
use crate::ui::screen::Screen;
use crate::ui::window::Window;
use crate::ui::work::{Finished, Kind};
use i18n_embed_fl::fl;
use std::path::PathBuf;

impl Window {
    /// A table, or the scan of a form, was chosen.
    pub(in crate::ui) fn chosen_for_people(&mut self, wanted: Wanted, paths: Vec<PathBuf>) {
        let Some(path) = paths.into_iter().next() else { return };
        if wanted == Wanted::Scan {
            let mut door = self.ground.desk.door();
            self.start(Kind::Scan, move |_| Finished::Scanned(keep_scan(&mut door, &path)));
            return;
        }
        let people = &mut self.screens.people;
        if !matches!(people.pane, Pane::Import(_)) {
            people.pane = Pane::Import(ImportPane::default());
        }
        if let Pane::Import(pane) = &mut people.pane {
            let order = pane.choose(path);
            self.asks.push(Ask::Import(order));
        }
        self.ground.at.screen = Screen::People;
    }

    pub(in crate::ui) fn scanned(&mut self, kept: Result<String, SystemError>) {
        match (kept, &mut self.screens.people.pane) {
            (Ok(sha256), Pane::Consent(form)) => form.attach(sha256),
            // The form was closed meanwhile: a scan that no consent names is nothing to tell of.
            (Ok(_), _) => {}
            (Err(why), _) => {
                let why = self.ground.words.system_error(&why);
                self.say(Tone::Failed, fl!(&self.ground.words, "import-scan-not-kept", why = why));
            }
        }
    }

    pub(in crate::ui) fn import(&mut self, order: ImportOrder) {
        let mut door = self.ground.desk.door();
        self.start(Kind::Import, move |_| {
            let outcome = take_in(&mut door, order.sheet, order.path.clone(), order.dry_run);
            Finished::Imported(ImportOutcome { order, outcome })
        });
    }

    pub(in crate::ui) fn imported(&mut self, outcome: &ImportOutcome) {
        let words = &self.ground.words;
        if let Pane::Import(pane) = &mut self.screens.people.pane {
            pane.told(outcome, words);
        }
        if let Ok(taken) = &outcome.outcome
            && taken.stored
        {
            let text = fl!(words, "import-done", n = taken.report.rows.len());
            self.say(Tone::Done, text);
        }
    }

    /// How many published files would become due is found out beside the window.
    pub(in crate::ui) fn foresee(&mut self, command: Box<Command>) {
        let mut door = self.ground.desk.door();
        self.start(Kind::Foresee, move |_| {
            let seen = door.visit(|session| (session.book().clone(), session.policy().clone(), session.now()));
            let files: Result<usize, Refused> = match seen {
                Ok((book, policy, now)) => files_due_after(&book, &policy, &command, &now),
                // The register is closed: nothing will be done either.
                Err(_) => Ok(0),
            };
            Finished::Foreseen(command, files)
        });
    }

    pub(in crate::ui) fn erase(&mut self, person: PersonId) {
        let mut door = self.ground.desk.door();
        self.start(Kind::Erase(person), move |_| {
            let outcome = door.visit(move |session| session.erase(person));
            let outcome = outcome.unwrap_or_else(|closed| Err(NotErased::NotDone(closed.into())));
            Finished::Erased(person, outcome)
        });
    }

    pub(in crate::ui) fn erased(&mut self, person: PersonId, outcome: Result<Erased, NotErased>) {
        let words = &self.ground.words;
        let (tone, text) = match &outcome {
            Ok(_) => (Tone::Done, fl!(words, "ui-erased", person = person.to_string())),
            Err(NotErased::NotDone(why)) => (Tone::Failed, words.not_done(why)),
            Err(NotErased::Register(why)) => (Tone::Failed, words.erase_error(why)),
        };
        let backups: Vec<String> = outcome
            .map(|erased| erased.deleted_backups)
            .unwrap_or_default()
            .iter()
            .map(|path| fl!(words, "erase-backup-deleted", path = path.display().to_string()))
            .collect();
        self.say(tone, text);
        for text in backups {
            self.say(Tone::Note, text);
        }
    }
}

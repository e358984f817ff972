//! What is due is covered anew or taken down, behind the window.

use super::super::answer::studio_of;
use super::super::ask::Tone;
use super::super::window::Window;
use super::super::work::{Finished, Kind};
use crate::app::{self, DueFile, NotDone, Outcome};
use crate::jobs::Workers;
use i18n_embed_fl::fl;
use std::sync::Arc;

impl Window {
    pub(in crate::ui) fn take_down(&mut self, due: Vec<DueFile>) {
        if due.is_empty() || self.work.views().iter().any(|job| job.kind == Kind::TakeDown) {
            return;
        }
        let (mut door, studio) = (self.ground.desk.door(), Arc::clone(&self.studio));
        self.start(Kind::TakeDown, move |workers: &Workers| {
            let outcome = app::apply(&mut door, &due, studio_of(&studio), workers);
            Finished::TakenDown(due, outcome)
        });
    }

    pub(in crate::ui) fn taken_down(&mut self, due: Vec<DueFile>, outcome: Result<Vec<Outcome>, NotDone>) {
        let words = &self.ground.words;
        let (tone, text) = match &outcome {
            Err(why) => (Tone::Failed, words.not_done(why)),
            Ok(outcomes) => {
                let open = outcomes.iter().filter(|outcome| outcome.is_unsettled()).count();
                let left = due.len() - outcomes.len();
                let settled = outcomes.len() - open;
                let tone = if open + left > 0 { Tone::Note } else { Tone::Done };
                (tone, fl!(words, "ui-due-done", settled = settled, open = open, left = left))
            }
        };
        self.say(tone, text);
        self.screens.withdrawals.was_done(due, outcome.unwrap_or_default());
    }
}

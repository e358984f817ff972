//! The withdrawal desk: published files that may no longer be there, why, and doing something about it.

mod answer;
mod details;
mod list;
mod watch;

pub(super) use watch::DueWatch;

use super::ask::{Ask, PageOrder};
use super::icon::Icon;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use super::work::Kind;
use super::{panes, widgets};
use crate::app::{DueFile, Outcome};
use crate::domain::FileId;
use eframe::egui::{Frame, Margin, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

const DETAILS: f32 = 360.0;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(super) struct WithdrawalsScreen {
    ticked: BTreeSet<FileId>,
    chosen: Option<FileId>,
    /// What was done since the window was opened, the latest first.
    done: Vec<(DueFile, Outcome)>,
}

impl WithdrawalsScreen {
    /// This was done about what was due.
    pub(super) fn was_done(&mut self, due: Vec<DueFile>, outcomes: Vec<Outcome>) {
        for (file, outcome) in due.into_iter().zip(outcomes) {
            self.ticked.remove(&file.file);
            self.done.retain(|(before, _)| before.file != file.file);
            self.done.insert(0, (file, outcome));
        }
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, _small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let is_due = |file: FileId| shown.due_files.iter().any(|due| due.file == file);
        self.ticked.retain(|file| is_due(*file));
        if shown.pressed(Verb::SelectAll) {
            self.ticked.extend(shown.due_files.iter().map(|due| due.file));
        }
        Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            self.head(ui, shown, asks);
            if shown.due_files.is_empty() && self.done.is_empty() {
                widgets::faint(ui, fl!(shown.words, "ui-due-none-hint"));
                return;
            }
            let to_details = shown.pressed(Verb::NextPane);
            let (mut left, mut right) = panes::two(ui, DETAILS);
            list::show(&mut left, shown, &mut self.ticked, &mut self.chosen, &self.done);
            details::show(&mut right, shown, self.chosen, &self.done, to_details, asks);
        });
    }

    fn head(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        widgets::heading(ui, fl!(words, "ui-due-title", count = shown.due));
        if shown.due == 0 {
            let clear = Tokens::in_ui(ui).shown;
            widgets::state_word(ui, Icon::Check, &fl!(words, "ui-due-none"), clear);
            return;
        }
        widgets::faint(ui, fl!(words, "ui-due-hint"));
        ui.horizontal_wrapped(|ui| {
            let running = shown.jobs.iter().any(|job| job.kind == Kind::TakeDown);
            let why_not = running.then(|| fl!(words, "ui-due-running")).or_else(|| shown.why_read_only());
            let chosen: Vec<DueFile> =
                shown.due_files.iter().filter(|due| self.ticked.contains(&due.file)).cloned().collect();
            let none = fl!(words, "ui-due-none-ticked");
            let selection = why_not.as_deref().or_else(|| chosen.is_empty().then_some(none.as_str()));
            let text = fl!(words, "ui-due-do-selection", count = chosen.len());
            if widgets::button_or_why(ui, &text, selection).clicked() {
                asks.push(Ask::TakeDown(chosen));
            }
            if widgets::button_or_why(ui, &fl!(words, "ui-due-do-all"), why_not.as_deref()).clicked() {
                asks.push(Ask::TakeDown(shown.due_files.to_vec()));
            }
            ui.separator();
            if ui.button(fl!(words, "ui-due-list")).clicked() {
                asks.push(Ask::Page(PageOrder::TakeDown));
            }
            if ui.button(fl!(words, "ui-due-table")).clicked() {
                asks.push(Ask::Page(PageOrder::TakeDownTable));
            }
        });
        ui.add_space(4.0);
    }
}

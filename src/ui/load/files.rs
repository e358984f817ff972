//! Files that were refused or passed over: which, why, and what to do.

use super::LoadScreen;
use super::grid::file_name;
use crate::jobs::Unopened;
use crate::ui::ask::Ask;
use crate::ui::icon::{Icon, icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;
use std::path::PathBuf;

impl LoadScreen {
    pub(super) fn show_files(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let is_stopped = |file: &&(PathBuf, Unopened)| file.1 == Unopened::Cancelled;
        let left: Vec<PathBuf> = self.refused.iter().filter(is_stopped).map(|(path, _)| path.clone()).collect();
        if !left.is_empty() {
            self.stopped(ui, shown, &left, asks);
        }
        if self.refused.len() > left.len() || !self.skipped.is_empty() {
            widgets::card(ui).show(ui, |ui| self.list(ui, shown));
        }
    }

    /// The work was stopped: what was not taken in can be.
    fn stopped(&mut self, ui: &mut Ui, shown: &Shown<'_>, left: &[PathBuf], asks: &mut Vec<Ask>) {
        let (words, tokens) = (shown.words, Tokens::in_ui(ui));
        ui.horizontal_wrapped(|ui| {
            icon(ui, Icon::Note, 16.0, tokens.undecided);
            ui.label(fl!(words, "ui-load-stopped", count = left.len()));
            if ui.button(fl!(words, "ui-load-go-on")).clicked() {
                asks.push(Ask::Add(left.to_vec()));
                self.refused.clear();
            }
        });
    }

    fn list(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let (words, tokens) = (shown.words, Tokens::in_ui(ui));
        let refused = self.refused.iter().filter(|(_, why)| *why != Unopened::Cancelled);
        let count = refused.clone().count();
        let mut closes = false;
        ui.horizontal(|ui| {
            icon(ui, Icon::Warning, 16.0, tokens.blocked);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                closes = widgets::icon_button(ui, Icon::Cross, &fl!(words, "ui-close"), true).clicked();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let text = fl!(words, "ui-load-refused", count = count, passed = self.skipped.len());
                    ui.add(Label::new(RichText::new(text).family(crate::ui::fonts::bold())).truncate());
                });
            });
        });
        ScrollArea::vertical().id_salt("refused").max_height(112.0).auto_shrink([false, true]).show(ui, |ui| {
            for (path, why) in refused {
                let sentence = words.unopened(why);
                let text = fl!(words, "ui-load-file-line", file = file_name(path), text = sentence.joined());
                ui.add(Label::new(text).wrap());
            }
            for skipped in &self.skipped {
                let why = words.skip_reason(&skipped.why);
                let text = fl!(words, "ui-load-file-line", file = file_name(&skipped.path), text = why);
                ui.add(Label::new(RichText::new(text).color(tokens.faint)).wrap());
            }
        });
        if closes {
            self.refused.clear();
            self.skipped.clear();
        }
    }
}

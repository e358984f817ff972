//! The list of keys, where each can be changed for one of one's own.

use super::ask::Ask;
use super::keys::{self, Keys};
use super::shown::Shown;
use super::verb::Verb;
use super::widgets;
use eframe::egui::{Grid, Key, ScrollArea, Ui};
use i18n_embed_fl::fl;

/// The list of keys.
#[derive(Clone, Debug, Default)]
pub(super) struct KeysPage {
    choosing: Option<Verb>,
    taken: Option<Verb>,
}

impl KeysPage {
    /// Whether the next key is one that is chosen.
    pub(super) fn is_choosing(&self) -> bool {
        self.choosing.is_some()
    }

    /// Draws it. Gives back whether the page closes.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        widgets::heading(ui, fl!(words, "ui-keys-title"));
        match (self.choosing, self.taken) {
            (Some(verb), _) => {
                ui.label(fl!(words, "ui-keys-press", verb = verb.name(words)));
                self.choose(ui, verb, shown, asks);
            }
            (None, Some(holder)) => {
                ui.label(fl!(words, "ui-keys-taken", verb = holder.name(words)));
            }
            (None, None) => {
                widgets::faint(ui, fl!(words, "ui-keys-hint"));
            }
        }
        let room = ui.ctx().content_rect().height() - 260.0;
        ScrollArea::vertical().max_height(room.max(120.0)).show(ui, |ui| self.list(ui, shown));
        ui.add_space(8.0);
        let mut closes = false;
        ui.horizontal(|ui| {
            if ui.button(fl!(words, "ui-keys-usual")).clicked() {
                let mut set = shown.settings.clone();
                set.keys.clear();
                asks.push(Ask::Set(Box::new(set)));
            }
            closes = widgets::safe_button(ui, &fl!(words, "ui-close")).clicked();
        });
        closes
    }

    fn list(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        Grid::new("keys").num_columns(2).striped(true).show(ui, |ui| {
            for verb in Verb::ALL {
                let name = verb.name(shown.words);
                let keys: Vec<String> =
                    shown.keys.of(verb).into_iter().map(|key| keys::name(key, shown.words)).collect();
                let label = ui.label(&name);
                let button = ui.button(keys.join("  ·  ")).labelled_by(label.id);
                if button.clicked() {
                    (self.choosing, self.taken) = (Some(verb), None);
                }
                ui.end_row();
            }
        });
    }

    fn choose(&mut self, ui: &Ui, verb: Verb, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let Some(key) = keys::chosen(ui.ctx()) else { return };
        self.choosing = None;
        if key.logical_key == Key::Escape {
            return;
        }
        if let Some(holder) = shown.keys.holder(key).filter(|holder| *holder != verb) {
            self.taken = Some(holder);
        } else {
            let mut set = shown.settings.clone();
            set.keys.insert(verb.id().to_owned(), Keys::written(key));
            asks.push(Ask::Set(Box::new(set)));
        }
    }
}

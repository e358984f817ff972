//! What is done with the selected photos.

use super::LoadScreen;
use crate::app::{cover_the_rest, steps};
use crate::domain::command::{Command, Remark};
use crate::domain::{Detection, PhotoId, Pick};
use crate::ui::ask::{Ask, Saying, Tone};
use crate::ui::screen::Screen;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::verb::Verb;
use crate::ui::widgets;
use eframe::egui::{self, Label, RichText, Sense, Ui};
use i18n_embed_fl::fl;

/// What keys do to the selected photos.
const MARKS: [Verb; 6] = [Verb::Pick, Verb::Reject, Verb::Unpick, Verb::HoldBack, Verb::Cover, Verb::Reviewed];

impl LoadScreen {
    /// The selected photos, in the order in which they are shown.
    fn chosen(&self) -> Vec<PhotoId> {
        self.selection.among(&self.order.photos)
    }

    /// The keys that mark photos do so to all that are selected.
    pub(super) fn marks_by_key(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let chosen = self.chosen();
        if chosen.is_empty() || !MARKS.into_iter().any(|verb| shown.pressed(verb)) {
            return;
        }
        if !shown.is_writer {
            asks.push(Ask::Say(Saying { tone: Tone::Note, text: shown.read_only() }));
            return;
        }
        for (verb, pick) in [(Verb::Pick, Pick::Picked), (Verb::Reject, Pick::Rejected), (Verb::Unpick, Pick::Unsorted)]
        {
            if shown.pressed(verb) {
                asks.push(Ask::Do(steps::sort(&chosen, pick)));
            }
        }
        if shown.pressed(Verb::HoldBack) {
            asks.push(Ask::Do(steps::hold_back(shown.book, &chosen)));
        }
        if shown.pressed(Verb::Cover) || shown.pressed(Verb::Reviewed) {
            asks.push(self.cover(shown, &chosen));
        }
    }

    fn cover(&self, shown: &Shown<'_>, photos: &[PhotoId]) -> Ask {
        Ask::Do(cover_the_rest(shown.book, shown.policy, photos, self.nothing_else))
    }

    /// The simple case: on the selection, or on all that is shown where nothing is selected.
    pub(super) fn simple_case(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let chosen = self.chosen();
        let whole = chosen.is_empty();
        let ready = if whole {
            self.order.ready
        } else {
            chosen.iter().filter(|photo| shown.book.detection(**photo) != Detection::Pending).count()
        };
        ui.label(RichText::new(fl!(words, "ui-load-simple")).family(crate::ui::fonts::bold()));
        widgets::faint(ui, fl!(words, "ui-load-simple-text"));
        let items: Vec<String> = shown.policy.checklist.iter().map(|item| words.checklist_item(item)).collect();
        if !items.is_empty() {
            let text = fl!(words, "ui-load-nothing-else", items = items.join(", "));
            ui.horizontal_top(|ui| {
                let ticked = ui.add(egui::Checkbox::without_text(&mut self.nothing_else));
                let label = ui.add(Label::new(&text).wrap().sense(Sense::CLICK));
                self.nothing_else ^= label.clicked();
                let _ = ticked.labelled_by(label.id);
            });
        }
        let may = shown.is_writer && ready > 0;
        let why = shown.why_read_only().unwrap_or_else(|| fl!(words, "ui-load-none-ready"));
        let text = if whole {
            fl!(words, "ui-load-cover-shown", count = ready)
        } else {
            fl!(words, "ui-load-cover-chosen", count = ready)
        };
        let photos = if whole { &self.order.photos } else { &chosen };
        if widgets::primary_button(ui, &text, may).on_disabled_hover_text(&why).clicked() {
            asks.push(self.cover(shown, photos));
        }
        let publish = fl!(words, "ui-load-cover-publish");
        if widgets::button_or_why(ui, &publish, (!may).then_some(why.as_str())).clicked() {
            asks.push(self.cover(shown, photos));
            asks.push(Ask::Go(Screen::Publish));
        }
    }

    /// Marks, the checklist, removal: for the selected photos.
    pub(super) fn for_the_chosen(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let chosen = self.chosen();
        if chosen.is_empty() {
            widgets::faint(ui, fl!(words, "ui-load-select-hint", key = shown.keys.shown(Verb::SelectAll, words)));
            return;
        }
        ui.label(RichText::new(fl!(words, "ui-load-chosen", count = chosen.len())).family(crate::ui::fonts::bold()));
        ui.add_enabled_ui(shown.is_writer, |ui| {
            ui.horizontal_wrapped(|ui| Self::marks(ui, shown, &chosen, asks));
            checklist(ui, shown, &chosen, asks);
            if ui.button(fl!(words, "ui-load-remove", count = chosen.len())).clicked() {
                asks.push(Ask::Do(chosen.iter().map(|photo| Command::RemovePhoto(*photo)).collect()));
                self.selection.clear();
            }
        });
        widgets::faint(ui, fl!(words, "ui-load-remove-hint"));
    }

    fn marks(ui: &mut Ui, shown: &Shown<'_>, chosen: &[PhotoId], asks: &mut Vec<Ask>) {
        let words = shown.words;
        if ui.button(fl!(words, "ui-load-review")).clicked()
            && let Some(first) = chosen.first()
        {
            asks.push(Ask::Show(*first, None));
        }
        for (verb, pick, text) in [
            (Verb::Pick, Pick::Picked, fl!(words, "ui-verb-pick")),
            (Verb::Reject, Pick::Rejected, fl!(words, "ui-verb-reject")),
            (Verb::Unpick, Pick::Unsorted, fl!(words, "ui-load-unpick")),
        ] {
            if ui.button(text).on_hover_text(shown.keys.shown(verb, words)).clicked() {
                asks.push(Ask::Do(steps::sort(chosen, pick)));
            }
        }
        let held = steps::are_held_back(shown.book, chosen);
        let text = if held { fl!(words, "ui-load-release") } else { fl!(words, "ui-load-hold-back") };
        if ui.button(text).on_hover_text(shown.keys.shown(Verb::HoldBack, words)).clicked() {
            asks.push(Ask::Do(steps::hold_back(shown.book, chosen)));
        }
    }
}

fn checklist(ui: &mut Ui, shown: &Shown<'_>, chosen: &[PhotoId], asks: &mut Vec<Ask>) {
    let words = shown.words;
    if shown.policy.checklist.is_empty() {
        return;
    }
    ui.collapsing(fl!(words, "ui-load-checklist"), |ui| {
        widgets::faint(ui, fl!(words, "ui-load-checklist-text"));
        for item in &shown.policy.checklist {
            let ticked =
                |photo: &PhotoId| shown.book.remarks(*photo).is_some_and(|remarks| remarks.ticked.contains(&item.id));
            let count = chosen.iter().filter(|photo| ticked(photo)).count();
            let mut all = count == chosen.len();
            let name = words.checklist_item(item);
            if ui.checkbox(&mut all, name).changed() {
                let tick = vec![(item.id.clone(), all)];
                asks.push(Ask::Do(steps::remark(chosen, &Remark { tick, ..Remark::default() })));
            }
            if count > 0 && count < chosen.len() {
                let text = fl!(words, "ui-load-ticked-some", count = count, all = chosen.len());
                ui.label(RichText::new(text).small().color(Tokens::in_ui(ui).faint));
            }
        }
    });
}

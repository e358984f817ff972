//! Fields of the forms, and reading what was typed into them.

use crate::app::import::typed_day;
use crate::domain::{Channel, Date, Prose};
use crate::i18n::Words;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Label, RichText, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// A day that may be left out. Names the field when it is none.
pub(super) fn day(words: &Words, field: &str, typed: &str) -> Result<Option<Date>, String> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    typed_day(typed).map(Some).map_err(|_| fl!(words, "ui-people-not-a-day", field = field, typed = typed.trim()))
}

/// The text of something that may be left out.
pub(super) fn text(prose: Option<&Prose>) -> String {
    prose.map(|prose| prose.as_str().to_owned()).unwrap_or_default()
}

/// A choice among a few, closed until it is opened.
pub(super) fn combo<T: Clone + PartialEq>(ui: &mut Ui, label: &str, chosen: &mut T, among: &[(T, String)]) {
    let width = (ui.available_width() - 8.0).clamp(120.0, 340.0);
    widgets::combo(ui, label, label, Some(width), chosen, among);
}

/// Every channel that is known, with a box each.
pub(super) fn channels(ui: &mut Ui, shown: &Shown<'_>, chosen: &mut BTreeSet<Channel>) {
    let named = shown.policy.channels.keys().chain(shown.book.events().flat_map(|(_, event)| &event.channels));
    let own: BTreeSet<Channel> =
        named.chain(chosen.iter()).filter(|channel| matches!(channel, Channel::Named(_))).cloned().collect();
    ui.horizontal_wrapped(|ui| {
        for channel in Channel::BUILT_IN.into_iter().chain(own) {
            let mut ticked = chosen.contains(&channel);
            if ui.checkbox(&mut ticked, shown.words.channel(&channel)).changed() {
                if ticked {
                    chosen.insert(channel);
                } else {
                    chosen.remove(&channel);
                }
            }
        }
    });
}

/// What is wrong with what was typed.
pub(super) fn wrong(ui: &mut Ui, wrong: Option<&String>) {
    if let Some(wrong) = wrong {
        let colour = Tokens::in_ui(ui).blocked;
        ui.horizontal_top(|ui| {
            crate::ui::icon::icon(ui, crate::ui::icon::Icon::Warning, 16.0, colour);
            ui.add(Label::new(RichText::new(wrong).color(colour)).wrap());
        });
    }
}

/// One fact about something: its name and what it is.
pub(super) fn fact(ui: &mut Ui, words: &Words, name: &str, value: &str) {
    if !value.is_empty() {
        ui.add(Label::new(fl!(words, "ui-people-fact", name = name, value = value)).wrap());
    }
}

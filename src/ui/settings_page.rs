//! The settings: language, theme, size, cover.

use super::ask::Ask;
use super::dialog::Dialog;
use super::keys_page::KeysPage;
use super::settings::{Settings, TEXT_SIZES, Theme};
use super::shown::Shown;
use super::widgets;
use crate::i18n::Language;
use eframe::egui::Ui;
use i18n_embed_fl::fl;

/// Draws them. Gives back whether the page closes.
pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
    let words = shown.words;
    let mut set = shown.settings.clone();
    widgets::heading(ui, fl!(words, "ui-settings-title"));
    ui.label(fl!(words, "ui-settings-language"));
    let mut language = shown.words.language();
    if widgets::choice(
        ui,
        &[(Language::French, "Français".to_owned()), (Language::English, "English".to_owned())],
        &mut language,
    ) {
        set.language = Some(language.id().to_owned());
    }
    ui.add_space(6.0);
    ui.label(fl!(words, "ui-settings-theme"));
    let themes = [
        (Theme::System, fl!(words, "ui-settings-theme-system")),
        (Theme::Light, fl!(words, "ui-settings-theme-light")),
        (Theme::Dark, fl!(words, "ui-settings-theme-dark")),
    ];
    widgets::choice(ui, &themes, &mut set.theme);
    ui.add_space(6.0);
    ui.label(fl!(words, "ui-settings-size"));
    let sizes = TEXT_SIZES.map(|size| (size, format!("{} %", (size * 100.0).round())));
    widgets::choice(ui, &sizes, &mut set.text_size);
    ui.add_space(6.0);
    cover(ui, shown, &mut set);
    ui.add_space(6.0);
    let mut closes = false;
    ui.horizontal(|ui| {
        if ui.button(fl!(words, "ui-settings-keys")).clicked() {
            asks.push(Ask::Dialog(Dialog::Keys(KeysPage::default())));
        }
        closes = widgets::safe_button(ui, &fl!(words, "ui-close")).clicked();
    });
    if set != *shown.settings {
        asks.push(Ask::Set(Box::new(set)));
    }
    closes
}

fn cover(ui: &mut Ui, shown: &Shown<'_>, set: &mut Settings) {
    let words = shown.words;
    ui.label(fl!(words, "ui-settings-cover"));
    let covers = [
        ("veil", fl!(words, "ui-cover-veil")),
        ("solid", fl!(words, "ui-cover-solid")),
        ("tiles", fl!(words, "ui-cover-tiles")),
        ("sticker", fl!(words, "ui-cover-sticker")),
    ];
    let mut chosen = covers.iter().map(|(id, _)| *id).find(|id| *id == set.cover).unwrap_or("veil");
    if widgets::choice(ui, &covers, &mut chosen) {
        chosen.clone_into(&mut set.cover);
    }
    widgets::faint(ui, fl!(words, "ui-settings-cover-hint"));
}

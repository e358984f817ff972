//! The open event, said in two lines, and what can be done with it as a whole.

use crate::ui::ask::{Ask, Wanted};
use crate::ui::dialog::Dialog;
use crate::ui::event_form::EventForm;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{self, Align, Button, Layout, RichText, Ui};
use i18n_embed_fl::fl;

pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let Some((id, event)) = shown.open_event() else { return };
    let words = shown.words;
    ui.horizontal(|ui| {
        if widgets::icon_button(ui, Icon::Left, &fl!(words, "ui-load-all-events"), true).clicked() {
            asks.push(Ask::Open(None));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            add_menu(ui, shown, asks);
            let edit = fl!(words, "ui-load-edit-event", title = event.title.as_str());
            if widgets::icon_button(ui, Icon::Sliders, &edit, shown.is_writer).clicked() {
                asks.push(Ask::Dialog(Dialog::Event(Box::new(EventForm::edit(shown.words, id, event)))));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = RichText::new(event.title.as_str()).heading();
                ui.add(egui::Label::new(title).truncate()).on_hover_text(event.title.as_str());
            });
        });
    });
    let channels: Vec<String> = event.channels.iter().map(|channel| words.channel(channel)).collect();
    let channels = if channels.is_empty() { fl!(words, "ui-load-no-channel") } else { channels.join(", ") };
    widgets::faint(ui, format!("{} · {channels}", words.dates(event.from, event.until)));
}

fn add_menu(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    ui.add_enabled_ui(shown.is_writer, |ui| {
        ui.menu_button(fl!(words, "ui-load-add"), |ui| {
            let typed = Dialog::Path { wanted: Wanted::PhotoFolder, typed: String::new() };
            for (text, ask) in [
                (fl!(words, "ui-load-open-folder"), Ask::Pick(Wanted::PhotoFolder)),
                (fl!(words, "ui-menu-open-photos"), Ask::Pick(Wanted::Photos)),
                (fl!(words, "ui-menu-type-path"), Ask::Dialog(typed)),
            ] {
                if ui.add(Button::new(text)).clicked() {
                    asks.push(ask);
                    ui.close();
                }
            }
        });
    });
}

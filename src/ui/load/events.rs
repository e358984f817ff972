//! The events that there are, newest first; and where there is none, what to do.

use super::tally::Tally;
use crate::domain::{Event, EventId};
use crate::ui::ask::{Ask, Wanted};
use crate::ui::dialog::Dialog;
use crate::ui::event_form::EventForm;
use crate::ui::icon::{Icon, icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{self, Align, Button, Frame, Layout, Margin, RichText, ScrollArea, Ui, vec2};
use i18n_embed_fl::fl;

/// The widest that text is set, in points: longer lines are hard to read.
const MEASURE: f32 = 760.0;
const ROW_HEIGHT: f32 = 62.0;

pub(super) fn show(ui: &mut Ui, shown: &Shown<'_>, tally: &Tally, asks: &mut Vec<Ask>) {
    let mut events: Vec<(EventId, &Event)> = shown.book.events().collect();
    events.sort_by_key(|(id, event)| std::cmp::Reverse((event.from, *id)));
    let side = ((ui.available_width() - MEASURE) / 2.0).max(16.0);
    ui.horizontal_top(|ui| {
        ui.add_space(side.min(400.0));
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - side).min(MEASURE));
            ui.add_space(16.0);
            if events.is_empty() { first_run(ui, shown, asks) } else { list(ui, shown, &events, tally, asks) }
        });
    });
}

fn first_run(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    ScrollArea::vertical().show(ui, |ui| {
        widgets::heading(ui, fl!(words, "ui-load-welcome"));
        ui.add(egui::Label::new(fl!(words, "ui-load-welcome-text")).wrap());
        ui.add_space(8.0);
        let steps = [
            fl!(words, "ui-load-step-1"),
            fl!(words, "ui-load-step-2"),
            fl!(words, "ui-load-step-3"),
            fl!(words, "ui-load-step-4"),
        ];
        for (index, text) in steps.into_iter().enumerate() {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(format!("{}.", index + 1)).family(crate::ui::fonts::bold()));
                ui.add(egui::Label::new(text).wrap());
            });
        }
        ui.add_space(12.0);
        ways_in(ui, shown, asks);
        ui.add_space(12.0);
        widgets::card(ui).show(ui, |ui| {
            ui.set_width(ui.available_width());
            widgets::faint(ui, fl!(words, "ui-load-demo-text"));
            if widgets::button_or_why(ui, &fl!(words, "ui-load-demo"), shown.why_read_only().as_deref()).clicked() {
                asks.push(Ask::Demo);
            }
        });
    });
}

fn ways_in(ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let may = shown.is_writer;
    ui.horizontal_wrapped(|ui| {
        if widgets::primary_button(ui, &fl!(words, "ui-load-open-folder"), may).clicked() {
            asks.push(Ask::Pick(Wanted::PhotoFolder));
        }
        let why = shown.why_read_only();
        let mut other = |ui: &mut Ui, text: String, ask: Ask| {
            if widgets::button_or_why(ui, &text, why.as_deref()).clicked() {
                asks.push(ask);
            }
        };
        other(ui, fl!(words, "ui-menu-open-photos"), Ask::Pick(Wanted::Photos));
        let typed = Dialog::Path { wanted: Wanted::PhotoFolder, typed: String::new() };
        other(ui, fl!(words, "ui-menu-type-path"), Ask::Dialog(typed));
        let new = Dialog::Event(Box::new(EventForm::new(words, shown.today, Vec::new())));
        other(ui, fl!(words, "ui-load-new-event"), Ask::Dialog(new));
    });
    widgets::faint(ui, fl!(words, "ui-load-drop-hint"));
}

fn list(ui: &mut Ui, shown: &Shown<'_>, events: &[(EventId, &Event)], tally: &Tally, asks: &mut Vec<Ask>) {
    widgets::heading(ui, fl!(shown.words, "ui-load-events"));
    ways_in(ui, shown, asks);
    ui.add_space(8.0);
    ScrollArea::vertical().auto_shrink([false, false]).show_rows(ui, ROW_HEIGHT, events.len(), |ui, range| {
        for (id, event) in &events[range] {
            row(ui, shown, *id, event, tally, asks);
        }
    });
}

fn row(ui: &mut Ui, shown: &Shown<'_>, id: EventId, event: &Event, tally: &Tally, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let tokens = Tokens::in_ui(ui);
    let title = event.title.as_str();
    Frame::new().fill(tokens.raised).corner_radius(8).inner_margin(Margin::symmetric(12, 6)).show(ui, |ui| {
        ui.set_height(ROW_HEIGHT - 12.0);
        ui.horizontal_centered(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let name = fl!(words, "ui-load-remove-event", title = title);
                if widgets::icon_button(ui, Icon::Cross, &name, shown.is_writer).clicked() {
                    asks.push(Ask::Dialog(Dialog::RemoveEvent(id)));
                }
                let name = fl!(words, "ui-load-edit-event", title = title);
                if widgets::icon_button(ui, Icon::Sliders, &name, shown.is_writer).clicked() {
                    asks.push(Ask::Dialog(Dialog::Event(Box::new(EventForm::edit(shown.words, id, event)))));
                }
                let open = Button::new(fl!(words, "ui-path-open")).min_size(vec2(64.0, 0.0));
                let open = ui.add(open).on_hover_text(title);
                let named = fl!(words, "ui-load-open-event", title = title);
                open.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &named));
                if open.clicked() {
                    asks.push(Ask::Open(Some(id)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| about(ui, shown, id, event, tally));
            });
        });
    });
}

fn about(ui: &mut Ui, shown: &Shown<'_>, id: EventId, event: &Event, tally: &Tally) {
    let (words, tokens) = (shown.words, Tokens::in_ui(ui));
    let count = tally.of(id);
    ui.vertical(|ui| {
        let title = RichText::new(event.title.as_str()).family(crate::ui::fonts::bold());
        ui.add(egui::Label::new(title).truncate());
        ui.horizontal(|ui| {
            let facts =
                fl!(words, "ui-load-event-facts", dates = words.dates(event.from, event.until), photos = count.photos);
            let done = count.to_review == 0;
            let (mark, colour) = if done { (Icon::Check, tokens.shown) } else { (Icon::Question, tokens.undecided) };
            if count.photos > 0 {
                icon(ui, mark, 14.0, colour);
            }
            let left = fl!(words, "ui-load-to-review", count = count.to_review);
            let text = if count.photos == 0 { facts } else { format!("{facts} · {left}") };
            ui.add(egui::Label::new(RichText::new(text).color(tokens.faint)).truncate());
        });
    });
}

//! What is known and decided about the photo: everything that can be done on the canvas can be done here too.

use super::ReviewScreen;
use super::film::next_to_review;
use super::sheet::Sheet;
use super::toolbar::with_key;
use super::verbs::Pane;
use super::{channels, facts, list, texts};
use crate::app::steps;
use crate::domain::Pick;
use crate::domain::command::{Command, Remark};
use crate::ui::ask::{Ask, Saying, Tone};
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::verb::Verb;
use crate::ui::widgets;
use eframe::egui::{Frame, Margin, Panel, Rect, RichText, ScrollArea, Ui, UiBuilder};
use i18n_embed_fl::fl;

pub(super) fn show(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let width = (ui.available_width() * 0.4).clamp(240.0, 350.0);
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::same(10));
    Panel::right("panel").frame(frame).resizable(false).exact_size(width).show(ui, |ui| {
        let room = ui.available_rect_before_wrap();
        let middle = room.max.y - screen.done_height;
        let part = |ui: &mut Ui, rect: Rect| ui.new_child(UiBuilder::new().max_rect(rect.intersect(room)));
        let mut above = part(ui, Rect::everything_above(middle));
        ScrollArea::vertical().id_salt("panel").auto_shrink(false).show(&mut above, |ui| {
            heading(ui, shown, sheet, asks);
            list::show(screen, ui, shown, sheet, asks);
            ui.add_space(6.0);
            checklist(ui, shown, sheet, asks);
            ui.add_space(6.0);
            channels::show(screen, ui, shown, sheet);
            ui.add_space(6.0);
            texts::show(screen, ui, shown, sheet, asks);
            ui.add_space(6.0);
            facts::show(screen, ui, shown, sheet);
        });
        // It is read and reached last, after everything that it is about.
        let mut below = part(ui, Rect::everything_below(middle));
        below.add_space(8.0);
        done_button(screen, &mut below, shown, sheet, asks);
        let height = below.min_rect().height();
        if (height - screen.done_height).abs() > 0.5 {
            screen.done_height = height;
            ui.ctx().request_discard("the last part of the panel has another height");
        }
        ui.advance_cursor_after_rect(room);
    });
}

/// A heading within the panel.
pub(super) fn title(ui: &mut Ui, text: impl Into<String>) {
    let words = RichText::new(text.into()).family(crate::ui::fonts::bold()).size(15.0);
    ui.add(eframe::egui::Label::new(words).wrap());
}

fn heading(ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let words = shown.words;
    title(ui, fl!(words, "ui-review-photo", number = sheet.number, file = sheet.name.as_str()));
    let photo = sheet.key.photo;
    let remarks = shown.book.remarks(photo);
    let pick = remarks.map(|remarks| remarks.pick).unwrap_or_default();
    let held = remarks.is_some_and(|remarks| remarks.held_back);
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(shown.is_writer, |ui| {
            for (verb, value, text) in [
                (Verb::Pick, Pick::Picked, fl!(words, "ui-review-picked")),
                (Verb::Reject, Pick::Rejected, fl!(words, "ui-review-rejected")),
            ] {
                if widgets::toggle(ui, pick == value, text).on_hover_text(with_key(shown, verb)).clicked() {
                    let value = if pick == value { Pick::Unsorted } else { value };
                    asks.push(Ask::Do(steps::sort(&[photo], value)));
                }
            }
            let text = fl!(words, "ui-review-held-back");
            if widgets::toggle(ui, held, text).on_hover_text(with_key(shown, Verb::HoldBack)).clicked() {
                asks.push(Ask::Do(steps::hold_back(shown.book, &[photo])));
            }
        });
    });
}

/// What is looked for besides faces.
fn checklist(ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    if shown.policy.checklist.is_empty() {
        return;
    }
    title(ui, fl!(shown.words, "ui-review-checklist"));
    widgets::faint(ui, fl!(shown.words, "ui-review-checklist-hint"));
    let photo = sheet.key.photo;
    let ticked = shown.book.remarks(photo).map(|remarks| remarks.ticked.clone()).unwrap_or_default();
    let missing: Vec<_> = shown.policy.checklist.iter().filter(|item| !ticked.contains(&item.id)).collect();
    for item in &shown.policy.checklist {
        let mut is_ticked = ticked.contains(&item.id);
        let word = shown.words.checklist_item(item);
        if ui.add_enabled(shown.is_writer, eframe::egui::Checkbox::new(&mut is_ticked, word)).changed() {
            tick(asks, sheet, vec![(item.id.clone(), is_ticked)]);
        }
    }
    let button = eframe::egui::Button::new(fl!(shown.words, "ui-review-tick-all"));
    let hint = with_key(shown, Verb::TickAll);
    if missing.len() > 1 && ui.add_enabled(shown.is_writer, button).on_hover_text(hint).clicked() {
        tick_all(shown, sheet, asks);
    }
}

/// Everything on the checklist was looked for.
pub(super) fn tick_all(shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let ticked = shown.book.remarks(sheet.key.photo).map(|remarks| remarks.ticked.clone()).unwrap_or_default();
    let missing = shown.policy.checklist.iter().filter(|item| !ticked.contains(&item.id));
    let missing: Vec<_> = missing.map(|item| (item.id.clone(), true)).collect();
    if !missing.is_empty() {
        tick(asks, sheet, missing);
    }
}

fn tick(asks: &mut Vec<Ask>, sheet: &Sheet, items: Vec<(String, bool)>) {
    let remark = Remark { tick: items, ..Remark::default() };
    asks.push(Ask::Do(vec![Command::Remark(sheet.key.photo, remark)]));
}

/// What comes last: the photo was looked at. Once that is on the disk, the next one comes.
fn done_button(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let tokens = Tokens::in_ui(ui);
    let (icon, text, colour) = if sheet.is_reviewed {
        (Icon::Check, fl!(words, "ui-review-is-reviewed"), tokens.shown)
    } else {
        (Icon::Question, fl!(words, "ui-review-will-cover", open = sheet.open()), tokens.undecided)
    };
    ui.horizontal_wrapped(|ui| {
        crate::ui::icon::icon(ui, icon, 14.0, colour);
        ui.add(eframe::egui::Label::new(RichText::new(text).color(colour)).wrap());
    });
    let text = if sheet.is_reviewed { fl!(words, "ui-review-go-on") } else { fl!(words, "ui-review-done") };
    let button = widgets::primary_button(ui, &text, shown.is_writer).on_hover_text(with_key(shown, Verb::Reviewed));
    if screen.pane == Some(Pane::Panel) && shown.pressed(Verb::NextPane) {
        button.request_focus();
    }
    if button.clicked() {
        screen.reviewed(shown, sheet, asks);
    }
    if screen.leaving == Some(sheet.key.photo) && sheet.is_reviewed {
        screen.leaving = None;
        let ask = next_to_review(shown, sheet.key.photo).map_or_else(
            || Ask::Say(Saying { tone: Tone::Done, text: fl!(words, "ui-review-all-done") }),
            |next| Ask::Show(next, None),
        );
        asks.push(ask);
    }
}

//! The page before publishing: what is the same for all channels, a card for each, and the button.

use super::super::ask::Ask;
use super::super::dialog::Dialog;
use super::super::event_form::EventForm;
use super::super::icon::{Icon, icon};
use super::super::marked;
use super::super::screen::Screen;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::widgets;
use super::words::{names_error, styles};
use super::{PublishScreen, progress};
use crate::app::names_by;
use eframe::egui::{self, Label, RichText, ScrollArea, TextEdit, Ui};
use i18n_embed_fl::fl;

/// So many names are shown before they are given.
const NAMES: usize = 3;

impl PublishScreen {
    pub(super) fn page(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let title = |ui: &mut Ui| widgets::heading(ui, Screen::Publish.name(words));
        if self.cards.is_empty() {
            title(ui);
            ui.label(fl!(words, "ui-check-no-channel"));
            if let Some((id, event)) = shown.open_event()
                && ui.button(fl!(words, "ui-channels-of-event")).clicked()
            {
                asks.push(Ask::Dialog(Dialog::Event(Box::new(EventForm::edit(shown.words, id, event)))));
            }
            return;
        }
        let below = egui::Frame::new().inner_margin(egui::Margin { top: 8, ..egui::Margin::ZERO });
        let room = ui.available_rect_before_wrap();
        let button_height = 58.0;
        let top = egui::Rect::from_min_max(room.min, egui::pos2(room.right(), room.bottom() - button_height));
        let mut cards = ui.new_child(egui::UiBuilder::new().max_rect(top));
        ScrollArea::vertical().id_salt("publish").auto_shrink([false, false]).show(&mut cards, |ui| {
            title(ui);
            self.common(ui, shown);
            self.cards(ui, shown, asks);
            self.before(ui, shown);
        });
        crate::ui::toasts::room(ui, top);
        ui.advance_cursor_after_rect(top);
        below.show(ui, |ui| self.button(ui, shown, asks));
    }

    /// Covers and names.
    fn common(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let mut style = self.style(shown);
        ui.horizontal_wrapped(|ui| {
            let label = fl!(words, "ui-settings-cover");
            widgets::combo(ui, "style", &label, None, &mut style, &styles(words));
            ui.add_space(10.0);
            let label = ui.label(fl!(words, "ui-publish-names"));
            let field = TextEdit::singleline(&mut self.names).desired_width(200.0);
            ui.add(field.hint_text(fl!(words, "ui-publish-names-usual"))).labelled_by(label.id);
        });
        if style != self.style(shown) {
            self.style = Some(style);
        }
        self.first_names(ui, shown);
    }

    fn first_names(&self, ui: &mut Ui, shown: &Shown<'_>) {
        let Some((id, event)) = shown.open_event() else { return };
        let typed = self.names.trim();
        match names_by((!typed.is_empty()).then_some(typed), event) {
            Ok(name_of) => {
                let names = shown.book.photos_of(id).take(NAMES).map(|(_, photo)| name_of(photo.number));
                let names: Vec<String> = names.collect();
                widgets::faint(ui, fl!(shown.words, "ui-publish-first-names", names = names.join(", ")));
            }
            Err(error) => {
                let colour = Tokens::in_ui(ui).blocked;
                let text = fl!(shown.words, "ui-publish-names-wrong", why = names_error(shown.words, &error));
                marked::state(ui, Icon::Blocked, text, colour);
            }
        }
    }

    fn cards(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let style = self.style(shown);
        for (place, card) in self.cards.iter_mut().enumerate() {
            ui.add_space(4.0);
            let counts = self.counts.get(place).copied().unwrap_or_default();
            ui.push_id(("card", place), |ui| card.show(ui, shown, place, counts, style, asks));
            card.look(place, asks);
        }
    }

    fn button(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        if let Some(job) = progress::publishing(shown) {
            progress::show(ui, shown, job, asks);
            return;
        }
        let words = shown.words;
        let orders = self.orders(shown);
        ui.horizontal(|ui| {
            let ticked = self.cards.iter().zip(&self.counts).filter(|(card, _)| card.ticked);
            let files: usize = ticked.map(|(_, counts)| counts.leave).sum();
            let text = fl!(words, "ui-publish-do", files = files);
            if widgets::primary_button(ui, &text, orders.is_ok()).clicked()
                && let Ok(orders) = &orders
            {
                asks.push(Ask::Publish(orders.clone()));
            }
            match &orders {
                Err(why) => {
                    let colour = Tokens::in_ui(ui).undecided;
                    icon(ui, Icon::Note, 14.0, colour);
                    ui.add(Label::new(RichText::new(why).color(colour)).wrap());
                }
                Ok(_) => drop(widgets::faint(ui, fl!(words, "ui-publish-hint"))),
            }
        });
    }

    /// What was published of the event before.
    fn before(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let Some((event, _)) = shown.open_event() else { return };
        let mut before: Vec<_> = shown.book.publications().filter(|(_, one)| one.event == event).collect();
        before.reverse();
        if before.is_empty() {
            return;
        }
        ui.add_space(10.0);
        widgets::heading(ui, fl!(words, "ui-publish-before"));
        for (id, publication) in before {
            ui.horizontal_wrapped(|ui| {
                let (code, channel) = (id.to_string(), words.channel(&publication.channel));
                let files = shown.book.files_of(id).count();
                let at = words.moment(publication.at);
                ui.label(fl!(
                    words,
                    "ui-publish-before-line",
                    code = code.clone(),
                    channel = channel,
                    files = files,
                    at = at
                ));
                if ui.button(fl!(words, "ui-publish-before-look", code = code)).clicked() {
                    self.result = Some(super::ResultPage::of_record(event, id, publication.channel.clone()));
                }
            });
        }
    }
}

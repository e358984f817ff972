//! What the gate says of every photo, channel by channel, and the way to every cause.

mod judging;
mod mark;
mod reasons;
mod table;

pub(super) use judging::{Bench, Judging};
pub(super) use mark::state_mark;

use super::ask::Ask;
use super::dialog::Dialog;
use super::event_form::EventForm;
use super::icon::Icon;
use super::panes;
use super::pictures::SmallPictures;
use super::screen::Screen;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use super::widgets;
use crate::app::Answer;
use crate::domain::gate::State;
use crate::domain::{Channel, PhotoId};
use eframe::egui::{Align, Frame, Layout, Margin, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeMap;

/// Width of the pane with the reasons, in points.
const REASONS: f32 = 360.0;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub(super) struct CheckScreen {
    only_kept_in: bool,
    /// The cell whose reasons are read: a photo and the place of a channel.
    chosen: Option<(PhotoId, usize)>,
    rows: Rows,
}

/// The photos in the table, as long as nothing changes.
#[derive(Debug, Default)]
struct Rows {
    of: Option<(u64, u64, crate::domain::EventId, bool)>,
    photos: Vec<(PhotoId, u32)>,
    /// How many photos the event has.
    all: usize,
    /// How many answers there are of how many.
    known: usize,
    total: usize,
    columns: Vec<Column>,
}

/// How a channel's photos stand, whatever is listed.
#[derive(Debug, Default)]
struct Column {
    leave: usize,
    /// What leaves first; of every state one, with how many photos are in it.
    states: BTreeMap<(u8, &'static str), (usize, State)>,
}

impl CheckScreen {
    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| {
            let Some((event, facts)) = shown.open_event() else {
                widgets::heading(ui, Screen::Check.name(shown.words));
                widgets::faint(ui, fl!(shown.words, "ui-no-event"));
                return;
            };
            let channels = &facts.channels[..];
            self.rows.follow(shown, event, channels, self.only_kept_in);
            self.head(ui, shown);
            if self.nothing_to_show(ui, shown, asks) {
                return;
            }
            let to_reasons = shown.pressed(Verb::NextPane);
            let (mut left, mut right) = panes::two(ui, REASONS);
            table::show(&mut left, shown, small, channels, &self.rows, &mut self.chosen);
            reasons::show(&mut right, shown, channels, &self.rows, self.chosen, to_reasons, asks);
        });
    }

    fn head(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            widgets::heading(ui, Screen::Check.name(words));
            ui.add_space(8.0);
            ui.checkbox(&mut self.only_kept_in, fl!(words, "ui-check-only-kept-in"));
            if self.rows.known < self.rows.total {
                let text = fl!(words, "ui-check-asking", known = self.rows.known, total = self.rows.total);
                widgets::state_word(ui, Icon::Question, &text, Tokens::in_ui(ui).undecided);
            }
        });
        ui.add_space(2.0);
    }

    /// Says why there is no table, and what to do.
    fn nothing_to_show(&self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        let Some((id, event)) = shown.open_event() else { return true };
        let (text, button, ask) = if event.channels.is_empty() {
            let form = Dialog::Event(Box::new(EventForm::edit(shown.words, id, event)));
            (fl!(words, "ui-check-no-channel"), fl!(words, "ui-channels-of-event"), Some(Ask::Dialog(form)))
        } else if shown.book.photos_of(id).next().is_none() {
            let pick = Ask::Pick(super::ask::Wanted::PhotoFolder);
            (fl!(words, "ui-check-no-photo"), fl!(words, "ui-verb-open-folder"), Some(pick))
        } else if self.rows.photos.is_empty() && self.rows.known == self.rows.total {
            (fl!(words, "ui-check-all-leave"), Screen::Publish.name(words), Some(Ask::Go(Screen::Publish)))
        } else {
            return false;
        };
        ui.with_layout(Layout::top_down(Align::Min), |ui| {
            ui.add_space(8.0);
            ui.label(text);
            if ui.button(button).clicked() {
                asks.extend(ask);
            }
        });
        true
    }
}

impl Column {
    fn count(&mut self, answer: &Answer) {
        self.leave += usize::from(answer.leaves());
        let key = (reasons::rank(&answer.state), answer.state.id());
        self.states.entry(key).or_insert_with(|| (0, answer.state.clone())).0 += 1;
    }
}

impl Rows {
    fn follow(&mut self, shown: &Shown<'_>, event: crate::domain::EventId, channels: &[Channel], only_kept_in: bool) {
        let of = Some((shown.revision, shown.judged.version(), event, only_kept_in));
        if self.of == of {
            return;
        }
        let columns = channels.iter().map(|_| Column::default()).collect();
        *self = Self { of, columns, ..Self::default() };
        for (photo, facts) in shown.book.photos_of(event) {
            let mut kept_in = false;
            for (channel, column) in channels.iter().zip(&mut self.columns) {
                self.total += 1;
                let Some(answer) = shown.judged.of(photo, channel) else { continue };
                self.known += 1;
                column.count(answer);
                kept_in |= !answer.leaves();
            }
            self.all += 1;
            if kept_in || !only_kept_in {
                self.photos.push((photo, facts.number));
            }
        }
    }
}

//! Every reason and warning of one cell, in words, each with the way to its cause.

use super::super::ask::Ask;
use super::super::dialog::Dialog;
use super::super::event_form::EventForm;
use super::super::icon::Icon;
use super::super::marked;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::widgets;
use super::{Rows, state_mark};
use crate::domain::gate::{State, Text, Why};
use crate::domain::{Channel, PersonId, PhotoId, RegionId};
use eframe::egui::{Response, RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;

/// Draws the reasons of the chosen cell, or the counts of every state while none is chosen.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    channels: &[Channel],
    rows: &Rows,
    chosen: Option<(PhotoId, usize)>,
    focus: bool,
    asks: &mut Vec<Ask>,
) {
    widgets::card(ui).show(ui, |ui| {
        ScrollArea::vertical().id_salt("reasons").auto_shrink([false, false]).show(ui, |ui| {
            let cell = chosen.and_then(|(photo, at)| Some((photo, channels.get(at)?, shown.book.photo(photo)?.number)));
            match cell {
                Some((photo, channel, number)) => one(ui, shown, channel, (photo, number), focus, asks),
                None => counts(ui, shown, channels, rows),
            }
        });
    });
}

fn one(
    ui: &mut Ui,
    shown: &Shown<'_>,
    channel: &Channel,
    (photo, number): (PhotoId, u32),
    focus: bool,
    asks: &mut Vec<Ask>,
) {
    let words = shown.words;
    widgets::heading(ui, fl!(words, "ui-check-cell-title", number = number, channel = words.channel(channel)));
    let Some(answer) = shown.judged.of(photo, channel) else {
        widgets::faint(ui, fl!(words, "ui-check-not-asked"));
        return;
    };
    let (mark, colour) = state_mark(&answer.state, &Tokens::in_ui(ui));
    marked::state(ui, mark, words.state(&answer.state), colour);
    ui.add_space(6.0);
    widgets::open_photo(ui, shown, photo, focus, asks);
    for block in &answer.blocks {
        let cause = Cause { photo, region: block.region, person: block.person, why: &block.why };
        reason(ui, shown, Icon::Blocked, &words.block_in_window(block), &cause, asks);
    }
    for warning in &answer.warnings {
        let cause = Cause { photo, region: warning.region, person: warning.person, why: &warning.why };
        reason(ui, shown, Icon::Warning, &words.warning(warning), &cause, asks);
    }
    if answer.blocks.is_empty() && answer.warnings.is_empty() {
        ui.add_space(6.0);
        widgets::faint(ui, fl!(words, "ui-check-nothing-against"));
    }
}

/// Where a reason comes from.
struct Cause<'a> {
    photo: PhotoId,
    region: Option<RegionId>,
    person: Option<PersonId>,
    why: &'a Why,
}

fn reason(ui: &mut Ui, shown: &Shown<'_>, mark: Icon, text: &str, cause: &Cause<'_>, asks: &mut Vec<Ask>) {
    let tokens = Tokens::in_ui(ui);
    let colour = if mark == Icon::Blocked { tokens.blocked } else { tokens.undecided };
    ui.add_space(8.0);
    ui.separator();
    marked::sentence(ui, mark, text, colour);
    ui.horizontal_wrapped(|ui| {
        if let Some((name, ask)) = to_photo(shown, cause)
            && button(ui, &name, text).clicked()
        {
            asks.push(ask);
        }
        if let Some(person) = cause.person {
            let name = fl!(shown.words, "ui-check-to-person", person = person.to_string());
            if button(ui, &name, text).clicked() {
                asks.push(Ask::Person(person));
            }
        }
    });
}

fn button(ui: &mut Ui, name: &str, about: &str) -> Response {
    ui.button(name).on_hover_text(about)
}

/// The button to where a reason is settled, where that is not a person.
fn to_photo(shown: &Shown<'_>, cause: &Cause<'_>) -> Option<(String, Ask)> {
    let words = shown.words;
    if let Some(region) = cause.region {
        let name = fl!(words, "ui-check-to-region", region = region.to_string());
        return Some((name, Ask::Show(cause.photo, Some(region))));
    }
    let name = match cause.why {
        Why::NotTicked(_) => fl!(words, "ui-check-to-checklist"),
        Why::NameIn(Text::Caption | Text::Alt) => fl!(words, "ui-check-to-caption"),
        Why::NameIn(Text::FileName) => {
            let (id, event) = shown.open_event()?;
            let form = Dialog::Event(Box::new(EventForm::edit(shown.words, id, event)));
            return Some((fl!(words, "ui-check-to-title"), Ask::Dialog(form)));
        }
        Why::EndsOn(..) | Why::OpenEnded(_) => return None,
        _ => fl!(words, "ui-check-to-photo"),
    };
    Some((name, Ask::Show(cause.photo, None)))
}

/// How many photos stand where, channel by channel.
fn counts(ui: &mut Ui, shown: &Shown<'_>, channels: &[Channel], rows: &Rows) {
    let words = shown.words;
    widgets::heading(ui, fl!(words, "ui-check-counts"));
    widgets::faint(ui, fl!(words, "ui-check-hint"));
    for (channel, column) in channels.iter().zip(&rows.columns) {
        ui.add_space(8.0);
        ui.label(RichText::new(words.channel(channel)).family(super::super::fonts::bold()));
        for (count, state) in column.states.values() {
            let (mark, colour) = state_mark(state, &Tokens::in_ui(ui));
            let text = fl!(words, "ui-check-count", count = (*count), state = kind(shown, state));
            marked::state(ui, mark, text, colour);
        }
    }
}

/// A state without its numbers, which differ from photo to photo.
fn kind(shown: &Shown<'_>, state: &State) -> String {
    match state {
        State::ConsentsMissing { .. } => fl!(shown.words, "ui-check-kind-missing"),
        State::Partial(_) => fl!(shown.words, "ui-check-kind-partial"),
        other => shown.words.state(other),
    }
}

/// What leaves comes first.
pub(super) const fn rank(state: &State) -> u8 {
    match state {
        State::Publishable => 0,
        State::NobodyIdentifiable => 1,
        State::PublishableCovered => 2,
        State::ToReview => 3,
        State::ConsentsMissing { .. } => 4,
        State::Waiting => 5,
        State::Partial(_) => 6,
        State::Excluded => 7,
    }
}

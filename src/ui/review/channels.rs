//! What the photo may do in each channel, and why not.

use super::ReviewScreen;
use super::panel::title;
use super::sheet::{ChannelRow, Reason, Sheet};
use crate::domain::gate::State;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use eframe::egui::{Color32, Label, RichText, Sense, Ui};
use i18n_embed_fl::fl;

pub(super) fn show(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet) {
    title(ui, fl!(shown.words, "ui-review-channels"));
    let tokens = Tokens::in_ui(ui);
    for row in &sheet.channels {
        let (mark, colour) = look(&row.state, &tokens);
        ui.horizontal_wrapped(|ui| {
            crate::ui::icon::icon(ui, mark, 14.0, colour);
            let channel = shown.words.channel(&row.channel);
            let text = fl!(shown.words, "ui-review-channel", channel = channel, state = shown.words.state(&row.state));
            ui.add(Label::new(RichText::new(text).color(colour)).wrap());
        });
    }
    for (channels, reason) in grouped(&sheet.channels) {
        let names: Vec<String> = channels.iter().map(|channel| shown.words.channel(&channel.channel)).collect();
        let everywhere = channels.len() == sheet.channels.len();
        reason_line(screen, ui, shown, sheet, reason, (!everywhere).then(|| names.join(", ")));
    }
}

/// The mark of a state, and its colour.
fn look(state: &State, tokens: &Tokens) -> (Icon, Color32) {
    match state {
        State::ToReview => (Icon::Question, tokens.undecided),
        State::ConsentsMissing { .. } | State::Waiting | State::Partial(_) => (Icon::Warning, tokens.undecided),
        State::Publishable | State::NobodyIdentifiable => (Icon::Check, tokens.shown),
        State::PublishableCovered => (Icon::Covered, tokens.covered),
        State::Excluded => (Icon::Blocked, tokens.blocked),
    }
}

/// Every reason once, with the channels that it is one for; what blocks comes first.
fn grouped(rows: &[ChannelRow]) -> Vec<(Vec<&ChannelRow>, &Reason)> {
    let mut grouped: Vec<(Vec<&ChannelRow>, &Reason)> = Vec::new();
    for row in rows {
        for reason in &row.reasons {
            match grouped.iter_mut().find(|(_, known)| known.text == reason.text && known.blocks == reason.blocks) {
                Some((channels, _)) => channels.push(row),
                None => grouped.push((vec![row], reason)),
            }
        }
    }
    grouped.sort_by_key(|(_, reason)| !reason.blocks);
    grouped
}

fn reason_line(
    screen: &mut ReviewScreen,
    ui: &mut Ui,
    shown: &Shown<'_>,
    sheet: &Sheet,
    reason: &Reason,
    only: Option<String>,
) {
    let tokens = Tokens::in_ui(ui);
    let (mark, colour) = if reason.blocks { (Icon::Blocked, tokens.blocked) } else { (Icon::Note, tokens.faint) };
    let text = match only {
        Some(only) => fl!(shown.words, "ui-review-reason-only", channels = only, text = reason.text.as_str()),
        None => reason.text.clone(),
    };
    ui.horizontal_top(|ui| {
        crate::ui::icon::icon(ui, mark, 13.0, colour);
        let words = RichText::new(text).size(13.5);
        match reason.region {
            None => {
                ui.add(Label::new(words).wrap());
            }
            Some(region) => {
                let label = Label::new(words.underline()).wrap().sense(Sense::click());
                let response = ui.add(label).on_hover_cursor(eframe::egui::CursorIcon::PointingHand);
                if response.on_hover_text(fl!(shown.words, "ui-review-goes-to")).clicked() {
                    screen.turn_to_region(region, sheet);
                }
            }
        }
    });
}

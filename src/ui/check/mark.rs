//! How a state is drawn: by its mark and its colour, beside its word.

use super::super::icon::Icon;
use super::super::theme::Tokens;
use crate::domain::gate::State;
use eframe::egui::Color32;

/// The mark and the colour of where a photo stands.
pub(crate) fn state_mark(state: &State, tokens: &Tokens) -> (Icon, Color32) {
    match state {
        State::ToReview => (Icon::Question, tokens.undecided),
        State::ConsentsMissing { .. } => (Icon::Person, tokens.blocked),
        State::Waiting => (Icon::Pause, tokens.undecided),
        State::Partial(_) => (Icon::Cross, tokens.blocked),
        State::Publishable | State::NobodyIdentifiable => (Icon::Check, tokens.shown),
        State::PublishableCovered => (Icon::Covered, tokens.covered),
        State::Excluded => (Icon::Blocked, tokens.blocked),
    }
}

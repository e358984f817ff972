//! Where a photo stands, as a mark, a word and a colour.

use crate::app::overview::Glance;
use crate::domain::gate::State;
use crate::domain::{Detection, Pick};
use crate::i18n::Words;
use crate::jobs::Doubt;
use crate::ui::icon::Icon;
use crate::ui::theme::Tokens;
use eframe::egui::Color32;
use i18n_embed_fl::fl;

/// The mark, the word and the colour of a photo's state, what keeps it from leaving first.
pub(super) fn state_word(
    glance: &Glance,
    doubt: Option<Doubt>,
    words: &Words,
    tokens: &Tokens,
) -> (Icon, String, Color32) {
    if glance.pick == Pick::Rejected {
        return (Icon::Cross, fl!(words, "ui-photo-rejected"), tokens.blocked);
    }
    if glance.held_back {
        return (Icon::Pause, fl!(words, "ui-photo-held-back"), tokens.blocked);
    }
    if glance.detection == Detection::Pending && !glance.reviewed {
        return (Icon::Lens, fl!(words, "ui-photo-pending"), tokens.faint);
    }
    match &glance.state {
        State::ToReview if glance.undecided > 0 => {
            (Icon::Question, fl!(words, "ui-photo-undecided", count = glance.undecided), tokens.undecided)
        }
        State::ToReview if glance.reviewed => (Icon::Question, fl!(words, "ui-photo-open"), tokens.undecided),
        State::ToReview if doubt.is_some() => (Icon::Warning, fl!(words, "ui-photo-doubt"), tokens.undecided),
        State::ToReview if glance.faces == 0 => (Icon::Lens, fl!(words, "ui-photo-no-face"), tokens.undecided),
        State::ToReview => (Icon::Question, fl!(words, "ui-photo-to-review"), tokens.undecided),
        State::ConsentsMissing { .. } => (Icon::Blocked, fl!(words, "ui-photo-consents"), tokens.blocked),
        State::Waiting => (Icon::Pause, fl!(words, "ui-photo-waiting"), tokens.undecided),
        State::Partial(_) => (Icon::Blocked, fl!(words, "ui-photo-elsewhere"), tokens.undecided),
        State::Publishable => (Icon::Eye, fl!(words, "ui-photo-publishable"), tokens.shown),
        State::PublishableCovered => (Icon::Covered, fl!(words, "ui-photo-covered"), tokens.covered),
        State::Excluded => (Icon::Blocked, fl!(words, "ui-photo-excluded"), tokens.blocked),
        State::NobodyIdentifiable => (Icon::Check, fl!(words, "ui-photo-nobody"), tokens.shown),
    }
}

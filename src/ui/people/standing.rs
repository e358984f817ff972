//! Where somebody's consents stand, as a mark, a word and a colour.

use crate::app::roll::Standing;
use crate::i18n::Words;
use crate::ui::icon::Icon;
use crate::ui::theme::Tokens;
use eframe::egui::Color32;
use i18n_embed_fl::fl;

pub(super) fn standing_word(standing: Standing, words: &Words, tokens: &Tokens) -> (Icon, String, Color32) {
    match standing {
        Standing::Erased => (Icon::Cross, fl!(words, "ui-standing-erased"), tokens.faint),
        Standing::Never => (Icon::Blocked, fl!(words, "ui-standing-never"), tokens.blocked),
        Standing::SaidNo => (Icon::Blocked, fl!(words, "ui-standing-said-no"), tokens.blocked),
        Standing::Unsigned => (Icon::Warning, fl!(words, "ui-standing-unsigned"), tokens.undecided),
        Standing::EndsSoon(day) => {
            (Icon::Warning, fl!(words, "ui-standing-ends", day = words.short_date(day)), tokens.undecided)
        }
        Standing::Ended(day) => {
            (Icon::Blocked, fl!(words, "ui-standing-ended", day = words.short_date(day)), tokens.blocked)
        }
        Standing::Granted => (Icon::Check, fl!(words, "ui-standing-granted"), tokens.shown),
        Standing::Waiting => (Icon::Pause, fl!(words, "ui-standing-waiting"), tokens.undecided),
        Standing::Incomplete => (Icon::Question, fl!(words, "ui-standing-incomplete"), tokens.undecided),
        Standing::NotAsked => (Icon::Question, fl!(words, "ui-standing-not-asked"), tokens.faint),
    }
}

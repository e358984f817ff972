//! What the page says in words that no other part needs.

use crate::app::{NamesError, Preset};
use crate::domain::{Rgb8, Style};
use crate::i18n::Words;
use crate::jobs::{Check, Stage};
use i18n_embed_fl::fl;

/// The colour of a plain cover, as the settings have it.
const PLAIN: Rgb8 = Rgb8([0x80; 3]);

/// How files are made, in a few words.
pub(super) fn preset_name(words: &Words, preset: Preset) -> String {
    match preset {
        Preset::Web => fl!(words, "ui-preset-web"),
        Preset::Social => fl!(words, "ui-preset-social"),
        Preset::Portrait => fl!(words, "ui-preset-portrait"),
        Preset::Press => fl!(words, "ui-preset-press"),
        Preset::Full => fl!(words, "ui-preset-full"),
        Preset::Print => fl!(words, "ui-preset-print"),
        Preset::Internal => fl!(words, "ui-preset-internal"),
        Preset::Screens => fl!(words, "ui-preset-screens"),
    }
}

/// Every style of covers, with its name.
pub(super) fn styles(words: &Words) -> [(Style, String); 4] {
    [
        (Style::Veil, fl!(words, "ui-cover-veil")),
        (Style::Solid(PLAIN), fl!(words, "ui-cover-solid")),
        (Style::Tiles, fl!(words, "ui-cover-tiles")),
        (Style::Sticker, fl!(words, "ui-cover-sticker")),
    ]
}

/// Why a pattern for names is refused.
pub(super) fn names_error(words: &Words, error: &NamesError) -> String {
    match error {
        NamesError::Pattern(error) => words.pattern_error(error),
        NamesError::TellsTheOriginal => fl!(words, "ui-publish-names-original"),
    }
}

/// What a file was asked when it was read back, and passed.
pub(super) fn check_name(words: &Words, check: Check) -> String {
    match check {
        Check::Structure => fl!(words, "ui-proved-structure"),
        Check::Plan => fl!(words, "ui-proved-plan"),
        Check::SecondDecoder => fl!(words, "ui-proved-decoder"),
        Check::Covers => fl!(words, "ui-proved-covers"),
    }
}

/// What a job that publishes is doing.
pub(super) fn stage_name(words: &Words, stage: Stage) -> String {
    match stage {
        Stage::Detecting => fl!(words, "ui-publish-stage-looking"),
        Stage::Listing | Stage::Inspecting | Stage::Scrubbing | Stage::Verifying => {
            fl!(words, "ui-publish-stage-making")
        }
    }
}

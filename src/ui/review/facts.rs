//! What the file gives away, in words: all of it stays behind when the photo is published.

use super::ReviewScreen;
use super::panel::title;
use super::sheet::Sheet;
use crate::domain::{Finding, Kind};
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{Label, RichText, Ui};
use i18n_embed_fl::fl;

/// So many values of a kind are told; resting on the line tells all.
const MOST_TOLD: usize = 3;

pub(super) fn show(screen: &ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet) {
    title(ui, fl!(shown.words, "ui-review-facts"));
    let facts = screen.pictures.as_ref().and_then(|pictures| pictures.facts(sheet.key.photo));
    let Some(facts) = facts else {
        widgets::faint(ui, fl!(shown.words, "ui-review-facts-coming"));
        return;
    };
    if facts.is_empty() {
        widgets::faint(ui, fl!(shown.words, "ui-review-facts-none"));
    }
    for kind in Kind::ALL {
        let of_kind: Vec<&Finding> = facts.iter().filter(|finding| finding.kind == kind).collect();
        if !of_kind.is_empty() {
            line(ui, shown, kind, &of_kind);
        }
    }
}

fn line(ui: &mut Ui, shown: &Shown<'_>, kind: Kind, findings: &[&Finding]) {
    let told: Vec<&str> = findings.iter().map(|finding| finding.value.as_str()).take(MOST_TOLD).collect();
    let more = findings.len() - told.len();
    let text = fl!(shown.words, "ui-review-fact", kind = shown.words.kind(kind), values = told.join("; "), more = more);
    let all: Vec<String> = findings.iter().map(|one| format!("{}: {} ({})", one.name, one.value, one.place)).collect();
    ui.add(Label::new(RichText::new(text).size(13.5)).wrap()).on_hover_text(all.join("\n"));
}

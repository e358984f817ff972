//! Beside the grid: what to do, and what the files give away.

use super::LoadScreen;
use crate::app::{Given, summed};
use crate::domain::PhotoId;
use crate::ui::ask::Ask;
use crate::ui::icon::{Icon, icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use crate::ui::work::Kind;
use eframe::egui::{Label, RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;

/// In how many files there is what, for a state of the photos and so many files of which it is known.
#[derive(Debug, Default)]
pub(super) struct Sums {
    from: Option<(u64, usize)>,
    known: usize,
    kinds: Vec<(crate::domain::Kind, usize)>,
}

impl LoadScreen {
    pub(super) fn side(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        ScrollArea::vertical().id_salt("photos-side").auto_shrink([false, false]).show(ui, |ui| {
            if !self.sight.glances().is_empty() {
                self.simple_case(ui, shown, asks);
                ui.separator();
                self.for_the_chosen(ui, shown, asks);
                ui.separator();
            }
            match self.only_chosen() {
                Some(photo) => self.about_one(ui, shown, photo),
                None => self.about_all(ui, shown),
            }
        });
    }

    fn only_chosen(&self) -> Option<PhotoId> {
        let chosen = self.selection.among(&self.order.photos);
        <[PhotoId; 1]>::try_from(chosen).ok().map(|[photo]| photo)
    }

    /// What one file gives away, value by value.
    fn about_one(&self, ui: &mut Ui, shown: &Shown<'_>, photo: PhotoId) {
        let words = shown.words;
        let Some(glance) = self.sight.glances().iter().find(|glance| glance.photo == photo) else { return };
        title(ui, fl!(words, "ui-load-gives-one", number = glance.number));
        ui.add(Label::new(&glance.name).truncate()).on_hover_text(glance.source.display().to_string());
        match self.given.get(&glance.source) {
            None => Self::unknown(ui, shown),
            Some(Given { told, .. }) if told.is_empty() => nothing(ui, shown),
            Some(Given { told, .. }) => {
                for (kind, values) in told {
                    ui.label(RichText::new(words.kind(*kind)).color(Tokens::in_ui(ui).undecided));
                    for value in values {
                        ui.indent(("value", kind, value), |ui| {
                            ui.add(Label::new(plain(value)).truncate()).on_hover_text(plain(value));
                        });
                    }
                }
                widgets::faint(ui, fl!(words, "ui-load-all-goes"));
            }
        }
    }

    /// In how many files there is what.
    fn about_all(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        title(ui, fl!(words, "ui-load-gives"));
        self.sum();
        let Sums { known, kinds, .. } = &self.sums;
        if *known == 0 {
            Self::unknown(ui, shown);
        } else if kinds.is_empty() {
            nothing(ui, shown);
        }
        for (kind, count) in kinds {
            let text = fl!(words, "ui-load-gives-count", kind = words.kind(*kind), count = (*count), all = (*known));
            ui.add(Label::new(text).wrap());
        }
        if !kinds.is_empty() {
            widgets::faint(ui, fl!(words, "ui-load-all-goes"));
        }
    }

    /// Sums anew when there are other photos or more is known of them.
    fn sum(&mut self) {
        let from = Some((self.sight.version(), self.given.len()));
        if self.sums.from != from {
            let glances = self.sight.glances();
            let known: Vec<&Given> = glances.iter().filter_map(|glance| self.given.get(&glance.source)).collect();
            self.sums = Sums { from, known: known.len(), kinds: summed(known.iter().copied()) };
        }
    }

    fn unknown(ui: &mut Ui, shown: &Shown<'_>) {
        let reading = shown.jobs.iter().any(|job| matches!(job.kind, Kind::Inspect | Kind::Add(_)));
        let words = shown.words;
        widgets::faint(
            ui,
            if reading { fl!(words, "ui-load-gives-reading") } else { fl!(words, "ui-load-gives-unknown") },
        );
    }
}

fn title(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).family(crate::ui::fonts::bold()));
}

fn nothing(ui: &mut Ui, shown: &Shown<'_>) {
    let tokens = Tokens::in_ui(ui);
    ui.horizontal_top(|ui| {
        icon(ui, Icon::Check, 14.0, tokens.shown);
        ui.add(Label::new(fl!(shown.words, "ui-load-gives-nothing")).wrap());
    });
}

/// A value as it can be drawn: a file may hold characters for which there is no glyph, or which break the line.
fn plain(value: &str) -> String {
    value.chars().map(|c| if c.is_ascii_graphic() || c == ' ' || is_letter(c) { c } else { '·' }).collect()
}

/// Letters of the scripts that the window's typeface has.
fn is_letter(c: char) -> bool {
    matches!(c, '\u{a0}'..='\u{24f}' | '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{4ff}' | '\u{1e00}'..='\u{1eff}')
}

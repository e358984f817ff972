//! Decisions taken over to the shots before and after: shown beforehand, then done in one step.

use super::sheet::Sheet;
use crate::domain::PhotoId;
use crate::domain::burst::{Taken, burst, take_over};
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::Ui;
use i18n_embed_fl::fl;

/// What would be taken over.
#[derive(Clone, Debug)]
pub(crate) struct BurstForm {
    photo: PhotoId,
    taken: Vec<Taken>,
}

impl BurstForm {
    /// `None`: there is nothing to take over, or nowhere to take it.
    pub(super) fn new(shown: &Shown<'_>, sheet: &Sheet) -> Option<Self> {
        let taken = burst(shown.book, sheet.key.photo);
        (!taken.is_empty()).then_some(Self { photo: sheet.key.photo, taken })
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        widgets::heading(ui, fl!(words, "ui-burst-title"));
        let photos = self.taken.len();
        let regions: usize = self.taken.iter().map(|taken| taken.regions.len()).sum();
        ui.label(fl!(words, "ui-burst-text", regions = regions, photos = photos));
        widgets::faint(ui, fl!(words, "ui-burst-hint"));
        for taken in &self.taken {
            let number = shown.book.photo(taken.photo).map_or(0, |photo| photo.number);
            ui.label(fl!(words, "ui-burst-photo", number = number, regions = taken.regions.len()));
        }
        ui.add_space(8.0);
        let mut closes = false;
        ui.horizontal(|ui| {
            let button = widgets::primary_button(ui, &fl!(words, "ui-burst-do"), true);
            if ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            if button.clicked() {
                asks.push(Ask::Do(take_over(shown.book, self.photo, &self.taken)));
                closes = true;
            }
            closes |= ui.button(fl!(words, "ui-cancel")).clicked();
        });
        closes
    }
}

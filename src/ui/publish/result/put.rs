//! Where a publication was put: a place and a day, noted in the register.

use super::super::super::ask::Ask;
use super::super::super::shown::Shown;
use super::super::super::widgets;
use crate::app::import::typed_day;
use crate::domain::command::Command;
use crate::domain::{Prose, PublicationId, PutAt};
use eframe::egui::Ui;
use i18n_embed_fl::fl;

/// A place and a day, as they are typed.
#[derive(Debug, Default)]
pub(super) struct PutForm {
    place: String,
    day: String,
}

impl PutForm {
    /// Draws the form.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, publication: PublicationId, asks: &mut Vec<Ask>) {
        let words = shown.words;
        if self.day.is_empty() {
            self.day = words.short_date(shown.today);
        }
        widgets::faint(ui, fl!(words, "ui-put-hint"));
        widgets::labelled_text(ui, &fl!(words, "ui-put-place"), &mut self.place, f32::INFINITY);
        widgets::labelled_text(ui, &fl!(words, "ui-put-day"), &mut self.day, 140.0);
        let day = typed_day(&self.day).ok();
        let why_not = if !shown.is_writer {
            Some(shown.read_only())
        } else if self.place.trim().is_empty() {
            Some(fl!(words, "ui-put-no-place"))
        } else if day.is_none() {
            Some(fl!(words, "ui-event-not-a-date", typed = self.day.clone()))
        } else {
            None
        };
        let clicked = widgets::button_or_why(ui, &fl!(words, "ui-put-do"), why_not.as_deref()).clicked();
        if let (true, Some(on)) = (clicked, day) {
            let place = Prose::new(&std::mem::take(&mut self.place));
            asks.push(Ask::Do(vec![Command::Put(publication, PutAt { place, on })]));
        }
    }
}

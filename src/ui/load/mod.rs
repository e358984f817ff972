//! The screen `load`.

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::widgets;
use eframe::egui::Ui;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct LoadScreen {}

impl LoadScreen {
    /// These are on their way into the event.
    pub fn expect(&mut self, paths: &[std::path::PathBuf]) {
        let _ = paths;
    }

    /// These were refused or passed over.
    pub fn refused(
        &mut self,
        refused: Vec<(std::path::PathBuf, crate::jobs::Unopened)>,
        skipped: Vec<crate::jobs::Skipped>,
    ) {
        let _ = (refused, skipped);
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let _ = (small, asks);
        widgets::heading(ui, super::screen::Screen::Load.name(shown.words));
    }
}

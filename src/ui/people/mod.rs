//! The screen `people`.

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::widgets;
use eframe::egui::Ui;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct PeopleScreen {}

impl PeopleScreen {
    /// These were chosen.
    pub fn chosen(&mut self, wanted: super::ask::Wanted, paths: Vec<std::path::PathBuf>) {
        let _ = (wanted, paths);
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let _ = (small, asks);
        widgets::heading(ui, super::screen::Screen::People.name(shown.words));
    }
}

/// What came of reading a table.
#[derive(Debug)]
pub struct ImportOutcome {}

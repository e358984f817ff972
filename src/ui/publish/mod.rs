//! The screen `publish`.

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::widgets;
use eframe::egui::Ui;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct PublishScreen {}

impl PublishScreen {
    /// These were chosen.
    pub fn chosen(&mut self, channel: usize, paths: Vec<std::path::PathBuf>) {
        let _ = (channel, paths);
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let _ = (small, asks);
        widgets::heading(ui, super::screen::Screen::Publish.name(shown.words));
    }
}

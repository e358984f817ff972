//! The screen `help`.

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::widgets;
use eframe::egui::Ui;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct HelpScreen {}

impl HelpScreen {
    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let _ = (small, asks);
        widgets::heading(ui, super::screen::Screen::Help.name(shown.words));
    }
}

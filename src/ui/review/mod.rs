//! The screen `review`.

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::widgets;
use eframe::egui::Ui;

/// What the screen remembers between frames.
#[derive(Debug, Default)]
pub struct ReviewScreen {}

impl ReviewScreen {
    /// Gives it what makes large pictures.
    pub fn furnish(&mut self, gallery: &std::sync::Arc<crate::jobs::Gallery>, waker: &super::window::Waker) {
        let _ = (gallery, waker);
    }

    /// Once a frame, before anything is drawn: takes in what was made.
    pub fn take_in(&mut self, ctx: &eframe::egui::Context) {
        let _ = ctx;
    }

    /// The register changed.
    pub fn follow(&mut self, edits: &[crate::domain::Edit]) {
        let _ = edits;
    }

    /// The region that is meant in the photo that comes.
    pub fn choose(&mut self, region: Option<crate::domain::RegionId>) {
        let _ = region;
    }

    /// Whether a widget is a region on the photo.
    pub fn holds(&self, focused: Option<eframe::egui::Id>) -> bool {
        focused.is_none()
    }

    /// Draws it.
    pub fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        let _ = (small, asks);
        widgets::heading(ui, super::screen::Screen::Review.name(shown.words));
    }
}

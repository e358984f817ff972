//! A mark and words that may take several lines.

use super::icon::{Icon, icon};
use eframe::egui::{Color32, Label, RichText, Ui};

/// Draws a mark beside the first line of a text, which is wrapped. Shape, word and colour say the same.
pub fn state(ui: &mut Ui, mark: Icon, text: impl Into<String>, colour: Color32) {
    line(ui, mark, colour, RichText::new(text.into()).color(colour));
}

/// The same with words in the colour of all others, for whole sentences.
pub fn sentence(ui: &mut Ui, mark: Icon, text: impl Into<String>, colour: Color32) {
    line(ui, mark, colour, RichText::new(text.into()));
}

fn line(ui: &mut Ui, mark: Icon, colour: Color32, text: RichText) {
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            // Level with small letters.
            ui.add_space(3.0);
            icon(ui, mark, 14.0, colour);
        });
        ui.add(Label::new(text).wrap());
    });
}

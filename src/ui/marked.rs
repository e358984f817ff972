//! A mark and words that may take several lines.

use super::icon::{Icon, icon};
use eframe::egui::text::LayoutJob;
use eframe::egui::{Color32, FontFamily, FontId, Label, Pos2, RichText, TextStyle, Ui};

/// Draws a mark beside the first line of a text, which is wrapped. Shape, word and colour say the same.
pub(super) fn state(ui: &mut Ui, mark: Icon, text: impl Into<String>, colour: Color32) {
    line(ui, mark, colour, RichText::new(text.into()).color(colour));
}

/// The same with words in the colour of all others, for whole sentences.
pub(super) fn sentence(ui: &mut Ui, mark: Icon, text: impl Into<String>, colour: Color32) {
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

/// Paints a line of text, cut where the room ends, in something that tells it to whoever hears the window by itself: a label of its
/// own would be heard a second time.
pub(super) fn painted(ui: &Ui, at: Pos2, width: f32, text: &str, family: FontFamily, colour: Color32) {
    let size = TextStyle::Body.resolve(ui.style()).size;
    let mut job = LayoutJob::simple(text.to_owned(), FontId::new(size, family), colour, width.max(1.0));
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, colour);
}

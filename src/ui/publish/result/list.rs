//! The list: a heading for each channel, then its photos.

use super::super::super::fonts;
use super::super::super::icon::{self, Icon};
use super::super::super::marked;
use super::super::super::shown::Shown;
use super::super::super::theme::Tokens;
use super::{Line, ResultPage};
use eframe::egui::{
    Color32, FontFamily, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;

const ROW: f32 = 34.0;

impl ResultPage {
    pub(super) fn list(&self, ui: &mut Ui, shown: &Shown<'_>, lines: &[Line], chosen: &mut Line) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("result").auto_shrink([false, false]);
        area.show_rows(ui, ROW, lines.len(), |ui, range| {
            for line in &lines[range] {
                if self.row(ui, shown, *line) {
                    *chosen = *line;
                }
            }
        });
    }

    fn row(&self, ui: &mut Ui, shown: &Shown<'_>, line: Line) -> bool {
        let tokens = Tokens::in_ui(ui);
        let (mark, colour, text, bold) = self.told(shown, line, &tokens);
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
        let rect = rect.shrink2(vec2(0.0, 1.0));
        let response = ui.interact(rect, ui.scope_id().with(line), Sense::click());
        let here = self.chosen == line;
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &text));
        let fill = if here || response.hovered() { tokens.chosen } else { tokens.raised };
        ui.painter().rect_filled(rect, 5.0, fill);
        if here || response.has_focus() {
            ui.painter().rect_stroke(rect, 5.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
        }
        let inset = if bold { 16.0 } else { 30.0 };
        let at = Rect::from_center_size(pos2(rect.left() + inset, rect.center().y), vec2(15.0, 15.0));
        icon::paint(ui.painter(), mark, at, colour);
        let from = pos2(rect.left() + inset + 16.0, rect.top() + 5.0);
        let (family, ink) = if bold { (fonts::bold(), tokens.text) } else { (FontFamily::Proportional, colour) };
        marked::painted(ui, from, rect.right() - 6.0 - from.x, &text, family, ink);
        response.clicked()
    }

    /// A line's mark, colour and words, and whether it is a heading.
    fn told(&self, shown: &Shown<'_>, line: Line, tokens: &Tokens) -> (Icon, Color32, String, bool) {
        let words = shown.words;
        let number = |photo| shown.book.photo(photo).map_or(0, |facts| facts.number);
        match line {
            Line::Head(at) => {
                let part = &self.channels[at];
                let files =
                    self.lines(shown).iter().filter(|line| matches!(line, Line::File(of, _) if *of == at)).count();
                let blocked = part.made.blocked.len();
                let (mark, colour) = match (&part.broken, blocked) {
                    (Some(_), _) => (Icon::Warning, tokens.blocked),
                    (None, 0) => (Icon::Check, tokens.shown),
                    (None, _) => (Icon::Note, tokens.accent),
                };
                let channel = words.channel(&part.channel);
                (mark, colour, fl!(words, "ui-result-channel", channel = channel, files = files, kept = blocked), true)
            }
            Line::File(at, photo) => {
                let (name, in_place) = self.file_name(shown, at, photo);
                let text = if in_place {
                    fl!(words, "ui-result-file", number = number(photo), name = name)
                } else {
                    fl!(words, "ui-result-file-gone", number = number(photo), name = name)
                };
                let (mark, colour) =
                    if in_place { (Icon::Check, tokens.shown) } else { (Icon::Cross, tokens.undecided) };
                (mark, colour, text, false)
            }
            Line::Kept(at, photo) => {
                let why = self.why(words, at, photo).into_iter().next().unwrap_or_default();
                let text = fl!(words, "ui-result-kept", number = number(photo), why = why);
                (Icon::Blocked, tokens.blocked, text, false)
            }
        }
    }
}

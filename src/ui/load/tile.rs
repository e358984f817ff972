//! One photo among many: its small picture, its number and name, where it stands.

use super::grid::{file_name, tile_id};
use super::state_word::state_word;
use crate::app::doubt;
use crate::app::overview::Glance;
use crate::domain::Pick;
use crate::jobs::Doubt;
use crate::ui::icon::{self, Icon};
use crate::ui::pictures::{Small, SmallPictures};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use eframe::egui::{
    self, Align2, Color32, FontId, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};
use i18n_embed_fl::fl;
use std::path::Path;

/// Below the picture: two lines.
pub(super) const CAPTION_HEIGHT: f32 = 46.0;
const LINE: f32 = 13.0;
/// Beside the lines.
const MARGIN: f32 = 8.0;
/// Before the word of the state, for its mark.
const MARK: f32 = 19.0;

/// What a tile shows.
pub(super) struct Look<'g> {
    pub(super) glance: &'g Glance,
    pub(super) chosen: bool,
    /// The keyboard is here: of all tiles, it alone is a stop on the way of Tab.
    pub(super) is_cursor: bool,
    pub(super) burst: Option<usize>,
}

pub(super) fn photo(
    ui: &mut Ui,
    shown: &Shown<'_>,
    rect: Rect,
    look: &Look<'_>,
    small: &mut SmallPictures,
) -> Response {
    let (words, tokens, glance) = (shown.words, Tokens::in_ui(ui), look.glance);
    let sense = if look.is_cursor { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, tile_id(glance.photo), sense);
    let doubt = doubt(shown.book, glance.photo, small.haze(&glance.source));
    let (mark, word, colour) = state_word(glance, doubt, words, &tokens);
    let burst = look.burst.map(|burst| fl!(words, "ui-photo-burst", number = burst));
    let spoken = spoken(shown, glance, &word, doubt, burst.as_deref());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, look.chosen, &spoken));
    let picture = ground(ui, rect, &response, look.chosen, &tokens);
    picture_in(ui.painter(), picture, &small.of(&glance.source), &tokens, &fl!(words, "ui-photo-unseen"));
    if look.chosen {
        let mark = Rect::from_min_size(rect.min + vec2(8.0, 8.0), vec2(18.0, 18.0));
        ui.painter().rect_filled(mark, 4.0, tokens.accent);
        icon::paint(ui.painter(), Icon::Check, mark.shrink(3.0), tokens.on_accent);
    }
    if let Some(burst) = &burst {
        badge(ui.painter(), picture.left_bottom() + vec2(4.0, -4.0), Align2::LEFT_BOTTOM, burst, &tokens);
    }
    if glance.pick == Pick::Picked {
        let star = Rect::from_min_size(picture.right_top() + vec2(-24.0, 4.0), vec2(20.0, 20.0));
        ui.painter().rect_filled(star, 4.0, tokens.panel);
        icon::paint(ui.painter(), Icon::Star, star.shrink(3.0), tokens.accent);
    }
    caption(ui, rect, glance, (mark, &word, colour), &tokens);
    response.on_hover_text(spoken)
}

/// What a screen reader says, and what stands beside the pointer.
fn spoken(shown: &Shown<'_>, glance: &Glance, word: &str, doubt: Option<Doubt>, burst: Option<&str>) -> String {
    let words = shown.words;
    // Where that is the state already, it is not said twice.
    let is_said = word == fl!(words, "ui-photo-no-face");
    let faces = (!is_said).then(|| fl!(words, "ui-photo-faces", count = glance.faces));
    let name = fl!(words, "ui-photo-name", number = glance.number, name = glance.name.as_str());
    let picked = (glance.pick == Pick::Picked).then(|| fl!(words, "ui-photo-picked"));
    let parts = [Some(name), Some(word.to_owned()), faces, picked, burst.map(str::to_owned)];
    let told = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    doubt.map_or(told.clone(), |doubt| format!("{told}. {}", words.doubt(doubt)))
}

/// A file that the register does not have yet.
pub(super) fn coming(ui: &mut Ui, shown: &Shown<'_>, rect: Rect, path: &Path, small: &mut SmallPictures) {
    let (words, tokens) = (shown.words, Tokens::in_ui(ui));
    let response = ui.interact(rect, egui::Id::unique(("coming", path)), Sense::hover());
    let (name, word) = (file_name(path), fl!(words, "ui-photo-coming"));
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}, {word}")));
    let picture = ground(ui, rect, &response, false, &tokens);
    picture_in(ui.painter(), picture, &small.of(path), &tokens, &fl!(words, "ui-photo-unseen"));
    lines(ui, rect, &name, (Icon::Lens, &word, tokens.faint), &tokens);
}

/// The ground of a tile; gives back where its picture goes.
fn ground(ui: &Ui, rect: Rect, response: &Response, chosen: bool, tokens: &Tokens) -> Rect {
    let fill = if chosen { tokens.chosen } else { tokens.panel };
    let edge = if chosen || response.hovered() { tokens.accent } else { tokens.line };
    let stroke = Stroke::new(if chosen { 2.0 } else { 1.0 }, edge);
    ui.painter().rect(rect, 8.0, fill, stroke, StrokeKind::Inside);
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 8.0, Stroke::new(2.0, tokens.accent), StrokeKind::Outside);
    }
    Rect::from_min_max(rect.min + vec2(5.0, 5.0), pos2(rect.max.x - 5.0, rect.max.y - CAPTION_HEIGHT))
}

fn picture_in(painter: &Painter, place: Rect, small: &Small<'_>, tokens: &Tokens, unseen: &str) {
    match small {
        Small::Ready(texture) => {
            let size = texture.size_vec2();
            let scale = (place.width() / size.x).min(place.height() / size.y);
            let inner = Rect::from_center_size(place.center(), size * scale);
            let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
            painter.image(texture.id(), inner, whole, Color32::WHITE);
        }
        Small::Coming => {
            painter.rect_filled(place, 4.0, tokens.ground);
        }
        Small::Failed => {
            painter.rect_filled(place, 4.0, tokens.ground);
            painter.text(place.center(), Align2::CENTER_CENTER, unseen, FontId::proportional(LINE), tokens.faint);
        }
    }
}

fn badge(painter: &Painter, at: Pos2, align: Align2, text: &str, tokens: &Tokens) {
    let text = painter.layout_no_wrap(text.to_owned(), FontId::proportional(12.0), tokens.text);
    let rect = align.anchor_size(at, text.size() + vec2(10.0, 4.0));
    painter.rect_filled(rect, 4.0, tokens.panel);
    painter.galley(rect.min + vec2(5.0, 2.0), text, tokens.text);
}

fn caption(ui: &Ui, rect: Rect, glance: &Glance, state: (Icon, &str, Color32), tokens: &Tokens) {
    lines(ui, rect, &format!("{}  {}", glance.number, glance.name), state, tokens);
}

fn lines(ui: &Ui, rect: Rect, first: &str, (mark, word, colour): (Icon, &str, Color32), tokens: &Tokens) {
    let left = rect.min.x + MARGIN;
    let top = rect.max.y - CAPTION_HEIGHT + 4.0;
    let width = rect.width() - 2.0 * MARGIN;
    one_line(ui, pos2(left, top), width, first, tokens.text);
    let side = Rect::from_min_size(pos2(left, top + 21.0), vec2(14.0, 14.0));
    icon::paint(ui.painter(), mark, side, colour);
    one_line(ui, pos2(left + MARK, top + 19.0), width - MARK, word, colour);
}

/// Cut with an ellipsis where it is too long; all of it stands beside the pointer.
fn one_line(ui: &Ui, at: Pos2, width: f32, text: &str, colour: Color32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), FontId::proportional(LINE), colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    let galley = ui.painter().layout_job(job);
    ui.painter().galley(at, galley, colour);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};
    use crate::ui::{fonts, load::grid::LEAST_WIDTH};

    /// A state that is cut is not understood: "may be published, cover…".
    #[test]
    fn every_state_fits_on_the_narrowest_tile() {
        let states = [
            "coming",
            "rejected",
            "held-back",
            "pending",
            "open",
            "no-face",
            "doubt",
            "to-review",
            "consents",
            "waiting",
            "elsewhere",
            "publishable",
            "covered",
            "excluded",
            "nobody",
        ];
        let ctx = egui::Context::default();
        fonts::install(&ctx);
        let mut cut = Vec::new();
        for words in [Language::English, Language::French].map(Words::new) {
            let mut texts: Vec<String> = states.iter().map(|state| words.get(&format!("ui-photo-{state}"))).collect();
            texts.push(fl!(&words, "ui-photo-undecided", count = 188));
            let mut drawn = ctx.run_ui(egui::RawInput::default(), |ui| {
                for text in &texts {
                    let galley = ui.painter().layout_no_wrap(text.clone(), FontId::proportional(LINE), Color32::WHITE);
                    if galley.size().x > LEAST_WIDTH - 2.0 * MARGIN - MARK {
                        cut.push((text.clone(), galley.size().x));
                    }
                }
            });
            drawn.textures_delta.clear();
        }
        assert_eq!(cut, []);
    }
}

//! The regions of the photo, one line each; the chosen one with all that can be done about it.

use super::ReviewScreen;
use super::panel::title;
use super::sheet::{Row, Sheet};
use super::toolbar::with_key;
use crate::domain::command::Command;
use crate::domain::{Decision, RegionKind};
use crate::ui::ask::Ask;
use crate::ui::icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::verb::Verb;
use crate::ui::widgets;
use eframe::egui::{
    Align2, Button, FontId, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;

const LINE: f32 = 30.0;

pub(super) fn show(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let words = shown.words;
    title(ui, fl!(words, "ui-review-regions", count = sheet.rows.len(), open = sheet.open()));
    if sheet.rows.is_empty() {
        widgets::faint(ui, fl!(words, "ui-review-no-face"));
    }
    if let Some(doubt) = screen.doubt {
        crate::ui::marked::state(ui, icon::Icon::Warning, words.doubt(doubt), Tokens::in_ui(ui).undecided);
    }
    if screen.selected.is_none() {
        widgets::faint(ui, fl!(words, "ui-review-hand"));
    }
    ui.spacing_mut().item_spacing.y = 4.0;
    for row in &sheet.rows {
        let is_chosen = screen.selected == Some(row.id);
        let response = line(ui, shown, row, is_chosen);
        if response.clicked() {
            screen.turn_to_region(row.id, sheet);
        }
        if is_chosen {
            actions(screen, ui, shown, sheet, row, asks);
        }
    }
    ui.spacing_mut().item_spacing.y = 6.0;
}

fn line(ui: &mut Ui, shown: &Shown<'_>, row: &Row, is_chosen: bool) -> Response {
    let tokens = Tokens::in_ui(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let sentence = row.sentence(shown.words);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_chosen, &sentence));
    let edge = if response.has_focus() {
        Stroke::new(2.0, tokens.accent)
    } else {
        Stroke::new(1.0, if is_chosen { tokens.accent } else { tokens.line })
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 6.0, if is_chosen { tokens.chosen } else { tokens.raised }, edge, StrokeKind::Inside);
    let middle = rect.center().y;
    let colour = row.mark.colour(&tokens);
    let square = Rect::from_center_size(pos2(rect.min.x + 16.0, middle), Vec2::splat(14.0));
    icon::paint(&painter, row.mark.icon(), square, colour);
    let bold = FontId::new(14.0, crate::ui::fonts::bold());
    let at = pos2(rect.min.x + 30.0, middle);
    let name = painter.text(at, Align2::LEFT_CENTER, row.number.to_string(), bold, tokens.text);
    let font = FontId::proportional(14.0);
    let word = row.mark.word(shown.words);
    let galley = painter.layout_no_wrap(word, font.clone(), colour);
    let word_at = pos2(rect.max.x - 8.0 - galley.size().x, middle - galley.size().y / 2.0);
    let title = match (&row.who, row.region.kind) {
        (Some(who), _) => who.clone(),
        (None, RegionKind::Face) => fl!(shown.words, "ui-review-nobody"),
        (None, RegionKind::Other) => fl!(shown.words, "ui-review-other"),
    };
    let room = Rect::from_min_max(pos2(name.max.x + 8.0, rect.min.y), pos2(word_at.x - 8.0, rect.max.y));
    painter.with_clip_rect(room.intersect(ui.clip_rect())).text(
        room.left_center(),
        Align2::LEFT_CENTER,
        title,
        font,
        tokens.faint,
    );
    painter.galley(word_at, galley, colour);
    response.on_hover_text(sentence)
}

/// All that can be done about the chosen region.
fn actions(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, row: &Row, asks: &mut Vec<Ask>) {
    ui.indent(row.id, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().button_padding = vec2(7.0, 3.0);
            ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
            for (verb, text) in choices(screen, shown, row) {
                let button = ui.add_enabled(shown.is_writer, Button::new(text));
                if button.on_hover_text(with_key(shown, verb)).clicked() {
                    screen.decide(verb, shown, sheet, row, asks);
                }
            }
            if row.is_drawn() {
                kind_button(ui, shown, sheet, row, asks);
            }
        });
    });
}

fn choices(screen: &ReviewScreen, shown: &Shown<'_>, row: &Row) -> Vec<(Verb, String)> {
    let words = shown.words;
    let is_face = row.region.kind == RegionKind::Face;
    let mut choices =
        vec![(Verb::Cover, fl!(words, "ui-review-do-cover")), (Verb::Show, fl!(words, "ui-review-do-show"))];
    if is_face && let Some((_, person)) = &screen.last {
        choices.push((Verb::SameAgain, fl!(words, "ui-review-do-same", who = person.to_string())));
    }
    if row.is_drawn() {
        choices.push((Verb::NotAFace, fl!(words, "ui-review-do-remove")));
    } else if is_face {
        choices.push((Verb::NotAFace, fl!(words, "ui-review-do-not-a-face")));
    }
    let unconfirmed = matches!(
        row.decided.as_ref().map(|decided| &decided.decision),
        Some(Decision::NotIdentifiable { confirmed: false, .. })
    );
    if unconfirmed {
        choices.push((Verb::NotIdentifiable, fl!(words, "ui-review-do-confirm")));
    } else if is_face {
        choices.push((Verb::NotIdentifiable, fl!(words, "ui-review-do-not-identifiable")));
    }
    if !row.mark.is_open() {
        choices.push((Verb::Undecide, fl!(words, "ui-review-do-undecide")));
    }
    choices
}

/// What was drawn as a face may be something else, and the other way round.
fn kind_button(ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, row: &Row, asks: &mut Vec<Ask>) {
    let (kind, text) = match row.region.kind {
        RegionKind::Face => (RegionKind::Other, fl!(shown.words, "ui-review-is-other")),
        RegionKind::Other => (RegionKind::Face, fl!(shown.words, "ui-review-is-face")),
    };
    if ui.add_enabled(shown.is_writer, Button::new(text)).clicked() {
        let photo = sheet.key.photo;
        let again = Command::AddRegion { photo, shape: row.region.shape.clone(), kind };
        asks.push(Ask::Do(vec![Command::RemoveRegion(photo, row.id), again]));
    }
}

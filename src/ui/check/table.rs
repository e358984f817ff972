//! The table: a photo a row, a channel a column.

use super::super::icon::{self, Icon};
use super::super::pictures::{Small, SmallPictures};
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::{Rows, state_mark};
use crate::domain::{Channel, PhotoId};
use eframe::egui::{
    self, Align2, Color32, FontSelection, Galley, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui,
    UiBuilder, WidgetInfo, pos2, vec2,
};
use eframe::emath::GuiRounding as _;
use i18n_embed_fl::fl;
use std::path::Path;
use std::sync::Arc;

const ROW: f32 = 58.0;
const HEAD: f32 = 46.0;
const PHOTO: f32 = 118.0;
const PICTURE: egui::Vec2 = vec2(70.0, 50.0);
const LEAST_COLUMN: f32 = 132.0;

/// Draws it. A click on a cell chooses it.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    small: &mut SmallPictures,
    channels: &[Channel],
    rows: &Rows,
    chosen: &mut Option<(PhotoId, usize)>,
) {
    let photos = &rows.photos[..];
    let room = ui.available_width() - PHOTO - ui.spacing().scroll.allocated_width();
    let column = (room / channels.len().max(1) as f32).max(LEAST_COLUMN).round_ui();
    ScrollArea::horizontal().id_salt("check-across").show(ui, |ui| {
        let width = PHOTO + column * channels.len() as f32 + ui.spacing().scroll.allocated_width();
        ui.set_min_width(width);
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        head(ui, shown, channels, rows, column);
        ScrollArea::vertical().id_salt("check-down").auto_shrink([false, false]).show_rows(
            ui,
            ROW,
            photos.len(),
            |ui, range| {
                for &(photo, number) in &photos[range] {
                    row(ui, shown, small, channels, (photo, number), column, chosen);
                }
            },
        );
    });
}

/// Each channel with how many photos leave for it.
fn head(ui: &mut Ui, shown: &Shown<'_>, channels: &[Channel], rows: &Rows, column: f32) {
    let tokens = Tokens::in_ui(ui);
    let width = PHOTO + column * channels.len() as f32;
    let (rect, _) = ui.allocate_exact_size(vec2(width, HEAD), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, Stroke::new(1.0, tokens.line));
    for (index, channel) in channels.iter().enumerate() {
        let leave = rows.columns.get(index).map_or(0, |column| column.leave);
        let cell =
            Rect::from_min_size(pos2(rect.left() + PHOTO + column * index as f32, rect.top()), vec2(column, HEAD));
        let mut cell = ui.new_child(UiBuilder::new().max_rect(cell.shrink2(vec2(8.0, 2.0))));
        cell.add(
            egui::Label::new(egui::RichText::new(shown.words.channel(channel)).family(super::super::fonts::bold()))
                .truncate(),
        );
        let text = fl!(shown.words, "ui-check-leave", leave = leave, photos = rows.all);
        cell.add(egui::Label::new(egui::RichText::new(text).color(tokens.faint).small()).truncate());
    }
}

fn row(
    ui: &mut Ui,
    shown: &Shown<'_>,
    small: &mut SmallPictures,
    channels: &[Channel],
    (photo, number): (PhotoId, u32),
    column: f32,
    chosen: &mut Option<(PhotoId, usize)>,
) {
    let width = PHOTO + column * channels.len() as f32;
    let (rect, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
    let tokens = Tokens::in_ui(ui);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.line));
    picture(ui, shown, small, photo, Rect::from_min_size(rect.min + vec2(4.0, 4.0), PICTURE));
    ui.painter().text(
        pos2(rect.left() + PICTURE.x + 12.0, rect.center().y),
        Align2::LEFT_CENTER,
        number,
        TextStyle::Body.resolve(ui.style()),
        tokens.text,
    );
    for (index, channel) in channels.iter().enumerate() {
        let cell =
            Rect::from_min_size(pos2(rect.left() + PHOTO + column * index as f32, rect.top()), vec2(column, ROW));
        let here = *chosen == Some((photo, index));
        if self::cell(ui, shown, channel, (photo, number), cell, here) {
            *chosen = Some((photo, index));
        }
    }
}

/// The small picture of a photo, as far as there is one.
pub(super) fn picture(ui: &Ui, shown: &Shown<'_>, small: &mut SmallPictures, photo: PhotoId, rect: Rect) {
    let tokens = Tokens::in_ui(ui);
    ui.painter().rect_filled(rect, 3.0, tokens.line);
    let Some(source) = shown.book.photo(photo).and_then(|facts| facts.sources.first()) else { return };
    match small.of(Path::new(source.as_str())) {
        Small::Ready(texture) => {
            let size = texture.size_vec2();
            let scale = (rect.width() / size.x).min(rect.height() / size.y);
            let fit = Rect::from_center_size(rect.center(), size * scale);
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(texture.id(), fit, whole, Color32::WHITE);
        }
        Small::Coming => {}
        Small::Failed => {
            let mark = Rect::from_center_size(rect.center(), vec2(20.0, 20.0));
            icon::paint(ui.painter(), Icon::Warning, mark, tokens.blocked);
        }
    }
}

/// One cell. Gives back whether it was clicked.
fn cell(
    ui: &mut Ui,
    shown: &Shown<'_>,
    channel: &Channel,
    (photo, number): (PhotoId, u32),
    rect: Rect,
    chosen: bool,
) -> bool {
    let words = shown.words;
    let tokens = Tokens::in_ui(ui);
    let answer = shown.judged.of(photo, channel);
    let text = answer.map_or_else(|| fl!(words, "ui-check-not-asked"), |answer| words.state(&answer.state));
    let warned = answer.is_some_and(|answer| !answer.warnings.is_empty());
    let response = ui.interact(rect.shrink(2.0), ui.scope_id().with((photo, channel)), Sense::click());
    let spoken = fl!(
        words,
        "ui-check-cell",
        number = number,
        channel = words.channel(channel),
        state = text.clone(),
        warned = i32::from(warned)
    );
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &spoken));
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let fill = if chosen || response.hovered() { tokens.chosen } else { tokens.raised };
    ui.painter().rect_filled(rect.shrink(2.0), 6.0, fill);
    if response.has_focus() || chosen {
        ui.painter().rect_stroke(rect.shrink(2.0), 6.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    let (mark, colour) = answer.map_or((Icon::Question, tokens.faint), |answer| state_mark(&answer.state, &tokens));
    let at = pos2(rect.left() + 18.0, rect.center().y);
    icon::paint(ui.painter(), mark, Rect::from_center_size(at, vec2(15.0, 15.0)), colour);
    let room = rect.width() - 36.0 - if warned { 22.0 } else { 0.0 };
    let reason =
        answer.and_then(|answer| answer.blocks.first()).map(|block| words.block_in_window(block)).unwrap_or_default();
    let galley = few_lines(ui, &[(&text, colour), (&reason, tokens.faint)], room);
    let elided = galley.elided;
    ui.painter().galley(pos2(rect.left() + 30.0, rect.center().y - galley.size().y / 2.0), galley, colour);
    if warned {
        let at = pos2(rect.right() - 16.0, rect.center().y);
        icon::paint(ui.painter(), Icon::Warning, Rect::from_center_size(at, vec2(14.0, 14.0)), tokens.undecided);
    }
    let response = if elided { response.on_hover_text(format!("{text}\n{reason}")) } else { response };
    response.clicked()
}

/// Small texts below one another, at most three lines in all.
fn few_lines(ui: &Ui, texts: &[(&str, Color32)], width: f32) -> Arc<Galley> {
    let font = FontSelection::Style(TextStyle::Small).resolve(ui.style());
    let mut job = egui::text::LayoutJob::default();
    job.wrap.max_width = width.max(1.0);
    for (text, colour) in texts.iter().filter(|(text, _)| !text.is_empty()) {
        let ending = if job.is_empty() { "" } else { "\n" };
        job.append(&format!("{ending}{text}"), 0.0, egui::TextFormat::simple(font.clone(), *colour));
    }
    job.wrap.max_rows = 3;
    ui.painter().layout_job(job)
}

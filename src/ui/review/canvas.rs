//! The photo itself: seen as it will be published, near or far, with its regions on it.

use super::draw;
use super::regions::{self, Stage};
use super::sheet::{Mark, Row, Sheet};
use super::transform::{Look, Transform, pointer_or_middle};
use super::{ReviewScreen, Subjects};
use crate::domain::{PhotoId, PxBox, Shape, Size};
use crate::jobs::{PREVIEW_PX, TILE_PX, TileAt};
use crate::ui::ask::Ask;
use crate::ui::pictures::{LargePictures, Small, SmallPictures};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{
    self, Color32, FontId, Id, PointerButton, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};
use i18n_embed_fl::fl;
use std::path::Path;

/// From so much magnification on, the whole photo's picture is too coarse and its parts are drawn over it.
const COARSE: f32 = 1.05;
/// Photos as a whole are made in steps of so many pixels, so that a window that is made larger little by little does not have them
/// made each time.
const STEP_PX: u32 = 256;
/// A notch of the wheel, as egui tells it in points, doubles the size in about four.
const WHEEL: f32 = 1.0 / 300.0;

impl ReviewScreen {
    pub(super) fn canvas(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        sheet: &Sheet,
        subjects: &Subjects,
        small: &mut SmallPictures,
        asks: &mut Vec<Ask>,
    ) {
        let (place, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, described(shown, sheet)));
        self.ids = vec![response.id];
        crate::ui::toasts::room(ui, place);
        let transform = Transform::new(place, sheet.size, self.look);
        let transform = self.look_around(ui, &response, transform);
        self.transform = Some(transform);
        let original = self.sees_original;
        let tiles = tiles_in_sight(&transform, ui.pixels_per_point(), !original && !sheet.sight.covered.is_empty());
        let edge_px = edge_px(&transform, ui.pixels_per_point());
        self.with_pictures(|pictures| pictures.look(&subjects.here, subjects.next.as_ref(), edge_px, &tiles));
        let photo = sheet.key.photo;
        let painted = self
            .pictures
            .as_ref()
            .is_some_and(|pictures| paint_photo(ui, pictures, photo, &transform, original, &tiles));
        if !painted {
            placeholder(ui, shown, self.pictures.as_ref(), sheet, &transform, small, subjects);
        }
        if !original {
            self.shade(ui, sheet, &transform);
        }
        let mut stage = Stage { ui, shown, transform: &transform, asks };
        draw::show(self, &mut stage, sheet, &response);
        if self.frames || self.tool.draws() {
            regions::show(self, &mut stage, sheet);
        }
        if original {
            banner(ui, place, &fl!(shown.words, "ui-review-original-seen"));
        }
    }

    /// Wheel, double click, and the buttons that move the photo.
    fn look_around(&mut self, ui: &Ui, response: &Response, transform: Transform) -> Transform {
        let density = ui.pixels_per_point();
        let (place, size) = (transform.place, transform.size);
        let mut look = self.look;
        if response.contains_pointer() {
            let (zoom, scroll, at) =
                ui.input(|input| (input.zoom_delta(), input.smooth_scroll_delta().y, input.pointer.hover_pos()));
            let factor = zoom * (scroll * WHEEL).exp2();
            if let Some(at) = at.filter(|_| (factor - 1.0).abs() > 1e-4) {
                look = transform.zoomed(at, factor, density);
            }
        }
        let held = ui.input(|input| input.modifiers.alt);
        let pans = [PointerButton::Middle, PointerButton::Secondary].into_iter().any(|b| response.dragged_by(b));
        if pans || (held && response.dragged_by(PointerButton::Primary)) {
            look = transform.moved(response.drag_delta());
        }
        if response.double_clicked() && !self.tool.draws() {
            look = self.other_zoom(&transform, response.interact_pointer_pos(), density);
        }
        self.look = look;
        Transform::new(place, size, look)
    }

    /// 100 % at the pointer, or the whole photo.
    pub(super) fn other_zoom(&self, transform: &Transform, at: Option<Pos2>, density: f32) -> Look {
        match self.look {
            Look::Whole => transform.own_size(pointer_or_middle(at, transform.place), density),
            Look::Part { .. } => Look::Whole,
        }
    }

    /// What is to be covered and is not painted so yet is never seen bare meanwhile.
    fn shade(&self, ui: &Ui, sheet: &Sheet, transform: &Transform) {
        let photo = sheet.key.photo;
        let Some(pictures) = &self.pictures else { return };
        if pictures.covered(photo).is_some_and(|(_, is_wanted)| is_wanted) {
            return;
        }
        let painter = ui.painter_at(transform.place);
        let covered = sheet.rows.iter().filter(|row| sheet.sight.covered.iter().any(|placed| placed.region == row.id));
        for row in covered {
            fill(&painter, transform, &row.outline, Color32::from_gray(96));
        }
    }
}

/// What a person hears who does not see it.
fn described(shown: &Shown<'_>, sheet: &Sheet) -> String {
    fl!(shown.words, "ui-review-canvas", number = sheet.number, regions = sheet.rows.len(), open = sheet.open())
}

/// How long the longer side of the photo as a whole is made: for its place on the screen, or for a closer look, as long as no parts are
/// drawn over it.
fn edge_px(transform: &Transform, density: f32) -> u32 {
    let room = transform.place.size().max_elem() * density;
    let seen = transform.scale * density * transform.size.long_edge() as f32;
    let edge = if seen <= COARSE * PREVIEW_PX as f32 { room.max(seen) } else { room };
    (edge.max(1.0).ceil() as u32).div_ceil(STEP_PX).saturating_mul(STEP_PX).min(PREVIEW_PX)
}

/// The parts that are seen, when the whole photo's picture is too coarse for them.
fn tiles_in_sight(transform: &Transform, density: f32, covered: bool) -> Vec<TileAt> {
    let size = transform.size;
    let preview = (PREVIEW_PX as f32 / size.long_edge().max(1) as f32).min(1.0);
    if preview >= 1.0 || transform.scale * density <= COARSE * preview {
        return Vec::new();
    }
    let (first, last) = (transform.on_photo(transform.place.min), transform.on_photo(transform.place.max));
    let (columns, rows) = (range(first.x, last.x, size.width), range(first.y, last.y, size.height));
    rows.flat_map(|row| columns.clone().map(move |column| TileAt { column, row, covered })).collect()
}

fn range(from: f32, to: f32, side: u32) -> std::ops::Range<u32> {
    let from = from.max(0.0) as u32 / TILE_PX;
    let to = (to.max(0.0).min(side as f32) as u32).div_ceil(TILE_PX);
    from..to
}

fn paint_photo(
    ui: &Ui,
    pictures: &LargePictures,
    photo: PhotoId,
    transform: &Transform,
    original: bool,
    tiles: &[TileAt],
) -> bool {
    let painter = ui.painter_at(transform.place);
    let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    let strips = if original { pictures.preview(photo) } else { pictures.covered(photo).map(|(strips, _)| strips) };
    let Some(strips) = strips else { return false };
    strips.paint(&painter, transform.photo());
    for at in tiles {
        if let Some(tile) = pictures.tile(photo, *at) {
            painter.image(tile.id(), transform.rect(tile_box(*at, transform.size)), all, Color32::WHITE);
        }
    }
    true
}

fn tile_box(at: TileAt, size: Size) -> PxBox {
    let (x, y) = ((at.column * TILE_PX) as f32, (at.row * TILE_PX) as f32);
    let side = TILE_PX as f32;
    PxBox::new(x, y, side.min(size.width as f32 - x), side.min(size.height as f32 - y))
}

/// Until the photo is there: its small picture under a shade for every face, or why it will not come.
fn placeholder(
    ui: &Ui,
    shown: &Shown<'_>,
    pictures: Option<&LargePictures>,
    sheet: &Sheet,
    transform: &Transform,
    small: &mut SmallPictures,
    subjects: &Subjects,
) {
    let tokens = Tokens::in_ui(ui);
    let painter = ui.painter_at(transform.place);
    if let Some(why) = pictures.and_then(|pictures| pictures.failure(sheet.key.photo)) {
        let said = shown.words.not_made(why).joined();
        let galley = painter.layout(said, FontId::proportional(14.5), tokens.text, transform.place.width() - 60.0);
        painter.galley(transform.place.center() - galley.size() / 2.0, galley, tokens.text);
        return;
    }
    painter.rect_filled(transform.photo(), 0.0, tokens.line);
    if let Some(Small::Ready(texture)) =
        subjects.here.sources.first().map(|path: &std::path::PathBuf| small.of(Path::new(path)))
    {
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), transform.photo(), all, Color32::WHITE);
    }
}

/// A sentence across the upper edge of the photo's place.
fn banner(ui: &mut Ui, place: Rect, text: &str) {
    let tokens = Tokens::in_ui(ui);
    let ink = tokens.ground;
    let font = FontId::new(14.5, crate::ui::fonts::bold());
    let galley = ui.painter().layout(text.to_owned(), font, ink, place.width() - 24.0);
    let strip = Rect::from_min_size(place.min, vec2(place.width(), galley.size().y + 12.0));
    ui.painter().rect_filled(strip, 0.0, tokens.undecided);
    ui.painter().galley(strip.center() - galley.size() / 2.0, galley, ink);
    let response = ui.interact(strip, Id::unique("original-seen"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// An outline, filled.
pub(super) fn fill(painter: &egui::Painter, transform: &Transform, shape: &Shape, colour: Color32) {
    let rect = transform.rect(shape.bounds());
    match shape {
        Shape::Ellipse(_) => {
            painter.add(egui::Shape::ellipse_filled(rect.center(), rect.size() / 2.0, colour));
        }
        Shape::Rect(_) | Shape::Polygon(_) => {
            painter.rect_filled(rect, 0.0, colour);
        }
    }
}

/// The outline of a region as it stands on the screen, as points of a closed line.
pub(super) fn path(transform: &Transform, shape: &Shape) -> Vec<Pos2> {
    match shape {
        Shape::Polygon(points) => points.iter().map(|point| transform.on_screen(*point)).collect(),
        Shape::Rect(area) => {
            let rect = transform.rect(*area);
            vec![rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
        }
        Shape::Ellipse(area) => {
            let rect = transform.rect(*area);
            let (middle, radius) = (rect.center(), rect.size() / 2.0);
            let turn = |step: u8| f32::from(step) / 64.0 * std::f32::consts::TAU;
            (0..64).map(|step| middle + vec2(turn(step).cos(), turn(step).sin()) * radius).collect()
        }
    }
}

/// A line in a colour with a dark edge on both sides: it is seen on any photo.
pub(super) fn outline(painter: &egui::Painter, points: &[Pos2], row: Option<&Row>, width: f32, colour: Color32) {
    let mut closed = points.to_vec();
    closed.extend(points.first());
    painter.add(egui::Shape::line(closed.clone(), Stroke::new(width + 2.5, Color32::from_black_alpha(150))));
    match row.map(|row| row.mark) {
        Some(Mark::Weak) => {
            painter.extend(egui::Shape::dotted_line(&closed, colour, 6.0, width * 0.8));
        }
        Some(Mark::Undecided) => {
            painter.extend(egui::Shape::dashed_line(&closed, Stroke::new(width, colour), 9.0, 5.0));
        }
        _ => {
            painter.add(egui::Shape::line(closed, Stroke::new(width, colour)));
        }
    }
}

/// A plate of the panel's colour with words on it.
pub(super) fn plate(
    painter: &egui::Painter,
    at: Pos2,
    words: &str,
    tokens: &Tokens,
    ink: Color32,
    mark: Option<crate::ui::icon::Icon>,
) -> Rect {
    let galley = painter.layout_no_wrap(words.to_owned(), FontId::new(13.0, crate::ui::fonts::bold()), ink);
    let room = if mark.is_some() { 17.0 } else { 0.0 };
    let rect = Rect::from_min_size(at, galley.size() + vec2(10.0 + room, 4.0));
    painter.rect(rect, 4.0, tokens.raised, Stroke::new(1.0, ink), StrokeKind::Inside);
    if let Some(mark) = mark {
        let square = Rect::from_center_size(pos2(rect.min.x + 12.0, rect.center().y), Vec2::splat(12.0));
        crate::ui::icon::paint(painter, mark, square, ink);
    }
    painter.galley(rect.min + vec2(5.0 + room, 2.0), galley, ink);
    rect
}

/// A tool of the canvas, as a button of which one is pressed.
pub(super) fn tool_button(
    ui: &mut Ui,
    mark: crate::ui::icon::Icon,
    name: &str,
    pressed: bool,
    enabled: bool,
) -> Response {
    let response = widgets::icon_button(ui, mark, name, enabled);
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, pressed, name));
    if pressed {
        let tokens = Tokens::in_ui(ui);
        ui.painter().rect_stroke(response.rect, 6.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photo_is_made_as_large_as_it_is_seen_until_its_parts_are() {
        let place = Rect::from_min_size(Pos2::ZERO, vec2(860.0, 560.0));
        let photo = Size::new(6000, 4000);
        let edge = |look, density| edge_px(&Transform::new(place, photo, look), density);
        let part = |scale| Look::Part { scale, middle: vec2(0.5, 0.5) };
        assert_eq!((edge(Look::Whole, 1.0), edge(Look::Whole, 1.5), edge(Look::Whole, 4.0)), (1024, 1536, PREVIEW_PX));
        assert_eq!((edge(part(0.25), 1.0), edge(part(0.34), 1.0)), (1536, PREVIEW_PX));
        // Nearer, its parts are drawn over it.
        let near = Transform::new(place, photo, part(0.5));
        assert_eq!((edge(part(0.5), 1.0), tiles_in_sight(&near, 1.0, true).is_empty()), (1024, false));
    }
}

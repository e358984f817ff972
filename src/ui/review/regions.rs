//! The regions on the photo: seen, chosen, moved and pulled.

use super::ReviewScreen;
use super::canvas::{outline, path, plate};
use super::handles;
use super::sheet::{Row, Sheet};
use super::transform::Transform;
use crate::domain::command::Command;
use crate::domain::{RegionId, Shape};
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use eframe::egui::{Color32, CursorIcon, Id, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

/// What is drawn on, from what, and what is asked for.
pub(super) struct Stage<'a, 's> {
    pub(super) ui: &'a mut Ui,
    pub(super) shown: &'a Shown<'s>,
    pub(super) transform: &'a Transform,
    pub(super) asks: &'a mut Vec<Ask>,
}

/// A region in somebody's hand: its outline until it is let go.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    pub(super) region: RegionId,
    pub(super) shape: Shape,
}

const HANDLE: f32 = 10.0;

/// Draws them, those without a decision loudest, the chosen one last.
pub(super) fn show(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, sheet: &Sheet) {
    for row in &sheet.rows {
        region(screen, stage, row);
    }
    let chosen = screen.selected.and_then(|selected| sheet.row(selected));
    if let Some(row) = chosen
        && stage.shown.is_writer
        && !screen.tool.draws()
    {
        pull(screen, stage, row);
    }
    // Who is chosen has the first right to a place, and of the others, who stands before.
    let mut tags = Vec::new();
    for row in chosen.into_iter().chain(sheet.rows.iter().filter(|row| screen.selected != Some(row.id))) {
        tag(stage, row, &shape_of(screen, row), screen.selected == Some(row.id), &mut tags);
    }
}

/// Its outline now: the one in hand, or its own.
fn shape_of(screen: &ReviewScreen, row: &Row) -> Shape {
    let in_hand = screen.hand.as_ref().filter(|hand| hand.region == row.id);
    in_hand.map_or_else(|| row.outline.clone(), |hand| hand.shape.clone())
}

/// The widget of a region.
pub(super) fn id_of(region: RegionId) -> Id {
    Id::unique(("region", region.number()))
}

fn region(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, row: &Row) {
    let shape = shape_of(screen, row);
    let points = path(stage.transform, &shape);
    let area = Rect::from_points(&points).intersect(stage.transform.place);
    if !area.is_positive() {
        return;
    }
    let is_chosen = screen.selected == Some(row.id);
    let sense = if screen.tool.draws() { Sense::hover() } else { Sense::click_and_drag() };
    let response = stage.ui.interact(area, id_of(row.id), sense);
    response
        .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, row.sentence(stage.shown.words)));
    screen.ids.push(response.id);
    if response.clicked() || response.drag_started() || response.gained_focus() {
        screen.selected = Some(row.id);
    }
    if response.hovered() && !screen.tool.draws() {
        stage.ui.ctx().set_cursor_icon(CursorIcon::Move);
    }
    if stage.shown.is_writer && response.dragged_by(eframe::egui::PointerButton::Primary) {
        let by = response.drag_delta() / stage.transform.scale;
        screen.hand = Some(Hand { region: row.id, shape: shape.moved(by.x, by.y) });
    }
    if response.drag_stopped() {
        let_go(screen, stage, row);
    }
    let painter = stage.ui.painter_at(stage.transform.place);
    let width = if is_chosen { 3.0 } else { 2.0 };
    outline(&painter, &points, Some(row), width, bright(row));
    if is_chosen || response.has_focus() {
        let around = Rect::from_points(&points).expand(5.0);
        painter.rect_stroke(around, 4.0, Stroke::new(3.5, Color32::from_black_alpha(170)), StrokeKind::Middle);
        painter.rect_stroke(around, 4.0, Stroke::new(1.5, Color32::WHITE), StrokeKind::Middle);
    }
}

/// On a photo, the colours of the dark theme are seen best in either theme.
fn bright(row: &Row) -> Color32 {
    row.mark.colour(&Tokens::of(eframe::egui::Theme::Dark))
}

/// Number and mark above it, or else below or beside; the word too where there is room, or where it is chosen. Tags do not lie on one
/// another: in a crowd, where none of these places is free, the outline alone is seen until somebody comes nearer.
fn tag(stage: &Stage<'_, '_>, row: &Row, shape: &Shape, is_chosen: bool, tags: &mut Vec<Rect>) {
    let tokens = Tokens::in_ui(stage.ui);
    let area = stage.transform.rect(shape.bounds());
    let place = stage.transform.place;
    if !area.intersects(place) {
        return;
    }
    let painter = stage.ui.painter_at(place);
    let word = row.mark.word(stage.shown.words);
    let has_room = is_chosen || area.width() > 20.0 + 8.0 * (word.chars().count() as f32 + 3.0);
    let text = if has_room { format!("{} {word}", row.number) } else { row.number.to_string() };
    let size = vec2(22.0 + 8.0 * text.chars().count() as f32, 22.0);
    let room = place.shrink(2.0);
    let within = |at: Pos2| {
        let most = (room.max - size).max(room.min);
        Pos2::new(at.x.clamp(room.min.x, most.x), at.y.clamp(room.min.y, most.y))
    };
    let is_free = |at: &Pos2| !tags.iter().any(|other| other.intersects(Rect::from_min_size(*at, size)));
    let places = [
        area.left_top() - vec2(0.0, size.y + 5.0),
        area.left_bottom() + vec2(0.0, 5.0),
        area.right_top() + vec2(5.0, 0.0),
        area.left_top() - vec2(size.x + 5.0, 0.0),
    ];
    let Some(at) = places.into_iter().map(within).find(is_free) else { return };
    tags.push(plate(&painter, at, &text, &tokens, row.mark.colour(&tokens), Some(row.mark.icon())));
}

/// Its handles.
fn pull(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, row: &Row) {
    let shape = shape_of(screen, row);
    for (handle, point) in handles::places(&shape).into_iter().enumerate() {
        let at = stage.transform.on_screen(point);
        if !stage.transform.place.contains(at) {
            continue;
        }
        let rect = Rect::from_center_size(at, Vec2::splat(HANDLE));
        // Handles are for the hand alone: the keyboard resizes with Ctrl and the arrows, and Tab does not stop at each.
        let response = stage.ui.interact(rect.expand(4.0), id_of(row.id).with(handle), Sense::DRAG);
        if response.hovered() || response.dragged() {
            stage.ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        if response.dragged() {
            let by = response.drag_delta() / stage.transform.scale;
            screen.hand = Some(Hand { region: row.id, shape: handles::pulled(&shape, handle, by.x, by.y) });
        }
        if response.drag_stopped() {
            let_go(screen, stage, row);
        }
        let painter = stage.ui.painter_at(stage.transform.place);
        painter.rect(rect, 2.0, Color32::WHITE, Stroke::new(1.5, Color32::BLACK), StrokeKind::Middle);
    }
}

/// What is let go stays where it is, once the register has it.
fn let_go(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, row: &Row) {
    if let Some(hand) = screen.hand.as_ref().filter(|hand| hand.shape != row.outline) {
        reshape(stage.asks, screen.photo, row, hand.shape.clone());
    }
}

/// Asks for another outline.
pub(super) fn reshape(asks: &mut Vec<Ask>, photo: Option<crate::domain::PhotoId>, row: &Row, shape: Shape) {
    if let Some(photo) = photo {
        asks.push(Ask::Do(vec![Command::ReshapeRegion(photo, row.id, shape)]));
    }
}

//! Regions that a person draws: by dragging on the photo, or corner by corner.

use super::ReviewScreen;
use super::canvas::{outline, path};
use super::handles::between;
use super::regions::Stage;
use super::sheet::Sheet;
use crate::domain::command::Command;
use crate::domain::{Point, RegionKind, Shape};
use crate::ui::ask::Ask;
use eframe::egui::{Color32, CursorIcon, Key, PointerButton, Response};

/// What the hand does on the photo.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tool {
    /// Chooses and moves regions; a drag on the bare photo draws an ellipse.
    #[default]
    Hand,
    /// Draws an ellipse: a face.
    Ellipse,
    /// Draws a rectangle: a badge, a screen, a plate.
    Rectangle,
    /// Draws a polygon, corner by corner.
    Polygon,
}

impl Tool {
    /// Whether regions stay out of its way.
    pub(super) const fn draws(self) -> bool {
        !matches!(self, Self::Hand)
    }

    /// A face is drawn as an ellipse, anything else with corners.
    const fn kind(self) -> RegionKind {
        match self {
            Self::Hand | Self::Ellipse => RegionKind::Face,
            Self::Rectangle | Self::Polygon => RegionKind::Other,
        }
    }
}

/// Something half drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Draft {
    /// From here to where the pointer is.
    Drag(Point),
    /// The corners so far.
    Corners(Vec<Point>),
}

/// Follows the hand and draws what is half drawn.
pub(super) fn show(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, sheet: &Sheet, response: &Response) {
    if screen.tool.draws() && response.hovered() {
        stage.ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
    }
    if !stage.shown.is_writer {
        return;
    }
    if screen.tool == Tool::Polygon {
        corners(screen, stage, sheet, response);
    } else {
        drag(screen, stage, sheet, response);
    }
}

fn drag(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, sheet: &Sheet, response: &Response) {
    let moves = stage.ui.input(|input| input.modifiers.alt);
    if response.drag_started_by(PointerButton::Primary) && !moves {
        let from = stage.ui.input(|input| input.pointer.press_origin());
        screen.draft = from.map(|from| Draft::Drag(stage.transform.on_photo(from)));
    }
    let Some(Draft::Drag(from)) = screen.draft else {
        if response.clicked() {
            screen.selected = None;
        }
        return;
    };
    let to = response.interact_pointer_pos().map(|to| stage.transform.on_photo(to));
    let area = to.and_then(|to| between(from, to));
    let shape = area.map(|area| match screen.tool {
        Tool::Rectangle => Shape::Rect(area),
        _ => Shape::Ellipse(area),
    });
    if let Some(shape) = &shape {
        let painter = stage.ui.painter_at(stage.transform.place);
        outline(&painter, &path(stage.transform, shape), None, 2.0, Color32::WHITE);
    }
    if response.drag_stopped() {
        screen.draft = None;
        if let Some(shape) = shape.filter(|shape| shape.bounds().clipped(sheet.size).is_some()) {
            add(screen, stage.asks, sheet, shape);
        }
    }
}

/// Corners are clicked; the last one twice, or Enter, closes it.
fn corners(screen: &mut ReviewScreen, stage: &mut Stage<'_, '_>, sheet: &Sheet, response: &Response) {
    let mut corners = match screen.draft.take() {
        Some(Draft::Corners(corners)) => corners,
        _ => Vec::new(),
    };
    if response.clicked()
        && let Some(at) = response.interact_pointer_pos()
    {
        corners.push(stage.transform.on_photo(at));
    }
    let painter = stage.ui.painter_at(stage.transform.place);
    let shape = Shape::Polygon(corners.clone());
    let points = path(stage.transform, &shape);
    for point in &points {
        painter.circle_filled(*point, 4.0, Color32::WHITE);
    }
    if points.len() > 1 {
        outline(&painter, &points, None, 2.0, Color32::WHITE);
    }
    let entered = stage.ui.input_mut(|input| input.consume_key(eframe::egui::Modifiers::NONE, Key::Enter));
    if corners.len() >= 3 && (response.double_clicked() || entered) {
        add(screen, stage.asks, sheet, shape);
    } else if !corners.is_empty() {
        screen.draft = Some(Draft::Corners(corners));
    }
}

fn add(screen: &mut ReviewScreen, asks: &mut Vec<Ask>, sheet: &Sheet, shape: Shape) {
    let kind = screen.tool.kind();
    asks.push(Ask::Do(vec![Command::AddRegion { photo: sheet.key.photo, shape, kind }]));
    screen.tool = Tool::Hand;
    screen.draft = None;
}

//! The files that are due, and below them those about which something was done.

use super::super::icon::{self, Icon};
use super::super::marked;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use crate::app::{DueFile, Outcome};
use crate::domain::FileId;
use eframe::egui::{
    self, Checkbox, Color32, FontFamily, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

const ROW: f32 = 54.0;

/// What a row tells.
struct Line<'a> {
    due: &'a DueFile,
    mark: Icon,
    colour: Color32,
    state: String,
}

/// Draws the list.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    ticked: &mut BTreeSet<FileId>,
    chosen: &mut Option<FileId>,
    done: &[(DueFile, Outcome)],
) {
    let is_due = |file: FileId| shown.due_files.iter().any(|due| due.file == file);
    let settled: Vec<_> = done.iter().filter(|(due, _)| !is_due(due.file)).collect();
    let rows = shown.due_files.len() + settled.len();
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().id_salt("due").auto_shrink([false, false]).show_rows(ui, ROW, rows, |ui, range| {
        for index in range {
            if let Some(due) = shown.due_files.get(index) {
                let line = due_line(ui, shown, due, done);
                row(ui, shown, &line, Some(ticked), chosen);
            } else if let Some((due, outcome)) = settled.get(index - shown.due_files.len()) {
                let colour = Tokens::in_ui(ui).shown;
                let line = Line { due, mark: Icon::Check, colour, state: shown.words.outcome(outcome) };
                row(ui, shown, &line, None, chosen);
            }
        }
    });
}

/// What is to be done, or why it could not be.
fn due_line<'a>(ui: &Ui, shown: &Shown<'_>, due: &'a DueFile, done: &[(DueFile, Outcome)]) -> Line<'a> {
    let tokens = Tokens::in_ui(ui);
    let tried = done.iter().find(|(tried, outcome)| tried.file == due.file && outcome.is_unsettled());
    match tried {
        Some((_, outcome)) => {
            Line { due, mark: Icon::Warning, colour: tokens.undecided, state: shown.words.outcome(outcome) }
        }
        None => Line { due, mark: Icon::Blocked, colour: tokens.blocked, state: shown.words.action(&due.action) },
    }
}

fn row(
    ui: &mut Ui,
    shown: &Shown<'_>,
    line: &Line<'_>,
    ticked: Option<&mut BTreeSet<FileId>>,
    chosen: &mut Option<FileId>,
) {
    let tokens = Tokens::in_ui(ui);
    let name = name_of(line.due);
    let channel = shown.words.channel(&line.due.channel);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let rect = rect.shrink2(vec2(0.0, 2.0));
    if let Some(ticked) = ticked {
        tick(ui, shown, Rect::from_min_size(rect.min, vec2(34.0, rect.height())), line.due.file, &name, ticked);
    }
    let body = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top()), rect.max);
    let response = ui.interact(body, ui.scope_id().with(line.due.file), Sense::click());
    let here = *chosen == Some(line.due.file);
    let spoken =
        fl!(shown.words, "ui-due-row", name = name.clone(), channel = channel.clone(), state = line.state.clone());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, here, &spoken));
    let fill = if here || response.hovered() { tokens.chosen } else { tokens.raised };
    ui.painter().rect_filled(body, 6.0, fill);
    if here || response.has_focus() {
        ui.painter().rect_stroke(body, 6.0, Stroke::new(2.0, tokens.accent), StrokeKind::Inside);
    }
    let at = Rect::from_center_size(pos2(body.left() + 18.0, body.center().y), vec2(16.0, 16.0));
    icon::paint(ui.painter(), line.mark, at, line.colour);
    let from = body.min + vec2(34.0, 4.0);
    let width = body.right() - 8.0 - from.x;
    let bold = super::super::fonts::bold();
    marked::painted(ui, from, width, &format!("{name} · {channel}"), bold, tokens.text);
    marked::painted(ui, from + vec2(0.0, 22.0), width, &line.state, FontFamily::Proportional, line.colour);
    if response.clicked() {
        *chosen = Some(line.due.file);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
}

fn tick(ui: &mut Ui, shown: &Shown<'_>, rect: Rect, file: FileId, name: &str, ticked: &mut BTreeSet<FileId>) {
    let mut is_ticked = ticked.contains(&file);
    let mut child =
        ui.new_child(UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center)));
    let response = child.add(Checkbox::without_text(&mut is_ticked));
    let spoken = fl!(shown.words, "ui-due-tick", name = name);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_ticked, &spoken));
    if response.changed() {
        if is_ticked {
            ticked.insert(file);
        } else {
            ticked.remove(&file);
        }
    }
}

/// The name of a file in its publish folder.
pub(super) fn name_of(due: &DueFile) -> String {
    due.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

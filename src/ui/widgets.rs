//! Small pieces that several screens draw.

use super::ask::Ask;
use super::icon::{self, Icon};
use super::shown::Shown;
use super::theme::Tokens;
use crate::domain::PhotoId;
use eframe::egui::{
    self, AsIdSalt, Button, Color32, ComboBox, Frame, Margin, Response, RichText, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo,
};
use i18n_embed_fl::fl;

/// A button that is a mark alone, with its name for whoever hears the window or rests on it.
pub(super) fn icon_button(ui: &mut Ui, mark: Icon, name: &str, enabled: bool) -> Response {
    let side = ui.spacing().interact_size.y;
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    let tokens = Tokens::in_ui(ui);
    let visuals = ui.style().interact(&response);
    ui.painter().rect(rect, visuals.corner_radius, visuals.weak_bg_fill, visuals.bg_stroke, egui::StrokeKind::Inside);
    focus_ring(ui, &response);
    let colour = if enabled { tokens.text } else { tokens.line };
    icon::paint(ui.painter(), mark, rect.shrink(side * 0.25), colour);
    response.on_hover_text(name)
}

/// The button of what is usually done next.
pub(super) fn primary_button(ui: &mut Ui, text: &str, enabled: bool) -> Response {
    let tokens = Tokens::in_ui(ui);
    let words =
        RichText::new(text).family(super::fonts::bold()).color(if enabled { tokens.on_accent } else { tokens.faint });
    let button = Button::new(words).fill(if enabled { tokens.accent } else { tokens.raised });
    let response = ui.add_enabled(enabled, button);
    focus_ring(ui, &response);
    response
}

/// The answer to a question with which nothing happens: Enter gives it, as long as nothing else was chosen.
pub(super) fn safe_button(ui: &mut Ui, text: &str) -> Response {
    let response = primary_button(ui, text, true);
    if ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
    response
}

/// Shows that something has the keyboard, also where it is of the ring's own colour: a gap is between them.
pub(super) fn focus_ring(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, Tokens::in_ui(ui).accent);
        ui.painter().rect_stroke(response.rect.expand(2.0), 8.0, ring, egui::StrokeKind::Outside);
    }
}

/// A button that stays pressed while something holds.
pub(super) fn toggle(ui: &mut Ui, is_on: bool, text: impl Into<String>) -> Response {
    ui.add(Button::selectable(is_on, text.into()).frame_when_inactive(true))
}

/// A button that says why it cannot be pressed.
pub(super) fn button_or_why(ui: &mut Ui, text: &str, why_not: Option<&str>) -> Response {
    let response = ui.add_enabled(why_not.is_none(), Button::new(text));
    match why_not {
        Some(why) => response.on_disabled_hover_text(why),
        None => response,
    }
}

/// A word with its mark, in the colour of what it means: shape, word and colour say the same.
pub(super) fn state_word(ui: &mut Ui, mark: Icon, word: &str, colour: Color32) -> Response {
    let text = egui::Label::new(RichText::new(word).color(colour)).extend();
    // What is added first stands first, or last where the line is filled from the right: the mark comes before its word either way.
    let from_the_right = ui.layout().prefer_right_to_left();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        if from_the_right {
            let response = ui.add(text);
            icon::icon(ui, mark, 14.0, colour);
            return response;
        }
        icon::icon(ui, mark, 14.0, colour);
        ui.add(text)
    })
    .inner
}

/// A card on a panel.
pub(super) fn card(ui: &Ui) -> Frame {
    let tokens = Tokens::in_ui(ui);
    Frame::new()
        .fill(tokens.raised)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(8)
        .inner_margin(Margin::same(12))
}

/// Words of the second rank.
pub(super) fn faint(ui: &mut Ui, text: impl Into<String>) -> Response {
    let colour = Tokens::in_ui(ui).faint;
    ui.add(egui::Label::new(RichText::new(text.into()).color(colour)).wrap())
}

/// A heading within a screen.
pub(super) fn heading(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(egui::Label::new(RichText::new(text.into()).heading()).wrap())
}

/// A field with its label above it, named for whoever hears the window.
pub(super) fn labelled_text(ui: &mut Ui, label: &str, text: &mut String, width: f32) -> Response {
    let name = ui.label(label);
    ui.add(egui::TextEdit::singleline(text).desired_width(width)).labelled_by(name.id)
}

/// The same with several lines.
pub(super) fn labelled_lines(ui: &mut Ui, label: &str, text: &mut String, rows: usize, width: f32) -> Response {
    let name = ui.label(label);
    ui.add(egui::TextEdit::multiline(text).desired_rows(rows).desired_width(width)).labelled_by(name.id)
}

/// A choice among a few, as a row of buttons of which one is pressed.
pub(super) fn choice<T: Copy + PartialEq>(ui: &mut Ui, among: &[(T, String)], chosen: &mut T) -> bool {
    let before = *chosen;
    ui.horizontal_wrapped(|ui| {
        for (value, name) in among {
            if toggle(ui, *chosen == *value, name).clicked() {
                *chosen = *value;
            }
        }
    });
    before != *chosen
}

/// A choice among a few, closed until it is opened, with its name before it. `width` in points, where the usual one is not wanted.
pub(super) fn combo<T: Clone + PartialEq>(
    ui: &mut Ui,
    id: impl AsIdSalt,
    label: &str,
    width: Option<f32>,
    chosen: &mut T,
    among: &[(T, String)],
) {
    let name = ui.label(label);
    let text = among.iter().find(|(value, _)| value == chosen).map(|(_, text)| text.clone()).unwrap_or_default();
    let mut combo = ComboBox::from_id_salt(id).selected_text(text);
    if let Some(width) = width {
        combo = combo.width(width);
    }
    let shown = combo.show_ui(ui, |ui| {
        for (value, text) in among {
            ui.selectable_value(chosen, value.clone(), text);
        }
    });
    let _ = shown.response.labelled_by(name.id);
}

/// The button that leads to a photo in review. With `focus`, it takes the focus.
pub(super) fn open_photo(ui: &mut Ui, shown: &Shown<'_>, photo: PhotoId, focus: bool, asks: &mut Vec<Ask>) {
    let button = ui.button(fl!(shown.words, "ui-check-open-photo"));
    if focus {
        button.request_focus();
    }
    if button.clicked() {
        asks.push(Ask::Show(photo, None));
    }
}

//! The tools above the photo.

use super::ReviewScreen;
use super::canvas::tool_button;
use super::draw::Tool;
use super::sheet::channels;
use super::transform::Look;
use crate::ui::ask::Ask;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::verb::Verb;
use crate::ui::widgets;
use eframe::egui::{Frame, Margin, Panel, Ui};
use i18n_embed_fl::fl;

pub(super) fn show(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    let frame = Frame::side_top_panel(ui.style()).inner_margin(Margin::symmetric(8, 5));
    Panel::top("tools").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            photos(screen, ui, shown, asks);
            ui.separator();
            tools(screen, ui, shown);
            ui.separator();
            nearness(screen, ui, shown);
            frames(screen, ui, shown);
            ui.separator();
            channel(screen, ui, shown);
        });
    });
}

/// What a button is called, with its key.
pub(super) fn with_key(shown: &Shown<'_>, verb: Verb) -> String {
    fl!(shown.words, "ui-review-with-key", name = verb.name(shown.words), key = shown.keys.shown(verb, shown.words))
}

fn photos(screen: &ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
    for (verb, mark) in [(Verb::PreviousPhoto, Icon::Left), (Verb::NextPhoto, Icon::Right)] {
        let other = screen.beside(shown, verb);
        if widgets::icon_button(ui, mark, &with_key(shown, verb), other.is_some()).clicked()
            && let Some(other) = other
        {
            asks.push(Ask::Show(other, None));
        }
    }
}

fn tools(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>) {
    for (tool, verb, mark) in [
        (Tool::Ellipse, Verb::DrawEllipse, Icon::Ellipse),
        (Tool::Rectangle, Verb::DrawRectangle, Icon::Rectangle),
        (Tool::Polygon, Verb::DrawPolygon, Icon::Polygon),
    ] {
        let pressed = screen.tool == tool;
        let name = with_key(shown, verb);
        if tool_button(ui, mark, &name, pressed, shown.is_writer).clicked() {
            screen.draft = None;
            screen.tool = if pressed { Tool::Hand } else { tool };
        }
    }
}

fn nearness(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>) {
    let density = ui.pixels_per_point();
    let scale = screen.transform.map_or(1.0, |transform| transform.scale);
    let percent = (scale * density * 100.0).round() as u32;
    let whole = screen.look == Look::Whole;
    if widgets::toggle(ui, whole, fl!(shown.words, "ui-review-whole")).clicked() {
        screen.look = Look::Whole;
    }
    let name = fl!(shown.words, "ui-review-percent", percent = percent);
    if widgets::toggle(ui, !whole, name).on_hover_text(with_key(shown, Verb::Zoom)).clicked()
        && let Some(transform) = &screen.transform
    {
        screen.look = transform.own_size(transform.place.center(), density);
    }
}

fn frames(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>) {
    ui.checkbox(&mut screen.frames, fl!(shown.words, "ui-review-frames")).on_hover_text(with_key(shown, Verb::Frames));
}

/// For which channel the covers are seen.
fn channel(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>) {
    let names = channels(shown).into_iter().map(|channel| shown.words.channel(&channel));
    let names: Vec<(usize, String)> = names.enumerate().collect();
    let label = fl!(shown.words, "ui-review-seen-as");
    widgets::combo(ui, "channel", &label, None, &mut screen.channel, &names);
}

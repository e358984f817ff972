//! What the keys do on this screen. Buttons do the same, by the same functions.

use super::draw::Tool;
use super::form::ReviewForm;
use super::handles::grown;
use super::regions::{id_of, reshape};
use super::sheet::{Row, Sheet};
use super::transform::pointer_or_middle;
use super::{ReviewScreen, panel, regions};
use crate::app::steps;
use crate::domain::command::Command;
use crate::domain::{Decision, Pick, RegionKind};
use crate::ui::ask::{Ask, Saying, Tone};
use crate::ui::dialog::Dialog;
use crate::ui::shown::Shown;
use crate::ui::verb::Verb;
use eframe::egui::{Key, Modifiers, Ui, Vec2, vec2};
use i18n_embed_fl::fl;

/// A part of the screen, for whoever goes from one to the next by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pane {
    /// The photos of the event.
    Film,
    /// The photo.
    Canvas,
    /// What is known of it.
    Panel,
}

impl ReviewScreen {
    /// Does what was pressed.
    pub(super) fn verbs(&mut self, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
        self.sees_original = holds_original(ui, shown);
        for verb in shown.pressed {
            self.verb(*verb, ui, shown, sheet, asks);
        }
        self.nudge(ui, shown, sheet, asks);
        if self.tool.draws() && ui.input(|input| input.key_pressed(Key::Escape)) {
            (self.tool, self.draft) = (Tool::Hand, None);
        }
    }

    fn verb(&mut self, verb: Verb, ui: &Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
        let photo = sheet.key.photo;
        match verb {
            Verb::NextPhoto | Verb::PreviousPhoto => {
                asks.extend(self.beside(shown, verb).map(|other| Ask::Show(other, None)));
            }
            Verb::NextFace | Verb::PreviousFace => self.walk(verb == Verb::NextFace, ui, sheet),
            Verb::Zoom => {
                if let Some(transform) = &self.transform {
                    let at = pointer_or_middle(ui.input(|input| input.pointer.hover_pos()), transform.place);
                    self.look = self.other_zoom(transform, Some(at), ui.pixels_per_point());
                }
            }
            Verb::Frames => self.frames = !self.frames,
            Verb::NextPane => self.pane = Some(self.next_pane()),
            _ if is_change(verb) && !shown.is_writer => hint(asks, shown.read_only()),
            Verb::DrawEllipse | Verb::DrawRectangle | Verb::DrawPolygon => self.take_tool(verb),
            Verb::Pick => asks.push(Ask::Do(steps::sort(&[photo], Pick::Picked))),
            Verb::Reject => asks.push(Ask::Do(steps::sort(&[photo], Pick::Rejected))),
            Verb::Unpick => asks.push(Ask::Do(steps::sort(&[photo], Pick::Unsorted))),
            Verb::HoldBack => asks.push(Ask::Do(steps::hold_back(shown.book, &[photo]))),
            Verb::TickAll => panel::tick_all(shown, sheet, asks),
            Verb::Reviewed => self.reviewed(shown, sheet, asks),
            Verb::Burst => burst(shown, sheet, asks),
            verb if is_decision(verb) => self.on_chosen(verb, shown, sheet, asks),
            _ => {}
        }
    }

    fn on_chosen(&mut self, verb: Verb, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
        let chosen = self.selected.or_else(|| sheet.next_open(None)).and_then(|chosen| sheet.row(chosen));
        match chosen {
            Some(row) => {
                self.selected = Some(row.id);
                self.decide(verb, shown, sheet, row, asks);
            }
            None => hint(asks, fl!(shown.words, "ui-review-choose-first")),
        }
    }

    /// A decision about one region, or the question that goes before it.
    pub(super) fn decide(&mut self, verb: Verb, shown: &Shown<'_>, sheet: &Sheet, row: &Row, asks: &mut Vec<Ask>) {
        let (photo, region) = (sheet.key.photo, row.id);
        let decide = |decision, person| Ask::Do(vec![Command::Decide { photo, region, decision, person }]);
        let is_face = row.region.kind == RegionKind::Face;
        match verb {
            Verb::Cover => asks.push(decide(Decision::Cover, row.decided.as_ref().and_then(|decided| decided.person))),
            Verb::NotAFace if row.is_drawn() => asks.push(Ask::Do(vec![Command::RemoveRegion(photo, region)])),
            Verb::NotAFace if is_face => asks.push(decide(Decision::NotAFace, None)),
            Verb::Undecide => asks.push(Ask::Do(vec![Command::Undecide(photo, region)])),
            Verb::Show => asks.push(question(ReviewForm::basis(shown, sheet, row))),
            Verb::NotIdentifiable if is_face => asks.push(question(ReviewForm::unidentifiable(sheet, row))),
            Verb::SameAgain if is_face => match &self.last {
                Some((decision, person)) => asks.push(decide(decision.clone(), Some(*person))),
                None => hint(asks, fl!(shown.words, "ui-review-no-last")),
            },
            _ => hint(asks, fl!(shown.words, "ui-review-not-for-area")),
        }
    }

    /// The photo was looked at. Second-look candidates are answered first.
    pub(super) fn reviewed(&mut self, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
        match steps::review(shown.book, &[sheet.key.photo]) {
            Err((_, weak)) => {
                self.turn_to_region(weak, sheet);
                hint(asks, fl!(shown.words, "ui-review-answer-weak"));
            }
            Ok(commands) => {
                if !sheet.is_reviewed || sheet.open() > 0 {
                    asks.push(Ask::Do(commands));
                }
                self.leaving = Some(sheet.key.photo);
            }
        }
    }

    fn take_tool(&mut self, verb: Verb) {
        let tool = match verb {
            Verb::DrawRectangle => Tool::Rectangle,
            Verb::DrawPolygon => Tool::Polygon,
            _ => Tool::Ellipse,
        };
        self.draft = None;
        self.tool = if self.tool == tool { Tool::Hand } else { tool };
    }

    /// The next region, near.
    fn walk(&mut self, forth: bool, ui: &Ui, sheet: &Sheet) {
        let Some(next) = sheet.neighbour(self.selected, forth) else { return };
        self.selected = Some(next);
        if let (Some(transform), Some(row)) = (&self.transform, sheet.row(next)) {
            self.look = transform.near(row.outline.bounds(), ui.pixels_per_point());
        }
        ui.memory_mut(|memory| memory.request_focus(id_of(next)));
    }

    /// Shift and an arrow move the chosen region, Ctrl and an arrow make it wider or higher: by one point of the screen.
    fn nudge(&mut self, ui: &Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
        if ui.ctx().text_edit_focused() || !shown.is_writer || !self.holds(ui.memory(eframe::egui::Memory::focused)) {
            return;
        }
        let (moved, grown_by) =
            ui.input_mut(|input| (arrows(input, Modifiers::SHIFT), arrows(input, Modifiers::COMMAND)));
        let Some(row) = self.selected.and_then(|selected| sheet.row(selected)) else { return };
        let step = self.transform.map_or(1.0, |transform| (1.0 / transform.scale).max(1.0));
        let shape = if moved != Vec2::ZERO {
            row.outline.moved(moved.x * step, moved.y * step)
        } else if grown_by != Vec2::ZERO {
            grown(&row.outline, grown_by.x * 2.0 * step, -grown_by.y * 2.0 * step)
        } else {
            return;
        };
        self.hand = Some(regions::Hand { region: row.id, shape: shape.clone() });
        reshape(asks, self.photo, row, shape);
    }

    fn next_pane(&self) -> Pane {
        match self.pane {
            Some(Pane::Film) => Pane::Canvas,
            Some(Pane::Canvas) | None => Pane::Panel,
            Some(Pane::Panel) => Pane::Film,
        }
    }

    /// Gives the focus to the part that is wished for; the photo has it when nothing has.
    pub(super) fn focus(&mut self, ui: &Ui) {
        if self.pane == Some(Pane::Canvas)
            && let Some(focused) = ui.memory(eframe::egui::Memory::focused)
            && !self.ids.contains(&focused)
        {
            ui.memory_mut(|memory| memory.surrender_focus(focused));
        }
    }
}

fn arrows(input: &mut eframe::egui::InputState, modifiers: Modifiers) -> Vec2 {
    let mut count = |key| input.count_and_consume_key(modifiers, key) as f32;
    vec2(count(Key::ArrowRight) - count(Key::ArrowLeft), count(Key::ArrowDown) - count(Key::ArrowUp))
}

/// Whether the key is held that shows the original.
fn holds_original(ui: &Ui, shown: &Shown<'_>) -> bool {
    if ui.ctx().text_edit_focused() {
        return false;
    }
    let keys = shown.keys.of(Verb::Original);
    ui.input(|input| {
        keys.iter().any(|key| input.key_down(key.logical_key) && input.modifiers.matches_exact(key.modifiers))
    })
}

fn is_decision(verb: Verb) -> bool {
    matches!(verb, Verb::Cover | Verb::Show | Verb::NotAFace | Verb::NotIdentifiable | Verb::Undecide | Verb::SameAgain)
}

fn is_change(verb: Verb) -> bool {
    let sorts = matches!(verb, Verb::Pick | Verb::Reject | Verb::Unpick | Verb::HoldBack);
    let draws = matches!(verb, Verb::DrawEllipse | Verb::DrawRectangle | Verb::DrawPolygon);
    is_decision(verb) || sorts || draws || matches!(verb, Verb::TickAll | Verb::Reviewed | Verb::Burst)
}

/// The burst of a photo, as a question; when there is none, that is said.
pub(super) fn burst(shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    match ReviewForm::burst(shown, sheet) {
        Some(form) => asks.push(question(form)),
        None => hint(asks, fl!(shown.words, "ui-review-no-burst")),
    }
}

fn question(form: ReviewForm) -> Ask {
    Ask::Dialog(Dialog::Review(Box::new(form)))
}

/// Why a key did nothing, and what to do.
pub(super) fn hint(asks: &mut Vec<Ask>, text: String) {
    asks.push(Ask::Say(Saying { tone: Tone::Hint, text }));
}

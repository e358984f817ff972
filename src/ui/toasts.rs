//! What was said lately: in a toast for a while, and in the status line until something else is said.

use super::ask::{Saying, Tone};
use super::icon::{Icon, icon};
use super::theme::Tokens;
use eframe::egui::{self, Align2, Area, Color32, Frame, Id, Margin, Order, Rect, Stroke, pos2};
use std::time::Duration;

const MOST: usize = 4;
/// The widest that a toast is, in points.
const WIDEST: f32 = 560.0;

/// So long a toast stands, in seconds; one that says what failed stands until it is closed.
const fn stands_s(tone: Tone) -> f64 {
    match tone {
        Tone::Hint => 3.0,
        Tone::Done | Tone::Note => 6.0,
        Tone::Failed => f64::INFINITY,
    }
}

/// So long a hint stays in the status line: soon it is not true any more. Everything else stays until something else is said.
const HINT_STAYS_S: f64 = 8.0;

/// Where toasts may lie: a screen names the part of it that has neither buttons nor what is read just now.
pub(super) fn room(ui: &egui::Ui, room: Rect) {
    ui.data_mut(|data| data.insert_temp(Id::unique("toasts-room"), room));
}

/// What was said lately.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    said: Vec<(f64, Saying)>,
    last: Option<(f64, Saying)>,
}

impl Toasts {
    /// Says something. `now` is the window's clock, in seconds.
    pub(super) fn say(&mut self, saying: Saying, now: f64) {
        self.said.retain(|(_, before)| *before != saying);
        self.last = Some((now, saying.clone()));
        self.said.push((now, saying));
        let surplus = self.said.len().saturating_sub(MOST);
        self.said.drain(..surplus);
    }

    /// What was said last.
    pub(super) fn last(&self) -> Option<&Saying> {
        self.last.as_ref().map(|(_, saying)| saying)
    }

    /// What is old goes, and a frame is asked for when the next one is to go.
    fn pass(&mut self, ctx: &egui::Context) {
        let now = ctx.input(|input| input.time);
        self.said.retain(|(at, saying)| now - at < stands_s(saying.tone));
        let is_old = |(at, saying): &mut (f64, Saying)| saying.tone == Tone::Hint && now - *at >= HINT_STAYS_S;
        self.last.take_if(is_old);
        let toasts = self.said.iter().map(|(at, saying)| at + stands_s(saying.tone));
        let hint = self.last.iter().filter(|(_, saying)| saying.tone == Tone::Hint).map(|(at, _)| at + HINT_STAYS_S);
        if let Some(next) = toasts.chain(hint).filter(|at| at.is_finite()).reduce(f64::min) {
            ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.05)));
        }
    }

    /// Draws what is still to be read, at the lower end of the room that the screen has for it; a question in front of the window
    /// lies over it.
    pub(super) fn show(&mut self, ctx: &egui::Context, close: &str) {
        self.pass(ctx);
        let room = ctx.data(|data| data.get_temp(Id::unique("toasts-room"))).unwrap_or_else(|| ctx.content_rect());
        let place = pos2(room.center().x, room.max.y - 8.0);
        let width = WIDEST.min(room.width() - 48.0);
        let area = Area::new(Id::unique("toasts")).order(Order::Middle).pivot(Align2::CENTER_BOTTOM).fixed_pos(place);
        let mut closed = None;
        area.show(ctx, |ui| {
            for (index, (_, saying)) in self.said.iter().enumerate() {
                if toast(ui, index, saying, close, width) {
                    closed = Some(index);
                }
            }
        });
        if let Some(index) = closed {
            self.said.remove(index);
        }
    }
}

fn toast(ui: &mut egui::Ui, index: usize, saying: &Saying, close: &str, width: f32) -> bool {
    let tokens = Tokens::in_ui(ui);
    let (mark, colour) = mark(saying.tone, &tokens);
    let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(12, 8)).stroke(Stroke::new(1.5, colour));
    let mut closed = false;
    ui.push_id(("toast", index), |ui| {
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_max_width(width);
                icon(ui, mark, 18.0, colour);
                ui.add(egui::Label::new(&saying.text).wrap());
                closed = super::widgets::icon_button(ui, Icon::Cross, close, true).clicked();
            });
        });
    });
    closed
}

/// The mark and the colour of a tone.
pub(super) fn mark(tone: Tone, tokens: &Tokens) -> (Icon, Color32) {
    match tone {
        Tone::Done => (Icon::Check, tokens.shown),
        Tone::Hint | Tone::Note => (Icon::Note, tokens.accent),
        Tone::Failed => (Icon::Warning, tokens.blocked),
    }
}

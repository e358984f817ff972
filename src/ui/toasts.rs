//! What was said lately: in a toast for a while, and in the status line until something else is said.

use super::ask::{Saying, Tone};
use super::icon::{Icon, icon};
use super::theme::Tokens;
use eframe::egui::{self, Align2, Area, Color32, Frame, Id, Margin, Order, Stroke, vec2};
use std::time::Duration;

/// So long a toast stands, in seconds; one that says what failed stands until it is closed.
const STANDS_S: f64 = 6.0;
const MOST: usize = 4;

/// What was said lately.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    said: Vec<(f64, Saying)>,
    last: Option<Saying>,
}

impl Toasts {
    /// Says something. `now` is the window's clock, in seconds.
    pub(super) fn say(&mut self, saying: Saying, now: f64) {
        self.said.retain(|(_, before)| *before != saying);
        self.last = Some(saying.clone());
        self.said.push((now, saying));
        let surplus = self.said.len().saturating_sub(MOST);
        self.said.drain(..surplus);
    }

    /// What was said last.
    pub(super) fn last(&self) -> Option<&Saying> {
        self.last.as_ref()
    }

    /// Draws what is still to be read, in the lower right corner.
    pub(super) fn show(&mut self, ctx: &egui::Context, close: &str) {
        let now = ctx.input(|input| input.time);
        self.said.retain(|(at, saying)| saying.tone == Tone::Failed || now - at < STANDS_S);
        if let Some(next) = self
            .said
            .iter()
            .filter(|(_, saying)| saying.tone != Tone::Failed)
            .map(|(at, _)| at + STANDS_S)
            .reduce(f64::min)
        {
            ctx.request_repaint_after(Duration::from_secs_f64((next - now).max(0.05)));
        }
        let mut closed = None;
        Area::new(Id::unique("toasts")).order(Order::Tooltip).anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -44.0)).show(
            ctx,
            |ui| {
                for (index, (_, saying)) in self.said.iter().enumerate() {
                    if toast(ui, index, saying, close) {
                        closed = Some(index);
                    }
                }
            },
        );
        if let Some(index) = closed {
            self.said.remove(index);
        }
    }
}

fn toast(ui: &mut egui::Ui, index: usize, saying: &Saying, close: &str) -> bool {
    let tokens = Tokens::in_ui(ui);
    let (mark, colour) = mark(saying.tone, &tokens);
    let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(12, 8)).stroke(Stroke::new(1.5, colour));
    let mut closed = false;
    ui.push_id(("toast", index), |ui| {
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_max_width(460.0);
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
        Tone::Note => (Icon::Note, tokens.accent),
        Tone::Failed => (Icon::Warning, tokens.blocked),
    }
}

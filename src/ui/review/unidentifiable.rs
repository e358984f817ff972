//! Why nobody can recognise somebody; and, for whoever may be a minor, a second look (G5).

use super::sheet::{Row, Sheet};
use crate::domain::command::Command;
use crate::domain::gate::decides_alone;
use crate::domain::{Decision, PersonId, PhotoId, Prose, RegionId};
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{Key, Ui};
use i18n_embed_fl::fl;

/// What is typed.
#[derive(Clone, Debug)]
pub(crate) struct UnidentifiableForm {
    photo: PhotoId,
    region: RegionId,
    person: Option<PersonId>,
    number: usize,
    reason: String,
    /// It was said once, and is looked at again.
    again: bool,
}

impl UnidentifiableForm {
    pub(super) fn new(sheet: &Sheet, row: &Row) -> Self {
        let said = row.decided.as_ref().and_then(|decided| match &decided.decision {
            Decision::NotIdentifiable { reason, confirmed: false } => Some(reason.clone()),
            _ => None,
        });
        let reason = said.clone().flatten().map(|reason| reason.as_str().to_owned()).unwrap_or_default();
        Self {
            photo: sheet.key.photo,
            region: row.id,
            person: row.decided.as_ref().and_then(|decided| decided.person),
            number: row.number,
            reason,
            again: said.is_some(),
        }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        let words = shown.words;
        let (title, text) = if self.again {
            (fl!(words, "ui-unidentifiable-again", number = self.number), fl!(words, "ui-unidentifiable-again-text"))
        } else {
            (fl!(words, "ui-unidentifiable-title", number = self.number), fl!(words, "ui-unidentifiable-text"))
        };
        widgets::heading(ui, title);
        ui.add(eframe::egui::Label::new(text).wrap());
        let field = widgets::labelled_text(ui, &fl!(words, "ui-unidentifiable-why"), &mut self.reason, f32::INFINITY);
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if !entered && ui.memory(|memory| memory.focused().is_none()) {
            field.request_focus();
        }
        self.usual_reasons(ui, shown);
        let is_adult = self.person.is_some_and(|person| decides_alone(shown.book, person, shown.today));
        if !self.again && !is_adult {
            widgets::faint(ui, fl!(words, "ui-unidentifiable-minor"));
        }
        ui.add_space(8.0);
        let mut done = entered;
        let mut closes = false;
        ui.horizontal(|ui| {
            let text =
                if self.again { fl!(words, "ui-unidentifiable-confirm") } else { fl!(words, "ui-unidentifiable-do") };
            done |= widgets::primary_button(ui, &text, true).clicked();
            closes = ui.button(fl!(words, "ui-cancel")).clicked();
        });
        if done {
            let decision = Decision::NotIdentifiable { reason: Prose::some(&self.reason), confirmed: self.again };
            let (photo, region, person) = (self.photo, self.region, self.person);
            asks.push(Ask::Do(vec![Command::Decide { photo, region, decision, person }]));
        }
        done || closes
    }

    fn usual_reasons(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.horizontal_wrapped(|ui| {
            for reason in [
                fl!(words, "ui-unidentifiable-far"),
                fl!(words, "ui-unidentifiable-turned"),
                fl!(words, "ui-unidentifiable-blurred"),
                fl!(words, "ui-unidentifiable-crowd"),
            ] {
                if ui.button(&reason).clicked() {
                    self.reason = reason;
                }
            }
        });
    }
}

//! Caption, alternative text and note, as they are typed; a name of the register in them is seen at once.

use super::ReviewScreen;
use super::panel::title;
use super::sheet::Sheet;
use crate::domain::command::{Command, Remark};
use crate::domain::names::{Names, Strength};
use crate::domain::{Book, PhotoId, Prose};
use crate::ui::ask::Ask;
use crate::ui::icon::{Icon, icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use eframe::egui::{Id, Label, RichText, TextEdit, Ui};
use i18n_embed_fl::fl;

/// The fields, in their order.
const FIELDS: usize = 3;

/// What is typed about a photo, and what the register has of it.
#[derive(Default)]
pub(super) struct Texts {
    photo: Option<PhotoId>,
    typed: [String; FIELDS],
    kept: [String; FIELDS],
    is_written: bool,
}

impl Texts {
    /// What is typed goes to the register when the field is left, by key or by a click elsewhere: before another photo or screen.
    pub(super) fn keep(&mut self, ui: &Ui, asks: &mut Vec<Ask>) {
        if !self.is_written || ui.input(|input| input.pointer.any_pressed()) {
            asks.extend(self.unkept().map(|typed| Ask::Do(vec![typed])));
        }
    }

    /// What is typed and was not asked to be kept; from now on it was.
    pub(super) fn unkept(&mut self) -> Option<Command> {
        let photo = self.photo.filter(|_| self.typed != self.kept)?;
        let changed = |field: usize| (self.typed[field] != self.kept[field]).then(|| Prose::new(&self.typed[field]));
        let remark = Remark { caption: changed(0), alt: changed(1), note: changed(2), ..Remark::default() };
        self.kept.clone_from(&self.typed);
        Some(Command::Remark(photo, remark))
    }

    /// Another photo, or other texts in the register while nobody types.
    fn follow(&mut self, book: &Book, photo: PhotoId, asks: &mut Vec<Ask>) {
        if self.photo != Some(photo) {
            asks.extend(self.unkept().map(|typed| Ask::Do(vec![typed])));
        }
        let remarks = book.remarks(photo);
        let text = |text: Option<&Prose>| text.map(|text| text.as_str().to_owned()).unwrap_or_default();
        let now = [
            text(remarks.and_then(|remarks| remarks.caption.as_ref())),
            text(remarks.and_then(|remarks| remarks.alt.as_ref())),
            text(remarks.and_then(|remarks| remarks.note.as_ref())),
        ];
        if self.photo != Some(photo) || (!self.is_written && self.typed == self.kept) {
            (self.photo, self.typed, self.kept) = (Some(photo), now.clone(), now);
        }
    }
}

pub(super) fn show(screen: &mut ReviewScreen, ui: &mut Ui, shown: &Shown<'_>, sheet: &Sheet, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let texts = &mut screen.texts;
    texts.follow(shown.book, sheet.key.photo, asks);
    title(ui, fl!(words, "ui-review-texts"));
    let labels = [fl!(words, "ui-review-caption"), fl!(words, "ui-review-alt"), fl!(words, "ui-review-note")];
    let mut is_written = false;
    for (field, label) in labels.iter().enumerate() {
        let name = ui.label(label);
        let edit = TextEdit::multiline(&mut texts.typed[field])
            .id(Id::unique(("text", field)))
            .desired_rows(2)
            .desired_width(f32::INFINITY);
        let response = ui.add_enabled(shown.is_writer, edit).labelled_by(name.id);
        is_written |= response.has_focus();
        // A note stays in the register.
        if field < 2 {
            names_found(ui, shown, &texts.typed[field]);
        }
    }
    texts.is_written = is_written;
}

/// G9, said while it is typed.
fn names_found(ui: &mut Ui, shown: &Shown<'_>, typed: &str) {
    let tokens = Tokens::in_ui(ui);
    for (strength, person) in found(shown.names, typed) {
        let code = person.to_string();
        let (mark, colour, text) = match strength {
            Strength::Name => (Icon::Blocked, tokens.blocked, fl!(shown.words, "ui-review-name-found", person = code)),
            Strength::FirstName => {
                (Icon::Warning, tokens.undecided, fl!(shown.words, "ui-review-first-name-found", person = code))
            }
        };
        ui.horizontal_top(|ui| {
            icon(ui, mark, 13.0, colour);
            ui.add(Label::new(RichText::new(text).color(colour)).wrap());
        });
    }
}

fn found(names: &Names, typed: &str) -> Vec<(Strength, crate::domain::PersonId)> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    names.found_in(typed).into_iter().map(|found| (found.strength, found.person)).collect()
}

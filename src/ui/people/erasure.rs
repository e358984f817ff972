//! Somebody asks to be forgotten: what goes, what stays, and a code to type so that it is not done by a slip of the hand.

use super::{Next, list};
use crate::domain::command::{Command, Refused};
use crate::domain::{FileState, PersonId};
use crate::ui::ask::Ask;
use crate::ui::icon::{Icon, icon};
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{Label, ScrollArea, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// An erasure as it is confirmed.
#[derive(Clone)]
pub(super) struct Erasure {
    person: PersonId,
    typed: String,
    /// What hangs on the person, counted once for every state of the register.
    counted: Option<(u64, Hangs)>,
}

/// What hangs on somebody.
#[derive(Clone, Copy)]
struct Hangs {
    consents: usize,
    photos: usize,
    files: usize,
}

impl Erasure {
    pub(super) fn new(person: PersonId) -> Self {
        Self { person, typed: String::new(), counted: None }
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        shown: &Shown<'_>,
        foreseen: Option<&(Command, Result<usize, Refused>)>,
        asks: &mut Vec<Ask>,
    ) -> Next {
        let words = shown.words;
        let mut next = Next::Stays;
        ScrollArea::vertical().id_salt("erasure").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(560.0);
            let name = list::name_of(shown, self.person);
            widgets::heading(ui, fl!(words, "ui-erase-title", name = name));
            ui.add(Label::new(fl!(words, "ui-erase-text")).wrap());
            self.consequences(ui, shown, foreseen);
            ui.add_space(8.0);
            let code = self.person.to_string();
            let label = fl!(words, "ui-erase-type", code = code.as_str());
            widgets::labelled_text(ui, &label, &mut self.typed, 200.0);
            let confirmed = self.typed.trim().eq_ignore_ascii_case(&code);
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                if widgets::primary_button(ui, &fl!(words, "ui-cancel"), true).clicked() {
                    next = Next::Closes;
                }
                let why = (!confirmed).then(|| label.clone());
                if widgets::button_or_why(ui, &fl!(words, "ui-erase-do"), why.as_deref()).clicked() {
                    asks.push(Ask::Erase(self.person));
                    next = Next::Closes;
                }
            });
        });
        next
    }

    fn consequences(&mut self, ui: &mut Ui, shown: &Shown<'_>, foreseen: Option<&(Command, Result<usize, Refused>)>) {
        let words = shown.words;
        let Hangs { consents, photos, files } = self.count(shown);
        let due = foreseen.filter(|(command, _)| *command == Command::ErasePerson(self.person));
        let due = match due {
            Some((_, Ok(files))) => fl!(words, "ui-foreseen-files", count = (*files)),
            Some((_, Err(why))) => words.refused(why).joined(),
            None => fl!(words, "ui-foreseen-coming"),
        };
        for text in [
            fl!(words, "ui-erase-consents", count = consents),
            fl!(words, "ui-erase-photos", count = photos),
            fl!(words, "ui-erase-files", count = files),
            due,
        ] {
            ui.horizontal_top(|ui| {
                icon(ui, Icon::Note, 16.0, Tokens::in_ui(ui).accent);
                ui.add(Label::new(text).wrap());
            });
        }
    }

    fn count(&mut self, shown: &Shown<'_>) -> Hangs {
        if let Some((revision, hangs)) = self.counted
            && revision == shown.revision
        {
            return hangs;
        }
        let (book, person) = (shown.book, self.person);
        let consents: BTreeSet<_> = book.consents_of(person).map(|(id, _)| id).collect();
        let named = book.decisions().filter(|(_, decided)| decided.person == Some(person));
        let photos: BTreeSet<_> = named.map(|((photo, _), _)| photo).collect();
        let there = book.files().filter(|(_, file)| matches!(file.state, FileState::Published { .. }));
        let files = there.filter(|(_, file)| file.relied.iter().any(|relied| consents.contains(relied))).count();
        let hangs = Hangs { consents: consents.len(), photos: photos.len(), files };
        self.counted = Some((shown.revision, hangs));
        hangs
    }
}

//! People and what they agreed to: who there is, where each one stands, and everything that can be noted about them.

mod answer;
mod consent_card;
mod consent_form;
mod detail;
mod erasure;
mod fields;
mod import_pane;
mod list;
mod person_form;
mod roll;
mod standing;
mod withdrawal;

pub(super) use import_pane::ImportOutcome;

use super::ask::Ask;
use super::pictures::SmallPictures;
use super::shown::Shown;
use super::theme::Tokens;
use super::verb::Verb;
use crate::app::roll::PeopleFilter;
use crate::domain::command::{Command, Refused};
use crate::domain::{PersonId, PhotoId, RegionId};
use consent_form::ConsentForm;
use eframe::egui::{Frame, Key, Margin, Panel, Ui};
use erasure::Erasure;
use import_pane::ImportPane;
use person_form::PersonForm;
use roll::Roll;
use withdrawal::Withdrawing;

/// Below this width, in points, list and detail take turns.
const NARROW: f32 = 720.0;
const LIST_WIDTH: f32 = 340.0;

/// What the screen remembers between frames.
#[derive(Default)]
pub(super) struct PeopleScreen {
    roll: Roll,
    filter: PeopleFilter,
    search: String,
    listed: list::Listed,
    chosen: Option<PersonId>,
    /// Somebody who was just asked for, under this code, and is chosen as soon as the register has them.
    awaited: Option<PersonId>,
    pane: Pane,
    found: Option<((u64, PersonId), Vec<Appearance>)>,
    foreseen: Option<(Command, Result<usize, Refused>)>,
}

/// What stands beside the list.
#[derive(Default)]
enum Pane {
    /// What is known of whoever is chosen.
    #[default]
    Detail,
    Person(Box<PersonForm>),
    Consent(Box<ConsentForm>),
    Withdrawing(Withdrawing),
    Erasure(Erasure),
    Import(ImportPane),
}

/// Where somebody was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Appearance {
    photo: PhotoId,
    region: RegionId,
}

/// What a pane wants next.
enum Next {
    /// It stays.
    Stays,
    /// Back to what is known.
    Closes,
    /// Another one.
    Becomes(Pane),
}

impl PeopleScreen {
    /// Somebody is looked at.
    pub(super) fn turn_to(&mut self, person: PersonId) {
        self.chosen = Some(person);
        self.pane = Pane::Detail;
    }

    /// So many published files would become due by a command.
    pub(super) fn foreseen(&mut self, command: Command, files: Result<usize, Refused>) {
        self.foreseen = Some((command, files));
    }

    /// Draws it.
    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, _small: &mut SmallPictures, asks: &mut Vec<Ask>) {
        self.follow(ui, shown);
        let is_narrow = ui.available_width() < NARROW;
        let aside = self.chosen.is_some() || !matches!(self.pane, Pane::Detail);
        let frame = Frame::new().fill(Tokens::in_ui(ui).panel).inner_margin(Margin::same(12));
        if is_narrow && aside {
            frame.show(ui, |ui| self.pane(ui, shown, true, asks));
        } else if is_narrow {
            frame.show(ui, |ui| self.list(ui, shown));
        } else {
            Panel::left("people-list").frame(frame).resizable(false).exact_size(LIST_WIDTH).show(ui, |ui| {
                self.list(ui, shown);
            });
            Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| self.pane(ui, shown, false, asks));
        }
    }

    fn follow(&mut self, ui: &Ui, shown: &Shown<'_>) {
        self.roll.go_on(shown);
        if !self.roll.is_whole() {
            ui.ctx().request_repaint();
        }
        if let Some(person) = self.awaited.filter(|person| shown.book.person(*person).is_some()) {
            self.chosen = Some(person);
            self.awaited = None;
        }
        self.chosen = self.chosen.filter(|person| shown.book.person(*person).is_some());
        if shown.pressed(Verb::Find) {
            ui.memory_mut(|memory| memory.request_focus(list::search_id()));
        }
        if shown.pressed(Verb::NextPane) {
            self.next_pane(ui);
        }
    }

    /// From the list to the search field and back.
    fn next_pane(&self, ui: &Ui) {
        let row = self.chosen.or_else(|| self.listed.people.first().copied()).map(list::row_id);
        let in_list = row.is_some() && ui.memory(eframe::egui::Memory::focused) == row;
        if let Some(to) = if in_list { Some(list::search_id()) } else { row } {
            ui.memory_mut(|memory| memory.request_focus(to));
        }
    }

    fn pane(&mut self, ui: &mut Ui, shown: &Shown<'_>, is_narrow: bool, asks: &mut Vec<Ask>) {
        if is_narrow && detail::back(ui, shown) {
            self.pane = Pane::Detail;
            self.chosen = None;
            return;
        }
        let next = match &mut self.pane {
            Pane::Detail => self.detail(ui, shown, asks),
            Pane::Person(form) => {
                let next = form.show(ui, shown, asks);
                if matches!(next, Next::Closes) && form.was_new_and_done() {
                    self.awaited = Some(shown.book.codes().person);
                }
                next
            }
            Pane::Consent(form) => form.show(ui, shown, asks),
            Pane::Withdrawing(pane) => pane.show(ui, shown, self.foreseen.as_ref(), asks),
            Pane::Erasure(pane) => pane.show(ui, shown, self.foreseen.as_ref(), asks),
            Pane::Import(pane) => pane.show(ui, shown, asks),
        };
        let escaped = !matches!(self.pane, Pane::Detail) && ui.input(|input| input.key_pressed(Key::Escape));
        match next {
            Next::Becomes(pane) => self.pane = pane,
            Next::Closes => self.pane = Pane::Detail,
            Next::Stays if escaped => self.pane = Pane::Detail,
            Next::Stays => {}
        }
    }
}

//! Somebody, added or changed.

use super::{Next, fields};
use crate::domain::command::{Command, NewParty, Now, plan};
use crate::domain::{Category, Identity, Person, PersonId, Prose, Role, Timestamp};
use crate::i18n::Words;
use crate::ui::ask::Ask;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;

/// Somebody as they are typed.
#[derive(Clone)]
pub(super) struct PersonForm {
    person: Option<PersonId>,
    category: Category,
    name: String,
    seen: String,
    contact: String,
    birth: String,
    parties: Vec<(Role, String)>,
    sole_reason: String,
    wrong: Option<String>,
    done: bool,
    fresh: bool,
}

impl PersonForm {
    /// For somebody new.
    pub(super) fn new(words: &Words) -> Self {
        Self::of(words, None, Category::Adult, &[], &Identity::default())
    }

    /// For somebody who is there.
    pub(super) fn edit(words: &Words, id: PersonId, person: &Person, identity: &Identity) -> Self {
        let roles: Vec<Role> = person.parties.iter().map(|party| party.role).collect();
        Self::of(words, Some(id), person.category, &roles, identity)
    }

    fn of(words: &Words, person: Option<PersonId>, category: Category, roles: &[Role], identity: &Identity) -> Self {
        let name = |at: usize| fields::text(identity.parties.get(at));
        Self {
            person,
            category,
            name: identity.name.as_str().to_owned(),
            seen: fields::text(identity.seen.as_ref()),
            contact: fields::text(identity.contact.as_ref()),
            birth: identity.birth.map(|day| words.short_date(day)).unwrap_or_default(),
            parties: roles.iter().enumerate().map(|(at, role)| (*role, name(at))).collect(),
            sole_reason: fields::text(identity.sole_reason.as_ref()),
            wrong: None,
            done: false,
            fresh: true,
        }
    }

    /// Whether somebody new was asked for.
    pub(super) fn was_new_and_done(&self) -> bool {
        self.person.is_none() && self.done
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> Next {
        let words = shown.words;
        let is_new = self.person.is_none();
        widgets::heading(ui, if is_new { fl!(words, "ui-person-new") } else { fl!(words, "ui-person-edit") });
        let mut next = Next::Stays;
        ScrollArea::vertical().id_salt("person-form").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(560.0);
            self.fields(ui, shown);
            fields::wrong(ui, self.wrong.as_ref());
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let text = if is_new { fl!(words, "ui-person-add") } else { fl!(words, "ui-event-keep-changes") };
                if widgets::primary_button(ui, &text, shown.is_writer).clicked() && self.ask(shown, asks) {
                    next = Next::Closes;
                }
                if ui.button(fl!(words, "ui-cancel")).clicked() {
                    next = Next::Closes;
                }
            });
        });
        next
    }

    fn fields(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let wide = f32::INFINITY;
        let name = widgets::labelled_text(ui, &fl!(words, "ui-person-name"), &mut self.name, wide);
        if std::mem::take(&mut self.fresh) {
            name.request_focus();
        }
        let categories = Category::ALL.map(|category| (category, words.category(category)));
        fields::combo(ui, &fl!(words, "ui-person-category"), &mut self.category, &categories);
        widgets::labelled_text(ui, &fl!(words, "ui-person-birth"), &mut self.birth, wide);
        widgets::labelled_text(ui, &fl!(words, "ui-person-seen"), &mut self.seen, wide);
        widgets::labelled_text(ui, &fl!(words, "ui-person-contact"), &mut self.contact, wide);
        self.party_fields(ui, shown);
        if self.parties.iter().any(|(role, _)| *role == Role::SoleHolder) {
            widgets::labelled_text(ui, &fl!(words, "ui-person-sole-reason"), &mut self.sole_reason, wide);
        }
    }

    fn party_fields(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.add_space(6.0);
        ui.label(fl!(words, "ui-person-parties"));
        widgets::faint(ui, fl!(words, "ui-person-parties-hint"));
        let roles = Role::ALL.map(|role| (role, words.role(role)));
        let mut removed = None;
        for (at, (role, name)) in self.parties.iter_mut().enumerate() {
            widgets::card(ui).show(ui, |ui| {
                ui.set_width(ui.available_width());
                fields::combo(ui, &fl!(words, "ui-person-party-role", number = (at + 1)), role, &roles);
                let label = fl!(words, "ui-person-party-name", number = (at + 1));
                ui.horizontal(|ui| {
                    ui.vertical(|ui| {
                        ui.set_width((ui.available_width() - 44.0).max(120.0));
                        widgets::labelled_text(ui, &label, name, f32::INFINITY);
                    });
                    let remove = fl!(words, "ui-person-party-remove", number = (at + 1));
                    if widgets::icon_button(ui, Icon::Cross, &remove, true).clicked() {
                        removed = Some(at);
                    }
                });
            });
        }
        if let Some(at) = removed {
            self.parties.remove(at);
        }
        if ui.button(fl!(words, "ui-person-party-add")).clicked() {
            self.parties.push((Role::Holder, String::new()));
        }
    }

    /// Asks for it, or says what is wrong with what was typed.
    fn ask(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        match self.command(shown) {
            Ok(command) => {
                asks.push(Ask::Do(vec![command]));
                self.done = true;
                true
            }
            Err(wrong) => {
                self.wrong = Some(wrong);
                false
            }
        }
    }

    fn command(&self, shown: &Shown<'_>) -> Result<Command, String> {
        let words = shown.words;
        let parties: Vec<NewParty> =
            self.parties.iter().map(|(role, name)| NewParty { role: *role, name: Prose::new(name) }).collect();
        if let Some(at) = parties.iter().position(|party| party.name.is_empty()) {
            return Err(fl!(words, "ui-person-party-nameless", number = (at + 1)));
        }
        let identity = Identity {
            name: Prose::new(&self.name),
            contact: Prose::some(&self.contact),
            birth: fields::day(words, &fl!(words, "ui-person-birth"), &self.birth)?,
            parties: Vec::new(),
            sole_reason: Prose::some(&self.sole_reason),
            seen: Prose::some(&self.seen),
        };
        let command = match self.person {
            Some(id) => Command::EditPerson(id, self.category, parties, identity),
            None => Command::AddPerson(self.category, parties, identity),
        };
        allowed(shown, &command)?;
        Ok(command)
    }
}

/// Whether the register would do it, and why not: said in the form, while what was typed is still there.
pub(super) fn allowed(shown: &Shown<'_>, command: &Command) -> Result<(), String> {
    let operator = Prose::new("-");
    let now = Now { today: shown.today, at: Timestamp::UNIX_EPOCH, operator };
    let planned = plan(shown.book, shown.policy, command, &now);
    planned.map(drop).map_err(|why| shown.words.refused(&why).joined())
}

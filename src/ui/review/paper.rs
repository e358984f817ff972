//! Somebody, and a consent on paper, noted on the spot: the form is in the hand of whoever types.

use super::sheet::{channels, who};
use crate::app::import::typed_day;
use crate::domain::command::{Command, NewParty};
use crate::domain::gate::is_minor;
use crate::domain::{Category, Channel, Consent, Identity, Means, PersonId, Prose, Role, Signatory, Status};
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::Ui;
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// What is typed.
#[derive(Clone, Debug)]
pub(super) struct PaperForm {
    /// Somebody who is in the register; `None`: somebody new.
    person: Option<PersonId>,
    name: String,
    category: Category,
    /// The holders of parental authority, or the guardian first.
    first: String,
    second: String,
    sole_reason: String,
    /// Whether a signed form is there.
    has_form: bool,
    /// Who signed it, of the parties of somebody who is in the register.
    signed: BTreeSet<u8>,
    channels: Vec<Channel>,
    received: String,
    until: String,
}

impl PaperForm {
    pub(super) fn somebody_new(shown: &Shown<'_>, typed: &str) -> Self {
        Self {
            person: None,
            name: typed.trim().to_owned(),
            category: Category::Adult,
            first: String::new(),
            second: String::new(),
            sole_reason: String::new(),
            has_form: true,
            signed: BTreeSet::new(),
            channels: channels(shown),
            received: shown.words.short_date(shown.today),
            until: String::new(),
        }
    }

    pub(super) fn of(shown: &Shown<'_>, person: PersonId) -> Self {
        let parties = shown.book.person(person).map_or(0, |person| person.parties.len());
        let signed = (0..parties).filter_map(|place| u8::try_from(place).ok()).collect();
        let category = shown.book.person(person).map_or(Category::Adult, |person| person.category);
        Self { person: Some(person), category, signed, ..Self::somebody_new(shown, "") }
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        match self.person {
            None => self.somebody(ui, shown),
            Some(person) => self.signatories(ui, shown, person),
        }
        let words = shown.words;
        if self.person.is_none() {
            ui.checkbox(&mut self.has_form, fl!(words, "ui-paper-has-form"));
        }
        if !self.has_form {
            widgets::faint(ui, fl!(words, "ui-paper-without"));
            return;
        }
        ui.label(fl!(words, "ui-paper-channels"));
        ui.horizontal_wrapped(|ui| {
            for channel in channels(shown) {
                let mut ticked = self.channels.contains(&channel);
                if ui.checkbox(&mut ticked, words.channel(&channel)).changed() {
                    self.channels.retain(|one| *one != channel);
                    if ticked {
                        self.channels.push(channel);
                    }
                }
            }
        });
        widgets::labelled_text(ui, &fl!(words, "ui-paper-received"), &mut self.received, f32::INFINITY);
        widgets::labelled_text(ui, &fl!(words, "ui-paper-until"), &mut self.until, f32::INFINITY);
    }

    fn somebody(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let name = widgets::labelled_text(ui, &fl!(words, "ui-paper-name"), &mut self.name, f32::INFINITY);
        if ui.memory(|memory| memory.focused().is_none()) {
            name.request_focus();
        }
        let categories = Category::ALL.map(|category| (category, words.category(category)));
        let label = fl!(words, "ui-paper-category");
        widgets::combo(ui, "category", &label, None, &mut self.category, &categories);
        match self.category {
            Category::Minor => {
                widgets::labelled_text(ui, &fl!(words, "ui-paper-holder"), &mut self.first, f32::INFINITY);
                widgets::labelled_text(ui, &fl!(words, "ui-paper-other-holder"), &mut self.second, f32::INFINITY);
                widgets::labelled_text(ui, &fl!(words, "ui-paper-sole"), &mut self.sole_reason, f32::INFINITY);
            }
            Category::Protected => {
                widgets::labelled_text(ui, &fl!(words, "ui-paper-guardian"), &mut self.first, f32::INFINITY);
            }
            _ => {}
        }
    }

    /// Who of those who decide for somebody signed.
    fn signatories(&mut self, ui: &mut Ui, shown: &Shown<'_>, person: PersonId) {
        let words = shown.words;
        ui.label(fl!(words, "ui-paper-of", who = who(shown, person)));
        let parties = shown.book.person(person).map(|person| person.parties.clone()).unwrap_or_default();
        let names = shown.book.identity(person).map(|identity| identity.parties.clone()).unwrap_or_default();
        for (place, party) in parties.iter().enumerate() {
            let Ok(place) = u8::try_from(place) else { return };
            let mut signed = self.signed.contains(&place);
            let name = names.get(usize::from(place)).map_or("", Prose::as_str);
            let text = fl!(words, "ui-paper-signed", name = name, role = words.role(party.role));
            if ui.checkbox(&mut signed, text).changed() {
                if signed {
                    self.signed.insert(place);
                } else {
                    self.signed.remove(&place);
                }
            }
        }
    }

    /// The commands, and the code of the person they are about; or what is still missing.
    pub(super) fn commands(&self, shown: &Shown<'_>) -> Result<(Vec<Command>, PersonId), String> {
        let mut commands = Vec::new();
        let parties = self.parties();
        let person = if let Some(person) = self.person {
            person
        } else {
            let name = Prose::some(&self.name).ok_or_else(|| fl!(shown.words, "ui-paper-name-missing"))?;
            let identity = Identity { name, sole_reason: Prose::some(&self.sole_reason), ..Identity::default() };
            commands.push(Command::AddPerson(self.category, parties.clone(), identity));
            shown.book.codes().person
        };
        if self.has_form {
            commands.push(Command::AddConsent(Box::new(self.consent(shown, person, parties.len())?)));
        }
        Ok((commands, person))
    }

    /// Those who decide, as far as they were named.
    fn parties(&self) -> Vec<NewParty> {
        let role = match self.category {
            Category::Minor if self.second.trim().is_empty() && !self.sole_reason.trim().is_empty() => Role::SoleHolder,
            Category::Minor => Role::Holder,
            Category::Protected => Role::Guardian,
            _ => return Vec::new(),
        };
        let second = if self.category == Category::Minor { self.second.as_str() } else { "" };
        let names = [self.first.as_str(), second];
        names.into_iter().filter_map(Prose::some).map(|name| NewParty { role, name }).collect()
    }

    fn consent(&self, shown: &Shown<'_>, person: PersonId, new_parties: usize) -> Result<Consent, String> {
        let day = |typed: &str| {
            typed_day(typed).map_err(|_| fl!(shown.words, "ui-event-not-a-date", typed = typed.to_owned()))
        };
        let until = if self.until.trim().is_empty() { None } else { Some(day(&self.until)?) };
        let party = |place: usize| u8::try_from(place).ok().map(Signatory::Party);
        let signed: BTreeSet<Signatory> = match self.person {
            None => (0..new_parties).filter_map(party).collect(),
            Some(_) => self.signed.iter().map(|place| Signatory::Party(*place)).collect(),
        };
        let speaks = match self.person {
            None => !matches!(self.category, Category::Minor | Category::Protected),
            Some(person) => !is_minor(shown.book, person, shown.today) && self.category != Category::Protected,
        };
        Ok(Consent {
            channels: self.channels.iter().cloned().collect(),
            means: Some(Means::Paper),
            received: Some(day(&self.received)?),
            until,
            signed: if speaks { BTreeSet::from([Signatory::Themself]) } else { signed },
            ..Consent::new(person, Status::Granted)
        })
    }
}

//! What is known of one person.

use super::consent_form::ConsentForm;
use super::erasure::Erasure;
use super::person_form::{PersonForm, allowed};
use super::standing::standing_word;
use super::{Appearance, Next, Pane, PeopleScreen, consent_card, fields, list};
use crate::domain::command::Command;
use crate::domain::{Identity, Person, PersonId, Status};
use crate::ui::ask::Ask;
use crate::ui::icon::Icon;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::{RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;

/// So many appearances are listed; who wants more goes through the photos.
const MOST_LISTED: usize = 60;

/// The way back to the list, where both do not stand side by side.
pub(super) fn back(ui: &mut Ui, shown: &Shown<'_>) -> bool {
    ui.button(fl!(shown.words, "ui-people-back")).clicked()
}

impl PeopleScreen {
    pub(super) fn detail(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> Next {
        let Some(id) = self.chosen else {
            nobody(ui, shown);
            return Next::Stays;
        };
        let Some(person) = shown.book.person(id) else { return Next::Stays };
        self.find(shown, id);
        let mut next = Next::Stays;
        ScrollArea::vertical().id_salt(("person", id)).auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(720.0);
            self.head(ui, shown, id, person);
            if let Some(identity) = shown.book.identity(id) {
                facts(ui, shown, person, identity);
                actions(ui, shown, id, person, identity, &mut next, asks);
            } else {
                widgets::faint(ui, fl!(shown.words, "ui-person-erased-text"));
            }
            ui.separator();
            consents(ui, shown, id, person, &mut next, asks);
            ui.separator();
            self.appearances(ui, shown, asks);
        });
        next
    }

    fn head(&self, ui: &mut Ui, shown: &Shown<'_>, id: PersonId, person: &Person) {
        let words = shown.words;
        let title = format!("{}  {id}", list::name_of(shown, id));
        widgets::heading(ui, if person.erased { id.to_string() } else { title });
        let Some(entry) = self.roll.entries().iter().find(|entry| entry.person == id) else { return };
        let (mark, word, colour) = standing_word(entry.standing, words, &Tokens::in_ui(ui));
        ui.horizontal_wrapped(|ui| {
            widgets::state_word(ui, mark, &word, colour);
            ui.label(words.category(person.category));
        });
        let clear: Vec<String> = entry.clear_in.iter().map(|channel| words.channel(channel)).collect();
        let text = if clear.is_empty() {
            fl!(words, "ui-person-clear-nowhere")
        } else {
            fl!(words, "ui-person-clear-in", channels = clear.join(", "))
        };
        widgets::faint(ui, text);
    }

    /// Where the person was named, found once for every state of the register.
    fn find(&mut self, shown: &Shown<'_>, id: PersonId) {
        let key = (shown.revision, id);
        if self.found.as_ref().is_none_or(|(found, _)| *found != key) {
            let named = shown.book.decisions().filter(|(_, decided)| decided.person == Some(id));
            let named = named.map(|((photo, region), _)| Appearance { photo, region }).collect();
            self.found = Some((key, named));
        }
    }

    fn appearances(&self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let found = self.found.as_ref().map_or(&[][..], |(_, found)| found.as_slice());
        title(ui, fl!(words, "ui-person-photos", count = found.len()));
        if found.is_empty() {
            widgets::faint(ui, fl!(words, "ui-person-photos-none"));
        }
        ui.horizontal_wrapped(|ui| {
            for Appearance { photo, region } in found.iter().take(MOST_LISTED) {
                let Some(facts) = shown.book.photo(*photo) else { continue };
                let event = shown.book.event(facts.event).map_or("", |event| event.title.as_str());
                let decided = shown.book.decision(*photo, *region);
                let decision = decided.map(|decided| words.decision(&decided.decision)).unwrap_or_default();
                let text = fl!(words, "ui-person-photo", event = event, number = facts.number, decision = decision);
                if ui.button(text).clicked() {
                    asks.push(Ask::Show(*photo, Some(*region)));
                }
            }
        });
        if found.len() > MOST_LISTED {
            widgets::faint(ui, fl!(words, "ui-person-photos-more", count = (found.len() - MOST_LISTED)));
        }
    }
}

pub(super) fn title(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).family(crate::ui::fonts::bold()));
}

fn nobody(ui: &mut Ui, shown: &Shown<'_>) {
    ui.vertical_centered(|ui| {
        ui.add_space(48.0);
        widgets::heading(ui, fl!(shown.words, "ui-people-choose"));
        widgets::faint(ui, fl!(shown.words, "ui-people-choose-hint"));
    });
}

fn facts(ui: &mut Ui, shown: &Shown<'_>, person: &Person, identity: &Identity) {
    let words = shown.words;
    let birth = identity.birth.map(|day| words.date(day)).unwrap_or_default();
    fields::fact(ui, words, &fl!(words, "ui-fact-birth"), &birth);
    fields::fact(ui, words, &fl!(words, "ui-fact-seen"), &fields::text(identity.seen.as_ref()));
    fields::fact(ui, words, &fl!(words, "ui-fact-contact"), &fields::text(identity.contact.as_ref()));
    for (party, name) in person.parties.iter().zip(&identity.parties) {
        fields::fact(ui, words, &words.role(party.role), name.as_str());
    }
    fields::fact(ui, words, &fl!(words, "ui-fact-sole-reason"), &fields::text(identity.sole_reason.as_ref()));
}

fn actions(
    ui: &mut Ui,
    shown: &Shown<'_>,
    id: PersonId,
    person: &Person,
    identity: &Identity,
    next: &mut Next,
    asks: &mut Vec<Ask>,
) {
    let words = shown.words;
    ui.horizontal_wrapped(|ui| {
        let read_only = shown.why_read_only();
        if widgets::button_or_why(ui, &fl!(words, "ui-person-change"), read_only.as_deref()).clicked() {
            *next = Pane::Person(Box::new(PersonForm::edit(shown.words, id, person, identity))).into();
        }
        let remove = Command::RemovePerson(id);
        let why = read_only.clone().or_else(|| allowed(shown, &remove).err());
        if widgets::button_or_why(ui, &fl!(words, "ui-person-remove"), why.as_deref()).clicked() {
            asks.push(Ask::Do(vec![remove]));
        }
        if widgets::button_or_why(ui, &fl!(words, "ui-person-erase"), read_only.as_deref()).clicked() {
            asks.push(Ask::Foresee(Box::new(Command::ErasePerson(id))));
            *next = Pane::Erasure(Erasure::new(id)).into();
        }
    });
}

fn consents(ui: &mut Ui, shown: &Shown<'_>, id: PersonId, person: &Person, next: &mut Next, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let count = shown.book.consents_of(id).count();
    title(ui, fl!(words, "ui-consents", count = count));
    if count == 0 {
        widgets::faint(ui, fl!(words, "ui-consents-none"));
    }
    for (consent, facts) in shown.book.consents_of(id) {
        consent_card::show(ui, shown, person, (consent, facts), next, asks);
    }
    if !person.erased {
        let why = shown.why_read_only();
        if widgets::button_or_why(ui, &fl!(words, "ui-consent-add"), why.as_deref()).clicked() {
            *next = Pane::Consent(Box::new(ConsentForm::new(shown.words, id))).into();
        }
    }
}

/// The mark of an answer.
pub(super) fn status_mark(status: Status, tokens: &Tokens) -> (Icon, eframe::egui::Color32) {
    match status {
        Status::NotAsked => (Icon::Question, tokens.faint),
        Status::Waiting => (Icon::Pause, tokens.undecided),
        Status::Granted => (Icon::Check, tokens.shown),
        Status::Partial => (Icon::Check, tokens.undecided),
        Status::Refused | Status::Withdrawn => (Icon::Blocked, tokens.blocked),
    }
}

//! What somebody agreed to or refused, added, or corrected where it was noted by mistake.

use super::consent_card::signatory;
use super::person_form::allowed;
use super::{Next, fields};
use crate::domain::command::Command;
use crate::domain::{Channel, ChildWord, Consent, ConsentId, Means, Person, PersonId, Prose, Signatory, Status};
use crate::i18n::Words;
use crate::ui::ask::{Ask, Wanted};
use crate::ui::shown::Shown;
use crate::ui::widgets;
use eframe::egui::{ScrollArea, Ui};
use i18n_embed_fl::fl;
use std::collections::{BTreeMap, BTreeSet};

/// What one signatory did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Hand {
    #[default]
    Nothing,
    Signed,
    Opposed,
}

/// A consent as it is typed.
#[derive(Clone)]
pub(super) struct ConsentForm {
    corrects: Option<ConsentId>,
    person: PersonId,
    status: Status,
    capture: bool,
    publication: bool,
    never_publish: bool,
    channels: BTreeSet<Channel>,
    purpose: String,
    from: String,
    until: String,
    territory: String,
    conditions: String,
    form_version: String,
    means: Option<Means>,
    received: String,
    received_by: String,
    hands: BTreeMap<Signatory, Hand>,
    child: ChildWord,
    evidence: Option<String>,
    wrong: Option<String>,
}

impl ConsentForm {
    /// For a new one.
    pub(super) fn new(words: &Words, person: PersonId) -> Self {
        let agreed = Consent { means: Some(Means::Paper), ..Consent::new(person, Status::Granted) };
        Self::of(words, None, &agreed)
    }

    /// For one that was noted by mistake: it goes, and this one comes, in one step.
    pub(super) fn correct(words: &Words, id: ConsentId, consent: &Consent) -> Self {
        Self::of(words, Some(id), consent)
    }

    fn of(words: &Words, corrects: Option<ConsentId>, consent: &Consent) -> Self {
        let signed = consent.signed.iter().map(|who| (*who, Hand::Signed));
        let opposed = consent.opposed.iter().map(|who| (*who, Hand::Opposed));
        let day = |day: Option<crate::domain::Date>| day.map(|day| words.short_date(day)).unwrap_or_default();
        Self {
            corrects,
            person: consent.person,
            status: consent.status,
            capture: consent.capture,
            publication: consent.publication,
            never_publish: consent.never_publish,
            channels: consent.channels.clone(),
            purpose: fields::text(consent.purpose.as_ref()),
            from: day(consent.from),
            until: day(consent.until),
            territory: fields::text(consent.territory.as_ref()),
            conditions: fields::text(consent.conditions.as_ref()),
            form_version: fields::text(consent.form_version.as_ref()),
            means: consent.means,
            received: day(consent.received),
            received_by: fields::text(consent.received_by.as_ref()),
            hands: signed.chain(opposed).collect(),
            child: consent.child,
            evidence: consent.evidence.clone(),
            wrong: None,
        }
    }

    /// The scan of the form is kept under this SHA-256.
    pub(super) fn attach(&mut self, sha256: String) {
        self.evidence = Some(sha256);
    }

    pub(super) fn show(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> Next {
        let words = shown.words;
        let Some(person) = shown.book.person(self.person) else { return Next::Closes };
        let name = super::list::name_of(shown, self.person);
        let heading = match self.corrects {
            None => fl!(words, "ui-consent-new", name = name),
            Some(id) => fl!(words, "ui-consent-correct", code = id.to_string()),
        };
        widgets::heading(ui, heading);
        let mut next = Next::Stays;
        ScrollArea::vertical().id_salt("consent-form").auto_shrink([false, false]).show(ui, |ui| {
            ui.set_max_width(560.0);
            self.answer(ui, shown);
            self.hands(ui, shown, person);
            self.origin(ui, shown, asks);
            self.more(ui, shown);
            fields::wrong(ui, self.wrong.as_ref());
            ui.add_space(8.0);
            ui.horizontal(|ui| {
                let text = fl!(words, "ui-consent-keep");
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

    fn answer(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        let offered = Status::ALL.into_iter().filter(|status| *status != Status::Withdrawn);
        let statuses: Vec<(Status, String)> = offered.map(|status| (status, words.status(status))).collect();
        fields::combo(ui, &fl!(words, "ui-consent-status"), &mut self.status, &statuses);
        ui.checkbox(&mut self.capture, fl!(words, "ui-consent-capture"));
        ui.checkbox(&mut self.publication, fl!(words, "ui-consent-publication"));
        ui.checkbox(&mut self.never_publish, fl!(words, "ui-consent-never"));
        ui.label(fl!(words, "ui-consent-channels"));
        fields::channels(ui, shown, &mut self.channels);
        let wide = f32::INFINITY;
        widgets::labelled_text(ui, &fl!(words, "ui-consent-from-field"), &mut self.from, wide);
        widgets::labelled_text(ui, &fl!(words, "ui-consent-until-field"), &mut self.until, wide);
    }

    /// Who signed, who is opposed, and the child's own word.
    fn hands(&mut self, ui: &mut Ui, shown: &Shown<'_>, person: &Person) {
        let words = shown.words;
        let parties = (0..person.parties.len()).filter_map(|place| Some(Signatory::Party(u8::try_from(place).ok()?)));
        let blank = Consent::new(self.person, self.status);
        for who in std::iter::once(Signatory::Themself).chain(parties) {
            let hand = self.hands.entry(who).or_default();
            let choices = [
                (Hand::Nothing, fl!(words, "ui-hand-nothing")),
                (Hand::Signed, fl!(words, "ui-hand-signed")),
                (Hand::Opposed, fl!(words, "ui-hand-opposed")),
            ];
            fields::combo(ui, &signatory(shown, &blank, person, who), hand, &choices);
        }
        let child = ChildWord::ALL.map(|word| (word, words.child_word(word)));
        if crate::domain::gate::is_minor(shown.book, self.person, shown.today) {
            fields::combo(ui, &fl!(words, "ui-consent-child"), &mut self.child, &child);
        }
    }

    fn origin(&mut self, ui: &mut Ui, shown: &Shown<'_>, asks: &mut Vec<Ask>) {
        let words = shown.words;
        let unknown = (None, fl!(words, "ui-consent-means-unknown"));
        let known = Means::ALL.into_iter().map(|means| (Some(means), words.means(means)));
        let means: Vec<_> = std::iter::once(unknown).chain(known).collect();
        fields::combo(ui, &fl!(words, "ui-consent-means"), &mut self.means, &means);
        let wide = f32::INFINITY;
        widgets::labelled_text(ui, &fl!(words, "ui-consent-received-field"), &mut self.received, wide);
        widgets::labelled_text(ui, &fl!(words, "ui-consent-received-by"), &mut self.received_by, wide);
        ui.horizontal_wrapped(|ui| {
            let state = if self.evidence.is_some() {
                fl!(words, "ui-consent-scan-kept")
            } else {
                fl!(words, "ui-consent-scan-none")
            };
            ui.label(fl!(words, "ui-people-fact", name = fl!(words, "ui-consent-scan"), value = state));
            if ui.button(fl!(words, "ui-consent-scan-attach")).clicked() {
                asks.push(Ask::Pick(Wanted::Scan));
            }
            if self.evidence.is_some() && ui.button(fl!(words, "ui-consent-scan-drop")).clicked() {
                self.evidence = None;
            }
        });
    }

    fn more(&mut self, ui: &mut Ui, shown: &Shown<'_>) {
        let words = shown.words;
        ui.collapsing(fl!(words, "ui-consent-more"), |ui| {
            for (label, text) in [
                (fl!(words, "ui-consent-conditions"), &mut self.conditions),
                (fl!(words, "ui-consent-purpose"), &mut self.purpose),
                (fl!(words, "ui-consent-territory"), &mut self.territory),
                (fl!(words, "ui-consent-form"), &mut self.form_version),
            ] {
                widgets::labelled_text(ui, &label, text, f32::INFINITY);
            }
        });
    }

    fn ask(&mut self, shown: &Shown<'_>, asks: &mut Vec<Ask>) -> bool {
        match self.commands(shown) {
            Ok(commands) => {
                asks.push(Ask::Do(commands));
                true
            }
            Err(wrong) => {
                self.wrong = Some(wrong);
                false
            }
        }
    }

    fn commands(&self, shown: &Shown<'_>) -> Result<Vec<Command>, String> {
        let add = Command::AddConsent(Box::new(self.consent(shown)?));
        let Some(old) = self.corrects else {
            allowed(shown, &add)?;
            return Ok(vec![add]);
        };
        let remove = Command::RemoveConsent(old);
        allowed(shown, &remove)?;
        // Whether the new one can be added does not depend on the old one.
        allowed(shown, &add)?;
        Ok(vec![remove, add])
    }

    fn consent(&self, shown: &Shown<'_>) -> Result<Consent, String> {
        let words = shown.words;
        let who = |hand: Hand| self.hands.iter().filter(move |(_, one)| **one == hand).map(|(who, _)| *who).collect();
        Ok(Consent {
            capture: self.capture,
            publication: self.publication,
            never_publish: self.never_publish,
            channels: self.channels.clone(),
            purpose: Prose::some(&self.purpose),
            from: fields::day(words, &fl!(words, "ui-consent-from"), &self.from)?,
            until: fields::day(words, &fl!(words, "ui-consent-until"), &self.until)?,
            territory: Prose::some(&self.territory),
            conditions: Prose::some(&self.conditions),
            form_version: Prose::some(&self.form_version),
            means: self.means,
            received: fields::day(words, &fl!(words, "ui-consent-received"), &self.received)?,
            received_by: Prose::some(&self.received_by),
            evidence: self.evidence.clone(),
            signed: who(Hand::Signed),
            opposed: who(Hand::Opposed),
            child: self.child,
            ..Consent::new(self.person, self.status)
        })
    }
}

//! One consent with everything that is known of it.

use super::consent_form::ConsentForm;
use super::detail::status_mark;
use super::person_form::allowed;
use super::withdrawal::Withdrawing;
use super::{Next, Pane, fields};
use crate::domain::command::Command;
use crate::domain::{ChildWord, Consent, ConsentId, Person, Signatory, Status};
use crate::i18n::Words;
use crate::ui::ask::Ask;
use crate::ui::shown::Shown;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use eframe::egui::Ui;
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    person: &Person,
    (id, consent): (ConsentId, &Consent),
    next: &mut Next,
    asks: &mut Vec<Ask>,
) {
    widgets::card(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (mark, colour) = status_mark(consent.status, &Tokens::in_ui(ui));
        let words = shown.words;
        let text = fl!(words, "ui-consent-title", code = id.to_string(), status = words.status(consent.status));
        widgets::state_word(ui, mark, &text, colour);
        answers(ui, words, consent);
        origin(ui, words, consent);
        signatures(ui, shown, person, consent);
        actions(ui, shown, (id, consent), next, asks);
    });
}

/// What was agreed to, and for how long.
fn answers(ui: &mut Ui, words: &Words, consent: &Consent) {
    let yes_no = |yes: bool| if yes { fl!(words, "ui-yes") } else { fl!(words, "ui-no") };
    if consent.never_publish {
        fields::fact(ui, words, &fl!(words, "ui-consent-never"), &yes_no(true));
    }
    fields::fact(ui, words, &fl!(words, "ui-consent-capture"), &yes_no(consent.capture));
    fields::fact(ui, words, &fl!(words, "ui-consent-publication"), &yes_no(consent.publication));
    let channels: Vec<String> = consent.channels.iter().map(|channel| words.channel(channel)).collect();
    fields::fact(ui, words, &fl!(words, "ui-consent-channels"), &channels.join(", "));
    let day = |day: Option<crate::domain::Date>| day.map(|day| words.date(day)).unwrap_or_default();
    fields::fact(ui, words, &fl!(words, "ui-consent-from"), &day(consent.from));
    fields::fact(ui, words, &fl!(words, "ui-consent-until"), &day(consent.until));
    for (name, value) in [
        (fl!(words, "ui-consent-purpose"), &consent.purpose),
        (fl!(words, "ui-consent-territory"), &consent.territory),
        (fl!(words, "ui-consent-conditions"), &consent.conditions),
    ] {
        fields::fact(ui, words, &name, &fields::text(value.as_ref()));
    }
    if let Some(withdrawal) = &consent.withdrawn {
        let text = fl!(words, "ui-consent-withdrawn", day = words.date(withdrawal.on), by = withdrawal.by.as_str());
        ui.colored_label(Tokens::in_ui(ui).blocked, text);
    }
}

/// How and when it came.
fn origin(ui: &mut Ui, words: &Words, consent: &Consent) {
    let means = consent.means.map_or_else(|| fl!(words, "ui-consent-means-unknown"), |means| words.means(means));
    fields::fact(ui, words, &fl!(words, "ui-consent-means"), &means);
    let received = consent.received.map(|day| words.date(day)).unwrap_or_default();
    fields::fact(ui, words, &fl!(words, "ui-consent-received"), &received);
    fields::fact(ui, words, &fl!(words, "ui-consent-received-by"), &fields::text(consent.received_by.as_ref()));
    fields::fact(ui, words, &fl!(words, "ui-consent-form"), &fields::text(consent.form_version.as_ref()));
    let scan = if consent.evidence.is_some() { fl!(words, "ui-consent-scan-kept") } else { fl!(words, "ui-no") };
    fields::fact(ui, words, &fl!(words, "ui-consent-scan"), &scan);
}

fn signatures(ui: &mut Ui, shown: &Shown<'_>, person: &Person, consent: &Consent) {
    let words = shown.words;
    let named = |who: &BTreeSet<Signatory>| {
        let names: Vec<String> = who.iter().map(|one| signatory(shown, consent, person, *one)).collect();
        names.join(", ")
    };
    fields::fact(ui, words, &fl!(words, "ui-consent-signed"), &named(&consent.signed));
    fields::fact(ui, words, &fl!(words, "ui-consent-opposed"), &named(&consent.opposed));
    if consent.child != ChildWord::NotAsked {
        fields::fact(ui, words, &fl!(words, "ui-consent-child"), &words.child_word(consent.child));
    }
}

/// Who signs, by name and as what.
pub(super) fn signatory(shown: &Shown<'_>, consent: &Consent, person: &Person, who: Signatory) -> String {
    let words = shown.words;
    let Signatory::Party(place) = who else { return fl!(words, "role-themself") };
    let place = usize::from(place);
    let role = person.parties.get(place).map(|party| words.role(party.role)).unwrap_or_default();
    let name = shown.book.identity(consent.person).and_then(|identity| identity.parties.get(place));
    name.map_or_else(|| role.clone(), |name| format!("{} ({role})", name.as_str()))
}

fn actions(ui: &mut Ui, shown: &Shown<'_>, (id, consent): (ConsentId, &Consent), next: &mut Next, asks: &mut Vec<Ask>) {
    let words = shown.words;
    let read_only = shown.why_read_only();
    let remove = Command::RemoveConsent(id);
    let why = read_only.clone().or_else(|| allowed(shown, &remove).err());
    let code = id.to_string();
    ui.horizontal_wrapped(|ui| {
        let agreed = matches!(consent.status, Status::Granted | Status::Partial);
        let withdraw = fl!(words, "ui-consent-withdraw", code = code.as_str());
        if agreed && widgets::button_or_why(ui, &withdraw, read_only.as_deref()).clicked() {
            *next = Pane::Withdrawing(Withdrawing::new(shown.words, id, shown.today)).into();
        }
        let correct = fl!(words, "ui-consent-correct", code = code.as_str());
        let withdrawn = consent.status == Status::Withdrawn;
        if !withdrawn && widgets::button_or_why(ui, &correct, why.as_deref()).clicked() {
            *next = Pane::Consent(Box::new(ConsentForm::correct(shown.words, id, consent))).into();
        }
        let text = fl!(words, "ui-consent-remove", code = code.as_str());
        if widgets::button_or_why(ui, &text, why.as_deref()).clicked() {
            asks.push(Ask::Do(vec![remove]));
        }
    });
}

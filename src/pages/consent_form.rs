//! The consent form of an event: one sheet for an adult, one for a minor, each with the information that belongs to it on its back.

use super::document::{Paper, document};
use super::form_information::information;
use super::form_signatures::signatures;
use super::html::Html;
use super::pieces::{blank, cell, event_name, facts, head, line, table, tick, tick_sentence, told_or_blank, yes_no};
use crate::domain::{Channel, Date, Event, EventId, Policy, Signatures};
use crate::i18n::Words;
use i18n_embed_fl::fl;
use sha2::{Digest, Sha256};

/// What a form is made from.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// The event; what it does not say is a line to write on.
    pub event: &'a Event,
    /// Its code.
    pub id: EventId,
    /// The policy: which channels are public, who signs for a minor, how long things are kept.
    pub policy: &'a Policy,
    /// The day on which the form is made.
    pub issued: Date,
}

/// Whom a sheet is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Adult,
    Minor,
}

impl Form<'_> {
    /// The channels that are asked about: those of the event, or all of the policy where it foresees none.
    pub(super) fn channels(&self) -> Vec<&Channel> {
        if self.event.channels.is_empty() {
            self.policy.channels.keys().collect()
        } else {
            self.event.channels.iter().collect()
        }
    }
}

/// The form as a page, both sheets.
pub fn consent_form(form: &Form<'_>, words: &Words) -> String {
    let body = sheets(form, &form_version(form, words), words);
    let title = format!("{} · {}", fl!(words, "form-title"), event_name(form.event, form.id));
    document(words, &title, Paper::Upright, &body)
}

/// The version that stands on the form, to be noted with every consent given on it: the day, and the beginning of the SHA-256 of
/// what the form says, so that two forms of one version say the same.
pub fn form_version(form: &Form<'_>, words: &Words) -> String {
    let hash = Sha256::digest(sheets(form, "", words).as_str().as_bytes());
    let beginning = hash.iter().take(4).fold(0, |number: u32, byte| number << 8 | u32::from(*byte));
    format!("{}-{beginning:08x}", form.issued)
}

fn sheets(form: &Form<'_>, version: &str, words: &Words) -> Html {
    [Kind::Adult, Kind::Minor].into_iter().map(|kind| sheet(form, kind, version, words)).collect()
}

fn sheet(form: &Form<'_>, kind: Kind, version: &str, words: &Words) -> Html {
    let whom = match kind {
        Kind::Adult => fl!(words, "form-adult"),
        Kind::Minor => fl!(words, "form-minor"),
    };
    let right = [("kind", whom), ("small", fl!(words, "form-version", version = version))];
    let (signed_in_front, overleaf) = match kind {
        Kind::Adult => (signatures(kind, words), fl!(words, "form-overleaf-adult")),
        Kind::Minor => (Html::default(), fl!(words, "form-overleaf-minor")),
    };
    let front = [
        head(&fl!(words, "form-title"), &right),
        event(form, words),
        who(kind, words),
        questions(kind, words),
        places(form, kind, words),
        terms(words),
        signed_in_front,
        Html::of("p", "small strong", &overleaf),
    ];
    let back = Html::element("div", "back", back(form, kind, &right, words));
    Html::element("section", "sheet", [front.into(), back].into())
}

/// Those who decide for a child sign on the back, beside what they are told: both sides are full.
fn back(form: &Form<'_>, kind: Kind, right: &[(&'static str, String)], words: &Words) -> Html {
    let signatures = match kind {
        Kind::Adult => Html::default(),
        Kind::Minor => signatures(kind, words),
    };
    [head(&fl!(words, "form-information"), right), signatures, information(form, kind, words)].into()
}

fn event(form: &Form<'_>, words: &Words) -> Html {
    let Form { event, id, .. } = *form;
    let photographer = event.photographer.as_ref().map(|it| (fl!(words, "page-photographer"), Html::text(it.as_str())));
    let known = [
        (fl!(words, "page-event"), Html::of("span", "strong", &event_name(event, id))),
        (fl!(words, "page-date"), Html::text(&words.dates(event.from, event.until))),
        (fl!(words, "page-place"), told_or_blank(event.place.as_ref())),
        (fl!(words, "page-organiser"), told_or_blank(event.organiser.as_ref())),
        (fl!(words, "page-purpose"), told_or_blank(event.purpose.as_ref())),
    ];
    Html::element("div", "framed", facts(known.into_iter().chain(photographer)))
}

fn who(kind: Kind, words: &Words) -> Html {
    let title = match kind {
        Kind::Adult => fl!(words, "form-who-adult"),
        Kind::Minor => fl!(words, "form-who-minor"),
    };
    let third = match kind {
        Kind::Adult => fl!(words, "form-contact"),
        Kind::Minor => fl!(words, "form-birth"),
    };
    let lines = [
        line(&fl!(words, "page-name")),
        line(&fl!(words, "page-first-name")),
        line(&third),
        line(&fl!(words, "form-seen")),
    ];
    [Html::of("h2", "", &title), Html::element("div", "pair", lines.into())].into()
}

fn questions(kind: Kind, words: &Words) -> Html {
    let (capture, never) = match kind {
        Kind::Adult => (fl!(words, "form-capture-adult"), fl!(words, "form-never-adult")),
        Kind::Minor => (fl!(words, "form-capture-minor"), fl!(words, "form-never-minor")),
    };
    let ask = |question: &str| Html::element("div", "ask", [Html::of("span", "", question), yes_no(words)].into());
    [
        Html::of("h2", "", &fl!(words, "form-questions")),
        ask(&capture),
        ask(&fl!(words, "form-publication")),
        tick_sentence(&never),
    ]
    .into()
}

/// One row, and so one answer, for each channel.
fn places(form: &Form<'_>, kind: Kind, words: &Words) -> Html {
    let mut columns = vec![fl!(words, "page-channel"), fl!(words, "form-where-seen-by")];
    if kind == Kind::Minor {
        columns.push(fl!(words, "form-where-signatures"));
    }
    columns.push(String::new());
    let rows = form.channels().into_iter().map(|channel| place(form, kind, channel, words));
    let signatures = match kind {
        Kind::Adult => Html::default(),
        Kind::Minor => Html::of("p", "small", &fl!(words, "form-where-two-note")),
    };
    [
        Html::of("h2", "", &fl!(words, "form-where")),
        table("", &columns, rows),
        signatures,
        Html::of("p", "small", &fl!(words, "form-where-note")),
    ]
    .into()
}

fn place(form: &Form<'_>, kind: Kind, channel: &Channel, words: &Words) -> Vec<Html> {
    let rule = form.policy.rule(channel);
    let seen_by = if rule.public { fl!(words, "form-where-public") } else { fl!(words, "form-where-inside") };
    let mut cells = vec![Html::of("td", "strong", &words.channel(channel)), cell(&seen_by)];
    if kind == Kind::Minor {
        cells.push(cell(&match rule.signatures {
            Signatures::Both => fl!(words, "form-where-two"),
            Signatures::One => fl!(words, "form-where-one"),
        }));
    }
    cells.push(Html::element("td", "answer", yes_no(words)));
    cells
}

fn terms(words: &Words) -> Html {
    let everywhere = [
        Html::of("span", "", &fl!(words, "form-territory")),
        tick(&fl!(words, "form-everywhere")),
        tick(&fl!(words, "form-only-in")),
        blank(),
    ];
    [
        Html::of("h2", "", &fl!(words, "form-terms")),
        line(&fl!(words, "form-until")),
        Html::element("div", "line", everywhere.into()),
        line(&fl!(words, "form-conditions")),
        Html::of("p", "strong", &fl!(words, "form-free")),
    ]
    .into()
}

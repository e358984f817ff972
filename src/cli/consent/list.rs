//! `estompe consent list`: all, of an event or a person, those that end soon, those that are missing.

use crate::app::Session;
use crate::cli::args::ConsentListArgs;
use crate::cli::call::Call;
use crate::cli::console::{Lines, bold, faint};
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::{json, typed};
use crate::domain::gate::{NotClear, clear};
use crate::domain::{Book, Channel, Consent, ConsentId, Date, EventId, Means, PersonId, Signatory};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct ConsentsJson {
    consents: Vec<ConsentJson>,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<Vec<MissingJson>>,
}

/// A consent, by codes alone.
#[derive(Serialize)]
pub(in crate::cli) struct ConsentJson {
    consent: String,
    person: String,
    status: &'static str,
    channels: Vec<String>,
    capture: bool,
    publication: bool,
    never_publish: bool,
    from: Option<String>,
    until: Option<String>,
    means: Option<&'static str>,
    received: Option<String>,
    evidence: Option<String>,
    signed: Vec<String>,
    opposed: Vec<String>,
    child: &'static str,
    withdrawn_on: Option<String>,
}

#[derive(Serialize)]
struct MissingJson {
    person: String,
    texts: Vec<String>,
}

pub(super) fn run(args: &ConsentListArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let book = session.book();
    let people = people(args, &session, call)?;
    let is_theirs = |consent: &Consent| people.as_ref().is_none_or(|people| people.contains(&consent.person));
    let ends_by = ends_by(args, &session, call)?;
    let ends = |consent: &Consent| ends_by.is_none_or(|day| consent.until.is_some_and(|until| until <= day));
    let consents: Vec<_> = book.consents().filter(|(_, consent)| is_theirs(consent) && ends(consent)).collect();
    let missing = match &args.missing {
        None => None,
        Some(channel) => {
            let channel = typed::channel(channel, &session, call)?;
            let everybody = || book.people().map(|(person, _)| person).collect();
            Some(missing(&session, &people.unwrap_or_else(everybody), &channel))
        }
    };
    let text = if call.json { document(&consents, missing, call) } else { told(&consents, missing, call) };
    Ok(call.console.result(&text, Exit::Done))
}

/// Whose consents are asked for, `None`: everybody's.
fn people(args: &ConsentListArgs, session: &Session, call: &Call<'_>) -> Result<Option<BTreeSet<PersonId>>, Stopped> {
    let of_event = match &args.event {
        None => None,
        Some(event) => Some(on_photos(session.book(), typed::event(event, session, call)?)),
    };
    let one = args.person.as_deref().map(|typed| typed::code::<PersonId>(typed, call)).transpose()?;
    Ok(match (of_event, one) {
        (Some(people), Some(person)) => Some(people.into_iter().filter(|it| *it == person).collect()),
        (None, Some(person)) => Some(BTreeSet::from([person])),
        (people, None) => people,
    })
}

/// Everybody who was named on a photo of an event.
fn on_photos(book: &Book, event: EventId) -> BTreeSet<PersonId> {
    let regions = book.photos_of(event).flat_map(|(photo, _)| book.regions_of(photo).map(move |(id, _)| (photo, id)));
    regions.filter_map(|(photo, region)| book.decision(photo, region)?.person).collect()
}

fn ends_by(args: &ConsentListArgs, session: &Session, call: &Call<'_>) -> Result<Option<Date>, Stopped> {
    let Some(typed) = &args.expiring else { return Ok(None) };
    let days: i64 = typed
        .parse()
        .ok()
        .filter(|days| (0..=36_500).contains(days))
        .ok_or_else(|| typed::wrong(call, &fl!(call.words, "mistake-days", value = typed.as_str())))?;
    Ok(session.now().today.checked_add(jiff::Span::new().days(days)).ok())
}

/// Those of `people` who may not be shown in a channel today, and why.
fn missing(session: &Session, people: &BTreeSet<PersonId>, channel: &Channel) -> Vec<(PersonId, Vec<NotClear>)> {
    let today = session.now().today;
    let unclear = people.iter().filter_map(|person| {
        let why = clear(session.book(), session.policy(), *person, None, channel, today).err()?;
        Some((*person, why))
    });
    unclear.collect()
}

type Missing = Vec<(PersonId, Vec<NotClear>)>;

fn document(consents: &[(ConsentId, &Consent)], missing: Option<Missing>, call: &Call<'_>) -> String {
    let missing = missing.map(|missing| {
        let one = |(person, why): (PersonId, Vec<_>)| MissingJson {
            person: person.to_string(),
            texts: why.iter().map(|why| call.words.not_clear(why)).collect(),
        };
        missing.into_iter().map(one).collect()
    });
    let consents = consents.iter().map(|(id, consent)| consent_json(*id, consent)).collect();
    json::document(&ConsentsJson { consents, missing })
}

fn told(consents: &[(ConsentId, &Consent)], missing: Option<Missing>, call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    match missing {
        None => consents.iter().for_each(|(id, consent)| lines.line(one_line(*id, consent, call))),
        Some(missing) => {
            for (person, why) in missing {
                let why: Vec<String> = why.iter().map(|why| call.words.not_clear(why)).collect();
                lines.line(format!("{} {}", bold(person), why.join(" ")));
            }
        }
    }
    lines.into_text()
}

/// A consent by codes alone.
pub(in crate::cli) fn consent_json(id: ConsentId, consent: &Consent) -> ConsentJson {
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    let who = |signatories: &BTreeSet<Signatory>| signatories.iter().map(|one| signatory(*one)).collect();
    ConsentJson {
        consent: id.to_string(),
        person: consent.person.to_string(),
        status: consent.status.id(),
        channels: consent.channels.iter().map(|channel| channel.id().to_owned()).collect(),
        capture: consent.capture,
        publication: consent.publication,
        never_publish: consent.never_publish,
        from: day(consent.from),
        until: day(consent.until),
        means: consent.means.map(Means::id),
        received: day(consent.received),
        evidence: consent.evidence.clone(),
        signed: who(&consent.signed),
        opposed: who(&consent.opposed),
        child: consent.child.id(),
        withdrawn_on: day(consent.withdrawn.as_ref().map(|withdrawal| withdrawal.on)),
    }
}

/// `themself`, or the number of a party, from 1.
fn signatory(one: Signatory) -> String {
    match one {
        Signatory::Themself => "themself".to_owned(),
        Signatory::Party(index) => format!("party-{}", u16::from(index) + 1),
    }
}

/// A consent in one line.
pub(in crate::cli) fn one_line(id: ConsentId, consent: &Consent, call: &Call<'_>) -> String {
    let channels: Vec<&str> = consent.channels.iter().map(Channel::id).collect();
    let until =
        consent.until.map(|day| fl!(call.words, "consent-until", day = call.words.short_date(day))).unwrap_or_default();
    format!(
        "{} {} {} {} {}",
        bold(id),
        consent.person,
        call.words.status(consent.status),
        channels.join(", "),
        faint(until)
    )
}

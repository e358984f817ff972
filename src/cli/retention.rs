//! `estompe register retention`: what has been kept long enough.

use super::args::RetentionArgs;
use super::call::Call;
use super::console::{Lines, bold, faint, shown};
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{json, typed};
use crate::app::{DueConsent, DueOriginals, Retention, Session, retention};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Serialize)]
struct RetentionJson {
    originals: Vec<OriginalsJson>,
    consents: Vec<ConsentJson>,
}

#[derive(Serialize)]
struct OriginalsJson {
    event: String,
    until: String,
    photos: usize,
    found: Vec<String>,
}

#[derive(Serialize)]
struct ConsentJson {
    consent: String,
    person: String,
    ended: String,
    until: String,
}

/// Runs the sub-command.
pub(super) fn run(args: &RetentionArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let on = typed::day_if(args.on.as_deref(), call)?;
    let session = desk::read(&args.desk, call)?;
    let due = retention(&session, on.unwrap_or_else(|| session.now().today));
    let text = if call.json { document(&due) } else { told(&session, &due, call) };
    Ok(call.console.result(&text, Exit::Done))
}

fn document(due: &Retention) -> String {
    let originals = due.originals.iter().map(|due| OriginalsJson {
        event: due.event.to_string(),
        until: due.until.to_string(),
        photos: due.photos,
        found: due.found.iter().map(|path| json::path_text(path)).collect(),
    });
    let consents = due.consents.iter().map(|due| ConsentJson {
        consent: due.consent.to_string(),
        person: due.person.to_string(),
        ended: due.ended.to_string(),
        until: due.until.to_string(),
    });
    json::document(&RetentionJson { originals: originals.collect(), consents: consents.collect() })
}

fn told(session: &Session, due: &Retention, call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    if due.originals.is_empty() && due.consents.is_empty() {
        lines.line(fl!(call.words, "retention-none"));
    }
    due.originals.iter().for_each(|one| originals(session, one, &mut lines, call));
    due.consents.iter().for_each(|one| consent(one, &mut lines, call));
    if !due.consents.is_empty() {
        lines.line(faint(fl!(call.words, "retention-consents-how")));
    }
    lines.into_text()
}

/// The folders in which files are, rather than a thousand files.
fn originals(session: &Session, due: &DueOriginals, lines: &mut Lines, call: &Call<'_>) {
    let title = session.book().event(due.event).map(|event| event.title.as_str().to_owned()).unwrap_or_default();
    let until = fl!(call.words, "retention-originals", day = call.words.short_date(due.until));
    lines.line(format!("{} {title} {until}", bold(due.event)));
    let mut folders: BTreeMap<&Path, usize> = BTreeMap::new();
    for path in &due.found {
        *folders.entry(path.parent().unwrap_or(path)).or_default() += 1;
    }
    for (folder, n) in folders {
        lines.line(format!("  {} {}", shown(folder), faint(fl!(call.words, "retention-found", n = n))));
    }
    if due.found.is_empty() {
        lines.line(faint(format!("  {}", fl!(call.words, "retention-not-found"))));
    }
}

fn consent(due: &DueConsent, lines: &mut Lines, call: &Call<'_>) {
    let (ended, until) = (call.words.short_date(due.ended), call.words.short_date(due.until));
    let text = fl!(call.words, "retention-consent", ended = ended, until = until);
    lines.line(format!("{} {} {text}", bold(due.consent), due.person));
}

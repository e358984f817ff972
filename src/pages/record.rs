//! The record for the data-protection officer: what the register holds, without anybody's name.

use super::document::{Paper, document};
use super::html::Html;
use super::pieces::{cell, day, head, table};
use super::record_consents::consents;
use super::record_policy::policy;
use super::record_publications::publications;
use crate::domain::{Book, Date, Policy};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// What a record is made from.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    /// The register. Of people only their codes are taken; of free text, the titles of events and where publications were put.
    pub book: &'a Book,
    /// The policy in force.
    pub policy: &'a Policy,
    /// What the check of the journal found.
    pub journal: &'a JournalCheck,
    /// The day of the record, and of the check.
    pub on: Date,
    /// The version of the program.
    pub version: &'a str,
}

/// What a check of the journal found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalCheck {
    /// How many entries it has.
    pub entries: u64,
    /// The hash of the last one, in hexadecimal; noted down elsewhere, it shows later that nothing before it was changed.
    pub head: Option<String>,
    /// Every fault, in words; none when the journal is whole.
    pub faults: Vec<String>,
}

/// The record as a page.
pub fn record(record: &Record<'_>, words: &Words) -> String {
    let right = [("kind", words.date(record.on)), ("small", fl!(words, "record-version", version = record.version))];
    let body = [
        head(&fl!(words, "record-title"), &right),
        Html::of("p", "", &fl!(words, "record-intro")),
        policy(record.policy, words),
        events(record.book, words),
        consents(record.book, words),
        publications(record.book, words),
        journal(record, words),
    ];
    document(words, &fl!(words, "record-title"), Paper::Wide, &body.into())
}

/// A table, or the word that there is nothing.
pub(super) fn table_or_none(head: &[String], rows: Vec<Vec<Html>>, words: &Words) -> Html {
    if rows.is_empty() { Html::of("p", "", &fl!(words, "page-none")) } else { table("tight", head, rows) }
}

fn events(book: &Book, words: &Words) -> Html {
    let columns = [
        fl!(words, "page-code"),
        fl!(words, "record-event-title"),
        fl!(words, "page-date"),
        fl!(words, "record-channels"),
        fl!(words, "record-event-photos"),
        fl!(words, "record-event-originals"),
    ];
    let rows = book.events().map(|(id, event)| {
        let channels: Vec<String> = event.channels.iter().map(|channel| words.channel(channel)).collect();
        vec![
            Html::of("td", "number", &id.to_string()),
            Html::of("td", "long", event.title.as_str()),
            cell(&words.dates(event.from, event.until)),
            cell(&channels.join(", ")),
            cell(&book.photos_of(id).count().to_string()),
            cell(&event.keep_originals_until.map(|date| day(date, words)).unwrap_or_default()),
        ]
    });
    [Html::of("h2", "", &fl!(words, "record-events")), table_or_none(&columns, rows.collect(), words)].into()
}

fn journal(record: &Record<'_>, words: &Words) -> Html {
    let JournalCheck { head, faults, .. } = record.journal;
    let entries = record.journal.entries;
    let on = words.date(record.on);
    let result = if faults.is_empty() {
        fl!(words, "record-journal-sound", entries = entries, date = on)
    } else {
        fl!(words, "record-journal-broken", entries = entries, date = on)
    };
    let head =
        head.as_ref().map(|hash| Html::of("p", "code", &fl!(words, "record-journal-head", hash = hash.as_str())));
    let faults = faults.iter().map(|fault| Html::of("li", "", fault)).collect();
    [
        Html::of("h2", "", &fl!(words, "record-journal")),
        Html::of("p", "strong", &result),
        Html::element("ul", "", faults),
        head.unwrap_or_default(),
    ]
    .into()
}

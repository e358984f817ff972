//! The consents, in the record: by code, without a name and without anybody's own words.

use super::html::Html;
use super::pieces::{cell, day};
use super::record::table_or_none;
use crate::domain::{Book, ChildWord, Consent, ConsentId, Person, Signatory, Status};
use crate::i18n::Words;
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// Every consent.
pub(super) fn consents(book: &Book, words: &Words) -> Html {
    let columns = [
        fl!(words, "page-code"),
        fl!(words, "record-person"),
        fl!(words, "record-status"),
        fl!(words, "record-channels"),
        fl!(words, "record-valid"),
        fl!(words, "record-given"),
        fl!(words, "record-signed"),
        fl!(words, "record-scan"),
    ];
    let rows = book.consents().map(|(id, consent)| row(book, id, consent, words)).collect();
    [Html::of("h2", "", &fl!(words, "record-consents")), table_or_none(&columns, rows, words)].into()
}

fn row(book: &Book, id: ConsentId, consent: &Consent, words: &Words) -> Vec<Html> {
    let person = book.person(consent.person);
    let who = person.map_or_else(String::new, |person| category(person, words));
    let channels: Vec<String> = consent.channels.iter().map(|channel| words.channel(channel)).collect();
    // The whole hash is the name of the scan beside the register; its beginning finds it.
    let scan = consent.evidence.as_ref().and_then(|hash| hash.get(..12)).unwrap_or_default();
    vec![
        Html::of("td", "number", &id.to_string()),
        cell(&format!("{} ({who})", consent.person)),
        cell(&answer(consent, words)),
        cell(&channels.join(", ")),
        cell(&valid(consent, words)),
        cell(&given(consent, words)),
        cell(&signed(consent, person, words)),
        Html::of("td", "code", scan),
    ]
}

fn category(person: &Person, words: &Words) -> String {
    let category = words.category(person.category);
    if person.erased { format!("{category}, {}", fl!(words, "record-erased")) } else { category }
}

fn answer(consent: &Consent, words: &Words) -> String {
    let mut told = vec![words.status(consent.status)];
    let agrees = matches!(consent.status, Status::Granted | Status::Partial);
    told.extend((agrees && !consent.capture).then(|| fl!(words, "record-no-capture")));
    told.extend((agrees && !consent.publication).then(|| fl!(words, "record-no-publication")));
    told.extend(consent.never_publish.then(|| fl!(words, "record-never")));
    if let Some(withdrawal) = &consent.withdrawn {
        told.push(fl!(words, "record-withdrawn", date = day(withdrawal.on, words)));
    }
    told.join(", ")
}

fn valid(consent: &Consent, words: &Words) -> String {
    let from = consent.from.map(|date| fl!(words, "record-from", date = day(date, words)));
    let until = match consent.until {
        Some(date) => fl!(words, "record-until", date = day(date, words)),
        None => fl!(words, "record-open"),
    };
    from.into_iter().chain([until]).collect::<Vec<_>>().join(", ")
}

fn given(consent: &Consent, words: &Words) -> String {
    let means = consent.means.map_or_else(|| fl!(words, "record-means-unknown"), |means| words.means(means));
    let on = match consent.received {
        Some(date) => fl!(words, "record-received", date = day(date, words)),
        None => fl!(words, "record-no-date"),
    };
    format!("{means}, {on}")
}

fn signed(consent: &Consent, person: Option<&Person>, words: &Words) -> String {
    let mut told: Vec<String> = Vec::new();
    told.extend(Some(roles(&consent.signed, person, words)).filter(|roles| !roles.is_empty()));
    let opposed = roles(&consent.opposed, person, words);
    told.extend((!opposed.is_empty()).then(|| fl!(words, "record-opposed", who = opposed)));
    if consent.child != ChildWord::NotAsked {
        told.push(fl!(words, "record-child", word = words.child_word(consent.child)));
    }
    told.join(", ")
}

fn roles(signatories: &BTreeSet<Signatory>, person: Option<&Person>, words: &Words) -> String {
    let role = |signatory: &Signatory| match signatory {
        Signatory::Themself => Some(fl!(words, "role-themself")),
        Signatory::Party(place) => Some(words.role(person?.parties.get(usize::from(*place))?.role)),
    };
    signatories.iter().filter_map(role).collect::<Vec<_>>().join(", ")
}

//! One consent as its cells tell it: what was answered, for which channels, and what goes with it.

use super::cells::Cells;
use super::field::channel;
use super::values::{child_word, is_file_name, means, status, yes_or_no};
use super::{Field, Why};
use crate::domain::{Channel, ChildWord, Consent, PersonId, Status};
use std::collections::BTreeSet;

/// The consent that the cells tell, without its signatories. Faults are left with the cells.
pub(super) fn consent(cells: &mut Cells<'_>, person: PersonId, known: &BTreeSet<Channel>) -> Consent {
    let channels = channels(cells, known);
    let status = answer(cells, &channels);
    let publication = yes(cells, &Field::Publication, true);
    let consent = Consent {
        capture: yes(cells, &Field::Capture, true),
        publication,
        never_publish: yes(cells, &Field::NeverPublish, false),
        // A refusal that names no channel is one of all.
        channels: channels.named,
        purpose: cells.prose(&Field::Purpose),
        from: cells.date(&Field::From),
        until: cells.date(&Field::Until),
        territory: cells.prose(&Field::Territory),
        conditions: cells.prose(&Field::Conditions),
        form_version: cells.prose(&Field::FormVersion),
        means: cells.value(&Field::Means, Why::NotAMeans, means),
        received: cells.past_date(&Field::Received),
        received_by: cells.prose(&Field::ReceivedBy),
        child: cells.value(&Field::Child, Why::NotAChildWord, child_word).unwrap_or(ChildWord::NotAsked),
        ..Consent::new(person, status)
    };
    check(cells, &consent);
    consent
}

fn yes(cells: &mut Cells<'_>, field: &Field, otherwise: bool) -> bool {
    cells.value(field, Why::NotYesOrNo, yes_or_no).unwrap_or(otherwise)
}

fn check(cells: &mut Cells<'_>, consent: &Consent) {
    let agrees = matches!(consent.status, Status::Granted | Status::Partial);
    // Channels that were not understood were named already.
    let names_none = consent.channels.is_empty() && cells.text(&Field::Channels).is_empty();
    if agrees && consent.publication && names_none {
        cells.fault(&Field::Channels, Why::NoChannel);
    }
    if agrees && consent.publication && consent.never_publish {
        cells.fault(&Field::NeverPublish, Why::NeverAndYet);
    }
    if consent.from.zip(consent.until).is_some_and(|(from, until)| until < from) {
        cells.fault(&Field::Until, Why::Reversed);
    }
    let evidence = cells.text(&Field::Evidence);
    if !evidence.is_empty() && !is_file_name(evidence) {
        cells.fault(&Field::Evidence, Why::NotAFileName);
    }
}

/// What the columns of channels say.
#[derive(Default)]
struct Channels {
    /// Named in the cell of channels, or answered with yes: what the status is about.
    named: BTreeSet<Channel>,
    /// How many columns say yes.
    agreed: usize,
    /// How many columns say no.
    refused: usize,
    unanswered: Option<Field>,
}

fn channels(cells: &mut Cells<'_>, known: &BTreeSet<Channel>) -> Channels {
    let list = cells.value(&Field::Channels, Why::NotAChannel, |typed| list(typed, known)).unwrap_or_default();
    let mut channels = Channels { named: list, ..Channels::default() };
    for field in cells.columns().channels() {
        let Field::Channel(channel) = field else { continue };
        match cells.value(field, Why::NotYesOrNo, yes_or_no) {
            Some(true) => {
                channels.named.insert(channel.clone());
                channels.agreed += 1;
            }
            Some(false) => {
                channels.refused += 1;
                if channels.named.contains(channel) {
                    cells.fault(field, Why::Contradicts);
                }
            }
            None => channels.unanswered = channels.unanswered.or_else(|| Some(field.clone())),
        }
    }
    channels
}

fn list(typed: &str, known: &BTreeSet<Channel>) -> Option<BTreeSet<Channel>> {
    let words = typed.split([',', ';', '/', '+', '|', '\n']).map(str::trim).filter(|word| !word.is_empty());
    let channels: Option<BTreeSet<Channel>> = words.map(|word| Some(channel(word, known)?.0)).collect();
    channels.filter(|channels| !channels.is_empty())
}

/// The status that the row tells; without one, what its answers to every single channel add up to.
fn answer(cells: &mut Cells<'_>, channels: &Channels) -> Status {
    if !cells.text(&Field::Status).is_empty() {
        let told = cells.value(&Field::Status, Why::NotAStatus, status);
        contradictions(cells, told, channels);
        return told.unwrap_or(Status::NotAsked);
    }
    if cells.columns().channels().next().is_none() {
        cells.fault(&Field::Status, Why::Missing);
    } else if let Some(field) = &channels.unanswered
        && cells.text(field).is_empty()
    {
        cells.fault(field, Why::ChannelUnanswered);
    }
    match (channels.named.len(), channels.refused) {
        (0, _) => Status::Refused,
        (_, 0) => Status::Granted,
        _ => Status::Partial,
    }
}

fn contradictions(cells: &mut Cells<'_>, told: Option<Status>, channels: &Channels) {
    match told {
        Some(Status::Withdrawn) => cells.fault(&Field::Status, Why::Withdrawn),
        Some(Status::Refused | Status::NotAsked | Status::Waiting) if channels.agreed > 0 => {
            cells.fault(&Field::Status, Why::Contradicts);
        }
        _ => {}
    }
}

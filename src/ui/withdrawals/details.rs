//! Everything about one file that is due: why, since when, where it is and where it was put, what to do.

use super::super::ask::Ask;
use super::super::shown::Shown;
use super::super::theme::Tokens;
use super::super::widgets;
use super::list::name_of;
use crate::app::{DueFile, Outcome};
use crate::domain::withdrawal::DueReason;
use crate::domain::{FileId, PersonId};
use eframe::egui::{self, RichText, ScrollArea, Ui};
use i18n_embed_fl::fl;
use std::collections::BTreeSet;

/// Draws the details of the chosen file.
pub(super) fn show(
    ui: &mut Ui,
    shown: &Shown<'_>,
    chosen: Option<FileId>,
    done: &[(DueFile, Outcome)],
    focus: bool,
    asks: &mut Vec<Ask>,
) {
    let outcome = chosen.and_then(|file| done.iter().find(|(due, _)| due.file == file));
    let due = chosen.and_then(|file| shown.due_files.iter().find(|due| due.file == file));
    widgets::card(ui).show(ui, |ui| {
        ScrollArea::vertical().id_salt("due-details").auto_shrink([false, false]).show(ui, |ui| {
            match due.or(outcome.map(|(due, _)| due)) {
                Some(due) => one(ui, shown, due, outcome.map(|(_, outcome)| outcome), focus, asks),
                None => drop(widgets::faint(ui, fl!(shown.words, "ui-due-choose"))),
            }
        });
    });
}

fn one(ui: &mut Ui, shown: &Shown<'_>, due: &DueFile, outcome: Option<&Outcome>, focus: bool, asks: &mut Vec<Ask>) {
    let words = shown.words;
    widgets::heading(ui, name_of(due));
    let (publication, photo) = due.file;
    let event = shown.book.event(due.event).map(|event| event.title.as_str().to_owned()).unwrap_or_default();
    let (publication, code, channel) = (publication.to_string(), photo.to_string(), words.channel(&due.channel));
    widgets::faint(
        ui,
        fl!(words, "ui-due-of", publication = publication, photo = code, channel = channel, event = event),
    );
    part(ui, fl!(words, "ui-due-what"));
    match outcome {
        Some(outcome) => wrapped(ui, words.outcome(outcome)),
        None => wrapped(ui, words.action(&due.action)),
    }
    part(ui, fl!(words, "ui-due-why"));
    for why in &due.why {
        wrapped(ui, words.due_reason(why));
        if let Some(since) = why.since(shown.book) {
            widgets::faint(ui, fl!(words, "ui-due-since", day = words.date(since)));
        }
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if shown.book.photo(photo).is_some() {
            widgets::open_photo(ui, shown, photo, focus, asks);
        }
        for person in people(due) {
            if ui.button(fl!(words, "ui-check-to-person", person = person.to_string())).clicked() {
                asks.push(Ask::Person(person));
            }
        }
    });
    part(ui, fl!(words, "ui-due-where"));
    wrapped(ui, due.path.display().to_string());
    if let Some(folder) = due.path.parent()
        && ui.button(fl!(words, "ui-open-folder-system")).clicked()
    {
        asks.push(Ask::Reveal(folder.to_path_buf()));
    }
    part(ui, fl!(words, "ui-due-put"));
    for put in &due.put {
        wrapped(ui, fl!(words, "ui-put-line", place = put.place.as_str(), day = words.date(put.on)));
    }
    let text = if due.put.is_empty() { fl!(words, "ui-due-put-none") } else { fl!(words, "ui-due-put-by-hand") };
    widgets::faint(ui, text);
}

fn people(due: &DueFile) -> BTreeSet<PersonId> {
    let person = |why: &DueReason| match why {
        DueReason::NotClear { person, .. } => *person,
        _ => None,
    };
    due.why.iter().filter_map(person).collect()
}

fn part(ui: &mut Ui, text: String) {
    ui.add_space(8.0);
    let colour = Tokens::in_ui(ui).faint;
    ui.label(RichText::new(text).color(colour).family(super::super::fonts::bold()));
}

fn wrapped(ui: &mut Ui, text: String) {
    ui.add(egui::Label::new(text).wrap());
}

//! Publishing, the folder that is looked at, the facts of a file and the contact sheet: behind the window.

use super::super::answer::studio_of;
use super::super::ask::{PublishOrder, Tone};
use super::super::help::put_page;
use super::super::window::Window;
use super::super::work::{Finished, Kind};
use super::Facts;
use super::words::names_error;
use crate::app::{
    self, Contact, FolderLook, NamesError, PublicationMade, PublishAsk, PublishError, Visitor, look_at_folder, names_by,
};
use crate::domain::{Channel, Event, EventId, FileId, Style};
use crate::i18n::Words;
use crate::jobs::{Studio, Workers};
use crate::pages::{ContactSheet, HeldBack, Picture, contact_sheet};
use i18n_embed_fl::fl;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was found about a publish folder.
#[derive(Debug)]
pub(crate) struct FolderSeen {
    /// Of which card.
    pub card: usize,
    /// Which folder.
    pub folder: PathBuf,
    /// Whether files can go into it, or why not, in words.
    pub found: Result<FolderLook, String>,
}

impl Window {
    pub(in crate::ui) fn publish(&mut self, orders: Vec<PublishOrder>) {
        let Some(event) = self.ground.at.event else { return };
        if self.work.views().iter().any(|job| matches!(job.kind, Kind::Publish(..))) {
            return;
        }
        let Some(facts) = self.ground.desk.book().event(event) else { return };
        let channels = orders.iter().map(|order| order.channel.clone()).collect();
        let asked: Result<Vec<PublishAsk>, NamesError> =
            orders.into_iter().map(|order| asked(event, facts, order)).collect();
        match asked {
            Err(error) => {
                let text = names_error(&self.ground.words, &error);
                self.say(Tone::Failed, text);
            }
            Ok(asked) => {
                let (door, studio) = (self.ground.desk.door(), Arc::clone(&self.studio));
                self.start(Kind::Publish(event, channels), move |workers: &Workers| {
                    Finished::Published(event, all(door, asked, studio_of(&studio), workers))
                });
            }
        }
    }

    pub(in crate::ui) fn published(
        &mut self,
        event: EventId,
        made: Vec<(Channel, Result<PublicationMade, PublishError>)>,
    ) {
        let words = &self.ground.words;
        let files: usize = made.iter().filter_map(|(_, made)| made.as_ref().ok()).map(|made| made.files.len()).sum();
        let kept: usize = made.iter().filter_map(|(_, made)| made.as_ref().ok()).map(|made| made.blocked.len()).sum();
        let broken = made.iter().find_map(|(_, made)| made.as_ref().err());
        let (tone, text) = match broken {
            Some(error) => (Tone::Failed, words.publish_error(error)),
            None if kept > 0 => (Tone::Note, fl!(words, "ui-publish-done", files = files, kept = kept)),
            None => (Tone::Done, fl!(words, "ui-publish-done", files = files, kept = kept)),
        };
        self.say(tone, text);
        self.screens.publish.made(event, made);
    }

    pub(in crate::ui) fn look_at_folder(&mut self, card: usize, folder: PathBuf) {
        let (book, language) = (self.ground.desk.shared_book(), self.ground.words.language());
        self.folders.begin(move || {
            let found = look_at_folder(&book, &folder);
            let found = found.map_err(|error| Words::new(language).destination_error(&error));
            FolderSeen { card, folder, found }
        });
    }

    pub(in crate::ui) fn read_facts(&mut self, file: FileId) {
        let book = self.ground.desk.book();
        let (Some(publication), Some(published)) = (book.publication(file.0), book.file(file)) else { return };
        let path = Path::new(publication.folder.as_str()).join(&published.name);
        let sources = book.photo(file.1).map(|photo| photo.sources.as_slice()).unwrap_or_default();
        let originals: Vec<PathBuf> = sources.iter().map(|source| PathBuf::from(source.as_str())).collect();
        self.facts.begin(move || Facts::read(file, &originals, &path));
    }

    pub(in crate::ui) fn contact(&mut self, channel: Channel, style: Style) {
        let Some(event) = self.ground.at.event else { return };
        let (mut door, language) = (self.ground.desk.door(), self.ground.words.language());
        let (scratch, opener) = (self.scratch.clone(), self.dialogs.opener());
        self.start(Kind::Page, move |workers: &Workers| {
            let words = Words::new(language);
            let studio = Studio::usual_without_detector();
            let made = app::contact(&mut door, event, &channel, style, &studio, workers);
            let page = match made {
                Err(why) => Err(words.not_done(&why)),
                Ok(_) if workers.cancel().is_asked() => Err(fl!(&words, "ui-page-cancelled")),
                Ok(None) => Err(fl!(&words, "ui-no-event")),
                Ok(Some(contact)) => Ok(sheet(&contact, event, &channel, &words)),
            };
            Finished::Page(page.and_then(|page| put_page(&scratch, "contact", "html", &page, &opener, &words)))
        });
    }
}

fn asked(event: EventId, facts: &Event, order: PublishOrder) -> Result<PublishAsk, NamesError> {
    let name_of = names_by(order.names.as_deref(), facts)?;
    let edition = order.preset.edition(order.folder, order.style);
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(PublishAsk { event, channel: order.channel, edition, name_of, version })
}

/// One channel after the other, up to one that breaks off or to where it is stopped.
fn all(
    mut door: Visitor,
    asked: Vec<PublishAsk>,
    studio: &Studio,
    workers: &Workers,
) -> Vec<(Channel, Result<PublicationMade, PublishError>)> {
    let mut made = Vec::with_capacity(asked.len());
    for ask in asked {
        let channel = ask.channel.clone();
        let outcome = app::publish(&mut door, ask, studio, workers);
        let ends = outcome.is_err() || workers.cancel().is_asked();
        made.push((channel, outcome));
        if ends {
            break;
        }
    }
    made
}

fn sheet(contact: &Contact, id: EventId, channel: &Channel, words: &Words) -> String {
    let Contact { event, public, on, pictures, held_back } = contact;
    let warnings = pictures.iter().map(|one| one.warnings.iter().map(|warning| words.warning(warning)).collect());
    let warnings: Vec<Vec<String>> = warnings.collect();
    let pictures = pictures.iter().zip(&warnings).map(|(one, warnings)| Picture {
        number: one.number,
        jpeg: &one.jpeg,
        caption: one.caption.as_ref(),
        covered: one.covered,
        warnings,
    });
    let pictures: Vec<Picture<'_>> = pictures.collect();
    let held_back = held_back.iter().map(|(number, why)| HeldBack {
        number: *number,
        why: words.unpublished(why).into_iter().map(|(_, text)| text).collect(),
    });
    let held_back: Vec<HeldBack> = held_back.collect();
    let sheet =
        ContactSheet { event, id, channel, public: *public, on: *on, pictures: &pictures, held_back: &held_back };
    contact_sheet(&sheet, words)
}

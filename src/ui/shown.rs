//! What every screen may read.

use super::keys::Keys;
use super::settings::Settings;
use super::verb::Verb;
use crate::app::{DueFile, Judged};
use crate::domain::names::Names;
use crate::domain::{Book, Date, Event, EventId, PhotoId, Policy};
use crate::i18n::Words;
use i18n_embed_fl::fl;
use std::path::Path;

/// What every screen may read. Nothing in it can be changed from there: what a person asks for is an [`Ask`](super::ask::Ask).
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    /// The words of the window's language.
    pub words: &'a Words,
    /// What the register holds, as far as it is on the disk.
    pub book: &'a Book,
    /// How often the book has changed: what was computed for another number is old.
    pub revision: u64,
    /// What the house has decided.
    pub policy: &'a Policy,
    /// The names that must not leave.
    pub names: &'a Names,
    /// The day.
    pub today: Date,
    /// The open event.
    pub event: Option<EventId>,
    /// The photo that is looked at, or was last.
    pub photo: Option<PhotoId>,
    /// Whether the register can be changed from here.
    pub is_writer: bool,
    /// What can be taken back, by the command's identifier.
    pub undo: Option<&'static str>,
    /// What can be done again.
    pub redo: Option<&'static str>,
    /// How the window is set.
    pub settings: &'a Settings,
    /// Which key does what.
    pub keys: &'a Keys,
    /// What was pressed in this frame and is the screen's to do.
    pub pressed: &'a [Verb],
    /// Published files that may not be there any more.
    pub due: usize,
    /// Which they are, and what to do about each.
    pub due_files: &'a [DueFile],
    /// What the gate says of the photos of the open event, as far as it was asked by now.
    pub judged: &'a Judged,
    /// The register's file.
    pub register: &'a Path,
    /// Who else had the register when it was opened to be read, as they named themselves.
    pub written_by: Option<&'a str>,
    /// The jobs that run.
    pub jobs: &'a [super::work::JobView],
}

impl<'a> Shown<'a> {
    /// The open event and what is known of it.
    pub(super) fn open_event(&self) -> Option<(EventId, &'a Event)> {
        let id = self.event?;
        self.book.event(id).map(|event| (id, event))
    }

    /// Why nothing can be changed from here.
    pub(super) fn read_only(&self) -> String {
        match self.written_by {
            Some(who) => fl!(self.words, "ui-read-only-by", who = who),
            None => fl!(self.words, "ui-read-only"),
        }
    }

    /// The same for a button; `None` where things can be changed.
    pub(super) fn why_read_only(&self) -> Option<String> {
        (!self.is_writer).then(|| self.read_only())
    }

    /// Whether a key was pressed in this frame.
    pub(super) fn pressed(&self, verb: Verb) -> bool {
        self.pressed.contains(&verb)
    }

    /// The photos of the open event, in their order.
    pub(super) fn photos(&self) -> Vec<PhotoId> {
        self.event.map(|event| self.book.photos_of(event).map(|(photo, _)| photo).collect()).unwrap_or_default()
    }
}

//! What every screen is drawn from, and where somebody is.

use super::check::Judging;
use super::desk::Desk;
use super::keys::Keys;
use super::screen::Screen;
use super::settings::Settings;
use super::shown::Shown;
use super::verb::Verb;
use super::withdrawals::DueWatch;
use super::work::JobView;
use crate::app::Clock;
use crate::domain::{Date, EventId, PhotoId};
use crate::i18n::Words;
use std::path::PathBuf;

/// What every screen is drawn from.
pub(super) struct Ground {
    pub(super) words: Words,
    pub(super) settings: Settings,
    pub(super) keys: Keys,
    pub(super) clock: Clock,
    pub(super) desk: Desk,
    pub(super) at: At,
    /// What the gate says of the open event.
    pub(super) judging: Judging,
    /// Published files that may not be there any more.
    pub(super) due: DueWatch,
    /// The register's file.
    pub(super) register: PathBuf,
    /// Who else had the register when it was opened to be read.
    pub(super) written_by: Option<String>,
}

impl Ground {
    /// The day.
    pub(super) fn today(&self) -> Date {
        (self.clock.0)().1
    }

    pub(super) fn shown<'a>(&'a self, pressed: &'a [Verb], jobs: &'a [JobView]) -> Shown<'a> {
        let (undo, redo) = self.desk.steps();
        Shown {
            words: &self.words,
            book: self.desk.book(),
            revision: self.desk.revision(),
            policy: self.desk.policy(),
            names: self.desk.names(),
            today: self.today(),
            event: self.at.event,
            photo: self.at.photo,
            is_writer: self.desk.is_writer(),
            undo,
            redo,
            settings: &self.settings,
            keys: &self.keys,
            pressed,
            due: self.due.files().len(),
            due_files: self.due.files(),
            judged: self.judging.judged(),
            register: &self.register,
            written_by: self.written_by.as_deref(),
            jobs,
        }
    }
}

/// Where somebody is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct At {
    /// The screen.
    pub screen: Screen,
    /// The event.
    pub event: Option<EventId>,
    /// The photo.
    pub photo: Option<PhotoId>,
}

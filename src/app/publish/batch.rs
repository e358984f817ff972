//! Files that are proved, on their way to their names: what is about to happen is written down, then done, then written down as
//! done.

use super::{Blocked, PublicationMade, PublishAsk, PublishedPhoto, Unpublished};
use crate::app::places::{self, Spot};
use crate::app::{NotDone, Session};
use crate::domain::command::{Command, Refused};
use crate::domain::gate::Warning;
use crate::domain::{FileId, FileState, PhotoId, Prose, Publication, PublishedFile};
use crate::jobs::Ready;

/// A file that is proved and has no name yet.
pub(super) struct Waiting {
    pub(super) photo: PhotoId,
    pub(super) file: PublishedFile,
    pub(super) ready: Ready,
    pub(super) warnings: Vec<Warning>,
}

/// Files that get their names in one visit.
pub(super) struct Batch {
    pub(super) ask: PublishAsk,
    pub(super) folder_text: Prose,
    pub(super) waiting: Vec<Waiting>,
    /// What came of these; the publication, where earlier ones began it.
    pub(super) made: PublicationMade,
}

impl Batch {
    /// Writes down what is about to happen, does it, writes down what happened.
    pub(super) fn store(&mut self, session: &mut Session) -> Result<(), NotDone> {
        if !self.write_down(session)? {
            return Ok(());
        }
        let Some(publication) = self.made.publication else { return Ok(()) };
        let mut became = Vec::new();
        for Waiting { photo, file, ready, warnings } in std::mem::take(&mut self.waiting) {
            let replaced = ready.replaces().and_then(|sha256| self.ours(session, photo, &file.name, sha256));
            let put = PublishedPhoto {
                photo,
                name: file.name,
                sha256: ready.sha256().to_owned(),
                covered: file.covered,
                relied: file.relied,
                route: ready.route.clone(),
                size: ready.size(),
                bytes: ready.bytes(),
                checks: ready.checks(),
                warnings,
            };
            match ready.put() {
                Ok(()) => {
                    became.extend(replaced.map(|replaced| Command::FileBecame(replaced, FileState::Superseded)));
                    let state = FileState::Published { sha256: put.sha256.clone() };
                    became.push(Command::FileBecame((publication, photo), state));
                    self.made.files.push(put);
                }
                Err(why) => {
                    became.push(Command::FileBecame((publication, photo), FileState::Superseded));
                    self.block(photo, Unpublished::NotMade(why.into()));
                }
            }
        }
        session.perform_all(&became).map_err(|(_, why)| why)
    }

    /// Records the waiting files as intended. Those that the gate does not let out any more, since it was midnight meanwhile or
    /// somebody decided otherwise, are blocked. Gives back whether any is left.
    fn write_down(&mut self, session: &mut Session) -> Result<bool, NotDone> {
        while !self.waiting.is_empty() {
            let files = self.waiting.iter().map(|waiting| (waiting.photo, waiting.file.clone())).collect();
            let code = session.book().codes().publication;
            let command = match self.made.publication {
                Some(publication) => Command::PublishMore(publication, files),
                None => Command::Publish(Box::new(self.publication(session)), files),
            };
            match session.perform(&command) {
                Ok(()) => {
                    self.made.publication.get_or_insert(code);
                    return Ok(true);
                }
                Err(NotDone::Refused(Refused::NotCleared(photo, blocks))) => {
                    self.drop_out(photo, Unpublished::Gate(blocks));
                }
                // It is cleared otherwise by now, or was taken out of the event while its file was made.
                Err(NotDone::Refused(Refused::NotAsCleared(photo) | Refused::NoSuchPhoto(photo))) => {
                    self.drop_out(photo, Unpublished::Gate(Vec::new()));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    fn drop_out(&mut self, photo: PhotoId, why: Unpublished) {
        self.waiting.retain(|waiting| waiting.photo != photo);
        self.block(photo, why);
    }

    fn block(&mut self, photo: PhotoId, why: Unpublished) {
        self.made.blocked.push(Blocked { photo, why });
    }

    /// The record of the file of a photo that stands in the folder under a name, while it is what it was.
    fn ours(&self, session: &Session, photo: PhotoId, name: &str, sha256: &str) -> Option<FileId> {
        let spot = Spot { photo, channel: &self.ask.channel, folder: &self.folder_text, name };
        places::published_as(session.book(), spot, sha256)
    }

    fn publication(&self, session: &Session) -> Publication {
        let now = session.now();
        Publication {
            event: self.ask.event,
            channel: self.ask.channel.clone(),
            folder: self.folder_text.clone(),
            preset: self.ask.edition.record(),
            operator: now.operator,
            at: now.at,
            version: self.ask.version.clone(),
            put: Vec::new(),
        }
    }
}

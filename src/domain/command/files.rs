//! How far a published file may come from where it is.

use super::Refused;
use super::plan::{Desk, Planned, change};
use crate::domain::{Edit, FileId, FileState, PublishedFile};

impl Desk<'_> {
    pub(super) fn file_became(self, id: FileId, state: &FileState) -> Planned {
        let before = self.book.file(id).ok_or(Refused::NoSuchFile(id))?;
        if let FileState::TakenDown { on, .. } = state
            && *on > self.now.today
        {
            return Err(Refused::InTheFuture);
        }
        if !self.is_step(id, &before.state, state) {
            return Err(Refused::WrongStep(id));
        }
        let after = PublishedFile { state: state.clone(), ..before.clone() };
        Ok(vec![Edit::File(change(id, Some(before), Some(after)))])
    }

    /// Every step keeps the hash of the file that is in place; a file that is gone stays gone. One that somebody removed by
    /// hand is taken down without having been about to leave, and one that could not be removed is in place again.
    fn is_step(self, id: FileId, from: &FileState, to: &FileState) -> bool {
        use FileState::{Intended, Leaving, Published, Superseded, TakenDown};
        match (from, to) {
            (Intended { sha256, .. }, Published { sha256: now })
            | (Published { sha256 }, Leaving { sha256: now } | TakenDown { sha256: now, .. })
            | (Leaving { sha256 }, TakenDown { sha256: now, .. } | Published { sha256: now }) => sha256 == now,
            (Intended { sha256, replaces }, Leaving { sha256: now }) => sha256 == now || replaces.as_ref() == Some(now),
            (Intended { replaces: None, .. } | Published { .. }, Superseded) => true,
            // A file made anew replaces its own predecessor, which nothing else in the book knows to be in place.
            (Intended { replaces: Some(replaced), .. }, Superseded) => self.is_in_place(id, replaced),
            _ => false,
        }
    }

    /// Whether another file of the book stands in place with a hash.
    fn is_in_place(self, but: FileId, hash: &str) -> bool {
        let mut others = self.book.files().filter(|(id, _)| *id != but);
        others.any(|(_, file)| matches!(&file.state, FileState::Published { sha256 } if sha256 == hash))
    }
}

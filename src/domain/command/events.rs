//! Events.

use super::photos::is_gone;
use super::plan::{Desk, Planned, change, if_changed, said};
use super::{Missing, Refused};
use crate::domain::{Edit, Event, EventId};

impl Desk<'_> {
    pub(super) fn new_event(self, event: &Event) -> Planned {
        is_event(event)?;
        let id = self.book.codes().event;
        if self.book.event(id).is_some() {
            return Err(Refused::NoCodeLeft);
        }
        Ok(vec![Edit::Event(change(id, None, Some(event.clone())))])
    }

    pub(super) fn edit_event(self, id: EventId, event: &Event) -> Planned {
        let before = self.event(id)?;
        is_event(event)?;
        Ok(if_changed(change(id, Some(before), Some(event.clone())), Edit::Event))
    }

    /// With everything of it: its photos, and the record of publications that nothing is left of.
    pub(super) fn remove_event(self, id: EventId) -> Planned {
        let event = self.event(id)?;
        let mut edits = Vec::new();
        for (publication, published) in self.book.publications().filter(|(_, published)| published.event == id) {
            for (photo, file) in self.book.files_of(publication) {
                is_gone((publication, photo), file)?;
                edits.push(Edit::File(change((publication, photo), Some(file), None)));
            }
            edits.push(Edit::Publication(change(publication, Some(published), None)));
        }
        for (photo, its) in self.book.photos_of(id) {
            edits.extend(self.forget_photo(photo, its));
        }
        edits.push(Edit::Event(change(id, Some(event), None)));
        Ok(edits)
    }
}

fn is_event(event: &Event) -> Result<(), Refused> {
    said(&event.title, Missing::Title)?;
    if event.from > event.until { Err(Refused::DatesReversed) } else { Ok(()) }
}

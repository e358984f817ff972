//! Which code is given next. A code is never given twice, even when what it named is gone: records outside may still name it.

use super::Edit;
use crate::domain::{ConsentId, EventId, PersonId, PhotoId, PublicationId, RegionId};

/// The next code of each kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// For the next event.
    pub event: EventId,
    /// For the next person.
    pub person: PersonId,
    /// For the next consent.
    pub consent: ConsentId,
    /// For the next photo.
    pub photo: PhotoId,
    /// For the next region.
    pub region: RegionId,
    /// For the next publication.
    pub publication: PublicationId,
}

impl Default for Codes {
    fn default() -> Self {
        Self {
            event: EventId::FIRST,
            person: PersonId::FIRST,
            consent: ConsentId::FIRST,
            photo: PhotoId::FIRST,
            region: RegionId::FIRST,
            publication: PublicationId::FIRST,
        }
    }
}

impl Codes {
    pub(super) fn follow(&mut self, edit: &Edit) {
        match edit {
            Edit::Event(change) => self.event = self.event.max(change.key.next()),
            Edit::Person(change) => self.person = self.person.max(change.key.next()),
            Edit::Consent(change) => self.consent = self.consent.max(change.key.next()),
            Edit::Photo(change) => self.photo = self.photo.max(change.key.next()),
            Edit::Region(change) => self.region = self.region.max(change.key.1.next()),
            Edit::Publication(change) => self.publication = self.publication.max(change.key.next()),
            _ => {}
        }
    }

    /// The later code of each kind.
    #[must_use]
    pub fn later_of(self, other: Self) -> Self {
        Self {
            event: self.event.max(other.event),
            person: self.person.max(other.person),
            consent: self.consent.max(other.consent),
            photo: self.photo.max(other.photo),
            region: self.region.max(other.region),
            publication: self.publication.max(other.publication),
        }
    }
}

//! What has been kept long enough, and what of it is still found.

use super::Session;
use crate::domain::retention::{Due, due};
use crate::domain::{ConsentId, Date, EventId, PersonId};
use std::path::PathBuf;

/// What has been kept long enough.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Retention {
    /// Events by code.
    pub originals: Vec<DueOriginals>,
    /// Consents by person and code.
    pub consents: Vec<DueConsent>,
}

/// An event of which the originals were to be kept until a day that is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueOriginals {
    /// The event.
    pub event: EventId,
    /// The last day on which they were to be kept.
    pub until: Date,
    /// How many photos the register knows of it.
    pub photos: usize,
    /// Files of these photos that are still where they were found. A drive that is not connected may hold others.
    pub found: Vec<PathBuf>,
}

/// A consent that was to be kept until a day that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueConsent {
    /// Which one.
    pub consent: ConsentId,
    /// Whose.
    pub person: PersonId,
    /// The day on which it ended.
    pub ended: Date,
    /// The last day on which it was to be kept.
    pub until: Date,
}

/// What has been kept long enough on a day. Nothing is deleted: originals are never touched, and people are erased by name.
pub fn retention(session: &Session, day: Date) -> Retention {
    let mut retention = Retention::default();
    for due in due(session.book(), session.policy(), day) {
        match due {
            Due::Originals { event, until } => retention.originals.push(originals(session, event, until)),
            Due::Consent { consent, person, ended, until } => {
                retention.consents.push(DueConsent { consent, person, ended, until });
            }
        }
    }
    retention
}

fn originals(session: &Session, event: EventId, until: Date) -> DueOriginals {
    let photos = || session.book().photos_of(event);
    let sources = photos().flat_map(|(_, photo)| &photo.sources).map(|source| PathBuf::from(source.as_str()));
    // What cannot be asked about may be there.
    let found = sources.filter(|path| path.try_exists().unwrap_or(true)).collect();
    DueOriginals { event, until, photos: photos().count(), found }
}

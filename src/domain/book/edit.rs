//! The smallest changes of a book. What a person asks for ([`crate::domain::command`]) becomes a list of these; each knows what stood
//! there before, so its inverse is the same change the other way round.

use crate::domain::{
    Consent, ConsentId, Decided, Detection, Event, EventId, FileId, Identity, Person, PersonId, Photo, PhotoId,
    Publication, PublicationId, PublishedFile, Region, RegionId, Remarks, Review,
};

/// What stands under a key, before and after: `None` where there is nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<K, V> {
    /// The key.
    pub key: K,
    /// What stands there now. An edit of a book in which something else stands there is refused.
    pub from: Option<V>,
    /// What shall stand there.
    pub to: Option<V>,
}

impl<K: Copy, V: Clone> Change<K, V> {
    fn inverse(&self) -> Self {
        Self { key: self.key, from: self.to.clone(), to: self.from.clone() }
    }
}

/// A region's key: its photo and itself.
pub type RegionKey = (PhotoId, RegionId);

/// One change of one entry.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// An event.
    Event(Change<EventId, Event>),
    /// Somebody, without who they are.
    Person(Change<PersonId, Person>),
    /// Who somebody is.
    Identity(Change<PersonId, Identity>),
    /// A consent.
    Consent(Change<ConsentId, Consent>),
    /// A photo.
    Photo(Change<PhotoId, Photo>),
    /// How far the detector came with a photo.
    Detection(Change<PhotoId, Detection>),
    /// That a person looked at a photo.
    Review(Change<PhotoId, Review>),
    /// What was noted about a photo.
    Remarks(Change<PhotoId, Remarks>),
    /// An area of a photo.
    Region(Change<RegionKey, Region>),
    /// What was decided about an area.
    Decision(Change<RegionKey, Decided>),
    /// A publication.
    Publication(Change<PublicationId, Publication>),
    /// A file of a publication.
    File(Change<FileId, PublishedFile>),
}

impl Edit {
    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Self::Event(change) => Self::Event(change.inverse()),
            Self::Person(change) => Self::Person(change.inverse()),
            Self::Identity(change) => Self::Identity(change.inverse()),
            Self::Consent(change) => Self::Consent(change.inverse()),
            Self::Photo(change) => Self::Photo(change.inverse()),
            Self::Detection(change) => Self::Detection(change.inverse()),
            Self::Review(change) => Self::Review(change.inverse()),
            Self::Remarks(change) => Self::Remarks(change.inverse()),
            Self::Region(change) => Self::Region(change.inverse()),
            Self::Decision(change) => Self::Decision(change.inverse()),
            Self::Publication(change) => Self::Publication(change.inverse()),
            Self::File(change) => Self::File(change.inverse()),
        }
    }
}

/// The edits that take `edits` back, last one first.
pub fn inverses(edits: &[Edit]) -> Vec<Edit> {
    edits.iter().rev().map(Edit::inverse).collect()
}

//! What a person asks for, or a background job brings back: everything that changes the register comes through here, is
//! checked the same way by [`plan()`], and becomes edits.

mod consents;
mod decisions;
mod detected;
mod events;
mod files;
mod hashes;
mod originals;
mod outline;
mod people;
mod photos;
mod plan;
mod publications;
mod refused;
mod regions;

pub use plan::plan;
pub use refused::{Missing, Refused};

use super::{
    Category, Consent, ConsentId, Date, Decision, Detection, Event, EventId, Face, FileId, FileState, Identity,
    PersonId, PhotoId, Pick, Prose, Publication, PublicationId, PublishedFile, PutAt, RegionId, RegionKind, Role,
    Shape, Size, Timestamp,
};

/// By whom and when a command is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Now {
    /// The day where the operator sits.
    pub today: Date,
    /// The moment.
    pub at: Timestamp,
    /// Who asks.
    pub operator: Prose,
}

/// What is asked for. Codes of new things are the next ones of the book ([`super::Book::codes`]).
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A new event.
    NewEvent(Event),
    /// Other facts about an event.
    EditEvent(EventId, Event),
    /// Forgets an event with its photos, regions and decisions. Refused while something of it is still published.
    RemoveEvent(EventId),

    /// A photo for an event. A file that the event has already gains a place where it was found.
    AddPhoto(NewPhoto),
    /// Forgets a photo with its regions and decisions. Refused while it is still published.
    RemovePhoto(PhotoId),
    /// The file of a photo was found elsewhere (moved, renamed): where it is found from now on.
    MovePhoto(PhotoId, Vec<Prose>),
    /// The original has other bytes than before: the photo goes back to review and is looked at by the detector again.
    ChangeOriginal {
        /// Which photo.
        photo: PhotoId,
        /// SHA-256 of what it is now, in hexadecimal.
        sha256: String,
        /// The upright size of what it is now, in pixels.
        size: Size,
    },
    /// What the detector found. It adds to what is there: what a person touched or decided stays as it is, what was found before
    /// stays found, and where nobody touched it the box of a face follows the latest look.
    Detected {
        /// On which photo.
        photo: PhotoId,
        /// How far it came.
        detection: Detection,
        /// What it found, in pixels of the upright photo.
        faces: Vec<Face>,
    },
    /// Notes about a photo; what is `None` stays as it is.
    Remark(PhotoId, Remark),

    /// A region that a person drew.
    AddRegion {
        /// On which photo.
        photo: PhotoId,
        /// Its outline, in pixels of the upright photo.
        shape: Shape,
        /// What is in it.
        kind: RegionKind,
    },
    /// Another outline for a region.
    ReshapeRegion(PhotoId, RegionId, Shape),
    /// Removes a region that a person drew. What the detector found is answered with a decision instead.
    RemoveRegion(PhotoId, RegionId),
    /// A decision about a region.
    Decide {
        /// On which photo.
        photo: PhotoId,
        /// About which region.
        region: RegionId,
        /// What.
        decision: Decision,
        /// Who is in it.
        person: Option<PersonId>,
    },
    /// Takes a decision back: the region is undecided again.
    Undecide(PhotoId, RegionId),
    /// A person looked at the photo at full size. Faces that are still undecided become covered ones; weak ones stay undecided.
    Review(PhotoId),

    /// Somebody new.
    AddPerson(Category, Vec<NewParty>, Identity),
    /// Other facts about somebody. Parties may be added; those that signatures name stay.
    EditPerson(PersonId, Category, Vec<NewParty>, Identity),
    /// Forgets somebody on whom nothing relies.
    RemovePerson(PersonId),
    /// Name, contact and date of birth are gone for good; the code stays where publications rely on it. Not undoable.
    ErasePerson(PersonId),
    /// What somebody agreed to or refused. Signatories are already places among the person's parties.
    AddConsent(Box<Consent>),
    /// Takes back a consent that was recorded by mistake. Refused when a publication relies on it.
    RemoveConsent(ConsentId),
    /// Withdrawn: a fact, not undoable.
    Withdraw {
        /// Which one.
        consent: ConsentId,
        /// The first day on which it does not hold any more.
        on: Date,
        /// Who said so.
        by: Prose,
    },

    /// A publication and its files as they are about to be put in place. A fact, like everything below.
    Publish(Box<Publication>, Vec<(PhotoId, PublishedFile)>),
    /// More files of a publication that was begun in this run.
    PublishMore(PublicationId, Vec<(PhotoId, PublishedFile)>),
    /// A file of a publication came further.
    FileBecame(FileId, FileState),
    /// A file that is published anew, with other covers, under its old name.
    Recover(FileId, Box<PublishedFile>),
    /// Where a publication was put.
    Put(PublicationId, PutAt),
}

/// A photo that is added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhoto {
    /// To which event.
    pub event: EventId,
    /// SHA-256 of the file, in hexadecimal.
    pub sha256: String,
    /// The upright size in pixels.
    pub size: Size,
    /// Where it was found, an absolute path.
    pub source: Prose,
}

/// Somebody who decides for another, with the name that goes to the identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParty {
    /// As what.
    pub role: Role,
    /// Their name.
    pub name: Prose,
}

/// Notes about a photo; `None` leaves what is noted, an empty text removes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// Items of the checklist, and whether each is ticked.
    pub tick: Vec<(String, bool)>,
    /// The caption.
    pub caption: Option<Prose>,
    /// The alternative text.
    pub alt: Option<Prose>,
    /// A note to oneself.
    pub note: Option<Prose>,
    /// Not to be published for now.
    pub held_back: Option<bool>,
    /// Chosen or set aside.
    pub pick: Option<Pick>,
}

impl Command {
    /// The stable identifier, as it stands in the journal.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::NewEvent(_) => "new-event",
            Self::EditEvent(..) => "edit-event",
            Self::RemoveEvent(_) => "remove-event",
            Self::AddPhoto(_) => "add-photo",
            Self::RemovePhoto(_) => "remove-photo",
            Self::MovePhoto(..) => "move-photo",
            Self::ChangeOriginal { .. } => "change-original",
            Self::Detected { .. } => "detected",
            Self::Remark(..) => "remark",
            Self::AddRegion { .. } => "add-region",
            Self::ReshapeRegion(..) => "reshape-region",
            Self::RemoveRegion(..) => "remove-region",
            Self::Decide { .. } => "decide",
            Self::Undecide(..) => "undecide",
            Self::Review(_) => "review",
            Self::AddPerson(..) => "add-person",
            Self::EditPerson(..) => "edit-person",
            Self::RemovePerson(_) => "remove-person",
            Self::ErasePerson(_) => "erase-person",
            Self::AddConsent(_) => "add-consent",
            Self::RemoveConsent(_) => "remove-consent",
            Self::Withdraw { .. } => "withdraw",
            Self::Publish(..) => "publish",
            Self::PublishMore(..) => "publish-more",
            Self::FileBecame(..) => "file-became",
            Self::Recover(..) => "recover",
            Self::Put(..) => "put",
        }
    }

    /// Whether it tells of something that happened in the world and cannot be made not to have happened.
    pub const fn is_fact(&self) -> bool {
        matches!(
            self,
            Self::ErasePerson(_)
                | Self::Withdraw { .. }
                | Self::ChangeOriginal { .. }
                | Self::MovePhoto(..)
                | Self::Detected { .. }
                | Self::Publish(..)
                | Self::PublishMore(..)
                | Self::FileBecame(..)
                | Self::Recover(..)
                | Self::Put(..)
        )
    }
}

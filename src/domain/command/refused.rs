//! Why a command is refused.

use crate::domain::gate::{Block, NotClear};
use crate::domain::{ConsentId, EventId, FileId, PersonId, PhotoId, PublicationId, RegionId, Signatory};

/// Why a command is refused. Nothing has changed then. Codes only: a refusal may be written to a log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// There is no such event.
    #[error("there is no event {0}")]
    NoSuchEvent(EventId),
    /// There is no such photo.
    #[error("there is no photo {0}")]
    NoSuchPhoto(PhotoId),
    /// There is no such region on that photo.
    #[error("there is no region {1} on photo {0}")]
    NoSuchRegion(PhotoId, RegionId),
    /// There is no such person.
    #[error("there is no person {0}")]
    NoSuchPerson(PersonId),
    /// There is no such consent.
    #[error("there is no consent {0}")]
    NoSuchConsent(ConsentId),
    /// There is no such publication.
    #[error("there is no publication {0}")]
    NoSuchPublication(PublicationId),
    /// There is no such file of a publication.
    #[error("publication {p} has no file of photo {f}", p = .0.0, f = .0.1)]
    NoSuchFile(FileId),
    /// Every code of a kind was given.
    #[error("there is no code left to give")]
    NoCodeLeft,

    /// Something that has to be said was left empty.
    #[error("missing: {0:?}")]
    Missing(Missing),
    /// A first day after the last one.
    #[error("the first day is after the last one")]
    DatesReversed,
    /// Something that happened is said to happen later than today.
    #[error("the day is still to come")]
    InTheFuture,
    /// A text that is no SHA-256 in lower-case hexadecimal.
    #[error("not a SHA-256 in hexadecimal")]
    NotAHash,
    /// A picture without pixels.
    #[error("the picture has no pixels")]
    NoPixels,

    /// A published file is still in place.
    #[error("a file of publication {p} for photo {f} is still in place", p = .0.0, f = .0.1)]
    StillPublished(FileId),
    /// A published file relies on the consent.
    #[error("publication {p} relies on {0} for photo {f}", p = .1.0, f = .1.1)]
    StillReliedOn(ConsentId, FileId),
    /// A decision names it.
    #[error("the decision on {1} of photo {0} names it")]
    StillNamed(PhotoId, RegionId),

    /// A detection that tells nothing, or faces where the detector failed.
    #[error("that is no result of a detector")]
    NoDetection,
    /// A detector's score outside 0 to 1.
    #[error("a score is a number from 0 to 1")]
    NotAScore,
    /// An item that the policy's checklist does not have.
    #[error("the checklist has no item {0:?}")]
    UnknownChecklistItem(String),
    /// An outline without area, or with a coordinate that is no number.
    #[error("the outline holds no area")]
    NoArea,
    /// An outline of which nothing lies in the photo.
    #[error("the outline lies outside the photo")]
    RegionOutside,
    /// What the detector found is answered with a decision, not removed.
    #[error("{0} was detected: decide not-a-face instead")]
    DecideInstead(RegionId),

    /// To show somebody, it must be said who it is.
    #[error("nobody is named for {0}")]
    NobodyNamed(RegionId),
    /// The consent is somebody else's.
    #[error("{0} is not a consent of {1}")]
    NotTheirs(ConsentId, PersonId),
    /// A decision about faces, for something that is none; or one about other things, for a face or with a person.
    #[error("that cannot be decided about {0}")]
    NotForThis(RegionId),
    /// An operator's word is for adults who decide for themselves.
    #[error("{0} is not an adult who decides alone")]
    NotAnAdult(PersonId),
    /// The house does not allow an operator's word.
    #[error("the policy allows no override")]
    OverrideNotAllowed,
    /// An operator's word never stands against somebody's own.
    #[error("{0} said no in {1}")]
    SaidNo(PersonId, ConsentId),
    /// Name and contact of the person are gone for good.
    #[error("{0} was erased")]
    Erased(PersonId),

    /// More parties than can be told apart.
    #[error("there are too many parties")]
    TooManyParties,
    /// A signature names the party at this place.
    #[error("a signature names the party at place {0}")]
    PartySigned(u8),
    /// There is no such party to sign or to be opposed.
    #[error("there is no such signatory: {0:?}")]
    NoSuchSignatory(Signatory),
    /// The same one signed and is opposed.
    #[error("both signed and opposed: {0:?}")]
    SignedAndOpposed(Signatory),
    /// Agreed to be published, and in no channel.
    #[error("publication was agreed to, and no channel")]
    NoChannel,
    /// Agreed to be published, and never to be published.
    #[error("publication was agreed to, and never to be published")]
    NeverAndYet,
    /// A consent that is added is not withdrawn: it is added, and withdrawn then.
    #[error("a consent cannot be added as withdrawn")]
    AlreadyWithdrawn,
    /// There is nothing to withdraw: nothing was agreed to.
    #[error("{0} was never given")]
    NeverGiven(ConsentId),
    /// A withdrawal before the consent was received.
    #[error("withdrawn before it was received")]
    BeforeReceived,

    /// A publication without files.
    #[error("there is nothing to publish")]
    NothingToPublish,
    /// The photo is not of the publication's event.
    #[error("photo {0} is of another event")]
    OtherEvent(PhotoId),
    /// Two files for the same photo.
    #[error("photo {0} stands there twice")]
    Twice(PhotoId),
    /// Two files of the same name.
    #[error("two files have the name of that for {0}")]
    NameTaken(PhotoId),
    /// Something that cannot be a file's name.
    #[error("the file for photo {0} has no name of a file")]
    NotAFileName(PhotoId),
    /// A file starts as intended, and a file that is made again replaces the one in place.
    #[error("a file of photo {0} cannot begin in this state")]
    WrongBeginning(PhotoId),
    /// A file cannot come from the state that it is in to that one.
    #[error("the file of publication {p} for photo {f} cannot become that", p = .0.0, f = .0.1)]
    WrongStep(FileId),
    /// The gate does not let the photo out today.
    #[error("photo {0} is not cleared: {n} reasons", n = .1.len())]
    NotCleared(PhotoId, Vec<Block>),
    /// The file shows more than the gate cleared today, or another original.
    #[error("the file of photo {0} is not what was cleared")]
    NotAsCleared(PhotoId),
}

/// What was left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Missing {
    /// The title of an event.
    Title,
    /// Where a photo was found.
    Source,
    /// A person's name, or where they were seen.
    Name,
    /// Why somebody is the sole holder of parental authority.
    SoleHolderReason,
    /// The reason of an override.
    Reason,
    /// Who asks.
    Operator,
    /// Who withdrew.
    WithdrawnBy,
    /// Where something was put.
    Place,
    /// The publish folder.
    Folder,
}

impl Refused {
    /// Why an operator's word is refused.
    pub(super) fn of_override(person: PersonId, why: &NotClear) -> Self {
        match why {
            NotClear::NeverPublish(consent) | NotClear::Refused(consent) | NotClear::Withdrawn(consent) => {
                Self::SaidNo(person, *consent)
            }
            NotClear::OverrideNotAllowed => Self::OverrideNotAllowed,
            NotClear::Erased => Self::Erased(person),
            NotClear::NoSuchPerson => Self::NoSuchPerson(person),
            _ => Self::NotAnAdult(person),
        }
    }
}

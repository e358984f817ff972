//! Why a photo does not leave, or leaves with a warning.

use super::Rule;
use crate::domain::{ConsentId, Date, PersonId, RegionId, Status};

/// One reason for which a photo does not leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// The rule.
    pub rule: Rule,
    /// The region that it is about.
    pub region: Option<RegionId>,
    /// The person that it is about.
    pub person: Option<PersonId>,
    /// What is the matter.
    pub why: Why,
}

/// Something to know about a photo. It does not keep the photo in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The rule.
    pub rule: Rule,
    /// The region that it is about.
    pub region: Option<RegionId>,
    /// The person that it is about.
    pub person: Option<PersonId>,
    /// What is the matter.
    pub why: Why,
}

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no such photo.
    NoSuchPhoto,
    /// The photo is held back.
    HeldBack,
    /// The photo was set aside.
    Rejected,
    /// Somebody on it is never to be published.
    NeverPublish(ConsentId),
    /// The region is undecided.
    Undecided,
    /// Nobody looked at the photo yet.
    NotReviewed,
    /// It changed since somebody looked: its file, a region or a decision.
    ReviewStale,
    /// The detector has not looked yet.
    DetectionPending,
    /// The detector had a quick look only: the thorough one is still to come.
    DetectionQuick,
    /// The detector failed, and nobody looked since.
    DetectorFailed,
    /// "Not identifiable" was said once, of somebody who may be a minor.
    NotConfirmed,
    /// An item of the checklist is not ticked, by identifier.
    NotTicked(String),
    /// A text holds a name of the register.
    NameIn(Text),
    /// A consent that the photo relies on ends soon: the last day on which it holds.
    EndsOn(ConsentId, Date),
    /// A consent that the photo relies on has no end.
    OpenEnded(ConsentId),
    /// What is shown is not clear. As a warning: it is covered in this channel.
    NotClear(NotClear),
    /// One covered child stands among children who are not.
    SinglesOut,
}

/// A text that leaves with a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Text {
    /// The caption.
    Caption,
    /// The alternative text.
    Alt,
    /// The name of the file.
    FileName,
}

impl Text {
    /// The stable identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Caption => "caption",
            Self::Alt => "alt",
            Self::FileName => "file-name",
        }
    }
}

/// Why somebody may not be shown in a channel on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotClear {
    /// Nobody said who it is.
    NobodyNamed,
    /// The person is not in the register.
    NoSuchPerson,
    /// The person asked to be erased: what they agreed to is not relied on any more.
    Erased,
    /// There is no consent of theirs.
    NoConsent,
    /// The consent that was named is gone, or somebody else's.
    NotTheirs(ConsentId),
    /// They are never to be published.
    NeverPublish(ConsentId),
    /// They, or somebody who decides for them, said no, and it is the latest word.
    Refused(ConsentId),
    /// It was withdrawn.
    Withdrawn(ConsentId),
    /// Nobody answered yet, or nobody asked.
    NotGranted(ConsentId, Status),
    /// Being photographed was not agreed to.
    CaptureNotAgreed(ConsentId),
    /// Publication was not agreed to.
    PublicationNotAgreed(ConsentId),
    /// The channel is not among those that were agreed to.
    OtherChannels(ConsentId),
    /// It holds from a later day on.
    NotYet(ConsentId, Date),
    /// It has ended: its last day.
    Ended(ConsentId, Date),
    /// Nobody knows how it was given.
    MeansUnknown(ConsentId),
    /// Nobody knows when it was received.
    ReceivedUnknown(ConsentId),
    /// Somebody who decides is opposed.
    Opposed(ConsentId),
    /// The child said no.
    ChildOpposed(ConsentId),
    /// Too few of those who decide for a minor signed.
    TooFewSigned(ConsentId),
    /// No guardian of the protected adult signed.
    NoGuardianSigned(ConsentId),
    /// It is by word of mouth, about a minor, and the channel is public.
    Oral(ConsentId),
    /// The person is of age since that day, and did not agree themself since.
    TurnedEighteen(ConsentId, Date),
    /// The house does not allow an operator's word.
    OverrideNotAllowed,
    /// An operator's word is for adults who decide for themselves.
    OverrideNotAnAdult,
    /// The reason, or the operator's name, is missing.
    OverrideUnsaid,
}

impl NotClear {
    /// The rule that it falls under.
    pub const fn rule(&self) -> Rule {
        match self {
            Self::NeverPublish(_) | Self::Refused(_) | Self::Withdrawn(_) => Rule::Refused,
            Self::Oral(_) => Rule::Oral,
            Self::OverrideNotAllowed | Self::OverrideNotAnAdult | Self::OverrideUnsaid => Rule::Override,
            _ => Rule::NotClear,
        }
    }
}

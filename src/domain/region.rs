//! An area of a photo, and what was decided about it.

use super::{ConsentId, Extent, PersonId, Prose, Shape, Timestamp};

/// An area of a photo: a face, or something else that identifies somebody.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// A detected or typed box; an outline that was drawn. In pixels of the upright photo.
    pub shape: Shape,
    /// What is in it.
    pub kind: RegionKind,
    /// Where it came from.
    pub origin: Origin,
}

impl Region {
    /// Whether it is a second-look candidate, which has to be answered and is not covered by itself.
    pub const fn is_weak(&self) -> bool {
        matches!(self.origin, Origin::Detected { weak: true, .. })
    }

    /// The outline that a cover of it fills, before it grows to the blocks of its file: the head around a face as the detector saw
    /// it, and what a person drew as they drew it.
    pub fn outline(&self) -> Shape {
        match (&self.shape, self.kind, self.origin) {
            (Shape::Rect(face), RegionKind::Face, Origin::Detected { .. }) => Extent::Head.around(*face),
            (drawn, ..) => drawn.clone(),
        }
    }
}

/// What is in a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RegionKind {
    /// A face.
    Face,
    /// Another identifier: badge, screen, plate, name.
    Other,
}

impl RegionKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Face, Self::Other];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Face => "face",
            Self::Other => "other",
        }
    }
}

/// Where a region came from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// The detector found it, and nobody moved it.
    Detected {
        /// The detector's score, 0 to 1.
        score: f32,
        /// A second-look candidate.
        weak: bool,
    },
    /// A person drew it.
    Drawn,
    /// The detector found it, and a person changed its outline.
    Corrected,
}

/// What was decided about a region, by whom and when. A region without one is undecided, and shown covered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// What.
    pub decision: Decision,
    /// Who is in it, as far as it was said.
    pub person: Option<PersonId>,
    /// By whom.
    pub by: Prose,
    /// When.
    pub at: Timestamp,
}

/// What was decided about a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Cover it, in every channel.
    Cover,
    /// Show it where the basis holds.
    Show(Basis),
    /// There is no face in it.
    NotAFace,
    /// Nobody could be recognised: too far, turned away, a crowd.
    NotIdentifiable {
        /// Why.
        reason: Option<Prose>,
        /// It was confirmed a second time, as a minor's face must be.
        confirmed: bool,
    },
}

/// On what a face may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Any consent of the person that holds for the channel on the day.
    AnyConsent,
    /// This consent of the person, and no other.
    Consent(ConsentId),
    /// A reason typed by a named operator, for an adult only, never against a refusal or a withdrawal (G15).
    Override(Prose),
    /// What is in it names nobody who is in the register: for regions that are no face.
    Harmless,
}

impl Decision {
    /// The stable identifier of the command-line contract.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Cover => "cover",
            Self::Show(_) => "show",
            Self::NotAFace => "not-a-face",
            Self::NotIdentifiable { .. } => "not-identifiable",
        }
    }
}

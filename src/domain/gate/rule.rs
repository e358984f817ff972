//! The rules of the gate, by number.

/// A rule of the gate. Some are kept elsewhere (written files are read again by `verify`); they bear their numbers here so that a
/// report can name them in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// G1: a region is undecided.
    Undecided,
    /// G2: what is shown is not clear for the channel.
    NotClear,
    /// G3: nobody has looked at the photo as it is now.
    NotReviewed,
    /// G4: somebody who refused, withdrew, or is never to be published is on it.
    Refused,
    /// G5: "not identifiable" was not confirmed.
    NotConfirmed,
    /// G6: a minor's consent is by word of mouth, and the channel public.
    Oral,
    /// G7: a consent ends soon, or has no end.
    Ends,
    /// G8: the checklist of other identifiers is not ticked.
    Checklist,
    /// G9: a text that leaves with the photo holds a name.
    Names,
    /// G10: the written file holds more than it may.
    Written,
    /// G11: the written covers are not what was painted.
    Painted,
    /// G12: the place to write to.
    Place,
    /// G13: the detector failed.
    Detector,
    /// G14: a consent changed after publication.
    Changed,
    /// G15: an operator's word in place of a consent.
    Override,
    /// G16: one child is covered among others who are not.
    SinglesOut,
    /// Not a rule but a wish: the photo is held back or set aside.
    Held,
}

impl Rule {
    /// The stable identifier: the number in the product's page, `held` for what is held back or set aside.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undecided => "G1",
            Self::NotClear => "G2",
            Self::NotReviewed => "G3",
            Self::Refused => "G4",
            Self::NotConfirmed => "G5",
            Self::Oral => "G6",
            Self::Ends => "G7",
            Self::Checklist => "G8",
            Self::Names => "G9",
            Self::Written => "G10",
            Self::Painted => "G11",
            Self::Place => "G12",
            Self::Detector => "G13",
            Self::Changed => "G14",
            Self::Override => "G15",
            Self::SinglesOut => "G16",
            Self::Held => "held",
        }
    }
}

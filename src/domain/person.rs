//! Somebody in the register.

use super::{Date, Prose};

/// Somebody in the register, without anything that says who: see [`Identity`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// What decides who must agree.
    pub category: Category,
    /// Who decides for a minor, in the order in which they were named. A [`Party`] is referred to by its place here.
    pub parties: Vec<Party>,
    /// Name, contact and date of birth were erased: only what publications rely on is left.
    pub erased: bool,
}

/// What decides who must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Category {
    /// Of age: agrees for themself.
    Adult,
    /// Under eighteen, or treated so until a date of birth says otherwise.
    Minor,
    /// An adult for whom somebody else decides.
    Protected,
    /// Works for the organisation.
    Staff,
    /// Spoke or performed; an author.
    Speaker,
    /// An elected or public figure.
    Elected,
}

impl Category {
    /// Every category, in the order of the command-line contract.
    pub const ALL: [Self; 6] = [Self::Adult, Self::Minor, Self::Protected, Self::Staff, Self::Speaker, Self::Elected];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Minor => "minor",
            Self::Protected => "protected",
            Self::Staff => "staff",
            Self::Speaker => "speaker",
            Self::Elected => "elected",
        }
    }
}

/// Somebody who decides for a minor or a protected adult.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Party {
    /// As what.
    pub role: Role,
}

/// As what somebody decides for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// One of the holders of parental authority.
    Holder,
    /// The only holder; why is noted with their name.
    SoleHolder,
    /// A guardian (for a minor or a protected adult): decides alone.
    Guardian,
    /// Somebody who signed without being known to decide: kept, and worth nothing.
    Other,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Holder, Self::SoleHolder, Self::Guardian, Self::Other];

    /// The stable identifier.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::SoleHolder => "sole-holder",
            Self::Guardian => "guardian",
            Self::Other => "other",
        }
    }
}

/// Who somebody is. It lives in a table of its own, is never journalled, and can be erased.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Identity {
    /// First name and name, as they are written.
    pub name: Prose,
    /// How to reach them.
    pub contact: Option<Prose>,
    /// The date of birth.
    pub birth: Option<Date>,
    /// The names of [`Person::parties`], in the same order.
    pub parties: Vec<Prose>,
    /// Why there is a sole holder.
    pub sole_reason: Option<Prose>,
    /// Where they were seen, by sticker, number or lanyard.
    pub seen: Option<Prose>,
}

/// Says nothing: identities do not belong in a log.
impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Identity")
    }
}

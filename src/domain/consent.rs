//! What somebody agreed to.

use super::{Channel, Date, PersonId, Prose};
use std::collections::BTreeSet;

/// What one person agreed to or refused, in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Whose face it is about.
    pub person: PersonId,
    /// What was answered.
    pub status: Status,
    /// Agreed to being photographed.
    pub capture: bool,
    /// Agreed to publication, which is another question.
    pub publication: bool,
    /// "Never publish a photo of me": a photo with them on it does not leave at all, covered or not.
    pub never_publish: bool,
    /// The channels that were agreed to, each by name.
    pub channels: BTreeSet<Channel>,
    /// What for.
    pub purpose: Option<Prose>,
    /// The first day on which it holds; `None`: from the day on which it was received.
    pub from: Option<Date>,
    /// The last day on which it holds; `None`: until it is withdrawn.
    pub until: Option<Date>,
    /// Where it holds, when it was limited.
    pub territory: Option<Prose>,
    /// Conditions that were made: "no close-up".
    pub conditions: Option<Prose>,
    /// The version of the form.
    pub form_version: Option<Prose>,
    /// How it was given; `None`: nobody knows, and it counts for nothing.
    pub means: Option<Means>,
    /// When it was received.
    pub received: Option<Date>,
    /// Who received it; for an oral consent, the witness.
    pub received_by: Option<Prose>,
    /// SHA-256 of the scanned form, in hexadecimal; the scan is kept beside the register under it.
    pub evidence: Option<String>,
    /// Who signed.
    pub signed: BTreeSet<Signatory>,
    /// Who is opposed.
    pub opposed: BTreeSet<Signatory>,
    /// The child's own word.
    pub child: ChildWord,
    /// When it was withdrawn, and by whom.
    pub withdrawn: Option<Withdrawal>,
}

impl Consent {
    /// A consent of which only the answer is known.
    pub fn new(person: PersonId, status: Status) -> Self {
        Self {
            person,
            status,
            capture: true,
            publication: true,
            never_publish: false,
            channels: BTreeSet::new(),
            purpose: None,
            from: None,
            until: None,
            territory: None,
            conditions: None,
            form_version: None,
            means: None,
            received: None,
            received_by: None,
            evidence: None,
            signed: BTreeSet::new(),
            opposed: BTreeSet::new(),
            child: ChildWord::NotAsked,
            withdrawn: None,
        }
    }

    /// What is kept of the consent of somebody who is forgotten: answers and dates, which the record of publications needs. Free
    /// text may name them or those who stand for them, and the scan of what they signed does.
    #[must_use]
    pub fn without_text(&self) -> Self {
        let withdrawn =
            self.withdrawn.as_ref().map(|withdrawal| Withdrawal { on: withdrawal.on, by: Prose::default() });
        Self { evidence: None, conditions: None, territory: None, received_by: None, withdrawn, ..self.clone() }
    }
}

/// What was answered, as it is recorded. That a consent has ended is not recorded: it follows from its dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody asked.
    NotAsked,
    /// Asked, no answer yet.
    Waiting,
    /// Agreed, for the channels that are named.
    Granted,
    /// Agreed in part: for the channels that are named, not for the others that were asked for.
    Partial,
    /// Refused.
    Refused,
    /// Agreed once, withdrawn since.
    Withdrawn,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 6] =
        [Self::NotAsked, Self::Waiting, Self::Granted, Self::Partial, Self::Refused, Self::Withdrawn];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotAsked => "not-asked",
            Self::Waiting => "waiting",
            Self::Granted => "granted",
            Self::Partial => "partial",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// How a consent was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// A signed form on paper.
    Paper,
    /// A form signed electronically.
    Electronic,
    /// An e-mail.
    Email,
    /// By word, with a witness.
    Oral,
}

impl Means {
    /// Every means, in the order of the command-line contract.
    pub const ALL: [Self; 4] = [Self::Paper, Self::Electronic, Self::Email, Self::Oral];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Electronic => "electronic",
            Self::Email => "email",
            Self::Oral => "oral",
        }
    }
}

/// Who signed, or is opposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Signatory {
    /// The person whose face it is.
    Themself,
    /// The party at this place of [`super::Person::parties`].
    Party(u8),
}

/// The child's own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChildWord {
    /// Agrees.
    Yes,
    /// Does not want it: nobody signs against that.
    No,
    /// Too young to be asked.
    TooYoung,
    /// Was not asked.
    NotAsked,
}

impl ChildWord {
    /// Every answer, in the order of the command-line contract.
    pub const ALL: [Self; 4] = [Self::Yes, Self::No, Self::TooYoung, Self::NotAsked];

    /// The stable identifier of the command-line contract.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::TooYoung => "too-young",
            Self::NotAsked => "not-asked",
        }
    }
}

/// When a consent was withdrawn, and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawal {
    /// The first day on which it does not hold any more.
    pub on: Date,
    /// Who said so.
    pub by: Prose,
}

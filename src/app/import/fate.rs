//! What happens to each row of a file.

use super::{Encoding, Field};
use crate::domain::{ConsentId, PersonId, Prose};

/// What happens to a file. Its `Debug` form holds neither names nor cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How the text was encoded.
    pub encoding: Encoding,
    /// What stands between two cells.
    pub separator: char,
    /// The columns that nothing is read from.
    pub unused: Vec<Prose>,
    /// Every row, in the order of the file.
    pub rows: Vec<RowFate>,
}

/// What happens to one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFate {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// What happens to it.
    pub fate: Fate,
    /// What a person should know about it all the same.
    pub warnings: Vec<Warning>,
}

/// What happens to a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Somebody new, under this code.
    New(PersonId),
    /// They are in the register already: same name and same date of birth. Nothing of them is changed.
    Same(PersonId),
    /// A new consent of somebody.
    NewConsent {
        /// Of whom.
        person: PersonId,
        /// Its code.
        consent: ConsentId,
        /// Whether this row also adds the person.
        adds_person: bool,
    },
    /// The same is in the register already.
    SameConsent(ConsentId),
    /// The row says what another row above it says.
    Repeats {
        /// The line of the other row.
        line: u64,
    },
    /// A person has to say who is meant.
    Unclear(Unclear),
    /// Something in it is wrong: every fault of the row.
    Wrong(Vec<Fault>),
}

/// Why it is not clear who is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// These in the register, or among the rows above, may be meant: the name fits, but a date of birth is missing on one side,
    /// or the words of the name stand in another order, or there are several.
    MayBe(Vec<PersonId>),
    /// A row above is about the same person and says other things.
    ContradictsLine(u64),
}

/// One thing that is wrong in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What the column is about; `None` when it is about the row as a whole.
    pub field: Option<Field>,
    /// The name of the column in the file, empty when the file has no such column.
    pub column: Prose,
    /// What stands there, as it was typed. It may be a name: it is for the screen alone.
    pub value: Prose,
    /// What is wrong with it.
    pub why: Why,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Text stands behind the last column.
    Overflows,
    /// It has to be filled in.
    Missing,
    /// It is no date, or no day of the calendar.
    NotADate,
    /// The year has two digits.
    ShortYear,
    /// The month stands before the day, or may.
    MonthFirst,
    /// The day has not come yet.
    InTheFuture,
    /// Neither yes nor no.
    NotYesOrNo,
    /// No word for a category.
    NotACategory,
    /// No word for a status.
    NotAStatus,
    /// No word for a means.
    NotAMeans,
    /// No word for the child's own word.
    NotAChildWord,
    /// A channel that is not known.
    NotAChannel,
    /// No code of a person, like P12.
    NotACode,
    /// Nobody in the register has this code.
    NoSuchPerson,
    /// The person was erased.
    Erased,
    /// The code is that of somebody with another name, or another date of birth.
    OtherPerson,
    /// Nobody of this name is in the register, and the file does not tell enough to add them.
    Unknown,
    /// A name was expected, and it is a yes, a no or a number.
    NotAName,
    /// The name is that of two of those who decide for the person.
    TwoOfThatName,
    /// More people are named than are kept for one person, [`super::MAX_PARTIES`].
    TooManyPeople,
    /// The same name signed and is opposed.
    SignedAndOpposed,
    /// Agreed to publication, and never to be published.
    NeverAndYet,
    /// The reason why there is a sole holder is needed, not only that there is one.
    NotAReason,
    /// A reason for a sole holder, and two holders or none.
    SoleAgainstHolders,
    /// The last day is before the first one.
    Reversed,
    /// Agreed, but to no channel.
    NoChannel,
    /// One cell says yes to a channel and another says no.
    Contradicts,
    /// One of the columns of channels is empty, and there is no status to tell what that means.
    ChannelUnanswered,
    /// A withdrawal is recorded for a consent that is in the register, not imported.
    Withdrawn,
    /// Not the name of a file below the folder of the one that is imported.
    NotAFileName,
    /// The scan is not there.
    NoScan,
}

/// What a person should know about a row that is imported all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The register says otherwise, or nothing, about this; it stays as it is there.
    Differs(Field),
    /// Somebody else of the same name, with another date of birth.
    Namesake(PersonId),
    /// The category is of an adult and the date of birth of a minor: treated as a minor.
    BornMinor,
    /// Holders are named for somebody who decides for themself.
    PartiesOfAdult,
    /// A name that is not among those who decide for the person: kept with them, and worth nothing as a signature.
    Stranger {
        /// Whether they signed or are opposed.
        field: Field,
        /// The name. It is for the screen alone.
        value: Prose,
    },
}

impl Report {
    /// Whether every row can be imported, or is known already.
    pub fn is_importable(&self) -> bool {
        !self.rows.iter().any(|row| row.fate.stops())
    }

    /// That a scan is not there.
    pub(super) fn lacks_scan(&mut self, row: usize, column: &Prose, name: &Prose) {
        let fault =
            Fault { field: Some(Field::Evidence), column: column.clone(), value: name.clone(), why: Why::NoScan };
        if let Some(row) = self.rows.get_mut(row) {
            row.fate = Fate::Wrong(vec![fault]);
        }
    }
}

impl Fate {
    /// Whether the import stops at it.
    pub const fn stops(&self) -> bool {
        matches!(self, Self::Unclear(_) | Self::Wrong(_))
    }
}

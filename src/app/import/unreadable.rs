//! Why a file as a whole is not imported.

use super::Field;
use crate::domain::Prose;

/// Why a file as a whole is not imported. The fault is the file's, and none of its rows is looked at.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// More than is read.
    #[error("the file has more {0:?} than are read")]
    TooLarge(Limit),
    /// There is no text in it.
    #[error("the file is empty")]
    Empty,
    /// It is a spreadsheet program's own file: it has to be saved as CSV.
    #[error("the file is a spreadsheet, not CSV")]
    Spreadsheet,
    /// No encoding makes a text of it.
    #[error("the file is no text")]
    NotText,
    /// Its accents are written as old Macintoshes did, or in an encoding that is not known: it has to be saved as UTF-8.
    #[error("the encoding of the file is not known")]
    MacRoman,
    /// A quote is opened and never closed.
    #[error("line {line}: a quote is opened and never closed")]
    UnclosedQuote {
        /// Where it is opened, from 1.
        line: u64,
    },
    /// Text stands between a closing quote and the end of its cell.
    #[error("line {line}: text stands behind a quoted cell")]
    TextBehindQuote {
        /// Where the quote is opened, from 1.
        line: u64,
    },
    /// Two columns are about the same.
    #[error("two columns are about {field:?}")]
    TwoColumns {
        /// What about.
        field: Field,
        /// The one.
        first: Prose,
        /// The other, further right.
        second: Prose,
    },
    /// A column is missing: any one of these would do.
    #[error("there is no column of {0:?}")]
    NoColumn(&'static [Field]),
}

/// What there can be too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// [`super::MAX_BYTES`].
    Bytes,
    /// [`super::MAX_ROWS`].
    Rows,
    /// [`super::MAX_COLUMNS`].
    Columns,
}

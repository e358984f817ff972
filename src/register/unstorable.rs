//! Why an entry cannot become a row.

/// Why an entry cannot become a row.
#[derive(Debug)]
pub(super) enum Unstorable {
    /// A coordinate or score that is no finite number.
    NotFinite,
    /// The file could not be written.
    Sqlite(rusqlite::Error),
}

impl From<rusqlite::Error> for Unstorable {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

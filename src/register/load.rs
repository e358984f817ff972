//! A book from its rows.

use super::codes;
use super::open_error::OpenError;
use super::prose::Texts;
use super::table::{self, Coded, Entry};
use crate::domain::{Book, Change, Edit};
use rusqlite::Connection;

/// Reads everything. What others refer to comes before them.
pub(super) fn load(connection: &Connection) -> Result<Book, OpenError> {
    let texts = Texts::read(connection)?;
    let mut loading = Loading { connection, texts: &texts, book: Book::default() };
    loading.table::<table::Event>(Edit::Event)?;
    loading.table::<table::Person>(Edit::Person)?;
    loading.table::<table::Identity>(Edit::Identity)?;
    loading.table::<table::Consent>(Edit::Consent)?;
    loading.table::<table::Photo>(Edit::Photo)?;
    loading.table::<table::Detection>(Edit::Detection)?;
    loading.table::<table::Review>(Edit::Review)?;
    loading.table::<table::Remarks>(Edit::Remarks)?;
    loading.table::<table::Region>(Edit::Region)?;
    loading.table::<table::Decision>(Edit::Decision)?;
    loading.table::<table::Publication>(Edit::Publication)?;
    loading.table::<table::File>(Edit::File)?;
    let mut book = loading.book;
    book.remember_codes(codes::codes(&codes::read(connection)?).ok_or(OpenError::Garbled("code"))?);
    Ok(book)
}

struct Loading<'c> {
    connection: &'c Connection,
    texts: &'c Texts,
    book: Book,
}

impl Loading<'_> {
    fn table<R: Entry>(&mut self, edit: fn(Change<R::Code, R::Of>) -> Edit) -> Result<(), OpenError> {
        let garbled = || OpenError::Garbled(R::TABLE);
        let mut statement = self.connection.prepare(R::SELECT)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            // A column of another type than the schema gives it is a row that somebody wrote by hand.
            let (key, row) = R::read(row).map_err(|_| garbled())?;
            let key = R::Code::of_number(key).ok_or_else(garbled)?;
            let to = row.load(self.texts).ok_or_else(garbled)?;
            self.book.apply(&edit(Change { key, from: None, to: Some(to) })).map_err(|_| garbled())?;
        }
        Ok(())
    }
}

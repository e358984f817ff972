//! A connection to one file, set up the same way everywhere.

use super::open_error::OpenError;
use super::schema;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::path::Path;
use std::time::Duration;

/// How long a reader waits for a commit to end, and a commit for readers.
const PATIENCE: Duration = Duration::from_secs(5);

/// A connection that may write, once [`verify`] has said what the file is and [`settle`] how it is written.
pub(super) fn writing(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    prepare(&connection)?;
    Ok(connection)
}

/// How a register is written. It may change the file, so it must be ours.
pub(super) fn settle(connection: &Connection) -> rusqlite::Result<()> {
    // DELETE, since WAL shares memory between processes and breaks on network drives.
    connection.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))
}

/// A connection that only reads. Where the file may be written it is opened so all the same, since what a killed writer left
/// half done has to be rolled back before anybody reads; where it may not, `SQLite` itself opens it to read only.
pub(super) fn reading(path: &Path) -> rusqlite::Result<Connection> {
    let both = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, both)?;
    prepare(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What is sorted or rebuilt never lands in a temporary file.
    connection.pragma_update(None, "temp_store", "MEMORY")
}

/// Whether the file is a register that this program can read, and whole. An empty file has version 0.
pub(super) fn verify(connection: &Connection, path: &Path) -> Result<i32, OpenError> {
    let is_ours = |id: i32| id == schema::APPLICATION_ID;
    let version = schema::version(connection).map_err(|error| of_sqlite(error, path))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let id = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    match (tables, version) {
        (0, 0) => return Ok(0),
        _ if !is_ours(id) || version < 1 => return Err(OpenError::NotARegister(path.to_owned())),
        _ if version > schema::NEWEST => return Err(OpenError::Newer { found: version, known: schema::NEWEST }),
        _ => {}
    }
    match connection.pragma_query_value::<String, _>(None, "quick_check", |row| row.get(0))?.as_str() {
        "ok" => Ok(version),
        fault => Err(OpenError::Damaged { detail: fault.to_owned(), backup: None }),
    }
}

fn of_sqlite(error: rusqlite::Error, path: &Path) -> OpenError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => OpenError::NotARegister(path.to_owned()),
        _ => error.into(),
    }
}

//! Whether a register is what it was made to be.

use super::contents::Contents;
use super::digest::Digest;
use super::journal::{Head, Line};
use super::open::Register;
use super::open_error::OpenError;
use super::unstorable::Unstorable;
use super::{scans, schema};
use rusqlite::Connection;
use std::path::Path;

/// What a check saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckReport {
    /// Rows of the journal.
    pub journal: usize,
    /// Rows of the other tables.
    pub rows: usize,
    /// Scans that consents refer to.
    pub scans: usize,
    /// The hash of the journal's last row, in hexadecimal; `None` for an empty journal.
    pub head: Option<String>,
    /// Everything that is not as it should be; empty for a register that is whole.
    pub faults: Vec<Fault>,
}

/// Something that is not as it should be. It names places, never what stands there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// `SQLite` found the file damaged, in its own words.
    #[error("the file is damaged: {0}")]
    Integrity(String),
    /// A row refers to one that is not there.
    #[error("a row of {0} refers to something that is not there")]
    ForeignKey(String),
    /// A table, an index or a trigger is not the one that this version makes.
    #[error("{0} is not as this version makes it")]
    Schema(String),
    /// A row of the journal does not follow from the one before it.
    #[error("row {0} of the journal was changed, or the one before it is not there")]
    Chain(i64),
    /// A row of the journal cannot be read.
    #[error("row {0} of the journal cannot be read")]
    Payload(i64),
    /// The journal does not end where it ended when it was last written.
    #[error("the journal does not end where it should")]
    End,
    /// A row is not what the journal says.
    #[error("row {key} of {table} is not what the journal says")]
    Row {
        /// The table.
        table: &'static str,
        /// The key in the table.
        key: String,
    },
    /// A table holds what cannot be read.
    #[error("the table {0} holds what cannot be read")]
    Table(&'static str),
    /// A scan that a consent refers to is not there, or is not what it was.
    #[error("the scan {0} is not there, or was changed")]
    Scan(String),
}

impl Register {
    /// Checks everything: the file, what refers to what, the chain of the journal, that the journal replayed from nothing gives
    /// the rows that stand there, and that the scans are there. Faults are in the report.
    ///
    /// # Errors
    /// [`OpenError`] when the file cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, OpenError> {
        check(&self.store.connection, Some(&self.path))
    }
}

/// The same for any file; scans are looked for beside `register`.
pub(super) fn check(connection: &Connection, register: Option<&Path>) -> Result<CheckReport, OpenError> {
    // One moment, also when somebody else writes meanwhile.
    let moment = connection.unchecked_transaction()?;
    let mut faults = Vec::new();
    integrity(&moment, &mut faults)?;
    definitions(&moment, &mut faults)?;
    let (told, journal) = replay(&moment, &mut faults)?;
    let mut unreadable = Vec::new();
    let stands = Contents::of_rows(&moment, &mut unreadable).map_err(of_storage)?;
    faults.extend(unreadable.into_iter().map(Fault::Table));
    faults.extend(told.differences(&stands).into_iter().map(|(table, key)| Fault::Row { table, key }));
    let scans = stands.scans();
    if let Some(register) = register {
        let is_lost = |scan: &&&str| !scans::is_whole(register, scan).unwrap_or(false);
        faults.extend(scans.iter().filter(is_lost).map(|scan| Fault::Scan((*scan).to_owned())));
    }
    let end = Head::read(&moment)?;
    let head = (end.seq > 0).then_some(end.hash.0);
    Ok(CheckReport { journal, rows: stands.len(), scans: scans.len(), head, faults })
}

fn integrity(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let mut statement = connection.prepare("PRAGMA integrity_check")?;
    for line in statement.query_map([], |row| row.get::<_, String>(0))? {
        let line = line?;
        if line != "ok" {
            faults.push(Fault::Integrity(line));
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    for table in statement.query_map([], |row| row.get(0))? {
        faults.push(Fault::ForeignKey(table?));
    }
    Ok(())
}

fn definitions(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<()> {
    let (found, expected) = (schema::definitions(connection)?, schema::expected_definitions()?);
    let strange = found.iter().filter(|definition| !expected.contains(definition));
    let missing = expected.iter().filter(|definition| !found.iter().any(|(name, _)| *name == definition.0));
    faults.extend(strange.chain(missing).map(|(name, _)| Fault::Schema(name.clone())));
    Ok(())
}

/// Follows the journal from nothing: what it tells, and how many rows it has.
fn replay(connection: &Connection, faults: &mut Vec<Fault>) -> rusqlite::Result<(Contents, usize)> {
    let mut told = Contents::empty();
    let mut head = Head { seq: 0, hash: Digest(String::new()) };
    let mut count = 0;
    let mut statement = connection.prepare(Line::SELECT)?;
    for row in statement.query_map([], Line::read)? {
        let Ok((line, hash)) = row else {
            faults.push(Fault::Table("journal"));
            break;
        };
        count += 1;
        if line.seq != head.seq + 1 || line.hash(&head.hash) != hash {
            faults.push(Fault::Chain(line.seq));
        }
        match serde_json::from_str(&line.payload) {
            Ok(payload) => told.follow(payload),
            Err(_) => faults.push(Fault::Payload(line.seq)),
        }
        head = Head { seq: line.seq, hash };
    }
    if !Head::read(connection).is_ok_and(|end| end == head) {
        faults.push(Fault::End);
    }
    Ok((told, count))
}

fn of_storage(error: Unstorable) -> OpenError {
    match error {
        Unstorable::Sqlite(error) => error.into(),
        Unstorable::NotFinite => OpenError::Garbled("region"),
    }
}

//! An edit as rows, and as the journal holds it: what stands under a key from now on.

use super::digest::Digest;
use super::prose::Interner;
use super::table::{self, Coded, Entry, Row};
use super::unstorable::Unstorable;
use crate::domain::{Change, Edit};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// A row's key, and the row or nothing.
pub(super) type At<R> = (<R as Row>::Key, Option<R>);

/// What stands under a key from now on.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Entered {
    Event(At<table::Event>),
    Person(At<table::Person>),
    /// Who somebody is, by digest: that it was set, or that it is gone.
    Identity(u32, Option<Digest>),
    Consent(At<table::Consent>),
    Photo(At<table::Photo>),
    Detection(At<table::Detection>),
    Review(At<table::Review>),
    Remarks(At<table::Remarks>),
    Region(At<table::Region>),
    Decision(At<table::Decision>),
    Publication(At<table::Publication>),
    File(At<table::File>),
}

/// Writes an edit into the tables.
pub(super) fn enter(edit: &Edit, connection: &Connection, texts: &mut Interner<'_>) -> Result<Entered, Unstorable> {
    Ok(match edit {
        Edit::Event(change) => Entered::Event(put(change, connection, texts)?),
        Edit::Person(change) => Entered::Person(put(change, connection, texts)?),
        Edit::Identity(change) => {
            let (person, row) = put::<table::Identity>(change, connection, texts)?;
            Entered::Identity(person, row.map(|row| row.digest()).transpose()?)
        }
        Edit::Consent(change) => Entered::Consent(put(change, connection, texts)?),
        Edit::Photo(change) => Entered::Photo(put(change, connection, texts)?),
        Edit::Detection(change) => Entered::Detection(put(change, connection, texts)?),
        Edit::Review(change) => Entered::Review(put(change, connection, texts)?),
        Edit::Remarks(change) => Entered::Remarks(put(change, connection, texts)?),
        Edit::Region(change) => Entered::Region(put(change, connection, texts)?),
        Edit::Decision(change) => Entered::Decision(put(change, connection, texts)?),
        Edit::Publication(change) => Entered::Publication(put(change, connection, texts)?),
        Edit::File(change) => Entered::File(put(change, connection, texts)?),
    })
}

fn put<R: Entry>(
    change: &Change<R::Code, R::Of>,
    connection: &Connection,
    texts: &mut Interner<'_>,
) -> Result<At<R>, Unstorable> {
    let key = change.key.to_number();
    let row = change.to.as_ref().map(|entry| R::store(entry, texts)).transpose()?;
    match &row {
        Some(row) => row.put(connection, key)?,
        None => R::remove(connection, key)?,
    }
    Ok((key, row))
}

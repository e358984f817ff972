//! The journal: one row per step, chained by hashes.

use super::codes::Numbers;
use super::digest::Digest;
use super::entered::Entered;
use super::table::TextId;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// What a step changed. It holds no text that a person typed and no identity, only numbers and digests of those.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Payload {
    /// Texts that are new, or are others than before, by digest.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) prose: BTreeMap<TextId, Digest>,
    /// What stands where from now on, in order.
    pub(super) edits: Vec<Entered>,
    /// The codes that are given next, where the edits do not say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) codes: Option<Numbers>,
}

/// A row of the journal.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) seq: i64,
    /// RFC 3339.
    pub(super) at: String,
    pub(super) command: String,
    pub(super) operator: TextId,
    /// JSON of a [`Payload`].
    pub(super) payload: String,
}

impl Line {
    /// The hash that chains the row to the one before it.
    pub(super) fn hash(&self, previous: &Digest) -> Digest {
        let (seq, operator) = (self.seq.to_string(), self.operator.0.to_string());
        Digest::of(&[&previous.0, &seq, &self.at, &self.command, &operator, &self.payload])
    }

    /// Every row in order, with the hash that stands beside it.
    pub(super) const SELECT: &str = "SELECT seq, at, command, operator, payload, hash FROM journal ORDER BY seq";

    /// A row of [`Line::SELECT`].
    pub(super) fn read(row: &Row<'_>) -> rusqlite::Result<(Self, Digest)> {
        let line = Self {
            seq: row.get(0)?,
            at: row.get(1)?,
            command: row.get(2)?,
            operator: row.get(3)?,
            payload: row.get(4)?,
        };
        Ok((line, Digest(row.get(5)?)))
    }
}

/// The end of the journal.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// The number of the last row, 0 when there is none.
    pub(super) seq: i64,
    pub(super) hash: Digest,
}

impl Head {
    pub(super) fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare("SELECT seq, hash FROM head")?;
        statement.query_row([], |row| Ok(Self { seq: row.get(0)?, hash: Digest(row.get(1)?) }))
    }

    /// Adds a row after the last one. The caller has given it the number that follows.
    pub(super) fn append(connection: &Connection, previous: &Digest, line: &Line) -> rusqlite::Result<Self> {
        let hash = line.hash(previous);
        let mut insert = connection
            .prepare("INSERT INTO journal (seq, at, command, operator, payload, hash) VALUES (?, ?, ?, ?, ?, ?)")?;
        insert.execute(params![line.seq, line.at, line.command, line.operator, line.payload, hash.0])?;
        connection.prepare("UPDATE head SET seq = ?, hash = ?")?.execute(params![line.seq, hash.0])?;
        Ok(Self { seq: line.seq, hash })
    }
}

/// The hash of the first row, by which a register and its backups know each other, `None` before there is one. It holds the
/// digests of salted texts, so no two registers have the same.
pub(super) fn beginning(connection: &Connection) -> rusqlite::Result<Option<Digest>> {
    let mut statement = connection.prepare("SELECT hash FROM journal WHERE seq = 1")?;
    statement.query_row([], |row| row.get(0).map(Digest)).optional()
}

/// The scans to which consents of certain people ever referred.
pub(super) fn scans_of(connection: &Connection, is_meant: impl Fn(u32) -> bool) -> rusqlite::Result<BTreeSet<String>> {
    let mut statement = connection.prepare("SELECT payload FROM journal WHERE payload LIKE '%\"evidence\":\"%'")?;
    let mut rows = statement.query([])?;
    let mut scans = BTreeSet::new();
    while let Some(row) = rows.next()? {
        // A row that cannot be read is for `check` to name.
        let Ok(payload) = serde_json::from_str::<Payload>(row.get_ref(0)?.as_str()?) else { continue };
        let consents = payload.edits.into_iter().filter_map(|entered| match entered {
            Entered::Consent((_, consent)) => consent,
            _ => None,
        });
        scans.extend(consents.filter(|consent| is_meant(consent.person)).filter_map(|consent| consent.evidence));
    }
    Ok(scans)
}

//! Free texts: each stands once in a table of its own, and everything else refers to it by number.

use super::digest::Digest;
use super::table::TextId;
use crate::domain::Prose;
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, HashMap};

/// Puts texts where texts are, during one step, and notes what the journal has to vouch for.
pub(super) struct Interner<'c> {
    connection: &'c Connection,
    /// The digest of every text that was new.
    pub(super) new: BTreeMap<TextId, Digest>,
}

impl<'c> Interner<'c> {
    pub(super) const fn new(connection: &'c Connection) -> Self {
        Self { connection, new: BTreeMap::new() }
    }

    /// The number of a text, which is stored when it is new.
    pub(super) fn intern(&mut self, prose: &Prose) -> rusqlite::Result<TextId> {
        self.intern_text(prose.as_str())
    }

    /// The same for a text of which the blanks around it count.
    pub(super) fn intern_text(&mut self, text: &str) -> rusqlite::Result<TextId> {
        match self.known(text)? {
            Some(id) => Ok(id),
            None => self.add(text),
        }
    }

    /// The same for a text that may be missing.
    pub(super) fn intern_some(&mut self, prose: Option<&Prose>) -> rusqlite::Result<Option<TextId>> {
        prose.map(|prose| self.intern(prose)).transpose()
    }

    /// A fresh salt.
    pub(super) fn salt(&self) -> rusqlite::Result<String> {
        fresh_salt(self.connection)
    }

    fn known(&self, text: &str) -> rusqlite::Result<Option<TextId>> {
        let mut known = self.connection.prepare("SELECT id FROM prose WHERE text = ? ORDER BY id LIMIT 1")?;
        known.query_row([text], |row| row.get(0)).optional()
    }

    fn add(&mut self, text: &str) -> rusqlite::Result<TextId> {
        let salt = self.salt()?;
        self.connection.prepare("INSERT INTO prose (salt, text) VALUES (?, ?)")?.execute([&salt, text])?;
        let id = TextId(self.connection.last_insert_rowid());
        self.new.insert(id, Digest::of_text(&salt, text));
        Ok(id)
    }
}

/// 128 bits that nobody can guess, from the system's source by way of the generator of `SQLite`.
pub(super) fn fresh_salt(connection: &Connection) -> rusqlite::Result<String> {
    connection.prepare("SELECT lower(hex(randomblob(16)))")?.query_row([], |row| row.get(0))
}

/// Every text of a register, by number.
pub(super) struct Texts(HashMap<TextId, String>);

impl Texts {
    pub(super) fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut statement = connection.prepare("SELECT id, text FROM prose")?;
        let texts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        texts.collect::<rusqlite::Result<_>>().map(Self)
    }

    /// A text by number.
    pub(super) fn get(&self, id: TextId) -> Option<Prose> {
        self.raw(id).map(Prose::new)
    }

    /// The same with the blanks around it.
    pub(super) fn raw(&self, id: TextId) -> Option<&str> {
        self.0.get(&id).map(String::as_str)
    }

    /// The same where a text may be missing: the outer `None` is a number that names nothing.
    #[expect(clippy::option_option, reason = "whether there is a text, and whether it was found, are two questions")]
    pub(super) fn some(&self, id: Option<TextId>) -> Option<Option<Prose>> {
        id.map_or(Some(None), |id| self.get(id).map(Some))
    }
}

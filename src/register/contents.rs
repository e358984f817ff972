//! Everything a register says, once as its rows say it and once as its journal does.

use super::codes::{self, Numbers};
use super::digest::Digest;
use super::entered::Entered;
use super::journal::Payload;
use super::table::{self, Row, TextId};
use super::unstorable::Unstorable;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

/// The rows of a table.
type Rows<R> = BTreeMap<<R as Row>::Key, R>;

/// Everything a register says; texts and identities by digest.
#[derive(Default)]
pub(super) struct Contents {
    pub(super) prose: BTreeMap<TextId, Digest>,
    event: Rows<table::Event>,
    person: Rows<table::Person>,
    identity: BTreeMap<u32, Digest>,
    consent: Rows<table::Consent>,
    photo: Rows<table::Photo>,
    detection: Rows<table::Detection>,
    review: Rows<table::Review>,
    remarks: Rows<table::Remarks>,
    region: Rows<table::Region>,
    decision: Rows<table::Decision>,
    publication: Rows<table::Publication>,
    file: Rows<table::File>,
    codes: Numbers,
}

impl Contents {
    /// What an empty register says.
    pub(super) fn empty() -> Self {
        Self { codes: codes::numbers(crate::domain::Codes::default()), ..Self::default() }
    }

    /// What the rows say. A table that holds what cannot be read is named in `unreadable`.
    pub(super) fn of_rows(connection: &Connection, unreadable: &mut Vec<&'static str>) -> Result<Self, Unstorable> {
        let identities: Rows<table::Identity> = rows(connection, unreadable);
        let digests = identities.iter().map(|(key, row)| Ok((*key, row.digest()?)));
        Ok(Self {
            prose: readable("prose", prose(connection), unreadable),
            event: rows(connection, unreadable),
            person: rows(connection, unreadable),
            identity: digests.collect::<Result<_, Unstorable>>()?,
            consent: rows(connection, unreadable),
            photo: rows(connection, unreadable),
            detection: rows(connection, unreadable),
            review: rows(connection, unreadable),
            remarks: rows(connection, unreadable),
            region: rows(connection, unreadable),
            decision: rows(connection, unreadable),
            publication: rows(connection, unreadable),
            file: rows(connection, unreadable),
            codes: readable("code", codes::read(connection), unreadable),
        })
    }

    /// Takes in a row of the journal.
    pub(super) fn follow(&mut self, payload: Payload) {
        self.prose.extend(payload.prose);
        payload.edits.into_iter().for_each(|entered| self.enter(entered));
        self.codes.extend(payload.codes.unwrap_or_default());
    }

    fn enter(&mut self, entered: Entered) {
        match entered {
            Entered::Event(at) => self.given("E", at.0).event.put(at),
            Entered::Person(at) => self.given("P", at.0).person.put(at),
            Entered::Identity(person, digest) => self.identity.put((person, digest)),
            Entered::Consent(at) => self.given("C", at.0).consent.put(at),
            Entered::Photo(at) => self.given("F", at.0).photo.put(at),
            Entered::Detection(at) => self.detection.put(at),
            Entered::Review(at) => self.review.put(at),
            Entered::Remarks(at) => self.remarks.put(at),
            Entered::Region(at) => self.given("R", at.0.1).region.put(at),
            Entered::Decision(at) => self.decision.put(at),
            Entered::Publication(at) => self.given("U", at.0).publication.put(at),
            Entered::File(at) => self.file.put(at),
        }
    }

    /// A code that was given is not given again.
    fn given(&mut self, letter: &str, number: u32) -> &mut Self {
        let next = self.codes.entry(letter.to_owned()).or_default();
        *next = number.saturating_add(1).max(*next);
        self
    }

    /// Where two of them differ: table and key.
    pub(super) fn differences(&self, other: &Self) -> Vec<(&'static str, String)> {
        let mut found = Vec::new();
        differing("prose", &self.prose, &other.prose, &mut found);
        differing("event", &self.event, &other.event, &mut found);
        differing("person", &self.person, &other.person, &mut found);
        differing("identity", &self.identity, &other.identity, &mut found);
        differing("consent", &self.consent, &other.consent, &mut found);
        differing("photo", &self.photo, &other.photo, &mut found);
        differing("detection", &self.detection, &other.detection, &mut found);
        differing("review", &self.review, &other.review, &mut found);
        differing("remarks", &self.remarks, &other.remarks, &mut found);
        differing("region", &self.region, &other.region, &mut found);
        differing("decision", &self.decision, &other.decision, &mut found);
        differing("publication", &self.publication, &other.publication, &mut found);
        differing("file", &self.file, &other.file, &mut found);
        differing("code", &self.codes, &other.codes, &mut found);
        found
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        let people = self.person.len() + self.identity.len() + self.consent.len();
        let photos = self.photo.len() + self.detection.len() + self.review.len() + self.remarks.len();
        let publications = self.publication.len() + self.file.len();
        self.event.len() + people + photos + self.region.len() + self.decision.len() + publications + self.prose.len()
    }

    /// The scans that consents refer to.
    pub(super) fn scans(&self) -> BTreeSet<&str> {
        self.consent.values().filter_map(|consent| consent.evidence.as_deref()).collect()
    }
}

trait Put<K, V> {
    /// Puts what stands under a key from now on.
    fn put(&mut self, at: (K, Option<V>));
}

impl<K: Ord, V> Put<K, V> for BTreeMap<K, V> {
    fn put(&mut self, (key, value): (K, Option<V>)) {
        match value {
            Some(value) => self.insert(key, value),
            None => self.remove(&key),
        };
    }
}

fn rows<R: Row>(connection: &Connection, unreadable: &mut Vec<&'static str>) -> Rows<R> {
    let read = || connection.prepare(R::SELECT)?.query_map([], R::read)?.collect();
    readable(R::TABLE, read(), unreadable)
}

fn readable<T: Default>(table: &'static str, read: rusqlite::Result<T>, unreadable: &mut Vec<&'static str>) -> T {
    read.unwrap_or_else(|_| {
        unreadable.push(table);
        T::default()
    })
}

fn prose(connection: &Connection) -> rusqlite::Result<BTreeMap<TextId, Digest>> {
    let mut statement = connection.prepare("SELECT id, salt, text FROM prose")?;
    let digest = |row: &rusqlite::Row<'_>| {
        Ok((row.get(0)?, Digest::of_text(row.get_ref(1)?.as_str()?, row.get_ref(2)?.as_str()?)))
    };
    statement.query_map([], digest)?.collect()
}

fn differing<K: Ord + Debug, V: PartialEq>(
    table: &'static str,
    a: &BTreeMap<K, V>,
    b: &BTreeMap<K, V>,
    found: &mut Vec<(&'static str, String)>,
) {
    let keys: BTreeSet<&K> = a.keys().chain(b.keys()).collect();
    let differ = keys.into_iter().filter(|key| a.get(key) != b.get(key));
    found.extend(differ.map(|key| (table, format!("{key:?}"))));
}

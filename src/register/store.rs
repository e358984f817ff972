//! One file and the book that it holds: the register itself without its lock, or a backup.

use super::commit_error::CommitError;
use super::journal::{Head, Line, Payload};
use super::names::Names;
use super::open_error::OpenError;
use super::prose::Interner;
use super::step::{Seq, Step};
use super::{codes, connection, entered, load, schema, scrub};
use crate::domain::{Book, Edit};
use rusqlite::{Connection, Transaction, TransactionBehavior};
use std::path::Path;

/// One file and the book that it holds.
pub(super) struct Store {
    pub(super) connection: Connection,
    pub(super) book: Book,
    /// Where the book stands in the journal.
    seq: i64,
}

/// What a step does besides its edits.
#[derive(Default)]
pub(super) struct Besides<'n> {
    /// Names that go from every text.
    pub(super) forgotten: Option<&'n Names>,
    /// The journal says which codes are given next, because the edits do not.
    pub(super) codes: bool,
}

impl Store {
    /// Opens a file to write; an empty or missing one becomes a new register, and one of an earlier version is brought up to
    /// date by `migrations`, after `before` was done with it.
    pub(super) fn write(
        path: &Path,
        migrations: &[&str],
        before: impl FnOnce(&Connection) -> Result<(), OpenError>,
    ) -> Result<Self, OpenError> {
        let mut connection = connection::writing(path)?;
        let version = connection::verify(&connection, path)?;
        if connection.is_readonly("main")? {
            return Err(OpenError::ReadOnly(path.to_owned()));
        }
        connection::settle(&connection)?;
        if version > 0 && usize::try_from(version).is_ok_and(|version| version < migrations.len()) {
            before(&connection)?;
        }
        schema::migrate(&mut connection, migrations)?;
        Self::of(connection)
    }

    /// Opens a file to read.
    pub(super) fn read(path: &Path) -> Result<Self, OpenError> {
        let connection = connection::reading(path)?;
        match connection::verify(&connection, path)? {
            schema::NEWEST => Self::of(connection),
            0 => Err(OpenError::Missing(path.to_owned())),
            found => Err(OpenError::Older { found, known: schema::NEWEST }),
        }
    }

    fn of(connection: Connection) -> Result<Self, OpenError> {
        let mut store = Self { connection, book: Book::default(), seq: 0 };
        store.reload()?;
        Ok(store)
    }

    /// Reads the book anew, as it stands in one moment.
    pub(super) fn reload(&mut self) -> Result<(), OpenError> {
        let moment = self.connection.unchecked_transaction()?;
        let (book, head) = (load::load(&moment)?, Head::read(&moment)?);
        drop(moment);
        (self.book, self.seq) = (book, head.seq);
        Ok(())
    }

    /// Changes book and file by all steps, or neither.
    pub(super) fn commit(&mut self, steps: &[Step<'_>], besides: &Besides<'_>) -> Result<Seq, CommitError> {
        self.be_certain()?;
        let given = self.book.codes();
        let edits: Vec<Edit> = steps.iter().flat_map(|step| step.edits).cloned().collect();
        self.book.apply_all(&edits).map_err(CommitError::Misfit)?;
        match self.store(steps, besides) {
            Ok(head) => {
                self.seq = head.seq;
                Ok(Seq(head.seq))
            }
            Err(error) => {
                let is_as_before = self.book.take_back(&edits, given).is_ok() && self.is_at(self.seq);
                if is_as_before { Err(error) } else { Err(self.after_doubt(error)) }
            }
        }
    }

    /// What `read` says of the book as it would be after some edits.
    pub(super) fn foresee<T>(&mut self, edits: &[Edit], read: impl FnOnce(&Book) -> T) -> Result<T, CommitError> {
        let given = self.book.codes();
        self.book.apply_all(edits).map_err(CommitError::Misfit)?;
        let foreseen = read(&self.book);
        self.book.take_back(edits, given).map_err(CommitError::Misfit)?;
        Ok(foreseen)
    }

    fn store(&mut self, steps: &[Step<'_>], besides: &Besides<'_>) -> Result<Head, CommitError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut head = Head::read(&transaction)?;
        if head.seq != self.seq {
            return Err(CommitError::Behind);
        }
        codes::write(&transaction, self.book.codes())?;
        for step in steps {
            head = write_step(&transaction, &head, step, besides)?;
        }
        transaction.commit()?;
        Ok(head)
    }

    /// Whether nothing was ever written to it.
    pub(super) const fn is_new(&self) -> bool {
        self.seq == 0
    }

    /// Rebuilds the file, so that nothing of what was erased is left between its rows.
    pub(super) fn rebuild(&self) -> rusqlite::Result<()> {
        self.connection.execute_batch("VACUUM; UPDATE head SET rebuild = 0")
    }

    /// Whether an erasure was cut short before the file was rebuilt.
    pub(super) fn is_to_be_rebuilt(&self) -> rusqlite::Result<bool> {
        self.connection.query_row("SELECT rebuild FROM head", [], |row| row.get(0))
    }

    fn is_at(&self, seq: i64) -> bool {
        self.connection.is_autocommit() && Head::read(&self.connection).is_ok_and(|head| head.seq == seq)
    }

    /// The file does not say what it said before the failure, or says nothing: the book follows the file, as soon as it can.
    fn after_doubt(&mut self, error: CommitError) -> CommitError {
        let before = self.seq;
        // Below any journal: nothing is committed until the book was read anew.
        self.seq = UNKNOWN;
        match self.reload() {
            Ok(()) if self.seq != before && !matches!(error, CommitError::Behind) => {
                CommitError::Unconfirmed(Box::new(error))
            }
            _ => error,
        }
    }

    fn be_certain(&mut self) -> Result<(), CommitError> {
        if self.seq == UNKNOWN { self.reload().map_err(|error| CommitError::Lost(Box::new(error))) } else { Ok(()) }
    }
}

/// A place in the journal that no journal reaches.
const UNKNOWN: i64 = i64::MAX;

fn write_step(
    transaction: &Transaction<'_>,
    head: &Head,
    step: &Step<'_>,
    besides: &Besides<'_>,
) -> Result<Head, CommitError> {
    let mut texts = Interner::new(transaction);
    let operator = texts.intern(step.operator)?;
    let entered = step.edits.iter().map(|edit| entered::enter(edit, transaction, &mut texts));
    let edits = entered.collect::<Result<_, _>>()?;
    let mut prose = texts.new;
    if let Some(names) = besides.forgotten {
        prose.extend(scrub::scrub(transaction, names)?);
        transaction.execute("UPDATE head SET rebuild = 1", [])?;
    }
    let codes = if besides.codes { Some(codes::read(transaction)?) } else { None };
    let payload = serde_json::to_string(&Payload { prose, edits, codes })
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    let line = Line { seq: head.seq + 1, at: step.at.to_string(), command: step.command.to_owned(), operator, payload };
    Ok(Head::append(transaction, &head.hash, &line)?)
}

//! One file and the book that it holds: the register itself without its lock, or a backup.

use super::commit_error::CommitError;
use super::journal::{Head, Line, Payload};
use super::names::Names;
use super::open_error::OpenError;
use super::prose::Interner;
use super::step::{Seq, Step};
use super::{codes, connection, entered, journal, load, orphans, schema, scrub};
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
    /// Names that go from every text, and texts that nothing refers to with them.
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

    /// Whether both tell of the same people by the same codes: one is a backup of the other, or nothing was written to one yet.
    pub(super) fn is_kin_of(&self, other: &Self) -> rusqlite::Result<bool> {
        let beginnings = journal::beginning(&self.connection)?.zip(journal::beginning(&other.connection)?);
        Ok(beginnings.is_none_or(|(one, other)| one == other))
    }

    /// Whether the file says something else than when the book was read.
    pub(super) fn is_behind(&self) -> rusqlite::Result<bool> {
        Ok(Head::read(&self.connection)?.seq != self.seq)
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
        prose.extend(orphans::empty(transaction, operator)?);
        prose.extend(scrub::scrub(transaction, names)?);
        transaction.execute("UPDATE head SET rebuild = 1", [])?;
    }
    let codes = if besides.codes { Some(codes::read(transaction)?) } else { None };
    let payload = serde_json::to_string(&Payload { prose, edits, codes })
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
    let line = Line { seq: head.seq + 1, at: step.at.to_string(), command: step.command.to_owned(), operator, payload };
    Ok(Head::append(transaction, &head.hash, &line)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Change, Event, EventId, Prose, Timestamp};
    use std::time::Duration;

    fn event(number: u32) -> Edit {
        let event = Event::new(Prose::new(&format!("title {number}")), "2026-06-01".parse().unwrap());
        Edit::Event(Change { key: EventId::new(number).unwrap(), from: None, to: Some(event) })
    }

    fn commit(store: &mut Store, numbers: &[u32]) -> Result<Seq, CommitError> {
        let edits: Vec<Edit> = numbers.iter().map(|number| event(*number)).collect();
        let step = Step { command: "test", edits: &edits, at: Timestamp::UNIX_EPOCH, operator: &Prose::new("ann") };
        store.commit(&[step], &Besides::default())
    }

    fn open(folder: &tempfile::TempDir) -> Store {
        let mut store = Store::write(&folder.path().join("r"), schema::MIGRATIONS, |_| Ok(())).unwrap();
        if store.is_new() {
            commit(&mut store, &[1]).unwrap();
        }
        store
    }

    /// Book and file say what they said, and go on.
    fn assert_as_before(store: &mut Store, folder: &tempfile::TempDir) {
        assert_eq!((store.book.events().count(), store.book.codes().event.number(), store.seq), (1, 2, 1));
        let kept = Store::read(&folder.path().join("r")).unwrap();
        assert!(kept.book == store.book && kept.seq == 1);
    }

    const WRITES: [&str; 5] = [
        "INSERT ON main.prose",
        "INSERT ON main.event",
        "INSERT ON main.journal",
        "UPDATE ON main.head",
        "UPDATE ON main.code",
    ];

    /// A trigger that counts down makes the write of each index fail, whichever table it goes to.
    #[test]
    fn a_write_that_fails_at_any_index_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        let mut refused = 0;
        loop {
            let run = |sql: &str| store.connection.execute_batch(sql).unwrap();
            run(&format!("CREATE TEMP TABLE fuse (left); INSERT INTO fuse VALUES ({refused});"));
            for (number, write) in WRITES.into_iter().enumerate() {
                run(&format!(
                    "CREATE TEMP TRIGGER cut{number} BEFORE {write} BEGIN
                         SELECT RAISE(FAIL, 'cut') FROM fuse WHERE left = 0;
                         UPDATE fuse SET left = left - 1;
                     END;"
                ));
            }
            let result = commit(&mut store, &[2, 3]);
            store.connection.execute_batch("DROP TABLE temp.fuse").unwrap();
            for number in 0..WRITES.len() {
                store.connection.execute_batch(&format!("DROP TRIGGER temp.cut{number}")).unwrap();
            }
            if result.is_ok() {
                break;
            }
            assert!(matches!(result, Err(CommitError::Storage(_))), "{result:?}");
            assert_as_before(&mut store, &folder);
            refused += 1;
        }
        // Codes, two titles, two events, the row of the journal and its head; the operator is known already.
        assert_eq!(refused, 7);
        assert_eq!((store.book.events().count(), store.seq), (3, 2));
        assert!(Store::read(&folder.path().join("r")).unwrap().book == store.book);
    }

    /// A reader in the middle of reading keeps the last step of a commit from being done.
    #[test]
    fn a_commit_that_fails_at_its_end_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        store.connection.busy_timeout(Duration::ZERO).unwrap();
        let reader = Store::read(&folder.path().join("r")).unwrap();
        let moment = reader.connection.unchecked_transaction().unwrap();
        Head::read(&moment).unwrap();
        assert!(matches!(commit(&mut store, &[2]), Err(CommitError::Storage(_))));
        drop(moment);
        assert_as_before(&mut store, &folder);
        commit(&mut store, &[2]).unwrap();
    }

    #[test]
    fn a_full_file_is_called_a_full_disk_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut store = open(&folder);
        let pages: i64 = store.connection.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        let limit = |store: &Store, pages: i64| {
            store.connection.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
        };
        limit(&store, pages);
        let many: Vec<u32> = (2..400).collect();
        assert!(matches!(commit(&mut store, &many), Err(CommitError::DiskFull)));
        assert_as_before(&mut store, &folder);
        limit(&store, 1_000_000);
        commit(&mut store, &many).unwrap();
    }

    #[test]
    fn what_another_wrote_in_spite_of_the_lock_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let (mut one, mut other) = (open(&folder), open(&folder));
        commit(&mut other, &[2]).unwrap();
        assert!(matches!(commit(&mut one, &[2]), Err(CommitError::Behind)));
        assert!(one.book == other.book, "it is read anew");
        commit(&mut one, &[3]).unwrap();
    }

    #[test]
    fn before_a_migration_the_old_file_is_handed_over() {
        let folder = tempfile::tempdir().unwrap();
        drop(open(&folder));
        let (path, mut versions) = (folder.path().join("r"), Vec::new());
        let next = [schema::MIGRATIONS, &["CREATE TABLE later (x)"]].concat();
        let refused = Store::write(&path, &next, |_| Err(OpenError::NoPlace));
        assert!(matches!(refused, Err(OpenError::NoPlace)), "without a backup there is no migration");
        let migrated = Store::write(&path, &next, |old| {
            versions.push(schema::version(old)?);
            Ok(())
        });
        assert_eq!((versions, schema::version(&migrated.unwrap().connection).unwrap()), (vec![1], 2));
    }
}

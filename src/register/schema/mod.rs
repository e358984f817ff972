//! The tables, version by version. A version that was ever released is not edited: the next one is added below it.

use rusqlite::{Connection, TransactionBehavior};

/// "ESTP": how a register is told from any other `SQLite` file.
pub(super) const APPLICATION_ID: i32 = 0x4553_5450;

/// How to come from the version before to each version, the first from nothing.
pub(super) const MIGRATIONS: &[&str] = &[include_str!("0001.sql")];

/// The version of this program: how many there are.
pub(super) const NEWEST: i32 = 1;

/// The version of a file, 0 for an empty one.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<i32> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a file to the last version of `migrations`, each step whole or not at all.
pub(super) fn migrate(connection: &mut Connection, migrations: &[&str]) -> rusqlite::Result<()> {
    let done = usize::try_from(version(connection)?).unwrap_or_default();
    for (number, sql) in (1i32..).zip(migrations).skip(done) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(sql)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}

/// The definitions of everything in a file, by name.
pub(super) fn definitions(connection: &Connection) -> rusqlite::Result<Vec<(String, Option<String>)>> {
    let mut statement = connection.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema ORDER BY 1")?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// What the definitions of an untouched file of this version are.
pub(super) fn expected_definitions() -> rusqlite::Result<Vec<(String, Option<String>)>> {
    let mut fresh = Connection::open_in_memory()?;
    migrate(&mut fresh, MIGRATIONS)?;
    definitions(&fresh)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_the_last_of_the_list() {
        assert_eq!(i32::try_from(MIGRATIONS.len()).unwrap(), NEWEST);
    }

    #[test]
    fn a_later_version_is_reached_from_any_before_it() {
        let all = ["CREATE TABLE a (x)", "ALTER TABLE a ADD COLUMN y", "INSERT INTO a VALUES (1, 2)"];
        for already in 0..=all.len() {
            let mut file = Connection::open_in_memory().unwrap();
            migrate(&mut file, &all[..already]).unwrap();
            assert_eq!(version(&file).unwrap(), i32::try_from(already).unwrap());
            migrate(&mut file, &all).unwrap();
            let rows: i32 = file.query_row("SELECT count(*) FROM a WHERE y = 2", [], |row| row.get(0)).unwrap();
            assert_eq!((version(&file).unwrap(), rows), (3, 1));
        }
    }

    #[test]
    fn a_version_that_cannot_be_reached_leaves_the_one_before() {
        let mut file = Connection::open_in_memory().unwrap();
        let broken = ["CREATE TABLE a (x)", "INSERT INTO a VALUES (1); INSERT INTO missing VALUES (1)"];
        assert!(migrate(&mut file, &broken).is_err());
        let rows: i32 = file.query_row("SELECT count(*) FROM a", [], |row| row.get(0)).unwrap();
        assert_eq!((version(&file).unwrap(), rows), (1, 0));
    }
}

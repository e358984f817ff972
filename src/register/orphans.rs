//! Texts that nothing refers to any more: what stood somewhere before it was changed.

use super::digest::Digest;
use super::prose::fresh_salt;
use super::table::TextId;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Columns that hold numbers of texts inside JSON, where no foreign key tells of them.
const IN_JSON: [&str; 2] = [
    "SELECT value FROM photo, json_each(photo.sources)",
    "SELECT json_extract(value, '$[0]') FROM publication, json_each(publication.put)",
];

/// Empties every text that no row refers to, and gives the digests of what stands there now. `operator` is kept: the row of the
/// journal that refers to it is not written yet.
///
/// The rows stay, since older rows of the journal hold their numbers, and a number that is free could be given again.
pub(super) fn empty(connection: &Connection, operator: TextId) -> rusqlite::Result<BTreeMap<TextId, Digest>> {
    let mut update = connection.prepare("UPDATE prose SET text = '', salt = ? WHERE id = ?")?;
    let mut emptied = BTreeMap::new();
    for id in orphans(connection)?.into_iter().filter(|id| *id != operator) {
        let salt = fresh_salt(connection)?;
        update.execute(params![salt, id])?;
        emptied.insert(id, Digest::of_text(&salt, ""));
    }
    Ok(emptied)
}

fn orphans(connection: &Connection) -> rusqlite::Result<Vec<TextId>> {
    let mut query = "SELECT id FROM prose WHERE text <> ''".to_owned();
    for referring in by_foreign_key(connection)?.iter().map(String::as_str).chain(IN_JSON) {
        query.push_str(" EXCEPT ");
        query.push_str(referring);
    }
    connection.prepare(&query)?.query_map([], |row| row.get(0))?.collect()
}

/// A query for each column that refers to texts, from the schema itself: a table that a later version adds is thought of.
fn by_foreign_key(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare(
        r#"SELECT format('SELECT "%w" FROM "%w"', reference."from", tables.name)
           FROM sqlite_schema AS tables, pragma_foreign_key_list(tables.name) AS reference
           WHERE tables.type = 'table' AND reference."table" = 'prose'"#,
    )?;
    statement.query_map([], |row| row.get(0))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::schema::{MIGRATIONS, migrate};

    /// What has a foreign key is found by it; what is a list has none, and is known by its name here.
    #[test]
    fn every_column_that_holds_texts_is_asked() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, MIGRATIONS).unwrap();
        let references: usize = MIGRATIONS.iter().map(|sql| sql.matches("REFERENCES prose").count()).sum();
        assert!(references > 15, "the test sees the schema");
        assert_eq!(by_foreign_key(&connection).unwrap().len(), references);
    }
}

//! Takes names out of every text.

use super::digest::Digest;
use super::names::Names;
use super::prose::fresh_salt;
use super::table::TextId;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// Replaces names by the code in every text, and gives the digests of the texts that changed.
pub(super) fn scrub(connection: &Connection, names: &Names) -> rusqlite::Result<BTreeMap<TextId, Digest>> {
    let mut changed = BTreeMap::new();
    let mut update = connection.prepare("UPDATE prose SET text = ?, salt = ? WHERE id = ?")?;
    for (id, text) in texts_with(connection, names)? {
        let salt = fresh_salt(connection)?;
        update.execute(params![text, salt, id])?;
        changed.insert(id, Digest::of_text(&salt, &text));
    }
    Ok(changed)
}

/// The texts that hold a name, as they are without it.
fn texts_with(connection: &Connection, names: &Names) -> rusqlite::Result<Vec<(TextId, String)>> {
    let mut statement = connection.prepare("SELECT id, text FROM prose")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let text: String = row.get(1)?;
        if let Some(without) = names.taken_out_of(&text) {
            found.push((row.get(0)?, without));
        }
    }
    Ok(found)
}

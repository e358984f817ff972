//! The register as files for other programs: one CSV and one JSON file per table.

use super::open::Register;
use super::place::flush_folder;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Row};
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Whether an export holds who people are, and what people typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Without: codes and numbers only. Texts are left out, since anybody may have typed a name.
    Without,
    /// With the tables `identity` and `prose`.
    With,
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The tables, each as `<table>.csv` and `<table>.json`.
    pub tables: Vec<&'static str>,
    /// Rows of all of them.
    pub rows: usize,
}

/// Why nothing, or not everything, was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The folder holds something.
    #[error("the folder is not empty: {}", .0.display())]
    NotEmpty(PathBuf),
    /// The system refused.
    #[error("{0}: {path}", path = .1.display())]
    Io(#[source] io::Error, PathBuf),
    /// The register cannot be read.
    #[error("the register cannot be read: {0}")]
    Sqlite(#[from] rusqlite::Error),
}

const CODED: [&str; 12] = [
    "event",
    "person",
    "consent",
    "photo",
    "detection",
    "review",
    "remarks",
    "region",
    "decision",
    "publication",
    "file",
    "journal",
];
const NAMED: [&str; 2] = ["identity", "prose"];

impl Register {
    /// Writes every table into a folder that is empty or not there yet, all of one moment. What is missing in a row is an empty
    /// field in CSV and `null` in JSON.
    ///
    /// # Errors
    /// [`ExportError`]; the folder may then hold a part.
    pub fn export(&self, folder: &Path, names: Names) -> Result<Exported, ExportError> {
        let refused = |error| ExportError::Io(error, folder.to_owned());
        std::fs::create_dir_all(folder).map_err(refused)?;
        if std::fs::read_dir(folder).map_err(refused)?.next().is_some() {
            return Err(ExportError::NotEmpty(folder.to_owned()));
        }
        let moment = self.store.connection.unchecked_transaction()?;
        let named: &[&'static str] = if names == Names::With { &NAMED } else { &[] };
        let tables: Vec<&'static str> = CODED.iter().chain(named).copied().collect();
        let mut rows = 0;
        for table in &tables {
            rows += export_table(&moment, table, folder)?;
        }
        flush_folder(folder).map_err(refused)?;
        Ok(Exported { tables, rows })
    }
}

fn export_table(connection: &Connection, table: &str, folder: &Path) -> Result<usize, ExportError> {
    let (csv, json) = (folder.join(format!("{table}.csv")), folder.join(format!("{table}.json")));
    let mut statement = connection.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
    let columns: Vec<String> = statement.column_names().map(str::to_owned).collect();
    let rows: Vec<Vec<Value>> = statement.query_map([], |row| values(row, columns.len()))?.collect::<Result<_, _>>()?;
    write_csv(&csv, &columns, &rows).map_err(|error| ExportError::Io(error, csv))?;
    write_json(&json, &columns, &rows).map_err(|error| ExportError::Io(error, json))?;
    Ok(rows.len())
}

fn values(row: &Row<'_>, count: usize) -> rusqlite::Result<Vec<Value>> {
    (0..count).map(|at| row.get_ref(at).map(value)).collect()
}

fn value(stored: ValueRef<'_>) -> Value {
    match stored {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => number.into(),
        ValueRef::Real(number) => number.into(),
        ValueRef::Text(text) | ValueRef::Blob(text) => String::from_utf8_lossy(text).into(),
    }
}

fn write_csv(path: &Path, columns: &[String], rows: &[Vec<Value>]) -> io::Result<()> {
    let mut csv = csv::Writer::from_path(path)?;
    csv.write_record(columns)?;
    for row in rows {
        csv.write_record(row.iter().map(|value| match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }))?;
    }
    csv.into_inner().map_err(|error| io::Error::other(error.to_string()))?.sync_all()
}

fn write_json(path: &Path, columns: &[String], rows: &[Vec<Value>]) -> io::Result<()> {
    let objects: Vec<Map<String, Value>> =
        rows.iter().map(|row| columns.iter().cloned().zip(row.iter().cloned()).collect()).collect();
    let mut file = File::create_new(path)?;
    file.write_all(&serde_json::to_vec_pretty(&objects)?)?;
    file.sync_all()
}

//! People from a file.

use super::cells::Cells;
use super::columns::Columns;
use super::crowd::{Crowd, Matching};
use super::table::{Row, Table};
use super::told::Told;
use super::who::{Who, whom};
use super::{Fate, Field, Ground, Import, Report, RowFate, Unclear, Unreadable, Warning};
use crate::domain::PersonId;

/// Whether an import of people reads a column.
const fn is_about_people(field: &Field) -> bool {
    use Field::{
        Birth, Category, Code, Contact, Email, FirstName, FullName, Guardian, Holder1, Holder2, Name, Phone, Seen,
        SoleReason,
    };
    let is_name = matches!(field, Code | Name | FirstName | FullName);
    let is_party = matches!(field, Holder1 | Holder2 | SoleReason | Guardian);
    is_name || is_party || matches!(field, Category | Birth | Contact | Email | Phone | Seen)
}

pub(super) fn read(table: &Table, ground: &Ground<'_>) -> Result<Import, Unreadable> {
    let columns = Columns::of(table, &ground.known_channels())?;
    if !columns.has_any(&[Field::Name, Field::FullName]) {
        return Err(Unreadable::NoColumn(&[Field::Name, Field::FullName]));
    }
    if !columns.has_any(&[Field::Category, Field::Birth, Field::Code]) {
        return Err(Unreadable::NoColumn(&[Field::Category, Field::Birth]));
    }
    let mut crowd = Crowd::of(ground.book);
    let rows = table.rows.iter().map(|row| fate(&columns, row, ground, &mut crowd)).collect();
    let unused = columns.unused(|field| !is_about_people(field));
    let report = Report { encoding: table.encoding, separator: table.separator, unused, rows };
    Ok(Import { report, commands: crowd.commands(), scans: Vec::new() })
}

fn fate(columns: &Columns, row: &Row, ground: &Ground<'_>, crowd: &mut Crowd) -> RowFate {
    let mut cells = Cells::new(columns, row, ground.today);
    let mut warnings = Vec::new();
    let told = Told::of(&mut cells);
    let who = whom(&mut cells, &told, ground, crowd, Matching::Describing);
    let fate = match (cells.faults(), who) {
        (Some(faults), _) => Fate::Wrong(faults),
        (None, Who::Unclear(unclear)) => Fate::Unclear(unclear),
        (None, Who::Known(id)) => known(crowd, id, &told, &mut warnings),
        (None, Who::New { category, namesake }) => {
            warnings.extend(told.warnings(category, namesake, ground.today));
            Fate::New(crowd.add(row.line, category, told.parties, told.identity))
        }
        // Nobody is only said of a row with a fault.
        (None, Who::Nobody) => Fate::Wrong(Vec::new()),
    };
    RowFate { line: row.line, fate, warnings }
}

fn known(crowd: &Crowd, id: PersonId, told: &Told, warnings: &mut Vec<Warning>) -> Fate {
    let Some(known) = crowd.get(id) else { return Fate::Same(id) };
    let differing = told.differing(known);
    match known.line {
        Some(line) if differing.is_empty() => Fate::Repeats { line },
        Some(line) => Fate::Unclear(Unclear::ContradictsLine(line)),
        None => {
            warnings.extend(differing.into_iter().map(Warning::Differs));
            Fate::Same(id)
        }
    }
}

//! The header: which column is about what.

use super::Unreadable;
use super::field::{Field, Tongue};
use super::table::{Row, Table};
use crate::domain::{Channel, Prose};
use std::collections::{BTreeMap, BTreeSet};

/// Which column is about what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    at: BTreeMap<Field, usize>,
    names: Vec<Prose>,
    unknown: Vec<Prose>,
    /// Whether the header is in French, where a day stands before its month for certain.
    pub(super) is_french: bool,
}

impl Columns {
    /// Reads the header; `known` are the channels of the house's own.
    ///
    /// # Errors
    /// [`Unreadable::TwoColumns`] when two columns are about the same.
    pub(super) fn of(table: &Table, known: &BTreeSet<Channel>) -> Result<Self, Unreadable> {
        let mut columns =
            Self { at: BTreeMap::new(), names: table.header.clone(), unknown: Vec::new(), is_french: false };
        for (at, name) in table.header.iter().enumerate() {
            let Some((field, tongue)) = Field::of_header(name.as_str(), known) else {
                columns.unknown.extend(Some(name.clone()).filter(|name| !name.is_empty()));
                continue;
            };
            columns.is_french |= tongue == Tongue::French;
            if let Some(before) = columns.at.insert(field.clone(), at) {
                return Err(Unreadable::TwoColumns {
                    field,
                    first: table.header[before].clone(),
                    second: name.clone(),
                });
            }
        }
        if columns.has(&Field::FullName) && (columns.has(&Field::Name) || columns.has(&Field::FirstName)) {
            let other = if columns.has(&Field::Name) { Field::Name } else { Field::FirstName };
            return Err(Unreadable::TwoColumns {
                field: Field::FullName,
                first: columns.name(&Field::FullName),
                second: columns.name(&other),
            });
        }
        Ok(columns)
    }

    /// Whether there is a column about this.
    pub(super) fn has(&self, field: &Field) -> bool {
        self.at.contains_key(field)
    }

    /// Whether there is a column about any of these.
    pub(super) fn has_any(&self, fields: &[Field]) -> bool {
        fields.iter().any(|field| self.has(field))
    }

    /// The columns of single channels.
    pub(super) fn channels(&self) -> impl Iterator<Item = &Field> {
        self.at.keys().filter(|field| matches!(field, Field::Channel(_)))
    }

    /// The columns that nothing is read from: those that are not known, and those that this import leaves.
    pub(super) fn unused(&self, leaves: impl Fn(&Field) -> bool) -> Vec<Prose> {
        let left = self.at.keys().filter(|field| leaves(field)).map(|field| self.name(field));
        self.unknown.iter().cloned().chain(left).collect()
    }

    /// The cell of a row under a column, empty where there is none.
    pub(super) fn cell<'a>(&self, row: &'a Row, field: &Field) -> &'a str {
        self.at.get(field).and_then(|at| row.cells.get(*at)).map_or("", Prose::as_str)
    }

    /// What the file calls the column, empty where there is none.
    pub(super) fn name(&self, field: &Field) -> Prose {
        self.at.get(field).and_then(|at| self.names.get(*at)).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(header: &str) -> Result<Columns, Unreadable> {
        Columns::of(&Table::read(header.as_bytes()).unwrap(), &BTreeSet::new())
    }

    #[test]
    fn columns_are_found_by_their_names() {
        let columns = columns("Prénom;NOM;couleur;site web").unwrap();
        assert!(columns.is_french && columns.has(&Field::Name) && columns.channels().count() == 1);
        assert_eq!(columns.unknown, [Prose::new("couleur")]);
        let row = Row { cells: ["Léa", "Martin"].map(Prose::new).into(), ..Row::default() };
        assert_eq!((columns.cell(&row, &Field::Name), columns.cell(&row, &Field::Birth)), ("Martin", ""));
    }

    #[test]
    fn two_columns_about_the_same_are_refused() {
        let two = |field, first, second| {
            Err(Unreadable::TwoColumns { field, first: Prose::new(first), second: Prose::new(second) })
        };
        assert_eq!(columns("nom;mère;parent 1"), two(Field::Holder1, "mère", "parent 1"));
        assert_eq!(columns("nom;nom complet"), two(Field::FullName, "nom complet", "nom"));
    }

    #[test]
    fn an_english_header_is_not_french() {
        assert!(!columns("name;contact;birth date").unwrap().is_french);
    }
}

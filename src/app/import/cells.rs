//! The cells of one row as values, and what is wrong with them.

use super::columns::Columns;
use super::dates;
use super::table::Row;
use super::values::is_name;
use super::{Fault, Field, Why};
use crate::domain::{Date, Prose};

/// Reads the cells of one row and gathers every fault of it.
pub(super) struct Cells<'a> {
    columns: &'a Columns,
    row: &'a Row,
    today: Date,
    faults: Vec<Fault>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(columns: &'a Columns, row: &'a Row, today: Date) -> Self {
        let mut cells = Self { columns, row, today, faults: Vec::new() };
        if row.overflows {
            cells.row_fault(Why::Overflows);
        }
        cells
    }

    pub(super) fn columns(&self) -> &'a Columns {
        self.columns
    }

    pub(super) fn today(&self) -> Date {
        self.today
    }

    /// The cell as it was typed, empty where there is none.
    pub(super) fn text(&self, field: &Field) -> &'a str {
        self.columns.cell(self.row, field)
    }

    /// Free text.
    pub(super) fn prose(&self, field: &Field) -> Option<Prose> {
        Prose::some(self.text(field))
    }

    /// A name.
    pub(super) fn name(&mut self, field: &Field) -> Option<Prose> {
        let name = self.prose(field)?;
        if is_name(name.as_str()) {
            return Some(name);
        }
        self.fault(field, Why::NotAName);
        None
    }

    /// A value that is read by `read`; a cell that it does not understand is a fault.
    pub(super) fn value<T>(&mut self, field: &Field, why: Why, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let typed = self.text(field);
        if typed.is_empty() {
            return None;
        }
        let value = read(typed);
        if value.is_none() {
            self.fault(field, why);
        }
        value
    }

    /// A date.
    pub(super) fn date(&mut self, field: &Field) -> Option<Date> {
        let typed = self.text(field);
        if typed.is_empty() {
            return None;
        }
        dates::date(typed, self.columns.is_french).map_err(|why| self.fault(field, why)).ok()
    }

    /// A date that is not after today.
    pub(super) fn past_date(&mut self, field: &Field) -> Option<Date> {
        let date = self.date(field)?;
        if date <= self.today {
            return Some(date);
        }
        self.fault(field, Why::InTheFuture);
        None
    }

    /// That something is wrong with a cell.
    pub(super) fn fault(&mut self, field: &Field, why: Why) {
        let (column, value) = (self.columns.name(field), Prose::new(self.text(field)));
        self.faults.push(Fault { field: Some(field.clone()), column, value, why });
    }

    /// That something is wrong with the row as a whole.
    pub(super) fn row_fault(&mut self, why: Why) {
        self.faults.push(Fault { field: None, column: Prose::default(), value: Prose::default(), why });
    }

    /// Every fault found so far, when there is one.
    pub(super) fn faults(&mut self) -> Option<Vec<Fault>> {
        Some(std::mem::take(&mut self.faults)).filter(|faults| !faults.is_empty())
    }
}

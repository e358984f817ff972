//! Text to rows: CSV as RFC 4180 describes it, with the separator found out and the line of every row kept.
//!
//! The reader is strict where the usual ones are lenient: a quote that is never closed, or that does not end its cell, would
//! swallow rows without a word, and each row is somebody's consent.

use super::encoding::{Encoding, text_of};
use super::{Limit, Unreadable};
use crate::domain::Prose;

/// A file of at most so many bytes is read: twenty megabytes, some hundred thousand rows.
pub const MAX_BYTES: usize = 20_000_000;
/// At most so many rows are read, besides the header.
pub const MAX_ROWS: usize = 100_000;
/// A header has at most so many columns.
pub const MAX_COLUMNS: usize = 200;

/// What may stand between two cells, the more usual first.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// The rows of a file. Its `Debug` form holds no cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// How the text was encoded.
    pub encoding: Encoding,
    /// What stands between two cells.
    pub separator: char,
    /// The names of the columns.
    pub header: Vec<Prose>,
    /// The rows below, those without any text left out.
    pub rows: Vec<Row>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: u64,
    /// Its cells, without the blanks around them. They may be fewer than there are columns, since spreadsheet programs leave
    /// empty ones at the end out.
    pub cells: Vec<Prose>,
    /// Whether there is text behind the last column: a separator stands inside a cell that is not quoted, and nobody knows
    /// which one it is.
    pub overflows: bool,
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// [`Unreadable`] says what about the file cannot be read, and on which line.
    pub fn read(bytes: &[u8]) -> Result<Self, Unreadable> {
        if bytes.len() > MAX_BYTES {
            return Err(Unreadable::TooLarge(Limit::Bytes));
        }
        let (text, encoding) = text_of(bytes)?;
        let (told, skipped) = told_separator(&text);
        let body = &text[skipped..];
        let separator = match told {
            Some(separator) => separator,
            None => likely_separator(body)?,
        };
        let rows = Reader::new(body, separator, 1 + u64::from(skipped > 0)).rows()?;
        Self::of_rows(rows, encoding, separator)
    }

    fn of_rows(rows: Vec<Row>, encoding: Encoding, separator: char) -> Result<Self, Unreadable> {
        let mut rows = rows.into_iter();
        let Row { cells: mut header, overflows, .. } = rows.next().ok_or(Unreadable::Empty)?;
        if overflows {
            return Err(Unreadable::TooLarge(Limit::Columns));
        }
        while header.last().is_some_and(Prose::is_empty) {
            header.pop();
        }
        let rows = rows.map(|row| row.within(header.len())).collect();
        Ok(Self { encoding, separator, header, rows })
    }
}

impl Row {
    fn within(mut self, columns: usize) -> Self {
        self.overflows |= self.cells.iter().skip(columns).any(|cell| !cell.is_empty());
        self.cells.truncate(columns);
        self
    }
}

/// The separator that a first line `sep=;` tells, as one program writes it for itself, and the length of that line.
fn told_separator(text: &str) -> (Option<char>, usize) {
    let line = text.split('\n').next().unwrap_or_default();
    let mut told = line.strip_prefix("sep=").unwrap_or_default().chars();
    match (told.next(), told.next()) {
        (Some(separator), None) if SEPARATORS.contains(&separator) => {
            (Some(separator), (line.len() + 1).min(text.len()))
        }
        _ => (None, 0),
    }
}

/// The separator under which most rows have as many cells as the header, and among equals the most cells.
fn likely_separator(text: &str) -> Result<char, Unreadable> {
    let mut best = (SEPARATORS[0], 0, 1);
    let mut fault = None;
    for separator in SEPARATORS.into_iter().filter(|separator| text.contains(*separator)) {
        match Reader::new(text, separator, 1).rows() {
            Ok(rows) => {
                let columns = rows.first().map_or(0, |header| header.cells.len());
                let fitting = rows.iter().skip(1).filter(|row| row.cells.len() == columns).count();
                if columns > 1 && (fitting, columns) > (best.1, best.2) {
                    best = (separator, fitting, columns);
                }
            }
            Err(unreadable) => fault = fault.or(Some(unreadable)),
        }
    }
    match fault {
        // A quote that is wrong under one separator may be right under another, which then explains the file.
        Some(unreadable) if best.2 == 1 => Err(unreadable),
        _ => Ok(best.0),
    }
}

/// Cuts a text into cells.
struct Reader<'a> {
    rest: std::iter::Peekable<std::str::Chars<'a>>,
    separator: char,
    line: u64,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, separator: char, line: u64) -> Self {
        Self { rest: text.chars().peekable(), separator, line }
    }

    fn rows(mut self) -> Result<Vec<Row>, Unreadable> {
        let mut rows = Vec::new();
        while self.rest.peek().is_some() {
            let row = self.row()?;
            if row.cells.iter().all(Prose::is_empty) && !row.overflows {
                continue;
            }
            if rows.len() > MAX_ROWS {
                return Err(Unreadable::TooLarge(Limit::Rows));
            }
            rows.push(row);
        }
        Ok(rows)
    }

    fn row(&mut self) -> Result<Row, Unreadable> {
        let mut row = Row { line: self.line, ..Row::default() };
        loop {
            let (cell, ended_by) = self.cell()?;
            // What stands behind the last column that may be is only asked whether it is empty: no row is worth more memory.
            if row.cells.len() < MAX_COLUMNS {
                row.cells.push(cell);
            } else {
                row.overflows |= !cell.is_empty();
            }
            if ended_by != Some(self.separator) {
                return Ok(row);
            }
        }
    }

    /// The next cell, and the character that ended it: the separator, a line break, or the end of the file.
    fn cell(&mut self) -> Result<(Prose, Option<char>), Unreadable> {
        let mut cell = String::new();
        while let Some(c) = self.rest.next() {
            if c == '"' && cell.trim().is_empty() {
                return self.quoted();
            }
            if c == self.separator || c == '\n' {
                self.line += u64::from(c == '\n');
                return Ok((Prose::new(&cell), Some(c)));
            }
            cell.push(c);
        }
        Ok((Prose::new(&cell), None))
    }

    /// The rest of a cell whose opening quote was just read. A quote inside is written twice.
    fn quoted(&mut self) -> Result<(Prose, Option<char>), Unreadable> {
        let opened_on = self.line;
        let mut cell = String::new();
        while let Some(c) = self.rest.next() {
            if c != '"' {
                self.line += u64::from(c == '\n');
                cell.push(c);
            } else if self.rest.next_if_eq(&'"').is_some() {
                cell.push('"');
            } else {
                let ended_by = self.end_of_quoted(opened_on)?;
                return Ok((Prose::new(&cell), ended_by));
            }
        }
        Err(Unreadable::UnclosedQuote { line: opened_on })
    }

    /// Behind a closing quote only blanks may stand before the cell ends.
    fn end_of_quoted(&mut self, opened_on: u64) -> Result<Option<char>, Unreadable> {
        for c in self.rest.by_ref() {
            if c == self.separator || c == '\n' {
                self.line += u64::from(c == '\n');
                return Ok(Some(c));
            }
            if !c.is_whitespace() {
                return Err(Unreadable::TextBehindQuote { line: opened_on });
            }
        }
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> (Vec<Vec<String>>, char) {
        let table = Table::read(text.as_bytes()).unwrap();
        let header = std::iter::once(&table.header);
        let rows = header.chain(table.rows.iter().map(|row| &row.cells));
        (rows.map(|cells| cells.iter().map(|cell| cell.as_str().to_owned()).collect()).collect(), table.separator)
    }

    #[test]
    fn the_separator_is_found_by_the_rows() {
        for (text, separator) in [
            ("nom;prénom\na;b\n", ';'),
            ("nom,prénom\na,b\n", ','),
            ("nom\tprénom\na\tb\n", '\t'),
            ("nom|prénom\na|b\n", '|'),
            ("nom, prénom;date, lieu\na;b\nc;d\n", ';'),
            ("sep=|\nnom|a;b\n1|2\n", '|'),
            ("nom\na\n", ';'),
        ] {
            assert_eq!(read(text).1, separator, "{text}");
        }
    }

    #[test]
    fn lines_are_counted_through_quotes_blank_lines_and_every_line_break() {
        let table = Table::read(b"nom;note\r\n\r\na;\"1\r\n2\"\r\n;\r\nb;3\rc;4").unwrap();
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [3, 6, 7]);
        assert_eq!(table.rows[0].cells[1].as_str(), "1\n2");
        assert_eq!(Table::read(b"sep=;\nnom;b\nc;d").unwrap().rows[0].line, 3);
    }

    #[test]
    fn a_quote_that_swallows_rows_is_named_by_its_line() {
        let fault = |text: &str| Table::read(text.as_bytes()).unwrap_err();
        assert_eq!(fault("a;b\n1;\"2\n3;4\n"), Unreadable::UnclosedQuote { line: 2 });
        assert_eq!(fault("a;b\n1;\"2\n3;\"4\"\n"), Unreadable::TextBehindQuote { line: 2 });
        assert_eq!(read("a;b\n1; \"x;y\" \n").0[1], ["1", "x;y"]);
        assert_eq!(read("a;b\n6\" nail;\"say \"\"a\"\"\"\n").0[1], ["6\" nail", "say \"a\""]);
    }

    #[test]
    fn short_rows_are_read_and_long_ones_are_marked() {
        let table = Table::read(b"a;b;c;;\n1\n1;2;3;;;\n1;2;3;4\n").unwrap();
        assert_eq!(table.header.len(), 3);
        assert_eq!(table.rows.iter().map(|row| row.overflows).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn more_than_is_read_is_refused() {
        let rows = |n: usize| Table::read("a\n".repeat(n + 1).as_bytes());
        assert_eq!(rows(MAX_ROWS).unwrap().rows.len(), MAX_ROWS);
        assert_eq!(rows(MAX_ROWS + 1), Err(Unreadable::TooLarge(Limit::Rows)));
        assert_eq!(Table::read(&vec![b'a'; MAX_BYTES + 1]), Err(Unreadable::TooLarge(Limit::Bytes)));
        assert_eq!(Table::read("a;".repeat(MAX_COLUMNS + 1).as_bytes()), Err(Unreadable::TooLarge(Limit::Columns)));
        assert_eq!(Table::read(b"\n\n"), Err(Unreadable::Empty));
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
            if let Ok(table) = Table::read(&bytes) {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() <= table.header.len()));
            }
        }

        /// Signs that matter to the reader, in every order.
        #[test]
        fn any_text_is_read_or_refused(text in "[\";,|\t\r\n a-cé]{0,60}") {
            if let Ok(table) = Table::read(text.as_bytes()) {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() <= table.header.len()));
            }
        }

        /// What another program writes is what is read, whatever stands in the cells.
        #[test]
        fn a_written_table_is_read_back(
            cells in prop::collection::vec(prop::array::uniform3("[\";,|\n a-zé'’=]{0,8}[a-zé]"), 1..6),
            separator in prop::sample::select(SEPARATORS.to_vec()),
        ) {
            let header = ["one", "two", "three"].map(str::to_owned);
            let mut writer = csv::WriterBuilder::new().delimiter(separator as u8).from_writer(Vec::new());
            for row in std::iter::once(&header).chain(&cells) {
                writer.write_record(row).unwrap();
            }
            let told = format!("sep={separator}\n{}", String::from_utf8(writer.into_inner().unwrap()).unwrap());
            let expected: Vec<Vec<String>> = std::iter::once(&header)
                .chain(&cells)
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect())
                .collect();
            prop_assert_eq!(read(&told), (expected, separator));
        }
    }
}

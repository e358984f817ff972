//! What all tables have in common.

use crate::domain::{ConsentId, EventId, PersonId, PhotoId, PublicationId, RegionId};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;
use rusqlite::types::FromSql;
use rusqlite::{Connection, Row as SqlRow};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A row without its key.
pub(in crate::register) trait Row: Sized + PartialEq + Serialize + DeserializeOwned {
    /// The primary key.
    type Key: Copy + Ord + Serialize + DeserializeOwned;
    /// The table's name.
    const TABLE: &'static str;
    /// All rows, key first, in the order of the keys.
    const SELECT: &'static str;

    /// A row of [`Row::SELECT`].
    fn read(row: &SqlRow<'_>) -> rusqlite::Result<(Self::Key, Self)>;

    /// Puts the row under its key, whatever stands there.
    fn put(&self, connection: &Connection, key: Self::Key) -> rusqlite::Result<()>;

    /// Removes what stands under a key.
    fn remove(connection: &Connection, key: Self::Key) -> rusqlite::Result<()>;
}

/// A row that stands for an entry of the book.
pub(in crate::register) trait Entry: Row {
    /// The entry.
    type Of;
    /// Its key in the book.
    type Code: Coded<Number = Self::Key>;

    /// The entry as a row; its texts are put where texts are.
    fn store(entry: &Self::Of, texts: &mut Interner<'_>) -> Result<Self, Unstorable>;

    /// The row as an entry, `None` when it holds what no entry can.
    fn load(self, texts: &Texts) -> Option<Self::Of>;
}

/// A key of the book and its number in a table.
pub(in crate::register) trait Coded: Copy {
    /// A number, or two.
    type Number;
    /// The number of a code.
    fn to_number(self) -> Self::Number;
    /// The code with a number.
    fn of_number(number: Self::Number) -> Option<Self>;
}

macro_rules! coded {
    ($($code:ident)+) => {$(
        impl Coded for $code {
            type Number = u32;
            fn to_number(self) -> u32 {
                self.number()
            }
            fn of_number(number: u32) -> Option<Self> {
                Self::new(number)
            }
        }
    )+};
}

coded!(EventId PersonId ConsentId PhotoId RegionId PublicationId);

impl<A: Coded<Number = u32>, B: Coded<Number = u32>> Coded for (A, B) {
    type Number = (u32, u32);
    fn to_number(self) -> (u32, u32) {
        (self.0.to_number(), self.1.to_number())
    }
    fn of_number(number: (u32, u32)) -> Option<Self> {
        Some((A::of_number(number.0)?, B::of_number(number.1)?))
    }
}

/// The columns of a row, one after another.
pub(super) struct Columns<'r, 's> {
    row: &'r SqlRow<'s>,
    next: usize,
}

impl<'r, 's> Columns<'r, 's> {
    pub(super) const fn of(row: &'r SqlRow<'s>) -> Self {
        Self { row, next: 0 }
    }

    /// The next column.
    pub(super) fn take<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }
}

/// A struct with a field per column, in the order of the schema, and its [`Row`].
macro_rules! columns {
    ($(#[$doc:meta])* $name:ident in $table:literal by $key:ident $(and $second:ident)? {
        $($field:ident: $type:ty,)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, serde::Serialize, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        #[allow(clippy::struct_field_names, reason = "a column is called what it holds, like its table")]
        pub(in crate::register) struct $name {
            $(pub(in crate::register) $field: $type,)+
        }

        impl super::Row for $name {
            type Key = columns!(@key $($second)?);
            const TABLE: &'static str = $table;
            const SELECT: &'static str = concat!(
                "SELECT ", stringify!($key), $(", ", stringify!($second),)? $(", ", stringify!($field),)+
                " FROM ", $table, " ORDER BY ", stringify!($key), $(", ", stringify!($second),)?
            );

            fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<(Self::Key, Self)> {
                let mut columns = super::Columns::of(row);
                let key = columns!(@read columns $($second)?);
                Ok((key, Self { $($field: columns.take()?,)+ }))
            }

            fn put(&self, connection: &rusqlite::Connection, key: Self::Key) -> rusqlite::Result<()> {
                const PUT: &str = concat!(
                    "INSERT OR REPLACE INTO ", $table, " (",
                    stringify!($key), $(", ", stringify!($second),)? $(", ", stringify!($field),)+
                    ") VALUES (?", $(columns!(@mark $second),)? $(columns!(@mark $field),)+ ")"
                );
                columns!(@bind key, $key $($second)?);
                let values = rusqlite::params![$key, $($second,)? $(self.$field,)+];
                connection.prepare(PUT)?.execute(values).map(drop)
            }

            fn remove(connection: &rusqlite::Connection, key: Self::Key) -> rusqlite::Result<()> {
                const REMOVE: &str = concat!(
                    "DELETE FROM ", $table, " WHERE ", stringify!($key), " = ?",
                    $(" AND ", stringify!($second), " = ?",)?
                );
                columns!(@bind key, $key $($second)?);
                connection.prepare(REMOVE)?.execute(rusqlite::params![$key, $($second)?]).map(drop)
            }
        }
    };
    (@key) => { u32 };
    (@key $second:ident) => { (u32, u32) };
    (@read $columns:ident) => { $columns.take::<u32>()? };
    (@read $columns:ident $second:ident) => { ($columns.take::<u32>()?, $columns.take::<u32>()?) };
    (@bind $bound:ident, $key:ident) => { let $key = $bound; };
    (@bind $bound:ident, $key:ident $second:ident) => { let ($key, $second) = $bound; };
    (@mark $field:ident) => { ", ?" };
}

pub(super) use columns;

//! What stands in a column, where SQL and JSON have no word of their own for it.

use super::Coded;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

/// The number of a text in `prose`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub(in crate::register) struct TextId(pub(in crate::register) i64);

impl ToSql for TextId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for TextId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(Self)
    }
}

/// A finite coordinate or score. It is written as the `f64` that it is exactly, so that it is read back as it was.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::register) struct Px(pub(in crate::register) f32);

impl ToSql for Px {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(f64::from(self.0).into())
    }
}

impl FromSql for Px {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let number = f64::column_result(value)?;
        let narrow = number as f32;
        // What we wrote fits exactly; anything else was written by somebody else.
        if f64::from(narrow).to_bits() == number.to_bits() { Ok(Self(narrow)) } else { Err(FromSqlError::InvalidType) }
    }
}

impl Serialize for Px {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(f64::from(self.0))
    }
}

impl<'de> Deserialize<'de> for Px {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        f64::deserialize(deserializer).map(|number| Self(number as f32))
    }
}

/// Something that is stored as it is written: a day, a moment.
#[derive(Clone, Copy, PartialEq)]
pub(in crate::register) struct Written<T>(pub(in crate::register) T);

impl<T: Display> ToSql for Written<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl<T: FromStr> FromSql for Written<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str()?.parse().map(Self).map_err(|_| FromSqlError::InvalidType)
    }
}

impl<T: Display> Serialize for Written<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl<'de, T: FromStr> Deserialize<'de> for Written<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map(Self).map_err(|_| D::Error::custom("not written as it should be"))
    }
}

/// Several values in one column, as a JSON array.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(in crate::register) struct List<T>(pub(in crate::register) Vec<T>);

impl<T: Serialize> ToSql for List<T> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let json =
            serde_json::to_string(&self.0).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(json.into())
    }
}

impl<T: DeserializeOwned> FromSql for List<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        // The parser's error could quote what it read.
        serde_json::from_str(value.as_str()?).map(Self).map_err(|_| FromSqlError::InvalidType)
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

/// The value that has an identifier.
pub(super) fn by_id<T: Copy>(all: &[T], id: impl Fn(T) -> &'static str, text: &str) -> Option<T> {
    all.iter().copied().find(|value| id(*value) == text)
}

/// The numbers of a set of codes.
pub(super) fn numbers_of<C: Coded<Number = u32>>(codes: &BTreeSet<C>) -> List<u32> {
    codes.iter().map(|code| code.to_number()).collect()
}

/// The codes of a set of numbers.
pub(super) fn codes_of<C: Coded<Number = u32> + Ord>(numbers: List<u32>) -> Option<BTreeSet<C>> {
    numbers.0.into_iter().map(C::of_number).collect()
}

//! `--cover FILE.json`: the areas to cover, photo by photo.
//!
//! `{"relative/path.jpg": [{"x": 10, "y": 20, "w": 40, "h": 50, "shape": "ellipse"}]}`, in pixels of the upright picture. A
//! slip of the pen would leave somebody uncovered: what is not understood to the last word is refused.

use crate::domain::{PxBox, Shape};
use crate::i18n::Words;
use crate::jobs::{GivenCovers, SystemError};
use i18n_embed_fl::fl;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

/// Most bytes that are read: a million areas.
const LARGEST_BYTES: u64 = 64 << 20;

/// Why a file of areas is refused.
#[derive(Debug)]
pub(super) enum CoversError {
    /// It cannot be read.
    Unreadable(SystemError),
    /// It is larger than any list of areas.
    TooLarge,
    /// It is not JSON of the expected form: the parser's words, with line and column.
    Form(String),
    /// A photo stands in it twice: the second list would silence the first.
    Twice(String),
    /// An area of a photo has no size, or no sensible numbers.
    Area { photo: String, number: usize },
}

impl CoversError {
    /// In the words of the reader.
    pub(super) fn sentence(&self, words: &Words) -> String {
        match self {
            Self::Unreadable(why) => fl!(words, "covers-unreadable", why = words.system_error(why)),
            Self::TooLarge => fl!(words, "covers-too-large", most = words.bytes(LARGEST_BYTES)),
            Self::Form(why) => fl!(words, "covers-form", why = why.as_str()),
            Self::Twice(photo) => fl!(words, "covers-twice", photo = photo.as_str()),
            Self::Area { photo, number } => fl!(words, "covers-area", photo = photo.as_str(), number = (*number)),
        }
    }
}

/// Reads a file of areas.
///
/// # Errors
/// A [`CoversError`].
pub(super) fn read(path: &Path) -> Result<GivenCovers, CoversError> {
    let unreadable = |error: std::io::Error| CoversError::Unreadable(error.into());
    if std::fs::metadata(path).map_err(unreadable)?.len() > LARGEST_BYTES {
        return Err(CoversError::TooLarge);
    }
    parse(&std::fs::read(path).map_err(unreadable)?)
}

fn parse(json: &[u8]) -> Result<GivenCovers, CoversError> {
    let entries: Entries = serde_json::from_slice(json).map_err(|error| CoversError::Form(error.to_string()))?;
    let mut covers = BTreeMap::new();
    for (photo, areas) in entries.0 {
        let shapes = areas.iter().enumerate().map(|(index, area)| {
            area.shape().ok_or_else(|| CoversError::Area { photo: photo.clone(), number: index + 1 })
        });
        let shapes = shapes.collect::<Result<Vec<_>, _>>()?;
        if covers.insert(photo.clone(), shapes).is_some() {
            return Err(CoversError::Twice(photo));
        }
    }
    Ok(GivenCovers(covers))
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Area {
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    shape: Outline,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Outline {
    Ellipse,
    Rect,
}

impl Area {
    /// `None` for a box without a size or with an infinite number.
    fn shape(&self) -> Option<Shape> {
        let area = PxBox::new(self.x, self.y, self.w, self.h);
        (!area.is_empty()).then_some(match self.shape {
            Outline::Ellipse => Shape::Ellipse(area),
            Outline::Rect => Shape::Rect(area),
        })
    }
}

/// The photos in the order of the file, duplicates kept: a map would drop them in silence.
struct Entries(Vec<(String, Vec<Area>)>);

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Entries;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object from photos to lists of areas")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_read_as_they_stand() {
        let json = br#"{"day/a.jpg": [{"x": -2, "y": 1.5, "w": 40, "h": 50, "shape": "ellipse"}], "b.jpg": []}"#;
        let covers = parse(json).unwrap().0;
        assert_eq!(covers["day/a.jpg"], [Shape::Ellipse(PxBox::new(-2.0, 1.5, 40.0, 50.0))]);
        assert!(covers["b.jpg"].is_empty());
    }

    #[test]
    fn whatever_is_not_understood_is_refused() {
        let area = |text: &str| format!(r#"{{"a.jpg": [{text}]}}"#);
        for json in [
            area(r#"{"x": 0, "y": 0, "w": 5, "h": 5, "shape": "star"}"#),
            area(r#"{"x": 0, "y": 0, "w": 5, "h": 5}"#),
            area(r#"{"x": 0, "y": 0, "w": 5, "h": 5, "shape": "rect", "angle": 3}"#),
            area(r#"{"x": 0, "y": 0, "w": 5, "h": NaN, "shape": "rect"}"#),
            "[]".to_owned(),
            "{".to_owned(),
        ] {
            assert!(matches!(parse(json.as_bytes()), Err(CoversError::Form(_))), "{json}");
        }
        for size in ["-5", "0", "1e300"] {
            let json = area(&format!(r#"{{"x": 0, "y": 0, "w": 5, "h": {size}, "shape": "rect"}}"#));
            assert!(matches!(parse(json.as_bytes()), Err(CoversError::Area { number: 1, .. })), "{json}");
        }
        assert!(matches!(parse(br#"{"a.jpg": [], "a.jpg": []}"#), Err(CoversError::Twice(_))));
    }
}

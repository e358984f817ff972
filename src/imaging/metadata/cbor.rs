//! CBOR (RFC 8949) as a flat list of names and values: the claims and assertions of C2PA are written in it.

use super::Findings;
use super::text;

/// Deepest nesting that is followed.
const DEEPEST: usize = 24;
/// Longest name that is kept, in characters.
const LONGEST_NAME: usize = 80;

/// Every scalar with the name it stands under, in file order. What cannot be read ends the list.
pub(super) fn pairs(bytes: &[u8], found: &mut Findings) -> Vec<(String, String)> {
    let mut reader = Reader { rest: bytes, pairs: Vec::new() };
    if reader.item("", DEEPEST, found).is_none() || !reader.rest.is_empty() {
        reader.pairs.push(("unread".to_owned(), text::described(reader.rest)));
    }
    reader.pairs
}

/// A name with the one that it stands under: the `name` of an `author` is a person's.
pub(super) fn under(outer: &str, name: &str) -> String {
    let nearest = outer.rsplit('/').next().unwrap_or_default();
    let shown = |name: &str| name.chars().take(LONGEST_NAME).collect::<String>();
    if nearest.is_empty() { shown(name) } else { format!("{}/{}", shown(nearest), shown(name)) }
}

struct Reader<'a> {
    rest: &'a [u8],
    pairs: Vec<(String, String)>,
}

/// What the first byte of an item announces.
struct Head {
    major: u8,
    /// `None`: of indefinite length.
    argument: Option<u64>,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }

    /// Section 3: three bits of major type, five of argument or of its length.
    fn head(&mut self) -> Option<Head> {
        let first = *self.take(1)?.first()?;
        let long = match first & 0x1F {
            short @ 0..=23 => return Some(Head { major: first >> 5, argument: Some(u64::from(short)) }),
            31 => return Some(Head { major: first >> 5, argument: None }),
            width @ 24..=27 => self.take(1 << (width - 24))?,
            _ => return None,
        };
        let argument = long.iter().fold(0, |sum, &byte| sum << 8 | u64::from(byte));
        Some(Head { major: first >> 5, argument: Some(argument) })
    }

    /// Reads one item; its scalars are noted under `name`.
    fn item(&mut self, name: &str, depth: usize, found: &mut Findings) -> Option<()> {
        if depth == 0 || found.step().is_err() {
            return None;
        }
        let is_float = matches!(self.rest.first(), Some(0xFA | 0xFB));
        let is_double = self.rest.first() == Some(&0xFB);
        let head = self.head()?;
        match (head.major, head.argument) {
            (0, Some(number)) => self.note(name, number.to_string()),
            (1, Some(number)) => self.note(name, format!("-{}", number.saturating_add(1))),
            (2, Some(length)) => {
                let bytes = self.take(usize::try_from(length).ok()?)?;
                self.note(name, text::described(bytes));
            }
            (3, Some(length)) => {
                let bytes = self.take(usize::try_from(length).ok()?)?;
                self.note(name, text::decoded(bytes));
            }
            (2..=4, count) => self.several(name, count, depth, found)?,
            (5, count) => self.map(name, count, depth, found)?,
            (6, _) => self.item(name, depth - 1, found)?,
            (7, Some(bits)) if is_double => self.note(name, f64::from_bits(bits).to_string()),
            (7, Some(bits)) if is_float => self.note(name, f32::from_bits(bits as u32).to_string()),
            (7, Some(_)) => {}
            _ => return None,
        }
        Some(())
    }

    fn several(&mut self, name: &str, count: Option<u64>, depth: usize, found: &mut Findings) -> Option<()> {
        let mut left = count.unwrap_or(u64::MAX);
        while left > 0 && !self.ends(count) {
            self.item(name, depth - 1, found)?;
            left -= 1;
        }
        Some(())
    }

    fn map(&mut self, name: &str, count: Option<u64>, depth: usize, found: &mut Findings) -> Option<()> {
        let mut left = count.unwrap_or(u64::MAX);
        while left > 0 && !self.ends(count) {
            let before = self.pairs.len();
            self.item("", depth - 1, found)?;
            let key = self.pairs.drain(before..).next().map(|(_, key)| key).unwrap_or_default();
            self.item(&under(name, &key), depth - 1, found)?;
            left -= 1;
        }
        Some(())
    }

    /// Whether an item of indefinite length ends here.
    fn ends(&mut self, count: Option<u64>) -> bool {
        let ends = count.is_none() && self.rest.first() == Some(&0xFF);
        if ends {
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        ends
    }

    fn note(&mut self, name: &str, value: String) {
        self.pairs.push((name.to_owned(), value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imaging::{Format, Limits};

    fn read(bytes: &[u8]) -> Vec<(String, String)> {
        pairs(bytes, &mut Findings::new(Format::Jpeg, &Limits::default()))
    }

    #[test]
    fn scalars_are_listed_with_their_names() {
        // {"a": ["x", 7], "b": {"c": 1.5}}
        let list = read(b"\xA2\x61a\x82\x61x\x07\x61b\xBF\x61c\xFB\x3F\xF8\0\0\0\0\0\0\xFF");
        let list: Vec<_> = list.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        assert_eq!(list, [("a", "x"), ("a", "7"), ("b/c", "1.5")]);
    }

    #[test]
    fn depth_and_lengths_are_not_trusted() {
        assert_eq!(read(&[0x81; 5000]).len(), 1);
        assert_eq!(read(b"\x7B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF").len(), 1);
        assert_eq!(read(b"\x9B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x61x")[0].1, "x");
    }
}

//! The words of a text, as they are compared.

use crate::domain::names::fold;
use unicode_normalization::char::is_combining_mark;

/// A run of letters, or of digits.
pub(super) struct Word {
    /// Without accents and capitals.
    pub(super) folded: String,
    /// Where it begins, in bytes.
    pub(super) start: usize,
    /// Where it ends.
    pub(super) end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Other,
}

/// The words of a text in order.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut before = Class::Other;
    for (at, c) in text.char_indices() {
        let class = class(c, before);
        match words.last_mut() {
            Some(word) if class == before && class != Class::Other => word.end = at + c.len_utf8(),
            _ if class != Class::Other => words.push(Word { folded: String::new(), start: at, end: at + c.len_utf8() }),
            _ => {}
        }
        before = class;
    }
    for word in &mut words {
        word.folded = fold(&text[word.start..word.end]);
    }
    words
}

/// An accent of its own belongs to what it stands on.
fn class(c: char, before: Class) -> Class {
    match c {
        c if is_combining_mark(c) => before,
        c if c.is_alphabetic() => Class::Letter,
        c if c.is_numeric() => Class::Digit,
        _ => Class::Other,
    }
}

//! What every page begins and ends with.

use super::html::{Html, escaped};
use crate::i18n::Words;

/// Which way the paper is held.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Paper {
    Upright,
    Wide,
}

/// The style, inside the page: a page is one file that fetches nothing.
const STYLE: &str = include_str!("print.css");

/// Nothing may be fetched or run, whatever a text holds: the second lock behind the escaping.
const NOTHING_FROM_OUTSIDE: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/// A whole document in the language of `words`.
pub(super) fn document(words: &Words, title: &str, paper: Paper, body: &Html) -> String {
    let (class, wide) = match paper {
        Paper::Upright => ("", ""),
        Paper::Wide => (" class=\"wide\"", "@page { size: A4 landscape; }\n"),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{NOTHING_FROM_OUTSIDE}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>\n{STYLE}{wide}</style>\n</head>\n\
         <body{class}>\n{}\n</body>\n</html>\n",
        words.language().id(),
        escaped(title),
        body.as_str(),
    )
}

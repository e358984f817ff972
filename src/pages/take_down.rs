//! The take-down list: what was published and may no longer be, for those who have to go and remove it.

use super::csv_cell::harmless;
use super::document::{Paper, document};
use super::html::Html;
use super::pieces::{cell, head, table};
use crate::domain::{Channel, Date, PublicationId, PutAt};
use crate::i18n::{Language, Words};
use csv::{QuoteStyle, Terminator, WriterBuilder};
use i18n_embed_fl::fl;

/// One file that may no longer be shown as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakeDown {
    /// The publication.
    pub publication: PublicationId,
    /// The channel.
    pub channel: Channel,
    /// The file's name in the publish folder.
    pub name: String,
    /// Where the publication was put.
    pub put: Vec<PutAt>,
    /// The day since which it may no longer be shown, where there is one.
    pub since: Option<Date>,
    /// Every reason, in words.
    pub why: Vec<String>,
    /// What to do about it.
    pub remedy: Remedy,
}

/// What to do about a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remedy {
    /// It goes.
    Remove,
    /// It may stay with more faces covered.
    Recover,
}

impl TakeDown {
    fn places(&self, words: &Words) -> Vec<String> {
        if self.put.is_empty() {
            return vec![fl!(words, "takedown-not-noted")];
        }
        let place =
            |put: &PutAt| fl!(words, "takedown-put-on", place = put.place.as_str(), date = words.short_date(put.on));
        self.put.iter().map(place).collect()
    }

    fn since(&self, words: &Words) -> String {
        self.since.map(|day| words.short_date(day)).unwrap_or_default()
    }

    fn remedy(&self, words: &Words) -> String {
        match self.remedy {
            Remedy::Remove => fl!(words, "takedown-remove"),
            Remedy::Recover => fl!(words, "takedown-recover"),
        }
    }
}

fn columns(words: &Words) -> [String; 8] {
    [
        fl!(words, "takedown-publication"),
        fl!(words, "page-channel"),
        fl!(words, "page-file"),
        fl!(words, "takedown-put"),
        fl!(words, "takedown-since"),
        fl!(words, "takedown-why"),
        fl!(words, "takedown-what"),
        fl!(words, "takedown-done"),
    ]
}

/// The list as a page, with a column to sign off each file.
pub fn take_down_list(files: &[TakeDown], on: Date, words: &Words) -> String {
    let title = fl!(words, "takedown-title");
    let (intro, table) = if files.is_empty() {
        (fl!(words, "takedown-nothing"), Html::default())
    } else {
        (fl!(words, "takedown-intro"), table("tight", &columns(words), files.iter().map(|file| row(file, words))))
    };
    let body = [head(&title, &[("kind", words.date(on))]), Html::of("p", "", &intro), table];
    document(words, &title, Paper::Wide, &body.into())
}

fn row(file: &TakeDown, words: &Words) -> Vec<Html> {
    let list = |items: &[String]| {
        let items = items.iter().map(|item| Html::of("p", "", item)).collect();
        Html::element("td", "long", items)
    };
    vec![
        Html::of("td", "number", &file.publication.to_string()),
        cell(&words.channel(&file.channel)),
        Html::of("td", "strong long", &file.name),
        list(&file.places(words)),
        Html::of("td", "answer", &file.since(words)),
        list(&file.why),
        cell(&file.remedy(words)),
        Html::of("td", "written", ""),
    ]
}

/// The list for a spreadsheet program: UTF-8 with a byte order mark, which tells such programs that it is, and the separator that
/// they expect in the language.
pub fn take_down_csv(files: &[TakeDown], words: &Words) -> String {
    let separator = match words.language() {
        Language::English => b',',
        Language::French => b';',
    };
    let mut writer = WriterBuilder::new()
        .delimiter(separator)
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let rows = std::iter::once(columns(words)).chain(files.iter().map(|file| fields(file, words)));
    for row in rows {
        // Writing to a Vec cannot fail.
        writer.write_record(row.map(|cell| harmless(&cell))).ok();
    }
    let written = writer.into_inner().unwrap_or_default();
    format!("\u{FEFF}{}", String::from_utf8_lossy(&written))
}

fn fields(file: &TakeDown, words: &Words) -> [String; 8] {
    [
        file.publication.to_string(),
        words.channel(&file.channel),
        file.name.clone(),
        file.places(words).join(" | "),
        file.since(words),
        file.why.join(" | "),
        file.remedy(words),
        String::new(),
    ]
}

//! What several pages are made of: headings, facts, boxes to tick, lines to write on, tables.

use super::html::Html;
use crate::domain::{Date, Event, EventId, Prose};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// The head of a sheet: what it is, and on the right what it belongs to.
pub(super) fn head(title: &str, right: &[(&'static str, String)]) -> Html {
    let right: Html = right.iter().map(|(class, text)| Html::of("p", class, text)).collect();
    Html::element("header", "", [Html::of("h1", "", title), Html::element("div", "", right)].into())
}

/// Names and what goes with them.
pub(super) fn facts(facts: impl IntoIterator<Item = (String, Html)>) -> Html {
    let rows = facts.into_iter().flat_map(|(name, value)| [Html::of("dt", "", &name), Html::element("dd", "", value)]);
    Html::element("dl", "", rows.collect())
}

/// A text, or a line to write it on.
pub(super) fn told_or_blank(prose: Option<&Prose>) -> Html {
    prose.map_or_else(|| Html::element("div", "line", blank()), |prose| Html::text(prose.as_str()))
}

/// A line to write on.
pub(super) fn blank() -> Html {
    Html::element("span", "blank", Html::default())
}

/// A line to write on, behind what belongs there.
pub(super) fn line(label: &str) -> Html {
    Html::element("div", "line", [Html::of("span", "", label), blank()].into())
}

/// A box to tick, before what it means.
pub(super) fn tick(label: &str) -> Html {
    let square = Html::element("span", "box", Html::default());
    Html::element("span", "choice", [square, Html::text(label)].into())
}

/// A box to tick before a sentence that may be longer than a line.
pub(super) fn tick_sentence(label: &str) -> Html {
    Html::element("p", "", [Html::element("span", "box", Html::default()), Html::text(label)].into())
}

/// Two boxes, yes and no.
pub(super) fn yes_no(words: &Words) -> Html {
    let choices = [tick(&fl!(words, "page-yes")), Html::text(" \u{A0} "), tick(&fl!(words, "page-no"))];
    Html::element("span", "choice", choices.into())
}

/// A place for a signature.
pub(super) fn signature(label: &str) -> Html {
    Html::of("div", "signature", label)
}

/// A table with a head that is repeated on every page.
pub(super) fn table(class: &'static str, head: &[String], rows: impl IntoIterator<Item = Vec<Html>>) -> Html {
    let head: Html = head.iter().map(|name| Html::of("th", "", name)).collect();
    let row = |cells: Vec<Html>| Html::element("tr", "", cells.into_iter().collect());
    let body = rows.into_iter().map(row).collect();
    let head = Html::element("thead", "", Html::element("tr", "", head));
    Html::element("table", class, [head, Html::element("tbody", "", body)].into())
}

/// A cell.
pub(super) fn cell(text: &str) -> Html {
    Html::of("td", "", text)
}

/// A day in figures that is not broken at the end of a line.
pub(super) fn day(date: Date, words: &Words) -> String {
    words.short_date(date).replace('-', "\u{2011}")
}

/// What an event is called, with its code: `E3 · Fête du livre`.
pub(super) fn event_name(event: &Event, id: EventId) -> String {
    format!("{id} · {}", event.title.as_str())
}

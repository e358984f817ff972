//! The sign-up sheet: who came, and what they agree to, as a list that is filled in at the door.

use super::consent_form::Form;
use super::document::{Paper, document};
use super::html::Html;
use super::pieces::{event_name, head, table, tick, told_or_blank, yes_no};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// Rows on one sheet of A4 held wide.
const ROWS: u32 = 10;

/// More is a slip of the keyboard.
const MOST_SHEETS: u32 = 200;

/// So many sheets of ten numbered rows each. The numbers are those to be written on the stickers. From 1
/// to 200 sheets, the nearest of these for any other number.
pub fn sign_up_sheet(form: &Form<'_>, sheets: u32, words: &Words) -> String {
    let body = (0..sheets.clamp(1, MOST_SHEETS)).map(|number| sheet(form, number, words)).collect();
    let title = format!("{} · {}", fl!(words, "signup-title"), event_name(form.event, form.id));
    document(words, &title, Paper::Wide, &body)
}

fn sheet(form: &Form<'_>, number: u32, words: &Words) -> Html {
    let dates = words.dates(form.event.from, form.event.until);
    let right = [
        ("kind", event_name(form.event, form.id)),
        ("", dates),
        ("small", fl!(words, "signup-page", number = number.saturating_add(1))),
    ];
    let first = number.saturating_mul(ROWS).saturating_add(1);
    let rows = (0..ROWS).map(|row| entry(form, first.saturating_add(row), words));
    let lines = [
        head(&fl!(words, "signup-title"), &right),
        Html::of("p", "", &fl!(words, "signup-note")),
        refusal(form, words),
        table("tall tight", &columns(form, words), rows),
        free(form, words),
    ];
    Html::element("section", "sheet", lines.into())
}

fn columns(form: &Form<'_>, words: &Words) -> Vec<String> {
    let before = [
        fl!(words, "signup-number"),
        fl!(words, "page-name"),
        fl!(words, "page-first-name"),
        fl!(words, "signup-age"),
        fl!(words, "signup-photo"),
    ];
    let channels = form.channels().into_iter().map(|channel| {
        let mark = if form.policy.rule(channel).public { " ◆" } else { "" };
        words.channel(channel) + mark
    });
    before.into_iter().chain(channels).chain([fl!(words, "page-signature")]).collect()
}

fn entry(form: &Form<'_>, number: u32, words: &Words) -> Vec<Html> {
    let age = [tick(&fl!(words, "signup-adult")), Html::text("\n"), tick(&fl!(words, "signup-minor"))];
    let mut cells = vec![
        Html::of("td", "number", &number.to_string()),
        Html::of("td", "written", ""),
        Html::of("td", "written", ""),
        Html::element("td", "answer", age.into()),
        Html::element("td", "answer", yes_no(words)),
    ];
    cells.extend(form.channels().iter().map(|_| Html::element("td", "answer", tick(&fl!(words, "page-yes")))));
    cells.push(Html::of("td", "written", ""));
    cells
}

fn refusal(form: &Form<'_>, words: &Words) -> Html {
    let sign = form.event.refusal_sign.as_ref().map(|sign| fl!(words, "signup-refusal", sign = sign.as_str()));
    sign.map_or_else(Html::default, |sign| Html::of("p", "strong", &sign))
}

fn free(form: &Form<'_>, words: &Words) -> Html {
    let contact = told_or_blank(form.event.organiser.as_ref());
    let key = Html::of("p", "small", &format!("◆ {}", fl!(words, "page-public")));
    [Html::of("p", "", &fl!(words, "signup-free")), Html::element("div", "strong", contact), key].into()
}

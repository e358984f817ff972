//! The contact sheet: what would leave for one channel, as small pictures, for the person who releases it.

use super::document::{Paper, document};
use super::html::Html;
use super::pieces::{blank, event_name, head, line, signature, table, tick, tick_sentence};
use crate::domain::{Channel, Date, Event, EventId, Prose};
use crate::i18n::Words;
use i18n_embed_fl::fl;

/// What a contact sheet is made from.
#[derive(Clone, Copy, Debug)]
pub struct ContactSheet<'a> {
    /// The event.
    pub event: &'a Event,
    /// Its code.
    pub id: EventId,
    /// The channel.
    pub channel: &'a Channel,
    /// Whether the public sees it.
    pub public: bool,
    /// The day for which it was checked.
    pub on: Date,
    /// What would leave, in order.
    pub pictures: &'a [Picture<'a>],
    /// What is held back, in order.
    pub held_back: &'a [HeldBack],
}

/// A photo as it would leave.
#[derive(Clone, Copy, Debug)]
pub struct Picture<'a> {
    /// Its number in the event.
    pub number: u32,
    /// The small picture, covered as the file would be: the bytes of a JPEG file. 400 pixels on the longest side are enough.
    pub jpeg: &'a [u8],
    /// The caption, where there is one.
    pub caption: Option<&'a Prose>,
    /// How many regions are covered in it.
    pub covered: usize,
    /// What the gate warns about, in words.
    pub warnings: &'a [String],
}

/// A photo that is held back.
#[derive(Clone, Debug)]
pub struct HeldBack {
    /// Its number in the event.
    pub number: u32,
    /// Every reason of the gate, in words.
    pub why: Vec<String>,
}

/// The contact sheet as a page.
pub fn contact_sheet(sheet: &ContactSheet<'_>, words: &Words) -> String {
    let seen = if sheet.public { fl!(words, "page-public-mark") } else { fl!(words, "page-inside") };
    let right = [
        ("kind", fl!(words, "contact-for", channel = words.channel(sheet.channel))),
        ("", seen),
        ("small", fl!(words, "page-printed", date = words.date(sheet.on))),
    ];
    let name = format!("{} · {}", event_name(sheet.event, sheet.id), words.dates(sheet.event.from, sheet.event.until));
    let figures = sheet.pictures.iter().map(|picture| figure(picture, words)).collect();
    let body = [
        head(&fl!(words, "contact-title"), &right),
        Html::of("p", "strong", &name),
        Html::of("p", "", &fl!(words, "contact-count", n = sheet.pictures.len())),
        Html::element("div", "grid", figures),
        held_back(sheet.held_back, words),
        release(words),
    ];
    document(words, &fl!(words, "contact-title"), Paper::Upright, &body.into())
}

fn figure(picture: &Picture<'_>, words: &Words) -> Html {
    let number = picture.number.to_string();
    let caption = picture.caption.map_or_else(|| fl!(words, "contact-no-caption"), |it| it.as_str().to_owned());
    let covers = fl!(words, "contact-covers", n = picture.covered);
    let warnings = picture
        .warnings
        .iter()
        .map(|warning| Html::of("p", "warning", &format!("{} {warning}", fl!(words, "contact-warning"))));
    let lines =
        [Html::of("p", "strong", &format!("{number} · {covers}")), Html::of("p", "", &caption), warnings.collect()];
    let image = Html::picture(picture.jpeg, &fl!(words, "contact-alt", number = number));
    Html::element("figure", "", [image, Html::element("figcaption", "", lines.into())].into())
}

fn held_back(photos: &[HeldBack], words: &Words) -> Html {
    if photos.is_empty() {
        return Html::default();
    }
    let rows = photos.iter().map(|photo| {
        let why = photo.why.iter().map(|why| Html::of("li", "", why)).collect();
        let why = Html::element("td", "", Html::element("ul", "", why));
        vec![Html::of("td", "number", &photo.number.to_string()), why]
    });
    let columns = [fl!(words, "page-photo"), fl!(words, "contact-why")];
    [Html::of("h2", "", &fl!(words, "contact-blocked")), table("tight", &columns, rows)].into()
}

fn release(words: &Words) -> Html {
    let except = Html::element("div", "line", [tick(&fl!(words, "contact-except")), blank()].into());
    let who = [line(&fl!(words, "page-name")), line(&fl!(words, "contact-office")), line(&fl!(words, "page-date"))];
    let both = [Html::element("div", "", who.into()), signature(&fl!(words, "page-signature"))];
    let lines = [
        Html::of("p", "strong", &fl!(words, "contact-release")),
        tick_sentence(&fl!(words, "contact-released")),
        except,
        Html::element("div", "pair", both.into()),
    ];
    Html::element("div", "framed", lines.into())
}

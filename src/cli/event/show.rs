//! `estompe event list` and `show`: events, their photos, and where each stands.

use crate::app::{Session, check, default_names};
use crate::cli::args::{DeskArgs, EventArgs};
use crate::cli::call::Call;
use crate::cli::console::{Lines, bold, faint};
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::json::{self, rounded};
use crate::cli::typed;
use crate::domain::{Book, Channel, Event, EventId, Origin, Photo, PhotoId, Region, RegionId};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
struct EventsJson {
    events: Vec<EventFactsJson>,
}

#[derive(Serialize)]
struct EventFactsJson {
    event: String,
    title: String,
    from: String,
    until: String,
    place: Option<String>,
    organiser: Option<String>,
    photographer: Option<String>,
    notice: Option<String>,
    purpose: Option<String>,
    refusal_sign: Option<String>,
    keep_originals_until: Option<String>,
    channels: Vec<String>,
    photo_count: usize,
}

#[derive(Serialize)]
struct EventShownJson {
    #[serde(flatten)]
    event: EventFactsJson,
    photos: Vec<PhotoJson>,
}

/// A photo of an event.
#[derive(Serialize)]
pub(in crate::cli) struct PhotoJson {
    photo: String,
    number: u32,
    source: String,
    sha256: String,
    width: u32,
    height: u32,
    regions: Vec<RegionJson>,
    detection: &'static str,
    reviewed: bool,
    ticked: Vec<String>,
    caption: Option<String>,
    alt: Option<String>,
    held_back: bool,
    pick: &'static str,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    states: BTreeMap<String, &'static str>,
}

/// A region of a photo.
#[derive(Serialize)]
pub(in crate::cli) struct RegionJson {
    region: String,
    kind: &'static str,
    shape: &'static str,
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    score: Option<f32>,
    weak: bool,
    decision: &'static str,
    person: Option<String>,
}

/// `event list`.
pub(super) fn list(args: &DeskArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(args, call)?;
    let book = session.book();
    let text = if call.json {
        json::document(&EventsJson { events: book.events().map(|(id, event)| event_json(book, id, event)).collect() })
    } else {
        let mut lines = Lines::default();
        for (id, event) in book.events() {
            lines.line(one_line(book, id, event, call));
        }
        lines.into_text()
    };
    Ok(call.console.result(&text, Exit::Done))
}

/// `event show`.
pub(super) fn show(args: &EventArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let id = typed::event(&args.event, &session, call)?;
    let Some(event) = session.book().event(id) else { return Ok(Exit::WrongUsage) };
    let states = states(&session, id, event);
    let text = if call.json {
        let photos = session.book().photos_of(id).map(|(photo, facts)| {
            let states = states.iter().filter_map(|(channel, states)| Some((channel.clone(), *states.get(&photo)?)));
            PhotoJson { states: states.collect(), ..photo_json(session.book(), photo, facts) }
        });
        json::document(&EventShownJson { photos: photos.collect(), event: event_json(session.book(), id, event) })
    } else {
        told(&session, id, event, &states, call)
    };
    Ok(call.console.result(&text, Exit::Done))
}

/// Where each photo stands today for each channel of the event; for the web site where the event names none.
fn states(session: &Session, id: EventId, event: &Event) -> Vec<(String, BTreeMap<PhotoId, &'static str>)> {
    let channels = if event.channels.is_empty() { vec![Channel::Web] } else { event.channels.clone() };
    let (today, name_of) = (session.now().today, default_names(event));
    let checked = channels.iter().map(|channel| {
        let checked = check(session, id, channel, today, &*name_of);
        let states = checked.iter().map(|one| (one.photo, one.judgement.state.id())).collect();
        (channel.id().to_owned(), states)
    });
    checked.collect()
}

fn event_json(book: &Book, id: EventId, event: &Event) -> EventFactsJson {
    let text = |prose: &Option<crate::domain::Prose>| prose.as_ref().map(|prose| prose.as_str().to_owned());
    EventFactsJson {
        event: id.to_string(),
        title: event.title.as_str().to_owned(),
        from: event.from.to_string(),
        until: event.until.to_string(),
        place: text(&event.place),
        organiser: text(&event.organiser),
        photographer: text(&event.photographer),
        notice: text(&event.notice),
        purpose: text(&event.purpose),
        refusal_sign: text(&event.refusal_sign),
        keep_originals_until: event.keep_originals_until.map(|day| day.to_string()),
        channels: event.channels.iter().map(|channel| channel.id().to_owned()).collect(),
        photo_count: book.photos_of(id).count(),
    }
}

/// A photo with its regions.
pub(in crate::cli) fn photo_json(book: &Book, photo: PhotoId, facts: &Photo) -> PhotoJson {
    let remarks = book.remarks(photo).cloned().unwrap_or_default();
    PhotoJson {
        photo: photo.to_string(),
        number: facts.number,
        source: facts.sources.first().map(|source| source.as_str().to_owned()).unwrap_or_default(),
        sha256: facts.sha256.clone(),
        width: facts.size.width,
        height: facts.size.height,
        regions: book.regions_of(photo).map(|(id, region)| region_json(book, photo, id, region)).collect(),
        detection: book.detection(photo).id(),
        reviewed: book.is_reviewed(photo),
        ticked: remarks.ticked.into_iter().collect(),
        caption: remarks.caption.map(|caption| caption.as_str().to_owned()),
        alt: remarks.alt.map(|alt| alt.as_str().to_owned()),
        held_back: remarks.held_back,
        pick: remarks.pick.id(),
        states: BTreeMap::new(),
    }
}

/// A region with what was decided about it.
pub(in crate::cli) fn region_json(book: &Book, photo: PhotoId, id: RegionId, region: &Region) -> RegionJson {
    let bounds = region.shape.bounds();
    let decided = book.decision(photo, id);
    RegionJson {
        region: id.to_string(),
        kind: region.kind.id(),
        shape: region.shape.id(),
        x: rounded(bounds.x),
        y: rounded(bounds.y),
        w: rounded(bounds.w),
        h: rounded(bounds.h),
        score: match region.origin {
            Origin::Detected { score, .. } => Some(score),
            Origin::Drawn | Origin::Corrected => None,
        },
        weak: region.is_weak(),
        decision: decided.map_or("undecided", |decided| decided.decision.id()),
        person: decided.and_then(|decided| decided.person).map(|person| person.to_string()),
    }
}

fn one_line(book: &Book, id: EventId, event: &Event, call: &Call<'_>) -> String {
    let photos = fl!(call.words, "event-photos", n = book.photos_of(id).count());
    format!("{} {} {} {}", bold(id), call.words.short_date(event.from), event.title.as_str(), faint(photos))
}

fn told(
    session: &Session,
    id: EventId,
    event: &Event,
    states: &[(String, BTreeMap<PhotoId, &'static str>)],
    call: &Call<'_>,
) -> String {
    let book = session.book();
    let mut lines = Lines::default();
    lines.line(one_line(book, id, event, call));
    for (photo, facts) in book.photos_of(id) {
        let faces = fl!(call.words, "event-regions", n = book.regions_of(photo).count());
        let of_channel = |(channel, states): &(String, BTreeMap<PhotoId, &'static str>)| {
            states.get(&photo).map(|state| format!("{channel}={state}"))
        };
        let states: Vec<String> = states.iter().filter_map(of_channel).collect();
        lines.line(format!("  {} {:>4}  {faces}  {}", bold(photo), facts.number, faint(states.join(" "))));
    }
    lines.into_text()
}

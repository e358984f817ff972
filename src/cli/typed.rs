//! What was typed, read once into a value that cannot be wrong.

use super::call::Call;
use super::desk::Stopped;
use super::exit::Exit;
use crate::app::Session;
use crate::domain::{Channel, Date, EventId, NotACode, PhotoId, PxBox, Shape};
use i18n_embed_fl::fl;
use std::str::FromStr;

/// Says that a value is wrong.
pub(super) fn wrong(call: &Call<'_>, sentence: &str) -> Stopped {
    call.console.error(sentence);
    Stopped(Exit::WrongUsage)
}

/// A code.
pub(super) fn code<T: FromStr<Err = NotACode>>(typed: &str, call: &Call<'_>) -> Result<T, Stopped> {
    typed.parse().map_err(|NotACode { typed, letter }| {
        wrong(call, &fl!(call.words, "mistake-code", value = typed, example = format!("{letter}12")))
    })
}

/// A day, `YYYY-MM-DD`.
pub(super) fn day(typed: &str, call: &Call<'_>) -> Result<Date, Stopped> {
    let is_plain = typed.len() == 10 && typed.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = typed.parse::<Date>().ok().filter(|_| is_plain);
    day.ok_or_else(|| wrong(call, &fl!(call.words, "mistake-day", value = typed)))
}

/// A day that may be left out.
pub(super) fn day_if(typed: Option<&str>, call: &Call<'_>) -> Result<Option<Date>, Stopped> {
    typed.map(|typed| day(typed, call)).transpose()
}

/// A channel that exists: built in, of the policy, or of an event.
pub(super) fn channel(typed: &str, session: &Session, call: &Call<'_>) -> Result<Channel, Stopped> {
    let channel = any_channel(typed, call)?;
    let book = session.book();
    let is_known = Channel::BUILT_IN.contains(&channel)
        || session.policy().channels.contains_key(&channel)
        || book.events().any(|(_, event)| event.channels.contains(&channel));
    if is_known { Ok(channel) } else { Err(wrong(call, &fl!(call.words, "mistake-channel-unknown", value = typed))) }
}

/// A channel, known or not yet.
pub(super) fn any_channel(typed: &str, call: &Call<'_>) -> Result<Channel, Stopped> {
    Channel::parse(typed).map_err(|_| wrong(call, &fl!(call.words, "mistake-channel", value = typed)))
}

/// An event that is there.
pub(super) fn event(typed: &str, session: &Session, call: &Call<'_>) -> Result<EventId, Stopped> {
    let event: EventId = code(typed, call)?;
    match session.book().event(event) {
        Some(_) => Ok(event),
        None => Err(wrong(call, &fl!(call.words, "mistake-no-such", code = event.to_string()))),
    }
}

/// A photo of an event, by code or by its number in the event.
pub(super) fn photo(typed: &str, event: EventId, session: &Session, call: &Call<'_>) -> Result<PhotoId, Stopped> {
    let photo = match typed.parse::<u32>() {
        Ok(number) => session.book().photos_of(event).find(|(_, photo)| photo.number == number).map(|(photo, _)| photo),
        Err(_) => Some(code(typed, call)?),
    };
    let photo = photo.filter(|photo| session.book().photo(*photo).is_some_and(|photo| photo.event == event));
    photo.ok_or_else(|| {
        let event = event.to_string();
        wrong(call, &fl!(call.words, "mistake-no-photo", value = typed, event = event))
    })
}

/// One of a few words.
pub(super) fn one_of<T: Copy>(
    option: &str,
    typed: &str,
    all: &[T],
    id: impl Fn(T) -> &'static str,
    call: &Call<'_>,
) -> Result<T, Stopped> {
    all.iter().copied().find(|one| id(*one).eq_ignore_ascii_case(typed.trim())).ok_or_else(|| {
        let allowed = all.iter().map(|one| id(*one)).collect::<Vec<_>>().join(", ");
        wrong(call, &fl!(call.words, "mistake-not-one-of", option = option, value = typed, allowed = allowed))
    })
}

/// `X,Y,W,H` and the shape in it.
pub(super) fn shape(shape: &str, area: &str, call: &Call<'_>) -> Result<Shape, Stopped> {
    let numbers: Vec<f32> = area.split(',').filter_map(|part| part.trim().parse().ok()).collect();
    let is_whole = area.split(',').count() == 4 && numbers.iter().all(|number| number.is_finite());
    let [x, y, w, h] = numbers[..] else { return Err(not_a_box(area, call)) };
    if !is_whole || w <= 0.0 || h <= 0.0 {
        return Err(not_a_box(area, call));
    }
    let area = PxBox::new(x, y, w, h);
    match one_of("--shape", shape, &["ellipse", "rect"], |name| name, call)? {
        "rect" => Ok(Shape::Rect(area)),
        _ => Ok(Shape::Ellipse(area)),
    }
}

fn not_a_box(typed: &str, call: &Call<'_>) -> Stopped {
    wrong(call, &fl!(call.words, "mistake-box", value = typed))
}

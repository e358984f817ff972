//! What is said about an event, from what was typed.

use crate::cli::args::{EventEditArgs, EventFacts, EventNewArgs};
use crate::cli::call::Call;
use crate::cli::desk::Stopped;
use crate::cli::typed;
use crate::domain::{Event, Prose};

pub(super) fn new_event(args: &EventNewArgs, call: &Call<'_>) -> Result<Event, Stopped> {
    let event = Event::new(Prose::new(&args.title), typed::day(&args.date, call)?);
    with(event, &args.facts, call)
}

/// The event with what was typed in place of what was known; what was not typed stays, and an empty text removes.
pub(super) fn edited(mut event: Event, args: &EventEditArgs, call: &Call<'_>) -> Result<Event, Stopped> {
    if let Some(title) = &args.title {
        event.title = Prose::new(title);
    }
    if let Some(date) = &args.date {
        let length = event.until.since(event.from).ok();
        event.from = typed::day(date, call)?;
        event.until = length.and_then(|length| event.from.checked_add(length).ok()).unwrap_or(event.from);
    }
    with(event, &args.facts, call)
}

fn with(mut event: Event, facts: &EventFacts, call: &Call<'_>) -> Result<Event, Stopped> {
    let set = |known: &mut Option<Prose>, typed: &Option<String>| {
        if let Some(typed) = typed {
            *known = Prose::some(typed);
        }
    };
    set(&mut event.place, &facts.place);
    set(&mut event.organiser, &facts.organiser);
    set(&mut event.photographer, &facts.photographer);
    set(&mut event.notice, &facts.notice);
    set(&mut event.purpose, &facts.purpose);
    set(&mut event.refusal_sign, &facts.refusal_sign);
    event.until = typed::day_if(facts.until.as_deref(), call)?.unwrap_or(event.until);
    event.keep_originals_until =
        typed::day_if(facts.keep_originals_until.as_deref(), call)?.or(event.keep_originals_until);
    if !facts.channels.is_empty() {
        event.channels.clear();
    }
    for channel in &facts.channels {
        let channel = typed::any_channel(channel, call)?;
        if !event.channels.contains(&channel) {
            event.channels.push(channel);
        }
    }
    Ok(event)
}

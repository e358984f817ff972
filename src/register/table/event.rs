//! Events.

use super::{Entry, List, TextId, Written, columns};
use crate::domain::{self, Channel, Date, EventId};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// An event.
    Event in "event" by event {
        title: TextId,
        from_day: Written<Date>,
        until_day: Written<Date>,
        place: Option<TextId>,
        organiser: Option<TextId>,
        photographer: Option<TextId>,
        notice: Option<TextId>,
        purpose: Option<TextId>,
        channels: List<String>,
        refusal_sign: Option<TextId>,
        keep_originals_until: Option<Written<Date>>,
    }
}

impl Entry for Event {
    type Of = domain::Event;
    type Code = EventId;

    fn store(event: &domain::Event, texts: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self {
            title: texts.intern(&event.title)?,
            from_day: Written(event.from),
            until_day: Written(event.until),
            place: texts.intern_some(event.place.as_ref())?,
            organiser: texts.intern_some(event.organiser.as_ref())?,
            photographer: texts.intern_some(event.photographer.as_ref())?,
            notice: texts.intern_some(event.notice.as_ref())?,
            purpose: texts.intern_some(event.purpose.as_ref())?,
            channels: event.channels.iter().map(|channel| channel.id().to_owned()).collect(),
            refusal_sign: texts.intern_some(event.refusal_sign.as_ref())?,
            keep_originals_until: event.keep_originals_until.map(Written),
        })
    }

    fn load(self, texts: &Texts) -> Option<domain::Event> {
        Some(domain::Event {
            title: texts.get(self.title)?,
            from: self.from_day.0,
            until: self.until_day.0,
            place: texts.some(self.place)?,
            organiser: texts.some(self.organiser)?,
            photographer: texts.some(self.photographer)?,
            notice: texts.some(self.notice)?,
            purpose: texts.some(self.purpose)?,
            channels: self.channels.0.iter().map(|id| Channel::parse(id).ok()).collect::<Option<_>>()?,
            refusal_sign: texts.some(self.refusal_sign)?,
            keep_originals_until: self.keep_originals_until.map(|day| day.0),
        })
    }
}

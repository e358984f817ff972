//! An event.

use super::{Channel, Date, Prose};

/// One occasion at which photos were taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What it is called.
    pub title: Prose,
    /// Its first day.
    pub from: Date,
    /// Its last day, the first one for an event of one day.
    pub until: Date,
    /// Where it was.
    pub place: Option<Prose>,
    /// Who held it, and how to reach them.
    pub organiser: Option<Prose>,
    /// Who took the photos, and under which rights.
    pub photographer: Option<Prose>,
    /// The notice that people saw: its text, and where it hung.
    pub notice: Option<Prose>,
    /// What the photos are for.
    pub purpose: Option<Prose>,
    /// The channels that are foreseen, the first one first.
    pub channels: Vec<Channel>,
    /// How people showed that they refuse: the colour of a sticker or lanyard.
    pub refusal_sign: Option<Prose>,
    /// The day until which the original photos are kept.
    pub keep_originals_until: Option<Date>,
}

impl Event {
    /// An event of one day of which nothing more is known.
    pub fn new(title: Prose, day: Date) -> Self {
        Self {
            title,
            from: day,
            until: day,
            place: None,
            organiser: None,
            photographer: None,
            notice: None,
            purpose: None,
            channels: Vec::new(),
            refusal_sign: None,
            keep_originals_until: None,
        }
    }
}

//! The gate, asked about a whole event.

use super::Session;
use crate::domain::gate::{Asked, Judgement, judge};
use crate::domain::{Channel, Date, EventId, PhotoId};

/// One photo and what the gate says of it.
#[derive(Debug)]
pub struct Checked {
    /// The photo.
    pub photo: PhotoId,
    /// The name that its file would have.
    pub name: String,
    /// What the gate says.
    pub judgement: Judgement,
}

/// Asks the gate about every photo of an event, in the order of their numbers. `name_of` says what the file of a photo with a
/// number would be called.
pub fn check(
    session: &Session,
    event: EventId,
    channel: &Channel,
    day: Date,
    name_of: &dyn Fn(u32) -> String,
) -> Vec<Checked> {
    let (book, policy, names) = (session.book(), session.policy(), session.names());
    let judged = book.photos_of(event).map(|(photo, facts)| {
        let name = name_of(facts.number);
        let asked = Asked { photo, channel, day, output_name: &name };
        let judgement = judge(book, policy, &names, &asked);
        Checked { photo, name, judgement }
    });
    judged.collect()
}

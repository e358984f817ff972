//! The codes that are given next, as they stand in their table.

use crate::domain::{Codes, ConsentId, EventId, PersonId, PhotoId, PublicationId, RegionId};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The next number of each letter.
pub(super) type Numbers = BTreeMap<String, u32>;

/// Codes as numbers.
pub(super) fn numbers(codes: Codes) -> Numbers {
    let numbers = [
        (EventId::LETTER, codes.event.number()),
        (PersonId::LETTER, codes.person.number()),
        (ConsentId::LETTER, codes.consent.number()),
        (PhotoId::LETTER, codes.photo.number()),
        (RegionId::LETTER, codes.region.number()),
        (PublicationId::LETTER, codes.publication.number()),
    ];
    numbers.into_iter().map(|(letter, number)| (letter.to_string(), number)).collect()
}

/// Numbers as codes, `None` when one is missing or zero.
pub(super) fn codes(numbers: &Numbers) -> Option<Codes> {
    let number = |letter: char| numbers.get(letter.to_string().as_str()).copied();
    Some(Codes {
        event: EventId::new(number(EventId::LETTER)?)?,
        person: PersonId::new(number(PersonId::LETTER)?)?,
        consent: ConsentId::new(number(ConsentId::LETTER)?)?,
        photo: PhotoId::new(number(PhotoId::LETTER)?)?,
        region: RegionId::new(number(RegionId::LETTER)?)?,
        publication: PublicationId::new(number(PublicationId::LETTER)?)?,
    })
}

/// What stands in the table.
pub(super) fn read(connection: &Connection) -> rusqlite::Result<Numbers> {
    let mut statement = connection.prepare("SELECT letter, next FROM code")?;
    statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Writes the codes that are given next.
pub(super) fn write(connection: &Connection, codes: Codes) -> rusqlite::Result<()> {
    let mut statement = connection.prepare("UPDATE code SET next = ?2 WHERE letter = ?1 AND next <> ?2")?;
    numbers(codes).iter().try_for_each(|(letter, next)| statement.execute((letter, next)).map(drop))
}

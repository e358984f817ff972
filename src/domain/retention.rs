//! What has been kept long enough: originals after their event, consents after their end, as the policy says.

use super::{Book, Consent, ConsentId, Date, Event, EventId, FileState, PersonId, Policy, Status, gate};
use jiff::Span;
use std::collections::BTreeSet;

/// Something that was to be kept until a day that is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// The original photos of an event.
    Originals {
        /// The event.
        event: EventId,
        /// The last day on which they were to be kept.
        until: Date,
    },
    /// A consent of somebody who is still known.
    Consent {
        /// Which one.
        consent: ConsentId,
        /// Whose.
        person: PersonId,
        /// The day on which it ended.
        ended: Date,
        /// The last day on which it was to be kept.
        until: Date,
    },
}

/// Everything that has been kept long enough on a day: events by code, then consents by person and code.
///
/// An event counts as long as the register knows photos of it. A consent on which a file relies that is in place is the proof
/// for that file, and is kept as long; one of somebody who was erased holds nothing personal any more. One that speaks against
/// publication (withdrawn, opposed) is kept as long as they have another that it may stand against.
pub fn due(book: &Book, policy: &Policy, today: Date) -> Vec<Due> {
    let events = book.events().filter(|(id, _)| book.photos_of(*id).next().is_some());
    let originals = events.map(|(event, facts)| Due::Originals { event, until: originals_until(facts, policy) });
    let originals = originals.filter(|due| due.until() < today);
    let relied = relied_on(book);
    let known = book.people().filter(|(_, person)| !person.erased);
    let consents = known.flat_map(|(person, _)| consents_due(book, policy, today, person, &relied));
    originals.chain(consents).collect()
}

fn consents_due(book: &Book, policy: &Policy, today: Date, person: PersonId, relied: &BTreeSet<ConsentId>) -> Vec<Due> {
    let over = book.consents_of(person).filter(|(id, _)| !relied.contains(id)).filter_map(|(consent, facts)| {
        let ended = ended(facts)?;
        let until = after(ended, policy.keep_consents_months);
        (until < today).then_some((consent, Due::Consent { consent, person, ended, until }))
    });
    let mut over: Vec<(ConsentId, Due)> = over.collect();
    if over.len() < book.consents_of(person).count() {
        let against = gate::speaking_against(book, person, today);
        over.retain(|(consent, _)| !against.contains(consent));
    }
    over.into_iter().map(|(_, due)| due).collect()
}

impl Due {
    /// The last day on which it was to be kept.
    pub const fn until(&self) -> Date {
        match self {
            Self::Originals { until, .. } | Self::Consent { until, .. } => *until,
        }
    }
}

/// The last day on which the originals of an event are kept: the one that was noted with it, else the policy's months after its
/// last day.
pub fn originals_until(event: &Event, policy: &Policy) -> Date {
    event.keep_originals_until.unwrap_or_else(|| after(event.until, policy.keep_originals_months))
}

/// When a consent ended: on its last day, or when it was withdrawn before. A refusal has no end, and nor has a question.
fn ended(consent: &Consent) -> Option<Date> {
    match consent.status {
        Status::Granted | Status::Partial | Status::Withdrawn => {
            let withdrawn = consent.withdrawn.as_ref().map(|withdrawal| withdrawal.on);
            withdrawn.into_iter().chain(consent.until).min()
        }
        Status::NotAsked | Status::Waiting | Status::Refused => None,
    }
}

/// So many months later, on the last day of a month that is too short.
fn after(day: Date, months: u16) -> Date {
    day.saturating_add(Span::new().months(i32::from(months)))
}

/// The consents on which files rely that are in place, or may be.
fn relied_on(book: &Book) -> BTreeSet<ConsentId> {
    let is_there = |state: &FileState| !matches!(state, FileState::TakenDown { .. } | FileState::Superseded);
    let files = book.files().filter(|(_, file)| is_there(&file.state));
    files.flat_map(|(_, file)| file.relied.iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Category, Change, Channel, ChildWord, Edit, Person, Photo, PhotoId, Preset, Prose, Publication, PublicationId,
        PublishedFile, Size, Timestamp, Withdrawal,
    };

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn add<K, V>(key: K, to: V) -> Change<K, V> {
        Change { key, from: None, to: Some(to) }
    }

    fn book(edits: &[Edit]) -> Book {
        let mut book = Book::default();
        book.apply_all(edits).unwrap();
        book
    }

    fn event(last_day: &str) -> Event {
        Event::new(Prose::new("Fair"), day(last_day))
    }

    fn with_photo(event: Event) -> Book {
        let photo = Photo {
            event: EventId::FIRST,
            number: 1,
            sha256: "0".repeat(64),
            size: Size::new(9, 9),
            sources: vec![Prose::new("/photos/1.jpg")],
        };
        book(&[Edit::Event(add(EventId::FIRST, event)), Edit::Photo(add(PhotoId::FIRST, photo))])
    }

    fn with_consent(consent: Consent, erased: bool) -> Book {
        let person = Person { category: Category::Adult, parties: Vec::new(), erased };
        book(&[Edit::Person(add(PersonId::FIRST, person)), Edit::Consent(add(ConsentId::FIRST, consent))])
    }

    fn consent(status: Status, until: Option<&str>, withdrawn: Option<&str>) -> Consent {
        let withdrawn = withdrawn.map(|on| Withdrawal { on: day(on), by: Prose::default() });
        Consent { until: until.map(day), withdrawn, ..Consent::new(PersonId::FIRST, status) }
    }

    /// The first day on which something is due, looked for by asking on the day before and on that day.
    fn is_first_due(book: &Book, policy: &Policy, on: &str) -> bool {
        due(book, policy, day(on).yesterday().unwrap()).is_empty() && due(book, policy, day(on)).len() == 1
    }

    #[test]
    fn originals_are_due_when_their_months_are_over() {
        for (last_day, months, first_due) in [
            ("2026-06-01", 12, "2027-06-02"),
            ("2026-01-31", 1, "2026-03-01"),
            ("2024-02-29", 12, "2025-03-01"),
            ("2023-11-30", 3, "2024-03-01"),
            ("2026-06-01", 0, "2026-06-02"),
        ] {
            let policy = Policy { keep_originals_months: months, ..Policy::default() };
            assert!(is_first_due(&with_photo(event(last_day)), &policy, first_due), "{last_day} {months}");
        }
    }

    #[test]
    fn the_day_noted_with_an_event_comes_before_the_policy() {
        let noted = Event { keep_originals_until: Some(day("2026-07-01")), ..event("2026-06-01") };
        assert!(is_first_due(&with_photo(noted), &Policy::default(), "2026-07-02"));
        let later = Event { keep_originals_until: Some(day("2036-07-01")), ..event("2026-06-01") };
        assert!(is_first_due(&with_photo(later), &Policy::default(), "2036-07-02"));
    }

    #[test]
    fn an_event_without_photos_keeps_nothing() {
        let empty = book(&[Edit::Event(add(EventId::FIRST, event("2001-06-01")))]);
        assert_eq!(due(&empty, &Policy::default(), day("2026-06-01")), []);
    }

    #[test]
    fn consents_are_due_months_after_their_end() {
        let policy = Policy { keep_consents_months: 6, ..Policy::default() };
        for (status, until, withdrawn, first_due) in [
            (Status::Granted, Some("2026-01-31"), None, Some("2026-08-01")),
            (Status::Partial, Some("2026-01-10"), None, Some("2026-07-11")),
            (Status::Withdrawn, None, Some("2026-01-10"), Some("2026-07-11")),
            (Status::Withdrawn, Some("2030-01-01"), Some("2026-01-10"), Some("2026-07-11")),
            (Status::Withdrawn, Some("2025-12-24"), Some("2026-01-10"), Some("2026-06-25")),
            (Status::Granted, None, None, None),
            (Status::Refused, Some("2001-01-01"), None, None),
            (Status::Waiting, Some("2001-01-01"), None, None),
            (Status::NotAsked, None, None, None),
        ] {
            let book = with_consent(consent(status, until, withdrawn), false);
            match first_due {
                Some(first_due) => {
                    assert!(is_first_due(&book, &policy, first_due), "{status:?} {until:?} {withdrawn:?}");
                }
                None => assert_eq!(due(&book, &policy, day("2099-01-01")), [], "{status:?}"),
            }
        }
    }

    /// Were it removed, the other would hold again.
    #[test]
    fn a_word_against_is_kept_as_long_as_it_has_something_to_stand_against() {
        let withdrawn = consent(Status::Withdrawn, None, Some("2001-01-10"));
        let opposed = Consent { child: ChildWord::No, ..consent(Status::Granted, Some("2001-01-10"), None) };
        let over = consent(Status::Granted, Some("2001-01-10"), None);
        for (first, other, expected) in [
            (&withdrawn, consent(Status::Granted, None, None), 0),
            (&withdrawn, over.clone(), 2),
            (&opposed, consent(Status::Granted, None, None), 0),
            (&opposed, over.clone(), 2),
            (&over, consent(Status::Granted, None, None), 1),
            (&over, consent(Status::Refused, None, None), 1),
        ] {
            let mut book = with_consent(first.clone(), false);
            book.apply(&Edit::Consent(add(ConsentId::new(2).unwrap(), other.clone()))).unwrap();
            assert_eq!(due(&book, &Policy::default(), day("2026-06-01")).len(), expected, "{first:?} {other:?}");
        }
    }

    #[test]
    fn what_is_told_is_whose_it_is_and_since_when() {
        let book = with_consent(consent(Status::Granted, Some("2026-01-31"), None), false);
        let expected = Due::Consent {
            consent: ConsentId::FIRST,
            person: PersonId::FIRST,
            ended: day("2026-01-31"),
            until: day("2031-01-31"),
        };
        assert_eq!(due(&book, &Policy::default(), day("2031-02-01")), [expected]);
    }

    #[test]
    fn of_somebody_who_was_erased_nothing_is_left_to_erase() {
        let book = with_consent(consent(Status::Granted, Some("2001-01-31"), None), true);
        assert_eq!(due(&book, &Policy::default(), day("2026-06-01")), []);
    }

    #[test]
    fn the_proof_for_a_file_that_is_in_place_is_kept() {
        let mut book = with_consent(consent(Status::Granted, Some("2001-01-31"), None), false);
        let publication = Publication {
            event: EventId::FIRST,
            channel: Channel::Web,
            folder: Prose::new("/published"),
            preset: Preset {
                max_edge_px: None,
                within_px: None,
                style: "veil".to_owned(),
                quality: 85,
                dots_per_inch: None,
            },
            operator: Prose::new("ann"),
            at: Timestamp::UNIX_EPOCH,
            version: "0".to_owned(),
            put: Vec::new(),
        };
        let file = PublishedFile {
            name: "fair-1.jpg".to_owned(),
            state: FileState::Published { sha256: "1".repeat(64) },
            source_sha256: "0".repeat(64),
            covered: [].into(),
            relied: [ConsentId::FIRST].into(),
            overridden: [].into(),
        };
        let key = (PublicationId::FIRST, PhotoId::FIRST);
        let edits = [
            Edit::Event(add(EventId::FIRST, event("2001-01-01"))),
            Edit::Publication(add(PublicationId::FIRST, publication)),
            Edit::File(add(key, file.clone())),
        ];
        book.apply_all(&edits).unwrap();
        assert_eq!(due(&book, &Policy::default(), day("2026-06-01")), []);
        let down = FileState::TakenDown { sha256: "1".repeat(64), on: day("2026-01-01") };
        let after = PublishedFile { state: down, ..file.clone() };
        book.apply(&Edit::File(Change { key, from: Some(file), to: Some(after) })).unwrap();
        assert_eq!(due(&book, &Policy::default(), day("2026-06-01")).len(), 1);
    }
}

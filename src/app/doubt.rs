//! Whether there may be people on a photo whom nobody found, by what the register holds of it and what its picture says.

use crate::domain::{Book, Decision, Detection, PhotoId, RegionKind};
use crate::jobs::{Doubt, weigh};

/// Why a photo is to be looked at with care; `None` once a face on it is sure, or somebody looked. `haze` is what its picture says.
pub fn doubt(book: &Book, photo: PhotoId, haze: Option<Doubt>) -> Option<Doubt> {
    if !matches!(book.detection(photo), Detection::Quick | Detection::Thorough) || book.is_reviewed(photo) {
        return None;
    }
    let (mut sure, mut weak) = (0, 0);
    for (id, region) in book.regions_of(photo).filter(|(_, region)| region.kind == RegionKind::Face) {
        match book.decision(photo, id).map(|decided| &decided.decision) {
            Some(Decision::NotAFace) => {}
            None if region.is_weak() => weak += 1,
            _ => sure += 1,
        }
    }
    weigh(sure, weak, || haze)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Change, Date, Decided, Edit, Event, EventId, Origin, Photo, Prose, PxBox, Region, RegionId, Shape, Size,
    };

    const PHOTO: PhotoId = PhotoId::FIRST;

    fn add<K, V>(key: K, to: V) -> Change<K, V> {
        Change { key, from: None, to: Some(to) }
    }

    fn book(weak: u32, detection: Detection) -> Book {
        let mut book = Book::default();
        let photo = Photo {
            event: EventId::FIRST,
            number: 1,
            sha256: "0".repeat(64),
            size: Size::new(99, 99),
            sources: vec![],
        };
        let event = Event::new(Prose::new("Party"), Date::constant(2026, 6, 15));
        let mut edits = vec![Edit::Event(add(EventId::FIRST, event)), Edit::Photo(add(PHOTO, photo))];
        edits.push(Edit::Detection(add(PHOTO, detection)));
        for number in 1..=weak {
            let shape = Shape::Rect(PxBox::new(0.0, 0.0, 9.0, 9.0));
            let origin = Origin::Detected { score: 0.2, weak: true };
            let region = Region { shape, kind: RegionKind::Face, origin };
            edits.push(Edit::Region(add((PHOTO, RegionId::new(number).unwrap()), region)));
        }
        book.apply_all(&edits).unwrap();
        book
    }

    fn decide(book: &mut Book, region: u32, decision: Decision) {
        let at = "2026-06-15T09:30:00Z".parse().unwrap();
        let decided = Decided { decision, person: None, by: Prose::new("Operator"), at };
        book.apply(&Edit::Decision(add((PHOTO, RegionId::new(region).unwrap()), decided))).unwrap();
    }

    #[test]
    fn guesses_count_until_they_are_answered() {
        let mut book = book(3, Detection::Quick);
        assert_eq!(doubt(&book, PHOTO, None), Some(Doubt::Guesses));
        decide(&mut book, 1, Decision::NotAFace);
        assert_eq!(doubt(&book, PHOTO, None), None);
        assert_eq!(doubt(&book, PHOTO, Some(Doubt::Dark)), Some(Doubt::Dark));
        decide(&mut book, 2, Decision::Cover);
        assert_eq!(doubt(&book, PHOTO, Some(Doubt::Dark)), None, "a face is sure");
    }

    #[test]
    fn nothing_is_said_of_a_photo_that_the_detector_has_not_seen() {
        for detection in Detection::ALL {
            let seen = matches!(detection, Detection::Quick | Detection::Thorough);
            let told = doubt(&book(0, detection), PHOTO, Some(Doubt::Blurred));
            assert_eq!(told, seen.then_some(Doubt::Blurred), "{detection:?}");
        }
    }
}

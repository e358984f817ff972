//! Decisions taken over to the shots before and after: by where things stand, never by what they look like.
//!
//! Nobody is recognised here. A face is taken for the same one only because it stands in the same place of the picture in
//! consecutive shots, and whoever asks for it looks at every photo afterwards: what is taken over leaves it unreviewed.

use super::command::Command;
use super::{Book, Decision, Photo, PhotoId, RegionId};

/// Boxes that share so much of their union (`IoU`) stand in the same place.
const SAME_PLACE: f32 = 0.5;
/// A burst goes so many photos at most to either side.
const MOST: usize = 30;

/// What one photo takes over.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// Which photo.
    pub photo: PhotoId,
    /// Its region, and the one whose decision it takes over.
    pub regions: Vec<(RegionId, RegionId)>,
}

/// The photos of a photo's burst and the undecided regions on them that stand where a decided one stands on it.
///
/// From the photo on, to either side in the order of the event, as long as the next one has the same size and a region in the
/// place of one of its regions. Two regions belong together when each is the other's best match.
pub fn burst(book: &Book, photo: PhotoId) -> Vec<Taken> {
    let Some(facts) = book.photo(photo) else { return Vec::new() };
    let all: Vec<(PhotoId, &Photo)> = book.photos_of(facts.event).collect();
    let Some(place) = all.iter().position(|(one, _)| *one == photo) else { return Vec::new() };
    let before = side(book, photo, facts, all[..place].iter().rev());
    let after = side(book, photo, facts, all[place + 1..].iter());
    let mut taken: Vec<Taken> = before.into_iter().rev().chain(after).collect();
    taken.retain(|taken| !taken.regions.is_empty());
    taken
}

/// The commands that take the decisions over. That somebody was looked at twice is not taken over: nobody did.
pub fn take_over(book: &Book, from: PhotoId, taken: &[Taken]) -> Vec<Command> {
    let pairs = taken.iter().flat_map(|taken| taken.regions.iter().map(|(to, of)| (taken.photo, *to, *of)));
    let decide = |(photo, region, of)| {
        let decided = book.decision(from, of)?;
        let decision = match &decided.decision {
            Decision::NotIdentifiable { reason, .. } => {
                Decision::NotIdentifiable { reason: reason.clone(), confirmed: false }
            }
            other => other.clone(),
        };
        Some(Command::Decide { photo, region, decision, person: decided.person })
    };
    pairs.filter_map(decide).collect()
}

fn side<'a>(
    book: &Book,
    photo: PhotoId,
    facts: &Photo,
    others: impl Iterator<Item = &'a (PhotoId, &'a Photo)>,
) -> Vec<Taken> {
    let mut taken = Vec::new();
    for (other, its) in others.take(MOST) {
        let pairs = pairs(book, photo, *other);
        if its.size != facts.size || pairs.is_empty() {
            break;
        }
        let is_open = |(to, of): &(RegionId, RegionId)| {
            book.decision(*other, *to).is_none() && book.decision(photo, *of).is_some()
        };
        taken.push(Taken { photo: *other, regions: pairs.into_iter().filter(is_open).collect() });
    }
    taken
}

/// The regions of `other` that stand where one of `photo` stands.
fn pairs(book: &Book, photo: PhotoId, other: PhotoId) -> Vec<(RegionId, RegionId)> {
    let best = |from: PhotoId, region: RegionId, among: PhotoId| {
        let own = book.region(from, region)?;
        let overlap = |id: RegionId| {
            let one = book.region(among, id).filter(|one| one.kind == own.kind);
            one.map_or(0.0, |one| one.shape.bounds().iou(own.shape.bounds()))
        };
        let scored = book.regions_of(among).map(|(id, _)| (overlap(id), id)).filter(|(iou, _)| *iou >= SAME_PLACE);
        scored.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, id)| id)
    };
    let here = book.regions_of(other).filter_map(|(id, _)| Some((id, best(other, id, photo)?)));
    here.filter(|(id, of)| best(photo, *of, other) == Some(*id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::command::{NewPhoto, Now, plan};
    use crate::domain::{Detection, Event, EventId, Face, Policy, Prose, PxBox, Size};

    /// Photos of one event, each with faces at these places from the left.
    fn event(photos: &[&[f32]]) -> Book {
        let mut book = Book::default();
        let day = jiff::civil::date(2026, 6, 13);
        perform(&mut book, &Command::NewEvent(Event::new(Prose::new("Fête"), day)));
        for (number, faces) in (1..).zip(photos) {
            let source = Prose::new(&format!("/photos/{number}.jpg"));
            let (event, sha256) = (EventId::FIRST, format!("{number:064x}"));
            perform(&mut book, &Command::AddPhoto(NewPhoto { event, sha256, size: Size::new(640, 480), source }));
            let face = |x: &f32| Face { area: PxBox::new(*x, 100.0, 60.0, 80.0), score: 0.9, weak: false };
            let faces = faces.iter().map(face).collect();
            let photo = id(number);
            perform(&mut book, &Command::Detected { photo, detection: Detection::Quick, faces });
        }
        book
    }

    fn id(number: u32) -> PhotoId {
        PhotoId::new(number).unwrap()
    }

    fn perform(book: &mut Book, command: &Command) {
        let today = jiff::civil::date(2026, 6, 15);
        let now = Now { today, at: "2026-06-15T09:00:00Z".parse().unwrap(), operator: Prose::new("Operator") };
        let edits = plan(book, &Policy::default(), command, &now).unwrap();
        book.apply_all(&edits).unwrap();
    }

    fn region(book: &Book, photo: u32, place: usize) -> RegionId {
        book.regions_of(id(photo)).nth(place).unwrap().0
    }

    fn decide(book: &mut Book, photo: u32, place: usize, decision: Decision) {
        let region = region(book, photo, place);
        perform(book, &Command::Decide { photo: id(photo), region, decision, person: None });
    }

    #[test]
    fn a_face_in_the_same_place_takes_the_decision_over_to_both_sides() {
        let mut book = event(&[&[104.0, 300.0], &[100.0, 300.0], &[95.0, 420.0]]);
        decide(&mut book, 2, 0, Decision::Cover);
        let taken = burst(&book, id(2));
        let of = region(&book, 2, 0);
        let expected = [1, 3].map(|photo| Taken { photo: id(photo), regions: vec![(region(&book, photo, 0), of)] });
        assert_eq!(taken, expected);
        for command in take_over(&book, id(2), &taken) {
            perform(&mut book, &command);
        }
        assert_eq!(burst(&book, id(2)), [], "what is decided stays as it is");
        assert!(!book.is_reviewed(id(1)) && !book.is_reviewed(id(3)));
    }

    #[test]
    fn a_burst_ends_where_nothing_stands_in_the_same_place_or_the_size_is_another() {
        let mut book = event(&[&[100.0], &[100.0], &[300.0], &[100.0]]);
        decide(&mut book, 1, 0, Decision::Cover);
        assert_eq!(burst(&book, id(1)).iter().map(|taken| taken.photo).collect::<Vec<_>>(), [id(2)]);
        let other = Command::ChangeOriginal { photo: id(2), sha256: "a".repeat(64), size: Size::new(480, 640) };
        perform(&mut book, &other);
        assert_eq!(burst(&book, id(1)), []);
    }

    #[test]
    fn two_faces_never_take_over_from_one() {
        let mut book = event(&[&[100.0], &[88.0, 104.0]]);
        decide(&mut book, 1, 0, Decision::Cover);
        let taken = burst(&book, id(1));
        assert_eq!(taken[0].regions, [(region(&book, 2, 1), region(&book, 1, 0))]);
    }

    #[test]
    fn a_second_look_is_not_taken_over() {
        let mut book = event(&[&[100.0], &[100.0]]);
        decide(&mut book, 1, 0, Decision::NotIdentifiable { reason: None, confirmed: true });
        let commands = take_over(&book, id(1), &burst(&book, id(1)));
        let expected = Decision::NotIdentifiable { reason: None, confirmed: false };
        assert!(matches!(&commands[..], [Command::Decide { decision, .. }] if *decision == expected));
    }
}

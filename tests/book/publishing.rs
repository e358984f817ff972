//! What a publication may hold, and what it holds on to.

use crate::house::{EVENT, House, PHOTO, consent, day, granted, person, region, sha};
use crate::outbox::{let_out, publication};
use estompe::domain::command::{Command, Missing, Refused};
use estompe::domain::{
    Channel, Event, EventId, FileState, PhotoId, Prose, PublicationId, PublishedFile, PutAt, RegionKind,
};

const FILE: (PublicationId, PhotoId) = (PublicationId::FIRST, PHOTO);

fn agreed() -> House {
    House::new().faces(1).adult().has(granted(1, 0)).shows(1, 1).reviewed()
}

fn made(house: &House) -> PublishedFile {
    let_out(house, PHOTO, &Channel::Web).unwrap()
}

fn publish(house: &House, files: Vec<(PhotoId, PublishedFile)>) -> Result<(), Refused> {
    let command = Command::Publish(Box::new(publication(EVENT, Channel::Web)), files);
    house.plans(&command).map(|_| ())
}

fn published() -> House {
    let house = agreed();
    let file = made(&house);
    house.does(Command::Publish(Box::new(publication(EVENT, Channel::Web)), vec![(PHOTO, file)]))
}

fn became(house: House, state: FileState) -> House {
    house.does(Command::FileBecame(FILE, state))
}

#[test]
fn the_files_of_a_publication_are_apart() {
    let house = agreed();
    let file = || made(&house);
    assert_eq!(publish(&house, vec![(PHOTO, file())]), Ok(()));
    assert_eq!(publish(&house, vec![]), Err(Refused::NothingToPublish));
    assert_eq!(publish(&house, vec![(PHOTO, file()), (PHOTO, file())]), Err(Refused::Twice(PHOTO)));
    let second = PhotoId::new(2).unwrap();
    let capitals = PublishedFile { name: file().name.to_uppercase(), ..file() };
    assert_eq!(publish(&house, vec![(PHOTO, file()), (second, capitals)]), Err(Refused::NameTaken(second)));
    for name in ["", " ", ".hidden", "a/b.jpg", "a\\b.jpg", "c:a.jpg", ".."] {
        let named = PublishedFile { name: name.to_owned(), ..file() };
        assert_eq!(publish(&house, vec![(PHOTO, named)]), Err(Refused::NotAFileName(PHOTO)), "{name}");
    }
    let begun = PublishedFile { state: FileState::Published { sha256: sha(1) }, ..file() };
    assert_eq!(publish(&house, vec![(PHOTO, begun)]), Err(Refused::WrongBeginning(PHOTO)));
}

#[test]
fn a_publication_is_of_one_event() {
    let house = agreed().does(Command::NewEvent(Event::new(Prose::new("Autre"), day("2026-06-14"))));
    let other = publication(EventId::new(2).unwrap(), Channel::Web);
    let file = made(&house);
    let refused = house.refuses(&Command::Publish(Box::new(other), vec![(PHOTO, file)]));
    assert_eq!(refused, Refused::OtherEvent(PHOTO));
}

#[test]
fn a_file_is_what_was_cleared() {
    let house = agreed().draws(RegionKind::Other).covers(2).reviewed();
    let file = || made(&house);
    let more = PublishedFile { covered: [region(1), region(2)].into(), ..file() };
    assert_eq!(publish(&house, vec![(PHOTO, more)]), Ok(()), "more covers do no harm");
    for file in [
        PublishedFile { covered: [].into(), ..file() },
        PublishedFile { relied: [].into(), ..file() },
        PublishedFile { overridden: [region(1)].into(), ..file() },
        PublishedFile { source_sha256: sha(9), ..file() },
    ] {
        assert_eq!(publish(&house, vec![(PHOTO, file)]), Err(Refused::NotAsCleared(PHOTO)));
    }
}

#[test]
fn what_is_still_in_place_holds_on_to_its_photo() {
    let in_place = became(published(), FileState::Published { sha256: sha(701) });
    for house in [published(), in_place.clone(), became(in_place.clone(), FileState::Leaving { sha256: sha(701) })] {
        for command in [Command::RemovePhoto(PHOTO), Command::RemoveEvent(EVENT)] {
            assert_eq!(house.refuses(&command), Refused::StillPublished(FILE));
        }
    }
    let down = became(in_place, FileState::TakenDown { sha256: sha(701), on: day("2026-06-14") });
    let without_photo = down.does(Command::RemovePhoto(PHOTO));
    assert!(without_photo.book.file(FILE).is_some(), "the record outlives the photo");
    let relied = Refused::StillReliedOn(consent(1), FILE);
    assert_eq!(without_photo.refuses(&Command::RemoveConsent(consent(1))), relied);
    assert_eq!(without_photo.refuses(&Command::RemovePerson(person(1))), relied);
    let empty = without_photo.does(Command::RemoveEvent(EVENT)).does(Command::RemovePerson(person(1)));
    assert!(empty.book == estompe::domain::Book::default());
}

#[test]
fn a_file_goes_one_way() {
    let refuses = |house: &House, state| house.refuses(&Command::FileBecame(FILE, state));
    let wrong = Refused::WrongStep(FILE);
    let house = published();
    assert_eq!(refuses(&house, FileState::Published { sha256: sha(9) }), wrong, "another file");
    let tomorrow = FileState::TakenDown { sha256: sha(701), on: day("2026-06-15") };
    let house = became(house, FileState::Published { sha256: sha(701) });
    assert_eq!(refuses(&house, tomorrow), Refused::InTheFuture);
    assert_eq!(refuses(&house, FileState::Leaving { sha256: sha(9) }), wrong);
    let begun = FileState::Intended { sha256: sha(701), replaces: None };
    assert_eq!(refuses(&house, begun), wrong);
    let house =
        became(became(house, FileState::Leaving { sha256: sha(701) }), FileState::Published { sha256: sha(701) });
    let house = became(house, FileState::Superseded);
    assert_eq!(refuses(&house, FileState::Published { sha256: sha(701) }), wrong, "what is gone stays gone");
    assert!(became(published(), FileState::Superseded).book.file(FILE).is_some(), "it was never put in place");
}

#[test]
fn where_it_was_put_is_added() {
    let put =
        |place: &str| Command::Put(PublicationId::FIRST, PutAt { place: Prose::new(place), on: day("2026-06-14") });
    let house = published().does(put("https://example.org")).does(put("the notice board"));
    assert_eq!(house.book.publication(PublicationId::FIRST).unwrap().put.len(), 2);
    assert_eq!(house.refuses(&put("")), Refused::Missing(Missing::Place));
}

//! The gate over an event of 1,000 photos with 60 faces each and a register of 5,000 people; and the commands that are given
//! most often, in the same register.

use divan::Bencher;
use estompe::domain::command::{Command, NewPhoto, Now, Remark, plan};
use estompe::domain::gate::{Asked, judge};
use estompe::domain::names::Names;
use estompe::domain::withdrawal::{due, due_count};
use estompe::domain::{
    Basis, Book, Category, Channel, Consent, ConsentId, Date, Decision, Detection, Event, EventId, Face, FileState,
    Identity, Means, PersonId, PhotoId, Policy, Preset, Prose, Publication, PublicationId, PublishedFile, PxBox,
    RegionId, Size, Status, Timestamp,
};
use std::collections::BTreeSet;

const PHOTOS: u32 = 1000;
const FACES: u32 = 60;
const PEOPLE: u32 = 5000;

fn main() {
    divan::main();
}

fn now() -> Now {
    Now { today: Date::constant(2026, 6, 14), at: Timestamp::UNIX_EPOCH, operator: Prose::new("operator") }
}

fn run(book: &mut Book, command: &Command) {
    let edits = plan(book, &Policy::default(), command, &now());
    let fits = edits.map(|edits| book.apply_all(&edits));
    assert!(matches!(fits, Ok(Ok(()))), "{}: {fits:?}", command.id());
}

fn consent_of(person: PersonId) -> Consent {
    let mut consent = Consent::new(person, Status::Granted);
    consent.channels = [Channel::Web, Channel::Print].into();
    consent.means = Some(Means::Paper);
    consent.received = Some(Date::constant(2026, 1, 10));
    consent.until = Some(Date::constant(2030, 1, 10));
    consent
}

fn people(book: &mut Book) {
    for number in 1..=PEOPLE {
        let Some(person) = PersonId::new(number) else { return };
        let identity = Identity { name: Prose::new(&format!("Prénom{number} Nom{number}")), ..Identity::default() };
        run(book, &Command::AddPerson(Category::Adult, vec![], identity));
        run(book, &Command::AddConsent(Box::new(consent_of(person))));
    }
}

fn face(number: u32) -> Face {
    let (column, row) = (number % 10, number / 10);
    Face { area: PxBox::new(column as f32 * 100.0, row as f32 * 100.0, 60.0, 80.0), score: 0.9, weak: false }
}

fn photo(book: &mut Book, number: u32) {
    let Some(id) = PhotoId::new(number) else { return };
    let (sha256, source) = (format!("{number:064x}"), Prose::new("/photos/a.jpg"));
    let size = Size::new(4000, 3000);
    run(book, &Command::AddPhoto(NewPhoto { event: EventId::FIRST, sha256, size, source }));
    let faces = (0..FACES).map(face).collect();
    run(book, &Command::Detected { photo: id, detection: Detection::Thorough, faces });
    let regions: Vec<RegionId> = book.regions_of(id).map(|(region, _)| region).collect();
    for region in regions {
        let person = PersonId::new(1 + region.number() % PEOPLE);
        run(book, &Command::Decide { photo: id, region, decision: Decision::Show(Basis::AnyConsent), person });
    }
    let tick = Policy::default().checklist.into_iter().map(|item| (item.id, true)).collect();
    let caption = Some(Prose::new("Sur la scène de la médiathèque, le samedi après-midi"));
    run(book, &Command::Remark(id, Remark { tick, caption, ..Remark::default() }));
    run(book, &Command::Review(id));
}

fn register() -> Book {
    let mut book = Book::default();
    run(&mut book, &Command::NewEvent(Event::new(Prose::new("Fête"), now().today)));
    people(&mut book);
    for number in 1..=PHOTOS {
        photo(&mut book, number);
    }
    book
}

/// Every photo for one channel, with the names made ready once, as `estompe check` does it.
#[divan::bench(sample_count = 10)]
fn check_1000_photos(bencher: Bencher<'_, '_>) {
    let (book, policy) = (register(), Policy::default());
    bencher.bench(|| {
        let names = Names::of(&book);
        let judged = book.photos().map(|(photo, _)| {
            let asked = Asked { photo, channel: &Channel::Web, day: now().today, output_name: "fete-0001.jpg" };
            judge(&book, &policy, &names, &asked).outcome.is_ok()
        });
        let cleared = judged.filter(|cleared| *cleared).count();
        assert_eq!(cleared as u32, PHOTOS);
    });
}

#[divan::bench(sample_count = 10)]
fn names_of_5000_people(bencher: Bencher<'_, '_>) {
    let book = register();
    bencher.bench(|| Names::of(&book));
}

fn publish(book: &mut Book) {
    let files = book.photos().map(|(id, photo)| {
        let file = PublishedFile {
            name: format!("fete-{}.jpg", photo.number),
            state: FileState::Intended { sha256: photo.sha256.clone(), replaces: None },
            source_sha256: photo.sha256.clone(),
            covered: BTreeSet::new(),
            relied: book
                .regions_of(id)
                .filter_map(|(region, _)| ConsentId::new(1 + region.number() % PEOPLE))
                .collect(),
            overridden: BTreeSet::new(),
        };
        (id, file)
    });
    let files: Vec<_> = files.collect();
    let publication = Publication {
        event: EventId::FIRST,
        channel: Channel::Web,
        folder: Prose::new("/publish"),
        preset: Preset {
            max_edge_px: None,
            within_px: None,
            style: "veil".to_owned(),
            quality: 85,
            dots_per_inch: None,
        },
        operator: Prose::new("operator"),
        at: Timestamp::UNIX_EPOCH,
        version: String::new(),
        put: vec![],
    };
    run(book, &Command::Publish(Box::new(publication), files.clone()));
    for (photo, file) in files {
        let published = FileState::Published { sha256: file.source_sha256 };
        run(book, &Command::FileBecame((PublicationId::FIRST, photo), published));
    }
}

/// 1,000 published files, all of which may stay.
#[divan::bench(sample_count = 10)]
fn desk_of_1000_files(bencher: Bencher<'_, '_>) {
    let mut book = register();
    publish(&mut book);
    let book = book;
    let names = Names::of(&book);
    bencher.bench(|| due(&book, &Policy::default(), &names, now().today));
}

/// The same, counted only: what every command asks when it opens the register.
#[divan::bench(sample_count = 10)]
fn desk_of_1000_files_counted(bencher: Bencher<'_, '_>) {
    let mut book = register();
    publish(&mut book);
    let book = book;
    bencher.bench(|| due_count(&book, &Policy::default(), now().today));
}

#[divan::bench(sample_count = 20)]
fn review_one_photo(bencher: Bencher<'_, '_>) {
    let book = register();
    bencher.bench(|| plan(&book, &Policy::default(), &Command::Review(PhotoId::FIRST), &now()));
}

#[divan::bench(sample_count = 20)]
fn remove_one_person(bencher: Bencher<'_, '_>) {
    let mut book = register();
    run(
        &mut book,
        &Command::AddPerson(Category::Adult, vec![], Identity { name: Prose::new("A B"), ..Identity::default() }),
    );
    let person = book.people().last().map_or(PersonId::FIRST, |(person, _)| person);
    bencher.bench(|| plan(&book, &Policy::default(), &Command::RemovePerson(person), &now()));
}

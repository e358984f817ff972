//! A run that is killed in the middle leaves nothing half done: what is in the folder stands in the register, and the other way
//! round, as soon as the next command has run.
#![cfg(unix)]

use super::office::{Office, list, names_in, plain, text};
use crate::fixtures::pictures::Drawing;
use estompe::domain::command::{Command, Remark};
use estompe::domain::{
    Channel, EventId, FileState, KNOWN_CHECKLIST, PhotoId, Preset, Prose, Publication, PublishedFile, Size,
};
use estompe::imaging::sha256_hex;
use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

/// Photos of a publication: more than are put in place at once.
const PHOTOS: u32 = 40;

/// How many times a run is killed; `ESTOMPE_KILLS` for more.
const ROUNDS: u32 = 8;

fn rounds() -> u32 {
    std::env::var("ESTOMPE_KILLS").map_or(ROUNDS, |rounds| rounds.parse().unwrap())
}

/// A run that `is_begun` says to be under way, or that has ended.
fn begun(office: &Office, line: &str, is_begun: impl Fn() -> bool) -> Child {
    let mut running = office.program(line).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let start = Instant::now();
    while !is_begun() && running.try_wait().unwrap().is_none() && start.elapsed() < Duration::from_mins(2) {
        std::thread::sleep(Duration::from_millis(1));
    }
    running
}

/// Kills a run some time after it is under way. Gives back whether it was still running.
fn killed(office: &Office, line: &str, is_begun: impl Fn() -> bool, after: Duration) -> bool {
    let mut running = begun(office, line, is_begun);
    std::thread::sleep(after);
    running.kill().unwrap();
    running.wait().unwrap().code().is_none()
}

/// The hashes of what the register says is in place, sorted.
fn recorded(office: &Office) -> Vec<String> {
    std::fs::remove_dir_all(office.path("record")).ok();
    office.ok("register export record");
    let rows = std::fs::read(office.path("record/file.json")).unwrap();
    let rows: serde_json::Value = serde_json::from_slice(&rows).unwrap();
    let states: Vec<&str> = list(&rows).iter().map(|row| row["state"].as_str().unwrap()).collect();
    assert!(!states.contains(&"intended") && !states.contains(&"leaving"), "{states:?}");
    let published = || list(&rows).iter().filter(|row| row["state"] == "published");
    let photos: BTreeSet<String> = published().map(|row| row["photo"].to_string()).collect();
    let mut hashes: Vec<String> = published().map(|row| text(&row["sha256"])).collect();
    assert_eq!(photos.len(), hashes.len(), "two files of a photo are said to be in place in one folder");
    hashes.sort();
    hashes
}

/// The hashes of what is in the folder, sorted.
fn found(office: &Office) -> Vec<String> {
    let finished = office.files("web").into_iter().filter(|(name, _)| !name.starts_with('.'));
    let mut hashes: Vec<String> = finished.map(|(_, bytes)| sha256_hex(&bytes)).collect();
    hashes.sort();
    hashes
}

/// An event with small photos that may all leave, without a detector at work.
fn ready() -> Office {
    let office = Office::new();
    office.ok("event new --title Fete --date 2026-06-01");
    for number in 1..=PHOTOS {
        office
            .photo(&format!("{number}.jpg"), &Drawing::of(64, 48, |x, y| [x as u8 * 3, y as u8 * 4, number as u8 * 5]));
    }
    office.take_in(PHOTOS, Size::new(64, 48));
    let tick = KNOWN_CHECKLIST.map(|item| (item.to_owned(), true));
    let commands = (1..=PHOTOS).filter_map(PhotoId::new).flat_map(|photo| {
        let ticked = Remark { tick: tick.clone().into(), ..Remark::default() };
        [Command::Remark(photo, ticked), Command::Review(photo)]
    });
    let commands: Vec<Command> = commands.collect();
    office.perform(&commands);
    office
}

#[test]
fn killed_while_publishing_nothing_is_half() {
    let office = ready();
    let is_begun = || names_in(&office.path("web")).iter().any(|name| name.starts_with('.'));
    let whole = begun(&office, "publish E1 --channel web --out web --jobs 1", is_begun);
    let start = Instant::now();
    assert!(whole.wait_with_output().unwrap().status.success());
    let as_long = start.elapsed();
    let (mut midway, mut settled) = (0, 0);
    for round in 0..rounds() {
        // Every round makes other files than the one before, and replaces what is there.
        let publish = format!("publish E1 --channel web --out web --jobs 1 --credit round-{round}");
        midway += u32::from(killed(&office, &publish, is_begun, as_long * round / rounds()));
        // Any command that changes something brings it to an end.
        let next = office.run(&format!("event edit E1 --place {round}"));
        assert_eq!(next.code, Some(0), "{next:?}");
        settled += u32::from(next.err.contains("interrupted"));
        assert_eq!(found(&office), recorded(&office), "round {round}");
        assert_eq!(office.ok("register check")["ok"], true, "round {round}");
    }
    eprintln!("{midway} of {} rounds were ended midway, {settled} left something to be settled", rounds());
    assert!(midway > rounds() / 3, "only {midway} of {} were killed in the middle", rounds());
    let made = office.ok("publish E1 --channel web --out web --credit last");
    assert_eq!(list(&made["files"]).len(), PHOTOS as usize);
    let names = office.files("web").into_keys().collect::<Vec<_>>();
    assert!(names.len() == PHOTOS as usize && names.iter().all(|name| !name.starts_with('.')), "{names:?}");
    assert_eq!(found(&office), recorded(&office));
    assert_eq!(office.run("verify web --quiet").code, Some(0));
}

/// The two moments at which the register and the folder differ, made by hand: a file that was about to be put in place, and is,
/// and one that is not.
#[test]
fn what_was_about_to_happen_is_settled_by_what_is_in_the_folder() {
    let office = Office::with_photos(2);
    (1..=2).for_each(|photo| office.review(photo));
    std::fs::create_dir(office.path("web")).unwrap();
    std::fs::write(office.path("web/1.jpg"), "in place").unwrap();
    let publication = Publication {
        event: EventId::FIRST,
        channel: Channel::Web,
        folder: Prose::new(&office.real_path("web")),
        preset: Preset {
            max_edge_px: None,
            within_px: None,
            style: "solid #ff00ff".to_owned(),
            quality: 85,
            dots_per_inch: None,
        },
        operator: Prose::new("olga"),
        at: "2026-06-02T10:00:00Z".parse().unwrap(),
        version: "0.1.0".to_owned(),
        put: vec![],
    };
    let file = |number: u32, bytes: &[u8]| {
        let file = PublishedFile {
            name: format!("{number}.jpg"),
            state: FileState::Intended { sha256: sha256_hex(bytes), replaces: None },
            source_sha256: office.sha256(&format!("photos/{number}.jpg")),
            covered: BTreeSet::new(),
            relied: BTreeSet::new(),
            overridden: BTreeSet::new(),
        };
        (PhotoId::new(number).unwrap(), file)
    };
    office.perform(&[Command::Publish(Box::new(publication), vec![file(1, b"in place"), file(2, b"not there")])]);
    assert_eq!(office.run("event list").err, "", "who only reads settles nothing");
    let next = office.run("event edit E1 --place Salle");
    assert!(next.code == Some(0) && next.err.matches("interrupted").count() == 2, "{next:?}");
    assert_eq!(
        (recorded(&office), names_in(&office.path("web"))),
        (vec![sha256_hex(b"in place")], vec!["1.jpg".to_owned()])
    );
    assert_eq!(office.run("event edit E1 --place Hall").err, "", "once");
}

#[test]
fn killed_while_taking_in_the_rest_is_taken_in_by_asking_again() {
    const ALL: usize = 20;
    let office = Office::new();
    (1..=ALL as u32).for_each(|number| office.photo(&format!("{number}.jpg"), &plain(number)));
    office.ok("event new --title Fete --date 2026-06-01");
    let is_begun = || office.photo_count() > 0;
    assert!(
        killed(&office, "event add E1 photos --jobs 1", is_begun, Duration::ZERO),
        "it was done before it was killed"
    );
    let before = office.photo_count();
    assert!(before > 0 && before < ALL, "{before}");
    let added = office.ok("event add E1 photos");
    assert_eq!((list(&added["photos"]).len(), office.photo_count()), (ALL, ALL));
    assert!(list(&added["photos"]).iter().all(|photo| photo["detection"] == "thorough"));
    assert_eq!(office.ok("register check")["ok"], true);
}

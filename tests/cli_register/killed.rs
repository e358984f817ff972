//! A run that is killed in the middle leaves nothing half done: what is in the folder stands in the register, and the other way
//! round, as soon as the next command has run.
#![cfg(unix)]

use super::office::{Office, list, names_in, plain, text};
use crate::fixtures::pictures::Drawing;
use estompe::domain::command::{Command, Remark};
use estompe::domain::{KNOWN_CHECKLIST, PhotoId, Size};
use estompe::imaging::sha256_hex;
use std::collections::BTreeSet;
use std::process::Stdio;
use std::time::{Duration, Instant};

/// Photos of a publication: more than are put in place at once.
const PHOTOS: u32 = 40;

/// How many times a run is killed; `ESTOMPE_KILLS` for more.
const ROUNDS: u32 = 8;

fn rounds() -> u32 {
    std::env::var("ESTOMPE_KILLS").map_or(ROUNDS, |rounds| rounds.parse().unwrap())
}

/// Kills a run some time after `begun` says that it is under way. Gives back whether it was still running.
fn killed(office: &Office, line: &str, begun: impl Fn() -> bool, after: Duration) -> bool {
    let mut running = office.program(line).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let start = Instant::now();
    while !begun() && running.try_wait().unwrap().is_none() && start.elapsed() < Duration::from_mins(2) {
        std::thread::sleep(Duration::from_millis(1));
    }
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
    let (mut midway, mut settled) = (0, 0);
    for round in 0..rounds() {
        // Every round makes other files than the one before, and replaces what is there.
        let publish = format!("publish E1 --channel web --out web --jobs 1 --credit round-{round}");
        midway += u32::from(killed(&office, &publish, is_begun, Duration::from_millis(u64::from(round) * 37 % 260)));
        // Any command that changes something brings it to an end.
        let next = office.run(&format!("event edit E1 --place {round}"));
        assert_eq!(next.code, Some(0), "{next:?}");
        settled += u32::from(next.err.contains("interrupted"));
        assert_eq!(found(&office), recorded(&office), "round {round}");
        assert_eq!(office.ok("register check")["ok"], true, "round {round}");
    }
    eprintln!("{midway} of {} rounds were ended midway, {settled} left something to be settled", rounds());
    assert!(midway * 2 > rounds(), "only {midway} of {} were killed in the middle", rounds());
    let made = office.ok("publish E1 --channel web --out web --credit last");
    assert_eq!(list(&made["files"]).len(), PHOTOS as usize);
    let names = office.files("web").into_keys().collect::<Vec<_>>();
    assert!(names.len() == PHOTOS as usize && names.iter().all(|name| !name.ends_with(".part")), "{names:?}");
    assert_eq!(found(&office), recorded(&office));
    assert_eq!(office.run("verify web --quiet").code, Some(0));
}

#[test]
fn killed_while_taking_in_the_rest_is_taken_in_by_asking_again() {
    let office = Office::new();
    (1..=12).for_each(|number| office.photo(&format!("{number}.jpg"), &plain(number)));
    office.ok("event new --title Fete --date 2026-06-01");
    let stored = || {
        let line = office.run("event list --json");
        line.json()["events"][0]["photo_count"].as_u64().unwrap()
    };
    assert!(
        killed(&office, "event add E1 photos --jobs 1", || stored() > 0, Duration::ZERO),
        "it was done before it was killed"
    );
    let before = stored();
    assert!(before > 0 && before < 12, "{before}");
    let added = office.ok("event add E1 photos");
    assert_eq!((list(&added["photos"]).len(), stored()), (12, 12));
    assert!(list(&added["photos"]).iter().all(|photo| photo["detection"] == "quick"));
    assert_eq!(office.ok("register check")["ok"], true);
}

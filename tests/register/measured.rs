//! How large and how fast: `cargo test --release measured -- --ignored --nocapture`.

use super::{Desk, at, commit, new_event};
use estompe::domain::{
    Category, Change, Decided, Decision, Detection, Edit, EventId, Identity, Origin, Person, PersonId, Photo, PhotoId,
    Prose, PxBox, Region, RegionId, RegionKind, Shape, Size,
};
use estompe::register::{Register, Step};
use std::time::{Duration, Instant};

const PHOTOS: u32 = 10_000;
const REGIONS: u32 = 6;
const PEOPLE: u32 = 5_000;

fn add<K, V>(key: K, to: V) -> Change<K, V> {
    Change { key, from: None, to: Some(to) }
}

fn photo_with_regions(number: u32) -> Vec<Edit> {
    let photo = PhotoId::new(number).unwrap();
    let sources = vec![Prose::new(&format!("/data/somebody/Photos/2026/fete/IMG_{number:05}.JPG"))];
    let entry =
        Photo { event: EventId::FIRST, number, sha256: format!("{number:064x}"), size: Size::new(4032, 3024), sources };
    let mut edits = vec![Edit::Photo(add(photo, entry)), Edit::Detection(add(photo, Detection::Thorough))];
    for place in 0..REGIONS {
        let key = (photo, RegionId::new((number - 1) * REGIONS + place + 1).unwrap());
        let shape = Shape::Ellipse(PxBox::new(place as f32 * 100.3, number as f32 / 7.0, 61.7, 80.1));
        let region = Region { shape, kind: RegionKind::Face, origin: Origin::Detected { score: 0.87, weak: false } };
        let person = PersonId::new(1 + (number * REGIONS + place) % PEOPLE);
        let decided = Decided { decision: Decision::Cover, person, by: Prose::new("somebody"), at: at() };
        edits.extend([Edit::Region(add(key, region)), Edit::Decision(add(key, decided))]);
    }
    edits
}

fn people() -> Vec<Edit> {
    let person = |number: u32| {
        let key = PersonId::new(number).unwrap();
        let name = Prose::new(&format!("Prénom{number} Nom{number}"));
        let identity = Identity { name, contact: Prose::some("somebody@example.org"), ..Identity::default() };
        let person = Person { category: Category::Minor, parties: Vec::new(), erased: false };
        [Edit::Person(add(key, person)), Edit::Identity(add(key, identity))]
    };
    (1..=PEOPLE).flat_map(person).collect()
}

/// Resident set of this process in megabytes, now and at most, where Linux says so.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let lines = status.lines().filter(|line| line.starts_with("VmRSS") || line.starts_with("VmHWM"));
    lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join(", ")
}

/// Seconds on the processor of this thread so far, where Linux says so: what a loaded machine does not distort.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    stat.split(' ').next().and_then(|nanoseconds| nanoseconds.parse::<f64>().ok()).unwrap_or_default() / 1e9
}

fn fill(register: &mut Register) {
    commit(register, &[new_event(1, "Fête")]);
    commit(register, &people());
    let photos: Vec<Vec<Edit>> = (1..=PHOTOS).map(photo_with_regions).collect();
    let operator = Prose::new("somebody");
    for hundred in photos.chunks(100) {
        let steps: Vec<Step<'_>> =
            hundred.iter().map(|edits| Step { command: "add-photo", edits, at: at(), operator: &operator }).collect();
        register.commit_all(&steps).unwrap();
    }
}

fn one_decision(register: &Register, number: u32) -> Edit {
    let key = (PhotoId::new(number).unwrap(), RegionId::new((number - 1) * REGIONS + 1).unwrap());
    let from = register.book().decision(key.0, key.1).cloned();
    let to = Decided { decision: Decision::NotAFace, person: None, by: Prose::new("somebody"), at: at() };
    Edit::Decision(Change { key, from, to: Some(to) })
}

#[test]
#[ignore = "a measurement, in release"]
fn the_largest_register() {
    let desk = Desk::new();
    let (started, cpu_before) = (Instant::now(), cpu());
    fill(&mut desk.writer());
    println!("filled: {:.2} s CPU", cpu() - cpu_before);
    println!("filled in {:.1?}, {} MB", started.elapsed(), desk.path().metadata().unwrap().len() >> 20);
    // A process of its own has not the memory of the filling: see the second test.
    std::fs::copy(desk.path(), std::env::temp_dir().join("estompe-largest.sqlite")).unwrap();
}

#[test]
#[ignore = "a measurement, after `the_largest_register`, in a process of its own"]
fn opening_and_changing_the_largest_register() {
    let desk = Desk::new();
    std::fs::copy(std::env::temp_dir().join("estompe-largest.sqlite"), desk.path()).unwrap();
    println!("before opening: {}", memory());
    let (mut opened, cpu_before) = (Vec::new(), cpu());
    for _ in 0..5 {
        let started = Instant::now();
        let register = desk.reader();
        opened.push(started.elapsed());
        assert_eq!(register.book().photos().count(), PHOTOS as usize);
    }
    println!("one opening: {:.3} s CPU", (cpu() - cpu_before) / 5.0);
    opened.sort();
    println!("opened in {:.0?} (median of 5, {:.0?} at most); {}", opened[2], opened[4], memory());
    let mut register = desk.writer();
    let started = Instant::now();
    commit(&mut register, &[new_event(2, "the first change of the day")]);
    println!("first change of the day, with a backup: {:.0?}; {}", started.elapsed(), memory());
    let cpu_before = cpu();
    let mut times: Vec<Duration> = (1..=500)
        .map(|number| {
            let edit = one_decision(&register, number * 17);
            let started = Instant::now();
            commit(&mut register, &[edit]);
            started.elapsed()
        })
        .collect();
    println!("one decision: {:.2} ms CPU", (cpu() - cpu_before) * 1000.0 / 500.0);
    times.sort();
    println!("one decision: median {:.2?}, p99 {:.2?}, most {:.2?}", times[250], times[495], times[499]);
    let (started, cpu_before) = (Instant::now(), cpu());
    assert_eq!(register.check().unwrap().faults, []);
    println!("whole check: {:.2} s CPU, {:.1?}; {}", cpu() - cpu_before, started.elapsed(), memory());
}

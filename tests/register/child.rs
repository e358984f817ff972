//! The same test binary as another process, which writes to a register until it is told to stop, or is stopped.

use super::at;
use estompe::domain::{
    Book, Change, Decided, Decision, Detection, Edit, Event, EventId, Origin, Photo, Prose, PxBox, Region, RegionKind,
    Shape, Size,
};
use estompe::register::{Access, CommitError, Register, Step};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const PLACE: &str = "ESTOMPE_TEST_REGISTER";
const COUNT: &str = "ESTOMPE_TEST_COMMITS";
const TURNS: &str = "ESTOMPE_TEST_TURNS";

/// A command that runs one test of a module of this binary in a process of its own.
pub(crate) fn this_binary(module: &str, test: &str) -> Command {
    let test = format!("{}::{test}", module.split_once("::").map_or(module, |(_, module)| module));
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test.as_str(), "--exact", "--nocapture"]);
    command
}

/// A command that runs [`writes`] in a process of its own: `count` commits, opening the register anew for each when it takes
/// turns. It says `stored N` on a line of its own after each, or `refused`.
pub(crate) fn child(register: &Path, count: u32, takes_turns: bool) -> Command {
    let mut command = this_binary(module_path!(), "writes");
    command.env(PLACE, register).env(COUNT, count.to_string()).env(TURNS, takes_turns.to_string());
    command.stdout(Stdio::piped());
    command
}

/// The numbers that a child said it stored.
pub(crate) fn stored(said: &[u8]) -> Vec<i64> {
    // A killed child may have been cut short within its last line, which then does not count as said.
    let said = String::from_utf8_lossy(said);
    let whole = said.rfind('\n').map_or("", |end| &said[..end]);
    whole.lines().filter_map(|line| line.split("stored ").nth(1)?.parse().ok()).collect()
}

/// Not a test by itself: what [`child`] runs.
#[test]
fn writes() {
    let Some(path) = std::env::var_os(PLACE) else { return };
    let count: u32 = std::env::var(COUNT).unwrap().parse().unwrap();
    let takes_turns = std::env::var(TURNS).is_ok_and(|turns| turns == "true");
    let open = || Register::open(Path::new(&path), Access::Write, &format!("child pid {}", std::process::id()));
    let mut register = None;
    for _ in 0..count {
        let said = match register.take().map_or_else(|| open().map(|opened| opened.register), Ok) {
            Err(error) => format!("refused: {error}"),
            Ok(mut writer) => {
                let said = write_once(&mut writer);
                register = (!takes_turns).then_some(writer);
                said
            }
        };
        writeln!(std::io::stdout(), "{said}").unwrap();
    }
}

fn write_once(register: &mut Register) -> String {
    let edits = next_edits(register.book());
    let step = Step { command: "test", edits: &edits, at: at(), operator: &Prose::new("child") };
    match register.commit(&step) {
        Ok(seq) => format!("stored {}", seq.0),
        Err(error @ CommitError::Unconfirmed(_)) => format!("unconfirmed: {error}"),
        Err(error) => format!("refused: {error}"),
    }
}

/// An event, then in turn a photo with a face, and a decision about the face.
pub(crate) fn next_edits(book: &Book) -> Vec<Edit> {
    let (codes, event) = (book.codes(), EventId::FIRST);
    if book.event(event).is_none() {
        let new = Event::new(Prose::new("Fête"), "2026-06-01".parse().unwrap());
        return vec![Edit::Event(Change { key: event, from: None, to: Some(new) })];
    }
    let undecided = book.photos_of(event).next_back().and_then(|(photo, _)| {
        let (region, _) = book.regions_of(photo).next()?;
        book.decision(photo, region).is_none().then_some((photo, region))
    });
    if let Some(key) = undecided {
        let decided = Decided { decision: Decision::Cover, person: None, by: Prose::new("child"), at: at() };
        return vec![Edit::Decision(Change { key, from: None, to: Some(decided) })];
    }
    let number = codes.photo.number();
    let photo = Photo {
        event,
        number,
        sha256: format!("{number:064x}"),
        size: Size::new(4032, 3024),
        sources: vec![Prose::new(&format!("/photos/{number}.jpg"))],
    };
    let face = Region {
        shape: Shape::Ellipse(PxBox::new(100.5, 200.25, 60.0, 80.0)),
        kind: RegionKind::Face,
        origin: Origin::Detected { score: 0.9, weak: false },
    };
    vec![
        Edit::Photo(Change { key: codes.photo, from: None, to: Some(photo) }),
        Edit::Detection(Change { key: codes.photo, from: None, to: Some(Detection::Quick) }),
        Edit::Region(Change { key: (codes.photo, codes.region), from: None, to: Some(face) }),
    ]
}

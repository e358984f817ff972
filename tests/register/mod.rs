//! The register as other rooms use it.

mod backups;
mod child;
mod committing;
mod dice;
mod disk;
mod erasing;
mod exporting;
mod killed;
mod measured;
mod opening;
mod tampering;
mod turns;

use estompe::domain::{Change, Edit, Event, EventId, Prose, Timestamp};
use estompe::register::{Access, Register, Step};
use std::path::{Path, PathBuf};

/// The place of a register in a folder of its own.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self) -> PathBuf {
        self.folder.path().join("register.sqlite")
    }

    pub(crate) fn writer(&self) -> Register {
        Register::open(&self.path(), Access::Write, "tester").unwrap().register
    }

    pub(crate) fn reader(&self) -> Register {
        Register::open(&self.path(), Access::Read, "tester").unwrap().register
    }

    /// A register with one event, closed again.
    pub(crate) fn with_an_event() -> Self {
        let desk = Self::new();
        commit(&mut desk.writer(), &[new_event(1, "Fête")]);
        desk
    }
}

pub(crate) fn at() -> Timestamp {
    "2026-06-01T08:30:00Z".parse().unwrap()
}

pub(crate) fn commit(register: &mut Register, edits: &[Edit]) -> i64 {
    register.commit(&Step { command: "test", edits, at: at(), operator: &Prose::new("olga") }).unwrap().0
}

pub(crate) fn new_event(number: u32, title: &str) -> Edit {
    let event = Event::new(Prose::new(title), "2026-06-01".parse().unwrap());
    Edit::Event(Change { key: EventId::new(number).unwrap(), from: None, to: Some(event) })
}

/// Every file below a folder.
pub(crate) fn files_of(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files.extend(files_of(&path)) } else { files.push(path) }
    }
    files
}

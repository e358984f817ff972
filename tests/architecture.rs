//! The house rules about rooms, as data: which room may use which, and what none of them may touch.

use crate::walk::files_below;
use std::collections::BTreeSet;
use std::path::Path;

/// One room of the crate.
struct Room {
    name: &'static str,
    /// Rooms that it may use besides itself.
    may_use: &'static [&'static str],
    /// Path beginnings that never appear in it, with the reason.
    never: &'static [(&'static str, &'static str)],
}

const NO_SCREEN: (&str, &str) = ("println!", "a room below `cli` does not speak to people");
const NO_SCREEN_EITHER: (&str, &str) = ("eprintln!", "a room below `cli` does not speak to people");
const NO_FILES: (&str, &str) = ("std::fs", "it works on bytes and values; files belong to `jobs`");
const NO_PATHS: (&str, &str) = ("std::path", "it must not learn what a file is called");
const NO_CLOCK: (&str, &str) = ("std::time", "a day is handed in, or the result depends on when it was asked");
const NO_THREADS: (&str, &str) = ("std::thread", "threads belong to `jobs`");
const NO_RAYON: (&str, &str) = ("rayon", "threads belong to `jobs`");
const NO_STORAGE: (&str, &str) = ("serde::", "what is stored or printed has types of its own, outside");
const NO_NETWORK: (&str, &str) = ("std::net", "Estompe is offline");

const ROOMS: &[Room] = &[
    Room {
        name: "domain",
        may_use: &[],
        never: &[
            NO_SCREEN,
            NO_SCREEN_EITHER,
            NO_FILES,
            NO_PATHS,
            NO_CLOCK,
            NO_THREADS,
            NO_RAYON,
            NO_STORAGE,
            NO_NETWORK,
        ],
    },
    Room {
        name: "imaging",
        may_use: &["domain"],
        never: &[
            NO_SCREEN,
            NO_SCREEN_EITHER,
            NO_FILES,
            NO_PATHS,
            NO_CLOCK,
            NO_THREADS,
            NO_RAYON,
            NO_STORAGE,
            NO_NETWORK,
        ],
    },
    Room {
        name: "detect",
        may_use: &["domain", "imaging"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_FILES, NO_PATHS, NO_CLOCK, NO_STORAGE, NO_NETWORK],
    },
    Room {
        name: "jobs",
        may_use: &["domain", "imaging", "detect"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_STORAGE, NO_NETWORK],
    },
    Room { name: "i18n", may_use: &["domain", "imaging", "detect", "jobs"], never: &[NO_FILES, NO_CLOCK, NO_NETWORK] },
    Room { name: "cli", may_use: &["domain", "imaging", "detect", "jobs", "i18n"], never: &[NO_NETWORK] },
];

/// Source text without comments and without the insides of strings and characters, so that words do not count as code.
fn code_of(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if let Some(raw) = rest.strip_prefix("r#\"") {
            raw.find("\"#").map_or(rest.len(), |end| end + 5)
        } else if c == '"' {
            string_length(rest)
        } else if rest.starts_with("'\"'") {
            3
        } else {
            code.push(c);
            c.len_utf8()
        };
        rest = &rest[skipped..];
    }
    code
}

fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// The part of a file that ships: unit tests may touch files and clocks.
fn shipped(source: &str) -> &str {
    source.find("#[cfg(test)]\nmod tests").map_or(source, |tests| &source[..tests])
}

/// The names after `crate::`, also inside a braced list.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for after in code.split("crate::").skip(1) {
        let names = after.strip_prefix('{').map_or(after, |list| list.split('}').next().unwrap_or_default());
        let listed = after.starts_with('{');
        for name in names.split(',').take(if listed { usize::MAX } else { 1 }) {
            let name: String = name.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            used.insert(name);
        }
    }
    used
}

fn room_of(path: &Path) -> Option<String> {
    let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).ok()?;
    let first = below.components().next()?.as_os_str().to_string_lossy().into_owned();
    (below.components().count() > 1).then_some(first)
}

#[test]
fn every_room_uses_only_what_it_may() {
    let mut faults = Vec::new();
    for path in files_below("src", ".rs") {
        let Some(name) = room_of(&path) else { continue };
        let Some(room) = ROOMS.iter().find(|room| room.name == name) else {
            faults.push(format!("{name}: a room without a rule"));
            continue;
        };
        let source = std::fs::read_to_string(&path).expect("a source file can be read");
        let code = code_of(shipped(&source));
        for used in rooms_used(&code) {
            let is_room = ROOMS.iter().any(|room| room.name == used);
            if is_room && used != name && !room.may_use.contains(&used.as_str()) {
                faults.push(format!("{}: {name} may not use {used}", path.display()));
            }
        }
        for (never, reason) in room.never {
            if code.contains(never) {
                faults.push(format!("{}: {never} in {name}: {reason}", path.display()));
            }
        }
    }
    assert_eq!(faults, [] as [String; 0]);
}

/// A rule for a room that is gone guards nothing.
#[test]
fn every_rule_has_its_room() {
    let rooms: BTreeSet<String> = files_below("src", ".rs").iter().filter_map(|path| room_of(path)).collect();
    let ruled: BTreeSet<String> = ROOMS.iter().map(|room| room.name.to_owned()).collect();
    assert_eq!(rooms, ruled);
}

#[test]
fn climbing_out_of_a_room_by_super_is_seen() {
    let mut faults = Vec::new();
    for path in files_below("src", ".rs") {
        let below = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("it is below src");
        let is_folder_page = path.file_name().is_some_and(|name| name == "mod.rs");
        let depth = below.components().count() - usize::from(is_folder_page);
        let source = std::fs::read_to_string(&path).expect("a source file can be read");
        let climbs = "super::".repeat(depth);
        if room_of(&path).is_some() && code_of(shipped(&source)).contains(&climbs) {
            faults.push(path);
        }
    }
    assert_eq!(faults, [] as [std::path::PathBuf; 0], "write crate::room instead");
}

/// A test file that is not a module of the runner is never compiled, and everything in it passes.
#[test]
fn no_test_file_is_forgotten() {
    let runner = include_str!("runner.rs");
    let forgotten: Vec<_> = files_below("tests", ".rs")
        .into_iter()
        .filter(|path| path.parent().is_some_and(|folder| folder.ends_with("tests")))
        .map(|path| path.file_stem().unwrap_or_default().to_string_lossy().into_owned())
        .filter(|name| name != "runner" && !runner.contains(&format!("mod {name};")))
        .collect();
    assert_eq!(forgotten, [] as [String; 0]);
}

#[test]
fn words_in_comments_and_strings_are_not_code() {
    let source =
        "use crate::imaging; // crate::register\nlet a = \"crate::ui \\\" crate::ui\"; use crate::{domain, jobs::x};";
    let used: Vec<String> = rooms_used(&code_of(source)).into_iter().collect();
    assert_eq!(used, ["domain", "imaging", "jobs"]);
}

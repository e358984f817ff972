//! The house rules about rooms, as data: which room may use which, and what none of them may touch.

use crate::walk::files_below;
use std::collections::BTreeSet;
use std::path::Path;

/// One room of the crate.
struct Room {
    name: &'static str,
    /// Rooms that it may use besides itself.
    may_use: &'static [&'static str],
    /// Beginnings of paths that never appear in it, see [`mentions`], with the reason.
    never: &'static [(&'static str, &'static str)],
}

const NO_SCREEN: (&str, &str) = ("println!", "a room below `cli` does not speak to people");
const NO_SCREEN_EITHER: (&str, &str) = ("eprintln!", "a room below `cli` does not speak to people");
const NO_FILES: (&str, &str) = ("std::fs", "it works on bytes and values; files belong to `jobs`");
const NO_PATHS: (&str, &str) = ("std::path", "it must not learn what a file is called");
const NO_CLOCK: (&str, &str) = ("std::time", "a day is handed in, or the result depends on when it was asked");
const NO_THREADS: (&str, &str) = ("std::thread", "threads belong to `jobs`");
const NO_RAYON: (&str, &str) = ("rayon", "threads belong to `jobs`");
const NO_STORAGE: (&str, &str) = ("serde", "what is stored or printed has types of its own, outside");
const NO_NETWORK: (&str, &str) = ("std::net", "Estompe is offline");

/// What a room of bytes and values never touches.
const NO_WORLD: &[(&str, &str)] =
    &[NO_SCREEN, NO_SCREEN_EITHER, NO_FILES, NO_PATHS, NO_CLOCK, NO_THREADS, NO_RAYON, NO_STORAGE, NO_NETWORK];

const ROOMS: &[Room] = &[
    Room { name: "domain", may_use: &[], never: NO_WORLD },
    Room { name: "imaging", may_use: &["domain"], never: NO_WORLD },
    Room {
        name: "detect",
        may_use: &["domain", "imaging"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_FILES, NO_PATHS, NO_CLOCK, NO_STORAGE, NO_NETWORK],
    },
    Room { name: "register", may_use: &["domain"], never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_RAYON, NO_NETWORK] },
    Room {
        name: "jobs",
        may_use: &["domain", "imaging", "detect"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_STORAGE, NO_NETWORK],
    },
    Room {
        name: "app",
        may_use: &["domain", "register", "jobs"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_STORAGE, NO_NETWORK],
    },
    Room {
        name: "i18n",
        may_use: &["domain", "imaging", "detect", "register", "jobs", "app"],
        never: &[NO_FILES, NO_CLOCK, NO_NETWORK],
    },
    Room { name: "pages", may_use: &["domain", "i18n"], never: NO_WORLD },
    Room {
        name: "cli",
        may_use: &["domain", "imaging", "detect", "register", "jobs", "app", "i18n", "pages"],
        never: &[NO_NETWORK],
    },
    Room {
        name: "ui",
        may_use: &["domain", "jobs", "app", "i18n", "pages"],
        never: &[NO_SCREEN, NO_SCREEN_EITHER, NO_NETWORK],
    },
];

/// Files that a rule does not bind, with the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[(
    "imaging/metadata/jumbf.rs",
    NO_STORAGE.0,
    "it reads the JSON of a C2PA manifest, which is somebody else's format",
)];

fn is_excepted(path: &Path, rule: &str) -> bool {
    EXCEPTIONS.iter().any(|(file, excepted, _)| path.ends_with(file) && *excepted == rule)
}

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

/// The code with every `use` written out: a path for each name that it brings in, whatever braces it stood in.
fn written_out(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    let begins = |rest: &str| standing(rest, "use").find(|at| rest[at + 3..].starts_with([' ', '\n', '{']));
    while let Some(at) = begins(rest) {
        let (before, declaration) = (&rest[..at], &rest[at + "use".len()..]);
        let end = declaration.find(';').unwrap_or(declaration.len());
        out.push_str(before);
        out.extend(paths(&declaration[..end]).into_iter().map(|path| format!("use {path};\n")));
        rest = declaration.get(end + 1..).unwrap_or_default();
    }
    out + rest
}

/// `a::{b, c::{d, e}}` as `a::b`, `a::c::d` and `a::c::e`.
fn paths(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((stem, inside)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let inside = inside.trim_end().strip_suffix('}').unwrap_or(inside);
    let mut depth = 0;
    let branches = inside.split(|c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        depth == 0 && c == ','
    });
    let below = branches.filter(|branch| !branch.trim().is_empty()).flat_map(paths);
    below.map(|path| format!("{}{path}", stem.trim())).collect()
}

/// Where `name` stands, not as the end of a longer name.
fn standing<'a>(code: &'a str, name: &'a str) -> impl Iterator<Item = usize> + 'a {
    let places = code.match_indices(name).map(|(at, _)| at);
    places.filter(|&at| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
}

/// Whether a name or path that begins so is used: `serde` is found in `serde_json::Value`, `std::fs` in `use std::{fs, io}`.
fn mentions(code: &str, beginning: &str) -> bool {
    standing(&written_out(code), beginning).next().is_some()
}

/// The names after `crate::`.
fn rooms_used(code: &str) -> BTreeSet<String> {
    let code = written_out(code);
    let name = |after: &str| after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    code.split("crate::").skip(1).map(name).collect()
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
            if mentions(&code, never) && !is_excepted(&path, never) {
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

/// So is an exception that is not needed any more.
#[test]
fn every_exception_is_needed() {
    for (file, rule, _) in EXCEPTIONS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(file);
        let source = std::fs::read_to_string(&path).expect("an exception is for a file that exists");
        assert!(mentions(&code_of(shipped(&source)), rule), "{file} does not need {rule}");
    }
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

/// A property that fails would leave a file of seeds beside the sources, and the next check of a clean tree would fail over it.
#[test]
fn no_property_writes_files_of_its_own() {
    let writing: Vec<_> = ["src", "tests"]
        .into_iter()
        .flat_map(|folder| files_below(folder, ".rs"))
        .filter(|path| {
            let code = code_of(&std::fs::read_to_string(path).expect("a source file can be read"));
            code.matches("proptest! {").count() != code.matches("failure_persistence: None").count()
        })
        .collect();
    assert_eq!(writing, [] as [std::path::PathBuf; 0]);
}

#[test]
fn storage_is_seen_however_it_is_imported() {
    for source in [
        "use serde::Serialize;",
        "use serde::{Deserialize, Serialize};\n#[derive(Serialize)] struct A;",
        "use {serde::Serialize, std::io};",
        "use serde as s;",
        "fn f() -> serde_json::Value { serde_json::json!({}) }",
        "use serde_json::{Value};",
    ] {
        assert!(mentions(&code_of(source), NO_STORAGE.0), "{source}");
    }
    for source in ["// serde::Serialize", "let a = \"serde\";", "let observed = deserde::x;"] {
        assert!(!mentions(&code_of(source), NO_STORAGE.0), "{source}");
    }
}

#[test]
fn a_braced_use_hides_nothing() {
    let code = code_of("use std::{fs::{self, File}, io};\nuse crate::{imaging::{A, b::C}, detect};");
    assert!(mentions(&code, "std::fs") && !mentions(&code, "std::path"));
    assert_eq!(rooms_used(&code).into_iter().collect::<Vec<_>>(), ["detect", "imaging"]);
}

#[test]
fn words_in_comments_and_strings_are_not_code() {
    let source =
        "use crate::imaging; // crate::register\nlet a = \"crate::ui \\\" crate::ui\"; use crate::{domain, jobs::x};";
    let used: Vec<String> = rooms_used(&code_of(source)).into_iter().collect();
    assert_eq!(used, ["domain", "imaging", "jobs"]);
}

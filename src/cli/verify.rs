//! `estompe verify`: finished files, read as a stranger would.

use super::args::PathsArgs;
use super::call::Call;
use super::console::{Lines, bold, faint, harmless, named, shown};
use super::credit;
use super::exit::Exit;
use super::failures;
use super::interrupt::SecondTime;
use super::json::{self, Fault};
use super::skipped;
use crate::i18n::Words;
use crate::imaging::Limits;
use crate::imaging::verify::{Finished, Leftover};
use crate::jobs::{self, ReadAgain};
use i18n_embed_fl::fl;
use serde::Serialize;

/// Runs the sub-command. Anything besides the picture makes it fail.
pub(super) fn run(args: &PathsArgs, call: &Call<'_>) -> Exit {
    let verify = |workers: &jobs::Workers| jobs::verify(&args.paths, &Limits::default(), workers);
    let Some(finished) = call.run(SecondTime::EndsAtOnce, verify) else { return Exit::OurFault };
    let (files, skipped) = match &finished.outcome {
        Ok(lists) => lists,
        Err(error) => return call.wrong(&call.words.source_error(error)),
    };
    let mut failed = skipped::tell(skipped, call);
    failed |= failures::tell(files.iter().map(|file| (file.path.as_path(), &file.outcome)), call);
    let holds_more = |file: &ReadAgain| file.outcome.as_ref().is_ok_and(|finished| !finished.leftovers.is_empty());
    failed |= files.iter().any(holds_more);
    let text = if call.json {
        json::files(files.iter().map(|file| file_json(file, call.words)), skipped)
    } else {
        told(files, call)
    };
    call.console.result(&text, finished.exit(failed))
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: String,
    format: Option<&'static str>,
    width: Option<u32>,
    height: Option<u32>,
    sha256: Option<&'a str>,
    leftovers: Vec<LeftoverJson<'a>>,
    credit: Option<&'a str>,
    copyright: Option<&'a str>,
    #[serde(flatten)]
    fault: Fault,
}

#[derive(Serialize)]
struct LeftoverJson<'a> {
    r#where: &'a str,
    name: &'a str,
    bytes: u64,
}

fn file_json<'a>(file: &'a ReadAgain, words: &Words) -> FileJson<'a> {
    let known = file.outcome.as_ref().ok();
    let [credit, copyright] = known.and_then(|known| known.credit.as_ref()).map(credit::lines).unwrap_or_default();
    let leftovers = known.map(|known| known.leftovers.as_slice()).unwrap_or_default();
    FileJson {
        path: json::path_text(&file.path),
        format: known.map(|known| known.format.id()),
        width: known.map(|known| known.size.width),
        height: known.map(|known| known.size.height),
        sha256: known.map(|known| known.sha256.as_str()),
        leftovers: leftovers.iter().map(leftover_json).collect(),
        credit,
        copyright,
        fault: Fault::opening(&file.outcome, words),
    }
}

fn leftover_json(Leftover { place, name, bytes }: &Leftover) -> LeftoverJson<'_> {
    LeftoverJson { r#where: place, name, bytes: *bytes }
}

/// Each file in a line; with `--quiet`, only those that hold something.
fn told(files: &[ReadAgain], call: &Call<'_>) -> String {
    let words = call.words;
    let mut text = Lines::default();
    if files.is_empty() {
        text.line(fl!(words, "nothing-found"));
    }
    let read = files.iter().filter_map(|file| Some((shown(&file.path), file.outcome.as_ref().ok()?)));
    for (name, finished) in read {
        if !finished.leftovers.is_empty() {
            tell_leftovers(&name, &finished.leftovers, words, &mut text);
        } else if !call.console.is_quiet() {
            text.line(named(bold(name), told_clean(finished, words), words));
        }
    }
    text.into_text()
}

fn told_clean(finished: &Finished, words: &Words) -> String {
    match &finished.credit {
        None => fl!(words, "verify-clean"),
        Some(credit) => fl!(words, "verify-clean-but-credit", lines = harmless(&credit::joined(credit))),
    }
}

fn tell_leftovers(name: &str, leftovers: &[Leftover], words: &Words, text: &mut Lines) {
    text.line(named(bold(name), fl!(words, "verify-leftovers", n = leftovers.len()), words));
    for Leftover { place, name, bytes } in leftovers {
        let place = format!("({}, {})", harmless(place), words.bytes(*bytes));
        text.line(format_args!("  {} {}", harmless(name), faint(place)));
    }
}

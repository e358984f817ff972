//! `estompe inspect`: what each file gives away.

use super::args::PathsArgs;
use super::call::Call;
use super::console::{Lines, bold, faint, harmless, shown};
use super::exit::Exit;
use super::failures;
use super::interrupt::SecondTime;
use super::json::{self, Fault, FindingJson};
use super::skipped;
use crate::domain::{Finding, Kind};
use crate::i18n::{Words, format_name};
use crate::imaging::{Inspection, Limits};
use crate::jobs::{self, InspectedFile};
use i18n_embed_fl::fl;
use serde::Serialize;

/// Values shown for a kind; the document has them all.
const MOST_SHOWN: usize = 5;

/// Runs the sub-command.
pub(super) fn run(args: &PathsArgs, call: &Call<'_>) -> Exit {
    let inspect = |workers: &jobs::Workers| jobs::inspect(&args.paths, &Limits::default(), workers);
    let Some(finished) = call.run(SecondTime::EndsAtOnce, inspect) else { return Exit::OurFault };
    let (files, skipped) = match &finished.outcome {
        Ok(lists) => lists,
        Err(error) => return call.wrong(&call.words.source_error(error)),
    };
    let mut failed = skipped::tell(skipped, call);
    failed |= failures::tell(files.iter().map(|file| (file.path.as_path(), &file.outcome)), call);
    let text = if call.json {
        json::files(files.iter().map(|file| file_json(file, call.words)), skipped)
    } else {
        told(files, call.words)
    };
    call.console.result(&text, finished.exit(failed))
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: String,
    format: Option<&'static str>,
    width: Option<u32>,
    height: Option<u32>,
    orientation: Option<u8>,
    sha256: Option<&'a str>,
    findings: Vec<FindingJson<'a>>,
    #[serde(flatten)]
    fault: Fault,
}

fn file_json<'a>(file: &'a InspectedFile, words: &Words) -> FileJson<'a> {
    let known = file.outcome.as_ref().ok();
    let findings = known.map(|inspection| inspection.findings.as_slice()).unwrap_or_default();
    FileJson {
        path: json::path_text(&file.path),
        format: known.map(|inspection| inspection.format.id()),
        width: known.map(|inspection| inspection.size.width),
        height: known.map(|inspection| inspection.size.height),
        orientation: known.map(|inspection| inspection.orientation.to_exif()),
        sha256: file.sha256.as_deref(),
        findings: findings.iter().map(FindingJson::new).collect(),
        fault: Fault::opening(&file.outcome, words),
    }
}

/// The findings in words, and a summary when there is more than one file.
fn told(files: &[InspectedFile], words: &Words) -> String {
    let mut text = Lines::default();
    if files.is_empty() {
        text.line(fl!(words, "nothing-found"));
    }
    let opened: Vec<&Inspection> = files.iter().filter_map(|file| file.outcome.as_ref().ok()).collect();
    for file in files {
        if let Ok(inspection) = &file.outcome {
            tell_file(&shown(&file.path), inspection, words, &mut text);
        }
    }
    if opened.len() > 1 {
        tell_summary(&opened, words, &mut text);
    }
    text.into_text()
}

fn tell_file(name: &str, inspection: &Inspection, words: &Words, text: &mut Lines) {
    let Inspection { format, size, findings, .. } = inspection;
    let about = fl!(words, "inspect-picture", format = format_name(*format), width = size.width, height = size.height);
    text.line(format_args!("{} {}", bold(name), faint(about)));
    if findings.is_empty() {
        text.line(format_args!("  {}", fl!(words, "inspect-nothing")));
    }
    for kind in Kind::ALL {
        let of_kind: Vec<&Finding> = findings.iter().filter(|finding| finding.kind == kind).collect();
        if !of_kind.is_empty() {
            tell_kind(kind, &of_kind, words, text);
        }
    }
}

/// `Place: 48.1132, -1.2103 (GPSPosition)`, one line a value; the same value under several names is told once.
fn tell_kind(kind: Kind, findings: &[&Finding], words: &Words, text: &mut Lines) {
    let mut values: Vec<(&str, Vec<&str>)> = Vec::new();
    for finding in findings {
        match values.iter_mut().find(|(value, _)| *value == finding.value) {
            Some((_, names)) if names.contains(&finding.name.as_str()) => {}
            Some((_, names)) => names.push(&finding.name),
            None => values.push((&finding.value, vec![&finding.name])),
        }
    }
    let label = fl!(words, "inspect-label", kind = words.kind(kind));
    for (index, (value, names)) in values.iter().take(MOST_SHOWN).enumerate() {
        let label = if index == 0 { label.as_str() } else { "" };
        let names = format!("({})", harmless(&names.join(", ")));
        text.line(format_args!("  {label:<22}{} {}", harmless(value), faint(names)));
    }
    if let Some(more) = values.len().checked_sub(MOST_SHOWN).filter(|more| *more > 0) {
        text.line(format_args!("  {:<22}{}", "", fl!(words, "inspect-more", n = more)));
    }
}

/// How many photos give away each kind of thing, and what to do about it.
fn tell_summary(opened: &[&Inspection], words: &Words, text: &mut Lines) {
    text.line("");
    text.line(bold(fl!(words, "inspect-summary", n = opened.len())));
    for kind in Kind::ALL {
        let holds = |inspection: &&&Inspection| inspection.findings.iter().any(|finding| finding.kind == kind);
        let count = opened.iter().filter(holds).count();
        if count > 0 {
            let label = fl!(words, "inspect-label", kind = words.kind(kind));
            text.line(format_args!("  {label:<22}{}", fl!(words, "inspect-in", n = count)));
        }
    }
    text.line(fl!(words, "inspect-advice"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_value_told_twice_by_the_file_is_told_once_to_the_reader() {
        let findings = [("Model", "X-100"), ("Model", "X-100"), ("tiff:Model", "X-100"), ("Lens", "23 mm")]
            .map(|(name, value)| Finding::new(Kind::Device, "APP1/Exif", name, value));
        let (words, mut text) = (Words::new(Language::English), Lines::default());
        tell_kind(Kind::Device, &findings.iter().collect::<Vec<_>>(), &words, &mut text);
        let plain = anstream::adapter::strip_str(&text.into_text()).to_string();
        assert_eq!(plain, "  Device:               X-100 (Model, tiff:Model)\n                        23 mm (Lens)\n");
    }
}

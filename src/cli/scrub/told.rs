//! What `scrub` did, told to a person.

use crate::cli::call::Call;
use crate::cli::console::{Lines, bold, harmless, named, shown};
use crate::cli::credit;
use crate::domain::Kind;
use crate::i18n::Words;
use crate::jobs::{Failure, Published, ScrubReport, ScrubRequest, ScrubbedFile, Unopened};
use i18n_embed_fl::fl;
use std::path::Path;

/// Says what went wrong, file by file, and what a person must look at.
pub(super) fn say(report: &ScrubReport, call: &Call<'_>) {
    let words = call.words;
    let failures = report.files.iter().filter_map(|file| Some((&file.source, file.outcome.as_ref().err()?)));
    for (source, failure) in failures.filter(|(_, failure)| !is_stopped(failure)) {
        call.console.file_error(source, &words.failure(failure).joined());
    }
    for file in &report.files {
        let notes = file.original.as_ref().map(|original| original.notes.as_slice()).unwrap_or_default();
        for note in notes.iter().filter(|_| file.outcome.is_ok()) {
            call.console.warning(&named(shown(&file.source), words.note(*note), words));
        }
    }
    for (source, done) in published(report) {
        let told =
            done.trimmed().map(|trimmed| words.trimmed(trimmed)).or(done.declined().map(|it| words.declined(it)));
        if let Some(told) = told {
            call.console.warning(&named(shown(source), told, words));
        }
    }
    let faceless: Vec<(&Path, &Published)> = published(report).filter(|(_, done)| done.no_face_found).collect();
    if !faceless.is_empty() {
        call.console.warning(&fl!(words, "scrub-no-face", n = faceless.len()));
        for (source, done) in faceless {
            call.console.say(format_args!("  {} ({})", shown(&done.name), shown(source)));
        }
    }
}

/// What was done, in numbers.
pub(super) fn summary(report: &ScrubReport, request: &ScrubRequest, words: &Words) -> String {
    let mut text = Lines::default();
    if report.files.is_empty() {
        text.line(fl!(words, "nothing-found"));
        return text.into_text();
    }
    let done = published(report).count();
    let covers: usize = published(report).map(|(_, done)| done.covers.len()).sum();
    let folder = shown(&request.destination);
    text.line(bold(fl!(words, "scrub-done", n = done, folder = folder)));
    if done > 0 {
        text.line(fl!(words, "scrub-covers", n = covers));
    }
    if let Some(removed) = removed(report, words) {
        text.line(removed);
    }
    let is_not_done = |file: &&ScrubbedFile| file.outcome.as_ref().is_err_and(is_stopped);
    let not_done = report.files.iter().filter(is_not_done).count();
    if not_done > 0 {
        text.line(fl!(words, "scrub-stopped", n = not_done));
    }
    let failed = report.files.len() - done - not_done;
    if failed > 0 {
        text.line(fl!(words, "scrub-failed", n = failed));
    }
    if let Some(line) = request.credit.as_ref().map(credit::joined) {
        text.line(fl!(words, "scrub-credit", line = harmless(&line)));
    }
    text.into_text()
}

/// Whether a photo was not done only because somebody asked to stop: counted, since naming a thousand of them says nothing.
const fn is_stopped(failure: &Failure) -> bool {
    matches!(failure, Failure::Unopened(Unopened::Cancelled))
}

fn published(report: &ScrubReport) -> impl Iterator<Item = (&Path, &Published)> {
    report.files.iter().filter_map(|file| Some((file.source.as_path(), file.outcome.as_ref().ok()?)))
}

/// How many of the published photos lost each kind of thing; `None` when there was nothing to lose.
fn removed(report: &ScrubReport, words: &Words) -> Option<String> {
    let done: Vec<&ScrubbedFile> = report.files.iter().filter(|file| file.outcome.is_ok()).collect();
    let lost = |file: &&&ScrubbedFile, kind: Kind| {
        file.original.iter().any(|original| original.removed.iter().any(|finding| finding.kind == kind))
    };
    let counts = Kind::ALL.into_iter().filter_map(|kind| {
        let count = done.iter().filter(|file| lost(file, kind)).count();
        (count > 0).then(|| fl!(words, "scrub-removed-kind", kind = within_a_sentence(&words.kind(kind)), n = count))
    });
    let counts: Vec<String> = counts.collect();
    (!counts.is_empty()).then(|| fl!(words, "scrub-removed", what = counts.join(", ")))
}

/// A heading as it stands within a sentence: `Place` becomes `place`.
fn within_a_sentence(heading: &str) -> String {
    let mut letters = heading.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn headings_stand_small_within_a_sentence() {
        let french = Words::new(Language::French);
        assert_eq!(within_a_sentence(&french.kind(Kind::SecondPicture)), "seconde image");
        assert_eq!(within_a_sentence("Éditeur"), "éditeur");
        assert_eq!(within_a_sentence(""), "");
    }

    #[test]
    fn when_nothing_was_published_nothing_is_said_of_covers() {
        let failed = ScrubbedFile {
            source: "letter.txt".into(),
            original: None,
            outcome: Err(crate::imaging::Refusal::UnknownFormat.into()),
        };
        let report = ScrubReport { files: vec![failed], skipped: vec![] };
        let request = crate::cli::scrub::request::tests::resolved(&[]).unwrap();
        let told = summary(&report, &request, &Words::new(Language::English));
        assert!(told.contains("No photo was published") && !told.contains("covered"), "{told}");
    }
}

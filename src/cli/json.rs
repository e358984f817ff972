//! What the JSON documents share. Fields are added, never renamed: scripts outside this project read them.

use crate::domain::Finding;
use crate::i18n::Words;
use crate::imaging::Refusal;
use crate::jobs::{Failure, SkipReason, Skipped, Unopened};
use serde::Serialize;
use std::path::Path;

/// One thing that a file gives away.
#[derive(Debug, Serialize)]
pub(super) struct FindingJson<'a> {
    kind: &'static str,
    r#where: &'a str,
    name: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<&'a str>,
}

impl<'a> FindingJson<'a> {
    /// All that is known.
    pub(super) fn new(finding: &'a Finding) -> Self {
        Self { value: Some(&finding.value), ..Self::without_value(finding) }
    }

    /// What it is, not what it says: for documents that are kept or handed on.
    pub(super) fn without_value(finding: &'a Finding) -> Self {
        Self { kind: finding.kind.id(), r#where: &finding.place, name: &finding.name, value: None }
    }
}

/// Something that was passed over.
#[derive(Debug, Serialize)]
pub(super) struct SkippedJson {
    path: String,
    why: &'static str,
}

impl SkippedJson {
    /// The list of a document.
    pub(super) fn list(skipped: &[Skipped]) -> Vec<Self> {
        skipped.iter().map(|one| Self { path: path_text(&one.path), why: skip_code(&one.why) }).collect()
    }
}

/// What went wrong with a file: a sentence for a person, a stable identifier for a script. Both are null when nothing did.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Fault {
    /// In the language of the reader.
    error: Option<String>,
    /// The same in every language.
    error_code: Option<&'static str>,
}

impl Fault {
    /// Of a file that was perhaps not opened.
    pub(super) fn opening<T>(outcome: &Result<T, Unopened>, words: &Words) -> Self {
        let fault = |why| Self { error: Some(words.unopened(why).joined()), error_code: Some(unopened_code(why)) };
        outcome.as_ref().err().map(fault).unwrap_or_default()
    }

    /// Of a photo that was perhaps not published.
    pub(super) fn publishing<T>(outcome: &Result<T, Failure>, words: &Words) -> Self {
        let fault = |why| Self { error: Some(words.failure(why).joined()), error_code: Some(failure_code(why)) };
        outcome.as_ref().err().map(fault).unwrap_or_default()
    }
}

#[derive(Serialize)]
struct Files<F> {
    files: Vec<F>,
    skipped: Vec<SkippedJson>,
}

/// The document of a command that looks at files, one entry for each.
pub(super) fn files<F: Serialize>(files: impl Iterator<Item = F>, skipped: &[Skipped]) -> String {
    document(&Files { files: files.collect(), skipped: SkippedJson::list(skipped) })
}

/// A document as it is written, with a line end.
pub(super) fn document(content: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(content)
        .unwrap_or_else(|error| unreachable!("plain structs with text keys become JSON: {error}"));
    text.push('\n');
    text
}

/// A path as JSON can hold it.
pub(super) fn path_text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// A coordinate to a hundredth of a pixel: more digits say nothing.
pub(super) fn rounded(value: f32) -> f32 {
    (value * 100.0).round() / 100.0
}

const fn refusal_code(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::UnknownFormat => "unknown-format",
        Refusal::Empty => "empty",
        Refusal::Broken { .. } => "broken",
        Refusal::Unsupported { .. } => "unsupported",
        Refusal::TooLarge { .. } => "too-large",
        Refusal::DecoderPanicked { .. } => "decoder-panicked",
    }
}

const fn unopened_code(why: &Unopened) -> &'static str {
    match why {
        Unopened::Refused(refusal) => refusal_code(refusal),
        Unopened::NotAFile => "not-a-file",
        Unopened::Unfinished => "unfinished",
        Unopened::Unreadable(_) => "unreadable",
        Unopened::DetectorFailed(_) => "detector-failed",
        Unopened::Cancelled => "cancelled",
        Unopened::Fault(_) => "fault",
    }
}

const fn failure_code(why: &Failure) -> &'static str {
    match why {
        Failure::Unopened(why) => unopened_code(why),
        Failure::NameTaken(_) => "name-taken",
        Failure::SameName(_) => "same-name",
        Failure::NotWritten(_) => "not-written",
        Failure::UnclearCover(_) => "unclear-cover",
        Failure::NotEncoded(_) => "not-encoded",
        Failure::NotProved(_) => "not-proved",
        Failure::FaceInCover(_) => "face-in-cover",
    }
}

const fn skip_code(why: &SkipReason) -> &'static str {
    match why {
        SkipReason::Link => "link",
        SkipReason::NotAFile => "not-a-file",
        SkipReason::SystemFile => "system-file",
        SkipReason::AlreadyListed => "already-listed",
        SkipReason::Unfinished => "unfinished",
        SkipReason::Published => "published",
        SkipReason::Unreadable(_) => "unreadable",
    }
}

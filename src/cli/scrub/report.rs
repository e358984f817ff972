//! The report of `scrub`: what `--json` prints and `--report` keeps.
//!
//! It names what was removed, not what it said: a report is handed on, and must not carry the places and names that the photos
//! have just lost.

use crate::cli::json::{self, Fault, FindingJson, SkippedJson, rounded};
use crate::i18n::Words;
use crate::imaging::lossless::Trimmed;
use crate::jobs::{Cover, Original, Published, Route, ScrubReport, ScrubRequest, ScrubbedFile};
use serde::Serialize;

#[derive(Serialize)]
struct Document<'a> {
    estompe: &'static str,
    destination: String,
    files: Vec<FileJson<'a>>,
    skipped: Vec<SkippedJson>,
}

#[derive(Serialize)]
struct FileJson<'a> {
    path: String,
    format: Option<&'static str>,
    width: Option<u32>,
    height: Option<u32>,
    sha256: Option<&'a str>,
    output: Option<OutputJson<'a>>,
    removed: Vec<FindingJson<'a>>,
    notes: Vec<String>,
    #[serde(flatten)]
    fault: Fault,
}

#[derive(Serialize)]
struct OutputJson<'a> {
    name: String,
    format: &'static str,
    width: u32,
    height: u32,
    bytes: u64,
    sha256: &'a str,
    route: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    route_reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    trimmed: Option<TrimmedJson>,
    covers: Vec<CoverJson>,
    no_face_found: bool,
    checks: Vec<&'static str>,
}

/// Columns on the left and rows at the top that were given up, in pixels of the upright picture.
#[derive(Serialize)]
struct TrimmedJson {
    left: u32,
    top: u32,
}

#[derive(Serialize)]
struct CoverJson {
    shape: &'static str,
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    score: Option<f32>,
}

/// The report as a document.
pub(super) fn document(report: &ScrubReport, request: &ScrubRequest, words: &Words) -> String {
    json::document(&Document {
        estompe: env!("CARGO_PKG_VERSION"),
        destination: json::path_text(&request.destination),
        files: report.files.iter().map(|file| file_json(file, words)).collect(),
        skipped: SkippedJson::list(&report.skipped),
    })
}

fn file_json<'a>(file: &'a ScrubbedFile, words: &Words) -> FileJson<'a> {
    let known: Option<&Original> = file.original.as_ref();
    let removed = known.map(|known| known.removed.as_slice()).unwrap_or_default();
    let notes = known.map(|known| known.notes.as_slice()).unwrap_or_default();
    FileJson {
        path: json::path_text(&file.source),
        format: known.map(|known| known.format.id()),
        width: known.map(|known| known.size.width),
        height: known.map(|known| known.size.height),
        sha256: known.map(|known| known.sha256.as_str()),
        output: file.outcome.as_ref().ok().map(output_json),
        removed: removed.iter().map(FindingJson::without_value).collect(),
        notes: notes.iter().map(|note| words.note(*note)).collect(),
        fault: Fault::publishing(&file.outcome, words),
    }
}

fn output_json(published: &Published) -> OutputJson<'_> {
    OutputJson {
        name: json::path_text(&published.name),
        format: published.format.id(),
        width: published.size.width,
        height: published.size.height,
        bytes: published.bytes,
        sha256: &published.sha256,
        route: match published.route {
            Route::Lossless { .. } => "lossless",
            Route::Redrawn(_) => "redrawn",
        },
        route_reason: match &published.route {
            Route::Lossless { .. } => None,
            Route::Redrawn(reason) => Some(reason.id()),
        },
        trimmed: published.trimmed().map(|Trimmed { left, top }| TrimmedJson { left, top }),
        covers: published.covers.iter().map(cover_json).collect(),
        no_face_found: published.no_face_found,
        checks: published.checks.iter().map(|check| check.id()).collect(),
    }
}

fn cover_json(cover: &Cover) -> CoverJson {
    let bounds = cover.shape.bounds();
    CoverJson {
        shape: cover.shape.id(),
        x: rounded(bounds.x),
        y: rounded(bounds.y),
        w: rounded(bounds.w),
        h: rounded(bounds.h),
        score: cover.score,
    }
}

//! `estompe detect`: the faces in each file.

use super::args::DetectArgs;
use super::call::Call;
use super::console::{Lines, bold, faint, named, shown};
use super::exit::Exit;
use super::failures;
use super::interrupt::SecondTime;
use super::json::{self, Fault, rounded};
use super::skipped;
use crate::detect::Scope;
use crate::domain::Face;
use crate::i18n::Words;
use crate::imaging::Limits;
use crate::jobs::{self, DetectJobError, Doubt, Faces, LookedAt, MaxEdge};
use i18n_embed_fl::fl;
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(args: &DetectArgs, call: &Call<'_>) -> Exit {
    // The faces that `scrub` would cover when it is told nothing else.
    let scope = Scope { output_edge_px: MaxEdge::default().px().unwrap_or(u32::MAX), thorough: args.thorough };
    let detect = |workers: &jobs::Workers| jobs::detect(&args.paths, &scope, &Limits::default(), workers);
    let Some(finished) = call.run(SecondTime::EndsAtOnce, detect) else { return Exit::OurFault };
    let (files, skipped) = match &finished.outcome {
        Ok(lists) => lists,
        Err(DetectJobError::Source(error)) => return call.wrong(&call.words.source_error(error)),
        Err(DetectJobError::Detector(error)) => {
            call.console.error(&call.words.no_detector(&error.to_string()));
            return Exit::OurFault;
        }
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
struct FileJson {
    path: String,
    width: Option<u32>,
    height: Option<u32>,
    faces: Vec<FaceJson>,
    doubt: Option<&'static str>,
    #[serde(flatten)]
    fault: Fault,
}

#[derive(Serialize)]
struct FaceJson {
    x: f32,
    y: f32,
    w: f32,
    h: f32,
    score: f32,
    weak: bool,
}

fn file_json(file: &LookedAt, words: &Words) -> FileJson {
    let known = file.outcome.as_ref().ok();
    let faces = known.map(|known| known.seen.faces.as_slice()).unwrap_or_default();
    FileJson {
        path: json::path_text(&file.path),
        width: known.map(|known| known.size.width),
        height: known.map(|known| known.size.height),
        faces: faces.iter().map(face_json).collect(),
        doubt: known.and_then(|known| known.seen.doubt).map(Doubt::id),
        fault: Fault::opening(&file.outcome, words),
    }
}

fn face_json(face: &Face) -> FaceJson {
    let Face { area, score, weak } = *face;
    FaceJson { x: rounded(area.x), y: rounded(area.y), w: rounded(area.w), h: rounded(area.h), score, weak }
}

fn told(files: &[LookedAt], words: &Words) -> String {
    let mut text = Lines::default();
    if files.is_empty() {
        text.line(fl!(words, "nothing-found"));
    }
    for file in files {
        if let Ok(faces) = &file.outcome {
            tell_file(&shown(&file.path), faces, words, &mut text);
        }
    }
    text.into_text()
}

fn tell_file(name: &str, Faces { seen, .. }: &Faces, words: &Words, text: &mut Lines) {
    let faces = &seen.faces;
    let weak = faces.iter().filter(|face| face.weak).count();
    let mut count = fl!(words, "detect-faces", n = (faces.len() - weak));
    if weak > 0 {
        count = format!("{count}, {}", fl!(words, "detect-weak", n = weak));
    }
    text.line(named(bold(name), count, words));
    if let Some(doubt) = seen.doubt {
        text.line(words.doubt(doubt));
    }
    for Face { area, score, weak } in faces {
        let doubt = if *weak { fl!(words, "detect-doubt") } else { String::new() };
        let place = format!("{:>6.0} {:>6.0} {:>5.0} × {:<5.0}", area.x, area.y, area.w, area.h);
        let line = format!("{place} {} {doubt}", faint(format_args!("{score:.2}")));
        text.line(line.trim_end());
    }
}

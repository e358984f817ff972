//! `estompe event add`: takes photos into an event and looks for faces.

use super::show::{PhotoJson, photo_json};
use crate::app::{AddError, Added, Session, add};
use crate::cli::args::EventAddArgs;
use crate::cli::call::Call;
use crate::cli::console::{Lines, bold};
use crate::cli::desk::{self, Stopped, tell_notices};
use crate::cli::exit::Exit;
use crate::cli::interrupt::SecondTime;
use crate::cli::json::{self, SkippedJson};
use crate::cli::{skipped, typed};
use crate::domain::PhotoId;
use crate::imaging::Limits;
use crate::jobs::{Doubt, Look, Studio, Workers};
use i18n_embed_fl::fl;
use serde::Serialize;

#[derive(Serialize)]
struct AddedJson {
    photos: Vec<PhotoJson>,
    refused: Vec<RefusedJson>,
    skipped: Vec<SkippedJson>,
}

#[derive(Serialize)]
struct RefusedJson {
    path: String,
    text: String,
}

/// Runs the sub-command.
pub(super) fn run(args: &EventAddArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let studio = studio(call);
    let look = if args.quick_only { Look::Quick } else { Look::Thorough };
    let job = |workers: &Workers| add(&mut session, event, &args.paths, look, &studio, workers);
    let Some(finished) = call.run(SecondTime::SaysToWait, job) else { return Err(Stopped(Exit::OurFault)) };
    let added = match &finished.outcome {
        Ok(added) => added,
        Err(AddError::Source(error)) => return Err(typed::wrong(call, &call.words.source_error(error))),
        Err(AddError::NotDone(error)) => return Err(desk::not_done(error, call)),
    };
    let mut failed = skipped::tell(&added.skipped, call) || !added.refused.is_empty();
    failed |= added.photos.iter().any(|photo| photo.detector_failed);
    for (path, why) in &added.refused {
        call.console.file_error(path, &call.words.unopened(why).joined());
    }
    tell_notices(&mut session, call);
    let text = if call.json { document(&session, added, call) } else { told(&session, added, call) };
    Ok(call.console.result(&text, finished.exit(failed)))
}

/// Where the detector does not load, every photo is left to people, and that is said (G13).
pub(super) fn studio(call: &Call<'_>) -> Studio {
    Studio::new(Limits::default()).unwrap_or_else(|error| {
        call.console.warning(&call.words.no_detector(&error.to_string()));
        Studio::without_detector(Limits::default())
    })
}

/// The photos on which there are likely people though no face was found for sure.
pub(super) fn tell_doubts(photos: impl Iterator<Item = (PhotoId, Option<Doubt>)>, call: &Call<'_>, lines: &mut Lines) {
    for (photo, doubt) in photos.filter_map(|(photo, doubt)| Some((photo, doubt?))) {
        lines.line(format!("  {} {}", bold(photo), call.words.doubt(doubt)));
    }
}

fn document(session: &Session, added: &Added, call: &Call<'_>) -> String {
    let book = session.book();
    let photos = added.photos.iter().filter_map(|one| Some(photo_json(book, one.photo, book.photo(one.photo)?)));
    let refused = added
        .refused
        .iter()
        .map(|(path, why)| RefusedJson { path: json::path_text(path), text: call.words.unopened(why).joined() });
    json::document(&AddedJson {
        photos: photos.collect(),
        refused: refused.collect(),
        skipped: SkippedJson::list(&added.skipped),
    })
}

fn told(session: &Session, added: &Added, call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    let regions: usize = added.photos.iter().map(|one| session.book().regions_of(one.photo).count()).sum();
    let (photos, refused) = (added.photos.len(), added.refused.len());
    lines.line(fl!(call.words, "event-added", photos = photos, regions = regions));
    tell_doubts(added.photos.iter().map(|one| (one.photo, one.doubt)), call, &mut lines);
    if refused > 0 {
        lines.line(fl!(call.words, "event-refused", n = refused));
    }
    lines.into_text()
}

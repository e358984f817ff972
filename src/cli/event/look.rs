//! `estompe event look`: the thorough look at what was looked at quickly.

use super::add::{studio, tell_doubts};
use super::show::{PhotoJson, photo_json};
use crate::app::{Looked, NotLooked, Session, look, not_looked_at};
use crate::cli::args::EventArgs;
use crate::cli::call::Call;
use crate::cli::console::Lines;
use crate::cli::desk::{self, Stopped, tell_notices};
use crate::cli::exit::Exit;
use crate::cli::interrupt::SecondTime;
use crate::cli::json;
use crate::cli::typed;
use crate::domain::PhotoId;
use crate::jobs::{NotMade, Workers};
use i18n_embed_fl::fl;
use serde::Serialize;

#[derive(Serialize)]
struct LookedJson {
    photos: Vec<PhotoJson>,
    left: Vec<LeftJson>,
}

#[derive(Serialize)]
struct LeftJson {
    photo: String,
    text: String,
}

/// Runs the sub-command.
pub(super) fn run(args: &EventArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let studio = studio(call);
    let photos = not_looked_at(session.book(), event);
    let job = |workers: &Workers| look(&mut session, &photos, &studio, workers);
    let Some(finished) = call.run(SecondTime::SaysToWait, job) else { return Err(Stopped(Exit::OurFault)) };
    let looked = match &finished.outcome {
        Ok(looked) => looked,
        Err(error) => return Err(desk::not_done(error, call)),
    };
    tell_notices(&mut session, call);
    let left: Vec<(PhotoId, String)> = looked.left.iter().map(|(photo, why)| (*photo, reason(why, call))).collect();
    for (photo, text) in &left {
        call.console.error(&format!("{photo}: {text}"));
    }
    let text = if call.json { document(&session, looked, &left) } else { told(&session, looked, call) };
    Ok(call.console.result(&text, finished.exit(!left.is_empty())))
}

/// The same words as where a photo cannot be published for it.
fn reason(why: &NotLooked, call: &Call<'_>) -> String {
    match why {
        NotLooked::Gone => call.words.not_made(&NotMade::Gone).joined(),
        NotLooked::Changed(path) => call.words.not_made(&NotMade::Changed(path.clone())).joined(),
        NotLooked::Unopened(_, why) => call.words.unopened(why).joined(),
    }
}

fn document(session: &Session, looked: &Looked, left: &[(PhotoId, String)]) -> String {
    let book = session.book();
    let photos = looked.photos.iter().filter_map(|(photo, _)| Some(photo_json(book, *photo, book.photo(*photo)?)));
    let left = left.iter().map(|(photo, text)| LeftJson { photo: photo.to_string(), text: text.clone() });
    json::document(&LookedJson { photos: photos.collect(), left: left.collect() })
}

fn told(session: &Session, looked: &Looked, call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    let open = |photo: PhotoId| {
        let book = session.book();
        book.regions_of(photo).filter(|(region, _)| book.decision(photo, *region).is_none()).count()
    };
    let regions: usize = looked.photos.iter().map(|(photo, _)| open(*photo)).sum();
    lines.line(fl!(call.words, "event-looked", photos = looked.photos.len(), regions = regions));
    tell_doubts(looked.photos.iter().copied(), call, &mut lines);
    lines.into_text()
}

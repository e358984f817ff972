//! `estompe event form`, `sheet` and `contact`: pages to print for an event.

use crate::app::{Checked, PublishAsk, check, default_names, small_pictures};
use crate::cli::args::{EventContactArgs, EventPageArgs};
use crate::cli::call::Call;
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::interrupt::SecondTime;
use crate::cli::{page, typed};
use crate::domain::{Prose, Style};
use crate::imaging::Limits;
use crate::imaging::encode::{Density, Quality};
use crate::imaging::lossless::Edges;
use crate::jobs::{Edition, MaxEdge, Studio, Workers};
use crate::pages::{ContactSheet, Form, HeldBack, Picture, consent_form, contact_sheet, sign_up_sheet};
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// Pages of a sign-up sheet.
const SHEETS: u32 = 3;
/// The longest side of a small picture on a contact sheet, in pixels.
const SMALL_PX: NonZeroU32 = NonZeroU32::new(400).unwrap();

pub(super) fn form(args: &EventPageArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let id = typed::event(&args.event, &session, call)?;
    let Some(event) = session.book().event(id) else { return Ok(Exit::WrongUsage) };
    let form = Form { event, id, policy: session.policy(), issued: session.now().today };
    page::put(&args.out, &consent_form(&form, call.words), call)
}

pub(super) fn sheet(args: &EventPageArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let id = typed::event(&args.event, &session, call)?;
    let Some(event) = session.book().event(id) else { return Ok(Exit::WrongUsage) };
    let form = Form { event, id, policy: session.policy(), issued: session.now().today };
    page::put(&args.out, &sign_up_sheet(&form, SHEETS, call.words), call)
}

pub(super) fn contact(args: &EventContactArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let id = typed::event(&args.event, &session, call)?;
    let channel = typed::channel(&args.channel, &session, call)?;
    let Some(event) = session.book().event(id).cloned() else { return Ok(Exit::WrongUsage) };
    let (on, name_of) = (session.now().today, default_names(&event));
    let ask = PublishAsk { event: id, channel: channel.clone(), edition: small(), name_of: &name_of, version: "" };
    let studio = Studio::without_detector(Limits::default());
    let job = |workers: &Workers| small_pictures(&session, &ask, &studio, workers);
    let Some(finished) = call.run(SecondTime::EndsAtOnce, job) else { return Err(Stopped(Exit::OurFault)) };
    let exit = finished.exit(false);
    if exit != Exit::Done {
        return Ok(exit);
    }
    let (made, mut why): (BTreeMap<_, _>, BTreeMap<_, _>) = finished.outcome;
    let checked = check(&session, id, &channel, on, &name_of);
    let shown: Vec<Shown> = checked.iter().filter_map(|one| Shown::of(one, &session, &made, call)).collect();
    let pictures: Vec<Picture<'_>> = shown.iter().map(Shown::picture).collect();
    let held_back: Vec<HeldBack> = checked
        .iter()
        .filter(|one| !made.contains_key(&one.photo))
        .map(|one| {
            let reasons = why.remove(&one.photo).map(|why| call.words.unpublished(&why)).unwrap_or_default();
            let number = session.book().photo(one.photo).map_or(0, |photo| photo.number);
            HeldBack { number, why: reasons.into_iter().map(|(_, text)| text).collect() }
        })
        .collect();
    let public = session.policy().rule(&channel).public;
    let sheet =
        ContactSheet { event: &event, id, channel: &channel, public, on, pictures: &pictures, held_back: &held_back };
    page::put(&args.out, &contact_sheet(&sheet, call.words), call)
}

/// A picture of the sheet, with what it borrows.
struct Shown {
    number: u32,
    jpeg: Vec<u8>,
    caption: Option<Prose>,
    covered: usize,
    warnings: Vec<String>,
}

impl Shown {
    fn of(
        one: &Checked,
        session: &crate::app::Session,
        made: &BTreeMap<crate::domain::PhotoId, Vec<u8>>,
        call: &Call<'_>,
    ) -> Option<Self> {
        let cleared = one.judgement.outcome.as_ref().ok()?;
        let remarks = session.book().remarks(one.photo);
        Some(Self {
            number: session.book().photo(one.photo)?.number,
            jpeg: made.get(&one.photo)?.clone(),
            caption: remarks.and_then(|it| it.caption.clone()),
            covered: cleared.covered().len(),
            warnings: one.judgement.warnings.iter().map(|warning| call.words.warning(warning)).collect(),
        })
    }

    fn picture(&self) -> Picture<'_> {
        let Self { number, jpeg, caption, covered, warnings } = self;
        Picture { number: *number, jpeg, caption: caption.as_ref(), covered: *covered, warnings }
    }
}

/// Small pictures, as the files would look.
fn small() -> Edition {
    Edition {
        folder: PathBuf::new(),
        style: Style::Veil,
        max_edge: MaxEdge::Px(SMALL_PX),
        within_px: None,
        edges: Edges::Trim,
        quality: Quality::default(),
        credit: None,
        density: Density::Unsaid,
    }
}

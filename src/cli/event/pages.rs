//! `estompe event form`, `sheet` and `contact`: pages to print for an event.

use crate::app::{self, Contact};
use crate::cli::args::{EventContactArgs, EventPageArgs};
use crate::cli::call::Call;
use crate::cli::desk::{self, Stopped};
use crate::cli::exit::Exit;
use crate::cli::interrupt::SecondTime;
use crate::cli::{page, typed};
use crate::domain::Style;
use crate::imaging::Limits;
use crate::jobs::{Studio, Workers};
use crate::pages::{ContactSheet, Form, HeldBack, Picture, consent_form, contact_sheet, sign_up_sheet};

/// Pages of a sign-up sheet.
const SHEETS: u32 = 3;

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
    let mut session = desk::read(&args.desk, call)?;
    let id = typed::event(&args.event, &session, call)?;
    let channel = typed::channel(&args.channel, &session, call)?;
    let studio = Studio::without_detector(Limits::default());
    let job = |workers: &Workers| app::contact(&mut session, id, &channel, Style::Veil, &studio, workers);
    let Some(finished) = call.run(SecondTime::EndsAtOnce, job) else { return Err(Stopped(Exit::OurFault)) };
    let exit = finished.exit(false);
    if exit != Exit::Done {
        return Ok(exit);
    }
    let made = finished.outcome.map_err(|error| desk::not_done(&error, call))?;
    let Some(made) = made else { return Ok(Exit::WrongUsage) };
    let warnings = made.pictures.iter().map(|one| one.warnings.iter().map(|it| call.words.warning(it)).collect());
    let warnings: Vec<Vec<String>> = warnings.collect();
    let pictures = made.pictures.iter().zip(&warnings).map(|(one, warnings)| Picture {
        number: one.number,
        jpeg: &one.jpeg,
        caption: one.caption.as_ref(),
        covered: one.covered,
        warnings,
    });
    let pictures: Vec<Picture<'_>> = pictures.collect();
    let texts = |why| call.words.unpublished(why).into_iter().map(|(_, text)| text).collect();
    let held_back = made.held_back.iter().map(|(number, why)| HeldBack { number: *number, why: texts(why) });
    let held_back: Vec<HeldBack> = held_back.collect();
    let Contact { event, public, on, .. } = &made;
    let (pictures, held_back) = (&pictures[..], &held_back[..]);
    let sheet = ContactSheet { event, id, channel: &channel, public: *public, on: *on, pictures, held_back };
    page::put(&args.out, &contact_sheet(&sheet, call.words), call)
}

//! `estompe event`: occasions and their photos.

mod add;
mod facts;
mod look;
mod pages;
mod show;

pub(super) use show::{photo_json, region_json};

use super::args::{EventCommand, EventEditArgs, EventNewArgs, EventRemoveArgs};
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::typed;
use crate::domain::command::Command;
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(command: &EventCommand, call: &Call<'_>) -> Result<Exit, Stopped> {
    match command {
        EventCommand::New(args) => new(args, call),
        EventCommand::Edit(args) => edit(args, call),
        EventCommand::List(args) => show::list(args, call),
        EventCommand::Show(args) => show::show(args, call),
        EventCommand::Add(args) => add::run(args, call),
        EventCommand::Look(args) => look::run(args, call),
        EventCommand::Remove(args) => remove(args, call),
        EventCommand::Form(args) => pages::form(args, call),
        EventCommand::Sheet(args) => pages::sheet(args, call),
        EventCommand::Contact(args) => pages::contact(args, call),
    }
}

#[derive(Serialize)]
struct EventJson {
    event: String,
}

/// Tells the code of an event, for scripts and for people.
fn told(event: String, call: &Call<'_>) -> Exit {
    call.tell(&EventJson { event: event.clone() }, event)
}

fn new(args: &EventNewArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let event = facts::new_event(args, call)?;
    let mut session = desk::write(&args.desk, call)?;
    let code = session.book().codes().event;
    desk::perform(&mut session, &Command::NewEvent(event), call)?;
    Ok(told(code.to_string(), call))
}

fn edit(args: &EventEditArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let code = typed::event(&args.event, &session, call)?;
    let Some(before) = session.book().event(code).cloned() else { return Ok(Exit::WrongUsage) };
    let after = facts::edited(before, args, call)?;
    desk::perform(&mut session, &Command::EditEvent(code, after), call)?;
    Ok(told(code.to_string(), call))
}

fn remove(args: &EventRemoveArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let command = match &args.photo {
        None => Command::RemoveEvent(event),
        Some(photo) => Command::RemovePhoto(typed::photo(photo, event, &session, call)?),
    };
    desk::perform(&mut session, &command, call)?;
    Ok(told(event.to_string(), call))
}

//! `estompe person`: people in the register.

mod erase;
mod facts;
mod show;

use super::args::{PersonAddArgs, PersonArgs, PersonCommand, PersonEditArgs};
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{import, typed};
use crate::domain::PersonId;
use crate::domain::command::Command;
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(command: &PersonCommand, call: &Call<'_>) -> Result<Exit, Stopped> {
    match command {
        PersonCommand::Add(args) => add(args, call),
        PersonCommand::Edit(args) => edit(args, call),
        PersonCommand::List(args) => show::list(args, call),
        PersonCommand::Show(args) => show::show(args, call),
        PersonCommand::Import(args) => import::people(args, call),
        PersonCommand::Remove(args) => remove(args, call),
        PersonCommand::Erase(args) => erase::run(args, call),
    }
}

#[derive(Serialize)]
struct PersonCodeJson {
    person: String,
}

fn told(person: PersonId, call: &Call<'_>) -> Exit {
    call.tell(&PersonCodeJson { person: person.to_string() }, person)
}

fn add(args: &PersonAddArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let (category, parties, identity) = facts::new_person(args, call)?;
    let mut session = desk::write(&args.desk, call)?;
    let person = session.book().codes().person;
    desk::perform(&mut session, &Command::AddPerson(category, parties, identity), call)?;
    Ok(told(person, call))
}

fn edit(args: &PersonEditArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let person: PersonId = typed::code(&args.person, call)?;
    let (category, parties, identity) = facts::edited(person, args, &session, call)?;
    desk::perform(&mut session, &Command::EditPerson(person, category, parties, identity), call)?;
    Ok(told(person, call))
}

fn remove(args: &PersonArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let person: PersonId = typed::code(&args.person, call)?;
    desk::perform(&mut session, &Command::RemovePerson(person), call)?;
    Ok(told(person, call))
}

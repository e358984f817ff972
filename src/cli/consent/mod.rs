//! `estompe consent`: what people agreed to or refused.

mod add;
mod list;

pub(super) use list::{ConsentJson, consent_json, one_line};

use super::args::{ConsentArgs, ConsentCommand, ConsentWithdrawArgs};
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{import, typed};
use crate::domain::command::Command;
use crate::domain::{ConsentId, Prose};
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(command: &ConsentCommand, call: &Call<'_>) -> Result<Exit, Stopped> {
    match command {
        ConsentCommand::Add(args) => add::run(args, call),
        ConsentCommand::List(args) => list::run(args, call),
        ConsentCommand::Withdraw(args) => withdraw(args, call),
        ConsentCommand::Remove(args) => remove(args, call),
        ConsentCommand::Import(args) => import::consents(args, call),
    }
}

#[derive(Serialize)]
struct ConsentCodeJson {
    consent: String,
}

fn told(consent: ConsentId, call: &Call<'_>) -> Exit {
    call.tell(&ConsentCodeJson { consent: consent.to_string() }, consent)
}

fn withdraw(args: &ConsentWithdrawArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let on = typed::day(&args.on, call)?;
    let mut session = desk::write_unannounced(&args.desk, call)?;
    let consent: ConsentId = typed::code(&args.consent, call)?;
    desk::perform(&mut session, &Command::Withdraw { consent, on, by: Prose::new(&args.by) }, call)?;
    super::withdrawals::hint(&session, call);
    Ok(told(consent, call))
}

fn remove(args: &ConsentArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let consent: ConsentId = typed::code(&args.consent, call)?;
    desk::perform(&mut session, &Command::RemoveConsent(consent), call)?;
    Ok(told(consent, call))
}

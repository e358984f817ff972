//! `estompe put`: where a publication was put.

use super::args::PutArgs;
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::typed;
use crate::domain::command::Command;
use crate::domain::{Prose, PublicationId, PutAt};
use serde::Serialize;

#[derive(Serialize)]
struct PutJson {
    publication: String,
    on: String,
}

/// Runs the sub-command.
pub(super) fn run(args: &PutArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let publication: PublicationId = typed::code(&args.publication, call)?;
    let mut session = desk::write(&args.desk, call)?;
    let on = typed::day_if(args.on.as_deref(), call)?.unwrap_or_else(|| session.now().today);
    let put = PutAt { place: Prose::new(&args.at), on };
    desk::perform(&mut session, &Command::Put(publication, put), call)?;
    Ok(call.tell(&PutJson { publication: publication.to_string(), on: on.to_string() }, publication))
}

//! `estompe region`: areas that a person draws.

use super::args::{RegionAddArgs, RegionArgs, RegionCommand};
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::typed;
use crate::domain::RegionKind;
use crate::domain::command::Command;
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(command: &RegionCommand, call: &Call<'_>) -> Result<Exit, Stopped> {
    match command {
        RegionCommand::Add(args) => add(args, call),
        RegionCommand::Remove(args) => remove(args, call),
    }
}

#[derive(Serialize)]
struct RegionCodeJson {
    region: String,
}

fn told(region: String, call: &Call<'_>) -> Exit {
    call.tell(&RegionCodeJson { region: region.clone() }, region)
}

fn add(args: &RegionAddArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let shape = typed::shape(&args.shape, &args.area, call)?;
    let kind = args.kind.as_deref().unwrap_or("face");
    let kind = typed::one_of("--kind", kind, &RegionKind::ALL, RegionKind::id, call)?;
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let photo = typed::photo(&args.photo, event, &session, call)?;
    let region = session.book().codes().region;
    desk::perform(&mut session, &Command::AddRegion { photo, shape, kind }, call)?;
    Ok(told(region.to_string(), call))
}

fn remove(args: &RegionArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let photo = typed::photo(&args.photo, event, &session, call)?;
    let region = typed::code(&args.region, call)?;
    desk::perform(&mut session, &Command::RemoveRegion(photo, region), call)?;
    Ok(told(args.region.to_uppercase(), call))
}

//! `estompe check`: the gate, asked about an event and a channel.

use super::args::CheckArgs;
use super::call::Call;
use super::console::{Lines, bold, faint};
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{json, names, typed};
use crate::app::{Checked, check};
use crate::domain::gate::{Block, Cleared, Warning};
use i18n_embed_fl::fl;
use serde::Serialize;

#[derive(Serialize)]
struct CheckJson {
    photos: Vec<PhotoJson>,
}

#[derive(Serialize)]
struct PhotoJson {
    photo: String,
    name: String,
    state: &'static str,
    covered: Vec<String>,
    blocked: Vec<ReasonJson>,
    warnings: Vec<ReasonJson>,
}

/// One reason, by its rule and in words.
#[derive(Serialize)]
pub(super) struct ReasonJson {
    pub(super) rule: &'static str,
    pub(super) text: String,
}

/// The gate's reasons in words.
pub(super) fn blocks(blocks: &[Block], call: &Call<'_>) -> Vec<ReasonJson> {
    let one = |block: &Block| ReasonJson { rule: block.rule.id(), text: call.words.block(block) };
    blocks.iter().map(one).collect()
}

/// The gate's warnings in words.
pub(super) fn warnings(warnings: &[Warning], call: &Call<'_>) -> Vec<ReasonJson> {
    let one = |warning: &Warning| ReasonJson { rule: warning.rule.id(), text: call.words.warning(warning) };
    warnings.iter().map(one).collect()
}

/// Runs the sub-command.
pub(super) fn run(args: &CheckArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let channel = typed::channel(&args.channel, &session, call)?;
    let day = typed::day_if(args.on.as_deref(), call)?.unwrap_or_else(|| session.now().today);
    let Some(facts) = session.book().event(event) else { return Ok(Exit::WrongUsage) };
    let name_of = names::names(args.names.as_deref(), facts, call)?;
    let checked = check(&session, event, &channel, day, &*name_of);
    let exit = if checked.iter().any(|one| one.judgement.outcome.is_err()) { Exit::Blocked } else { Exit::Done };
    let text = if call.json { document(&checked, call) } else { told(&checked, call) };
    Ok(call.console.result(&text, exit))
}

fn document(checked: &[Checked], call: &Call<'_>) -> String {
    let photos = checked.iter().map(|one| PhotoJson {
        photo: one.photo.to_string(),
        name: one.name.clone(),
        state: one.judgement.state.id(),
        covered: one.judgement.outcome.as_ref().map(covered).unwrap_or_default(),
        blocked: one.judgement.outcome.as_ref().err().map(|reasons| blocks(reasons, call)).unwrap_or_default(),
        warnings: warnings(&one.judgement.warnings, call),
    });
    json::document(&CheckJson { photos: photos.collect() })
}

/// The codes of what would be covered.
fn covered(cleared: &Cleared) -> Vec<String> {
    cleared.covered().iter().map(|placed| placed.region.to_string()).collect()
}

fn told(checked: &[Checked], call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    for one in checked {
        lines.line(format!("{} {}", bold(one.photo), call.words.state(&one.judgement.state)));
        if let Err(reasons) = &one.judgement.outcome {
            for reason in blocks(reasons, call) {
                lines.line(format!("  {} {}", reason.rule, reason.text));
            }
        }
        for warning in warnings(&one.judgement.warnings, call) {
            lines.line(faint(format!("  {} {}", warning.rule, warning.text)));
        }
    }
    let blocked = checked.iter().filter(|one| one.judgement.outcome.is_err()).count();
    let free = checked.len() - blocked;
    lines.line(fl!(call.words, "check-summary", free = free, blocked = blocked));
    lines.into_text()
}

//! `estompe withdrawals`: what was published and may no longer be.

use super::args::WithdrawalsArgs;
use super::call::Call;
use super::console::{Lines, bold, faint, shown};
use super::desk::{self, Stopped, tell_notices};
use super::exit::Exit;
use super::interrupt::SecondTime;
use super::{json, page, typed};
use crate::app::{DueFile, Outcome, Session, apply, due_count, due_files};
use crate::domain::withdrawal::Action;
use crate::imaging::Limits;
use crate::jobs::{Studio, Workers};
use i18n_embed_fl::fl;
use serde::Serialize;

#[derive(Serialize)]
struct WithdrawalsJson {
    items: Vec<ItemJson>,
}

#[derive(Serialize)]
struct ItemJson {
    publication: String,
    channel: String,
    path: String,
    photo: String,
    why: &'static str,
    texts: Vec<String>,
    action: &'static str,
    put_at: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    done: Option<&'static str>,
}

/// Runs the sub-command.
pub(super) fn run(args: &WithdrawalsArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let on = typed::day_if(args.on.as_deref(), call)?;
    if args.apply && on.is_some() {
        return Err(typed::wrong(call, &fl!(call.words, "mistake-apply-on")));
    }
    let mut session = open(args, call)?;
    let day = on.unwrap_or_else(|| session.now().today);
    let due = due_files(session.book(), session.policy(), day);
    if let Some(list) = &args.list {
        page::take_down_list(list, &session, &due, day, call)?;
    }
    let (outcomes, exit) = if args.apply { applied(&mut session, &due, call)? } else { (Vec::new(), Exit::Done) };
    let text = if call.json { document(&due, &outcomes, call) } else { told(&due, &outcomes, call) };
    Ok(call.console.result(&text, exit))
}

fn open(args: &WithdrawalsArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    if args.apply { desk::write_unannounced(&args.desk, call) } else { desk::read_unannounced(&args.desk, call) }
}

fn applied(session: &mut Session, due: &[DueFile], call: &Call<'_>) -> Result<(Vec<Outcome>, Exit), Stopped> {
    let needs_detector = due.iter().any(|file| matches!(file.action, Action::Recover { .. }));
    let without = || Studio::without_detector(Limits::default());
    let studio = if needs_detector { Studio::new(Limits::default()).unwrap_or_else(|_| without()) } else { without() };
    let job = |workers: &Workers| apply(session, due, &studio, workers);
    let Some(finished) = call.run(SecondTime::SaysToWait, job) else { return Err(Stopped(Exit::OurFault)) };
    let exit = match &finished.outcome {
        Ok(outcomes) => finished.exit(outcomes.iter().any(Outcome::is_unsettled)),
        Err(_) => Exit::SomeFailed,
    };
    let outcomes = finished.outcome.map_err(|error| desk::not_done(&error, call))?;
    tell_notices(session, call);
    Ok((outcomes, exit))
}

/// What a person should look at next: how many published files may no longer be there.
pub(super) fn hint(session: &Session, call: &Call<'_>) {
    if call.console.is_quiet() {
        return;
    }
    let due = due_count(session);
    if due > 0 {
        call.console.warning(&fl!(call.words, "withdrawals-hint", n = due));
    }
}

fn document(due: &[DueFile], outcomes: &[Outcome], call: &Call<'_>) -> String {
    let items = due.iter().enumerate().map(|(index, file)| ItemJson {
        publication: file.file.0.to_string(),
        channel: file.channel.id().to_owned(),
        path: json::path_text(&file.path),
        photo: file.file.1.to_string(),
        why: file.why.first().map_or("", |why| why.id()),
        texts: file.why.iter().map(|why| call.words.due_reason(why)).collect(),
        action: file.action.id(),
        put_at: file.put.iter().map(|put| put.place.as_str().to_owned()).collect(),
        done: outcomes.get(index).map(Outcome::id),
    });
    json::document(&WithdrawalsJson { items: items.collect() })
}

fn told(due: &[DueFile], outcomes: &[Outcome], call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    if due.is_empty() {
        lines.line(fl!(call.words, "withdrawals-none"));
    }
    for (index, file) in due.iter().enumerate() {
        let (publication, photo) = file.file;
        lines.line(format!("{} {photo} {} {}", bold(publication), file.channel, shown(&file.path)));
        file.why.iter().for_each(|why| lines.line(format!("  {}", call.words.due_reason(why))));
        for put in &file.put {
            let (place, day) = (put.place.as_str(), call.words.short_date(put.on));
            lines.line(format!("  {}", fl!(call.words, "withdrawals-put", place = place, day = day)));
        }
        let next = match outcomes.get(index) {
            Some(outcome) => call.words.outcome(outcome),
            None => call.words.action(&file.action),
        };
        lines.line(faint(format!("  {next}")));
    }
    lines.into_text()
}

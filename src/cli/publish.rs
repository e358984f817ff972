//! `estompe publish`: what the gate lets through, covered for a channel.

use super::args::PublishArgs;
use super::call::Call;
use super::check::{ReasonJson, warnings};
use super::console::{Lines, bold, faint};
use super::desk::{self, Stopped, tell_notices};
use super::exit::Exit;
use super::interrupt::SecondTime;
use super::{credit, json, names, scrub, typed};
use crate::app::{Preset, PublicationMade, PublishAsk, PublishError, PublishedPhoto, Session, may_hold, publish};
use crate::domain::{Channel, EventId};
use crate::imaging::Limits;
use crate::imaging::encode::Quality;
use crate::imaging::lossless::Edges;
use crate::jobs::{Edition, Studio, Workers};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::path::PathBuf;

#[derive(Serialize)]
struct PublicationJson {
    publication: Option<String>,
    channel: String,
    files: Vec<FileJson>,
    blocked: Vec<BlockedJson>,
}

#[derive(Serialize)]
struct PublicationsJson {
    publications: Vec<PublicationJson>,
}

#[derive(Serialize)]
struct FileJson {
    photo: String,
    name: String,
    sha256: String,
    covered: Vec<String>,
    relied: Vec<String>,
    route: &'static str,
    warnings: Vec<ReasonJson>,
}

#[derive(Serialize)]
struct BlockedJson {
    photo: String,
    rule: &'static str,
    text: String,
}

/// Runs the sub-command.
pub(super) fn run(args: &PublishArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let mut session = desk::write(&args.desk, call)?;
    let event = typed::event(&args.event, &session, call)?;
    let channels = channels(args, &session, call)?;
    for (_, folder) in &channels {
        may_hold(session.book(), folder).map_err(|error| not_published(&error.into(), call))?;
    }
    let studio = Studio::new(Limits::default()).map_err(|error| {
        call.console.error(&call.words.no_detector(&error.to_string()));
        Stopped(Exit::OurFault)
    })?;
    let (made, exit) = all(&mut session, event, channels, args, &studio, call)?;
    tell_notices(&mut session, call);
    let text = if call.json { document(&made, call) } else { told(&made, call) };
    Ok(call.console.result(&text, exit))
}

/// Publishes to one channel after the other. What was published before one that breaks off is told all the same.
fn all(
    session: &mut Session,
    event: EventId,
    channels: Vec<(Channel, PathBuf)>,
    args: &PublishArgs,
    studio: &Studio,
    call: &Call<'_>,
) -> Result<(Vec<(Channel, PublicationMade)>, Exit), Stopped> {
    let (mut made, mut exit) = (Vec::new(), Exit::Done);
    for (channel, folder) in channels {
        match one(session, event, &channel, folder, args, studio, call) {
            Ok((publication, ended)) => {
                made.push((channel, publication));
                exit = worse(exit, ended);
            }
            Err(Stopped(ended)) if !made.is_empty() => exit = ended,
            Err(stopped) => return Err(stopped),
        }
        if !matches!(exit, Exit::Done | Exit::Blocked | Exit::SomeFailed) {
            break;
        }
    }
    Ok((made, exit))
}

/// The channels that are meant, each with its folder: the one that was named, or one below it for each of several.
fn channels(args: &PublishArgs, session: &Session, call: &Call<'_>) -> Result<Vec<(Channel, PathBuf)>, Stopped> {
    let mut channels = Vec::new();
    for typed in &args.channels {
        let channel = typed::channel(typed, session, call)?;
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    let is_one = channels.len() == 1;
    let folder = |channel: &Channel| if is_one { args.out.clone() } else { args.out.join(channel.id()) };
    Ok(channels.into_iter().map(|channel| (channel.clone(), folder(&channel))).collect())
}

fn one(
    session: &mut Session,
    event: EventId,
    channel: &Channel,
    folder: PathBuf,
    args: &PublishArgs,
    studio: &Studio,
    call: &Call<'_>,
) -> Result<(PublicationMade, Exit), Stopped> {
    let Some(facts) = session.book().event(event).cloned() else { return Err(Stopped(Exit::WrongUsage)) };
    let name_of = names::names(args.names.as_deref(), &facts, call)?;
    let edition = edition(channel, folder, args, call)?;
    let version = env!("CARGO_PKG_VERSION").to_owned();
    let ask = PublishAsk { event, channel: channel.clone(), edition, name_of, version };
    let job = |workers: &Workers| publish(session, ask, studio, workers);
    let Some(finished) = call.run(SecondTime::SaysToWait, job) else { return Err(Stopped(Exit::OurFault)) };
    let exit = finished.exit(false);
    match finished.outcome {
        Ok(made) => {
            let exit = if exit == Exit::Done { ended(&made) } else { exit };
            Ok((made, exit))
        }
        Err(error) => Err(not_published(&error, call)),
    }
}

/// Blocked by the gate: 3. One that the gate let out could not be made: 1.
fn ended(made: &PublicationMade) -> Exit {
    let gate = |rule: &str| rule != "file" && rule != "G10" && rule != "G11";
    let rules = || made.blocked.iter().map(|blocked| blocked.why.rule());
    match (rules().any(|rule| !gate(rule)), rules().any(gate)) {
        (true, _) => Exit::SomeFailed,
        (false, true) => Exit::Blocked,
        (false, false) => Exit::Done,
    }
}

fn worse(one: Exit, other: Exit) -> Exit {
    let weight = |exit: Exit| match exit {
        Exit::Done => 0,
        Exit::Blocked => 1,
        Exit::SomeFailed => 2,
        _ => 3,
    };
    if weight(other) > weight(one) { other } else { one }
}

fn edition(channel: &Channel, folder: PathBuf, args: &PublishArgs, call: &Call<'_>) -> Result<Edition, Stopped> {
    let mistaken = |mistake: super::mistake::Mistake| typed::wrong(call, &mistake.sentence(call.words));
    let preset = match &args.preset {
        None => Preset::of_channel(channel),
        Some(typed) => typed::one_of("--preset", typed, &Preset::ALL, Preset::id, call)?,
    };
    let mut edition = Edition {
        folder,
        style: scrub::style(args.style, args.colour.as_deref(), call.words).map_err(mistaken)?,
        max_edge: preset.max_edge(),
        within_px: preset.within_px(),
        edges: Edges::Trim,
        quality: Quality::default(),
        credit: credit::read(args.credit.as_deref(), args.copyright.as_deref(), call.words).map_err(mistaken)?,
        density: preset.density(),
    };
    if let Some(typed) = &args.max_edge {
        edition.max_edge = scrub::max_edge(typed, call.words).map_err(mistaken)?;
        edition.within_px = None;
    }
    if let Some(typed) = &args.quality {
        edition.quality = scrub::quality(typed, call.words).map_err(mistaken)?;
    }
    Ok(edition)
}

fn not_published(error: &PublishError, call: &Call<'_>) -> Stopped {
    match error {
        PublishError::NotDone(error) => desk::not_done(error, call),
        PublishError::Destination(_) | PublishError::PathNotText => {
            typed::wrong(call, &call.words.publish_error(error))
        }
    }
}

fn document(made: &[(Channel, PublicationMade)], call: &Call<'_>) -> String {
    let mut publications: Vec<_> = made.iter().map(|(channel, made)| publication_json(channel, made, call)).collect();
    match (publications.len(), publications.pop()) {
        (1, Some(only)) => json::document(&only),
        (_, last) => {
            publications.extend(last);
            json::document(&PublicationsJson { publications })
        }
    }
}

fn publication_json(channel: &Channel, made: &PublicationMade, call: &Call<'_>) -> PublicationJson {
    let blocked = made.blocked.iter().flat_map(|blocked| {
        let photo = blocked.photo.to_string();
        let one = move |(rule, text)| BlockedJson { photo: photo.clone(), rule, text };
        call.words.unpublished(&blocked.why).into_iter().map(one)
    });
    PublicationJson {
        publication: made.publication.map(|code| code.to_string()),
        channel: channel.id().to_owned(),
        files: made.files.iter().map(|file| file_json(file, call)).collect(),
        blocked: blocked.collect(),
    }
}

fn file_json(file: &PublishedPhoto, call: &Call<'_>) -> FileJson {
    FileJson {
        photo: file.photo.to_string(),
        name: file.name.clone(),
        sha256: file.sha256.clone(),
        covered: file.covered.iter().map(ToString::to_string).collect(),
        relied: file.relied.iter().map(ToString::to_string).collect(),
        route: file.route.id(),
        warnings: warnings(&file.warnings, call),
    }
}

fn told(made: &[(Channel, PublicationMade)], call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    for (channel, made) in made {
        let code = made.publication.map(|code| code.to_string()).unwrap_or_default();
        let (files, blocked) = (made.files.len(), made.blocked.len());
        let summary = fl!(call.words, "publish-summary", channel = channel.id(), files = files, blocked = blocked);
        lines.line(format!("{} {summary}", bold(code)));
        for file in &made.files {
            lines.line(format!("  {} {}", file.photo, file.name));
            for warning in warnings(&file.warnings, call) {
                lines.line(faint(format!("    {} {}", warning.rule, warning.text)));
            }
        }
        for one in &made.blocked {
            for (rule, text) in call.words.unpublished(&one.why) {
                lines.line(format!("  {} {rule} {text}", bold(one.photo)));
            }
        }
    }
    lines.into_text()
}

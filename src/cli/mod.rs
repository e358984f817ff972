//! The command line: parse once, hand over, tell the result. One file per sub-command.
//!
//! Results go to standard output, everything said to a person to standard error; the exit codes are those of the contract.

mod args;
mod call;
mod check;
mod completions;
mod consent;
mod console;
mod credit;
mod decide;
mod desk;
mod detect;
mod event;
mod exit;
mod failures;
mod fault;
mod help;
mod import;
mod inspect;
mod interrupt;
mod json;
mod language;
mod man;
mod mistake;
mod names;
mod page;
mod person;
mod progress;
mod publish;
mod put;
mod region;
mod register;
mod retention;
mod review;
mod scrub;
mod skipped;
mod typed;
mod verify;
mod withdrawals;

use crate::i18n::{Language, Words};
use args::{Args, Command};
use call::Call;
use clap::FromArgMatches;
use clap::error::ErrorKind;
use console::Console;
use exit::Exit;
use i18n_embed_fl::fl;
use mistake::Mistake;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

/// Opens the window with files and folders, in the language that was asked for, and comes back when it is closed; or says why there
/// is none. The window stands above this room, so `main` hands it in.
pub type OpenWindow = fn(Vec<PathBuf>, Option<Language>) -> Result<(), String>;

/// Runs the program with the words that were typed, the program's own name first. A build without a window has no `open_window`.
pub fn run(typed: impl IntoIterator<Item = OsString>, open_window: Option<OpenWindow>) -> ExitCode {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let words = Words::new(language::choose(&typed));
    let console = Console::new(&words, false);
    fault::guard(&console, &words, || parse(&typed, &words, &console, open_window)).into()
}

fn parse(typed: &[OsString], words: &Words, console: &Console<'_>, open_window: Option<OpenWindow>) -> Exit {
    let understood = |command: clap::Command| {
        command.try_get_matches_from(typed).and_then(|matches| Args::from_arg_matches(&matches))
    };
    // Help is put into words for those who will read it: those who ask for it, or have made a mistake.
    let parsed = understood(help::bare()).or_else(|_| understood(help::command(words)));
    match parsed {
        Ok(args) if args.command.is_none() => window(args, typed, words, open_window),
        Ok(args) => dispatch(&args, typed, words),
        Err(asked) if matches!(asked.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            console.result(&asked.render().ansi().to_string(), Exit::Done)
        }
        Err(error) => complain(&with_what_was_meant(Mistake::from(&error), typed), typed, words, console),
    }
}

/// A slip of the pen in a command below another is understood as in any other command.
fn with_what_was_meant(mistake: Mistake, typed: &[OsString]) -> Mistake {
    let Mistake::UnknownSubcommand { word, .. } = mistake else { return mistake };
    let mut topic = help::named(typed);
    topic.push(word);
    help::unknown(&topic)
}

fn dispatch(args: &Args, typed: &[OsString], words: &Words) -> Exit {
    let console = Console::new(words, args.general.quiet);
    let call = match Call::new(&args.general, words, &console) {
        Ok(call) => call,
        Err(mistake) => return complain(&mistake, typed, words, &console),
    };
    match &args.command {
        Some(_) if !args.paths.is_empty() => complain(&without_command(&args.paths), typed, words, &console),
        Some(Command::Inspect(args)) => inspect::run(args, &call),
        Some(Command::Detect(args)) => detect::run(args, &call),
        Some(Command::Scrub(args)) => scrub::run(args, &call),
        Some(Command::Verify(args)) => verify::run(args, &call),
        Some(Command::Event(command)) => ended(event::run(command, &call)),
        Some(Command::Region(command)) => ended(region::run(command, &call)),
        Some(Command::Person(command)) => ended(person::run(command, &call)),
        Some(Command::Consent(command)) => ended(consent::run(command, &call)),
        Some(Command::Decide(args)) => ended(decide::run(args, &call)),
        Some(Command::Review(args)) => ended(review::run(args, &call)),
        Some(Command::Check(args)) => ended(check::run(args, &call)),
        Some(Command::Publish(args)) => ended(publish::run(args, &call)),
        Some(Command::Put(args)) => ended(put::run(args, &call)),
        Some(Command::Withdrawals(args)) => ended(withdrawals::run(args, &call)),
        Some(Command::Register(command)) => ended(register::run(command, &call)),
        Some(Command::Completions { shell }) => completions::run(*shell, &call),
        Some(Command::Man { command }) => man::run(command, &call),
        Some(Command::Help { command }) => show_help(command, &call),
        None => show_help(&[], &call),
    }
}

/// Without a command the window opens, with the paths that were named. A build that has none says what else it can do.
fn window(args: Args, typed: &[OsString], words: &Words, open_window: Option<OpenWindow>) -> Exit {
    let console = Console::new(words, args.general.quiet);
    match open_window {
        _ if args.paths.first().is_some_and(|path| !path.exists()) => {
            complain(&without_command(&args.paths), typed, words, &console)
        }
        Some(open) => match open(args.paths, language::asked_for(typed)) {
            Ok(()) => Exit::Done,
            Err(why) => {
                console.error(&why);
                Exit::SomeFailed
            }
        },
        None if args.paths.is_empty() => dispatch(&args, typed, words),
        None => complain(&without_command(&args.paths), typed, words, &console),
    }
}

/// How a command of the register ended, early or not.
fn ended(outcome: Result<Exit, desk::Stopped>) -> Exit {
    outcome.unwrap_or_else(|desk::Stopped(exit)| exit)
}

fn show_help(topic: &[String], call: &Call<'_>) -> Exit {
    match help::about(topic, call.words) {
        Some(mut command) => call.console.result(&command.render_help().ansi().to_string(), Exit::Done),
        None => complain(&help::unknown(topic), &[], call.words, call.console),
    }
}

/// Paths alone mean the window; a first word that is no path is more likely a command with a slip of the pen.
fn without_command(paths: &[PathBuf]) -> Mistake {
    match paths.first() {
        Some(first) if !first.exists() => help::unknown(&[first.to_string_lossy().into_owned()]),
        _ => Mistake::NoWindow,
    }
}

/// Says what is wrong, and whose help says more: that of the sub-command that was typed.
fn complain(mistake: &Mistake, typed: &[OsString], words: &Words, console: &Console<'_>) -> Exit {
    console.error(&mistake.sentence(words));
    if *mistake != Mistake::NoWindow {
        let named = help::named(typed);
        let command = std::iter::once("estompe").chain(named.iter().map(String::as_str)).chain(["--help"]);
        let command = command.collect::<Vec<_>>().join(" ");
        console.say(fl!(words, "mistake-help", command = command));
    }
    Exit::WrongUsage
}

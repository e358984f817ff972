//! `estompe register`: the register itself.

use super::args::{DeskArgs, RegisterCommand, RegisterExportArgs, RegisterFileArgs};
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{json, page, retention};
use crate::app::{self, Clock};
use crate::register::{self, Access, ExportedNames};
use i18n_embed_fl::fl;
use serde::Serialize;

/// Runs the sub-command.
pub(super) fn run(command: &RegisterCommand, call: &Call<'_>) -> Result<Exit, Stopped> {
    match command {
        RegisterCommand::Check(args) => check(args, call),
        RegisterCommand::Backup(args) => backup(args, call),
        RegisterCommand::Restore(args) => restore(args, call),
        RegisterCommand::Export(args) => export(args, call),
        RegisterCommand::Record(args) => page::record(args, call),
        RegisterCommand::Policy(args) => policy(args, call),
        RegisterCommand::Retention(args) => retention::run(args, call),
    }
}

#[derive(Serialize)]
struct CheckJson {
    ok: bool,
    journal_rows: usize,
    faults: Vec<String>,
}

fn check(args: &DeskArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(args, call)?;
    let report = session.register().check().map_err(|error| {
        call.console.error(&call.words.open_error(&error));
        Stopped(Exit::NoRegister)
    })?;
    let faults: Vec<String> = report.faults.iter().map(|fault| call.words.fault(fault)).collect();
    let exit = if faults.is_empty() { Exit::Done } else { Exit::SomeFailed };
    let text = if call.json {
        json::document(&CheckJson { ok: faults.is_empty(), journal_rows: report.journal, faults })
    } else if faults.is_empty() {
        format!("{}\n", fl!(call.words, "register-whole", rows = report.journal))
    } else {
        faults.join("\n") + "\n"
    };
    Ok(call.console.result(&text, exit))
}

fn failed(sentence: &str, call: &Call<'_>) -> Stopped {
    call.console.error(sentence);
    Stopped(Exit::SomeFailed)
}

fn backup(args: &RegisterFileArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    session.register().backup_to(&args.file).map_err(|error| failed(&call.words.backup_error(&error), call))?;
    Ok(page::told(&args.file, call))
}

/// The register that is replaced may be the damaged one: it is not opened.
fn restore(args: &RegisterFileArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let path = desk::place(&args.desk, Access::Write).map_err(|error| {
        call.console.error(&call.words.open_error(&error));
        Stopped(Exit::NoRegister)
    })?;
    let operator = desk::operator(&args.desk);
    let restored = register::restore(&path, &args.file, &app::holder(), &operator, Clock::default().0().0)
        .map_err(|error| failed(&call.words.restore_error(&error), call))?;
    for person in &restored.erased_again {
        call.console.say(fl!(call.words, "register-erased-again", person = person.to_string()));
    }
    if let Some(kept) = &restored.replaced {
        call.console.say(fl!(call.words, "register-kept", path = kept.display().to_string()));
    }
    Ok(page::told(&path, call))
}

fn export(args: &RegisterExportArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let names = if args.with_names { ExportedNames::With } else { ExportedNames::Without };
    session.register().export(&args.folder, names).map_err(|error| failed(&call.words.export_error(&error), call))?;
    Ok(page::told(&args.folder, call))
}

fn policy(args: &RegisterFileArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let path = desk::place(&args.desk, Access::Read).map_err(|error| {
        call.console.error(&call.words.open_error(&error));
        Stopped(Exit::NoRegister)
    })?;
    let path = register::policy::path(&path);
    register::policy::read(&path).map_err(|error| failed(&call.words.policy_error(&error), call))?;
    // What is not written down is the default, comments and all.
    let text = std::fs::read(&path).unwrap_or_else(|_| register::policy::DEFAULT.into());
    page::write_new(&args.file, &text, call)?;
    Ok(page::told(&args.file, call))
}

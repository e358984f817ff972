//! `estompe person import` and `consent import`: a spreadsheet, row by row, all or nothing.

use super::args::ImportArgs;
use super::call::Call;
use super::console::{Lines, bold, harmless};
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::{json, typed, withdrawals};
use crate::app::Session;
use crate::app::import::{Fate, Fault, Ground, Import, Report, RowFate, Unreadable, read_file, scans_beside};
use crate::domain::command::Command;
use i18n_embed_fl::fl;
use serde::Serialize;
use std::collections::BTreeMap;
use std::path::Path;

type Reader = fn(&[u8], &Ground<'_>) -> Result<Import, Unreadable>;

pub(super) fn people(args: &ImportArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    run(args, Import::people, call)
}

pub(super) fn consents(args: &ImportArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    run(args, Import::consents, call)
}

fn run(args: &ImportArgs, reader: Reader, call: &Call<'_>) -> Result<Exit, Stopped> {
    let bytes = read(&args.file, call)?;
    let mut session = open(args, call)?;
    let ground = Ground { book: session.book(), policy: session.policy(), today: session.now().today };
    let import =
        reader(&bytes, &ground).map_err(|error| typed::wrong(call, &call.words.unreadable(&error).joined()))?;
    let known = import.report().clone();
    let scans = scans(&import, &args.file, (!args.dry_run && known.is_importable()).then_some(&session), call);
    let (report, imported) = match import.commands(&scans) {
        Err(report) => (*report, false),
        Ok(commands) if args.dry_run || commands.is_empty() => (known, false),
        Ok(commands) => {
            store(&mut session, &commands, call)?;
            (known, true)
        }
    };
    if !args.dry_run {
        withdrawals::hint(&session, call);
    }
    let exit = if report.is_importable() { Exit::Done } else { Exit::SomeFailed };
    let text = if call.json { document(&report, imported, call) } else { told(&report, imported, call) };
    Ok(call.console.result(&text, exit))
}

fn open(args: &ImportArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    if args.dry_run { desk::read(&args.desk, call) } else { desk::write_unannounced(&args.desk, call) }
}

fn store(session: &mut Session, commands: &[Command], call: &Call<'_>) -> Result<(), Stopped> {
    session.perform_all(commands).map_err(|(_, why)| desk::not_done(&why, call))?;
    desk::tell_notices(session, call);
    Ok(())
}

fn read(path: &Path, call: &Call<'_>) -> Result<Vec<u8>, Stopped> {
    read_file(path).map_err(|why| {
        let why = call.words.system_error(&why);
        typed::wrong(call, &fl!(call.words, "import-unread", path = path.display().to_string(), why = why))
    })
}

/// The hashes of the scans that rows name, by name. They are kept beside the register when there is one to keep them for.
fn scans(import: &Import, table: &Path, session: Option<&Session>, call: &Call<'_>) -> BTreeMap<String, String> {
    let (hashes, unkept) = scans_beside(import, table, session);
    for why in unkept {
        let why = call.words.system_error(&why);
        call.console.error(&fl!(call.words, "import-scan-not-kept", why = why));
    }
    hashes
}

#[derive(Serialize)]
struct ImportJson {
    importable: bool,
    imported: bool,
    separator: String,
    unused: Vec<String>,
    rows: Vec<RowJson>,
}

#[derive(Serialize)]
struct RowJson {
    line: u64,
    fate: &'static str,
    person: Option<String>,
    consent: Option<String>,
    text: String,
    faults: Vec<FaultJson>,
    warnings: Vec<String>,
}

#[derive(Serialize)]
struct FaultJson {
    column: String,
    value: String,
    text: String,
}

fn document(report: &Report, imported: bool, call: &Call<'_>) -> String {
    json::document(&ImportJson {
        importable: report.is_importable(),
        imported,
        separator: report.separator.to_string(),
        unused: report.unused.iter().map(|column| column.as_str().to_owned()).collect(),
        rows: report.rows.iter().map(|row| row_json(row, call)).collect(),
    })
}

fn row_json(row: &RowFate, call: &Call<'_>) -> RowJson {
    let (fate, person, consent) = match &row.fate {
        Fate::New(person) => ("new", Some(*person), None),
        Fate::Same(person) => ("same", Some(*person), None),
        Fate::NewConsent { person, consent, .. } => ("new-consent", Some(*person), Some(*consent)),
        Fate::SameConsent(consent) => ("same-consent", None, Some(*consent)),
        Fate::Repeats { .. } => ("repeats", None, None),
        Fate::Unclear(_) => ("unclear", None, None),
        Fate::Wrong(_) => ("wrong", None, None),
    };
    let texts = call.words.fate(&row.fate);
    let faults = match &row.fate {
        Fate::Wrong(faults) => faults.iter().zip(&texts).map(|(fault, text)| fault_json(fault, text)).collect(),
        _ => Vec::new(),
    };
    RowJson {
        line: row.line,
        fate,
        person: person.map(|code| code.to_string()),
        consent: consent.map(|code| code.to_string()),
        text: texts.join(" "),
        faults,
        warnings: row.warnings.iter().map(|warning| call.words.import_warning(warning)).collect(),
    }
}

fn fault_json(fault: &Fault, text: &str) -> FaultJson {
    FaultJson {
        column: fault.column.as_str().to_owned(),
        value: fault.value.as_str().to_owned(),
        text: text.to_owned(),
    }
}

fn told(report: &Report, imported: bool, call: &Call<'_>) -> String {
    let mut lines = Lines::default();
    for row in &report.rows {
        let line = fl!(call.words, "import-line", line = row.line);
        let texts = call.words.fate(&row.fate);
        for text in texts {
            lines.line(format!("{} {}", bold(&line), harmless(&text)));
        }
        row.warnings.iter().for_each(|warning| lines.line(format!("  {}", call.words.import_warning(warning))));
    }
    let wrong = report.rows.iter().filter(|row| row.fate.stops()).count();
    let summary = match (imported, wrong) {
        (true, _) => fl!(call.words, "import-done", n = report.rows.len()),
        (false, 0) => fl!(call.words, "import-would", n = report.rows.len()),
        (false, wrong) => fl!(call.words, "import-not", n = wrong),
    };
    lines.line(summary);
    lines.into_text()
}

//! Pages to print and lists to keep: written under names that are still free.

use super::args::RegisterFileArgs;
use super::call::Call;
use super::desk::{self, Stopped};
use super::exit::Exit;
use super::json;
use crate::app::{DueFile, Session};
use crate::domain::withdrawal::Action;
use crate::domain::{Date, FileId};
use crate::pages::{
    JournalCheck, Record, Remedy, TakeDown, record as record_page, take_down_csv, take_down_list as take_down_page,
};
use i18n_embed_fl::fl;
use serde::Serialize;
use std::io::Write;
use std::path::Path;

#[derive(Serialize)]
struct PathJson {
    path: String,
}

/// Writes a page and tells where it is.
pub(super) fn put(path: &Path, page: &str, call: &Call<'_>) -> Result<Exit, Stopped> {
    write_new(path, page.as_bytes(), call)?;
    Ok(told(path, call))
}

/// Tells where something was put.
pub(super) fn told(path: &Path, call: &Call<'_>) -> Exit {
    let path = json::path_text(path);
    call.tell(&PathJson { path: path.clone() }, path)
}

/// Writes a file under a name that is still free: a slip of the pen must not cost a photo.
pub(super) fn write_new(path: &Path, bytes: &[u8], call: &Call<'_>) -> Result<(), Stopped> {
    let written = std::fs::File::create_new(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|error| {
        let why = call.words.system_error(&error.into());
        call.console.error(&fl!(call.words, "page-not-written", path = path.display().to_string(), why = why));
        Stopped(Exit::SomeFailed)
    })
}

/// The record for the data-protection officer.
pub(super) fn record(args: &RegisterFileArgs, call: &Call<'_>) -> Result<Exit, Stopped> {
    let session = desk::read(&args.desk, call)?;
    let report = session.register().check().map_err(|error| desk::not_opened(&error, call))?;
    let journal = JournalCheck {
        entries: report.journal as u64,
        head: report.head.clone(),
        faults: report.faults.iter().map(|fault| call.words.fault(fault)).collect(),
    };
    let page = Record {
        book: session.book(),
        policy: session.policy(),
        journal: &journal,
        on: session.now().today,
        version: env!("CARGO_PKG_VERSION"),
    };
    put(&args.file, &record_page(&page, call.words), call)
}

/// The take-down list, as a table for a spreadsheet where its name ends in `.csv`, else as a page.
pub(super) fn take_down_list(
    path: &Path,
    session: &Session,
    due: &[DueFile],
    day: Date,
    call: &Call<'_>,
) -> Result<(), Stopped> {
    let files: Vec<TakeDown> = due.iter().map(|file| entry(session, file, call)).collect();
    let is_table = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"));
    let text = if is_table { take_down_csv(&files, call.words) } else { take_down_page(&files, day, call.words) };
    write_new(path, text.as_bytes(), call)
}

fn entry(session: &Session, file: &DueFile, call: &Call<'_>) -> TakeDown {
    let remedy = if matches!(file.action, Action::Remove) { Remedy::Remove } else { Remedy::Recover };
    TakeDown {
        publication: file.file.0,
        channel: file.channel.clone(),
        name: name_of(session, file.file),
        put: file.put.clone(),
        since: file.why.iter().filter_map(|why| why.since(session.book())).min(),
        why: file.why.iter().map(|why| call.words.due_reason(why)).collect(),
        remedy,
    }
}

fn name_of(session: &Session, file: FileId) -> String {
    session.book().file(file).map(|file| file.name.clone()).unwrap_or_default()
}

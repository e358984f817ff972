//! Printable pages: made behind the window, written into the session's folder, opened with the system's program.

use super::super::ask::{PageOrder, Tone};
use super::super::picker::Opener;
use super::super::window::Window;
use super::super::work::{Finished, Kind};
use super::Scratch;
use crate::app::{CheckReport, Door, DueFile, NotDone, OpenError, Session, Visitor};
use crate::domain::withdrawal::Action;
use crate::domain::{Book, Date, EventId, Policy};
use crate::i18n::Words;
use crate::pages::{
    Form, JournalCheck, Record, Remedy, TakeDown, consent_form, record, sign_up_sheet, take_down_csv, take_down_list,
};
use i18n_embed_fl::fl;
use std::path::PathBuf;

/// Pages of a sign-up sheet.
const SHEETS: u32 = 3;

impl Window {
    pub(in crate::ui) fn page(&mut self, order: PageOrder) {
        let (mut door, language) = (self.ground.desk.door(), self.ground.words.language());
        let (event, due) = (self.ground.at.event, self.ground.due.files().to_vec());
        let (scratch, opener) = (self.scratch.clone(), self.dialogs.opener());
        self.start(Kind::Page, move |_| {
            let words = Words::new(language);
            let made = text_of(order, event, &due, &mut door, &words);
            let (name, ending) = file_of(order);
            Finished::Page(made.and_then(|text| put_page(&scratch, name, ending, &text, &opener, &words)))
        });
    }

    pub(in crate::ui) fn page_made(&mut self, made: Result<PathBuf, String>) {
        match made {
            Ok(path) => {
                let text = fl!(&self.ground.words, "ui-page-made", path = path.display().to_string());
                self.say(Tone::Done, text);
            }
            Err(text) => self.say(Tone::Failed, text),
        }
    }
}

/// Writes a page and has it opened. What went wrong is said with the path.
pub(crate) fn put_page(
    scratch: &Scratch,
    name: &str,
    ending: &str,
    text: &str,
    opener: &Opener,
    words: &Words,
) -> Result<PathBuf, String> {
    let path = scratch
        .write(name, ending, text)
        .map_err(|error| fl!(words, "ui-page-not-written", why = words.system_error(&error.into())))?;
    match opener(&path) {
        Ok(()) => Ok(path),
        Err(error) => {
            let why = words.system_error(&error);
            Err(fl!(words, "ui-not-opened", path = path.display().to_string(), why = why))
        }
    }
}

const fn file_of(order: PageOrder) -> (&'static str, &'static str) {
    match order {
        PageOrder::Form => ("form", "html"),
        PageOrder::SignUp => ("sign-up", "html"),
        PageOrder::Record => ("record", "html"),
        PageOrder::TakeDown => ("take-down", "html"),
        PageOrder::TakeDownTable => ("take-down", "csv"),
    }
}

fn text_of(
    order: PageOrder,
    event: Option<EventId>,
    due: &[DueFile],
    door: &mut Visitor,
    words: &Words,
) -> Result<String, String> {
    let not_done = |why: NotDone| words.not_done(&why);
    let Facts { book, policy, today, journal } =
        door.visit(move |session| Facts::of(session, order)).map_err(|closed| not_done(closed.into()))?;
    let form = || {
        let id = event.ok_or_else(|| fl!(words, "ui-no-event"))?;
        let event = book.event(id).ok_or_else(|| fl!(words, "ui-no-event"))?;
        Ok::<_, String>(Form { event, id, policy: &policy, issued: today })
    };
    match order {
        PageOrder::Form => Ok(consent_form(&form()?, words)),
        PageOrder::SignUp => Ok(sign_up_sheet(&form()?, SHEETS, words)),
        PageOrder::Record => {
            let Some(journal) = journal else { return Err(String::new()) };
            let journal = journal.map_err(|error| words.open_error(&error))?;
            let journal = JournalCheck {
                entries: journal.journal as u64,
                head: journal.head,
                faults: journal.faults.iter().map(|fault| words.fault(fault)).collect(),
            };
            let version = env!("CARGO_PKG_VERSION");
            Ok(record(&Record { book: &book, policy: &policy, journal: &journal, on: today, version }, words))
        }
        PageOrder::TakeDown => Ok(take_down_list(&entries(&book, due, words), today, words)),
        PageOrder::TakeDownTable => Ok(take_down_csv(&entries(&book, due, words), words)),
    }
}

/// What pages are made from.
struct Facts {
    book: Book,
    policy: Policy,
    today: Date,
    journal: Option<Result<CheckReport, OpenError>>,
}

impl Facts {
    fn of(session: &mut Session, order: PageOrder) -> Self {
        let journal = matches!(order, PageOrder::Record).then(|| session.register().check());
        Self { book: session.book().clone(), policy: session.policy().clone(), today: session.now().today, journal }
    }
}

fn entries(book: &Book, due: &[DueFile], words: &Words) -> Vec<TakeDown> {
    let entry = |due: &DueFile| TakeDown {
        publication: due.file.0,
        channel: due.channel.clone(),
        name: book.file(due.file).map(|file| file.name.clone()).unwrap_or_default(),
        put: due.put.clone(),
        since: due.why.iter().filter_map(|why| why.since(book)).min(),
        why: due.why.iter().map(|why| words.due_reason(why)).collect(),
        remedy: if matches!(due.action, Action::Remove) { Remedy::Remove } else { Remedy::Recover },
    };
    due.iter().map(entry).collect()
}

//! What a person asks of the window. Screens draw and ask; the window does.

use super::dialog::Dialog;
use super::screen::Screen;
use super::settings::Settings;
use super::verb::Verb;
use crate::app::DueFile;
use crate::app::Preset;
use crate::app::import::Sheet;
use crate::domain::command::Command;
use crate::domain::{Channel, Codes, EventId, FileId, PersonId, PhotoId, RegionId, Style};
use std::path::PathBuf;

/// Something that a person asked for.
#[derive(Debug)]
pub(super) enum Ask {
    /// Commands for the register, in one step that is taken back as one.
    Do(Vec<Command>),
    /// The same, as long as the register's next codes are these: for commands that name what the ones before them make.
    DoOn(Codes, Vec<Command>),
    /// The last step is taken back.
    Undo,
    /// The step that was taken back is done again.
    Redo,
    /// Another screen.
    Go(Screen),
    /// Another event, or none.
    Open(Option<EventId>),
    /// A new event, which is opened, and the files that go into it.
    NewEvent(Box<Command>, Vec<PathBuf>),
    /// A photo in review, and the region in it that is meant.
    Show(PhotoId, Option<RegionId>),
    /// Files and folders for the open event; without one, a new event is asked for first.
    Add(Vec<PathBuf>),
    /// Photos that were listed are taken in, now that their small pictures are being made.
    TakeIn(EventId, Vec<PathBuf>),
    /// The same as pressing its key.
    Verb(Verb),
    /// Files or a folder were chosen, in a dialog or by typing.
    Chosen(Wanted, Vec<PathBuf>),
    /// A file dialog of the system.
    Pick(Wanted),
    /// A question in front of the window.
    Dialog(Dialog),
    /// The event is published: one order per channel.
    Publish(Vec<PublishOrder>),
    /// Whether a publish folder can be used, by its place in the list of channels.
    LookAtFolder(usize, PathBuf),
    /// What a photo was and what its published file is.
    ReadFacts(FileId),
    /// The small pictures of what would leave for a channel, for somebody to sign off.
    Contact(Channel, Style),
    /// Somebody in the register.
    Person(PersonId),
    /// What is due is covered anew or taken down.
    TakeDown(Vec<DueFile>),
    /// Somebody is erased for good.
    Erase(PersonId),
    /// People and consents of a table are taken in, or only tried.
    Import(ImportOrder),
    /// What these files give away is read.
    Inspect(Vec<PathBuf>),
    /// How many published files would become due by this is found out.
    Foresee(Box<Command>),
    /// The window's settings are these from now on.
    Set(Box<Settings>),
    /// The job with this number is to stop.
    Cancel(u64),
    /// The demonstration event is made and opened.
    Demo,
    /// Something to say, in a toast and in the status line.
    Say(Saying),
    /// A printable page is made and opened with the system's program.
    Page(PageOrder),
    /// A file or folder is shown by the system's program.
    Reveal(PathBuf),
    /// The window closes.
    Quit,
}

/// What a file dialog is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wanted {
    /// A folder of photos.
    PhotoFolder,
    /// Photos.
    Photos,
    /// A publish folder for one channel, by its place in the list of channels.
    PublishFolder(usize),
    /// A table of people or consents.
    Table,
    /// The scan of a signed form.
    Scan,
}

/// One publication that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PublishOrder {
    /// The channel.
    pub channel: Channel,
    /// How its files are made.
    pub preset: Preset,
    /// How covers look.
    pub style: Style,
    /// Where the files go.
    pub folder: PathBuf,
    /// The pattern of their names, `None` for the usual ones.
    pub names: Option<String>,
}

/// A table of people or consents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ImportOrder {
    /// The file.
    pub path: PathBuf,
    /// What it is about.
    pub sheet: Sheet,
    /// Whether it is only tried.
    pub dry_run: bool,
}

/// A printable page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PageOrder {
    /// The consent form of the open event.
    Form,
    /// The sign-up sheet of the open event.
    SignUp,
    /// The record for the data-protection officer.
    Record,
    /// What has to be taken down.
    TakeDown,
    /// The same as a table for a spreadsheet program.
    TakeDownTable,
}

/// Something said to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saying {
    /// Whether it went well.
    pub tone: Tone,
    /// The words, in the language of the window.
    pub text: String,
}

/// How something is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    /// How to go on, for whoever pressed what does nothing here.
    Hint,
    /// It was done.
    Done,
    /// To know.
    Note,
    /// It was not done.
    Failed,
}

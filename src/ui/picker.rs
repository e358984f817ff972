//! File dialogs of the system, never on the window's own thread: one that hangs or is missing must not take the window with it.

use super::ask::Wanted;
use crate::jobs::{SystemError, open_with_system};
use rfd::FileHandle;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

/// A dialog that answers "nothing" faster than this was never seen by anybody.
const SEEN_AFTER: Duration = Duration::from_millis(300);

/// What came of a dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picked {
    /// These were chosen.
    Paths(Wanted, Vec<PathBuf>),
    /// Nothing was chosen.
    Nothing(Wanted),
    /// It seems that no dialog came up.
    NoDialog(Wanted),
}

/// Has the system open a file or folder. It may take seconds.
pub type Opener = Arc<dyn Fn(&Path) -> Result<(), SystemError> + Send + Sync>;

/// Opens file dialogs.
pub trait Picker: Send {
    /// Opens one. What is chosen is sent to `give`, then `wake` is called.
    fn open(&mut self, wanted: Wanted, title: &str, give: Sender<Picked>, wake: Arc<dyn Fn() + Send + Sync>);

    /// What has the system open a file or folder.
    fn opener(&self) -> Opener {
        Arc::new(open_with_system)
    }
}

/// The dialogs of the system.
#[derive(Debug, Default)]
pub(super) struct SystemPicker;

impl Picker for SystemPicker {
    fn open(&mut self, wanted: Wanted, title: &str, give: Sender<Picked>, wake: Arc<dyn Fn() + Send + Sync>) {
        // Made here, on the window's thread, as macOS demands; waited for elsewhere.
        let dialog = rfd::AsyncFileDialog::new().set_title(title);
        let chosen: Answer = match wanted {
            Wanted::PhotoFolder | Wanted::PublishFolder(_) => one(dialog.pick_folder()),
            Wanted::Photos => Box::pin(several(dialog.pick_files())),
            Wanted::Table => one(dialog.add_filter("CSV", &["csv", "txt", "tsv"]).pick_file()),
            Wanted::Scan => one(dialog.pick_file()),
        };
        let ask = move || {
            let asked = Instant::now();
            let picked = match pollster::block_on(chosen) {
                Some(paths) => Picked::Paths(wanted, paths),
                None if asked.elapsed() < SEEN_AFTER => Picked::NoDialog(wanted),
                None => Picked::Nothing(wanted),
            };
            // The window is gone: nobody wants the answer.
            let _unheard = give.send(picked);
            wake();
        };
        // Without a thread there is no dialog: the typed path is the other way in.
        let _no_thread = std::thread::Builder::new().name("dialog".to_owned()).spawn(ask);
    }
}

type Answer = Pin<Box<dyn Future<Output = Option<Vec<PathBuf>>> + Send>>;

fn one(chosen: impl Future<Output = Option<FileHandle>> + Send + 'static) -> Answer {
    Box::pin(async { chosen.await.map(|file| vec![file.path().to_path_buf()]) })
}

async fn several(chosen: impl Future<Output = Option<Vec<FileHandle>>>) -> Option<Vec<PathBuf>> {
    chosen.await.map(|files| files.iter().map(|file| file.path().to_path_buf()).collect())
}

/// Dialogs that are open.
pub(super) struct Dialogs {
    picker: Box<dyn Picker>,
    give: Sender<Picked>,
    take: Receiver<Picked>,
    wake: Arc<dyn Fn() + Send + Sync>,
}

impl Dialogs {
    /// None open yet.
    pub(super) fn new(picker: Box<dyn Picker>, wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let (give, take) = channel();
        Self { picker, give, take, wake }
    }

    /// Opens one.
    pub(super) fn open(&mut self, wanted: Wanted, title: &str) {
        self.picker.open(wanted, title, self.give.clone(), Arc::clone(&self.wake));
    }

    /// What has the system open a file or folder.
    pub(super) fn opener(&self) -> Opener {
        self.picker.opener()
    }

    /// What came of them since it was asked last.
    pub(super) fn picked(&mut self) -> Vec<Picked> {
        self.take.try_iter().collect()
    }
}

//! Jobs that run behind the window: each on a thread of its own, with its progress, its cancel and its end.

use crate::app::{
    AddError, Added, DueFile, Erased, Looked, NotDone, NotErased, Outcome, PublicationMade, PublishError,
};
use crate::domain::command::{Command, Refused};
use crate::domain::{Channel, EventId, PersonId};
use crate::jobs::{Behind, Cancel, Courtesy, Progress, SystemError, Tally, Workers, step_back};
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

/// Memory for pictures that jobs have in flight: faces are looked for on one photo at a time where it has more than a few megapixels. Two
/// of 12 at a time take 75 MB more and are looked at an eighth sooner. The window itself holds the photos that are looked at.
const PICTURE_BYTES: u64 = 450 << 20;

/// What a job is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Photos are taken into an event.
    Add(EventId),
    /// Photos are looked at thoroughly.
    Look(EventId),
    /// An event is published to these channels.
    Publish(EventId, Vec<Channel>),
    /// Published files are covered anew or taken down.
    TakeDown,
    /// Somebody is erased.
    Erase(PersonId),
    /// A table is taken in, or tried.
    Import,
    /// A printable page is made.
    Page,
    /// The files are looked for that go into an event.
    List(EventId),
    /// What files give away is read.
    Inspect,
    /// The photos of the demonstration are written.
    Demo,
    /// The scan of a form is kept.
    Scan,
    /// It is found out what something would bring about.
    Foresee,
}

impl Kind {
    /// Whether it only reads: stopping it loses nothing.
    pub(super) const fn is_harmless(&self) -> bool {
        matches!(self, Self::List(_) | Self::Inspect | Self::Foresee)
    }
}

/// What came of a job.
#[derive(Debug)]
pub(super) enum Finished {
    /// Of taking photos in.
    Added(Result<Added, AddError>),
    /// Of looking at photos thoroughly.
    Looked(Result<Looked, NotDone>),
    /// Of publishing, channel by channel, up to the one that failed.
    Published(EventId, Vec<(Channel, Result<PublicationMade, PublishError>)>),
    /// Of taking down, file by file.
    TakenDown(Vec<DueFile>, Result<Vec<Outcome>, NotDone>),
    /// Of erasing.
    Erased(PersonId, Result<Erased, NotErased>),
    /// Of reading a table.
    Imported(super::people::ImportOutcome),
    /// A page was written here, or could not be.
    Page(Result<std::path::PathBuf, String>),
    /// These files go into an event: those of these paths, unless the search was stopped.
    Listed(EventId, Vec<std::path::PathBuf>, Option<Vec<std::path::PathBuf>>),
    /// What files give away.
    Inspected(Vec<(std::path::PathBuf, crate::app::Given)>),
    /// The photos of the demonstration.
    Demo(Result<Vec<std::path::PathBuf>, SystemError>),
    /// The scan of a form is kept under this SHA-256, or not.
    Scanned(Result<String, SystemError>),
    /// So many published files would become due by the command, or why it would not be done.
    Foreseen(Box<Command>, Result<usize, Refused>),
    /// The job itself broke: the program's fault.
    Broken,
}

/// A job as a screen may show it.
#[derive(Clone, Debug)]
pub(super) struct JobView {
    /// Its number.
    pub id: u64,
    /// What it is for.
    pub kind: Kind,
    /// How far it is.
    pub tally: Tally,
    /// How long it runs.
    pub elapsed: Duration,
    /// Whether it was asked to stop.
    pub stopping: bool,
}

impl JobView {
    /// How long it will still take at the pace so far; `None` while nobody can say.
    pub(super) fn left(&self) -> Option<Duration> {
        let Tally { done, total, .. } = self.tally;
        let worth_saying = done >= 2 && total > done && self.elapsed > Duration::from_secs(2);
        worth_saying.then(|| self.elapsed.mul_f64((total - done) as f64 / done as f64))
    }
}

struct Running {
    id: u64,
    kind: Kind,
    progress: Progress,
    cancel: Cancel,
    started: Instant,
    finished: Receiver<Finished>,
}

/// The jobs that run.
pub(super) struct Work {
    running: Vec<Running>,
    next: u64,
    threads: Option<NonZeroUsize>,
    courtesy: Courtesy,
    waker: Arc<dyn Fn() + Send + Sync>,
}

impl Work {
    /// No job yet. `waker` is called from a job's thread when it ends; jobs let go first what `courtesy` counts.
    pub(super) fn new(courtesy: Courtesy, waker: Arc<dyn Fn() + Send + Sync>) -> Self {
        Self { running: Vec::new(), next: 0, threads: None, courtesy, waker }
    }

    /// Starts a job on a thread of its own.
    ///
    /// # Errors
    /// What the system says when it gives no threads.
    pub(super) fn start(
        &mut self,
        kind: Kind,
        job: impl FnOnce(&Workers) -> Finished + Send + 'static,
    ) -> Result<u64, SystemError> {
        let (cancel, progress) = (Cancel::default(), Progress::default());
        let workers = Workers::behind(self.threads, cancel.clone(), progress.clone())?;
        let workers = workers.letting_go_first(self.courtesy.clone()).within(PICTURE_BYTES);
        let (give, finished) = channel();
        let waker = Arc::clone(&self.waker);
        let run = move || {
            step_back(Behind::Everything);
            let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| job(&workers)));
            // The window is gone: there is nobody to tell.
            let _unheard = give.send(outcome.unwrap_or(Finished::Broken));
            waker();
        };
        std::thread::Builder::new().name("job".to_owned()).spawn(run)?;
        self.next += 1;
        self.running.push(Running { id: self.next, kind, progress, cancel, started: Instant::now(), finished });
        Ok(self.next)
    }

    /// The jobs that have ended since it was asked last.
    pub(super) fn finished(&mut self) -> Vec<Finished> {
        let mut finished = Vec::new();
        self.running.retain(|running| match running.finished.try_recv() {
            Ok(outcome) => {
                finished.push(outcome);
                false
            }
            Err(TryRecvError::Disconnected) => {
                finished.push(Finished::Broken);
                false
            }
            Err(TryRecvError::Empty) => true,
        });
        finished
    }

    /// The jobs that run.
    pub(super) fn views(&self) -> Vec<JobView> {
        let view = |running: &Running| JobView {
            id: running.id,
            kind: running.kind.clone(),
            tally: running.progress.tally(),
            elapsed: running.started.elapsed(),
            stopping: running.cancel.is_asked(),
        };
        self.running.iter().map(view).collect()
    }

    /// Whether nothing runs.
    pub(super) fn is_idle(&self) -> bool {
        self.running.is_empty()
    }

    /// Whether nothing runs that would be lost.
    pub(super) fn may_stop(&self) -> bool {
        self.running.iter().all(|running| running.kind.is_harmless())
    }

    /// Asks a job to stop.
    pub(super) fn cancel(&self, id: u64) {
        for running in self.running.iter().filter(|running| running.id == id) {
            running.cancel.ask();
        }
    }

    /// Asks all jobs to stop and waits for each: nothing is left half done.
    pub(super) fn stop(&mut self) {
        for running in &self.running {
            running.cancel.ask();
        }
        for running in self.running.drain(..) {
            let _ended = running.finished.recv();
        }
    }
}

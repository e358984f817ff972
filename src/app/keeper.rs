//! The session on a thread of its own, so that whoever draws a window never waits for a disk.

use super::{Closed, Door, NotDone, Session};
use crate::domain::command::Command;
use crate::domain::{Book, Codes, Edit, Misfit, Policy};
use crate::register::CommitError;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel, sync_channel};
use std::thread::JoinHandle;

type Errand = Box<dyn FnOnce(&mut Session) + Send>;
type Waker = Arc<dyn Fn() + Send + Sync>;

/// What happened to the register.
#[derive(Debug)]
pub enum News {
    /// It changed, and the change is on the disk.
    Changed(Vec<Edit>),
    /// An errand with this number is done, or not.
    Done(u64, Result<(), NotDone>),
    /// What can be taken back and done again by now, by the commands' identifiers.
    Steps {
        /// What [`Keeper::undo`] would take back.
        undo: Option<&'static str>,
        /// What [`Keeper::redo`] would do again.
        redo: Option<&'static str>,
    },
}

/// The session's own thread. Errands are done one after the other, in the order in which they were asked; dropping it waits for the
/// last one.
pub struct Keeper {
    errands: Option<Sender<Errand>>,
    told: Sender<News>,
    news: Receiver<News>,
    thread: Option<JoinHandle<()>>,
    waker: Waker,
    asked: u64,
    answered: u64,
}

/// What the register holds, as whoever has a [`Keeper`] begins to follow it.
pub struct Beginning {
    /// What the register holds.
    pub book: Book,
    /// What the house has decided.
    pub policy: Policy,
    /// Whether it can be changed here.
    pub is_writer: bool,
}

impl Keeper {
    /// Gives the session a thread. `waker` is called from that thread whenever there is news.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub fn start(
        mut session: Session,
        waker: impl Fn() + Send + Sync + 'static,
    ) -> Result<(Self, Beginning), std::io::Error> {
        let waker: Waker = Arc::new(waker);
        let (told, news) = channel();
        let (errands, waiting) = channel::<Errand>();
        let beginning = Beginning {
            book: session.book().clone(),
            policy: session.policy().clone(),
            is_writer: session.register().is_writer(),
        };
        let (tell, wake) = (told.clone(), Arc::clone(&waker));
        session.watched_by(move |edits| {
            // Nobody listens any more: the change is stored all the same.
            let _unheard = tell.send(News::Changed(edits.to_vec()));
            wake();
        });
        let thread = std::thread::Builder::new().name("register".to_owned()).spawn(move || {
            for errand in waiting {
                errand(&mut session);
            }
        })?;
        let keeper = Self { errands: Some(errands), told, news, thread: Some(thread), waker, asked: 0, answered: 0 };
        Ok((keeper, beginning))
    }

    /// Asks for commands to be done, in one step. The number is that of [`News::Done`].
    pub fn perform(&mut self, commands: Vec<Command>) -> u64 {
        self.ask(move |session| session.perform_all(&commands).map_err(|(_, why)| why))
    }

    /// The same, as long as the next codes of the book are `codes`: for commands that name what the ones before them make. When a
    /// job made something meanwhile, nothing is done, and [`News::Done`] says so.
    pub fn perform_on(&mut self, codes: Codes, commands: Vec<Command>) -> u64 {
        self.ask(move |session| {
            if session.book().codes() != codes {
                return Err(CommitError::Misfit(Misfit::Changed).into());
            }
            session.perform_all(&commands).map_err(|(_, why)| why)
        })
    }

    /// Asks for the last step to be taken back.
    pub fn undo(&mut self) -> u64 {
        self.ask(|session| session.undo().map(drop))
    }

    /// Asks for the step to be done again that was taken back last.
    pub fn redo(&mut self) -> u64 {
        self.ask(|session| session.redo().map(drop))
    }

    /// What happened since it was asked last, oldest first.
    pub fn news(&mut self) -> Vec<News> {
        let news: Vec<News> = self.news.try_iter().collect();
        self.answered += news.iter().filter(|one| matches!(one, News::Done(..))).count() as u64;
        news
    }

    /// How many errands are not on the disk yet.
    pub fn pending(&self) -> u64 {
        self.asked - self.answered
    }

    /// A door for a job that works meanwhile.
    pub fn door(&self) -> Visitor {
        Visitor { errands: self.errands.clone(), told: self.told.clone(), waker: Arc::clone(&self.waker) }
    }

    fn ask(&mut self, errand: impl FnOnce(&mut Session) -> Result<(), NotDone> + Send + 'static) -> u64 {
        self.asked += 1;
        let number = self.asked;
        let (told, waker) = (self.told.clone(), Arc::clone(&self.waker));
        let asked = send(self.errands.as_ref(), move |session| {
            let outcome = errand(session);
            let _unheard = told.send(News::Done(number, outcome));
            tell_steps(session, &told);
            waker();
        });
        if asked.is_err() {
            let _unheard = self.told.send(News::Done(number, Err(NotDone::Closed)));
        }
        number
    }
}

impl Drop for Keeper {
    /// What was asked is done first.
    fn drop(&mut self) {
        self.errands = None;
        if let Some(thread) = self.thread.take() {
            let _panicked = thread.join();
        }
    }
}

fn send(errands: Option<&Sender<Errand>>, errand: impl FnOnce(&mut Session) + Send + 'static) -> Result<(), Closed> {
    errands.ok_or(Closed)?.send(Box::new(errand)).map_err(|_| Closed)
}

fn tell_steps(session: &Session, told: &Sender<News>) {
    let _unheard = told.send(News::Steps { undo: session.undoable(), redo: session.redoable() });
}

/// A job's way to the session of a [`Keeper`]. The keeper's thread lives until every visitor is gone.
#[derive(Clone)]
pub struct Visitor {
    errands: Option<Sender<Errand>>,
    told: Sender<News>,
    waker: Waker,
}

impl Door for Visitor {
    /// Waits until the errand's turn has come.
    fn visit<R: Send + 'static>(
        &mut self,
        errand: impl FnOnce(&mut Session) -> R + Send + 'static,
    ) -> Result<R, Closed> {
        let (give, take) = sync_channel(1);
        let (told, waker) = (self.told.clone(), Arc::clone(&self.waker));
        send(self.errands.as_ref(), move |session| {
            // The job was given up meanwhile: its errand is done all the same.
            let _unheard = give.send(errand(session));
            tell_steps(session, &told);
            waker();
        })?;
        take.recv().map_err(|_| Closed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Clock;
    use crate::domain::{Event, Prose};
    use crate::register::{Access, Register};
    use std::path::Path;

    fn session(folder: &Path) -> Session {
        let opened = Register::open(&folder.join("register.sqlite"), Access::Write, "a test").unwrap();
        let clock = Clock(|| (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 6, 1)));
        Session::new(opened.register, Policy::default(), Prose::new("Operator"), clock)
    }

    fn event(title: &str) -> Command {
        Command::NewEvent(Event::new(Prose::new(title), jiff::civil::date(2026, 5, 31)))
    }

    /// Waits until everything that was asked has its answer, and follows with a copy.
    fn follow(keeper: &mut Keeper, book: &mut Book) -> Vec<News> {
        let mut heard = Vec::new();
        while keeper.pending() > 0 || heard.is_empty() {
            heard.extend(keeper.news());
            std::thread::yield_now();
        }
        for news in &heard {
            if let News::Changed(edits) = news {
                book.apply_all(edits).unwrap();
            }
        }
        heard
    }

    #[test]
    fn a_copy_that_follows_is_the_register() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, Beginning { mut book, .. }) = Keeper::start(session(folder.path()), || ()).unwrap();
        keeper.perform(vec![event("One"), event("Two")]);
        keeper.undo();
        keeper.redo();
        keeper.perform(vec![event("Three")]);
        follow(&mut keeper, &mut book);
        let held = keeper.door().visit(|session| session.book().clone()).unwrap();
        assert_eq!(held.events().count(), 3);
        assert!(book.events().eq(held.events()));
    }

    #[test]
    fn what_cannot_be_done_is_answered_by_its_number() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, Beginning { mut book, .. }) = Keeper::start(session(folder.path()), || ()).unwrap();
        let done = keeper.perform(vec![event("One")]);
        let nothing = keeper.redo();
        let heard = follow(&mut keeper, &mut book);
        let outcome = |number| {
            heard.iter().find_map(|news| match news {
                News::Done(one, outcome) if *one == number => Some(outcome.is_ok()),
                _ => None,
            })
        };
        assert_eq!((outcome(done), outcome(nothing)), (Some(true), Some(false)));
    }

    #[test]
    fn closing_waits_for_what_was_asked() {
        let folder = tempfile::tempdir().unwrap();
        let (mut keeper, _) = Keeper::start(session(folder.path()), || ()).unwrap();
        for number in 0..20 {
            keeper.perform(vec![event(&number.to_string())]);
        }
        drop(keeper);
        assert_eq!(session(folder.path()).book().events().count(), 20);
    }
}

//! The register as the window sees it: a copy of the book that follows what is on the disk, and the way to change it.

use crate::app::{Beginning, Keeper, News, NotDone, Session, Visitor};
use crate::domain::command::Command;
use crate::domain::names::Names;
use crate::domain::{Book, Codes, Edit, Policy};
use std::sync::Arc;

/// The register as the window sees it.
pub(super) struct Desk {
    keeper: Keeper,
    book: Arc<Book>,
    policy: Policy,
    names: Names,
    is_writer: bool,
    revision: u64,
    undo: Option<&'static str>,
    redo: Option<&'static str>,
}

/// What was heard from the register.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// What changed, oldest first.
    pub edits: Vec<Edit>,
    /// What was asked and not done.
    pub failed: Vec<NotDone>,
    /// What was asked by a number, and is done.
    pub done: Vec<u64>,
}

impl Desk {
    /// Gives the session a thread of its own and begins to follow it.
    ///
    /// # Errors
    /// What the system says when it gives no thread.
    pub(super) fn new(session: Session, waker: &Arc<dyn Fn() + Send + Sync>) -> std::io::Result<Self> {
        let waker = Arc::clone(waker);
        let (keeper, Beginning { book, policy, is_writer }) = Keeper::start(session, move || waker())?;
        let names = Names::of(&book);
        let book = Arc::new(book);
        Ok(Self { keeper, book, policy, names, is_writer, revision: 0, undo: None, redo: None })
    }

    /// Takes in what happened since. A copy that does not fit any more is the program's fault, and is said by the caller.
    pub(super) fn listen(&mut self) -> Heard {
        let mut heard = Heard::default();
        for news in self.keeper.news() {
            match news {
                News::Changed(edits) => self.follow(edits, &mut heard),
                News::Done(number, Ok(())) => heard.done.push(number),
                News::Done(_, Err(why)) => heard.failed.push(why),
                News::Steps { undo, redo } => (self.undo, self.redo) = (undo, redo),
            }
        }
        if heard.edits.iter().any(|edit| matches!(edit, Edit::Person(_) | Edit::Identity(_))) {
            self.names = Names::of(&self.book);
        }
        heard
    }

    fn follow(&mut self, edits: Vec<Edit>, heard: &mut Heard) {
        let fits = Arc::make_mut(&mut self.book).apply_all(&edits).is_ok();
        debug_assert!(fits, "the copy follows the register");
        if fits {
            self.revision += 1;
            heard.edits.extend(edits);
        }
    }

    /// Asks for commands to be done, in one step.
    pub(super) fn perform(&mut self, commands: Vec<Command>) -> u64 {
        self.keeper.perform(commands)
    }

    /// The same, as long as the next codes are these.
    pub(super) fn perform_on(&mut self, codes: Codes, commands: Vec<Command>) -> u64 {
        self.keeper.perform_on(codes, commands)
    }

    /// Asks for the last step to be taken back.
    pub(super) fn undo(&mut self) {
        self.keeper.undo();
    }

    /// Asks for it to be done again.
    pub(super) fn redo(&mut self) {
        self.keeper.redo();
    }

    /// A job's way to the register.
    pub(super) fn door(&self) -> Visitor {
        self.keeper.door()
    }

    /// How much of what was asked is not on the disk yet.
    pub(super) fn pending(&self) -> u64 {
        self.keeper.pending()
    }

    /// What the register holds.
    pub(super) fn book(&self) -> &Book {
        &self.book
    }

    /// The same, for work behind the window: it sees the book as it is now.
    pub(super) fn shared_book(&self) -> Arc<Book> {
        Arc::clone(&self.book)
    }

    /// What the house has decided.
    pub(super) fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The names that must not leave.
    pub(super) fn names(&self) -> &Names {
        &self.names
    }

    /// Whether it can be changed here.
    pub(super) fn is_writer(&self) -> bool {
        self.is_writer
    }

    /// How often the book has changed.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// What can be taken back, and what can be done again.
    pub(super) fn steps(&self) -> (Option<&'static str>, Option<&'static str>) {
        (self.undo, self.redo)
    }
}

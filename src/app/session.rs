//! The open register, and the one door through which it is changed.

use super::{Clock, Closed};
use crate::domain::command::{Command, Now, Refused, plan};
use crate::domain::names::Names;
use crate::domain::{Book, Edit, PersonId, Policy, Prose, inverses};
use crate::register::{CommitError, EraseError, Erased, Register, Step};

/// The open register, who works with it, and what they can take back.
pub struct Session {
    register: Register,
    policy: Policy,
    operator: Prose,
    clock: Clock,
    done: Vec<Done>,
    undone: Vec<Done>,
    watcher: Option<Watcher>,
}

/// Is told every change that was stored, right after.
type Watcher = Box<dyn FnMut(&[Edit]) + Send>;

/// A step that can be taken back, or done again.
#[derive(Clone, Debug)]
struct Done {
    command: &'static str,
    edits: Vec<Edit>,
}

impl Done {
    fn step<'d>(&'d self, now: &'d Now) -> Step<'d> {
        Step { command: self.command, edits: &self.edits, at: now.at, operator: &now.operator }
    }
}

/// Why a command was not done. The register is as it was.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// It cannot be done.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// It was not stored.
    #[error(transparent)]
    NotStored(#[from] CommitError),
    /// There is nothing to take back, or nothing to do again.
    #[error("there is nothing to undo")]
    Nothing,
    /// The register was closed meanwhile.
    #[error("the register was closed meanwhile")]
    Closed,
}

impl From<Closed> for NotDone {
    fn from(Closed: Closed) -> Self {
        Self::Closed
    }
}

/// Why somebody was not erased, or not everywhere.
#[derive(Debug, thiserror::Error)]
pub enum NotErased {
    /// It cannot be done.
    #[error(transparent)]
    NotDone(#[from] NotDone),
    /// It was not done, or not everywhere.
    #[error(transparent)]
    Register(#[from] EraseError),
}

impl Session {
    /// Works with a register as `operator`.
    pub fn new(register: Register, policy: Policy, operator: Prose, clock: Clock) -> Self {
        Self { register, policy, operator, clock, done: Vec::new(), undone: Vec::new(), watcher: None }
    }

    /// From now on, every change that is stored is told to `watcher`, so that whoever keeps a copy of the book can follow.
    pub fn watched_by(&mut self, watcher: impl FnMut(&[Edit]) + Send + 'static) {
        self.watcher = Some(Box::new(watcher));
    }

    /// What the register holds.
    pub fn book(&self) -> &Book {
        self.register.book()
    }

    /// The register itself.
    pub fn register(&self) -> &Register {
        &self.register
    }

    /// The register itself, for what concerns its file and not what it holds.
    pub fn register_mut(&mut self) -> &mut Register {
        &mut self.register
    }

    /// What the house has decided.
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// The names that must not leave.
    pub fn names(&self) -> Names {
        Names::of(self.book())
    }

    /// By whom and when a command is given that is given now.
    pub fn now(&self) -> Now {
        let (at, today) = (self.clock.0)();
        Now { today, at, operator: self.operator.clone() }
    }

    /// Does what is asked, or nothing.
    ///
    /// # Errors
    /// [`NotDone`].
    pub fn perform(&mut self, command: &Command) -> Result<(), NotDone> {
        self.perform_all(std::slice::from_ref(command)).map_err(|(_, why)| why)
    }

    /// Does all that is asked, one after the other, in one step that is stored whole or not at all. Each command sees what those
    /// before it did.
    ///
    /// # Errors
    /// The place of the command that cannot be done, and why.
    pub fn perform_all(&mut self, commands: &[Command]) -> Result<(), (usize, NotDone)> {
        let now = self.now();
        let planned = self.planned(commands, &now)?;
        let steps = planned.iter().map(|done| done.step(&now));
        let steps: Vec<Step<'_>> = steps.collect();
        let last = commands.len().saturating_sub(1);
        self.register.commit_all(&steps).map_err(|error| (last, error.into()))?;
        for done in &planned {
            self.tell(&done.edits);
        }
        self.remember(commands, planned);
        Ok(())
    }

    /// The edits of every command. With several, they are tried out on a book of their own.
    fn planned(&self, commands: &[Command], now: &Now) -> Result<Vec<Done>, (usize, NotDone)> {
        let plan = |book: &Book, command: &Command| -> Result<Done, NotDone> {
            Ok(Done { command: command.id(), edits: plan(book, &self.policy, command, now)? })
        };
        if let [command] = commands {
            return plan(self.book(), command).map(|done| vec![done]).map_err(|why| (0, why));
        }
        let mut ahead = self.book().clone();
        let mut planned = Vec::with_capacity(commands.len());
        for (index, command) in commands.iter().enumerate() {
            let done = plan(&ahead, command).map_err(|why| (index, why))?;
            ahead.apply_all(&done.edits).map_err(|misfit| (index, CommitError::Misfit(misfit).into()))?;
            planned.push(done);
        }
        Ok(planned)
    }

    /// What was done can be taken back, unless it is a fact. A fact does not stand in the way of what was done before it: taking
    /// that back is refused by itself where the two touch.
    fn remember(&mut self, commands: &[Command], planned: Vec<Done>) {
        let kept = commands.iter().zip(planned).filter(|(command, _)| !command.is_fact()).map(|(_, done)| done);
        let edits: Vec<Edit> = kept.flat_map(|done| done.edits).collect();
        if !edits.is_empty() {
            let command = commands.first().map_or("nothing", Command::id);
            self.done.push(Done { command, edits });
            self.undone.clear();
        }
    }

    /// The command that [`Session::undo`] would take back.
    pub fn undoable(&self) -> Option<&'static str> {
        self.done.last().map(|done| done.command)
    }

    /// The command that [`Session::redo`] would do again.
    pub fn redoable(&self) -> Option<&'static str> {
        self.undone.last().map(|done| done.command)
    }

    /// Takes the last step back. Gives back which command it was.
    ///
    /// # Errors
    /// [`NotDone`]: what the step changed was changed since, or could not be stored.
    pub fn undo(&mut self) -> Result<&'static str, NotDone> {
        let Some(done) = self.done.pop() else { return Err(NotDone::Nothing) };
        match self.store("undo", &inverses(&done.edits)) {
            Ok(()) => {
                let command = done.command;
                self.undone.push(done);
                Ok(command)
            }
            Err(error) => {
                self.done.push(done);
                Err(error.into())
            }
        }
    }

    /// Does the step again that was taken back last.
    ///
    /// # Errors
    /// [`NotDone`].
    pub fn redo(&mut self) -> Result<&'static str, NotDone> {
        let Some(undone) = self.undone.pop() else { return Err(NotDone::Nothing) };
        match self.store("redo", &undone.edits) {
            Ok(()) => {
                let command = undone.command;
                self.done.push(undone);
                Ok(command)
            }
            Err(error) => {
                self.undone.push(undone);
                Err(error.into())
            }
        }
    }

    /// Name, contact and date of birth of somebody are gone for good, from the register and its backups. What could be taken back
    /// before cannot be any more: the steps may hold the name.
    ///
    /// # Errors
    /// [`NotErased`].
    pub fn erase(&mut self, person: PersonId) -> Result<Erased, NotErased> {
        let now = self.now();
        let command = Command::ErasePerson(person);
        let edits = plan(self.book(), &self.policy, &command, &now).map_err(NotDone::from)?;
        let step = Step { command: command.id(), edits: &edits, at: now.at, operator: &now.operator };
        self.done.clear();
        self.undone.clear();
        let erased = self.register.erase(person, &step);
        // Where the copies could not all be cleaned, the register itself was.
        if self.register.book().identity(person).is_none() {
            self.tell(&edits);
        }
        Ok(erased?)
    }

    fn tell(&mut self, edits: &[Edit]) {
        if let Some(watcher) = &mut self.watcher {
            watcher(edits);
        }
    }

    fn store(&mut self, command: &'static str, edits: &[Edit]) -> Result<(), CommitError> {
        let now = self.now();
        self.register.commit_all(&[Step { command, edits, at: now.at, operator: &now.operator }])?;
        self.tell(edits);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Category, Event, Identity, PersonId};
    use crate::register::Access;

    fn session(folder: &std::path::Path) -> Session {
        let opened = Register::open(&folder.join("register.sqlite"), Access::Write, "a test").unwrap();
        let clock = Clock(|| (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 6, 1)));
        Session::new(opened.register, Policy::default(), Prose::new("Operator"), clock)
    }

    fn event(title: &str) -> Command {
        Command::NewEvent(Event::new(Prose::new(title), jiff::civil::date(2026, 5, 31)))
    }

    fn somebody() -> Command {
        Command::AddPerson(Category::Adult, vec![], Identity { name: Prose::new("A Name"), ..Identity::default() })
    }

    #[test]
    fn what_was_done_is_taken_back_and_done_again_and_the_file_says_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let empty = session.book().clone();
        session.perform(&event("One")).unwrap();
        let one = session.book().clone();
        session.perform_all(&[event("Two"), somebody()]).unwrap();
        let all = session.book().clone();

        assert_eq!(session.undo().unwrap(), "new-event");
        assert_eq!(session.book(), &one);
        assert_eq!(session.redo().unwrap(), "new-event");
        assert_eq!(session.book(), &all);
        session.undo().unwrap();
        session.undo().unwrap();
        assert_eq!(session.book(), &empty);
        assert!(matches!(session.undo(), Err(NotDone::Nothing)));
        assert!(session.register().check().unwrap().faults.is_empty());
    }

    #[test]
    fn all_of_several_or_nothing_and_the_culprit_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        let nobody = Command::RemovePerson(PersonId::new(9).unwrap());
        let (place, why) = session.perform_all(&[event("One"), nobody, somebody()]).unwrap_err();
        assert!(place == 1 && matches!(why, NotDone::Refused(Refused::NoSuchPerson(_))), "{place} {why}");
        assert_eq!(session.book(), &Book::default());
        assert_eq!(session.undoable(), None);
    }

    #[test]
    fn a_new_step_ends_what_could_be_done_again() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        session.perform(&event("One")).unwrap();
        session.undo().unwrap();
        session.perform(&somebody()).unwrap();
        assert_eq!((session.undoable(), session.redoable()), (Some("add-person"), None));
    }

    /// The steps hold the name.
    #[test]
    fn nobody_comes_back_by_undo_who_was_erased() {
        let folder = tempfile::tempdir().unwrap();
        let mut session = session(folder.path());
        session.perform(&somebody()).unwrap();
        session.erase(PersonId::FIRST).unwrap();
        assert_eq!((session.undoable(), session.redoable()), (None, None));
        assert_eq!(session.book().identity(PersonId::FIRST), None);
    }
}

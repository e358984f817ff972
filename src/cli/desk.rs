//! The register at work: found, opened, and worked with by somebody.

use super::args::DeskArgs;
use super::call::Call;
use super::exit::Exit;
use super::withdrawals;
use crate::app::{self, Clock, NotDone, NotErased, OpeningError, Session, open_session, recover, register_place};
use crate::domain::Prose;
use crate::domain::command::Command;
use crate::register::{Access, Notice, OpenError};
use std::path::PathBuf;

/// Why a command of the register ended early. What is to be said was said.
pub(super) struct Stopped(pub(super) Exit);

/// Opens the register that is meant, to be read, and says what is to be taken down (G14).
pub(super) fn read(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    let session = read_unannounced(args, call)?;
    withdrawals::hint(&session, call);
    Ok(session)
}

/// Opens the register that is meant, to be changed, brings to an end what a run that was killed left half done, and says what is to
/// be taken down (G14).
pub(super) fn write(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    let session = write_unannounced(args, call)?;
    withdrawals::hint(&session, call);
    Ok(session)
}

/// As [`read`], for the command that lists what is to be taken down.
pub(super) fn read_unannounced(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    open(args, Access::Read, call)
}

/// As [`write()`], for commands that say at their end what is to be taken down, since they may change it.
pub(super) fn write_unannounced(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    let mut session = open(args, Access::Write, call)?;
    let settled = recover(&mut session).map_err(|error| not_done(&error, call))?;
    for one in &settled {
        call.console.warning(&call.words.recovered(one));
    }
    tell_notices(&mut session, call);
    Ok(session)
}

/// Where the register is that is meant.
pub(super) fn place(args: &DeskArgs, access: Access) -> Result<PathBuf, OpenError> {
    register_place(args.register.as_deref(), access)
}

fn open(args: &DeskArgs, access: Access, call: &Call<'_>) -> Result<Session, Stopped> {
    let path = place(args, access).map_err(|error| not_opened(&error, call))?;
    let (session, notices) =
        open_session(&path, access, operator(args), Clock::default()).map_err(|error| match error {
            OpeningError::Register(error) => not_opened(&error, call),
            OpeningError::Policy(error) => {
                call.console.error(&call.words.policy_error(&error));
                Stopped(Exit::NoRegister)
            }
        })?;
    for notice in &notices {
        call.console.warning(&call.words.notice(notice));
    }
    Ok(session)
}

/// Says what happened to the file meanwhile.
pub(super) fn tell_notices(session: &mut Session, call: &Call<'_>) {
    for notice in session.register_mut().take_notices() {
        // That a backup was made is as it should be.
        if !matches!(notice, Notice::BackedUp(_)) {
            call.console.warning(&call.words.notice(&notice));
        }
    }
}

/// Does one thing; what keeps it from being done is said.
pub(super) fn perform(session: &mut Session, command: &Command, call: &Call<'_>) -> Result<(), Stopped> {
    session.perform(command).map_err(|error| not_done(&error, call))?;
    tell_notices(session, call);
    Ok(())
}

/// Says why nothing was done. What was asked for cannot be: exit 2; it was not stored: exit 4.
pub(super) fn not_done(error: &NotDone, call: &Call<'_>) -> Stopped {
    call.console.error(&call.words.not_done(error));
    Stopped(match error {
        NotDone::Refused(_) | NotDone::Nothing => Exit::WrongUsage,
        NotDone::NotStored(_) | NotDone::Closed => Exit::NoRegister,
    })
}

/// Says why somebody was not erased, or not everywhere.
pub(super) fn not_erased(error: &NotErased, call: &Call<'_>) -> Stopped {
    match error {
        NotErased::NotDone(error) => not_done(error, call),
        NotErased::Register(error) => {
            call.console.error(&call.words.erase_error(error));
            Stopped(Exit::NoRegister)
        }
    }
}

pub(super) fn not_opened(error: &OpenError, call: &Call<'_>) -> Stopped {
    call.console.error(&call.words.open_error(error));
    Stopped(Exit::NoRegister)
}

/// Who works with the register.
pub(super) fn operator(args: &DeskArgs) -> Prose {
    app::operator(args.operator.as_deref())
}

//! The register at work: found, opened, and worked with by somebody.

use super::args::DeskArgs;
use super::call::Call;
use super::exit::Exit;
use crate::app::{Clock, NotDone, NotErased, Session, recover};
use crate::domain::Prose;
use crate::domain::command::Command;
use crate::register::{self, Access, Notice, OpenError, Opened, Register};
use std::path::PathBuf;

const REGISTER: &str = "ESTOMPE_REGISTER";
const OPERATOR: &str = "ESTOMPE_OPERATOR";

/// Why a command of the register ended early. What is to be said was said.
pub(super) struct Stopped(pub(super) Exit);

/// Opens the register that is meant, to be read.
pub(super) fn read(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
    open(args, Access::Read, call)
}

/// Opens the register that is meant, to be changed, and brings to an end what a run that was killed left half done.
pub(super) fn write(args: &DeskArgs, call: &Call<'_>) -> Result<Session, Stopped> {
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
    let named =
        args.register.clone().or_else(|| std::env::var_os(REGISTER).filter(|it| !it.is_empty()).map(PathBuf::from));
    match (named, access) {
        (Some(path), _) => Ok(path),
        (None, Access::Read) => register::default_path(),
        (None, _) => register::prepare_default(),
    }
}

fn open(args: &DeskArgs, access: Access, call: &Call<'_>) -> Result<Session, Stopped> {
    let path = place(args, access).map_err(|error| not_opened(&error, call))?;
    let policy = register::policy::read(&register::policy::path(&path)).map_err(|error| {
        call.console.error(&call.words.policy_error(&error));
        Stopped(Exit::NoRegister)
    })?;
    let Opened { register, notices, .. } =
        Register::open(&path, access, &holder()).map_err(|error| not_opened(&error, call))?;
    for notice in &notices {
        call.console.warning(&call.words.notice(notice));
    }
    Ok(Session::new(register, policy, operator(args), Clock::default()))
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
        NotDone::NotStored(_) => Exit::NoRegister,
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

/// Who works with the register: as typed, as set, or the login name.
pub(super) fn operator(args: &DeskArgs) -> Prose {
    let set = || std::env::var(OPERATOR).ok();
    Prose::new(&args.operator.clone().or_else(set).filter(|name| !name.trim().is_empty()).unwrap_or_else(login))
}

fn login() -> String {
    ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// What others are told who want to write meanwhile.
pub(super) fn holder() -> String {
    let machine = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let machine = machine.map(|machine| format!("@{machine}")).unwrap_or_default();
    format!("{}{machine} ({})", login(), std::process::id())
}

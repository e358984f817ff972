//! The register that is meant, found and opened by somebody.

use super::{Clock, Session};
use crate::domain::Prose;
use crate::register::{self, Access, Notice, OpenError, Opened, Register};
use std::path::{Path, PathBuf};

const REGISTER: &str = "ESTOMPE_REGISTER";
const OPERATOR: &str = "ESTOMPE_OPERATOR";

/// Why a register does not open.
#[derive(Debug, thiserror::Error)]
pub enum OpeningError {
    /// The register's own file.
    #[error(transparent)]
    Register(#[from] OpenError),
    /// The policy file beside it.
    #[error(transparent)]
    Policy(#[from] register::policy::PolicyError),
}

/// Where the register is that is meant: as named, as set in the environment, or the default place.
///
/// # Errors
/// [`OpenError`] when there is no default place, or its folder cannot be made.
pub fn register_place(named: Option<&Path>, access: Access) -> Result<PathBuf, OpenError> {
    let set = || std::env::var_os(REGISTER).filter(|it| !it.is_empty()).map(PathBuf::from);
    match (named.map(Path::to_path_buf).or_else(set), access) {
        (Some(path), _) => Ok(path),
        (None, Access::Read) => register::default_path(),
        (None, _) => register::prepare_default(),
    }
}

/// Opens a register with the policy file beside it, for somebody to work with. What there is to say about it comes along.
///
/// # Errors
/// [`OpeningError`].
pub fn open_session(
    path: &Path,
    access: Access,
    operator: Prose,
    clock: Clock,
) -> Result<(Session, Vec<Notice>), OpeningError> {
    let policy = register::policy::read(&register::policy::path(path))?;
    let Opened { register, notices, .. } = Register::open(path, access, &holder())?;
    Ok((Session::new(register, policy, operator, clock), notices))
}

/// Who works with the register: as named, as set in the environment, or the login name.
pub fn operator(named: Option<&str>) -> Prose {
    let set = || std::env::var(OPERATOR).ok();
    Prose::new(&named.map(str::to_owned).or_else(set).filter(|name| !name.trim().is_empty()).unwrap_or_else(login))
}

fn login() -> String {
    ["USER", "USERNAME", "LOGNAME"].iter().find_map(|name| std::env::var(name).ok()).unwrap_or_default()
}

/// What others are told who want to write meanwhile.
pub fn holder() -> String {
    let machine = ["HOSTNAME", "COMPUTERNAME"].iter().find_map(|name| std::env::var(name).ok());
    let machine = machine.map(|machine| format!("@{machine}")).unwrap_or_default();
    format!("{}{machine} ({})", login(), std::process::id())
}

/// Whether a register does not open because somebody else writes it: then it can still be read.
pub const fn is_held(error: &OpenError) -> bool {
    matches!(error, OpenError::Locked { .. })
}

//! How the program ends: the exit codes of the contract.

use std::process::ExitCode;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// All done and verified.
    Done,
    /// Some files were refused or failed; each was named, the others are done.
    SomeFailed,
    /// The command line is wrong.
    WrongUsage,
    /// The gate keeps something in; what it lets out is done.
    Blocked,
    /// The register cannot be opened, or does not take a change.
    NoRegister,
    /// A fault of ours.
    OurFault,
    /// Stopped, by Ctrl-C or otherwise: 128 and the number of Ctrl-C's signal, as shells have it.
    Interrupted,
}

impl Exit {
    /// The number given to the system.
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::SomeFailed => 1,
            Self::WrongUsage => 2,
            Self::Blocked => 3,
            Self::NoRegister => 4,
            Self::OurFault => 70,
            Self::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

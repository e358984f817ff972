//! `estompe-window`: opens the window on Windows without a console behind it.
//!
//! `estompe` is a program of the console, so that its commands write there. Started from the start menu or by a dropped folder, such a
//! program gets a console of its own, an empty black window behind the real one. This one has none, and starts `estompe` beside it
//! without one. It is a few lines and not the whole program a second time: both would have to be signed, shipped and kept alike.

#![forbid(unsafe_code)]
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::path::PathBuf;
use std::process::{Command, ExitCode};

/// `CREATE_NO_WINDOW` of the Windows API, "Process Creation Flags".
#[cfg(windows)]
const NO_CONSOLE: u32 = 0x0800_0000;

fn main() -> ExitCode {
    let Some(program) = beside_us() else { return ExitCode::FAILURE };
    let mut estompe = Command::new(program);
    estompe.args(std::env::args_os().skip(1));
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut estompe, NO_CONSOLE);
    let ended = estompe.status();
    if ended.is_ok_and(|ended| ended.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// `estompe` in the folder of this program.
fn beside_us() -> Option<PathBuf> {
    let us = std::env::current_exe().ok()?;
    Some(us.with_file_name(format!("estompe{}", std::env::consts::EXE_SUFFIX)))
}

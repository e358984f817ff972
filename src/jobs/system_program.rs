//! A file or folder, handed to the program that the system has for it.

use super::SystemError;
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A program that has not failed by then has come up.
const PATIENCE: Duration = Duration::from_secs(3);
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// Opens a file or folder with the system's program for it. Waits until that program says that it took it, for three seconds at most:
/// some only come back when their window is closed. Never on the thread of a window.
///
/// # Errors
/// What the system says, or that its program failed.
pub fn open_with_system(path: &Path) -> Result<(), SystemError> {
    let mut opener = opener(path);
    opener.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    Ok(waited_for(opener.spawn()?)?)
}

#[cfg(target_os = "windows")]
fn opener(path: &Path) -> Command {
    // `explorer` takes a path as it is; `start` would be a command of the shell, which reads signs in a path its own way.
    let mut opener = Command::new("explorer");
    opener.arg(path);
    opener
}

#[cfg(target_os = "macos")]
fn opener(path: &Path) -> Command {
    let mut opener = Command::new("open");
    opener.arg(path);
    opener
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn opener(path: &Path) -> Command {
    let mut opener = Command::new("xdg-open");
    opener.arg(path);
    opener
}

fn waited_for(mut program: Child) -> io::Result<()> {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        match program.try_wait()? {
            // Windows' explorer says 1 when all is well.
            Some(ended) if ended.success() || cfg!(target_os = "windows") => return Ok(()),
            Some(ended) => return Err(io::Error::other(ended.to_string())),
            None => std::thread::sleep(BETWEEN_LOOKS),
        }
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_fails_is_told_from_one_that_works_or_goes_on() {
        let run = |script: &str| waited_for(Command::new("sh").args(["-c", script]).spawn().unwrap());
        assert!(run("exit 0").is_ok());
        assert!(run("exit 4").is_err());
    }
}

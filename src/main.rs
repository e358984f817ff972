//! The program: hands the words that were typed over to the command line, which opens the window when there is no command.

use estompe::cli::OpenWindow;
use std::process::ExitCode;

fn main() -> ExitCode {
    estompe::cli::run(std::env::args_os(), WINDOW)
}

#[cfg(feature = "gui")]
const WINDOW: Option<OpenWindow> = Some(estompe::ui::open);

#[cfg(not(feature = "gui"))]
const WINDOW: Option<OpenWindow> = None;

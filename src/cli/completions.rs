//! `estompe completions`: what a shell needs to complete our command line.

use super::call::Call;
use super::exit::Exit;
use super::help;
use clap_complete::Shell;

/// Prints the completions for `shell`.
pub(super) fn run(shell: Shell, call: &Call<'_>) -> Exit {
    let mut command = help::command(call.words);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "estompe", &mut script);
    call.console.result(&String::from_utf8_lossy(&script), Exit::Done)
}

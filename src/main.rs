//! The program: hands the words that were typed over to the command line.

use std::process::ExitCode;

fn main() -> ExitCode {
    estompe::cli::run(std::env::args_os())
}

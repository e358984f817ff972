//! The program: hands the words that were typed over to the command line, which opens the window when there is no command.

use estompe::cli::OpenWindow;
use std::process::ExitCode;

/// glibc's own allocator keeps up to 64 MB of freed memory for each thread that made pictures: of the window's 500 MB, 100 to 160 were
/// nobody's. This one gives back what has been free for a fifth of a second (`.cargo/config.toml`); the allocators of Windows and macOS
/// give it back by themselves.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    estompe::cli::run(std::env::args_os(), WINDOW)
}

#[cfg(feature = "gui")]
const WINDOW: Option<OpenWindow> = Some(estompe::ui::open);

#[cfg(not(feature = "gui"))]
const WINDOW: Option<OpenWindow> = None;

//! A fault of ours: a panic outside the edge at which each file's panics are caught.

use super::console::Console;
use super::exit::Exit;
use crate::i18n::Words;
use i18n_embed_fl::fl;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};

/// Runs `work`; a panic becomes a sentence and exit code 70.
///
/// Panics caught further in (a decoder on a hostile file) are outcomes of their files: the hook only notes where the last
/// one happened, and prints nothing over the progress or the messages.
pub(super) fn guard(console: &Console<'_>, words: &Words, work: impl FnOnce() -> Exit) -> Exit {
    let last_panic = Arc::new(Mutex::new(String::new()));
    let noted = Arc::clone(&last_panic);
    std::panic::set_hook(Box::new(move |panic| {
        *noted.lock().unwrap_or_else(PoisonError::into_inner) = panic.to_string().replace('\n', " ");
    }));
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        let detail = last_panic.lock().unwrap_or_else(PoisonError::into_inner).clone();
        console.error(&fl!(words, "fault", detail = detail, version = env!("CARGO_PKG_VERSION")));
        Exit::OurFault
    })
}

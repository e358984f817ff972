//! Ctrl-C asks the job to stop, and so do a system that shuts down (SIGTERM) and a terminal that closes (SIGHUP; on Windows, the
//! events of the same meaning).

use super::console::say_plainly;
use super::exit::Exit;
use crate::i18n::Words;
use crate::jobs::Cancel;
use i18n_embed_fl::fl;

/// What asking a second time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SecondTime {
    /// Ends the program at once: the job only reads.
    EndsAtOnce,
    /// Says to wait: ending now could leave a file half written beside the finished ones.
    SaysToWait,
}

/// Listens from now on. Without a handler the system ends the program, which is what was asked for too.
pub(super) fn listen(cancel: &Cancel, second_time: SecondTime, words: &Words) {
    let cancel = cancel.clone();
    let (stopping, wait) = (fl!(words, "interrupt-stopping"), fl!(words, "interrupt-wait"));
    let _no_handler = ctrlc::set_handler(move || match (cancel.is_asked(), second_time) {
        (false, _) => {
            cancel.ask();
            say_plainly(&stopping);
        }
        (true, SecondTime::SaysToWait) => say_plainly(&wait),
        (true, SecondTime::EndsAtOnce) => std::process::exit(i32::from(Exit::Interrupted.code())),
    });
}

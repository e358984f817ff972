//! The help of the commands that are about one photo: `estompe decide` and `estompe review`.

use super::region;
use super::value::{desk, flag, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn decide(command: Command, words: &Words) -> Command {
    let decisions = "cover|show|not-a-face|not-identifiable|undecided";
    let command = command.about(fl!(words, "help-decide")).after_help(fl!(words, "help-decide", "after"));
    let command = region::code(region::photo(command, words), words);
    let command = valued(command, "decision", fl!(words, "help-decide", "decision"), decisions);
    let command = valued(command, "person", fl!(words, "help-decide", "person"), fl!(words, "help-name-person"));
    let command = valued(command, "consent", fl!(words, "help-decide", "consent"), fl!(words, "help-name-consent"));
    let command = valued(command, "reason", fl!(words, "help-decide", "reason"), fl!(words, "help-name-text"));
    desk(flag(command, "confirm", fl!(words, "help-decide", "confirm")), words)
}

pub(super) fn review(command: Command, words: &Words) -> Command {
    let text = || fl!(words, "help-name-text");
    let command = command.about(fl!(words, "help-review")).after_help(fl!(words, "help-review", "after"));
    let command = region::photo(command, words);
    let command = valued(command, "ticks", fl!(words, "help-review", "tick"), fl!(words, "help-name-item"));
    let command = flag(command, "tick_all", fl!(words, "help-review", "tick-all"));
    let command = valued(command, "caption", fl!(words, "help-review", "caption"), text());
    let command = valued(command, "alt", fl!(words, "help-review", "alt"), text());
    let command = valued(command, "note", fl!(words, "help-review", "note"), text());
    let command = valued(command, "hold_back", fl!(words, "help-review", "hold-back"), "yes|no");
    let command = valued(command, "pick", fl!(words, "help-review", "pick"), "picked|rejected|unsorted");
    desk(command, words)
}

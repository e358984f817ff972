//! The help of `estompe region` and of the commands below it.

use super::event;
use super::value::{desk, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn region(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-region"))
        .mut_subcommand("add", |command| add(photo(command, words), words))
        .mut_subcommand("remove", |command| remove(photo(command, words), words))
        .mut_subcommands(|command| desk(command, words))
}

/// The photo of an event that a command is about.
pub(super) fn photo(command: Command, words: &Words) -> Command {
    let command = event::code(command, words);
    valued(command, "photo", fl!(words, "help-region", "photo"), fl!(words, "help-name-photo"))
}

/// The area that a command is about.
pub(super) fn code(command: Command, words: &Words) -> Command {
    valued(command, "region", fl!(words, "help-region", "region"), fl!(words, "help-name-region"))
}

fn add(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-region-add"));
    let command = valued(command, "shape", fl!(words, "help-region-add", "shape"), "ellipse|rect");
    let command = valued(command, "area", fl!(words, "help-region-add", "box"), fl!(words, "help-name-box"));
    valued(command, "kind", fl!(words, "help-region-add", "kind"), "face|other")
}

fn remove(command: Command, words: &Words) -> Command {
    code(command.about(fl!(words, "help-region-remove")), words)
}

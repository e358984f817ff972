//! One option or argument at a time: its text, and the name of its value.

use crate::i18n::Words;
use clap::Command;
use clap::builder::Str;
use i18n_embed_fl::fl;

/// Explains an option or an argument that takes a value called `name`. Arguments without an option are typed in the order in which
/// they are explained, since clap puts what is changed behind the others.
pub(super) fn valued(command: Command, id: &str, text: String, name: impl Into<Str>) -> Command {
    command.mut_arg(id, |arg| arg.help(text).value_name(name.into()))
}

/// Explains an option that is there or not.
pub(super) fn flag(command: Command, id: &str, text: String) -> Command {
    command.mut_arg(id, |arg| arg.help(text))
}

/// Explains the files and folders that a command works on.
pub(super) fn paths(command: Command, text: String, words: &Words) -> Command {
    valued(command, "paths", text, fl!(words, "help-name-path"))
}

/// Explains which register is meant, and who works with it.
pub(super) fn desk(command: Command, words: &Words) -> Command {
    let command = valued(command, "register", fl!(words, "help-desk", "register"), fl!(words, "help-name-any-file"));
    valued(command, "operator", fl!(words, "help-desk", "operator"), fl!(words, "help-name-name"))
}

//! The help of the program as a whole, and of the commands that are about it.

use super::value::{flag, paths, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn root(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-estompe")).after_help(fl!(words, "help-estompe", "after"));
    let command = paths(command, fl!(words, "help-estompe", "paths"), words)
        // Until the window exists, paths alone only lead to a sentence that says so.
        .mut_arg("paths", |arg| arg.hide(true));
    let command = flag(command, "json", fl!(words, "help-estompe", "json"));
    let command = flag(command, "quiet", fl!(words, "help-estompe", "quiet"));
    let command = valued(command, "jobs", fl!(words, "help-estompe", "jobs"), fl!(words, "help-name-number"));
    let command = valued(command, "lang", fl!(words, "help-estompe", "lang"), "fr|en");
    let command = flag(command, "help", fl!(words, "help-estompe", "help"));
    flag(command, "version", fl!(words, "help-estompe", "version"))
}

pub(super) fn completions(command: Command, words: &Words) -> Command {
    let shells = "bash|zsh|fish|powershell|elvish";
    valued(command.about(fl!(words, "help-completions")), "shell", fl!(words, "help-completions", "shell"), shells)
}

pub(super) fn man(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-man"));
    valued(command, "command", fl!(words, "help-man", "command"), fl!(words, "help-name-command"))
}

pub(super) fn help(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-help"));
    valued(command, "command", fl!(words, "help-help", "command"), fl!(words, "help-name-command"))
}

//! The help of `estompe register` and of the commands below it.

use super::value::{desk, flag, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn register(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-register"))
        .mut_subcommand("check", |command| command.about(fl!(words, "help-register-check")))
        .mut_subcommand("backup", |command| backup(command, words))
        .mut_subcommand("restore", |command| restore(command, words))
        .mut_subcommand("export", |command| export(command, words))
        .mut_subcommand("record", |command| record(command, words))
        .mut_subcommand("policy", |command| policy(command, words))
        .mut_subcommand("retention", |command| retention(command, words))
        .mut_subcommands(|command| desk(command, words))
}

fn backup(command: Command, words: &Words) -> Command {
    let after = fl!(words, "help-register-backup", "after");
    let command = command.about(fl!(words, "help-register-backup")).after_help(after);
    valued(command, "file", fl!(words, "help-register-backup", "file"), fl!(words, "help-name-any-file"))
}

fn restore(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-register-restore"));
    valued(command, "file", fl!(words, "help-register-restore", "file"), fl!(words, "help-name-any-file"))
}

fn export(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-register-export"));
    let folder = fl!(words, "help-register-export", "folder");
    let command = valued(command, "folder", folder, fl!(words, "help-name-folder"));
    flag(command, "with_names", fl!(words, "help-register-export", "with-names"))
}

fn record(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-register-record"));
    valued(command, "file", fl!(words, "help-register-record", "file"), fl!(words, "help-name-page"))
}

fn policy(command: Command, words: &Words) -> Command {
    let after = fl!(words, "help-register-policy", "after");
    let command = command.about(fl!(words, "help-register-policy")).after_help(after);
    valued(command, "file", fl!(words, "help-register-policy", "file"), fl!(words, "help-name-policy"))
}

fn retention(command: Command, words: &Words) -> Command {
    let after = fl!(words, "help-register-retention", "after");
    let command = command.about(fl!(words, "help-register-retention")).after_help(after);
    valued(command, "on", fl!(words, "help-register-retention", "on"), fl!(words, "help-name-day"))
}

//! The help of `estompe person` and of the commands below it.

use super::value::{desk, flag, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

const CATEGORIES: &str = "adult|minor|protected|staff|speaker|elected";

pub(super) fn person(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-person"))
        .mut_subcommand("add", |command| facts(command.about(fl!(words, "help-person-add")), words))
        .mut_subcommand("edit", |command| facts(code(command.about(fl!(words, "help-person-edit")), words), words))
        .mut_subcommand("list", |command| command.about(fl!(words, "help-person-list")))
        .mut_subcommand("show", |command| code(command.about(fl!(words, "help-person-show")), words))
        .mut_subcommand("import", |command| import(command.about(fl!(words, "help-person-import")), words))
        .mut_subcommand("remove", |command| code(command.about(fl!(words, "help-person-remove")), words))
        .mut_subcommand("erase", |command| erase(command, words))
        .mut_subcommands(|command| desk(command, words))
}

/// The person that a command is about.
pub(super) fn code(command: Command, words: &Words) -> Command {
    valued(command, "person", fl!(words, "help-person", "person"), fl!(words, "help-name-person"))
}

/// The table that a command takes in.
pub(super) fn import(command: Command, words: &Words) -> Command {
    let command = valued(command, "file", fl!(words, "help-import", "file"), fl!(words, "help-name-table"));
    flag(command, "dry_run", fl!(words, "help-import", "dry-run"))
}

fn erase(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-person-erase")).after_help(fl!(words, "help-person-erase", "after"));
    code(command, words)
}

/// What is said about somebody.
fn facts(command: Command, words: &Words) -> Command {
    let text = || fl!(words, "help-name-text");
    let name = || fl!(words, "help-name-name");
    let command = valued(command, "name", fl!(words, "help-person", "name"), name());
    let command = valued(command, "category", fl!(words, "help-person", "category"), CATEGORIES);
    let birth = fl!(words, "help-person", "birth-date");
    let command = valued(command, "birth_date", birth, fl!(words, "help-name-day"));
    let command = valued(command, "holders", fl!(words, "help-person", "holder"), name());
    let command = valued(command, "sole_holder", fl!(words, "help-person", "sole-holder"), text());
    let command = valued(command, "guardian", fl!(words, "help-person", "guardian"), name());
    let command = valued(command, "contact", fl!(words, "help-person", "contact"), text());
    valued(command, "seen", fl!(words, "help-person", "seen"), text())
}

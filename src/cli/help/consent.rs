//! The help of `estompe consent` and of the commands below it.

use super::person;
use super::value::{desk, flag, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn consent(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-consent"))
        .mut_subcommand("add", |command| add(command, words))
        .mut_subcommand("list", |command| list(command, words))
        .mut_subcommand("withdraw", |command| withdraw(command, words))
        .mut_subcommand("remove", |command| code(command.about(fl!(words, "help-consent-remove")), words))
        .mut_subcommand("import", |command| person::import(command.about(fl!(words, "help-consent-import")), words))
        .mut_subcommands(|command| desk(command, words))
}

/// The consent that a command is about.
fn code(command: Command, words: &Words) -> Command {
    valued(command, "consent", fl!(words, "help-consent", "consent"), fl!(words, "help-name-consent"))
}

fn add(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-consent-add")).after_help(fl!(words, "help-consent-add", "after"));
    let command = answer(person::code(command, words), words);
    let command = given(command, words);
    limits(command, words)
}

/// What was answered.
fn answer(command: Command, words: &Words) -> Command {
    let statuses = "granted|partial|refused|waiting";
    let channel = fl!(words, "help-name-channel");
    let command = valued(command, "status", fl!(words, "help-consent-add", "status"), statuses);
    let command = valued(command, "channels", fl!(words, "help-consent-add", "channel"), channel);
    let command = flag(command, "no_publication", fl!(words, "help-consent-add", "no-publication"));
    flag(command, "never_publish", fl!(words, "help-consent-add", "never-publish"))
}

/// How, when and by whom it was given.
fn given(command: Command, words: &Words) -> Command {
    let name = || fl!(words, "help-name-name");
    let (means, words_of_child) = ("paper|electronic|email|oral", "yes|no|too-young|not-asked");
    let command = valued(command, "means", fl!(words, "help-consent-add", "means"), means);
    let command = valued(command, "received", fl!(words, "help-consent-add", "received"), fl!(words, "help-name-day"));
    let command = valued(command, "received_by", fl!(words, "help-consent-add", "received-by"), name());
    let command = valued(command, "signed_by", fl!(words, "help-consent-add", "signed-by"), name());
    let command = valued(command, "opposed_by", fl!(words, "help-consent-add", "opposed-by"), name());
    let command = valued(command, "child", fl!(words, "help-consent-add", "child"), words_of_child);
    valued(command, "evidence", fl!(words, "help-consent-add", "evidence"), fl!(words, "help-name-any-file"))
}

/// From when, until when, where and for what it holds.
fn limits(command: Command, words: &Words) -> Command {
    let text = || fl!(words, "help-name-text");
    let day = || fl!(words, "help-name-day");
    let command = valued(command, "from", fl!(words, "help-consent-add", "from"), day());
    let command = valued(command, "until", fl!(words, "help-consent-add", "until"), day());
    let command = valued(command, "purpose", fl!(words, "help-consent-add", "purpose"), text());
    let command = valued(command, "territory", fl!(words, "help-consent-add", "territory"), text());
    let command = valued(command, "conditions", fl!(words, "help-consent-add", "conditions"), text());
    valued(command, "form", fl!(words, "help-consent-add", "form"), text())
}

fn list(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-consent-list"));
    let command = valued(command, "event", fl!(words, "help-consent-list", "event"), fl!(words, "help-name-event"));
    let command = valued(command, "person", fl!(words, "help-consent-list", "person"), fl!(words, "help-name-person"));
    let expiring = fl!(words, "help-consent-list", "expiring");
    let command = valued(command, "expiring", expiring, fl!(words, "help-name-number"));
    valued(command, "missing", fl!(words, "help-consent-list", "missing"), fl!(words, "help-name-channel"))
}

fn withdraw(command: Command, words: &Words) -> Command {
    let after = fl!(words, "help-consent-withdraw", "after");
    let command = code(command.about(fl!(words, "help-consent-withdraw")).after_help(after), words);
    let command = valued(command, "on", fl!(words, "help-consent-withdraw", "on"), fl!(words, "help-name-day"));
    valued(command, "by", fl!(words, "help-consent-withdraw", "by"), fl!(words, "help-name-text"))
}

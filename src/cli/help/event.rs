//! The help of `estompe event` and of the commands below it.

use super::value::{desk, flag, paths, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn event(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-event"))
        .mut_subcommand("new", |command| facts(command.about(fl!(words, "help-event-new")), words))
        .mut_subcommand("edit", |command| facts(code(command.about(fl!(words, "help-event-edit")), words), words))
        .mut_subcommand("list", |command| command.about(fl!(words, "help-event-list")))
        .mut_subcommand("show", |command| code(command.about(fl!(words, "help-event-show")), words))
        .mut_subcommand("add", |command| add(command, words))
        .mut_subcommand("look", |command| look(command, words))
        .mut_subcommand("remove", |command| remove(command, words))
        .mut_subcommand("form", |command| page(command.about(fl!(words, "help-event-form")), words))
        .mut_subcommand("sheet", |command| page(command.about(fl!(words, "help-event-sheet")), words))
        .mut_subcommand("contact", |command| contact(command, words))
        .mut_subcommands(|command| desk(command, words))
}

/// The event that a command is about.
pub(super) fn code(command: Command, words: &Words) -> Command {
    valued(command, "event", fl!(words, "help-event", "event"), fl!(words, "help-name-event"))
}

/// What is said about an event.
fn facts(command: Command, words: &Words) -> Command {
    let text = || fl!(words, "help-name-text");
    let day = || fl!(words, "help-name-day");
    let command = valued(command, "title", fl!(words, "help-event", "title"), text());
    let command = valued(command, "date", fl!(words, "help-event", "date"), day());
    let command = valued(command, "until", fl!(words, "help-event", "until"), day());
    let command = valued(command, "place", fl!(words, "help-event", "place"), text());
    let command = valued(command, "organiser", fl!(words, "help-event", "organiser"), text());
    let command = valued(command, "photographer", fl!(words, "help-event", "photographer"), text());
    let command = valued(command, "notice", fl!(words, "help-event", "notice"), text());
    let command = valued(command, "purpose", fl!(words, "help-event", "purpose"), text());
    let command = valued(command, "refusal_sign", fl!(words, "help-event", "refusal-sign"), text());
    let command = valued(command, "keep_originals_until", fl!(words, "help-event", "keep-originals-until"), day());
    valued(command, "channels", fl!(words, "help-event", "channel"), fl!(words, "help-name-channel"))
}

fn add(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-event-add")).after_help(fl!(words, "help-event-add", "after"));
    let command = paths(code(command, words), fl!(words, "help-event-add", "paths"), words);
    let command = flag(command, "thorough", fl!(words, "help-event-add", "thorough"));
    flag(command, "quick_only", fl!(words, "help-event-add", "quick-only"))
}

fn look(command: Command, words: &Words) -> Command {
    code(command.about(fl!(words, "help-event-look")), words).after_help(fl!(words, "help-event-look", "after"))
}

fn remove(command: Command, words: &Words) -> Command {
    let command = code(command.about(fl!(words, "help-event-remove")), words);
    valued(command, "photo", fl!(words, "help-event-remove", "photo"), fl!(words, "help-name-photo"))
}

fn contact(command: Command, words: &Words) -> Command {
    let command = page(command.about(fl!(words, "help-event-contact")), words);
    valued(command, "channel", fl!(words, "help-event-contact", "channel"), fl!(words, "help-name-channel"))
}

/// A page about an event.
fn page(command: Command, words: &Words) -> Command {
    valued(code(command, words), "out", fl!(words, "help-event", "out"), fl!(words, "help-name-page"))
}

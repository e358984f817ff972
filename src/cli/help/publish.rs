//! The help of the commands by which photos leave, and come back: `check`, `publish`, `put`, `withdrawals`.

use super::event;
use super::value::{desk, flag, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn check(command: Command, words: &Words) -> Command {
    let command = event::code(command.about(fl!(words, "help-check")), words);
    let command = valued(command, "channel", fl!(words, "help-check", "channel"), fl!(words, "help-name-channel"));
    let command = valued(command, "on", fl!(words, "help-check", "on"), fl!(words, "help-name-day"));
    let command = valued(command, "names", fl!(words, "help-check", "names"), fl!(words, "help-name-pattern"));
    desk(command, words)
}

pub(super) fn publish(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-publish")).after_help(fl!(words, "help-publish", "after"));
    let command = event::code(command, words);
    let command = valued(command, "channels", fl!(words, "help-publish", "channel"), fl!(words, "help-name-channel"));
    let command = valued(command, "out", fl!(words, "help-publish", "out"), fl!(words, "help-name-folder"));
    desk(publish_look(command, words), words)
}

/// The options that say how the files look and what they are called.
fn publish_look(command: Command, words: &Words) -> Command {
    let presets = "web|social|portrait|press|full|print|internal|screens";
    let text = || fl!(words, "help-name-text");
    let command = valued(command, "preset", fl!(words, "help-publish", "preset"), presets);
    let command = valued(command, "max_edge", fl!(words, "help-publish", "max-edge"), fl!(words, "help-name-edge"));
    let command = valued(command, "style", fl!(words, "help-publish", "style"), "veil|solid|tiles|sticker");
    let command = valued(command, "colour", fl!(words, "help-publish", "colour"), fl!(words, "help-name-colour"));
    let command = valued(command, "quality", fl!(words, "help-publish", "quality"), fl!(words, "help-name-number"));
    let command = valued(command, "names", fl!(words, "help-publish", "names"), fl!(words, "help-name-pattern"));
    let command = valued(command, "credit", fl!(words, "help-publish", "credit"), text());
    valued(command, "copyright", fl!(words, "help-publish", "copyright"), text())
}

pub(super) fn put(command: Command, words: &Words) -> Command {
    let name = fl!(words, "help-name-publication");
    let command =
        valued(command.about(fl!(words, "help-put")), "publication", fl!(words, "help-put", "publication"), name);
    let command = valued(command, "at", fl!(words, "help-put", "at"), fl!(words, "help-name-text"));
    let command = valued(command, "on", fl!(words, "help-put", "on"), fl!(words, "help-name-day"));
    desk(command, words)
}

pub(super) fn withdrawals(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-withdrawals"));
    let command = valued(command, "on", fl!(words, "help-withdrawals", "on"), fl!(words, "help-name-day"));
    let command = flag(command, "apply", fl!(words, "help-withdrawals", "apply"));
    let command = valued(command, "list", fl!(words, "help-withdrawals", "list"), fl!(words, "help-name-list"));
    desk(command, words)
}

//! The help of the commands that work on files, without a register.

use super::value::{flag, paths, valued};
use crate::i18n::Words;
use clap::Command;
use i18n_embed_fl::fl;

pub(super) fn inspect(command: Command, words: &Words) -> Command {
    paths(command.about(fl!(words, "help-inspect")), fl!(words, "help-inspect", "paths"), words)
}

pub(super) fn detect(command: Command, words: &Words) -> Command {
    let command = command.about(fl!(words, "help-detect")).after_help(fl!(words, "help-detect", "after"));
    let command = paths(command, fl!(words, "help-detect", "paths"), words);
    flag(command, "thorough", fl!(words, "help-detect", "thorough"))
}

pub(super) fn scrub(command: Command, words: &Words) -> Command {
    let file = fl!(words, "help-name-file");
    let command = command.about(fl!(words, "help-scrub")).after_help(fl!(words, "help-scrub", "after"));
    let command = paths(command, fl!(words, "help-scrub", "paths"), words);
    let command = valued(command, "out", fl!(words, "help-scrub", "out"), fl!(words, "help-name-folder"));
    let command = valued(command, "cover", fl!(words, "help-scrub", "cover"), format!("detected|none|{file}"));
    let command = valued(command, "report", fl!(words, "help-scrub", "report"), file);
    let command = valued(command, "credit", fl!(words, "help-scrub", "credit"), fl!(words, "help-name-text"));
    let command = valued(command, "copyright", fl!(words, "help-scrub", "copyright"), fl!(words, "help-name-text"));
    scrub_look(command, words)
}

/// The options that say how the output looks and what it is called.
fn scrub_look(command: Command, words: &Words) -> Command {
    let command = valued(command, "style", fl!(words, "help-scrub", "style"), "veil|solid|tiles|sticker");
    let command = valued(command, "format", fl!(words, "help-scrub", "format"), "jpeg|png|webp|same");
    let command = valued(command, "colour", fl!(words, "help-scrub", "colour"), fl!(words, "help-name-colour"));
    let command = flag(command, "exact_size", fl!(words, "help-scrub", "exact-size"));
    let command = valued(command, "max_edge", fl!(words, "help-scrub", "max-edge"), fl!(words, "help-name-edge"));
    let command = valued(command, "quality", fl!(words, "help-scrub", "quality"), fl!(words, "help-name-number"));
    let command = valued(command, "names", fl!(words, "help-scrub", "names"), fl!(words, "help-name-pattern"));
    flag(command, "thorough", fl!(words, "help-scrub", "thorough"))
}

pub(super) fn verify(command: Command, words: &Words) -> Command {
    paths(command.about(fl!(words, "help-verify")), fl!(words, "help-verify", "paths"), words)
}

//! The help in the reader's language: every text that clap would show is replaced by one from the catalogue.

use super::args::Args;
use super::mistake::Mistake;
use crate::i18n::Words;
use clap::{Arg, Command, CommandFactory};
use i18n_embed_fl::fl;
use std::ffi::OsStr;

/// The whole command line with its help in the language of `words`.
pub(super) fn command(words: &Words) -> Command {
    let estompe = root(Args::command(), words)
        .mut_subcommand("inspect", |command| inspect(command, words))
        .mut_subcommand("detect", |command| detect(command, words))
        .mut_subcommand("scrub", |command| scrub(command, words))
        .mut_subcommand("verify", |command| verify(command, words))
        .mut_subcommand("completions", |command| completions(command, words))
        .mut_subcommand("man", |command| man(command, words))
        .mut_subcommand("help", |command| help(command, words));
    framed(estompe, words).mut_subcommands(|command| framed(command, words))
}

/// The command line below `topic`, or all of it; `None` when there is no such sub-command.
pub(super) fn about(topic: Option<&str>, words: &Words) -> Option<Command> {
    let mut estompe = command(words);
    // Gives the general options to the sub-commands.
    estompe.build();
    match topic {
        None => Some(estompe),
        Some(name) => estompe.find_subcommand(name).cloned(),
    }
}

/// The sub-command that `word` names.
pub(super) fn named(word: &OsStr) -> Option<String> {
    let line = Args::command();
    line.get_subcommands().map(Command::get_name).find(|name| word == *name).map(str::to_owned)
}

/// A word that is no sub-command, with the one that was perhaps meant.
pub(super) fn unknown(word: &str) -> Mistake {
    let line = Args::command();
    let names = line.get_subcommands().map(|command| command.get_name().to_owned());
    let meant = names.filter(|name| is_close(word, name)).min_by_key(|name| name.len().abs_diff(word.len()));
    Mistake::UnknownCommand { word: word.to_owned(), meant }
}

/// The same letters in another order, or one letter more, less or other: what a slip of the pen gives.
fn is_close(word: &str, name: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.sort_unstable();
        letters
    };
    let same_start = word.chars().zip(name.chars()).take_while(|(a, b)| a == b).count();
    let same_end = word.chars().rev().zip(name.chars().rev()).take_while(|(a, b)| a == b).count();
    let longer = word.chars().count().max(name.chars().count());
    sorted(word) == sorted(name) || same_start + same_end + 1 >= longer
}

/// Headings, usage line and value lists. Values are told in the texts, since clap tells them in English.
fn framed(command: Command, words: &Words) -> Command {
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", fl!(words, "help-heading-usage"));
    let (arguments, options) = (fl!(words, "help-heading-arguments"), fl!(words, "help-heading-options"));
    let general = fl!(words, "help-heading-general");
    let usage = usage(&command, words);
    command
        .help_template(template)
        .override_usage(usage)
        .subcommand_help_heading(fl!(words, "help-heading-commands"))
        .mut_args(move |arg| {
            let heading = match (arg.is_positional(), arg.is_global_set() || arg.get_id() == "version") {
                (true, _) => &arguments,
                (_, true) => &general,
                _ => &options,
            };
            let arg = arg.help_heading(heading.clone());
            if arg.get_action().takes_values() { arg.hide_possible_values(true) } else { arg }
        })
}

/// `estompe scrub [OPTIONS] --out FOLDER PATH...`, made here since clap writes its placeholders in English.
fn usage(command: &Command, words: &Words) -> String {
    let is_root = command.has_subcommands();
    let mut parts = vec![if is_root { "estompe".to_owned() } else { format!("estompe {}", command.get_name()) }];
    parts.push(format!("[{}]", fl!(words, "help-name-options")));
    if is_root {
        parts.push(format!("<{}>", fl!(words, "help-name-command")));
        return parts.join(" ");
    }
    let value =
        |arg: &Arg| arg.get_value_names().and_then(|names| names.first()).map_or_else(String::new, ToString::to_string);
    let required_options = command.get_opts().filter(|arg| arg.is_required_set());
    parts.extend(required_options.map(|arg| format!("--{} {}", arg.get_long().unwrap_or_default(), value(arg))));
    parts.extend(command.get_positionals().map(|arg| match (arg.is_required_set(), arg.get_id() == "paths") {
        (true, true) => format!("{}...", value(arg)),
        (true, false) => value(arg),
        (false, _) => format!("[{}]", value(arg)),
    }));
    parts.join(" ")
}

fn root(command: Command, words: &Words) -> Command {
    let number = fl!(words, "help-name-number");
    command
        .about(fl!(words, "help-estompe"))
        .after_help(fl!(words, "help-estompe", "after"))
        // Until the window exists, paths alone only lead to a sentence that says so.
        .mut_arg("paths", |arg| paths(arg, fl!(words, "help-estompe", "paths"), words).hide(true))
        .mut_arg("json", |arg| arg.help(fl!(words, "help-estompe", "json")))
        .mut_arg("quiet", |arg| arg.help(fl!(words, "help-estompe", "quiet")))
        .mut_arg("jobs", |arg| arg.help(fl!(words, "help-estompe", "jobs")).value_name(number))
        .mut_arg("lang", |arg| arg.help(fl!(words, "help-estompe", "lang")).value_name("fr|en"))
        .mut_arg("help", |arg| arg.help(fl!(words, "help-estompe", "help")))
        .mut_arg("version", |arg| arg.help(fl!(words, "help-estompe", "version")))
}

fn paths(arg: Arg, text: String, words: &Words) -> Arg {
    arg.help(text).value_name(fl!(words, "help-name-path"))
}

fn inspect(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-inspect"))
        .mut_arg("paths", |arg| paths(arg, fl!(words, "help-inspect", "paths"), words))
}

fn detect(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-detect"))
        .mut_arg("paths", |arg| paths(arg, fl!(words, "help-detect", "paths"), words))
        .mut_arg("thorough", |arg| arg.help(fl!(words, "help-detect", "thorough")))
}

fn scrub(command: Command, words: &Words) -> Command {
    let text = fl!(words, "help-name-text");
    let file = fl!(words, "help-name-file");
    let command = command
        .about(fl!(words, "help-scrub"))
        .after_help(fl!(words, "help-scrub", "after"))
        .mut_arg("paths", |arg| paths(arg, fl!(words, "help-scrub", "paths"), words))
        .mut_arg("out", |arg| arg.help(fl!(words, "help-scrub", "out")).value_name(fl!(words, "help-name-folder")))
        .mut_arg("credit", |arg| arg.help(fl!(words, "help-scrub", "credit")).value_name(text.clone()))
        .mut_arg("copyright", |arg| arg.help(fl!(words, "help-scrub", "copyright")).value_name(text.clone()))
        .mut_arg("report", |arg| arg.help(fl!(words, "help-scrub", "report")).value_name(file.clone()));
    scrub_look(command, words)
        .mut_arg("cover", |arg| arg.help(fl!(words, "help-scrub", "cover")).value_name(format!("detected|none|{file}")))
}

/// The options that say how the output looks and what it is called.
fn scrub_look(command: Command, words: &Words) -> Command {
    let styles = "veil|solid|tiles|sticker";
    let formats = "jpeg|png|webp|same";
    let name = |arg: Arg, text: String, name: String| arg.help(text).value_name(name);
    command
        .mut_arg("style", |arg| arg.help(fl!(words, "help-scrub", "style")).value_name(styles))
        .mut_arg("format", |arg| arg.help(fl!(words, "help-scrub", "format")).value_name(formats))
        .mut_arg("colour", |arg| name(arg, fl!(words, "help-scrub", "colour"), fl!(words, "help-name-colour")))
        .mut_arg("exact_size", |arg| arg.help(fl!(words, "help-scrub", "exact-size")))
        .mut_arg("max_edge", |arg| name(arg, fl!(words, "help-scrub", "max-edge"), fl!(words, "help-name-edge")))
        .mut_arg("quality", |arg| name(arg, fl!(words, "help-scrub", "quality"), fl!(words, "help-name-number")))
        .mut_arg("names", |arg| name(arg, fl!(words, "help-scrub", "names"), fl!(words, "help-name-pattern")))
        .mut_arg("thorough", |arg| arg.help(fl!(words, "help-scrub", "thorough")))
}

fn verify(command: Command, words: &Words) -> Command {
    command
        .about(fl!(words, "help-verify"))
        .mut_arg("paths", |arg| paths(arg, fl!(words, "help-verify", "paths"), words))
}

fn completions(command: Command, words: &Words) -> Command {
    let shells = "bash|zsh|fish|powershell|elvish";
    command
        .about(fl!(words, "help-completions"))
        .mut_arg("shell", |arg| arg.help(fl!(words, "help-completions", "shell")).value_name(shells))
}

fn man(command: Command, words: &Words) -> Command {
    let name = fl!(words, "help-name-command");
    command
        .about(fl!(words, "help-man"))
        .mut_arg("command", |arg| arg.help(fl!(words, "help-man", "command")).value_name(name))
}

fn help(command: Command, words: &Words) -> Command {
    let name = fl!(words, "help-name-command");
    command
        .about(fl!(words, "help-help"))
        .mut_arg("command", |arg| arg.help(fl!(words, "help-help", "command")).value_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_command_line_is_consistent_in_every_language() {
        for language in Language::ALL {
            command(&Words::new(language)).debug_assert();
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_the_language_of_the_reader() {
        let [english, french] = Language::ALL.map(|language| texts(&command(&Words::new(language))));
        assert!(english.len() > 30, "only {} texts", english.len());
        for ((name, english), (_, french)) in english.into_iter().zip(french) {
            assert!(english.is_some(), "{name} is not explained");
            assert_ne!(english, french, "{name} is explained in one language only");
        }
    }

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        let meant = |word| match unknown(word) {
            Mistake::UnknownCommand { meant, .. } => meant,
            other => panic!("{other:?}"),
        };
        assert_eq!(meant("inspcet").as_deref(), Some("inspect"));
        assert_eq!(meant("scrubb").as_deref(), Some("scrub"));
        assert_eq!(meant("veriffy").as_deref(), Some("verify"));
        assert_eq!(meant("holiday.jpg"), None);
    }

    fn texts(command: &Command) -> Vec<(String, Option<String>)> {
        let name = command.get_name().to_owned();
        let mut found = vec![(name.clone(), command.get_about().map(ToString::to_string))];
        let args = command.get_arguments();
        found.extend(args.map(|arg| (format!("{name} {}", arg.get_id()), arg.get_help().map(ToString::to_string))));
        found.extend(command.get_subcommands().flat_map(texts));
        found
    }
}

//! The help in the reader's language: every text that clap would show is replaced by one from the catalogue.

mod consent;
mod event;
mod files;
mod person;
mod photo;
mod program;
mod publish;
mod region;
mod register;
mod value;

use super::args::Args;
use super::mistake::Mistake;
use crate::i18n::Words;
use clap::{Arg, ArgAction, Command, CommandFactory};
use i18n_embed_fl::fl;
use std::ffi::OsString;

/// The whole command line without a word of help: enough to understand a line that is as it should be.
pub(super) fn bare() -> Command {
    unframed(Args::command())
}

/// Without what clap would do by itself, for a command and for all below it.
fn unframed(command: Command) -> Command {
    command
        .disable_help_subcommand(true)
        // A command that is not whole is a mistake like another, see [`Mistake::NoSubcommand`].
        .arg_required_else_help(false)
        .mut_subcommands(unframed)
}

/// The whole command line with its help in the language of `words`.
pub(super) fn command(words: &Words) -> Command {
    let estompe = program::root(bare(), words)
        .mut_subcommand("inspect", |command| files::inspect(command, words))
        .mut_subcommand("detect", |command| files::detect(command, words))
        .mut_subcommand("scrub", |command| files::scrub(command, words))
        .mut_subcommand("verify", |command| files::verify(command, words))
        .mut_subcommand("event", |command| event::event(command, words))
        .mut_subcommand("region", |command| region::region(command, words))
        .mut_subcommand("person", |command| person::person(command, words))
        .mut_subcommand("consent", |command| consent::consent(command, words))
        .mut_subcommand("decide", |command| photo::decide(command, words))
        .mut_subcommand("review", |command| photo::review(command, words))
        .mut_subcommand("check", |command| publish::check(command, words))
        .mut_subcommand("publish", |command| publish::publish(command, words))
        .mut_subcommand("put", |command| publish::put(command, words))
        .mut_subcommand("withdrawals", |command| publish::withdrawals(command, words))
        .mut_subcommand("register", |command| register::register(command, words))
        .mut_subcommand("completions", |command| program::completions(command, words))
        .mut_subcommand("man", |command| program::man(command, words))
        .mut_subcommand("help", |command| program::help(command, words));
    framed(estompe, None, words)
}

/// The command that the words of `topic` lead to, the whole program for none; `None` when there is no such command.
pub(super) fn about(topic: &[String], words: &Words) -> Option<Command> {
    let mut estompe = command(words);
    // Gives the general options to the sub-commands.
    estompe.build();
    topic.iter().try_fold(estompe, |command, name| command.find_subcommand(name).cloned())
}

/// The commands that a line names, one below the other: `event`, `new`.
pub(super) fn named(typed: &[OsString]) -> Vec<String> {
    let mut command = Args::command();
    let mut path = Vec::new();
    for word in typed {
        let Some(below) = command.get_subcommands().find(|below| word == below.get_name()).cloned() else { continue };
        path.push(below.get_name().to_owned());
        command = below;
    }
    path
}

/// Words that lead to no command: the first one that does not, with the one that was perhaps meant.
pub(super) fn unknown(topic: &[String]) -> Mistake {
    let mut command = Args::command();
    for (depth, word) in topic.iter().enumerate() {
        match command.find_subcommand(word).cloned() {
            Some(below) => command = below,
            None if depth == 0 => return Mistake::UnknownCommand { word: word.clone(), meant: meant(word, &command) },
            None => return Mistake::UnknownSubcommand { word: word.clone(), meant: meant(word, &command) },
        }
    }
    Mistake::UnknownCommand { word: topic.join(" "), meant: None }
}

/// The command below another one that a word was perhaps meant to be.
fn meant(word: &str, command: &Command) -> Option<String> {
    let names = command.get_subcommands().map(|below| below.get_name().to_owned());
    names.filter(|name| is_close(word, name)).min_by_key(|name| name.len().abs_diff(word.len()))
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

/// Headings, usage line and value lists, of a command and of all below it. Values are told in the texts, since clap tells them
/// in English.
fn framed(command: Command, above: Option<&str>, words: &Words) -> Command {
    let template =
        format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", fl!(words, "help-heading-usage"));
    let line = above.map_or_else(|| "estompe".to_owned(), |above| format!("{above} {}", command.get_name()));
    let usage = usage(&command, &line, words);
    headed(command, words)
        .help_template(template)
        .override_usage(usage)
        .subcommand_help_heading(fl!(words, "help-heading-commands"))
        .mut_subcommands(|below| framed(below, Some(&line), words))
}

/// The headings above arguments and options.
fn headed(command: Command, words: &Words) -> Command {
    let (arguments, options) = (fl!(words, "help-heading-arguments"), fl!(words, "help-heading-options"));
    let general = fl!(words, "help-heading-general");
    command.mut_args(move |arg| {
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
fn usage(command: &Command, line: &str, words: &Words) -> String {
    let mut parts = vec![line.to_owned(), format!("[{}]", fl!(words, "help-name-options"))];
    if command.has_subcommands() {
        parts.push(format!("<{}>", fl!(words, "help-name-command")));
        return parts.join(" ");
    }
    let value =
        |arg: &Arg| arg.get_value_names().and_then(|names| names.first()).map_or_else(String::new, ToString::to_string);
    let required_options = command.get_opts().filter(|arg| arg.is_required_set());
    parts.extend(required_options.map(|arg| format!("--{} {}", arg.get_long().unwrap_or_default(), value(arg))));
    parts.extend(command.get_positionals().map(|arg| {
        let name = if arg.is_required_set() { value(arg) } else { format!("[{}]", value(arg)) };
        if matches!(arg.get_action(), ArgAction::Append) { format!("{name}...") } else { name }
    }));
    parts.join(" ")
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
        assert!(english.len() > 250, "only {} texts", english.len());
        for ((name, english), (_, french)) in english.into_iter().zip(french) {
            assert!(english.is_some(), "{name} is not explained");
            assert_ne!(english, french, "{name} is explained in one language only");
        }
    }

    /// Without a name of ours, a value is called as the field of the program's text is.
    #[test]
    fn every_value_has_a_name_of_ours() {
        let [english, french] = Language::ALL.map(|language| value_names(&command(&Words::new(language))));
        assert!(english.len() > 150, "only {} values", english.len());
        let same = ["PATH", "N", "N|full", "PHOTO", "PUBLICATION"];
        for ((option, english), (_, french)) in english.into_iter().zip(french) {
            let is_ours = english != french || english.contains('|') || same.contains(&english.as_str());
            assert!(is_ours, "{option} takes a {english} in both languages");
        }
    }

    #[test]
    fn commands_keep_the_order_of_the_contract_and_none_is_invented() {
        let names =
            |command: &Command| command.get_subcommands().map(|it| it.get_name().to_owned()).collect::<Vec<_>>();
        let (typed, told) = (Args::command(), command(&Words::new(Language::English)));
        assert_eq!(names(&typed), names(&told));
        for (typed, told) in typed.get_subcommands().zip(told.get_subcommands()) {
            assert_eq!(names(typed), names(told), "{}", typed.get_name());
        }
    }

    /// What is explained is put behind what is not: the words would change places, and `region remove E1 F1 R1` mean something else.
    #[test]
    fn what_is_typed_keeps_its_order() {
        fn positionals(command: &Command) -> Vec<(String, Vec<String>)> {
            let own = command.get_positionals().map(|arg| arg.get_id().to_string()).collect();
            let below = command.get_subcommands().flat_map(positionals);
            std::iter::once((command.get_name().to_owned(), own)).chain(below).collect()
        }
        let (typed, told) = (positionals(&Args::command()), positionals(&command(&Words::new(Language::English))));
        assert!(typed.iter().any(|(_, words)| *words == ["event", "photo", "region"]), "{typed:?}");
        assert_eq!(typed, told);
    }

    /// What `bare` understands is what the worded command line understands.
    #[test]
    fn the_words_of_the_help_change_nothing_about_what_is_typed() {
        fn shape(command: &Command) -> Vec<String> {
            let mut args: Vec<String> = command
                .get_arguments()
                .map(|arg| {
                    let (values, default) = (arg.get_num_args(), arg.get_default_values());
                    let names = (arg.get_id(), arg.get_short(), arg.get_all_aliases(), arg.get_long());
                    let rules =
                        (arg.is_required_set(), arg.is_global_set(), arg.get_value_delimiter(), arg.get_index());
                    format!("{names:?} {:?} {values:?} {default:?} {rules:?}", arg.get_action())
                })
                .collect();
            args.sort();
            let settings = (command.is_arg_required_else_help_set(), command.is_disable_help_subcommand_set());
            let required = command.is_subcommand_required_set();
            let own = format!("{} {args:?} {settings:?} {required}", command.get_name());
            std::iter::once(own).chain(command.get_subcommands().flat_map(shape)).collect()
        }
        let (mut bare, mut worded) = (bare(), command(&Words::new(Language::French)));
        bare.build();
        worded.build();
        let (bare, worded) = (shape(&bare), shape(&worded));
        assert!(bare.len() > 40, "only {} commands", bare.len());
        assert_eq!(bare, worded);
    }

    #[test]
    fn the_usage_line_names_the_whole_command() {
        let [english, french] = Language::ALL.map(Words::new);
        let usage = |topic: &str, words| {
            let topic: Vec<String> = topic.split_whitespace().map(str::to_owned).collect();
            let help = about(&topic, words).unwrap().render_help().to_string();
            help.lines().find(|line| line.contains("estompe")).unwrap_or_default().to_owned()
        };
        assert_eq!(usage("", &english), "Usage: estompe [OPTIONS] <COMMAND>");
        assert_eq!(usage("event", &english), "Usage: estompe event [OPTIONS] <COMMAND>");
        assert_eq!(usage("event new", &english), "Usage: estompe event new [OPTIONS] --title TEXT --date DAY");
        let withdraw = "Utilisation\u{A0}: estompe consent withdraw [OPTIONS] --on JOUR --by TEXTE AUTORISATION";
        assert_eq!(usage("consent withdraw", &french), withdraw);
        assert_eq!(usage("event add", &english), "Usage: estompe event add [OPTIONS] EVENT PATH...");
        assert_eq!(usage("man", &english), "Usage: estompe man [OPTIONS] [COMMAND]...");
    }

    #[test]
    fn a_line_leads_to_the_deepest_command_that_it_names() {
        let named = |line: &str| named(&line.split(' ').map(OsString::from).collect::<Vec<_>>()).join(" ");
        assert_eq!(named("estompe event new --titel x"), "event new");
        assert_eq!(named("estompe event nwe"), "event");
        assert_eq!(named("estompe scrub photos --out event"), "scrub");
        assert_eq!(named("estompe nothing"), "");
    }

    #[test]
    fn a_slip_of_the_pen_is_understood() {
        let words = |topic: &str| topic.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let meant = |topic| match unknown(&words(topic)) {
            Mistake::UnknownCommand { meant, .. } | Mistake::UnknownSubcommand { meant, .. } => meant,
            other => panic!("{other:?}"),
        };
        assert_eq!(meant("inspcet").as_deref(), Some("inspect"));
        assert_eq!(meant("scrubb").as_deref(), Some("scrub"));
        assert_eq!(meant("veriffy").as_deref(), Some("verify"));
        assert_eq!(meant("event nwe").as_deref(), Some("new"));
        assert_eq!(meant("register pulbish"), None);
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

    fn value_names(command: &Command) -> Vec<(String, String)> {
        let taking = command.get_arguments().filter(|arg| arg.get_action().takes_values());
        let named = taking.map(|arg| {
            let names = arg.get_value_names().unwrap_or_default().iter().map(ToString::to_string);
            (format!("{} {}", command.get_name(), arg.get_id()), names.collect::<Vec<_>>().join(" "))
        });
        named.chain(command.get_subcommands().flat_map(value_names)).collect()
    }
}

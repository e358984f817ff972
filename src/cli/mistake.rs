//! A wrong command line: what is wrong with it, in a value. Exit code 2.

use crate::i18n::Words;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use i18n_embed_fl::fl;

/// What is wrong with the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mistake {
    /// An option that does not exist; the one that was perhaps meant.
    UnknownOption { option: String, meant: Option<String> },
    /// A word that is neither a command nor a path; the command that was perhaps meant.
    UnknownCommand { word: String, meant: Option<String> },
    /// A word that is no command below another one; the one that was perhaps meant.
    UnknownSubcommand { word: String, meant: Option<String> },
    /// A command that needs one of a few others after it.
    NoSubcommand { command: String, allowed: String },
    /// A value that is none of a few.
    NotOneOf { option: String, value: String, allowed: String },
    /// An option without its value.
    NoValue { option: String },
    /// A value that an option does not take, or a word too many.
    TooMuch { word: String },
    /// Something that cannot be left out.
    Missing { what: String },
    /// The same option twice, or two that exclude each other.
    Twice { option: String },
    /// A text that is not Unicode.
    NotUnicode,
    /// Anything else, in the parser's own words.
    Other { detail: String },
    /// Paths without a command would open the window.
    NoWindow,
    /// A sentence made where the value was read.
    Value(String),
}

impl Mistake {
    /// The mistake in the words of the reader.
    pub(super) fn sentence(&self, words: &Words) -> String {
        match self {
            Self::UnknownOption { option, meant } => {
                meant_too(fl!(words, "mistake-option", option = option.as_str()), meant.as_deref(), words)
            }
            Self::UnknownCommand { word, meant } => {
                meant_too(fl!(words, "mistake-command", word = word.as_str()), meant.as_deref(), words)
            }
            Self::UnknownSubcommand { word, meant } => {
                meant_too(fl!(words, "mistake-subcommand", word = word.as_str()), meant.as_deref(), words)
            }
            Self::NoSubcommand { command, allowed } => {
                fl!(words, "mistake-no-subcommand", command = command.as_str(), allowed = allowed.as_str())
            }
            Self::NotOneOf { option, value, allowed } => fl!(
                words,
                "mistake-not-one-of",
                option = option.as_str(),
                value = value.as_str(),
                allowed = allowed.as_str()
            ),
            Self::NoValue { option } => fl!(words, "mistake-no-value", option = option.as_str()),
            Self::TooMuch { word } => fl!(words, "mistake-too-much", word = word.as_str()),
            Self::Missing { what } => fl!(words, "mistake-missing", what = what.as_str()),
            Self::Twice { option } => fl!(words, "mistake-twice", option = option.as_str()),
            Self::NotUnicode => fl!(words, "mistake-not-unicode"),
            Self::Other { detail } => fl!(words, "mistake-other", detail = detail.as_str()),
            Self::NoWindow => fl!(words, "mistake-no-window"),
            Self::Value(sentence) => sentence.clone(),
        }
    }
}

fn meant_too(what: String, meant: Option<&str>, words: &Words) -> String {
    match meant {
        Some(meant) => format!("{what} {}", fl!(words, "mistake-meant", meant = meant)),
        None => what,
    }
}

impl From<&clap::Error> for Mistake {
    fn from(error: &clap::Error) -> Self {
        let context = |kind| context(error, kind);
        let option = || context(ContextKind::InvalidArg).unwrap_or_default();
        match error.kind() {
            ErrorKind::UnknownArgument => {
                Self::UnknownOption { option: option(), meant: context(ContextKind::SuggestedArg) }
            }
            ErrorKind::InvalidSubcommand => Self::UnknownSubcommand {
                word: context(ContextKind::InvalidSubcommand).unwrap_or_default(),
                meant: context(ContextKind::SuggestedSubcommand),
            },
            ErrorKind::MissingSubcommand => Self::NoSubcommand {
                command: context(ContextKind::InvalidSubcommand).unwrap_or_default(),
                allowed: context(ContextKind::ValidSubcommand).unwrap_or_default(),
            },
            ErrorKind::InvalidValue => match context(ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                None => Self::NoValue { option: option() },
                Some(value) => {
                    let allowed = context(ContextKind::ValidValue).unwrap_or_default();
                    Self::NotOneOf { option: without_values(&option()), value, allowed }
                }
            },
            ErrorKind::MissingRequiredArgument => Self::Missing { what: option() },
            ErrorKind::TooManyValues => Self::TooMuch { word: context(ContextKind::InvalidValue).unwrap_or_default() },
            ErrorKind::ArgumentConflict => Self::Twice { option: option() },
            ErrorKind::InvalidUtf8 => Self::NotUnicode,
            _ => Self::Other { detail: error.to_string().lines().next().unwrap_or_default().to_owned() },
        }
    }
}

/// `--style` of `--style <veil|solid>`: the values are told after it. An argument has nothing but its values.
fn without_values(option: &str) -> String {
    option.split(" <").next().unwrap_or(option).to_owned()
}

/// What clap says beside an error, several values joined by commas.
fn context(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help;
    use crate::i18n::Language;

    fn mistake(line: &str) -> Mistake {
        let command = help::command(&Words::new(Language::English));
        Mistake::from(&command.try_get_matches_from(line.split(' ')).unwrap_err())
    }

    #[test]
    fn the_parser_s_complaints_become_values() {
        let option = "--outt".to_owned();
        let meant = Some("--out".to_owned());
        assert_eq!(mistake("estompe scrub a --outt b"), Mistake::UnknownOption { option, meant });
        assert_eq!(
            mistake("estompe scrub a --out b --style mosaic"),
            Mistake::NotOneOf {
                option: "--style".to_owned(),
                value: "mosaic".to_owned(),
                allowed: "veil, solid, tiles, sticker".to_owned(),
            }
        );
        assert_eq!(mistake("estompe inspect"), Mistake::Missing { what: "<PATH>...".to_owned() });
        assert!(matches!(mistake("estompe scrub a --out"), Mistake::NoValue { .. }));
        assert!(matches!(
            mistake("estompe completions bash zsh"),
            Mistake::TooMuch { .. } | Mistake::UnknownOption { .. }
        ));
    }

    #[test]
    fn a_command_below_another_is_named_with_the_others() {
        let meant = Some("withdraw".to_owned());
        let word = "withdrw".to_owned();
        assert_eq!(mistake("estompe consent withdrw C1"), Mistake::UnknownSubcommand { word, meant });
        let command = "estompe region".to_owned();
        assert_eq!(mistake("estompe region"), Mistake::NoSubcommand { command, allowed: "add, remove".to_owned() });
    }

    #[test]
    fn a_suggestion_follows_its_complaint() {
        let sentence = mistake("estompe scrub a --outt b").sentence(&Words::new(Language::English));
        assert_eq!(sentence, "There is no option --outt. Did you mean --out?");
    }
}

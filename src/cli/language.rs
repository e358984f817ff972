//! Which language to speak, known before anything else is read: even a wrong command line is answered in it.

use crate::i18n::Language;
use std::ffi::OsString;

/// The language that `--lang` asks for, else the system's. A language that is not spoken is refused later, by the parser.
pub(super) fn choose(args: &[OsString]) -> Language {
    asked_for(args).unwrap_or_else(Language::of_system)
}

/// The language that `--lang` asks for.
pub(super) fn asked_for(args: &[OsString]) -> Option<Language> {
    let options = args.iter().take_while(|arg| *arg != "--");
    let mut texts = options.filter_map(|arg| arg.to_str());
    while let Some(text) = texts.next() {
        let id = if text == "--lang" { texts.next() } else { text.strip_prefix("--lang=") };
        if let Some(id) = id {
            return Language::from_id(id);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(line: &str) -> Option<Language> {
        asked_for(&line.split(' ').map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        assert_eq!(asked("estompe --lang fr inspect a"), Some(Language::French));
        assert_eq!(asked("estompe inspect a --lang=en"), Some(Language::English));
        assert_eq!(asked("estompe inspect a --lang de"), None);
        assert_eq!(asked("estompe inspect -- --lang fr"), None);
        assert_eq!(asked("estompe inspect a"), None);
    }
}

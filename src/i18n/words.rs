//! The catalogue of one language.

use super::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentAttribute, FluentResource, FluentValue};
use std::collections::HashMap;
use std::fmt;
use std::sync::{PoisonError, RwLock};

/// The words of one language. `fl!(words, "key")` takes one.
///
/// A command says few of the thousand and more texts that the program has, so a text is read only when it is asked for.
pub struct Words {
    language: Language,
    /// Every message as it stands in the catalogue, by its key.
    written: HashMap<&'static str, &'static str>,
    /// Those that were asked for.
    read: RwLock<FluentBundle<FluentResource>>,
}

impl Words {
    /// The words of `language`.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
        // The marks around variables are for mixed directions of writing; terminals show them as boxes.
        bundle.set_use_isolating(false);
        Self { language, written: messages(language.catalogue()).collect(), read: RwLock::new(bundle) }
    }

    /// Which language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of `key`; the key itself where there is none. `fl!` asks by this name, and has checked the key.
    pub fn get(&self, key: &str) -> String {
        self.said(key, None, None)
    }

    /// The same with values for its variables.
    pub fn get_args_concrete<'v>(&self, key: &str, values: HashMap<&'v str, FluentValue<'v>>) -> String {
        self.said(key, None, Some(&values.into_iter().collect()))
    }

    /// The text of an attribute of `key`.
    pub fn get_attr(&self, key: &str, attribute: &str) -> String {
        self.said(key, Some(attribute), None)
    }

    /// The same with values for its variables.
    pub fn get_attr_args_concrete<'v>(
        &self,
        key: &str,
        attribute: &str,
        values: HashMap<&'v str, FluentValue<'v>>,
    ) -> String {
        self.said(key, Some(attribute), Some(&values.into_iter().collect()))
    }

    fn said(&self, key: &str, attribute: Option<&str>, values: Option<&FluentArgs<'_>>) -> String {
        let said = self.said_if_read(key, attribute, values);
        said.or_else(|| self.read(key).and_then(|()| self.said_if_read(key, attribute, values)))
            .unwrap_or_else(|| key.to_owned())
    }

    fn said_if_read(&self, key: &str, attribute: Option<&str>, values: Option<&FluentArgs<'_>>) -> Option<String> {
        let bundle = self.read.read().unwrap_or_else(PoisonError::into_inner);
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute).as_ref().map(FluentAttribute::value)?,
        };
        // Whatever is wrong with a value, `fl!` has found: the text is said as well as it can be.
        Some(bundle.format_pattern(pattern, values, &mut Vec::new()).into_owned())
    }

    /// Reads a message. `None`: there is none of this key.
    fn read(&self, key: &str) -> Option<()> {
        let message = self.written.get(key)?;
        let resource =
            FluentResource::try_new((*message).to_owned()).unwrap_or_else(|(what_was_read, _)| what_was_read);
        let mut bundle = self.read.write().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have read it meanwhile.
        if !bundle.has_message(key) {
            bundle.add_resource_overriding(resource);
        }
        Some(())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("language", &self.language).finish_non_exhaustive()
    }
}

/// The messages of a catalogue with their keys. One begins where a line begins with its key, and reaches to the next one or to a
/// comment; lines that go on begin with a space (Project Fluent's syntax 1.0, `Message` and `Pattern`).
fn messages(catalogue: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_first = |line: &str| line.starts_with(|first: char| first.is_ascii_alphabetic() || first == '#');
    let mut lines = catalogue.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end - line.len(), line))
    });
    let mut next = lines.find(|(_, line)| is_first(line));
    std::iter::from_fn(move || {
        let (at, line) = next?;
        next = lines.find(|(_, line)| is_first(line));
        let end = next.map_or(catalogue.len(), |(at, _)| at);
        Some((line.split_once('=').map_or("", |(key, _)| key.trim_end()), &catalogue[at..end]))
    })
    .filter(|(key, _)| !key.starts_with('#') && !key.is_empty())
}

/// What is wrong, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What is wrong, and by whose fault.
    pub what: String,
    /// What the reader can do.
    pub advice: String,
}

impl Sentence {
    /// Both in one line.
    pub fn joined(&self) -> String {
        format!("{} {}", self.what, self.advice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast::Entry;
    use i18n_embed_fl::fl;

    /// A message that is cut off would say less, and its attributes would be missing.
    #[test]
    fn every_message_is_found_whole() {
        for language in Language::ALL {
            let whole = FluentResource::try_new(language.catalogue().to_owned()).unwrap();
            // Terms would be words that a message alone does not have.
            assert!(whole.entries().all(|entry| !matches!(entry, Entry::Term(_))), "{language:?}");
            let said = |entry: &Entry<&str>| matches!(entry, Entry::Message(_)).then(|| format!("{entry:?}"));
            let expected: Vec<String> = whole.entries().filter_map(said).collect();
            let one_by_one = messages(language.catalogue()).map(|(key, text)| {
                let alone = FluentResource::try_new(text.to_owned()).unwrap();
                let entries: Vec<String> = alone.entries().filter_map(said).collect();
                assert!(entries.len() == 1 && entries[0].contains(key), "{key}: {entries:?}");
                entries[0].clone()
            });
            assert!(expected.len() > 1000 && one_by_one.eq(expected), "{language:?}");
        }
    }

    #[test]
    fn a_key_that_nobody_wrote_is_said_itself() {
        assert_eq!(Words::new(Language::French).get("no-such-key"), "no-such-key");
    }

    #[test]
    fn each_language_speaks_for_itself() {
        let heading = |language| fl!(&Words::new(language), "help-heading-commands");
        assert_eq!(heading(Language::English), "Commands");
        assert_eq!(heading(Language::French), "Commandes\u{A0}");
    }
}

//! The catalogue of one language.

use super::Language;
use i18n_embed::LanguageLoader;
use i18n_embed::fluent::{FluentLanguageLoader, fluent_language_loader};
use rust_embed::RustEmbed;
use std::ops::Deref;

/// The catalogues, part of the binary.
#[derive(RustEmbed)]
#[folder = "assets/i18n"]
struct Catalogues;

/// The words of one language. `fl!(words, "key")` takes one.
#[derive(Debug)]
pub struct Words {
    language: Language,
    loader: FluentLanguageLoader,
}

impl Words {
    /// The words of `language`.
    pub fn new(language: Language) -> Self {
        let loader = fluent_language_loader!();
        if let Err(error) = loader.load_languages(&Catalogues, &[language.identifier()]) {
            unreachable!("the catalogues are part of the binary: {error}");
        }
        // The marks around variables are for mixed directions of writing; terminals show them as boxes.
        loader.set_use_isolating(false);
        Self { language, loader }
    }

    /// Which language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }
}

/// Lets `fl!` look words up.
impl Deref for Words {
    type Target = FluentLanguageLoader;

    fn deref(&self) -> &Self::Target {
        &self.loader
    }
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
    use i18n_embed_fl::fl;

    #[test]
    fn each_language_speaks_for_itself() {
        let heading = |language| fl!(&Words::new(language), "help-heading-commands");
        assert_eq!(heading(Language::English), "Commands");
        assert_eq!(heading(Language::French), "Commandes\u{A0}");
    }
}

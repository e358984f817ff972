//! The languages that Estompe speaks.

use unic_langid::LanguageIdentifier;

/// A language that Estompe speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English, also for everybody whose language is not spoken.
    English,
    /// French.
    French,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 2] = [Self::English, Self::French];

    /// The identifier of the command line and of the catalogue's folder.
    pub const fn id(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// The language that `id` names, `None` for any other.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.id() == id)
    }

    /// The language of the system, as far as it is spoken.
    pub fn of_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |locale| Self::of_locale(&locale))
    }

    /// French for every French-speaking place, written `fr_CA.UTF-8` or `fr-CA`.
    fn of_locale(locale: &str) -> Self {
        let language = locale.split(['-', '_', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("fr") { Self::French } else { Self::English }
    }

    /// All its words, in Project Fluent's syntax.
    pub(super) const fn catalogue(self) -> &'static str {
        match self {
            Self::English => include_str!("../../assets/i18n/en/estompe.ftl"),
            Self::French => include_str!("../../assets/i18n/fr/estompe.ftl"),
        }
    }

    pub(super) fn identifier(self) -> LanguageIdentifier {
        self.id().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_is_spoken_in_every_french_speaking_place() {
        for locale in ["fr", "fr-FR", "fr_CA.UTF-8", "FR", "fr@euro"] {
            assert_eq!(Language::of_locale(locale), Language::French, "{locale}");
        }
        for locale in ["C", "", "en-GB", "frr-DE", "de_DE"] {
            assert_eq!(Language::of_locale(locale), Language::English, "{locale}");
        }
    }

    #[test]
    fn identifiers_lead_back_to_their_language() {
        for language in Language::ALL {
            assert_eq!(Language::from_id(language.id()), Some(language));
            assert_eq!(language.identifier().to_string(), language.id());
        }
        assert_eq!(Language::from_id("de"), None);
    }
}

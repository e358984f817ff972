//! One form for what people write in several: accents, capitals, hyphens and blanks do not tell two names apart.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Small letters without accents, words apart by one blank, everything that is no letter or digit gone: `Jean-Rémi  L’ŒIL` and
/// `jean remi l oeil` are the same.
pub(super) fn folded(text: &str) -> String {
    let plain: String = text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let spelt = plain.replace('œ', "oe").replace('æ', "ae").replace('ß', "ss");
    let words = spelt.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The same, without blanks: how the names of columns are compared.
pub(super) fn packed(text: &str) -> String {
    folded(text).replace(' ', "")
}

/// The folded words in the order of the alphabet: the same for `Léa MARTIN` and `Martin Léa`.
pub(super) fn words_of(folded: &str) -> String {
    let mut words: Vec<&str> = folded.split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_several_ways_is_the_same() {
        for typed in ["Jean-Rémi  L’ŒIL", "jean remi l'oeil", "JEAN RE\u{301}MI L OEIL", " Jean_Rémi, l’œil. "]
        {
            assert_eq!(folded(typed), "jean remi l oeil");
        }
        assert_eq!(packed("Date de naissance"), "datedenaissance");
        assert_eq!(words_of(&folded("Léa MARTIN")), words_of(&folded("Martin, Léa")));
        assert_ne!(folded("Léa Martin"), folded("Léa Martins"));
    }
}

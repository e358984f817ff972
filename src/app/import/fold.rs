//! One form for what people write in several: accents, capitals, hyphens and blanks do not tell two names apart.

use crate::domain::names::fold_all;

/// A text without the blanks between its words: how the names of columns are compared.
pub(super) fn packed(text: &str) -> String {
    fold_all(text).replace(' ', "")
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
    fn columns_and_orders_of_words_are_compared() {
        assert_eq!(packed("Date de naissance"), "datedenaissance");
        assert_eq!(words_of(&fold_all("Léa MARTIN")), words_of(&fold_all("Martin, Léa")));
    }
}

//! Why a photo without a sure face is to be looked at with care.

use super::Words;
use crate::jobs::Doubt;
use i18n_embed_fl::fl;

impl Words {
    /// Why there are likely people on a photo though no face was found for sure.
    pub fn doubt(&self, doubt: Doubt) -> String {
        match doubt {
            Doubt::Dark => fl!(self, "doubt-dark"),
            Doubt::Blurred => fl!(self, "doubt-blurred"),
            Doubt::Guesses => fl!(self, "doubt-guesses"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_doubt_has_a_sentence_of_its_own_in_both_languages() {
        let words = Language::ALL.map(Words::new);
        let told: BTreeSet<String> =
            words.iter().flat_map(|words| Doubt::ALL.map(|doubt| words.doubt(doubt))).collect();
        assert_eq!(told.len(), 2 * Doubt::ALL.len(), "{told:#?}");
    }
}

//! The names of somebody who is to be forgotten, as they are found in texts: whole words, in capitals or not, with accents or
//! without, in any order, with whatever between them.

mod words;

use crate::domain::{Identity, PersonId, Prose};
use std::collections::BTreeSet;
use words::{Word, words};

/// Words that stand in names and in every other sentence, folded.
const PARTICLES: &[&str] = &[
    "dr", "father", "guardian", "maman", "mere", "mlle", "mme", "mother", "mr", "mrs", "ms", "papa", "pere", "tuteur",
    "tutrice", "af", "al", "bin", "da", "das", "de", "dei", "del", "della", "den", "der", "des", "di", "do", "dos",
    "du", "el", "et", "la", "las", "le", "les", "los", "of", "ten", "ter", "the", "van", "von", "zu",
];

/// What is looked for in texts, and the code that takes its place.
pub(super) struct Names {
    code: PersonId,
    /// Folded words, one or several written together.
    wanted: BTreeSet<String>,
    /// The length in bytes of the longest of them.
    longest: usize,
}

impl Names {
    /// The names and contacts of somebody, from everything that is or was known of them. The whole name is looked for in any
    /// order, and each of its words; a word that somebody else in the register bears is not, since in a text it may mean them,
    /// and no more is the whole name of a parent of somebody else.
    pub(super) fn of<'i>(
        code: PersonId,
        known: impl IntoIterator<Item = &'i Identity>,
        others: impl IntoIterator<Item = &'i Identity>,
    ) -> Self {
        let kept: BTreeSet<String> = others.into_iter().flat_map(borne).collect();
        let mut wanted = BTreeSet::new();
        for identity in known {
            wanted.extend(borne(identity).filter(|name| !kept.contains(name)));
            wanted.extend(orders(&identity.name).filter(|_| has_several_words(&identity.name)));
            wanted.extend(identity.contact.iter().flat_map(contacts));
        }
        wanted.retain(|name| name.chars().count() > 1 && !PARTICLES.contains(&name.as_str()));
        let longest = wanted.iter().map(String::len).max().unwrap_or_default();
        Self { code, wanted, longest }
    }

    /// A text with the code in place of every name, `None` when there is no name in it.
    pub(super) fn taken_out_of(&self, text: &str) -> Option<String> {
        let words = words(text);
        let mut without = String::new();
        let (mut copied, mut at) = (0, 0);
        while at < words.len() {
            let Some(length) = self.name_at(&words[at..]) else {
                at += 1;
                continue;
            };
            without.push_str(&text[copied..words[at].start]);
            without.push_str(&self.code.to_string());
            copied = words[at + length - 1].end;
            at += length;
        }
        (copied > 0).then(|| without + &text[copied..])
    }

    /// How many words from the first on are the longest name that begins there.
    fn name_at(&self, words: &[Word]) -> Option<usize> {
        let mut together = String::new();
        let mut found = None;
        for (before, word) in words.iter().enumerate() {
            together.push_str(&word.folded);
            if together.len() > self.longest {
                break;
            }
            if self.wanted.contains(&together) {
                found = Some(before + 1);
            }
        }
        found
    }
}

/// Every name of an identity and its parties: whole in any order, and word by word.
fn borne(identity: &Identity) -> impl Iterator<Item = String> + '_ {
    let names = std::iter::once(&identity.name).chain(&identity.parties);
    names.flat_map(|name| orders(name).chain(words(name.as_str()).into_iter().map(|word| word.folded)))
}

/// The words of a name written together, beginning with each in turn: a name comes first name first or last name first.
fn orders(name: &Prose) -> impl Iterator<Item = String> {
    let words: Vec<String> = words(name.as_str()).into_iter().map(|word| word.folded).collect();
    (0..words.len()).map(move |first| words[first..].concat() + &words[..first].concat())
}

/// Addresses and numbers, each by itself and each part of a contact as a whole. A single word like "school" is neither.
fn contacts(contact: &Prose) -> impl Iterator<Item = String> + '_ {
    let addresses =
        contact.as_str().split(|c: char| c.is_whitespace() || ",;<>()".contains(c)).filter(|part| part.contains('@'));
    let parts = contact.as_str().split([',', ';', '/', '\n']).filter(|part| {
        let words = words(part);
        words.len() > 1
            || words.iter().any(|word| word.folded.len() > 5 && word.folded.starts_with(|c: char| c.is_numeric()))
    });
    addresses.chain(parts).map(|part| words(part).into_iter().map(|word| word.folded).collect())
}

fn has_several_words(name: &Prose) -> bool {
    words(name.as_str()).len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(name: &str, parties: &[&str], contact: &str) -> Identity {
        let parties = parties.iter().map(|name| Prose::new(name)).collect();
        Identity { name: Prose::new(name), parties, contact: Prose::some(contact), ..Identity::default() }
    }

    fn without(text: &str) -> String {
        let gone = identity("Zoé Brûlé-Lefèvre", &["Ana Lefèvre"], "06 12 34 56 78");
        let other = identity("Marc Petit", &["Ana Petit"], "");
        let names = Names::of(PersonId::new(3).unwrap(), [&gone], [&other]);
        names.taken_out_of(text).unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn a_name_goes_however_it_is_written() {
        for written in
            ["Zoé Brûlé-Lefèvre", "zoe brule lefevre", "BRÛLÉ-LEFÈVRE Zoé", "ZoéBruleLefevre", "zoe_brule_lefevre"]
        {
            assert_eq!(without(&format!("({written}, 8 ans)")), "(P3, 8 ans)", "{written}");
        }
        assert_eq!(without("Zoe\u{301} rit"), "P3 rit", "an accent of its own");
        assert_eq!(without("/photos/zoe2.jpg, 0612345678"), "/photos/P32.jpg, P3");
    }

    #[test]
    fn each_word_goes_but_not_inside_another_word() {
        assert_eq!(without("Zoé et Marc"), "P3 et Marc");
        assert_eq!(without("le zoo, un zoéthrope, brûler"), "le zoo, un zoéthrope, brûler");
        assert_eq!(without("Mme Lefèvre"), "Mme P3");
    }

    #[test]
    fn a_word_that_somebody_else_bears_stays() {
        assert_eq!(without("Ana et Petit"), "Ana et Petit");
        assert_eq!(without("Ana Lefèvre"), "P3");
    }

    #[test]
    fn particles_stay_outside_the_whole_name() {
        let names = Names::of(PersonId::FIRST, [&identity("Jean de La Tour", &[], "")], []);
        assert_eq!(names.taken_out_of("la fête de Jean de la Tour").as_deref(), Some("la fête de P1"));
        assert_eq!(names.taken_out_of("de la cour"), None);
    }

    #[test]
    fn a_contact_is_an_address_or_a_number() {
        let several = identity("Zoé", &["Mme Brûlé (mère)"], "école, 06 12 34 56 78; z.b@example.org");
        let names = Names::of(PersonId::FIRST, [&several], []);
        let text = "école: 0612345678, <Z.B@example.org>, Mme Brûlé, sa mère";
        assert_eq!(names.taken_out_of(text).as_deref(), Some("école: P1, <P1>, Mme P1, sa mère"));
    }

    #[test]
    fn nobody_is_found_by_an_empty_name() {
        let names = Names::of(PersonId::FIRST, [&identity("", &[""], "")], []);
        assert_eq!(names.taken_out_of("a, b, 1"), None);
    }
}

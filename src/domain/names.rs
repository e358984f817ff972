//! Finding the names of the register in a text that leaves with a photo.
//!
//! A caption that names a child undoes the covers of its photo, so G9 looks for every name the register holds: of the people in
//! it and of those who decide for them. Texts and names are compared word by word, whole words only, without regard to case and
//! accents; anything that is no letter and no digit parts words, so `leila_martin-2.jpg` holds three.
//!
//! What counts as a name, and what only as a hint:
//! * all words of a name side by side, in any order, or run together into one word: a name;
//! * the family name alone, from three letters on: a name. It is what is written in capitals (`MARTIN Leïla`), else the last word;
//! * a name of which the register knows one word only: a name, however short;
//! * a first name alone, from three letters on: a hint, since a caption may speak of another Marie.

use super::{Book, Identity, PersonId, Prose};
use std::collections::{BTreeMap, BTreeSet};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The names of the register, made ready for looking up.
#[derive(Clone, Default)]
pub struct Names {
    /// Full names as their words in alphabetical order, by number of words.
    full: BTreeMap<usize, BTreeMap<Vec<String>, PersonId>>,
    /// Words that name somebody by themselves.
    alone: BTreeMap<String, PersonId>,
    /// First names.
    first: BTreeMap<String, PersonId>,
}

/// Says nothing: names do not belong in a log.
impl std::fmt::Debug for Names {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Names")
    }
}

/// A name that a text holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    /// How surely it is one.
    pub strength: Strength,
    /// The person in whose entry it stands, the first one of several.
    pub person: PersonId,
}

/// How surely a name is somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// A full or a family name.
    Name,
    /// A first name alone.
    FirstName,
}

/// Shorter words are too often something else.
const SHORTEST_ALONE: usize = 3;

impl Names {
    /// The names that a book holds.
    pub fn of(book: &Book) -> Self {
        let mut names = Self::default();
        for (person, Identity { name, parties, .. }) in book.identities() {
            for name in std::iter::once(name).chain(parties) {
                names.add(person, name);
            }
        }
        names
    }

    fn add(&mut self, person: PersonId, name: &Prose) {
        let written: Vec<&str> = words_of(name.as_str()).collect();
        let words: Vec<String> = written.iter().map(|word| fold(word)).collect();
        match words.as_slice() {
            [] => {}
            [only] => {
                self.alone.entry(only.clone()).or_insert(person);
            }
            _ => self.add_parts(person, &words, &is_family(&written)),
        }
    }

    fn add_parts(&mut self, person: PersonId, words: &[String], is_family: &[bool]) {
        for run_together in [words.concat(), words.iter().rev().map(String::as_str).collect()] {
            self.alone.entry(run_together).or_insert(person);
        }
        for (word, is_family) in words.iter().zip(is_family).filter(|(word, _)| word.chars().count() >= SHORTEST_ALONE)
        {
            let part = if *is_family { &mut self.alone } else { &mut self.first };
            part.entry(word.clone()).or_insert(person);
        }
        let mut sorted = words.to_vec();
        sorted.sort_unstable();
        self.full.entry(sorted.len()).or_default().entry(sorted).or_insert(person);
    }

    /// The names that a text holds, each person and strength once. A word that is part of a full name is not found again alone.
    pub fn found_in(&self, text: &str) -> BTreeSet<Found> {
        let words: Vec<String> = words_of(text).map(fold).collect();
        let mut spent = vec![false; words.len()];
        let mut found = BTreeSet::new();
        for (length, full) in self.full.iter().rev() {
            for (start, window) in words.windows(*length).enumerate() {
                let mut sorted = window.to_vec();
                sorted.sort_unstable();
                if let Some(person) = full.get(&sorted) {
                    found.insert(Found { strength: Strength::Name, person: *person });
                    spent[start..start + length].fill(true);
                }
            }
        }
        let left = words.iter().zip(spent).filter(|(_, spent)| !spent).map(|(word, _)| word);
        found.extend(left.filter_map(|word| self.word(word)));
        found
    }

    fn word(&self, word: &str) -> Option<Found> {
        let found = |strength| move |person: &PersonId| Found { strength, person: *person };
        let first = || self.first.get(word).map(found(Strength::FirstName));
        self.alone.get(word).map(found(Strength::Name)).or_else(first)
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty())
}

/// Which words of a name are the family's: those in capitals, when some are and some are not, else the last one.
fn is_family(written: &[&str]) -> Vec<bool> {
    let is_capitals = |word: &&str| word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
    let capitals: Vec<bool> = written.iter().map(is_capitals).collect();
    if capitals.contains(&true) && capitals.contains(&false) {
        return capitals;
    }
    (1..=written.len()).map(|place| place == written.len()).collect()
}

/// A name, or any other short text, as it is compared as a whole: its words folded and apart by one blank. Accents, capitals,
/// ligatures, hyphens, apostrophes and blanks do not tell two names apart; the order of words does, and so does a hyphen or a blank
/// where the other has none.
pub fn fold_all(text: &str) -> String {
    let words = words_of(text).map(fold).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A word as it is compared: without case and accents.
pub fn fold(word: &str) -> String {
    // The small letter of a capital with a dot (İ) is two, and the second is a mark.
    let plain = word.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c));
    plain.fold(String::with_capacity(word.len()), |mut folded, c| {
        match letters_of(c) {
            Some(letters) => folded.push_str(letters),
            None => folded.push(c),
        }
        folded
    })
}

/// Letters that Unicode does not take apart, as they are written where they are not on the keyboard.
const fn letters_of(c: char) -> Option<&'static str> {
    Some(match c {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_in_several_ways_is_the_same_name() {
        for (written, folded) in [
            (
                &["Jean-Rémi L’Œil", "jean remi l'oeil", "JEAN RE\u{301}MI L OEIL", " Jean_Rémi,  l’œil. "][..],
                "jean remi l oeil",
            ),
            (
                &[
                    "Nguyễn Thị Đức",
                    "NGUYỄN THỊ ĐỨC",
                    "Nguye\u{302}\u{303}n Thi\u{323} Đu\u{31b}\u{301}c",
                    "nguyen thi duc",
                ],
                "nguyen thi duc",
            ),
            (&["Yıldırım", "YILDIRIM", "Yildirim", "yıldırım"], "yildirim"),
            (&["İpek", "ipek", "IPEK", "i\u{307}pek"], "ipek"),
            (&["Łukasz Größe", "lukasz grosse", "LUKASZ GRÖSSE", "Łukasz Große"], "lukasz grosse"),
            (&["Søren Æbeltoft", "soren aebeltoft", "SØREN ÆBELTOFT"], "soren aebeltoft"),
            (&["D'Arc", "d’arc", "D ARC", "d'Arc"], "d arc"),
            (&["Geoﬀroy", "geoffroy", "GEOFFROY"], "geoffroy"),
            (&["Ａｎａ", "Ana"], "ana"),
            (&["Zoé Brun", "Zoé \u{301} Brun", "- zoe -- brun -"], "zoe brun"),
            (&["", " ", "-", "\u{301}"], ""),
        ] {
            for one in written {
                assert_eq!(fold_all(one), folded, "{one}");
            }
        }
    }

    #[test]
    fn what_is_another_name_stays_another() {
        for (one, other) in [
            ("Léa Martin", "Léa Martins"),
            ("Léa Martin", "Martin Léa"),
            ("Jean-Rémi", "Jeanrémi"),
            ("Anne Marie", "Anne"),
            ("Zoe 2", "Zoe"),
            ("Иван", "Ivan"),
        ] {
            assert_ne!(fold_all(one), fold_all(other), "{one}, {other}");
        }
    }

    fn names(written: &[&str]) -> Names {
        let mut names = Names::default();
        for (place, name) in (1..).zip(written) {
            names.add(PersonId::new(place).unwrap(), &Prose::new(name));
        }
        names
    }

    fn strongest(written: &str, text: &str) -> Option<Strength> {
        names(&[written]).found_in(text).first().map(|found| found.strength)
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Leïla Ben Saïd au concert",
            "BEN SAID LEILA",
            "la petite said",
            "leila-ben_said.jpg",
            "leilabensaid-2.png",
            "l'atelier de Lei\u{308}la Ben Sai\u{308}d",
        ] {
            assert_eq!(strongest("Leïla Ben Saïd", text), Some(Strength::Name), "{text}");
        }
        assert_eq!(strongest("Zoé Lebœuf", "LEBOEUF"), Some(Strength::Name));
    }

    #[test]
    fn a_first_name_alone_is_a_hint() {
        assert_eq!(strongest("Marie Dupont", "Marie raconte"), Some(Strength::FirstName));
        assert_eq!(strongest("DUPONT Marie", "Marie raconte"), Some(Strength::FirstName));
        assert_eq!(strongest("DUPONT Marie", "Dupont raconte"), Some(Strength::Name));
    }

    #[test]
    fn a_first_name_that_is_the_whole_name_is_a_name() {
        assert_eq!(strongest("Marie", "marie raconte"), Some(Strength::Name));
    }

    #[test]
    fn parts_of_words_and_short_words_are_nobody() {
        for text in ["", "les mariés de la dupontière", "Le héros", "photo-0001.jpg"] {
            assert_eq!(strongest("Marie Dupont", text), None, "{text}");
            assert_eq!(strongest("Le Ha", text), None, "{text}");
        }
        assert_eq!(strongest("Le Ha", "Ha Le"), Some(Strength::Name));
    }

    #[test]
    fn a_full_name_spends_its_words_and_the_others_are_found_too() {
        let found = names(&["Marie Dupont", "Paul Martin"]).found_in("Marie Dupont et Paul Durand");
        let of = |number| PersonId::new(number).unwrap();
        let expected = [(Strength::Name, of(1)), (Strength::FirstName, of(2))];
        assert_eq!(found, expected.map(|(strength, person)| Found { strength, person }).into());
    }

    #[test]
    fn overlapping_names_are_both_found() {
        let found =
            names(&["Marie Dupont", "Dupont Marie Claire", "Claire Petit"]).found_in("Marie Dupont, Claire Petit");
        assert!(found.len() >= 2 && found.iter().all(|found| found.strength == Strength::Name), "{found:?}");
    }
}

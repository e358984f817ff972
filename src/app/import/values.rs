//! Values as people type them, in French or in English.

use super::fold::packed;
use crate::domain::{Category, ChildWord, Means, Status};

/// A value and the words for it, in packed form.
type Words<T> = [(T, &'static [&'static str])];

const YES_OR_NO: &Words<bool> = &[
    (true, &["oui", "o", "yes", "y", "x", "1", "true", "vrai", "ok"]),
    (false, &["non", "n", "no", "0", "false", "faux"]),
];

const CATEGORIES: &Words<Category> = &[
    (Category::Adult, &["adult", "adulte", "majeur", "majeure"]),
    (Category::Minor, &["minor", "mineur", "mineure", "enfant", "child"]),
    (Category::Protected, &["protected", "majeurprotege", "majeureprotegee", "protege", "protegee", "adulteprotege"]),
    (Category::Staff, &["staff", "personnel", "agent", "agente"]),
    (
        Category::Speaker,
        &[
            "speaker",
            "author",
            "intervenant",
            "intervenante",
            "auteur",
            "autrice",
            "auteure",
            "artiste",
            "conferencier",
            "conferenciere",
        ],
    ),
    (Category::Elected, &["elected", "elu", "elue", "electedofficial", "publicfigure", "personnalitepublique"]),
];

const STATUSES: &Words<Status> = &[
    (Status::NotAsked, &["notasked", "nondemande", "nondemandee", "pasdemande", "pasdemandee"]),
    (Status::Waiting, &["waiting", "pending", "enattente", "attente"]),
    (Status::Granted, &["granted", "agreed", "accorde", "accordee", "accepte", "acceptee", "oui", "yes"]),
    (Status::Partial, &["partial", "partiel", "partielle"]),
    (Status::Refused, &["refused", "refuse", "refusee", "refus", "non", "no"]),
    (Status::Withdrawn, &["withdrawn", "retire", "retiree", "retrait"]),
];

const MEANS: &Words<Means> = &[
    (Means::Paper, &["paper", "papier", "formulairepapier"]),
    (Means::Electronic, &["electronic", "electronique", "enligne", "online"]),
    (Means::Email, &["email", "mail", "courriel", "mel"]),
    (Means::Oral, &["oral", "orale", "verbal", "parole"]),
];

const CHILD_WORDS: &Words<ChildWord> = &[
    (ChildWord::Yes, &["yes", "oui", "accord", "daccord"]),
    (ChildWord::No, &["no", "non", "refus", "refuse"]),
    (ChildWord::TooYoung, &["tooyoung", "tropjeune", "troppetit", "troppetite"]),
    (ChildWord::NotAsked, &["notasked", "pasdemande", "nondemande"]),
];

fn word<T: Copy>(typed: &str, words: &Words<T>) -> Option<T> {
    let typed = packed(typed);
    words.iter().find(|(_, known)| known.contains(&typed.as_str())).map(|(value, _)| *value)
}

/// Yes or no. An empty cell is neither.
pub(super) fn yes_or_no(typed: &str) -> Option<bool> {
    // Ticks of spreadsheets and forms are no letters.
    if matches!(typed.trim(), "✓" | "✔" | "☑") { Some(true) } else { word(typed, YES_OR_NO) }
}

/// What decides who must agree.
pub(super) fn category(typed: &str) -> Option<Category> {
    word(typed, CATEGORIES)
}

/// What was answered.
pub(super) fn status(typed: &str) -> Option<Status> {
    word(typed, STATUSES)
}

/// How it was given.
pub(super) fn means(typed: &str) -> Option<Means> {
    word(typed, MEANS)
}

/// The child's own word.
pub(super) fn child_word(typed: &str) -> Option<ChildWord> {
    word(typed, CHILD_WORDS)
}

/// Whether this can be somebody's name: it has a letter, and is no yes or no.
pub(super) fn is_name(typed: &str) -> bool {
    typed.contains(char::is_alphabetic) && yes_or_no(typed).is_none()
}

/// Whether this names a file at or below the folder of the file that is imported, on every system.
pub(super) fn is_file_name(typed: &str) -> bool {
    let is_part = |part: &str| !matches!(part, "" | "." | "..") && !part.ends_with(['.', ' ']);
    !typed.contains(|c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|'))
        && typed.split('/').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_is_known_by_its_identifier() {
        for value in Category::ALL {
            assert_eq!(category(value.id()), Some(value));
        }
        for value in Status::ALL {
            assert_eq!(status(value.id()), Some(value));
        }
        for value in Means::ALL {
            assert_eq!(means(value.id()), Some(value));
        }
        for value in ChildWord::ALL {
            assert_eq!(child_word(value.id()), Some(value));
        }
    }

    #[test]
    fn words_are_known_in_both_languages() {
        for yes in ["Oui", "X", "1", "TRUE", "yes", "✓"] {
            assert_eq!(yes_or_no(yes), Some(true), "{yes}");
        }
        for no in ["non", "No", "0", "faux"] {
            assert_eq!(yes_or_no(no), Some(false), "{no}");
        }
        assert_eq!(category("Élue"), Some(Category::Elected));
        assert_eq!(status("En attente"), Some(Status::Waiting));
        assert_eq!(child_word("trop jeune"), Some(ChildWord::TooYoung));
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for typed in ["", "?", "peut-être", "oui/non", "11", "☐", "☒", "-"] {
            assert_eq!((yes_or_no(typed), category(typed), status(typed)), (None, None, None), "{typed}");
        }
    }

    #[test]
    fn no_word_stands_for_two_values() {
        fn check<T>(words: &Words<T>) {
            let all: Vec<&str> = words.iter().flat_map(|(_, words)| words.iter().copied()).collect();
            let distinct: std::collections::BTreeSet<&str> = all.iter().copied().collect();
            assert_eq!(all.len(), distinct.len());
            assert!(all.iter().all(|word| *word == packed(word)), "words stand here in packed form");
        }
        check(YES_OR_NO);
        check(CATEGORIES);
        check(STATUSES);
        check(MEANS);
        check(CHILD_WORDS);
    }

    #[test]
    fn a_file_name_leads_nowhere_else() {
        for name in ["a.pdf", "scans/2026/a b.pdf"] {
            assert!(is_file_name(name), "{name}");
        }
        for name in ["", "../a.pdf", "/a", "a/../../b", "C:\\a.pdf", "c:a", "a//b", "a\n", "..", "a/."] {
            assert!(!is_file_name(name), "{name:?}");
        }
    }
}

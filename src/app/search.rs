//! Finding somebody in the register by typing.

use crate::domain::names::fold;
use crate::domain::{Book, PersonId};

/// The people whose name has a word that begins with each of the typed words, whatever the case and accents, or whose code was
/// typed; by name, at most `most`. Nothing typed: nobody is left out.
pub fn find_people(book: &Book, typed: &str, most: usize) -> Vec<PersonId> {
    let typed = typed.trim();
    if let Ok(code) = typed.parse::<PersonId>()
        && book.person(code).is_some_and(|person| !person.erased)
    {
        return vec![code];
    }
    let wanted: Vec<String> = typed.split_whitespace().map(fold).collect();
    let mut found: Vec<(String, PersonId)> = Vec::new();
    for (id, _) in book.people().filter(|(_, person)| !person.erased) {
        let name = book.identity(id).map(|identity| fold(identity.name.as_str())).unwrap_or_default();
        let begins = |wanted: &String| name.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(wanted));
        if wanted.iter().all(begins) {
            found.push((name, id));
        }
    }
    found.sort();
    found.into_iter().take(most).map(|(_, id)| id).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Category, Change, Edit, Identity, Person, Prose};

    fn book(names: &[&str]) -> Book {
        let mut book = Book::default();
        for (number, name) in (1..).zip(names) {
            let key = PersonId::new(number).unwrap();
            let person = Person { category: Category::Adult, parties: Vec::new(), erased: false };
            let identity = Identity { name: Prose::new(name), ..Identity::default() };
            book.apply(&Edit::Person(Change { key, from: None, to: Some(person) })).unwrap();
            book.apply(&Edit::Identity(Change { key, from: None, to: Some(identity) })).unwrap();
        }
        book
    }

    #[test]
    fn beginnings_of_words_find_somebody_whatever_the_accents_and_their_order() {
        let book = book(&["Zoé Lebœuf", "Leïla Ben Saïd", "Anne-Marie Petit"]);
        let found = |typed| find_people(&book, typed, 9).iter().map(|id| id.number()).collect::<Vec<_>>();
        assert_eq!(found("ben leila"), [2]);
        assert_eq!(found("MAR"), [3]);
        assert_eq!(found("leb"), [1]);
        assert_eq!(found("oeuf"), [0; 0]);
        assert_eq!(found("p2"), [2]);
        assert_eq!(found(""), [3, 2, 1]);
        assert_eq!(find_people(&book, "", 2).len(), 2);
    }
}

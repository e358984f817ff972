//! Everybody who may be meant: those of the register, and those whom the rows above add.

use super::fold::words_of;
use crate::domain::command::{Command, NewParty};
use crate::domain::names::fold_all;
use crate::domain::{Book, Category, Date, Identity, PersonId, Prose};
use std::collections::{BTreeMap, HashMap};

/// Everybody who may be meant.
pub(super) struct Crowd {
    people: BTreeMap<PersonId, Known>,
    by_words: HashMap<String, Vec<PersonId>>,
    next: PersonId,
}

/// Somebody, as they will be after the import.
pub(super) struct Known {
    pub(super) category: Category,
    pub(super) parties: Vec<NewParty>,
    /// Who they are; the names of the parties stand in `parties`.
    pub(super) identity: Identity,
    /// The line that adds them, `None` for somebody of the register.
    pub(super) line: Option<u64>,
    had_parties: usize,
}

/// Whom a name means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    One(PersonId),
    /// Nobody; or somebody else of that name, with another date of birth.
    Nobody(Option<PersonId>),
    MayBe(Vec<PersonId>),
}

/// How a name is matched when there is no date of birth beside it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Matching {
    /// It describes somebody: one of that name who has a date of birth may be somebody else.
    Describing,
    /// It refers to somebody: the only one of that name is meant.
    Referring,
}

impl Crowd {
    pub(super) fn of(book: &Book) -> Self {
        let mut crowd = Self { people: BTreeMap::new(), by_words: HashMap::new(), next: book.codes().person };
        for (id, person) in book.people() {
            let Some(identity) = book.identity(id) else { continue };
            let names = identity.parties.iter().cloned().chain(std::iter::repeat(Prose::default()));
            let parties: Vec<NewParty> =
                person.parties.iter().zip(names).map(|(party, name)| NewParty { role: party.role, name }).collect();
            let had_parties = parties.len();
            let identity = identity.clone();
            crowd.insert(id, Known { category: person.category, parties, identity, line: None, had_parties });
        }
        crowd
    }

    fn insert(&mut self, id: PersonId, known: Known) {
        self.by_words.entry(words_of(&fold_all(known.identity.name.as_str()))).or_default().push(id);
        self.people.insert(id, known);
    }

    /// Somebody new, with the code that the book gives next.
    pub(super) fn add(
        &mut self,
        line: u64,
        category: Category,
        parties: Vec<NewParty>,
        identity: Identity,
    ) -> PersonId {
        let id = self.next;
        self.next = id.next();
        self.insert(id, Known { category, parties, identity, line: Some(line), had_parties: 0 });
        id
    }

    /// The code that [`Crowd::add`] gives next.
    pub(super) fn next(&self) -> PersonId {
        self.next
    }

    pub(super) fn get(&self, id: PersonId) -> Option<&Known> {
        self.people.get(&id)
    }

    pub(super) fn get_mut(&mut self, id: PersonId) -> Option<&mut Known> {
        self.people.get_mut(&id)
    }

    /// Whom a name means, beside a date of birth or none.
    pub(super) fn find(&self, name: &Prose, birth: Option<Date>, matching: Matching) -> Found {
        let folded = fold_all(name.as_str());
        let candidates = self.by_words.get(&words_of(&folded)).map_or(&[][..], Vec::as_slice);
        let (mut same, mut maybe, mut namesake) = (Vec::new(), Vec::new(), None);
        for (id, known) in candidates.iter().filter_map(|id| Some((*id, self.people.get(id)?))) {
            match fit(known, &folded, birth, matching) {
                Fit::Same => same.push(id),
                Fit::MayBe => maybe.push(id),
                Fit::Other => namesake = Some(id),
            }
        }
        // A date of birth on both sides decides, whoever else bears the name.
        match same[..] {
            [one] if birth.is_some() || maybe.is_empty() => Found::One(one),
            [] if maybe.is_empty() => Found::Nobody(namesake),
            _ => Found::MayBe(same.into_iter().chain(maybe).collect()),
        }
    }

    /// What makes the crowd of the book: additions in the order of their codes, then those who gained a party.
    pub(super) fn commands(self) -> Vec<Command> {
        let (new, old): (Vec<_>, Vec<_>) = self.people.into_iter().partition(|(_, known)| known.line.is_some());
        let additions = new.into_iter().map(|(_, known)| {
            let (category, parties, identity) = known.whole();
            Command::AddPerson(category, parties, identity)
        });
        let grown = old.into_iter().filter(|(_, known)| known.parties.len() > known.had_parties).map(|(id, known)| {
            let (category, parties, identity) = known.whole();
            Command::EditPerson(id, category, parties, identity)
        });
        additions.chain(grown).collect()
    }
}

impl Known {
    fn whole(self) -> (Category, Vec<NewParty>, Identity) {
        let names = self.parties.iter().map(|party| party.name.clone()).collect();
        (self.category, self.parties, Identity { parties: names, ..self.identity })
    }
}

enum Fit {
    Same,
    MayBe,
    Other,
}

/// Whether somebody whose name has the same words is meant.
fn fit(known: &Known, folded_name: &str, birth: Option<Date>, matching: Matching) -> Fit {
    let in_order = fold_all(known.identity.name.as_str()) == folded_name;
    match (birth, known.identity.birth) {
        (Some(told), Some(recorded)) if told == recorded => Fit::Same,
        (Some(_), Some(_)) => Fit::Other,
        (None, None) if in_order => Fit::Same,
        (None, Some(_)) if in_order && matching == Matching::Referring => Fit::Same,
        _ => Fit::MayBe,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(people: &[(&str, Option<i16>)]) -> Crowd {
        let mut crowd = Crowd::of(&Book::default());
        for (name, year) in people {
            let birth = year.map(|year| Date::constant(year, 1, 1));
            let identity = Identity { name: Prose::new(name), birth, ..Identity::default() };
            crowd.add(2, Category::Minor, Vec::new(), identity);
        }
        crowd
    }

    fn found(people: &[(&str, Option<i16>)], name: &str, year: Option<i16>) -> [Found; 2] {
        let birth = year.map(|year| Date::constant(year, 1, 1));
        [Matching::Describing, Matching::Referring]
            .map(|matching| crowd(people).find(&Prose::new(name), birth, matching))
    }

    fn person(number: u32) -> PersonId {
        PersonId::new(number).unwrap()
    }

    #[test]
    fn same_name_and_birth_is_the_same_person() {
        let one = || [Found::One(person(1)), Found::One(person(1))];
        assert_eq!(found(&[("Léa Martin", Some(2015))], "LEA MARTIN", Some(2015)), one());
        assert_eq!(found(&[("Léa Martin", Some(2015))], "Martin Léa", Some(2015)), one());
        assert_eq!(found(&[("Léa Martin", None)], "léa martin", None), one());
        assert_eq!(found(&[("Léa Martin", Some(2015)), ("Léa Martin", None)], "Léa Martin", Some(2015)), one());
    }

    #[test]
    fn another_birth_is_somebody_else() {
        let namesake = || [Found::Nobody(Some(person(1))), Found::Nobody(Some(person(1)))];
        assert_eq!(found(&[("Léa Martin", Some(2015))], "Léa Martin", Some(2016)), namesake());
        assert_eq!(found(&[("Léa Martin", None)], "Léa Petit", None), [Found::Nobody(None), Found::Nobody(None)]);
    }

    #[test]
    fn what_may_be_two_is_said() {
        let maybe = |numbers: &[u32]| Found::MayBe(numbers.iter().map(|number| person(*number)).collect());
        assert_eq!(found(&[("Léa Martin", None)], "Léa Martin", Some(2015)), [maybe(&[1]), maybe(&[1])]);
        assert_eq!(found(&[("Léa Martin", None)], "Martin Léa", None), [maybe(&[1]), maybe(&[1])]);
        assert_eq!(found(&[("Léa Martin", Some(2015))], "Léa Martin", None), [maybe(&[1]), Found::One(person(1))]);
        let two = [("Léa Martin", Some(2015)), ("Léa Martin", None)];
        assert_eq!(found(&two, "Léa Martin", None), [maybe(&[2, 1]), maybe(&[1, 2])]);
    }
}

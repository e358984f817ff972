//! People, without who they are.

use super::{Entry, List, by_id, columns};
use crate::domain::{self, Category, Party, PersonId, Role};
use crate::register::prose::{Interner, Texts};
use crate::register::unstorable::Unstorable;

columns! {
    /// Somebody.
    Person in "person" by person {
        category: String,
        parties: List<String>,
        erased: bool,
    }
}

impl Entry for Person {
    type Of = domain::Person;
    type Code = PersonId;

    fn store(person: &domain::Person, _: &mut Interner<'_>) -> Result<Self, Unstorable> {
        Ok(Self {
            category: person.category.id().to_owned(),
            parties: person.parties.iter().map(|party| party.role.id().to_owned()).collect(),
            erased: person.erased,
        })
    }

    fn load(self, _: &Texts) -> Option<domain::Person> {
        let party = |id: &String| by_id(&Role::ALL, Role::id, id).map(|role| Party { role });
        Some(domain::Person {
            category: by_id(&Category::ALL, Category::id, &self.category)?,
            parties: self.parties.0.iter().map(party).collect::<Option<_>>()?,
            erased: self.erased,
        })
    }
}

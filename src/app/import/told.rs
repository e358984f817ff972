//! What a row tells about somebody.

use super::cells::Cells;
use super::crowd::Known;
use super::fold::words_of;
use super::values::{category, yes_or_no};
use super::{Field, Warning, Why};
use crate::domain::command::NewParty;
use crate::domain::gate::majority;
use crate::domain::names::fold_all;
use crate::domain::{Category, Date, Identity, PersonId, Prose, Role};

/// Whether somebody born on a day is of age.
pub(super) fn is_of_age(birth: Date, today: Date) -> bool {
    majority(birth).is_some_and(|day| day <= today)
}

/// What a row tells about somebody.
pub(super) struct Told {
    pub(super) category: Option<Category>,
    pub(super) parties: Vec<NewParty>,
    pub(super) identity: Identity,
}

impl Told {
    pub(super) fn of(cells: &mut Cells<'_>) -> Self {
        let parties = parties(cells);
        let identity = Identity {
            name: name(cells),
            contact: contact(cells),
            birth: cells.past_date(&Field::Birth),
            parties: Vec::new(),
            sole_reason: sole_reason(cells),
            seen: cells.prose(&Field::Seen),
        };
        Self { category: cells.value(&Field::Category, Why::NotACategory, category), parties, identity }
    }

    /// Whether what is told does not contradict that this is them.
    pub(super) fn may_be(&self, known: &Known) -> bool {
        let words = |name: &Prose| words_of(&fold_all(name.as_str()));
        let (told, recorded) = (&self.identity, &known.identity);
        let has_name = told.name.is_empty() || words(&told.name) == words(&recorded.name);
        has_name && (told.birth.is_none() || recorded.birth.is_none() || told.birth == recorded.birth)
    }

    /// What is told and stands otherwise, or not at all, with them. Nothing is said by an empty cell.
    pub(super) fn differing(&self, known: &Known) -> Vec<Field> {
        let (told, recorded) = (&self.identity, &known.identity);
        let differs = |told: &Option<Prose>, recorded: &Option<Prose>| told.is_some() && told != recorded;
        let has_party = |party: &NewParty| {
            known
                .parties
                .iter()
                .any(|it| it.role == party.role && fold_all(it.name.as_str()) == fold_all(party.name.as_str()))
        };
        let field_of = |party: &NewParty| if party.role == Role::Guardian { Field::Guardian } else { Field::Holder1 };
        let mut fields: Vec<Field> = [
            (Field::Category, self.category.is_some_and(|category| category != known.category)),
            (Field::Birth, told.birth.is_some() && told.birth != recorded.birth),
            (Field::Contact, differs(&told.contact, &recorded.contact)),
            (Field::SoleReason, differs(&told.sole_reason, &recorded.sole_reason)),
            (Field::Seen, differs(&told.seen, &recorded.seen)),
        ]
        .into_iter()
        .filter_map(|(field, differs)| differs.then_some(field))
        .collect();
        fields.extend(self.parties.iter().filter(|party| !has_party(party)).map(field_of));
        fields.dedup();
        fields
    }

    /// What a person should know about somebody new.
    pub(super) fn warnings(&self, category: Category, namesake: Option<PersonId>, today: Date) -> Vec<Warning> {
        let is_adult = !matches!(category, Category::Minor | Category::Protected);
        let is_born_minor = is_adult && self.identity.birth.is_some_and(|birth| !is_of_age(birth, today));
        [
            namesake.map(Warning::Namesake),
            is_born_minor.then_some(Warning::BornMinor),
            (is_adult && !is_born_minor && !self.parties.is_empty()).then_some(Warning::PartiesOfAdult),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// First name and name, or the whole name in one cell.
fn name(cells: &mut Cells<'_>) -> Prose {
    let last = cells.name(&Field::FullName).or_else(|| cells.name(&Field::Name));
    let first = cells.name(&Field::FirstName);
    match (first, last) {
        (Some(first), Some(last)) => Prose::new(&format!("{} {}", first.as_str(), last.as_str())),
        (None, Some(last)) => last,
        (_, None) => Prose::default(),
    }
}

fn contact(cells: &Cells<'_>) -> Option<Prose> {
    let told = [Field::Contact, Field::Email, Field::Phone].map(|field| cells.text(&field));
    Prose::some(&told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(", "))
}

/// The reason for a sole holder; a plain "no" says that there is none.
fn sole_reason(cells: &mut Cells<'_>) -> Option<Prose> {
    match yes_or_no(cells.text(&Field::SoleReason)) {
        Some(true) => {
            cells.fault(&Field::SoleReason, Why::NotAReason);
            None
        }
        Some(false) => None,
        None => cells.prose(&Field::SoleReason),
    }
}

fn parties(cells: &mut Cells<'_>) -> Vec<NewParty> {
    let holders: Vec<Prose> = [Field::Holder1, Field::Holder2].iter().filter_map(|field| cells.name(field)).collect();
    if let [one, other] = &holders[..]
        && fold_all(one.as_str()) == fold_all(other.as_str())
    {
        // One parent written twice would count as two who sign.
        cells.fault(&Field::Holder2, Why::TwoOfThatName);
    }
    let is_sole =
        !cells.text(&Field::SoleReason).is_empty() && yes_or_no(cells.text(&Field::SoleReason)) != Some(false);
    if is_sole && holders.len() != 1 {
        cells.fault(&Field::SoleReason, Why::SoleAgainstHolders);
    }
    let role = if is_sole { Role::SoleHolder } else { Role::Holder };
    let guardian = cells.name(&Field::Guardian).map(|name| NewParty { role: Role::Guardian, name });
    holders.into_iter().map(|name| NewParty { role, name }).chain(guardian).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_age_on_the_eighteenth_birthday() {
        let day = Date::constant;
        assert!(is_of_age(day(2008, 6, 1), day(2026, 6, 1)));
        assert!(!is_of_age(day(2008, 6, 1), day(2026, 5, 31)));
        assert!(!is_of_age(day(2008, 2, 29), day(2026, 2, 28)));
        assert!(is_of_age(day(2008, 2, 29), day(2026, 3, 1)));
    }
}

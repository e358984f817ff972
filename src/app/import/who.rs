//! Who a row is about: somebody of the register, somebody of a row above, or somebody new.

use super::cells::Cells;
use super::crowd::{Crowd, Found, Matching};
use super::told::{Told, is_of_age};
use super::{Field, Ground, Unclear, Why};
use crate::domain::{Category, PersonId};

/// Who a row is about.
#[derive(Debug)]
pub(super) enum Who {
    /// Somebody of the register or of a row above.
    Known(PersonId),
    /// Somebody to be added.
    New {
        category: Category,
        namesake: Option<PersonId>,
    },
    Unclear(Unclear),
    /// Nobody: the cells have a fault that says why.
    Nobody,
}

/// Finds out who a row is about, by its code or else by its name. Faults are left with the cells.
pub(super) fn whom(cells: &mut Cells<'_>, told: &Told, ground: &Ground<'_>, crowd: &Crowd, matching: Matching) -> Who {
    if !cells.text(&Field::Code).is_empty() {
        return by_code(cells, told, ground, crowd).map_or(Who::Nobody, Who::Known);
    }
    if told.identity.name.is_empty() {
        let field = if cells.columns().has(&Field::FullName) { Field::FullName } else { Field::Name };
        // A name that is there and is none was named already.
        if cells.text(&field).is_empty() {
            cells.fault(&field, Why::Missing);
        }
        return Who::Nobody;
    }
    match crowd.find(&told.identity.name, told.identity.birth, matching) {
        Found::One(id) => Who::Known(id),
        Found::MayBe(ids) => Who::Unclear(Unclear::MayBe(ids)),
        Found::Nobody(namesake) => new(cells, told, namesake, matching),
    }
}

fn new(cells: &mut Cells<'_>, told: &Told, namesake: Option<PersonId>, matching: Matching) -> Who {
    if matching == Matching::Referring {
        cells.row_fault(Why::Unknown);
        return Who::Nobody;
    }
    let by_age = |birth| if is_of_age(birth, cells.today()) { Category::Adult } else { Category::Minor };
    if let Some(category) = told.category.or_else(|| told.identity.birth.map(by_age)) {
        return Who::New { category, namesake };
    }
    // What was not understood was named already.
    if cells.text(&Field::Category).is_empty() && cells.text(&Field::Birth).is_empty() {
        cells.fault(&Field::Category, Why::Missing);
    }
    Who::Nobody
}

fn by_code(cells: &mut Cells<'_>, told: &Told, ground: &Ground<'_>, crowd: &Crowd) -> Option<PersonId> {
    let id: PersonId = cells.value(&Field::Code, Why::NotACode, |typed| typed.parse().ok())?;
    let known = crowd.get(id).filter(|known| known.line.is_none());
    let why = match known {
        None if ground.book.person(id).is_some() => Some(Why::Erased),
        None => Some(Why::NoSuchPerson),
        Some(known) => (!told.may_be(known)).then_some(Why::OtherPerson),
    };
    if let Some(why) = why {
        cells.fault(&Field::Code, why);
    }
    why.is_none().then_some(id)
}
